#!/usr/bin/env python3
"""Checks every document of the evaluation kit as it was published, and holds each finding's text against the file.

    probe_formats.py [--vidimus build/vidimus] [--show RULE]      VIDIMUS_EVAL names the kit

Ends with 1 when the text of a finding is not what stands at its place. Prints how many errors and warnings there are for
each 1,000 words of the sources: most documents are right, so most of these are false alarms.
"""
import argparse
import collections
import csv
import json
import os
import pathlib
import subprocess
import sys


def pairs_of(data):
    for row in csv.DictReader((data / "manifest.tsv").open(encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        source, draft = data / row["source_file"], data / row["target_file"]
        if source.exists() and draft.exists():
            languages = row["lp"].split("-", 1)
            yield {"source": str(source), "draft": str(draft), "source_language": languages[0],
                   "draft_language": languages[1]}
    for path in [*data.glob("po/**/*.po"), *data.glob("xliff/**/*.xliff")]:
        yield {"source": str(path), "draft": str(path), "source_language": "en", "draft_language": "fr"}


def text_of(path, known={}):
    if path not in known:
        known[path] = pathlib.Path(path).read_bytes().decode("utf-8", errors="replace")
    return known[path]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--vidimus", default="build/vidimus")
    parser.add_argument("--show")
    options = parser.parse_args()
    if "VIDIMUS_EVAL" not in os.environ:
        sys.exit("skipped: VIDIMUS_EVAL does not name the evaluation kit")
    pairs = list(pairs_of(pathlib.Path(os.environ["VIDIMUS_EVAL"]) / "data"))
    done = subprocess.run([options.vidimus, "check", "--pairs", "-", "--format", "json", "--lexicon", "names,core"],
                          input="\n".join(map(json.dumps, pairs)), capture_output=True, text=True)
    report = json.loads(done.stdout)
    wrong = 0
    counts = collections.Counter()
    for finding in report["findings"]:
        for side in ("source", "draft"):
            place = finding[side]
            if place is None:
                continue
            there = text_of(place["path"])[place["start"]["offset"]:place["end"]["offset"]]
            if there != place["text"]:
                wrong += 1
                print(f"{place['path']}:{place['start']['line']}: “{place['text']}” is “{there}”")
        if finding["severity"] != "info":
            counts[finding["rule"]] += 1
            if options.show == finding["rule"]:
                place = finding["draft"] or finding["source"]
                print(f"{place['path']}:{place['start']['line']}: {finding['message']}")
    words = sum(len(text_of(pair["source"]).split()) for pair in pairs)
    print(f"{len(report['pairs'])} pairs, {words} words, {len(report['findings'])} findings, {wrong} with another text than "
          f"the file's; {len(report['errors'])} errors")
    print(f"errors and warnings for each 1,000 words: {1000 * sum(counts.values()) / words:.2f}")
    for rule, count in counts.most_common():
        print(f"  {rule:20} {1000 * count / words:.3f}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
