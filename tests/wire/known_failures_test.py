"""Failures that other language servers were reported for, one test each: none of them may happen here."""

import pathlib
import tempfile
import unittest

from wire import DRAFT, INITIALIZE, Server, WireTest, frame, notification, opened, request

URI = "untitled:draft.txt"
WRONG = DRAFT.splitlines()[0]


def published(server, uri=URI):
    """All that was published for a document, oldest first."""
    return [params for params in server.told("textDocument/publishDiagnostics") if params["uri"] == uri]


def with_capabilities(**capabilities):
    return dict(INITIALIZE, capabilities=capabilities)


def changed(uri, version, *changes):
    return notification("textDocument/didChange", {
        "textDocument": {"uri": uri, "version": version}, "contentChanges": list(changes)})


def units(text, encoding):
    """How long a text is in the units of an encoding."""
    width = {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding]
    return len(text.encode(encoding + ("" if encoding == "utf-8" else "-le"))) // width


class Positions(WireTest):
    def check_columns(self, encoding, offered):
        with Server() as server:
            server.initialize(with_capabilities(general={"positionEncodings": offered}) if offered else INITIALIZE)
            server.send(opened(URI, DRAFT))
            server.settle()
            found = published(server)[-1]["diagnostics"][0]["range"]
            self.assertEqual(found["start"]["character"], units(WRONG[:WRONG.index("310")], encoding))
            actions = server.ask("fix", "textDocument/codeAction", {
                "textDocument": {"uri": URI}, "range": found, "context": {"diagnostics": []}})["result"]
            edit = actions[0]["edit"]["changes"][URI][0]["range"]
            self.assertEqual(edit["start"]["character"], units(WRONG[:WRONG.index("310")], encoding))

    def test_01_columns_in_the_wrong_unit(self):
        for encoding in ("utf-8", "utf-16", "utf-32"):
            self.check_columns(encoding, [encoding])

    def test_02_utf8_without_being_asked(self):
        self.check_columns("utf-16", None)

    def test_03_fixes_in_the_wrong_unit(self):
        self.check_columns("utf-8", ["utf-8", "utf-16"])


class Synchronisation(WireTest):
    def setUp(self):
        super().setUp()
        self.server.initialize(with_capabilities(textDocument={"hover": {}, "publishDiagnostics": {}}))

    def test_04_changes_out_of_order(self):
        text = "A\n"
        messages = [opened(URI, text)]
        for version in range(2, 202):
            messages.append(changed(URI, version, {
                "range": {"start": {"line": 0, "character": version - 2}, "end": {"line": 0, "character": version - 2}},
                "text": str(version % 10)}))
        messages.append(changed(URI, 202, {"text": DRAFT}))
        self.server.send(*messages)
        self.server.settle()
        self.assertEqual(published(self.server)[-1]["version"] if "version" in published(self.server)[-1] else 202, 202)
        self.assertEqual([d["code"] for d in published(self.server)[-1]["diagnostics"]], ["changed-figure"])

    def test_05_another_text_than_the_editor(self):
        self.server.send(opened(URI, DRAFT), changed(URI, 2, {
            "range": {"start": {"line": 99, "character": 7}, "end": {"line": 70, "character": 0}},
            "rangeLength": 12345, "text": " "}))
        self.server.settle()
        self.assertTrue(any("clamped" in told["message"] for told in self.server.told("window/logMessage")))
        self.server.send(changed(URI, 3, {"text": DRAFT}))
        self.server.settle()
        self.assertEqual(len(published(self.server)[-1]["diagnostics"]), 1)

    def test_07_an_empty_set_that_is_never_sent(self):
        self.server.send(opened(URI, DRAFT))
        self.server.settle()
        self.server.send(changed(URI, 2, {"text": DRAFT.replace("310", "300")}))
        self.server.settle()
        self.assertEqual(published(self.server)[-1]["diagnostics"], [])

    def test_08_diagnostics_left_after_closing(self):
        self.server.send(opened(URI, DRAFT))
        self.server.settle()
        self.server.send(notification("textDocument/didClose", {"textDocument": {"uri": URI}}))
        self.server.settle()
        self.assertEqual(published(self.server)[-1]["diagnostics"], [])

    def test_09_documents_without_a_file(self):
        for uri in (URI, "untitled:Untitled-1", "vscode-userdata:/x/y.txt", "inmemory://model/1"):
            self.server.send(opened(uri, DRAFT))
            self.server.settle()
            self.assertEqual(len(published(self.server, uri)[-1]["diagnostics"]), 1, uri)


