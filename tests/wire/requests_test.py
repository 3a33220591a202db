"""One answer to each request, under its own id, whatever it holds."""

import unittest

from wire import WireTest, frame, notification, request


class Ids(WireTest):
    def setUp(self):
        super().setUp()
        self.server.initialize()

    def test_are_echoed_as_they_came(self):
        for id in (0, 1, -7, 2**31 - 1, "1", "", "é🚲", "00"):
            with self.subTest(id=id):
                self.server.send(request(id, "vidimus/idle"))
                message = self.server.read_reply()
                self.assertEqual((message["id"], type(message["id"])), (id, type(id)))

    def test_a_number_is_not_its_text(self):
        self.server.send(request(5, "no/such/method"), request("5", "vidimus/idle"))
        answers = {repr(message["id"]): message for message in (self.server.read_reply(), self.server.read_reply())}
        self.assert_error(answers["5"], -32601)
        self.assertIn("result", answers["'5'"])

    def test_no_id_that_can_be_read(self):
        for id in ([1], {"a": 1}, True):
            with self.subTest(id=id):
                self.server.send(request(id, "vidimus/idle"))
                message = self.server.read_reply()
                self.assertIsNone(message["id"])
                self.assert_error(message, -32600)


class Methods(WireTest):
    def setUp(self):
        super().setUp()
        self.server.initialize()

    def test_unknown_requests_are_refused(self):
        for method in ("no/such/method", "", "textDocument/typeHierarchy", "$/whatever"):
            self.assert_error(self.server.ask(method, method, {}), -32601)

    def test_unknown_notifications_are_ignored(self):
        self.server.send(notification("no/such/method", {}), notification("$/setTrace", {"value": "verbose"}),
                         notification("$/whatever"))
        self.assert_alive()
        self.assertEqual(self.server.told("textDocument/publishDiagnostics"), [])
        self.assertNotIn("error", str(self.server.set_aside))

    def test_params_that_do_not_fit(self):
        for params in (None, [], {}, {"textDocument": None}, {"textDocument": {"uri": 5}}):
            with self.subTest(params=params):
                error = self.server.ask(1, "textDocument/codeAction", params)
                self.assert_error(error, -32602)
                self.assertIn("textDocument/codeAction", error["error"]["message"])

    def test_params_that_are_no_params(self):
        for params in (5, "x", True):
            with self.subTest(params=params):
                self.assert_error(self.server.ask(1, "textDocument/codeAction", params), -32600)

    def test_an_answer_nobody_asked_for(self):
        self.server.send({"jsonrpc": "2.0", "id": 99, "result": None})
        self.assert_alive()


class Bodies(WireTest):
    def setUp(self):
        super().setUp()
        self.server.initialize()

    def test_broken_json(self):
        for body in (b"{", b"}", b"nonsense", b'{"jsonrpc": "2.0", "id": 1, "method": "vidimus/idle"', b"\0", b" "):
            with self.subTest(body=body):
                self.server.write(frame(body))
                message = self.server.read_reply()
                self.assertIsNone(message["id"])
                self.assert_error(message, -32700)
        self.assert_alive()

    def test_json_that_is_no_message(self):
        for body in (b"[]", b"5", b"null", b'"text"', b"{}", b'{"id": 3}', b'{"jsonrpc": "2.0", "method": 5, "id": 3}'):
            with self.subTest(body=body):
                self.server.write(frame(body))
                self.assert_error(self.server.read_reply(), -32600)
        self.assert_alive()

    def test_nested_beyond_reason(self):
        self.server.write(frame(b"[" * 100_000 + b"]" * 100_000))
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()

    def test_broken_utf8(self):
        """Repaired, not refused: a document must not be lost for one bad byte."""
        body = (b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:1",'
                b'"languageId":"plaintext","version":1,"text":"caf\xe9 \xf0\x9f\x9a \\ud83d\\n-----\\nCoffee\\n"}}}')
        self.server.write(frame(body))
        self.server.settle()
        published = self.server.told("textDocument/publishDiagnostics")
        self.assertEqual([params["uri"] for params in published], ["untitled:1"])

    def test_broken_utf8_in_an_id(self):
        self.server.write(frame(b'{"jsonrpc":"2.0","id":"\xff","method":"no/such/method"}'))
        self.assert_error(self.server.read_reply(), -32601)
        self.assert_alive()


if __name__ == "__main__":
    unittest.main(verbosity=2)
