"""What standard input and output may be, and connections instead of them."""

import os
import socket
import subprocess
import tempfile
import unittest

from wire import DRAFT, INITIALIZE, PATIENCE, SERVER, Server, WireTest, frame, notification, opened, read_frames, request

CONVERSATION = b"".join(frame(message) for message in (
    request(1, "initialize", INITIALIZE), notification("initialized", {}), opened("untitled:1", DRAFT),
    request(2, "vidimus/idle"), request(3, "shutdown"), notification("exit")))


class StandardStreams(unittest.TestCase):
    def run_with(self, **streams):
        return subprocess.run([SERVER, "lsp", "--stdio"], timeout=PATIENCE, **streams)

    def test_nothing(self):
        done = self.run_with(stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self.assertEqual((done.returncode, done.stdout), (1, b""))

    def test_regular_files(self):
        with tempfile.TemporaryFile() as spoken, tempfile.TemporaryFile() as heard:
            spoken.write(CONVERSATION)
            spoken.seek(0)
            self.assertEqual(self.run_with(stdin=spoken, stdout=heard).returncode, 0)
            heard.seek(0)
            answers = [message["id"] for message in read_frames(heard) if "method" not in message]
            self.assertEqual(sorted(answers), [1, 2, 3])

    def test_closed_input(self):
        done = subprocess.run(["sh", "-c", 'exec "$0" lsp <&-', SERVER], timeout=PATIENCE, stdout=subprocess.PIPE)
        self.assertEqual((done.returncode, done.stdout), (1, b""))

    def test_a_client_that_stops_listening(self):
        process = subprocess.Popen([SERVER, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        with process:
            process.stdin.write(frame(request(1, "initialize", INITIALIZE)))
            process.stdin.flush()
            self.assertEqual(next(read_frames(process.stdout))["id"], 1)
            process.stdout.close()
            process.stdin.write(frame(request(2, "vidimus/idle")))
            process.stdin.flush()
            self.assertEqual(process.wait(timeout=PATIENCE), 1)

    def test_half_closed(self):
        """The client says all it has to say and closes its end; what it asked is still answered before."""
        with Server() as server:
            server.write(CONVERSATION)
            server.close_input()
            answers = [message["id"] for message in server.rest() if "method" not in message]
            self.assertEqual(sorted(answers), [1, 2, 3])
            self.assertEqual(server.exit_code(), 0)

    def test_half_closed_in_the_middle(self):
        with Server() as server:
            server.initialize()
            server.send(opened("untitled:1", DRAFT), request("late", "vidimus/idle"))
            server.close_input()
            self.assertEqual([message["id"] for message in server.rest() if "method" not in message], ["late"])
            self.assertEqual(server.exit_code(), 1)

    def test_a_client_that_never_reads(self):
        """Neither edits nor the end wait for someone who does not read what is said to them."""
        process = subprocess.Popen([SERVER, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL)
        with process:
            process.stdin.write(frame(request(1, "initialize", INITIALIZE)) + frame(notification("initialized", {})))
            for id in range(5000):
                process.stdin.write(frame(request(id, "no/such/method/" + "x" * 100)))
            process.stdin.write(frame(request("end", "shutdown")) + frame(notification("exit")))
            process.stdin.flush()
            self.assertEqual(process.wait(timeout=PATIENCE), 0)


class Connections(unittest.TestCase):
    def converse(self, listener, *arguments):
        listener.settimeout(PATIENCE)
        listener.listen(1)
        process = subprocess.Popen([SERVER, "lsp", *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        with process:
            connection, _ = listener.accept()
            with connection, connection.makefile("rb") as stream:
                connection.settimeout(PATIENCE)
                connection.sendall(CONVERSATION)
                answers = [message["id"] for message in read_frames(stream) if "method" not in message]
            self.assertEqual(process.wait(timeout=PATIENCE), 0)
            self.assertEqual(process.stdout.read(), b"")
        self.assertEqual(sorted(answers), [1, 2, 3])

    def test_socket(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.converse(listener, "--socket=%d" % listener.getsockname()[1])

    def test_pipe(self):
        with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listener:
            name = os.path.join(folder, "pipe")
            listener.bind(name)
            self.converse(listener, "--pipe=" + name)

    def test_nobody_listens(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port = listener.getsockname()[1]
        done = subprocess.run([SERVER, "lsp", "--socket=%d" % port], stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=PATIENCE)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn(str(port).encode(), done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
