"""Which draft belongs to which source: the layouts that projects have, directives, and vidimus.json."""

from program import ProgramTest

PAGE = "# A page\n\nThe ferry leaves at 18:40.\n"
SEITE = "# Eine Seite\n\nDie Fähre fährt um 18:40 Uhr.\n"


class Layout(ProgramTest):
    def make(self, *names, text=PAGE):
        (self.folder / ".git").mkdir(exist_ok=True)
        for name in names:
            self.write(name, text)

    def pairs(self, *arguments, code=0):
        result = self.run_program("pairs", "--format", "jsonl", *arguments)
        self.assertEqual(result.code, code, result.err)
        return result.jsonl()

    def found(self, *arguments):
        """Of each draft its source and the rule."""
        return {row["draft"]: (row["source"], row["rule"]) for row in self.pairs(*arguments) if row["draft"]}


class Conventions(Layout):
    def test_suffix(self):
        self.make("a.md", "a.fr.md", "b.en.md", "b.pt-BR.md", "README.md", "README-zh_CN.md", "docs/c_de.md", "docs/c.md")
        self.assertEqual(self.found(), {
            "a.fr.md": ("a.md", "suffix"), "b.pt-BR.md": ("b.en.md", "suffix"),
            "README-zh_CN.md": ("README.md", "suffix"), "docs/c_de.md": ("docs/c.md", "suffix")})
        languages = {row["draft"]: row["draft_language"] for row in self.pairs()}
        self.assertEqual(languages["README-zh_CN.md"], "zh-CN")
        self.assertEqual(languages["b.pt-BR.md"], "pt-BR")

    def test_strings(self):
        self.make("locales/en.json", "locales/fr.json", "app/en/ns.json", "app/zh-hans/ns.json", text='{"a": "b"}')
        self.make("lib/intl_en.arb", "lib/intl_pl.arb", text='{"a": "b"}')
        self.make("res/values/strings.xml", "res/values-pt-rBR/strings.xml", text="<resources/>")
        self.make("_locales/en/messages.json", "_locales/zh_CN/messages.json", text='{"a": {"message": "b"}}')
        self.assertEqual(self.found(), {
            "locales/fr.json": ("locales/en.json", "suffix"), "app/zh-hans/ns.json": ("app/en/ns.json", "folder"),
            "lib/intl_pl.arb": ("lib/intl_en.arb", "suffix"),
            "res/values-pt-rBR/strings.xml": ("res/values/strings.xml", "folder"),
            "_locales/zh_CN/messages.json": ("_locales/en/messages.json", "folder")})

    def test_folders_of_sites(self):
        self.make("content/en/docs/a.md", "content/fr/docs/a.md", "content/zh-cn/docs/a.md", "guide/b.md", "guide/de/b.md")
        self.assertEqual(self.found(), {
            "content/fr/docs/a.md": ("content/en/docs/a.md", "folder"),
            "content/zh-cn/docs/a.md": ("content/en/docs/a.md", "folder"),
            "guide/de/b.md": ("guide/b.md", "folder")})

    def test_docusaurus(self):
        base = "i18n/fr/docusaurus-plugin-content-"
        self.make("docs/a/b.md", base + "docs/current/a/b.md", "blog/c.md", base + "blog/c.md", "src/pages/d.md",
                  base + "pages/d.md", "versioned_docs/version-1.2/e.md", base + "docs/version-1.2/e.md")
        self.assertEqual(self.found(), {
            base + "docs/current/a/b.md": ("docs/a/b.md", "docusaurus"), base + "blog/c.md": ("blog/c.md", "docusaurus"),
            base + "pages/d.md": ("src/pages/d.md", "docusaurus"),
            base + "docs/version-1.2/e.md": ("versioned_docs/version-1.2/e.md", "docusaurus")})

    def test_linux(self):
        self.make("Documentation/process/a.md", "Documentation/translations/zh_CN/process/a.md")
        self.assertEqual(self.found(), {
            "Documentation/translations/zh_CN/process/a.md": ("Documentation/process/a.md", "linux")})

    def test_both_sides_in_one_file(self):
        self.make("po/fr.po", text='msgid ""\nmsgstr ""\n"Language: fr\\n"\n\nmsgid "a"\nmsgstr "b"\n')
        self.make("article.txt", text="Le chat dort.\n-----\nThe cat sleeps.\n")
        self.make("notes.txt", text="No divider.\n")
        self.assertEqual(self.found(), {"po/fr.po": ("po/fr.po", "bilingual"),
                                        "article.txt": ("article.txt", "one-file")})

    def test_crowdin(self):
        self.make("docs/a.md", "docs/deep/er/b.md", "translated/de/site/a.md", "translated/de/site/deep/er/b.md")
        self.write("crowdin.yml", "files:\n  - source: /docs/**/*.md\n"
                                  "    translation: /translated/%two_letters_code%/site/**/%original_file_name%\n")
        self.assertEqual(self.found(), {
            "translated/de/site/a.md": ("docs/a.md", "crowdin"),
            "translated/de/site/deep/er/b.md": ("docs/deep/er/b.md", "crowdin")})

    def test_hugo(self):
        self.make("content/english/a.md", "content/french/a.md", "content/french/deep/b.md", "content/english/deep/b.md")
        expected = {"content/french/a.md": ("content/english/a.md", "hugo"),
                    "content/french/deep/b.md": ("content/english/deep/b.md", "hugo")}
        self.write("hugo.toml", 'defaultContentLanguage = "en"\n[languages]\n[languages.en]\ncontentDir = "content/english"\n'
                                '[languages.fr]\n  weight = 2\n  contentDir = "content/french"\n')
        self.assertEqual(self.found(), expected)
        self.assertEqual(self.pairs()[0]["draft_language"], "fr")
        (self.folder / "hugo.toml").unlink()
        self.write("config.yaml", "defaultContentLanguage: en\nlanguages:\n  en:\n    contentDir: content/english\n"
                                  "  fr:\n    title: Le site\n    contentDir: content/french\n")
        self.assertEqual(self.found(), expected)

    def test_mkdocs(self):
        self.make("docs/en/index.md", "docs/fr/index.md", "docs/other.md", "docs/other.de.md")
        self.write("mkdocs.yml", "plugins:\n  - i18n:\n      docs_structure: folder\n")
        self.assertEqual(self.found(), {"docs/fr/index.md": ("docs/en/index.md", "folder"),
                                        "docs/other.de.md": ("docs/other.md", "suffix")})

    def test_a_mask(self):
        self.make("strings/en.txt", "strings/de.txt", text="The cat.\n")
        self.write("vidimus.json", '{"pairs": [{"source": "strings/*.txt", "draft": "strings/*.txt"}]}')
        self.assertEqual(self.found(), {"strings/de.txt": ("strings/en.txt", "configuration")})

    def test_two_candidates_are_told_and_not_chosen(self):
        self.make("a.md", "a.en.md", "a.fr.md")
        row, = [row for row in self.pairs() if row["draft"] == "a.fr.md"]
        self.assertIsNone(row["source"])
        self.assertEqual(sorted(row["candidates"]), ["a.en.md", "a.md"])
        result = self.run_program("check", "a.fr.md")
        self.assertEqual(result.code, 2)
        self.assertIn("a.en.md and a.md", result.err)

    def test_the_unpaired_are_listed(self):
        self.make("content/en/a.md", "content/fr/b.md")
        rows = [(row["draft"], row["source"]) for row in self.pairs()]
        self.assertEqual(rows, [("content/fr/b.md", None), (None, "content/en/a.md")])

    def test_what_is_ignored_is_not_looked_at(self):
        self.make("a.md", "a.fr.md", "build/b.md", "build/b.fr.md", "c.md", "c.fr.md", "node_modules/d.md",
                  "node_modules/d.fr.md", "sub/keep.md", "sub/keep.fr.md", "sub/e.md", "sub/e.fr.md")
        self.write(".gitignore", "/build/\n")
        self.write(".vidimusignore", "c.*.md\n")
        self.write("sub/.gitignore", "*.fr.md\n!keep.fr.md\n")
        self.assertEqual(sorted(self.found()), ["a.fr.md", "sub/keep.fr.md"])

    def test_a_link_to_a_folder_above_ends_nowhere(self):
        self.make("a.md", "a.fr.md")
        (self.folder / "loop").symlink_to(".")
        self.assertEqual(sorted(self.found()), ["a.fr.md"])


