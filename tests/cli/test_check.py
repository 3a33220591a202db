"""What `check` takes, prints and ends with."""

import fcntl
import json
import os
import pty
import re
import signal
import struct
import termios
import unittest

from program import DRAFT_RIGHT, DRAFT_WRONG, SOURCE, ProgramTest

LANGUAGES = ("--source-language", "en", "--draft-language", "fr")


class Check(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("en/a.txt", SOURCE)
        self.write("fr/a.txt", DRAFT_WRONG)
        self.write("fr/right.txt", DRAFT_RIGHT)
        self.pair = ("check", "--source", "en/a.txt", "fr/a.txt")

    def test_exit_codes(self):
        for arguments, code in (((), 1), (("--fail-on", "error"), 1), (("--fail-on", "info"), 1),
                                (("--fail-on", "never"), 0)):
            with self.subTest(arguments):
                self.assertEqual(self.run_program(*self.pair, *arguments).code, code)
        right = self.run_program("check", "--source", "en/a.txt", "fr/right.txt")
        self.assertEqual((right.code, right.out), (0, "nothing found in 1 pair; 3 of 3 sentences translated\n"))

    def test_text_report(self):
        result = self.run_program(*self.pair)
        lines = result.out.splitlines()
        self.assertRegex(lines[0], r"^fr/a\.txt:3:31: error: .* \[changed-figure\]$")
        self.assertEqual(lines[1], "   3 | La bibliothèque avait demandé 100 000 pages l’an dernier.")
        self.assertEqual(lines[2], "     |                               ^~~~~~~")
        self.assertEqual(lines[3], "  source en/a.txt:3: The library had asked for 120,000 pages last year.")
        self.assertEqual(lines[4].strip(), "~~~~~~~")
        self.assertEqual(lines[4].index("~"), lines[3].index("120,000"))
        self.assertEqual(lines[-1], "1 error in 1 pair; 3 of 3 sentences translated")
        self.assertEqual(result.err, "")

    def test_width_and_colour_follow_the_environment(self):
        narrow = self.run_program(*self.pair, env={"COLUMNS": "60"})
        self.assertIn("…", narrow.out)
        self.assertLessEqual(max(len(line) for line in narrow.out.splitlines()[1:5]), 60)
        self.assertNotIn("\x1b", narrow.out)
        self.assertIn("\x1b[", self.run_program(*self.pair, "--color", "always").out)
        self.assertIn("\x1b[", self.run_program(*self.pair, env={"CLICOLOR_FORCE": "1"}).out)
        self.assertNotIn("\x1b", self.run_program(*self.pair, env={"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}).out)
        self.assertNotIn("\x1b", self.run_program(*self.pair, "--color", "never", env={"CLICOLOR_FORCE": "1"}).out)

    def test_a_terminal_gets_colour_and_its_width(self):
        terminal, line = pty.openpty()
        fcntl.ioctl(line, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 45, 0, 0))
        result = self.run_program(*self.pair, stdout=line, env={"TERM": "xterm"})
        os.close(line)
        with os.fdopen(terminal, "rb") as reading:
            shown = reading.read1(65536).decode("utf-8")
        self.assertEqual(result.code, 1)
        self.assertIn("\x1b[1;31merror:\x1b[0m", shown)
        bare = re.sub("\x1b\\[[0-9;]*m", "", shown).splitlines()
        self.assertLessEqual(len(bare[1]), 45)
        self.assertTrue(bare[1].endswith("…"))

    def test_json_report(self):
        report = self.run_program(*self.pair, "--format", "json").json()
        self.assertEqual(list(report), ["version", "pairs", "findings", "errors", "lexicon", "summary"])
        self.assertEqual(report["pairs"], [{"source": "en/a.txt", "draft": "fr/a.txt", "source_language": "en",
                                            "draft_language": "fr", "source_sentences": 3, "draft_sentences": 3,
                                            "translated": 3}])
        [finding] = report["findings"]
        self.assertEqual(list(finding), ["rule", "severity", "message", "pair", "draft", "source", "fixes", "fingerprint"])
        self.assertRegex(finding["fingerprint"], "^[0-9a-f]{16}$")
        for side, text in (("draft", DRAFT_WRONG), ("source", SOURCE)):
            place = finding[side]
            self.assertEqual(list(place), ["path", "start", "end", "text"])
            self.assertEqual(text[place["start"]["offset"]:place["end"]["offset"]], place["text"])
        self.assertEqual(report["summary"], {"error": 1, "warning": 0, "info": 0})

    def test_the_fingerprint_survives_edits_elsewhere(self):
        first = self.run_program(*self.pair, "--format", "json").json()["findings"][0]
        self.write("fr/a.txt", "\n\n" + DRAFT_WRONG)
        second = self.run_program(*self.pair, "--format", "json").json()["findings"][0]
        self.assertNotEqual(first["draft"], second["draft"])
        self.assertEqual(first["fingerprint"], second["fingerprint"])

    def test_fixes_put_the_figure_right(self):
        [finding] = self.run_program(*self.pair, "--format", "jsonl").jsonl()
        for fix in finding["fixes"]:
            text = DRAFT_WRONG
            for edit in reversed(fix["edits"]):
                text = text[:edit["start"]] + edit["new_text"] + text[edit["end"]:]
            self.write("fr/fixed.txt", text)
            fixed = self.run_program("check", "--source", "en/a.txt", "fr/fixed.txt")
            self.assertEqual(fixed.code, 0, fixed.out)

    def test_every_run_says_the_same(self):
        runs = {self.run_program(*self.pair, "--format", "json").out for _ in range(3)}
        self.assertEqual(len(runs), 1)

    def test_one_file_form(self):
        for divider in ("-----", "——————", "=====", "_____  ", "*****", "~~~~~", "–––––"):
            with self.subTest(divider):
                text = DRAFT_WRONG + divider + "\n" + SOURCE
                self.write("one.txt", text)
                report = self.run_program("check", "one.txt", "--format", "json", *LANGUAGES).json()
                self.assertEqual(report["pairs"][0]["draft"], "one.txt")
                self.assertEqual(report["pairs"][0]["source"], "one.txt")
                [finding] = report["findings"]
                for side, figure in (("draft", "100 000"), ("source", "120,000")):
                    self.assertEqual(finding[side]["start"]["offset"], text.index(figure))
                    self.assertEqual(finding[side]["text"], figure)

    def test_one_file_source_first_and_several_pairs(self):
        self.write("first.txt", SOURCE + "-----\n" + DRAFT_WRONG)
        report = self.run_program("check", "first.txt", "--source-first", "--format", "json", *LANGUAGES).json()
        self.assertEqual([f["draft"]["text"] for f in report["findings"]], ["100 000"])
        self.write("two.txt", "-----\n".join([DRAFT_RIGHT, SOURCE, DRAFT_WRONG, SOURCE]))
        report = self.run_program("check", "two.txt", "--format", "json", *LANGUAGES).json()
        self.assertEqual(len(report["pairs"]), 2)
        self.assertEqual([f["pair"] for f in report["findings"]], [1])

    def test_no_divider(self):
        self.write("plain.txt", DRAFT_RIGHT)
        self.assert_bad(self.run_program("check", "plain.txt"), "plain.txt", "divide", "--source")
        self.write("plain.md", DRAFT_RIGHT + "\n-----\n\n" + SOURCE)
        self.assert_bad(self.run_program("check", "plain.md"), "plain.md", "--source")

    def test_pairs_from_a_file_and_from_standard_input(self):
        lines = [{"source": "en/a.txt", "draft": "fr/a.txt"}, {"source": "en/none.txt", "draft": "fr/a.txt"},
                 {"source": "en/a.txt", "draft": "fr/right.txt", "draft_language": "fr"}]
        text = "".join(json.dumps(line) + "\n" for line in lines) + "{broken\n"
        self.write("pairs.jsonl", text)
        self.write("sub/pairs.jsonl", text.replace('"en/', '"../en/').replace('"fr/', '"../fr/'))
        for arguments, stdin, prefix in ((["pairs.jsonl"], "", ""), (["-"], text, ""), (["sub/pairs.jsonl"], "", "sub/../")):
            with self.subTest(arguments):
                result = self.run_program("check", "--format", "json", "--pairs", *arguments, stdin=stdin)
                self.assertEqual(result.code, 2)
                report = result.json()
                self.assertEqual([p["draft"] for p in report["pairs"]], [prefix + "fr/a.txt", prefix + "fr/right.txt"])
                self.assertEqual([(f["pair"], f["rule"]) for f in report["findings"]], [(0, "changed-figure")])
                self.assertEqual(len(report["errors"]), 2)
                self.assertIn(":4", "".join(e["path"] for e in report["errors"]))
                self.assertIn("en/none.txt", result.err)

    def test_a_pairs_file_without_pairs_is_worth_a_warning(self):
        result = self.run_program("check", "--pairs", "-", stdin="\n")
        self.assertEqual((result.code, result.out), (0, "nothing found in 0 pairs; 0 of 0 sentences translated\n"))
        self.assertIn("names no pairs", result.err)
        self.assert_bad(self.run_program("check", "--pairs", "none.jsonl"), "none.jsonl", "no such file")

    def test_languages_from_paths(self):
        report = self.run_program(*self.pair, "--format", "json").json()
        self.assertEqual((report["pairs"][0]["source_language"], report["pairs"][0]["draft_language"]), ("en", "fr"))
        report = self.run_program(*self.pair, "--format", "json", "--draft-language", "fr-CA").json()
        self.assertEqual(report["pairs"][0]["draft_language"], "fr-CA")

    def test_several_reports_at_once(self):
        result = self.run_program(*self.pair, "--format", "json=out/r.json", "--format", "text")
        self.assertEqual(result.code, 2)  # there is no folder out
        self.assertIn("out/r.json", result.err)
        result = self.run_program(*self.pair, "--format", "json=r.json", "--format", "text")
        self.assertEqual(result.code, 1)
        self.assertIn("[changed-figure]", result.out)
        self.assertEqual(json.loads((self.folder / "r.json").read_text(encoding="utf-8"))["version"], 1)

    def test_output_is_written_whole_or_not_at_all(self):
        self.write("r.json", "old")
        result = self.run_program(*self.pair, "--format", "json", "--output", "r.json")
        self.assertEqual((result.code, result.out), (1, ""))
        self.assertEqual(json.loads((self.folder / "r.json").read_text(encoding="utf-8"))["summary"]["error"], 1)
        self.assert_bad(self.run_program(*self.pair, "--output", "fr"), "cannot write fr")
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["en", "fr", "r.json"])

    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            result = self.run_program(*self.pair, stdout=full)
        self.assertEqual(result.code, 2)
        self.assertIn("cannot write standard output", result.err)
        result = self.run_program(*self.pair, "--output", "/dev/full")
        self.assertEqual(result.code, 2)

    def test_closed_standard_output_harms_no_file(self):
        before = (self.folder / "fr/a.txt").read_bytes()
        result = self.run_program(*self.pair, preexec_fn=lambda: os.close(1))
        self.assertEqual(result.code, 2)
        self.assertIn("cannot write standard output", result.err)
        self.assertEqual((self.folder / "fr/a.txt").read_bytes(), before)

    def test_a_reader_that_went_away_is_no_failure(self):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as gone:
            result = self.run_program(*self.pair, "--fail-on", "never", stdout=gone)
        self.assertEqual((result.code, result.err), (0, ""))

    def test_interruption(self):
        os.mkfifo(self.folder / "pipe")
        waiting = self.start("check", "--source", "pipe", "fr/a.txt", "--output", "r.txt")
        with open(self.folder / "pipe", "wb"):  # opens when the program does: it is past its start
            waiting.send_signal(signal.SIGINT)
            out, _ = waiting.communicate(timeout=30)
        self.assertEqual((waiting.returncode, out), (130, b""))
        self.assertFalse((self.folder / "r.txt").exists())

    def test_nothing_in_a_file_reaches_the_terminal(self):
        self.write("fr/a.txt", DRAFT_WRONG.replace("pages", "\x1b[31mpages\x07"))
        result = self.run_program(*self.pair)
        self.assertNotIn("\x1b", result.out)
        self.assertIn("␛[31mpages␇", result.out)
        missing = self.run_program("check", "--source", "en/a.txt", "no\x1b[31m.txt")
        self.assertNotIn("\x1b", missing.err)

    def test_lexicon_names_are_in_the_report(self):
        report = self.run_program(*self.pair, "--format", "json", "--lexicon", "none").json()
        self.assertEqual(report["lexicon"], [])


if __name__ == "__main__":
    unittest.main()
