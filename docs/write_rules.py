#!/usr/bin/env python3
"""Writes docs/rules/: a page for each rule, from what the program says of it and from its fixtures in tests/rules.

    write_rules.py PROGRAM FOLDER [--check]

--check writes nothing and ends with 1 when a page is not what it would be.
"""
import json
import subprocess
import sys
from pathlib import Path

FIXTURES = Path(__file__).resolve().parent.parent / "tests" / "rules"


def read_fixture(path: Path) -> tuple[dict[str, list[str]], str]:
    """Its header, by key, and its body."""
    head, body = path.read_text(encoding="utf-8").split("\n\n", 1)
    keys: dict[str, list[str]] = {}
    for line in head.split("\n"):
        key, _, value = line.partition(":")
        keys.setdefault(key, []).append(value.strip())
    return keys, body


def case_of(path: Path) -> str:
    keys, body = read_fixture(path)
    found = "".join(f"- finds {line}\n" for line in keys.get("find", [])) or "- finds nothing\n"
    languages = " to ".join(keys["languages"][0].split())
    return f"### {keys['title'][0].capitalize()} ({languages})\n\n~~~text\n{body.strip()}\n~~~\n\n{found}"


def page_of(rule: dict) -> str:
    cases = "\n".join(case_of(path) for path in sorted((FIXTURES / rule["rule"]).glob("*.txt")))
    return (f"# {rule['rule']} ({rule['severity']})\n\n{rule['summary']}.\n\n{rule['explanation'].strip()}\n\n"
            f"## Cases\n\nEach is a test: the draft, a divider, the source.\n\n{cases}")


def index_of(rules: list[dict]) -> str:
    rows = "".join(f"| [{r['rule']}]({r['rule']}.md) | {r['severity']} | {r['summary']} |\n" for r in rules)
    return f"# Rules\n\nWritten by `./dev docs`.\n\n| rule | severity | what it reports |\n|---|---|---|\n{rows}"


def main() -> int:
    program, folder, *rest = sys.argv[1:]
    said = subprocess.run([program, "rules", "--format", "jsonl"], capture_output=True, check=True, text=True).stdout
    rules = [json.loads(line) for line in said.splitlines()]
    pages = {f"{rule['rule']}.md": page_of(rule) for rule in rules} | {"README.md": index_of(rules)}
    target = Path(folder)
    if rest == ["--check"]:
        there = {path.name: path.read_text(encoding="utf-8") for path in target.glob("*.md")}
        wrong = sorted(name for name in there.keys() | pages.keys() if there.get(name) != pages.get(name))
        for name in wrong:
            print(f"{target / name} is not what ./dev docs would write")
        return 1 if wrong else 0
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.md"):
        old.unlink()
    for name, text in pages.items():
        (target / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
