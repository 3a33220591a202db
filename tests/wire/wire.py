"""A language client that sees bytes: starts the server, writes literally, reads strictly."""

import json
import os
import queue
import subprocess
import threading
import unittest

os.environ["VIDIMUS_DICTIONARIES"] = ""  # none, whatever is installed
SERVER = os.environ.get("VIDIMUS", "vidimus")
SHARED = os.environ.get("VIDIMUS_TEST_SHARED", "")
PATIENCE = 60  # seconds, for slow machines; nothing should take that long

DRAFT = (
    "Le pont 🚲 a coûté 310 000 euros à la ville.\nIl a ouvert au mois de mai.\n\n-----\n\n"
    "The bridge 🚲 cost the city 300,000 euros.\nIt opened in May.\n"
)


def frame(body):
    """The bytes of a frame; `body` is a value to be written as JSON, or bytes."""
    if not isinstance(body, bytes):
        body = json.dumps(body, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def request(id, method, *params):
    message = {"jsonrpc": "2.0", "id": id, "method": method}
    return dict(message, params=params[0]) if params else message


def notification(method, *params):
    message = {"jsonrpc": "2.0", "method": method}
    return dict(message, params=params[0]) if params else message


INITIALIZE = {"processId": None, "rootUri": None, "capabilities": {}}


class BrokenOutput(Exception):
    """The server wrote something that is no frame."""


def read_frames(stream):
    """Yields bodies; only what the specification allows a server to write is taken."""
    while True:
        header = stream.readline()
        if not header:
            return
        if not header.startswith(b"Content-Length: ") or not header.endswith(b"\r\n"):
            raise BrokenOutput("header %r" % header)
        if stream.readline() != b"\r\n":
            raise BrokenOutput("no empty line behind %r" % header)
        length = int(header[16:-2])
        body = stream.read(length)
        if len(body) != length:
            raise BrokenOutput("body cut at %d of %d bytes" % (len(body), length))
        yield json.loads(body.decode("utf-8"))


class Server:
    """A running server. What it writes is read all the time, so that it never waits for us."""

    def __init__(self, *arguments, stdin=subprocess.PIPE, program=SERVER):
        self.process = subprocess.Popen(
            [program, "lsp", *arguments], stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.messages = queue.Queue()
        self.set_aside = []
        self.standard_error = b""
        self.threads = [threading.Thread(target=self._read), threading.Thread(target=self._read_error)]
        for thread in self.threads:
            thread.start()

    def _read(self):
        try:
            for message in read_frames(self.process.stdout):
                self.messages.put(message)
            self.messages.put(None)
        except Exception as error:  # shown by the test that reads next
            self.messages.put(error)

    def _read_error(self):
        self.standard_error = self.process.stderr.read()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for thread in self.threads:
            thread.join()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                try:
                    stream.close()
                except BrokenPipeError:
                    pass

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, *messages):
        self.write(b"".join(frame(message) for message in messages))

    def read(self):
        """The next message; None at the end of output."""
        message = self.messages.get(timeout=PATIENCE)
        if isinstance(message, Exception):
            raise message
        return message

    def read_reply(self):
        """The next message that answers something; what comes before it is set aside."""
        while True:
            message = self.read()
            if message is None or "method" not in message:
                return message
            self.set_aside.append(message)

    def read_answer(self, id):
        """The answer to a request; what comes before it is set aside."""
        while True:
            message = self.read()
            if message is None:
                raise AssertionError("the server ended before it answered %r; it said: %r"
                                     % (id, self.standard_error[-2000:]))
            if "method" not in message and message["id"] == id and type(message["id"]) is type(id):
                return message
            self.set_aside.append(message)

    def ask(self, id, method, *params):
        self.send(request(id, method, *params))
        return self.read_answer(id)

    def initialize(self, params=INITIALIZE):
        answer = self.ask("initialize", "initialize", params)
        self.send(notification("initialized", {}))
        return answer

    def settle(self):
        """Waits until nothing is left to be checked."""
        self.ask("settle", "vidimus/idle")

    def rest(self):
        """All that is still to come until the server ends."""
        messages = self.set_aside
        while True:
            message = self.read()
            if message is None:
                return messages
            messages.append(message)

    def told(self, method):
        return [message["params"] for message in self.set_aside if message.get("method") == method]

    def close_input(self):
        self.process.stdin.close()

    def exit_code(self):
        return self.process.wait(timeout=PATIENCE)


def opened(uri, text, version=1, language="plaintext"):
    return notification("textDocument/didOpen", {
        "textDocument": {"uri": uri, "languageId": language, "version": version, "text": text}})


class WireTest(unittest.TestCase):
    """A test with a server of its own, called `self.server`."""

    def setUp(self):
        self.server = self.enterContext(Server())

    if not hasattr(unittest.TestCase, "enterContext"):  # Python before 3.11
        def enterContext(self, context):
            self.addCleanup(context.__exit__, None, None, None)
            return context.__enter__()

    def assert_error(self, message, code):
        self.assertEqual(message.get("error", {}).get("code"), code, message)

    def assert_alive(self):
        self.assertIn("result", self.server.ask("alive", "vidimus/idle"))
