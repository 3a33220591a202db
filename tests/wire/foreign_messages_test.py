"""Messages made by others: generated LSP 3.17 messages, valid and invalid. Each request gets one answer, no notification
any, and the server lives."""

import collections
import json
import lzma
import os
import unittest

from wire import INITIALIZE, SHARED, Server, WireTest, notification

MESSAGES = os.path.join(SHARED, "field", "protocol", "lsprotocol-3.17-subset.jsonl.xz")

LIFECYCLE = {"InitializeRequest", "ShutdownRequest", "ExitNotification"}


def cases():
    with lzma.open(MESSAGES, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def readable_id(message):
    id = message.get("id")
    return isinstance(id, (int, float, str)) and not isinstance(id, bool)


def expects_answer(message):
    return isinstance(message.get("method"), str) and readable_id(message)


def renumbered(message, number):
    """With an id of its own, of the kind it had: the generated ones are nearly all the same."""
    if not readable_id(message):
        return message
    return dict(message, id="case %d" % number if isinstance(message["id"], str) else number)


@unittest.skipUnless(os.path.exists(MESSAGES), "VIDIMUS_EVAL names no folder beside which there is " + MESSAGES)
class ForeignMessages(WireTest):
    def exchange(self, server, messages):
        """Sends messages and returns all answers, by id as it is written."""
        server.set_aside.clear()
        server.send(*messages)
        server.ask("behind all of them", "vidimus/idle")
        return collections.Counter(
            json.dumps(message["id"]) for message in server.set_aside if "method" not in message)

    def test_each_request_is_answered_once(self):
        self.server.initialize()
        sent = [renumbered(case["message"], number) for number, case in enumerate(cases())
                if case["type"] not in LIFECYCLE and isinstance(case["message"], dict)]
        self.assertGreater(len(sent), 5000)
        for start in range(0, len(sent), 200):
            part = sent[start:start + 200]
            expected = collections.Counter(json.dumps(m["id"]) for m in part if expects_answer(m))
            answers = self.exchange(self.server, part)
            del answers["null"]
            # What carries an id but no method may be answered: it was meant to be one or the other.
            for message in part:
                if not expects_answer(message) and readable_id(message):
                    del answers[json.dumps(message["id"])]
            self.assertEqual(answers - expected, collections.Counter(), "answered more than once")
            self.assertEqual(expected - answers, collections.Counter(), "not answered")

    def test_valid_messages_decode(self):
        """No valid request is answered with "invalid params", and no valid notification is complained about."""
        self.server.initialize()
        sent = [renumbered(case["message"], number) for number, case in enumerate(cases())
                if case["valid"] and case["type"] not in LIFECYCLE and isinstance(case["message"], dict)]
        methods = {message.get("method") for message in sent}
        for method in ("textDocument/codeAction", "textDocument/didOpen", "textDocument/didChange",
                       "textDocument/didSave", "textDocument/didClose", "workspace/didChangeConfiguration"):
            self.assertIn(method, methods)
        for start in range(0, len(sent), 200):
            part = sent[start:start + 200]
            self.exchange(self.server, part)
            by_id = {json.dumps(message["id"]): message for message in part if expects_answer(message)}
            for message in self.server.set_aside:
                if "method" not in message:
                    self.assertNotEqual(message.get("error", {}).get("code"), -32602, by_id.get(json.dumps(message["id"])))
                elif message["method"] == "window/logMessage":
                    said = message["params"]["message"]
                    self.assertFalse(any(said.startswith(method + " params") for method in methods if method), said)

    def test_initialize(self):
        for case in cases():
            if case["type"] != "InitializeRequest" or not isinstance(case["message"], dict):
                continue
            with self.subTest(sha=case["sha"]), Server() as server:
                params = case["message"].get("params")
                answer = server.ask(1, "initialize", params)
                if case["valid"]:
                    self.assertIn("result", answer)
                # Invalid ones may be understood nevertheless; if not, nothing has begun yet.
                if "error" in answer:
                    self.assert_error(answer, -32602)
                    self.assertTrue(answer["error"]["message"])
                    self.assertIn("result", server.ask(2, "initialize", INITIALIZE))
                server.send(notification("initialized", {}))
                self.assert_error(server.ask(3, "initialize", INITIALIZE), -32600)
                self.assertIn("result", server.ask(4, "shutdown"))
                server.send(notification("exit"))
                self.assertEqual([m for m in server.rest() if "method" not in m], [], "answered more than once")
                self.assertEqual(server.exit_code(), 0)

    def test_shutdown_in_any_shape(self):
        for case in cases():
            if case["type"] != "ShutdownRequest" or not case["valid"]:
                continue
            with self.subTest(sha=case["sha"]), Server() as server:
                server.initialize()
                self.assertIsNone(server.ask(1, "shutdown", *([case["message"]["params"]]
                                                              if "params" in case["message"] else []))["result"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
