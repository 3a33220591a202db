"""How frames may look, and what becomes of bytes that are none."""

import json
import unittest

from wire import INITIALIZE, WireTest, frame, request

BODY = json.dumps(request(1, "initialize", INITIALIZE)).encode()
LENGTH = b"%d" % len(BODY)


class GoodFrames(WireTest):
    def assert_read(self, data):
        self.server.write(data)
        self.assertIn("result", self.server.read_answer(1))

    def test_plain(self):
        self.assert_read(b"Content-Length: " + LENGTH + b"\r\n\r\n" + BODY)

    def test_content_type_before(self):
        self.assert_read(b"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: " + LENGTH
                         + b"\r\n\r\n" + BODY)

    def test_content_type_behind(self):
        self.assert_read(b"Content-Length: " + LENGTH + b"\r\nContent-Type: application/vscode-jsonrpc; charset=utf8"
                         b"\r\n\r\n" + BODY)

    def test_any_case(self):
        self.assert_read(b"content-LENGTH: " + LENGTH + b"\r\n\r\n" + BODY)

    def test_no_space(self):
        self.assert_read(b"Content-Length:" + LENGTH + b"\r\n\r\n" + BODY)

    def test_line_feeds_only(self):
        self.assert_read(b"Content-Length: " + LENGTH + b"\n\n" + BODY)

    def test_byte_by_byte(self):
        for byte in frame(BODY):
            self.server.write(bytes([byte]))
        self.assertIn("result", self.server.read_answer(1))

    def test_two_in_one_write(self):
        self.server.write(frame(BODY) + frame(request(2, "vidimus/idle")))
        self.assertIn("result", self.server.read_answer(1))
        self.assertIn("result", self.server.read_answer(2))

    def test_length_counts_bytes(self):
        self.server.initialize()
        self.server.send(request("é🚲", "vidimus/idle"))
        self.assertIn("result", self.server.read_answer("é🚲"))


class BadFrames(WireTest):
    def setUp(self):
        super().setUp()
        self.server.initialize()

    def test_length_is_no_number(self):
        self.server.write(b"Content-Length: many\r\n\r\n")
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()

    def test_no_length(self):
        self.server.write(b"Content-Type: text\r\n\r\n")
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()

    def test_negative_length(self):
        self.server.write(b"Content-Length: -5\r\n\r\n")
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()

    def test_noise_between_frames(self):
        self.server.write(b"what is this?\r\n\r\n")
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()

    def test_length_too_small(self):
        self.server.write(b"Content-Length: 5\r\n\r\n" + BODY)
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()

    def test_length_beyond_reason(self):
        self.server.write(b"Content-Length: 99999999999999999999\r\n\r\n")
        self.assertIn(self.server.read_reply()["error"]["code"], (-32600, -32700))
        self.assert_alive()

    def test_endless_header(self):
        self.server.write(b"X-Header: " + b"x" * 100_000 + b"\r\n\r\n")
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()

    def test_empty_body(self):
        self.server.write(b"Content-Length: 0\r\n\r\n")
        self.assert_error(self.server.read_reply(), -32700)
        self.assert_alive()


class CutShort(WireTest):
    def assert_ends(self, data):
        self.server.initialize()
        self.server.write(data)
        self.server.close_input()
        for message in self.server.rest():
            self.assertNotIn("result", message)
        self.assertEqual(self.server.exit_code(), 1)

    def test_inside_a_body(self):
        self.assert_ends(frame(request(5, "vidimus/idle"))[:-3])

    def test_inside_a_header(self):
        self.assert_ends(b"Content-Len")

    def test_behind_a_header(self):
        self.assert_ends(b"Content-Length: 40\r\n\r\n")


if __name__ == "__main__":
    unittest.main(verbosity=2)
