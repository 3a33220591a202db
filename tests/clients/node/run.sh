#!/usr/bin/env bash
# Runs one file of tests with Node; exit status 77: not possible here.
set -euo pipefail
cd "$(dirname "$0")"
command -v node >/dev/null || { echo "skipped: Node is not installed"; exit 77; }
[ -d node_modules ] || { echo "skipped: npm packages are missing: ./dev clients installs them"; exit 77; }
exec node --test "$@"
