"""Dictionaries in dictd format: where they are looked for, what of them is said."""

import gzip
import os

from program import ProgramTest

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
ARTICLES = (("bridge", "pont"), ("mayor", "maire"), ("river", "fleuve"), ("fish", "poisson"))
DRAFT = "Le pont est vieux.\n\nLe maire dort.\n"
SOURCE = "The bridge is old.\n\nThe mayor is asleep.\n"


def number(value):
    digits = ""
    while value or not digits:
        digits = DIGITS[value % 64] + digits
        value //= 64
    return digits


class Dictionaries(ProgramTest):
    def setUp(self):
        super().setUp()
        self.environment["XDG_CACHE_HOME"] = str(self.folder / "cache")
        self.write("draft.txt", DRAFT)
        self.write("source.txt", SOURCE)
        index, text = "", b""
        for headword, translation in ARTICLES:
            article = f"{headword}\n{translation}\n".encode()
            index += f"{headword}\t{number(len(text))}\t{number(len(article))}\n"
            text += article
        self.write("dict/words-eng-fra.index", index)
        self.write("dict/words-eng-fra.dict.dz", gzip.compress(text))

    def lexicons(self, *arguments, draft_language="fr", env=None):
        result = self.run_program("check", "--source", "source.txt", "draft.txt", "--source-language", "en",
                                  "--draft-language", draft_language, "--format", "json", *arguments, env=env)
        self.assertIn(result.code, (0, 1), result.err)
        return result.json()["lexicon"], result.err

    def test_they_are_named_where_they_had_a_say(self):
        self.assertEqual(self.lexicons(), (["names", "core"], ""))
        self.assertEqual(self.lexicons("--dictionaries", "dict"), (["names", "core", "dictionaries"], ""))
        self.assertEqual(self.lexicons(env={"VIDIMUS_DICTIONARIES": f"/none:{self.folder}/dict"}),
                         (["names", "core", "dictionaries"], ""))

    def test_they_have_no_say_where_others_are_asked_for(self):
        self.assertEqual(self.lexicons("--dictionaries", "dict", "--lexicon", "names"), (["names"], ""))
        self.assertEqual(self.lexicons("--dictionaries", "dict", "--lexicon", "dictionaries"), (["dictionaries"], ""))
        self.assertEqual(self.lexicons("--dictionaries", "dict", draft_language="de")[0], ["names", "core"])

    def test_what_was_made_of_them_is_kept(self):
        self.lexicons("--dictionaries", "dict")
        kept = list((self.folder / "cache/vidimus").iterdir())
        self.assertEqual(len(kept), 1)
        made = kept[0].stat().st_mtime_ns
        self.lexicons("--dictionaries", "dict")
        self.assertEqual(kept[0].stat().st_mtime_ns, made)

    def test_a_cache_that_cannot_be_written_changes_nothing(self):
        self.write("file", "")
        for cache in (str(self.folder / "file"), "/proc/none", "relative"):
            with self.subTest(cache):
                self.assertEqual(self.lexicons("--dictionaries", "dict", env={"XDG_CACHE_HOME": cache}),
                                 (["names", "core", "dictionaries"], ""))

    def test_one_that_is_damaged_is_told_and_left_out(self):
        self.write("dict/words-eng-fra.dict.dz", gzip.compress(os.urandom(1000))[:-20])
        lexicons, said = self.lexicons("--dictionaries", "dict")
        self.assertEqual(lexicons, ["names", "core"])
        self.assertIn("words-eng-fra.dict.dz", said)
        self.assertEqual(len(said.splitlines()), 1)

    def test_a_folder_that_is_asked_for_must_be_there(self):
        result = self.run_program("check", "--source", "source.txt", "draft.txt", "--dictionaries", "nowhere")
        self.assert_bad(result, "nowhere")

    def test_every_command_that_aligns_knows_them(self):
        result = self.run_program("inspect", "alignment", "source.txt", "draft.txt", "--dictionaries", "dict")
        self.assertEqual(result.code, 0, result.err)
        self.assertEqual(self.run_program("stream", "--dictionaries", "dict").code, 0)


if __name__ == "__main__":
    import unittest
    unittest.main()
