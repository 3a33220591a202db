"""A draft on the wire: opened, edited, fixed, closed; positions in three encodings."""

import os
import pathlib
import shutil
import tempfile
import unittest

import wire

from wire import DRAFT, INITIALIZE, Server, WireTest, notification, opened

URI = "untitled:draft"
UNITS = {"utf-8": lambda text: len(text.encode()), "utf-16": lambda text: len(text.encode("utf-16-le")) // 2, "utf-32": len}


def changed(version, *changes):
    return notification("textDocument/didChange", {
        "textDocument": {"uri": URI, "version": version}, "contentChanges": list(changes)})


class Draft(WireTest):
    def published(self, server=None):
        return (server or self.server).told("textDocument/publishDiagnostics")

    def test_columns(self):
        line = DRAFT.split("\n")[0]
        before = line[:line.index("310 000")]
        for encoding, units in UNITS.items():
            with self.subTest(encoding=encoding), Server() as server:
                result = server.initialize(dict(
                    INITIALIZE, capabilities={"general": {"positionEncodings": [encoding]}}))["result"]
                self.assertEqual(result["capabilities"]["positionEncoding"], encoding)
                server.send(opened(URI, DRAFT))
                server.settle()
                finding = self.published(server)[0]["diagnostics"][0]
                self.assertEqual(finding["range"]["start"], {"line": 0, "character": units(before)})
                self.assertEqual((finding["code"], finding["source"], finding["severity"]),
                                 ("changed-figure", "vidimus", 1))

    def test_the_page_about_a_rule(self):
        can = dict(INITIALIZE, capabilities={"textDocument": {"publishDiagnostics": {"codeDescriptionSupport": True}}})
        with tempfile.TemporaryDirectory() as folder:
            here = pathlib.Path(folder)
            program = here / "bin" / "vidimus"
            program.parent.mkdir()
            shutil.copy(wire.SERVER, program)
            for installed in (False, True):
                if installed:
                    pages = here / "share" / "doc" / "vidimus" / "rules"
                    pages.mkdir(parents=True)
                    for rule in ("missing-sentence", "changed-figure"):
                        (pages / (rule + ".md")).write_text("# " + rule + "\n", encoding="utf-8")
                with Server(program=str(program)) as server:
                    server.initialize(can)
                    server.send(opened(URI, DRAFT))
                    server.settle()
                    (finding,) = self.published(server)[0]["diagnostics"]
                    page = finding.get("codeDescription", {}).get("href")
                    self.assertEqual(page, (pages / "changed-figure.md").as_uri() if installed else None)

    def test_edit_and_close(self):
        self.server.initialize()
        self.server.send(opened(URI, DRAFT, version=3))
        self.server.settle()
        wrong = UNITS["utf-16"](DRAFT[:DRAFT.index("10 000")])
        place = {"line": 0, "character": wrong}
        self.server.send(changed(4, {"range": {"start": place, "end": dict(place, character=wrong + 1)}, "text": "0"}))
        self.server.settle()
        self.server.send(notification("textDocument/didClose", {"textDocument": {"uri": URI}}))
        self.server.send(opened(URI, DRAFT, version=1))
        self.server.settle()
        shown = [(params.get("version"), len(params["diagnostics"])) for params in self.published()]
        self.assertEqual(shown, [(3, 1), (4, 0), (1, 1)])

    def test_a_burst_of_edits_is_not_checked_key_by_key(self):
        self.server.initialize()
        self.server.send(opened(URI, DRAFT))
        self.server.settle()
        before = len(self.published())
        place = {"line": 1, "character": 0}
        self.server.send(*(changed(version, {"range": {"start": place, "end": place}, "text": "a"})
                           for version in range(2, 40)),
                         changed(40, {"text": DRAFT.replace("310", "320")}))
        self.server.settle()
        versions = [params["version"] for params in self.published()[before:]]
        self.assertEqual(versions[-1], 40)
        # One, unless the machine pauses in the middle of it.
        self.assertLess(len(versions), 5)

    def test_source_on_disk(self):
        draft, source = DRAFT.split("\n\n-----\n\n")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "a b.en.txt")
            path.write_text(source, encoding="utf-8")
            self.server.initialize(dict(
                INITIALIZE, rootUri=pathlib.Path(folder).as_uri(), initializationOptions={"source": "a b.en.txt"},
                capabilities={"textDocument": {"publishDiagnostics": {"relatedInformation": True}}}))
            self.server.send(opened(URI, draft))
            self.server.settle()
            finding = self.published()[0]["diagnostics"][0]
            self.assertEqual(finding["code"], "changed-figure")
            self.assertEqual(finding["relatedInformation"][0]["location"], {
                "uri": path.as_uri(),
                "range": {"start": {"line": 0, "character": 0},
                          "end": {"line": 0, "character": UNITS["utf-16"](source.split("\n")[0])}}})

    def test_quick_fix(self):
        self.server.initialize(dict(INITIALIZE, capabilities={
            "workspace": {"workspaceEdit": {"documentChanges": True}},
            "textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}))
        self.server.send(opened(URI, DRAFT))
        self.server.settle()
        finding = self.published()[0]["diagnostics"][0]
        answer = self.server.ask(1, "textDocument/codeAction", {
            "textDocument": {"uri": URI}, "range": finding["range"],
            "context": {"diagnostics": [finding], "only": ["quickfix"]}})
        (change,) = answer["result"][0]["edit"]["documentChanges"]
        self.assertEqual(change["textDocument"], {"uri": URI, "version": 1})
        self.assertEqual(change["edits"], [{"range": finding["range"], "newText": "300 000 euros"}])

    def test_a_device_as_source(self):
        """Reading it would never end."""
        for path in ("/dev/zero", "/dev/tty"):
            if not os.path.exists(path):
                continue
            with self.subTest(path=path), Server() as server:
                server.initialize(dict(INITIALIZE, initializationOptions={"source": path}))
                server.send(opened(URI, DRAFT))
                server.settle()
                self.assertEqual(len(server.told("window/showMessage")), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
