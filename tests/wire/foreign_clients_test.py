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


@unittest.skipUnless(CAPTURED, "VIDIMUS_EVAL names no folder beside which there are captured clients")
class ForeignClients(WireTest):
    def check_client(self, server, params):
        can = params["capabilities"]
        result = server.initialize(params)["result"]
        encoding = result["capabilities"]["positionEncoding"]
        offered = ability(can, "general", "positionEncodings") or ["utf-16"]
        self.assertEqual(encoding, offered[0])
        server.send(opened(URI, DRAFT))
        server.settle()
        for message in server.set_aside:
            self.assertNotIn("id", message, "the server asks what it may not ask")
        (published,) = server.told("textDocument/publishDiagnostics")
        (finding,) = published["diagnostics"]
        publish = ability(can, "textDocument", "publishDiagnostics") or {}
        for key, needed in (("relatedInformation", "relatedInformation"), ("data", "dataSupport"),
                            ("codeDescription", "codeDescriptionSupport")):
            if not publish.get(needed):
                self.assertNotIn(key, finding)
        self.assertEqual("relatedInformation" in finding, bool(publish.get("relatedInformation")))
        self.check_code_action(server, can, finding, result["capabilities"])

    def check_code_action(self, server, can, finding, offered):
        literals = ability(can, "textDocument", "codeAction", "codeActionLiteralSupport") is not None
        self.assertEqual("codeActionProvider" in offered, literals)
        if not literals:
            return
        answer = server.ask(1, "textDocument/codeAction", {
            "textDocument": {"uri": URI}, "range": finding["range"], "context": {"diagnostics": [finding]}})
        (action,) = answer["result"]
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
