#!/usr/bin/env python3
"""Holds the core lexicon against its own rules (checks/lexicon/core/README.md).

    check_core.py FOLDER       prints every row that breaks one; exit code 1 when there is any

Of every topic: the header, the number of cells, empty cells, forms in a script that is not the column's, forms that hold
what no word does, repeated forms and rows; of all topics together: concepts that stand twice, and words that stand for
so many concepts that they tell nothing.
"""
import collections
import pathlib
import sys
import unicodedata

COLUMNS = "kind gloss en fr de es it pt nl sv pl cs ru uk ro tr ar hi zh ja ko".split()
KINDS = {"n", "v", "a", "r"}
LATIN = {"LATIN"}
SCRIPTS = {language: LATIN for language in "en fr de es it pt nl sv pl cs ro tr".split()}
SCRIPTS.update(ru={"CYRILLIC"}, uk={"CYRILLIC"}, ar={"ARABIC"}, hi={"DEVANAGARI"}, zh={"CJK", "LATIN"},
               ja={"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC", "LATIN"}, ko={"HANGUL", "LATIN"})
BETWEEN = set(" -'’.·・/&+%₂²")  # that may stand inside a word or phrase
LONGEST_FORM = 45
MOST_FORMS = 9
MOST_CONCEPTS = 12  # of content words, that one form stands for
MOST_MISSING = 0.02  # cells of a column without a word


def script_of(character):
    return unicodedata.name(character, "?").split(" ")[0]


def wrong_form(language, form):
    if form != form.strip() or not form:
        return "is empty or has blanks around it"
    if len(form) > LONGEST_FORM:
        return "is too long for a word"
    for character in form:
        if character.isalpha():
            if script_of(character) not in SCRIPTS[language]:
                return f"holds {character}, which is not of this script"
        elif character not in BETWEEN and not character.isdigit() and not unicodedata.category(character).startswith("M"):
            return f"holds {character!r}"
    return None


def check_topic(path, concepts, forms, missing):
    wrong = []
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines.pop() != "":
        wrong.append(f"{path.name}: does not end with a line feed")
    if lines[0].split("\t") != COLUMNS:
        return wrong + [f"{path.name}:1: the columns are not {' '.join(COLUMNS)}"], 0
    for number, line in enumerate(lines[1:], start=2):
        cells = line.split("\t")
        place = f"{path.name}:{number}"
        if len(cells) != len(COLUMNS):
            wrong.append(f"{place}: {len(cells)} cells instead of {len(COLUMNS)}")
            continue
        kind, gloss = cells[:2]
        if kind not in KINDS:
            wrong.append(f"{place}: the kind {kind} is none of {' '.join(sorted(KINDS))}")
        if (kind, gloss) in concepts:
            wrong.append(f"{place}: {gloss} stands in {concepts[kind, gloss]} too")
        concepts[kind, gloss] = place
        for language, cell in zip(COLUMNS[2:], cells[2:]):
            if cell == "-":
                missing[language] += 1
                continue
            listed = cell.split("|")
            if len(listed) > MOST_FORMS:
                wrong.append(f"{place}: {language} has {len(listed)} forms")
            if len(set(listed)) != len(listed):
                wrong.append(f"{place}: {language} repeats a form: {cell}")
            for form in listed:
                reason = wrong_form(language, form)
                if reason:
                    wrong.append(f"{place}: {language}: {form} {reason}")
                if kind != "r":
                    forms[language][form].add(gloss)
    return wrong, len(lines) - 1


def main():
    folder = pathlib.Path(sys.argv[1])
    concepts, missing = {}, collections.Counter()
    forms = collections.defaultdict(lambda: collections.defaultdict(set))
    wrong, rows = [], 0
    for path in sorted(folder.glob("*.tsv")):
        said, count = check_topic(path, concepts, forms, missing)
        wrong += said
        rows += count
    for language, known in forms.items():
        for form, glosses in sorted(known.items()):
            if len(glosses) > MOST_CONCEPTS:
                wrong.append(f"{language}: {form} stands for {len(glosses)} concepts: {', '.join(sorted(glosses)[:6])} …")
    for language, count in sorted(missing.items()):
        if count > MOST_MISSING * rows:
            wrong.append(f"{language}: {count} of {rows} concepts have no word")
    print("\n".join(wrong))
    print(f"{rows} concepts, {sum(len(f) for f in forms.values())} forms, {len(wrong)} faults")
    return 1 if wrong or rows == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
