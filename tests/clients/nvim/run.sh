#!/bin/sh
# run.sh TEST.lua: runs a test inside a headless Neovim with a home of its own. VIDIMUS is the program; NVIM another
# Neovim than the one in PATH. Ends with 77 (skipped) where there is none.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
nvim=$(command -v "${NVIM:-nvim}") || { echo "skipped: no Neovim (Debian package neovim)"; exit 77; }
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cat >"$home/draft.txt" <<'DRAFT'
Le pont 🚲 a coûté 310 000 euros à la ville.
Il a ouvert au mois de mai.

-----

The bridge 🚲 cost the city 300,000 euros.
It opened in May.
DRAFT
status=0
HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_STATE_HOME=$home/state XDG_CACHE_HOME=$home/cache \
  VIDIMUS_DICTIONARIES= VIDIMUS_DRAFT=$home/draft.txt VIDIMUS_ATTACH=${VIDIMUS_ATTACH:-plugin} LC_ALL=C.UTF-8 \
  timeout 100 "$nvim" --headless -u NONE -i NONE -n --cmd "set runtimepath^=$here/../../../editors/nvim" \
  -c "luafile $here/$1" </dev/null || status=$?
[ "$status" = 0 ] || tail -n 20 "$home"/*/nvim/lsp.log 2>/dev/null || true
exit "$status"
