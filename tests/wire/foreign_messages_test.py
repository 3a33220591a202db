"""Messages made by others: generated LSP 3.17 messages, valid and invalid. Each request gets one answer, no notification
any, and the server lives."""

import collections
import json
import lzma
import os
import unittest

from wire import SHARED, Server, WireTest, notification

MESSAGES = os.path.join(SHARED, "field", "protocol", "lsprotocol-3.17-subset.jsonl.xz")


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


@unittest.skipUnless(os.path.exists(MESSAGES), "no generated messages at " + MESSAGES)
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
        skipped = {"InitializeRequest", "ShutdownRequest", "ExitNotification"}
        sent = [renumbered(case["message"], number) for number, case in enumerate(cases())
                if case["type"] not in skipped and isinstance(case["message"], dict)]
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
        self.server.initialize()
        known = {"textDocument/codeAction"}
        for case in cases():
            message = case["message"]
            if not case["valid"] or not isinstance(message, dict) or message.get("method") not in known:
                continue
            answer = self.server.ask(case["sha"], message["method"], message.get("params"))
            self.assertNotEqual(answer.get("error", {}).get("code"), -32602, case)

    def test_initialize(self):
        for case in cases():
            if case["type"] != "InitializeRequest" or not isinstance(case["message"], dict):
                continue
            with self.subTest(sha=case["sha"]), Server() as server:
                params = case["message"].get("params")
                answer = server.ask(1, "initialize", params)
                if case["valid"]:
                    self.assertIn("result", answer)
                elif "error" in answer:
                    server.ask(2, "initialize", {"processId": None, "rootUri": None, "capabilities": {}})
                server.send(notification("initialized", {}))
                self.assertIn("result", server.ask(3, "shutdown"))

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
