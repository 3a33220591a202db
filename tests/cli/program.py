"""Runs the program in a folder of its own. VIDIMUS names the binary."""

import json
import os
import resource
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ.get("VIDIMUS", "build/vidimus")


class Result:
    def __init__(self, done):
        self.code = done.returncode
        self.out = (done.stdout or b"").decode("utf-8")
        self.err = (done.stderr or b"").decode("utf-8")

    def json(self):
        return json.loads(self.out)

    def jsonl(self):
        return [json.loads(line) for line in self.out.splitlines()]


class ProgramTest(unittest.TestCase):
    """Every test gets an empty current folder; a terminal's wishes and installed dictionaries do not reach it."""

    maxDiff = None

    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.folder = Path(holder.name)
        drop = ("COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR")
        self.environment = {k: v for k, v in os.environ.items() if k not in drop}
        self.environment["VIDIMUS_DICTIONARIES"] = ""  # none, whatever is installed

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return name

    def run_program(self, *arguments, stdin=b"", env=None, **more):
        more.setdefault("stdout", subprocess.PIPE)
        more.setdefault("stderr", subprocess.PIPE)
        if "stdin_file" in more:
            more["stdin"] = more.pop("stdin_file")
        else:
            more["input"] = stdin if isinstance(stdin, bytes) else stdin.encode("utf-8")
        done = subprocess.run([PROGRAM, *arguments], cwd=self.folder, timeout=60,
                              env={**self.environment, **(env or {})}, **more)
        return Result(done)

    def start(self, *arguments, **more):
        """A running program with pipes to its three streams; ended when the test is."""
        running = subprocess.Popen([PROGRAM, *arguments], cwd=self.folder, env=self.environment, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

        def end():
            if running.poll() is None:
                running.kill()
            running.wait()
            for stream in (running.stdin, running.stdout, running.stderr):
                stream.close()
        self.addCleanup(end)
        return running

    def limits_memory(self, mebibytes):
        """What to give to run_program so that the program gets only so much memory. Skips the test where the program
        cannot even start with it (sanitizers reserve far more than there is)."""
        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (mebibytes << 20, mebibytes << 20))
        if self.run_program("--version", preexec_fn=limit).code != 0:
            self.skipTest("this build needs more memory than the test can limit")
        return {"preexec_fn": limit}

    def assert_bad(self, result, *said):
        """Exit code 2, nothing on standard output, all of `said` on standard error."""
        self.assertEqual((result.code, result.out), (2, ""), result.err)
        self.assertTrue(result.err.startswith("vidimus: "), result.err)
        for words in said:
            self.assertIn(words, result.err)


# One sentence a line, the third figure changed: 120,000 against 100 000.
SOURCE = """The council met in Paris on Tuesday morning.
It gave 4,500 euros to the library of the town.
The library had asked for 120,000 pages last year.
"""
DRAFT_RIGHT = """Le conseil s’est réuni à Paris mardi matin.
Il a donné 4 500 euros à la bibliothèque de la ville.
La bibliothèque avait demandé 120 000 pages l’an dernier.
"""
DRAFT_WRONG = DRAFT_RIGHT.replace("120 000", "100 000")
