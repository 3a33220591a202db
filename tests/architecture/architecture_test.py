#!/usr/bin/env python3
"""Holds the source tree against the invariants of ARCHITECTURE.md.

    architecture_test.py ROOT         prints every violation; exit code 1 when there is one
    architecture_test.py --self-test  plants one violation of each kind and fails when one goes unnoticed

Reads files as text: comments and literals are blanked out before names are looked for, includes are read as written.
"""
import pathlib
import re
import sys
import tempfile

LONGEST_FILE = 450
CODE = {".cpp", ".h", ".py", ".lua", ".ts", ".js", ".mjs", ".el", ".vim", ".cmake"}

# Which rooms a room may include. Tests may include everything.
ROOMS = {"checks": {"checks"}, "protocol": {"protocol"}, "server": {"checks", "protocol", "server"}}

# Floors inside checks/, from the ground up: each may include itself and what stands in its row.
FLOORS = {
    "text": set(),
    "figures": {"text"},
    "formats": {"text"},
    "lexicon": {"text"},
    "pair": {"text", "figures", "formats", "lexicon"},
    "alignment": {"text", "figures", "formats", "lexicon", "pair"},
    "rules": {"text", "figures", "formats", "lexicon", "pair", "alignment"},
    "checker": {"text", "figures", "formats", "lexicon", "pair", "alignment", "rules"},
}

# Headers a room must not include, each with what its invariant calls it. Patterns match the whole name.
NO_IO = r"iostream|fstream|ostream|istream|sstream|filesystem|cstdio|stdio\.h|syncstream|print"
NO_SYSTEM = r"unistd\.h|fcntl\.h|poll\.h|signal\.h|csignal|dirent\.h|dlfcn\.h|sys/.*|netinet/.*|arpa/.*|netdb\.h|windows\.h"
FORBIDDEN_INCLUDES = {
    "checks": {
        NO_IO: "no file or console I/O",
        NO_SYSTEM: "no operating system",
        r"thread|mutex|shared_mutex|condition_variable|future|atomic|barrier|latch|semaphore|pthread\.h": "no threads",
        r"chrono|ctime|time\.h": "no clock",
        r"clocale|locale": "no environment",
        r"random": "same input, same output",
        r"nlohmann/.*|json.*": "no JSON",
        r"boost/.*|CLI/.*|CLI11.*|zlib\.h": "only libraries that compute",
    },
    "protocol": {
        r"unicode/.*|md4c.*|cld2/.*|expat\.h": "knows nothing of translations",
        r"CLI/.*|CLI11.*": "knows no command line",
    },
}

# Names that give away the same where no include does.
FORBIDDEN_NAMES = {
    "checks": {
        r"(?:secure_)?getenv|setenv|putenv|setlocale|environ": "no environment",
        r"fopen|printf|fprintf|puts|fputs|fwrite|cout|cerr|ifstream|ofstream": "no file or console I/O",
        r"thread_local": "no global mutable state",
        r"system_clock|steady_clock|clock_gettime|gettimeofday": "no clock",
        r"random_device|srand|rand": "same input, same output",
    },
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)
BLANKED = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<fence>[^()\\\s]{0,16})\(.*?\)(?P=fence)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'',
    re.DOTALL)


def floor_of(path):
    """The floor of a file or include under checks/: its folder, or, at the top, what it is named after."""
    parts = path.split("/")
    if len(parts) > 2:
        return parts[1]
    return "pair" if parts[1].split(".")[0] == "pair" else "checker"


def violations_of_file(path, text):
    """Violations in one C++ file; `path` is relative to the root, with slashes."""
    room = path.split("/")[0]
    generator = path.startswith("checks/tables/")  # a program of the build, not part of the library: may read and write
    for match in INCLUDE.finditer(text):
        line, name = text.count("\n", 0, match.start()) + 1, match.group(2)
        at = f"{path}:{line}: includes {name}"
        target = name.split("/")[0]
        if match.group(1) == '"' and target in ROOMS:
            if target not in ROOMS[room]:
                yield f"{at}: {room}/ does not know {target}/"
            elif room == target == "checks" and not generator:
                floor, used = floor_of(path), floor_of(name)
                if floor not in FLOORS:
                    yield f"{at}: checks/{floor}/ has no place among the floors"
                elif used != floor and used not in FLOORS[floor]:
                    yield f"{at}: the floor {floor} does not use {used}"
        elif not generator:
            for pattern, reason in FORBIDDEN_INCLUDES.get(room, {}).items():
                if re.fullmatch(pattern, name):
                    yield f"{at}: {room}/ has {reason}" if reason.startswith("no ") else f"{at}: {room}/: {reason}"
    if generator or room not in FORBIDDEN_NAMES:
        return
    code = BLANKED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)
    for pattern, reason in FORBIDDEN_NAMES[room].items():
        for match in re.finditer(rf"\b(?:{pattern})\b(?!\s*=)", code):
            line = code.count("\n", 0, match.start()) + 1
            yield f"{path}:{line}: uses {match.group()}: {room}/: {reason}"