class Diagnostics(WireTest):
    def test_06_no_version(self):
        self.server.initialize(with_capabilities(textDocument={"publishDiagnostics": {"versionSupport": True}}))
        self.server.send(opened(URI, DRAFT, version=7))
        self.server.settle()
        self.assertEqual(published(self.server)[-1]["version"], 7)

    def test_10_pushed_and_pulled(self):
        self.server.initialize(with_capabilities(
            textDocument={"publishDiagnostics": {}, "diagnostic": {}}, workspace={"diagnostics": {"refreshSupport": True}}))
        self.server.send(opened(URI, DRAFT))
        answer = self.server.ask("pull", "textDocument/diagnostic", {"textDocument": {"uri": URI}})
        self.assertEqual(len(answer["result"]["items"]), 1)
        self.server.settle()
        self.assertEqual(published(self.server), [])

    def test_11_refreshing_who_cannot(self):
        self.server.initialize(with_capabilities(textDocument={"diagnostic": {}}))
        self.server.send(opened(URI, DRAFT))
        self.server.settle()
        self.server.send(changed(URI, 2, {"text": "A\n"}))
        self.server.settle()
        self.assertEqual([m for m in self.server.set_aside if m.get("method") == "workspace/diagnostic/refresh"], [])
        self.assertEqual(len(published(self.server)), 2)


class Uris(WireTest):
    def setUp(self):
        super().setUp()
        self.server.initialize()

    def test_12_spellings_of_one_uri(self):
        self.server.send(opened("file:///c%3A/a.txt", DRAFT))
        self.server.settle()
        self.server.send(changed("file:///C:/a.txt", 2, {"text": DRAFT.replace("310", "300")}))
        self.server.settle()
        # What the client said when it opened the document is what it hears.
        self.assertEqual(published(self.server, "file:///c%3A/a.txt")[-1]["diagnostics"], [])

    def test_13_links_followed(self):
        with tempfile.TemporaryDirectory() as folder:
            here = pathlib.Path(folder)
            (here / "store").mkdir()
            (here / "store" / "blob").write_text("Le pont a coûté 310 000 euros.\n", encoding="utf-8")
            (here / "a.fr.md").symlink_to(here / "store" / "blob")
            (here / "a.en.md").write_text("The bridge cost 300,000 euros.\n", encoding="utf-8")
            uri = (here / "a.fr.md").as_uri()
            self.server.send(opened(uri, (here / "a.fr.md").read_text(encoding="utf-8"), language="markdown"))
            self.server.settle()
            self.assertEqual([d["code"] for d in published(self.server, uri)[-1]["diagnostics"]], ["changed-figure"])


class Ends(WireTest):
    def test_14_outliving_the_editor(self):
        self.server.initialize()
        self.server.send(opened(URI, DRAFT))
        self.server.close_input()
        self.assertEqual(self.server.exit_code(), 1)

    def test_15_shutdown_that_waits_for_checks(self):
        self.server.initialize()
        sentence = "Le pont numéro %d a coûté %d euros à la ville. "
        draft = "".join(sentence % (n, n * 7) for n in range(20000))
        source = "".join("Bridge number %d cost the city %d euros. " % (n, n * 7) for n in range(20000))
        self.server.send(opened(URI, draft + "\n\n-----\n\n" + source))
        self.server.send(request("bye", "shutdown"), notification("exit"))
        self.assertIsNone(self.server.read_answer("bye")["result"])
        self.assertEqual(published(self.server), [])
        self.assertEqual(self.server.exit_code(), 0)

    def test_16_shutdown_in_every_shape(self):
        for params in ([], [None], [{}], [[]]):
            with Server() as server:
                server.initialize()
                answer = server.ask("bye", "shutdown", *params)
                self.assertIn("result", answer)
                self.assertIsNone(answer["result"])


class Messages(WireTest):
    def test_17_ids_that_change_their_type(self):
        self.server.initialize()
        for id in ("7", 7, "a-b", 0):
            self.assertIn("result", self.server.ask(id, "vidimus/idle"))

    def test_18_headers_of_careless_clients(self):
        body = frame(request(1, "initialize", INITIALIZE)).split(b"\r\n\r\n", 1)[1]
        for header in (b"Content-Length: %d\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
                       b"Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: %d\r\n\r\n",
                       b"Content-Length:%d\n\n", b"content-length: %d\r\n\r\n"):
            with Server() as server:
                server.write(header % len(body) + body)
                self.assertIn("result", server.read_answer(1))

    def test_19_strays_on_standard_output(self):
        # Reading is strict: whatever is no frame fails the test that reads it.
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder, "broken.lex")
            broken.write_text("no lexicon\n", encoding="utf-8")
            log = pathlib.Path(folder, "log.txt")
            with Server("--log-file", str(log)) as server:
                server.initialize(dict(INITIALIZE, initializationOptions={"source": str(broken) + "/none"}))
                server.send(opened("file://%s/a.md" % folder, "Text.\n"), b"no json")
                server.settle()
                server.send(request("bye", "shutdown"), notification("exit"))
                server.rest()
                self.assertEqual(server.exit_code(), 0)
            self.assertIn("message", log.read_text(encoding="utf-8"))

    def test_20_asking_what_the_client_cannot(self):
        self.server.send(request(1, "initialize", INITIALIZE))
        first = self.server.read()
        self.assertEqual(first.get("id"), 1)
        self.server.send(notification("initialized", {}), opened(URI, DRAFT))
        self.server.settle()
        asked = [m["method"] for m in self.server.set_aside if "method" in m and "id" in m]
        self.assertEqual(asked, [])


if __name__ == "__main__":
    unittest.main()
