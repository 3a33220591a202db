"""From initialize to exit, in order and out of order."""

import subprocess
import unittest

from wire import DRAFT, INITIALIZE, Server, WireTest, notification, opened, request


class Start(WireTest):
    def test_initialize(self):
        result = self.server.initialize()["result"]
        self.assertEqual(result["serverInfo"]["name"], "vidimus")
        self.assertEqual(result["capabilities"]["positionEncoding"], "utf-16")
        self.assertEqual(result["capabilities"]["textDocumentSync"]["change"], 2)

    def test_requests_before_initialize(self):
        for method in ("shutdown", "textDocument/codeAction", "no/such/method"):
            self.assert_error(self.server.ask(method, method), -32002)
        self.assertIn("result", self.server.initialize())

    def test_notifications_before_initialize_are_dropped(self):
        self.server.send(opened("untitled:1", DRAFT), notification("initialized", {}))
        self.server.initialize()
        self.server.settle()
        self.assertEqual(self.server.set_aside, [])

    def test_initialize_twice(self):
        self.server.initialize()
        self.assert_error(self.server.ask(2, "initialize", INITIALIZE), -32600)
        self.assert_alive()

    def test_initialize_again_after_bad_params(self):
        self.assert_error(self.server.ask(1, "initialize", {"capabilities": 5}), -32602)
        self.assertIn("result", self.server.ask(2, "initialize", INITIALIZE))

    def test_initialize_with_next_to_nothing(self):
        for params in ((), ({},), ([],), ({"processId": None, "rootUri": None, "capabilities": None},)):
            with self.subTest(params=params), Server() as server:
                self.assertIn("result", server.ask(1, "initialize", *params))


class End(WireTest):
    def test_shutdown_and_exit(self):
        for params in ((), (None,), ({},), ([],)):
            with self.subTest(params=params), Server() as server:
                server.initialize()
                answer = server.ask(7, "shutdown", *params)
                self.assertEqual(answer, {"jsonrpc": "2.0", "id": 7, "result": None})
                server.send(notification("exit", *params))
                self.assertEqual(server.exit_code(), 0)

    def test_requests_after_shutdown(self):
        self.server.initialize()
        self.server.ask(1, "shutdown")
        for id, method in enumerate(("shutdown", "textDocument/codeAction", "initialize", "no/such/method"), 2):
            self.assert_error(self.server.ask(id, method, {}), -32600)

    def test_exit_without_shutdown(self):
        self.server.initialize()
        self.server.send(notification("exit"))
        self.assertEqual(self.server.exit_code(), 1)

    def test_exit_before_initialize(self):
        self.server.send(notification("exit"))
        self.assertEqual(self.server.exit_code(), 1)

    def test_end_of_input(self):
        self.server.initialize()
        self.server.close_input()
        self.assertEqual(self.server.exit_code(), 1)

    def test_end_of_input_after_shutdown(self):
        self.server.initialize()
        self.server.ask(1, "shutdown")
        self.server.close_input()
        self.assertEqual(self.server.exit_code(), 0)

    def test_exit_does_not_wait_for_the_end_of_input(self):
        self.server.initialize()
        self.server.ask(1, "shutdown")
        self.server.send(notification("exit"))
        self.assertEqual(self.server.exit_code(), 0)
        self.assertFalse(self.server.process.stdin.closed)

    def test_a_check_that_runs_holds_nothing_up(self):
        draft, source = (DRAFT.split("\n\n-----\n\n") * 2)[:2]
        self.server.initialize()
        self.server.send(opened("untitled:1", draft * 4000 + "\n-----\n" + source * 4000))
        self.server.send(request("idle", "vidimus/idle"))
        self.assertIsNone(self.server.ask(1, "shutdown")["result"])
        # Nothing was idle yet when the shutdown was answered: the check ran all the time, and is given up.
        self.assertNotIn("idle", [m.get("id") for m in self.server.set_aside])
        self.assert_error(self.server.read_answer("idle"), -32802)
        self.server.send(notification("exit"))
        self.assertEqual(self.server.exit_code(), 0)
        self.assertNotIn("textDocument/publishDiagnostics", [m.get("method") for m in self.server.rest()])

    def client_process(self):
        """A process that lives until its input is closed."""
        process = subprocess.Popen(["cat"], stdin=subprocess.PIPE)

        def end():
            process.stdin.close()
            process.wait()
        self.addCleanup(end)
        return process, end

    def test_the_client_process_is_gone(self):
        client, end = self.client_process()
        server = self.enterContext(Server("--clientProcessId", str(client.pid)))
        server.initialize()
        end()
        self.assertEqual(server.exit_code(), 1)

    def test_the_process_named_by_initialize_is_gone(self):
        client, end = self.client_process()
        self.server.initialize(dict(INITIALIZE, processId=client.pid))
        end()
        self.assertEqual(self.server.exit_code(), 1)


if __name__ == "__main__":
    unittest.main(verbosity=2)
