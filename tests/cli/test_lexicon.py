"""Lexicons that the program makes: learn, import, show, and their use."""

import gzip
import json
import random

from program import ProgramTest

WORDS = (("bridge", "most"), ("river", "řeka"), ("house", "dům"), ("mayor", "starosta"), ("winter", "zima"),
         ("harbour", "přístav"), ("school", "škola"), ("train", "vlak"), ("library", "knihovna"), ("baker", "pekař"))

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>{}</body></tmx>
"""
TBX = """<?xml version="1.0"?>
<martif type="TBX"><text><body><termEntry><langSet xml:lang="en"><tig><term>toll   bridge</term></tig></langSet>
<langSet xml:lang="fr"><tig><term>péage</term></tig></langSet></termEntry></body></text></martif>
"""


def unit(english, other, language="fr"):
    return (f'<tu><tuv xml:lang="en"><seg>{english}</seg></tuv>'
            f'<tuv xml:lang="{language}"><seg>{other}</seg></tuv></tu>')


class Lexicon(ProgramTest):
    def setUp(self):
        super().setUp()
        source, draft = [], []
        chance = random.Random(5)  # the same texts on every run
        for k in range(60):
            a, b, c = chance.sample(WORDS, 3)
            source.append(f"In {1900 + k} the {a[0]} and the {b[0]} were near the {c[0]}.")
            draft.append(f"V roce {1900 + k} byly {a[1]} a {b[1]} u {c[1]}.")
        self.write("source.txt", "\n\n".join(source))
        self.write("draft.txt", "\n\n".join(draft))
        self.languages = ("--source-language", "en", "--draft-language", "cs")

    def learn(self, *more, output="own.lex"):
        return self.run_program("lexicon", "learn", "--source", "source.txt", "draft.txt", *self.languages, "-o", output,
                                *more)

    def test_learning_writes_what_checks_can_use(self):
        learnt = self.learn()
        self.assertEqual((learnt.code, learnt.err), (0, ""))
        self.assertRegex(learnt.out, r"^own\.lex: \d+ translations learnt from 1 pair, \d+ passages\n$")
        first, *lines = (self.folder / "own.lex").read_text(encoding="utf-8").splitlines()
        self.assertEqual(first, "vidimus-lexicon\t1\ten\tcs")
        known = {tuple(line.split("\t")[:2]) for line in lines}
        self.assertIn(("baker", "pekař"), known)
        result = self.run_program("check", "--source", "source.txt", "draft.txt", *self.languages, "--format", "json",
                                  "--lexicon-file", "own.lex")
        self.assertEqual(result.json()["lexicon"], ["names", "core", "learned"])
        result = self.run_program("check", "--source", "source.txt", "draft.txt", *self.languages, "--format", "json",
                                  "--lexicon-file", "own.lex", "--lexicon", "names,learned")
        self.assertEqual(result.json()["lexicon"], ["names", "learned"])

    def test_learning_twice_writes_the_same(self):
        self.learn()
        self.learn(output="again.lex")
        self.assertEqual((self.folder / "own.lex").read_bytes(), (self.folder / "again.lex").read_bytes())

    def test_learning_from_several_pairs(self):
        pair = {"source": "source.txt", "draft": "draft.txt", "source_language": "en", "draft_language": "cs"}
        other = {**pair, "draft_language": "pl"}
        self.write("pairs.jsonl", "\n".join(json.dumps(p) for p in (pair, pair, other)))
        result = self.run_program("lexicon", "learn", "--pairs", "pairs.jsonl", "-o", "own.lex")
        self.assertEqual(result.code, 0, result.err)
        self.assertIn("from 2 pairs", result.out)
        self.assertIn("en–pl", result.err)

    def test_nothing_to_learn_from_writes_nothing(self):
        self.write("other.txt", "Nic.\n")
        for arguments in (("--source", "source.txt", "missing.txt"), ("--source", "source.txt", "source.txt")):
            with self.subTest(arguments):
                result = self.run_program("lexicon", "learn", *arguments, "-o", "none.lex")
                self.assertEqual((result.code, result.out), (2, ""))
                self.assertFalse((self.folder / "none.lex").exists())

    def test_a_lexicon_never_takes_the_place_of_a_text(self):
        before = (self.folder / "draft.txt").read_bytes()
        self.assert_bad(self.learn(output="draft.txt"), "overwrite draft.txt")
        self.assertEqual((self.folder / "draft.txt").read_bytes(), before)

    def test_nor_that_of_any_file_that_is_no_lexicon(self):
        self.write("pairs.jsonl", json.dumps({"source": "source.txt", "draft": "draft.txt"}) + "\n")
        before = (self.folder / "draft.txt").read_bytes()
        self.assert_bad(self.run_program("lexicon", "learn", "--pairs", "pairs.jsonl", *self.languages, "-o", "draft.txt"),
                        "will not overwrite draft.txt")
        self.write("list.tsv", "toll\tmýto\n")
        self.assert_bad(self.run_program("lexicon", "import", "list.tsv", *self.languages, "-o", "draft.txt"),
                        "will not overwrite draft.txt")
        self.assertEqual((self.folder / "draft.txt").read_bytes(), before)

    def test_a_lesson_of_nothing_leaves_a_lexicon_as_it_was(self):
        self.learn()
        before = (self.folder / "own.lex").read_bytes()
        self.write("one.txt", "The baker went home early.\n")
        self.write("jedna.txt", "Pekař šel brzy domů.\n")
        self.assert_bad(self.run_program("lexicon", "learn", "--source", "one.txt", "jedna.txt", *self.languages,
                                         "-o", "own.lex"), "nothing was learnt")
        self.assertEqual((self.folder / "own.lex").read_bytes(), before)

    def test_half_read_files_are_told_and_standard_output_refused(self):
        source, draft = ({str(k): text for k, text in enumerate((self.folder / name).read_text(encoding="utf-8").split("\n\n"))}
                         for name in ("source.txt", "draft.txt"))
        self.write("en.json", json.dumps(source, ensure_ascii=False)[:-40])
        self.write("cs.json", json.dumps(draft, ensure_ascii=False))
        result = self.run_program("lexicon", "learn", "--source", "en.json", "cs.json", *self.languages, "-o", "own.lex")
        self.assertEqual(result.code, 2)
        self.assertIn("cannot read all of en.json", result.err)
        self.assert_bad(self.learn(output="-"), "standard output")
        self.assertFalse((self.folder / "-").exists())

    def test_a_text_without_a_language_is_of_no_language(self):
        self.write("odd.tmx", TMX.format("".join(unit(a, b, "cs") for a, b in WORDS for _ in range(3)) + "".join(
            "<tu><tuv xml:lang=\"en\"><seg>zorgle</seg></tuv><tuv><seg>cvik</seg></tuv></tu>" for _ in range(5))))
        self.assertEqual(self.run_program("lexicon", "import", "odd.tmx", *self.languages, "-o", "in.lex").code, 0)
        self.assertNotIn("zorgle", (self.folder / "in.lex").read_text(encoding="utf-8"))

    def test_a_dictionary_of_other_languages_is_refused(self):
        self.write("deu-pol.index", "most\tA\tF\n")
        self.write("deu-pol.dict", "most\nx\n")
        self.assert_bad(self.run_program("lexicon", "import", "deu-pol.index", *self.languages, "-o", "in.lex"), "de–pl")

    def test_what_is_no_lexicon_is_refused_and_odd_lines_are_told(self):
        self.write("odd.lex", "vidimus-lexicon\t1\ten\tcs\nbaker\tpekař\t80\nbroken\n")
        for command in (("check", "--source", "source.txt", "draft.txt"),
                        ("inspect", "alignment", "source.txt", "draft.txt"), ("stream",),
                        ("lexicon", "show", "baker", *self.languages)):
            with self.subTest(command):
                self.assert_bad(self.run_program(*command, "--lexicon-file", "draft.txt"), "no lexicon of vidimus")
                told = self.run_program(*command, "--lexicon-file", "odd.lex")
                self.assertIn("odd.lex:3", told.err)
        self.assert_bad(self.run_program("lsp", "--lexicon-file", "none.lex"), "none.lex")

    def test_importing(self):
        self.write("memory.tmx", TMX.format("".join(
            unit(f"the <ph>&lt;b&gt;</ph>{a} of {WORDS[k % 7][0]}", f"{b} {WORDS[k % 7][1]}", "cs")
            for k in range(30) for a, b in (WORDS[k % 10],)) + unit("lost", "verloren", "de")))
        self.write("list.tsv", "# ours\ntoll\tmýto\tnote\n\nno tab\nbaker\tpekař\n")
        result = self.run_program("lexicon", "import", "memory.tmx", "list.tsv", *self.languages, "-o", "in.lex")
        self.assertEqual(result.code, 0, result.err)
        self.assertIn("1 of 33 units are not in en and cs", result.err)
        self.assertIn("list.tsv: 1 lines without a tab", result.err)
        text = (self.folder / "in.lex").read_text(encoding="utf-8")
        self.assertIn("toll\tmýto\t70\n", text)
        self.assertIn("train\tvlak\t", text)

    def test_importing_terms_and_dictionaries(self):
        self.write("terms.tbx", TBX)
        index = "bridge\tA\tM\n00database\tM\tB\nfar\tZZZZ\tA\n"
        self.write("d-eng-fra.index", index)
        self.write("d-eng-fra.dict.dz", gzip.compress(b"bridge\npont\n"))
        result = self.run_program("lexicon", "import", "terms.tbx", "d-eng-fra.index", "--source-language", "en",
                                  "--draft-language", "fr", "-o", "in.lex")
        self.assertEqual(result.code, 0, result.err)
        self.assertIn("1 entries cannot be read", result.err)
        self.assertEqual((self.folder / "in.lex").read_text(encoding="utf-8"),
                         "vidimus-lexicon\t1\ten\tfr\nbridge\tpont\t50\ntoll bridge\tpéage\t70\n")

    def test_broken_files_are_told_and_the_rest_is_imported(self):
        self.write("list.tsv", "toll\tmýto\n")
        whole = TMX.format(unit("a b", "c d", "cs"))
        self.write("cut.tmx", whole[:len(whole) // 2])
        self.write("other.tmx", "<html/>")
        self.write("bomb.tmx", '<!DOCTYPE tmx [<!ENTITY a "' + "x" * 100 + '">' + "".join(
            f'<!ENTITY {c} "{("&" + p + ";") * 50}">' for p, c in zip("abcdefg", "bcdefgh")) +
            "]><tmx><body><tu><tuv xml:lang='en'><seg>&h;</seg></tuv></tu></body></tmx>")
        for broken in ("cut.tmx", "other.tmx", "bomb.tmx", "none.tmx", "draft.txt.gz"):
            with self.subTest(broken):
                result = self.run_program("lexicon", "import", broken, "list.tsv", *self.languages, "-o", "in.lex")
                self.assertEqual(result.code, 2)
                self.assertIn(broken, result.err)
                self.assertIn("toll\tmýto\t70", (self.folder / "in.lex").read_text(encoding="utf-8"))
                (self.folder / "in.lex").unlink()

    def test_importing_needs_languages_and_something_to_import(self):
        self.write("list.tsv", "no tabs here\n")
        self.assert_bad(self.run_program("lexicon", "import", "list.tsv", "-o", "in.lex"), "--source-language")
        result = self.run_program("lexicon", "import", "list.tsv", *self.languages, "-o", "in.lex")
        self.assertEqual(result.code, 2)
        self.assertIn("nothing was imported", result.err)
        self.assertFalse((self.folder / "in.lex").exists())

    def test_showing(self):
        self.learn()
        shown = self.run_program("lexicon", "show", "bakers", *self.languages, "--lexicon-file", "own.lex", "--format",
                                 "jsonl").jsonl()
        self.assertIn(("baker", "pekař", "learned", "own.lex"),
                      [(s["word"], s["translation"], s["lexicon"], s["origin"]) for s in shown])
        core = self.run_program("lexicon", "show", "vláda", *self.languages)
        self.assertEqual(core.code, 0)
        self.assertRegex(core.out, r"government  vláda  \d+ %  core\n")
        self.assertIn("no lexicon knows xyzzy", self.run_program("lexicon", "show", "xyzzy", *self.languages).out)


if __name__ == "__main__":
    import unittest
    unittest.main()
