"""Commands, options, help, and what is said of bad usage."""

from program import ProgramTest


class Usage(ProgramTest):
    def test_help_and_version_go_to_standard_output(self):
        for arguments in (["--help"], ["check", "--help"], ["inspect", "--help"], ["inspect", "figures", "--help"],
                          ["stream", "--help"], ["rules", "--help"], ["lsp", "--help"]):
            with self.subTest(arguments):
                result = self.run_program(*arguments)
                self.assertEqual((result.code, result.err), (0, ""))
                self.assertIn("Usage: vidimus", result.out)
        self.assertRegex(self.run_program("--version").out, r"^vidimus \d+\.\d+\.\d+\n$")

    def test_bad_usage_prints_nothing_on_standard_output(self):
        self.write("a.txt", "x")
        self.write("dir/b.txt", "x")
        for arguments, said in (
                ([], "no command given"),
                (["chekc"], "Did you mean check?"),
                (["--verison"], "no option --verison"),
                (["check", "a.txt", "--fromat", "json"], "Did you mean --format?"),
                (["check", "a.txt", "--format", "yaml"], "text, json or jsonl"),
                (["check", "a.txt", "--lexicon", "names,oxford"], "oxford"),
                (["check", "a.txt", "--fail-on", "fatal"], "error, warning, info or never"),
                (["check", "a.txt", "--source-language", "??"], "BCP 47"),
                (["check", "--source", "-", "-"], "only once"),
                (["check", "--source", "a.txt"], "--source SOURCE DRAFT"),
                (["check", "--source", "dir/b.txt", "a.txt", "--output", "./a.txt"], "overwrite a.txt"),
                (["check", "--source", "a.txt", "dir"], "dir"),
                (["check", "a.txt", "--pairs", "a.txt"], "--pairs"),
                (["inspect"], "vidimus inspect --help"),
                (["inspect", "figures"], "FILE"),
                (["inspect", "alignment", "-", "-"], "only once"),
                (["inspect", "segments", "a.txt", "--format", "json"], "text or jsonl"),
                (["rules", "chnaged-figure"], "Did you mean changed-figure?"),
                (["pairs", "--format", "yaml"], "text or jsonl"),
                (["lsp", "--socket", "many"], "--socket")):
            with self.subTest(arguments):
                self.assert_bad(self.run_program(*arguments), said)

    def test_rules_are_listed_and_explained(self):
        listed = self.run_program("rules")
        self.assertEqual(listed.code, 0)
        self.assertRegex(listed.out, r"(?m)^missing-sentence +error +\S")
        for rule in self.run_program("rules", "--format", "jsonl").jsonl():
            self.assertEqual(list(rule), ["rule", "severity", "summary", "explanation"])
            self.assertIn(rule["severity"], ("error", "warning", "info"))
            self.assertIn(rule["rule"], listed.out)
            explained = self.run_program("rules", rule["rule"])
            self.assertEqual(explained.code, 0)
            self.assertIn(rule["summary"], explained.out)
            self.assertIn(rule["explanation"].strip(), explained.out)


if __name__ == "__main__":
    import unittest
    unittest.main()
