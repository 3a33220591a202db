"""What real editors say they can do: each gets a server that obeys."""

import glob
import json
import os
import unittest

from wire import DRAFT, SHARED, Server, WireTest, opened, request

CAPTURED = sorted(glob.glob(os.path.join(SHARED, "field", "protocol", "clients", "*.json"))
                  + glob.glob(os.path.join(SHARED, "field", "editors", "caps", "*.json")))
URI = "file:///tmp/vidimus-draft.txt"


def initialize_params(path):
    with open(path, encoding="utf-8") as file:
        captured = json.load(file)
    captured = captured.get("params", captured)
    params = {key: captured[key] for key in ("clientInfo", "capabilities", "workspaceFolders", "trace", "locale")
              if key in captured}
    if "capabilities" not in params:
        raise AssertionError("no capabilities in " + path)
    return dict(params, processId=os.getpid(), rootUri=None)


def ability(capabilities, *path):
    for key in path:
        capabilities = capabilities.get(key) if isinstance(capabilities, dict) else None
    return capabilities


# What costs a client nothing that cannot use it, and several use without having said so.
PROVIDERS = ("hoverProvider", "definitionProvider", "declarationProvider", "referencesProvider",
             "documentHighlightProvider", "documentSymbolProvider", "codeLensProvider", "documentLinkProvider",
             "completionProvider")


def can_refresh(can):
    # Helix has the key of the specification's text, the others that of its meta model.
    return any(ability(can, "workspace", key, "refreshSupport") for key in ("diagnostics", "diagnostic"))


# What the server may ask, and what the client must have said for it.
QUESTIONS = {
    "workspace/configuration": lambda can: ability(can, "workspace", "configuration"),
    "workspace/diagnostic/refresh": can_refresh,
}


@unittest.skipUnless(CAPTURED, "VIDIMUS_EVAL names no folder beside which there are captured clients")
class ForeignClients(WireTest):
    def check_client(self, server, params):
        can = params["capabilities"]
        result = server.initialize(params)["result"]
        offered = result["capabilities"]
        encodings = ability(can, "general", "positionEncodings") or ["utf-16"]
        self.assertEqual(offered["positionEncoding"], encodings[0])
        for provider in PROVIDERS:
            self.assertIn(provider, offered)
        server.send(opened(URI, DRAFT))
        server.settle()
        self.check_questions(server, can)
        finding = self.check_finding(server, can, offered)
        self.check_code_action(server, can, finding, offered)

    def check_questions(self, server, can):
        for message in server.set_aside:
            if "id" not in message or "method" not in message:
                continue
            method = message["method"]
            if method == "client/registerCapability":
                for registration in message["params"]["registrations"]:
                    area, name = registration["method"].split("/")
                    self.assertTrue(ability(can, area, name, "dynamicRegistration"), registration["method"])
            else:
                self.assertTrue(QUESTIONS[method](can), method)

    def check_finding(self, server, can, offered):
        pulls = ability(can, "textDocument", "diagnostic") is not None and can_refresh(can)
        self.assertEqual("diagnosticProvider" in offered, pulls)
        if pulls:
            self.assertEqual(server.told("textDocument/publishDiagnostics"), [])
            (finding,) = server.ask(3, "textDocument/diagnostic", {"textDocument": {"uri": URI}})["result"]["items"]
        else:
            (published,) = server.told("textDocument/publishDiagnostics")
            (finding,) = published["diagnostics"]
        publish = ability(can, "textDocument", "publishDiagnostics") or {}
        for key, needed in (("relatedInformation", "relatedInformation"), ("data", "dataSupport"),
                            ("codeDescription", "codeDescriptionSupport"), ("tags", "tagSupport")):
            if not publish.get(needed):
                self.assertNotIn(key, finding)
        self.assertEqual("relatedInformation" in finding, bool(publish.get("relatedInformation")))
        return finding

    def check_code_action(self, server, can, finding, offered):
        literals = ability(can, "textDocument", "codeAction", "codeActionLiteralSupport") is not None
        self.assertEqual("codeActionProvider" in offered, literals)
        if not literals:
            return
        answer = server.ask(1, "textDocument/codeAction", {
            "textDocument": {"uri": URI}, "range": finding["range"], "context": {"diagnostics": [finding]}})
        action, ignoring = answer["result"]
        self.assertEqual(ignoring["command"]["command"], "vidimus.ignoreInProject")
        resolves = "edit" in (ability(can, "textDocument", "codeAction", "resolveSupport", "properties") or []) and bool(
            ability(can, "textDocument", "codeAction", "dataSupport"))
        self.assertEqual("edit" not in action, resolves)
        if resolves:
            action = server.ask(4, "codeAction/resolve", action)["result"]
        versioned = bool(ability(can, "workspace", "workspaceEdit", "documentChanges"))
        self.assertEqual("documentChanges" in action["edit"], versioned)
        self.assertEqual("changes" in action["edit"], not versioned)
        if not ability(can, "textDocument", "codeAction", "isPreferredSupport"):
            self.assertNotIn("isPreferred", action)

    def test_each(self):
        for path in CAPTURED:
            with self.subTest(client=os.path.basename(path)), Server() as server:
                self.check_client(server, initialize_params(path))
                self.assertIsNone(server.ask(2, "shutdown")["result"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