class Directives(Layout):
    def test_in_a_comment(self):
        self.make("en/a.md", "x/b.md")
        self.write("x/b.md", "<!-- vidimus: source=../en/a.md -->\n\n" + SEITE)
        self.assertEqual(self.found()["x/b.md"], ("en/a.md", "directive"))

    def test_in_front_matter(self):
        self.make("en/a.md")
        self.write("x/b.md", '---\ntitle: Seite\nsource: "../en/a.md"\n---\n' + SEITE)
        self.assertEqual(self.found()["x/b.md"], ("en/a.md", "directive"))

    def test_a_source_that_is_not_there(self):
        self.make("en/a.md")
        self.write("x/b.md", "# B\n\n<!-- vidimus: source=nowhere.md -->\n")
        result = self.run_program("check", "x/b.md")
        self.assertEqual(result.code, 2)
        self.assertIn("x/b.md:3", result.err)
        self.assertIn("nowhere.md", result.err)
        # The key of front matter may be meant for others.
        self.write("x/b.md", "---\nsource: https://example.org/a\n---\n# B\n")
        self.assertNotIn("nowhere", self.run_program("check", "x/b.md").err)


class Configuration(Layout):
    def test_pairs_by_pattern(self):
        self.make("src/en/deep/a.txt", "out/a.de.final.txt", text="The cat.\n")
        self.make("src/en/a.txt", text="The cat.\n")
        self.write("vidimus.json", '{"pairs": [{"source": "src/{lang}/{path}.txt", "draft": "out/{path}.{lang}.final.txt"}],}')
        self.assertEqual(self.found(), {"out/a.de.final.txt": ("src/en/a.txt", "configuration")})

    def test_source_language(self):
        self.make("a.md", "a.en.md", text="# Ein Satz\n")
        self.assertEqual(self.found(), {})
        self.write("vidimus.json", '{"sourceLanguage": "de"} // German pages')
        self.assertEqual(self.found(), {"a.en.md": ("a.md", "suffix")})

    def test_levels(self):
        self.make("a.md")
        self.write("a.de.md", SEITE.replace("18:40", "18:50"))
        self.assertEqual(self.run_program("check").code, 1)
        self.write("vidimus.json", '{"rules": {"changed-figure": "warning"}}')
        result = self.run_program("check", "--format", "json")
        self.assertEqual(result.code, 0, result.out)
        self.assertEqual([f["severity"] for f in result.json()["findings"]], ["warning"])
        self.write("vidimus.json", '{"rules": {"changed-figure": "off"}}')
        self.assertEqual(self.run_program("check", "--format", "json").json()["findings"], [])
        self.write("vidimus.json", '{"overrides": [{"files": ["*.de.md"], "rules": {"changed-figure": "off"}}]}')
        self.assertEqual(self.run_program("check", "a.de.md", "--format", "json").json()["findings"], [])
        self.write("vidimus.json", '{"overrides": [{"languages": ["fr"], "rules": {"changed-figure": "off"}}]}')
        self.assertEqual(self.run_program("check").code, 1)

    def test_what_is_extended_counts_where_nothing_else_is_said(self):
        self.make("a.md", "deep/b.md")
        self.write("deep/b.de.md", SEITE.replace("18:40", "18:50"))
        self.write("base.json", '{"rules": {"changed-figure": "off"}}')
        self.write("deep/vidimus.json", '{"extends": "../base.json"}')
        self.assertEqual(self.run_program("check", "deep").code, 0)

    def test_errors_name_the_place_and_the_nearest_name(self):
        self.make("a.md", "a.de.md")
        for text, words in {
            '{"rulez": {}}': (":1:2", "rules"), '{\n "rules": {"changed-figre": "off"}}': (":2:12", "changed-figure"),
            '{"rules": {"pending": "warm"}}': (":1:23", "warn"), '{"pairs": [{"source": "a"}]}': (":1:12", "draft"),
            '{"pairs": [{"source": "{nam}", "draft": "{lang}"}]}': (":1:23", "{name}"), '{': (":1:1", "not closed"),
            '{"sourceLanguage": 4}': (":1:20", "text"), '{"extends": "vidimus.json"}': ("vidimus.json", "itself"),
            '{"extends": "none.json"}': ("none.json", "no such file"), "": (":1:1", "JSON"),
        }.items():
            self.write("vidimus.json", text)
            result = self.run_program("check", "--format", "json")
            self.assertEqual((result.code, result.out), (2, ""), text)
            for word in words:
                self.assertIn(word, result.err, text)

    def test_a_folder_that_cannot_be_read_is_told_and_the_rest_checked(self):
        import os
        if os.geteuid() == 0:
            self.skipTest("root may read everything")
        self.make("a.md", "a.de.md", "closed/b.md")
        (self.folder / "closed").chmod(0)
        self.addCleanup((self.folder / "closed").chmod, 0o700)
        result = self.run_program("check", "--format", "json")
        self.assertEqual(result.code, 2)
        self.assertEqual(len(result.json()["pairs"]), 1)
