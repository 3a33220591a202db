#!/usr/bin/env python3
"""Times `vidimus check` from process start to end against the floor: a program that reads the same two files, strips
Markdown, breaks sentences and words and counts figures, and checks nothing.

    start_to_end.py [VIDIMUS] [--runs N] [--words N] [--article FILE]

Runs alternate, so that a busy machine is busy for both; prints medians, the fastest runs and their ratio. The floor is
compiled from $VIDIMUS_EVAL/../field/speed/floor.cpp (default: ../shared/eval beside the project); without it only our
own times are printed. Texts: the sample article (or --article FILE in the one-file form), and made-up texts of --words.
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DIVIDER = re.compile(r"^[ \t]*([-–—_=*~])\1{4,}[ \t]*\n", re.MULTILINE)


def floor_program(folder):
    """The compiled floor, or None with a notice."""
    shared = os.environ.get("VIDIMUS_EVAL", ROOT.parent / "shared" / "eval")
    source = pathlib.Path(shared).parent / "field" / "speed" / "floor.cpp"
    if not source.is_file():
        print(f"skipped: the floor program: {source} is not there (set VIDIMUS_EVAL)")
        return None
    program = folder / "floor"
    subprocess.run(["g++", "-O2", "-std=c++20", source, "-o", program, "-lmd4c", "-licuuc", "-licudata"], check=True)
    return program


def run_once(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    elapsed = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return elapsed * 1000


def alternate(commands, runs):
    """Milliseconds of every run of every command; the first round warms caches and is not kept."""
    times = {name: [] for name in commands}
    for index in range(runs + 1):
        for name, command in commands.items():
            elapsed = run_once(command)
            if index:
                times[name].append(elapsed)
    return times


def made_up(words):
    """An English source and a French draft of about that many words, no two sentences equal."""
    pairs = [("The council of Brenton met on Tuesday to speak about the harbour and its {} workers.",
              "Le conseil de Brenton s’est réuni mardi pour parler du port et de ses {} ouvriers."),
             ("According to the engineer, the new bridge will carry {} cars a day.",
              "Selon l’ingénieur, le nouveau pont verra passer {} voitures par jour."),
             ("The museum bought {} paintings, but most of them will not be shown before next year.",
              "Le musée a acheté {} tableaux, mais la plupart ne seront pas montrés avant l’année prochaine.")]
    source, draft, index, written = [], [], 0, 0
    while written < words:
        for side, form in zip((source, draft), pairs[index % len(pairs)]):
            side.append(form.format(13 + index * 7) + ("\n\n" if index % 6 == 5 else " "))
        written += len(source[-1].split())
        index += 1
    return "".join(source), "".join(draft)


def measure(title, vidimus, floor, source, draft, runs):
    commands = {"vidimus": [vidimus, "check", "--source", source, draft]}
    if floor:
        commands["floor"] = [floor, source, draft]
    times = alternate(commands, runs)
    print(f"{title}, {runs} runs each, in turn")
    for name, values in times.items():
        print(f"  {name:8} median {statistics.median(values):7.2f} ms   fastest {min(values):7.2f} ms")
    if floor:
        medians, fastest = (measure_of(times["vidimus"]) / measure_of(times["floor"])
                            for measure_of in (statistics.median, min))
        print(f"  ratio of the medians {medians:.2f}, of the fastest runs {fastest:.2f} (the one to trust when busy)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vidimus", nargs="?", default=ROOT / "build" / "vidimus", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--words", type=int, action="append", help="length of a made-up text; may be repeated")
    parser.add_argument("--article", type=pathlib.Path, default=ROOT / "tests/fixtures/article/article.txt")
    options = parser.parse_args()
    if not options.vidimus.is_file():
        sys.exit(f"{options.vidimus} is not there: build it first (./dev build)")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        floor = floor_program(folder)
        draft, _, source = DIVIDER.split(options.article.read_text(encoding="utf-8"), maxsplit=1)
        texts = {options.article.name: (source, draft)}
        texts |= {f"{words:,} words": made_up(words) for words in options.words or [10_000]}
        for title, (source, draft) in texts.items():
            (folder / "source.en.md").write_text(source, encoding="utf-8")
            (folder / "draft.fr.md").write_text(draft, encoding="utf-8")
            measure(title, options.vidimus.resolve(), floor, folder / "source.en.md", folder / "draft.fr.md",
                    options.runs)


if __name__ == "__main__":
    main()
