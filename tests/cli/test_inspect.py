"""What the program sees in a text."""

import unittest

from program import DRAFT_RIGHT, SOURCE, ProgramTest


class Inspect(ProgramTest):
    def test_segments(self):
        text = "\ufeff😀 One came. Two left.\r\n\r\nA third paragraph.\r\n"
        rows = self.run_program("inspect", "segments", "-", "--language", "en", "--format", "jsonl", stdin=text).jsonl()
        self.assertEqual([list(row) for row in rows], [["index", "start", "end", "text", "block"]] * 3)
        self.assertEqual([row["index"] for row in rows], [0, 1, 2])
        for row in rows:
            self.assertEqual(text[row["start"]:row["end"]], row["text"])
        self.assertEqual([row["text"] for row in rows][1:], ["Two left.", "A third paragraph."])
        self.assertEqual(rows[0]["block"], rows[1]["block"])
        self.assertLess(rows[1]["block"], rows[2]["block"])

    def test_segments_by_line(self):
        self.write("a.md", "One. Two.\n# Three\n\nfour\n")
        rows = self.run_program("inspect", "segments", "a.md", "--unit", "line", "--format", "jsonl").jsonl()
        self.assertEqual([row["text"] for row in rows], ["One. Two.", "# Three", "four"])

    def test_segments_of_markdown_are_slices_of_the_file(self):
        text = "---\ntitle: x\n---\n\n# A *fine* title\n\nOne **bold** word. Two &amp; three.\n"
        self.write("a.md", text)
        rows = self.run_program("inspect", "segments", "a.md", "--language", "en", "--format", "jsonl").jsonl()
        for row in rows:
            self.assertEqual(text[row["start"]:row["end"]], row["text"])
        self.assertIn("One **bold** word.", [row["text"] for row in rows])

    def test_figures(self):
        text = "😀 It grew by 16% in 2022: 120,000 people came.\n"
        self.write("a.txt", text)
        result = self.run_program("inspect", "figures", "a.txt", "--language", "en", "--format", "jsonl")
        rows = result.jsonl()
        for row in rows:
            self.assertEqual(list(row), ["start", "end", "text", "kind", "value", "unit"])
            self.assertEqual(text[row["start"]:row["end"]], row["text"])
        self.assertIn(("120,000", "number", "120000", None), [(r["text"], r["kind"], r["value"], r["unit"]) for r in rows])
        self.assertIn(("percent", "16"), [(r["kind"], r["value"]) for r in rows])

    def test_alignment(self):
        self.write("en.txt", SOURCE)
        self.write("fr.txt", DRAFT_RIGHT)
        for unit in ([], ["--unit", "line"]):
            rows = self.run_program("inspect", "alignment", "en.txt", "fr.txt", "--source-language", "en",
                                    "--draft-language", "fr", "--format", "jsonl", *unit).jsonl()
            keys = ["source", "draft", "confidence", "moved", "source_text", "draft_text"]
            self.assertEqual([list(row) for row in rows], [keys] * 3)
            self.assertEqual([(row["source"], row["draft"]) for row in rows], [([k], [k]) for k in range(3)])
            self.assertEqual([row["source_text"] for row in rows], SOURCE.splitlines())
            self.assertEqual([row["draft_text"] for row in rows], DRAFT_RIGHT.splitlines())
            self.assertTrue(all(0 <= row["confidence"] <= 1 and row["moved"] is False for row in rows))

    def test_every_sentence_stands_in_one_bead(self):
        self.write("en.txt", SOURCE + "A sentence that nobody translated stands here.\n")
        self.write("fr.txt", DRAFT_RIGHT)
        rows = self.run_program("inspect", "alignment", "en.txt", "-", "--format", "jsonl", "--source-language", "en",
                                "--draft-language", "fr", stdin=DRAFT_RIGHT).jsonl()
        self.assertEqual(sorted(k for row in rows for k in row["source"]), [0, 1, 2, 3])
        self.assertEqual(sorted(k for row in rows for k in row["draft"]), [0, 1, 2])

    def test_text_listings(self):
        self.write("a.txt", "It has 3 rooms.\n")
        self.assertEqual(self.run_program("inspect", "segments", "a.txt", "--language", "en").out,
                         "0  1:1  It has 3 rooms.\n")
        self.assertEqual(self.run_program("inspect", "figures", "a.txt", "--language", "en").out, "1:8  3  number 3\n")
        aligned = self.run_program("inspect", "alignment", "a.txt", "-", "--source-language", "en", "--draft-language",
                                   "fr", stdin="Elle a 3 chambres.\n").out
        self.assertRegex(aligned, r"^0 = 0  [01]\.\d\d\n    It has 3 rooms\.\n    Elle a 3 chambres\.\n$")

    def test_an_empty_text_is_fine(self):
        for command in ("segments", "figures"):
            result = self.run_program("inspect", command, "-")
            self.assertEqual((result.code, result.out, result.err), (0, "", ""))


if __name__ == "__main__":
    unittest.main()