def violations_of_tree(root):
    root = pathlib.Path(root)
    architecture = root / "ARCHITECTURE.md"
    map_of_code = architecture.read_text(encoding="utf-8") if architecture.is_file() else ""
    folders = set()
    for top in ("checks", "protocol", "server", "editors", "tests"):
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.suffix not in CODE or "/node_modules/" in path or not file.is_file():
                continue
            folders.add(path.rsplit("/", 1)[0])
            text = file.read_text(encoding="utf-8", errors="replace")
            lines = text.count("\n")
            if lines > LONGEST_FILE and top != "tests":
                yield f"{path}: {lines} lines, more than {LONGEST_FILE}"
            if top in ROOMS and file.suffix in {".cpp", ".h"}:
                yield from violations_of_file(path, text)
    for folder in sorted(folders):
        # tests/unit/ mirrors the tree: its folders are those of what it tests.
        if not folder.startswith("tests/unit/") and f"{folder}/" not in map_of_code:
            yield f"{folder}/: not mentioned in ARCHITECTURE.md"


PLANTED = {
    "checks/text/a.cpp": ('#include <fstream>\n', "no file or console I/O"),
    "checks/text/b.cpp": ('  # include "checks/figures/figure.h"\n', "the floor text does not use figures"),
    "checks/text/c.cpp": ('const char* home() { return std::getenv("HOME"); }\n', "no environment"),
    "checks/text/d.cpp": ('static thread_local int counter;\n', "no global mutable state"),
    "checks/formats/a.cpp": ('#include "checks/lexicon/lexicon.h"\n', "the floor formats does not use lexicon"),
    "checks/figures/a.h": ('#include <mutex>\n', "no threads"),
    "checks/figures/b.h": ('auto now() { return std::chrono::system_clock::now(); }\n', "no clock"),
    "checks/lexicon/a.h": ('#include <nlohmann/json.hpp>\n', "no JSON"),
    "checks/lexicon/b.h": ('#include <unistd.h>\n', "no operating system"),
    "checks/alignment/a.cpp": ('#include "checks/rules/finding.h"\n', "the floor alignment does not use rules"),
    "checks/pair.h": ('#include "checks/alignment/alignment.h"\n', "the floor pair does not use alignment"),
    "checks/rules/a.cpp": ('#include "checks/checker.h"\n', "the floor rules does not use checker"),
    "checks/rules/b.cpp": ('#include "protocol/uri.h"\n', "checks/ does not know protocol/"),
    "checks/checker.cpp": ('#include <boost/asio.hpp>\n', "only libraries that compute"),
    "checks/style/a.cpp": ('#include "checks/text/text.h"\n', "has no place among the floors"),
    "protocol/a.cpp": ('#include "checks/text/text.h"\n', "protocol/ does not know checks/"),
    "protocol/b.cpp": ('#include <unicode/brkiter.h>\n', "knows nothing of translations"),
    "protocol/lsp/a.h": ('#include "server/lsp/session.h"\n', "protocol/ does not know server/"),
    "server/a.cpp": ('// one line\n' * (LONGEST_FILE + 1), f"more than {LONGEST_FILE}"),
    "editors/nvim/a.lua": ('return {}\n', "not mentioned in ARCHITECTURE.md"),
}
# Right, though they look like the above.
INNOCENT = {
    "checks/text/right.cpp": '#include "checks/text/text.h"\n#include <unicode/brkiter.h>\n'
                             '// getenv and <fstream> in a comment\nauto name = "thread_local";\nchar c = \'"\';\n',
    "checks/rules/right.cpp": '#include "checks/alignment/alignment.h"\n#include "checks/pair.h"\n'
                              'auto manual = R"(printf " in a manual)";\n',
    "checks/tables/names/generate.cpp": '#include <fstream>\n#include "checks/text/fold.h"\n',
    "server/right.cpp": '#include "checks/checker.h"\n#include "protocol/uri.h"\n#include <thread>\n',
    "tests/unit/server/x_test.cpp": '#include "server/lsp/session.h"\n',
}


def self_test():
    unnoticed = 0
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        files = {path: text for path, (text, _) in PLANTED.items()} | INNOCENT
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        known = {path.rsplit("/", 1)[0] for path in files} - {"editors/nvim"}
        (root / "ARCHITECTURE.md").write_text("\n".join(f"`{name}/`" for name in known), encoding="utf-8")
        found = list(violations_of_tree(root))
    for path, (_, reason) in PLANTED.items():
        about = path if not path.startswith("editors/") else "editors/nvim/"
        if not any(line.startswith(about) and reason in line for line in found):
            print(f"unnoticed: {path}: {reason}")
            unnoticed += 1
    for line in found:
        if any(line.startswith(path) for path in INNOCENT) or not any(
                line.startswith(path if not path.startswith("editors/") else "editors/nvim/") for path in PLANTED):
            print(f"wrong alarm: {line}")
            unnoticed += 1
    print(f"{len(PLANTED)} violations planted, {len(INNOCENT)} innocent files, {unnoticed} wrong answers")
    return unnoticed


def main(arguments):
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    if len(arguments) != 1 or not (pathlib.Path(arguments[0]) / "checks").is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    found = list(violations_of_tree(arguments[0]))
    for line in found:
        print(line)
    print(f"{len(found)} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
