"""Files of every kind: encodings, line ends, and what cannot be read."""

import os
import threading

from program import DRAFT_RIGHT, DRAFT_WRONG, SOURCE, ProgramTest


class Input(ProgramTest):
    def check(self, source, draft, *arguments):
        self.write("en.txt", source)
        self.write("fr.txt", draft)
        return self.run_program("check", "--source", "en.txt", "fr.txt", "--format", "json", "--source-language", "en",
                                "--draft-language", "fr", *arguments)

    def figure_place(self, source, draft):
        """The draft location of the one changed figure."""
        result = self.check(source, draft)
        self.assertEqual(result.code, 1, result.err)
        [place] = [f["draft"] for f in result.json()["findings"] if f["rule"] == "changed-figure"]
        return place

    def test_positions_are_code_points_of_lines_and_file(self):
        place = self.figure_place(SOURCE, DRAFT_WRONG)
        offset = DRAFT_WRONG.index("100 000")
        column = offset - DRAFT_WRONG.rindex("\n", 0, offset)
        self.assertEqual(place, {"path": "fr.txt", "start": {"line": 3, "column": column, "offset": offset},
                                 "end": {"line": 3, "column": column + 7, "offset": offset + 7}, "text": "100 000"})

    def test_line_ends(self):
        for end in ("\r", "\r\n"):
            with self.subTest(repr(end)):
                draft = DRAFT_WRONG.replace("\n", end)
                place = self.figure_place(SOURCE.replace("\n", end), draft)
                self.assertEqual(place["start"]["line"], 3)
                self.assertEqual(place["start"]["offset"], draft.index("100 000"))

    def test_a_byte_order_mark_is_one_code_point(self):
        place = self.figure_place("\ufeff" + SOURCE, "\ufeff" + DRAFT_WRONG)
        self.assertEqual(place["start"]["offset"], DRAFT_WRONG.index("100 000") + 1)

    def test_utf16_with_a_byte_order_mark(self):
        draft = "\ufeff😀 " + DRAFT_WRONG
        for encoding in ("utf-16-le", "utf-16-be"):
            with self.subTest(encoding):
                place = self.figure_place(("\ufeff" + SOURCE).encode(encoding), draft.encode(encoding))
                self.assertEqual(place["start"]["offset"], draft.index("100 000"))
                self.assertEqual(place["text"], "100 000")

    def test_invalid_utf8_keeps_positions_right(self):
        # A lone continuation byte, a cut sequence of two bytes, an impossible byte: one U+FFFD each.
        bad = "Il a donn\x80 ".encode("latin-1") + b"\xe2\x82 \xff "
        draft = bad + DRAFT_WRONG.encode()
        place = self.figure_place(SOURCE, draft)
        self.assertEqual(place["start"]["offset"], draft.decode("utf-8", "replace").index("100 000"))

    def test_unreadable_input(self):
        self.write("a.txt", SOURCE)
        self.write("binary.txt", b"\x7fELF\x02\x01\x01\0\0\0")
        (self.folder / "folder").mkdir()
        for name, said in (("missing.txt", "no such file"), ("folder", "folder"), ("binary.txt", "binary"),
                           ("a.txt/b", "cannot read a.txt/b")):
            with self.subTest(name):
                self.assert_bad(self.run_program("check", "--source", "a.txt", name), name, said)
                self.assert_bad(self.run_program("inspect", "segments", name), name, said)
                self.assert_bad(self.run_program("inspect", "alignment", "a.txt", name), name, said)

    def test_an_unreadable_pair_is_in_the_json_report(self):
        self.write("a.txt", SOURCE)
        result = self.run_program("check", "--source", "a.txt", "missing.txt", "--format", "json")
        self.assertEqual(result.code, 2)
        report = result.json()
        self.assertEqual(report["pairs"], [])
        self.assertEqual(report["errors"][0]["path"], "missing.txt")
        self.assertIn("no such file", report["errors"][0]["message"])

    def test_standard_input_and_pipes(self):
        self.write("en.txt", SOURCE)
        languages = ("--source-language", "en", "--draft-language", "fr")
        result = self.run_program("check", "--source", "en.txt", "-", *languages, stdin=DRAFT_WRONG)
        self.assertEqual(result.code, 1)
        self.assertIn("<stdin>:3:", result.out)
        os.mkfifo(self.folder / "pipe")
        writer = threading.Thread(target=lambda: (self.folder / "pipe").write_text(DRAFT_RIGHT, encoding="utf-8"))
        writer.start()
        result = self.run_program("check", "--source", "en.txt", "pipe", *languages)
        writer.join()
        self.assertEqual(result.code, 0, result.out)
        result = self.run_program("check", "--source", "en.txt", "/dev/stdin", *languages, stdin=DRAFT_RIGHT)
        self.assertEqual(result.code, 0, result.out)

    def test_closed_standard_input(self):
        self.write("en.txt", SOURCE)
        result = self.run_program("check", "--source", "en.txt", "-", stdin_file=None, preexec_fn=lambda: os.close(0))
        self.assert_bad(result, "<stdin>")

    def test_an_empty_draft_is_pending(self):
        for draft in ("", "\n\n", "\ufeff"):
            with self.subTest(repr(draft)):
                result = self.check(SOURCE, draft)
                self.assertEqual(result.code, 0, result.out)
                self.assertEqual([f["rule"] for f in result.json()["findings"]], ["pending"])
                self.assertEqual(self.check(SOURCE, draft, "--complete").code, 1)

    def test_an_empty_source_is_no_failure(self):
        self.assertIn(self.check("", DRAFT_RIGHT).code, (0, 1))
        self.assertEqual(self.check("", "").code, 0)

    def test_one_language_twice_is_a_warning(self):
        self.write("a.txt", SOURCE)
        self.write("b.txt", SOURCE)
        result = self.run_program("check", "--source", "a.txt", "b.txt", "--source-language", "en", "--draft-language", "en")
        self.assertIn(result.code, (0, 1))
        self.assertIn("vidimus: warning: b.txt", result.err)
        self.assertIn("same language", result.err)
        self.assertEqual(self.check(SOURCE, DRAFT_RIGHT).err, "")

    def test_a_pair_that_cannot_be_checked_takes_no_other_along(self):
        limits = self.limits_memory(400)
        self.write("en.txt", SOURCE)
        self.write("fr.txt", DRAFT_RIGHT.replace("120 000", "100 000"))
        with open(self.folder / "huge.txt", "wb") as huge:
            huge.truncate(3 << 30)  # a hole: takes no room on the disk
        self.write("pairs.jsonl", "".join('{"source":"en.txt","draft":"%s"}\n' % draft
                                          for draft in ("fr.txt", "huge.txt", "fr.txt")))
        result = self.run_program("check", "--pairs", "pairs.jsonl", "--format", "json", **limits)
        self.assertEqual(result.code, 2, result.err)
        report = result.json()
        self.assertEqual([pair["draft"] for pair in report["pairs"]], ["fr.txt", "fr.txt"])
        self.assertEqual([finding["pair"] for finding in report["findings"]], [0, 1])
        [error] = report["errors"]
        self.assertEqual(error["path"], "huge.txt")
        self.assertIn("not enough memory", error["message"])
        self.assertIn("cannot check huge.txt: not enough memory", result.err)

    def test_a_failure_outside_of_any_pair_is_told(self):
        limits = self.limits_memory(400)
        with open(self.folder / "huge.txt", "wb") as huge:
            huge.truncate(3 << 30)
        self.assert_bad(self.run_program("inspect", "segments", "huge.txt", **limits), "not enough memory")


if __name__ == "__main__":
    import unittest
    unittest.main()
