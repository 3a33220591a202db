"""Sentences whose source changed after they were translated, told from a git repository made for the test."""

import shutil
import subprocess
import unittest

from program import ProgramTest

SOURCE = "# The bridge\n\nThe bridge opened in Harwick on Tuesday. Residents had been waiting for it.\n\nNobody has to pay a toll.\n"
DRAFT = "# Le pont\n\nLe pont a ouvert mardi à Harwick. Les habitants l'attendaient.\n\nPersonne ne paie de péage.\n"


@unittest.skipUnless(shutil.which("git"), "git is not installed")
class Stale(ProgramTest):
    def setUp(self):
        super().setUp()
        self.git("init", "-q")
        self.write("en/a.md", SOURCE)
        self.write("fr/a.md", DRAFT)
        self.first = self.commit()

    def git(self, *arguments):
        return subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments], cwd=self.folder,
                              check=True, capture_output=True, text=True).stdout.strip()

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")
        return self.git("rev-parse", "HEAD")

    def stale(self):
        result = self.run_program("check", "fr/a.md", "--format", "json")
        self.assertIn(result.code, (0, 1), result.err)
        return [(f["source"]["text"], f["draft"]["text"], f["message"]) for f in result.json()["findings"]
                if f["rule"] == "stale"]

    def test_the_last_commit_of_the_draft_counts(self):
        self.assertEqual(self.stale(), [])
        self.write("en/a.md", SOURCE.replace("waiting for it", "waiting for years"))
        self.commit()
        (source, draft, message), = self.stale()
        self.assertEqual(source, "Residents had been waiting for years.")
        self.assertEqual(draft, "Les habitants l'attendaient.")
        self.assertIn("“Residents had been waiting for it.” is now", message)
        self.write("fr/a.md", DRAFT.replace("l'attendaient", "l'attendaient depuis des années"))
        self.commit()
        self.assertEqual(self.stale(), [])

    def test_layout_is_no_change(self):
        self.write("en/a.md", SOURCE.replace("on Tuesday. Residents", "on *Tuesday*.\nResidents"))
        self.commit()
        self.assertEqual(self.stale(), [])

    def test_the_commit_that_front_matter_names_counts(self):
        self.write("en/a.md", SOURCE.replace("a toll", "any toll"))
        second = self.commit()
        for key, commit, count in (("default_lang_commit: ", self.first, 1), ("default_lang_commit: ", second, 0),
                                   ("l10n:\n  sourceCommit: ", self.first, 1),
                                   ("vidimus_source_commit: ", self.first[:10], 1)):
            with self.subTest(key + commit):
                self.write("fr/a.md", f"---\n{key}{commit}\n---\n{DRAFT}")
                self.commit()
                self.assertEqual(len(self.stale()), count)

    def test_a_commit_that_is_not_there_is_told(self):
        self.write("fr/a.md", f"---\ndefault_lang_commit: 0123456789abcdef\n---\n{DRAFT}")
        result = self.run_program("check", "fr/a.md")
        self.assertEqual(result.code, 0)
        self.assertIn("0123456789abcdef", result.err)

    def test_what_is_no_commit_is_not_handed_to_git(self):
        self.write("fr/a.md", f"---\ndefault_lang_commit: --output=x\n---\n{DRAFT}")
        self.assertEqual(self.stale(), [])
        self.assertFalse((self.folder / "x").exists())

    def test_without_git_nothing_is_said(self):
        self.write("en/a.md", SOURCE.replace("a toll", "any toll"))
        self.commit()
        result = self.run_program("check", "fr/a.md", env={"PATH": "/nowhere"})
        self.assertEqual((result.code, result.err), (0, ""))
