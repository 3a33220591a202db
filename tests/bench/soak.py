#!/usr/bin/env python3
"""Edits many documents for long, as fast as the server takes it, and shows how much memory it has every now and then.

    soak.py VIDIMUS [--edits N] [--documents N] [--words N] [--minutes N]

Each document is a draft of its own with its source behind a divider. Edits are letters put in and taken out, words
pasted, whole texts replaced, documents closed and opened again, with requests between them. Ends with 1 when the server
answers wrongly, dies, or holds another text than the client.
"""
import argparse
import os
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "wire"))
arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("vidimus")
arguments.add_argument("--edits", type=int, default=1_000_000)
arguments.add_argument("--documents", type=int, default=20)
arguments.add_argument("--words", type=int, default=600)
arguments.add_argument("--minutes", type=float, default=60)
options = arguments.parse_args()
os.environ["VIDIMUS"] = options.vidimus

from wire import Server, notification, opened  # noqa: E402: the program's path must be known before

PAIRS = [("Le pont n° {} a coûté {} euros à la ville. ", "Bridge no. {} cost the city {} euros. "),
         ("Les habitants de la rue {} l’attendaient depuis {} ans. ", "Residents of street {} had waited for it for {} years. "),
         ("Personne ne paiera avant le {} mars {}. ", "Nobody will pay before March {}, {}. ")]
PIECES = ["e", " ", "mot ", "12", "🚲", "é", ", ", ". ", "\n"]


def text_of(number, random):
    drafts, sources = [], []
    for index in range(options.words // 8):
        draft, source = PAIRS[(number + index) % len(PAIRS)]
        a, b = random.randrange(1, 28), random.randrange(1, 900)
        drafts.append(draft.format(a, b))
        sources.append(source.format(a, b))
        if index % 6 == 5:
            drafts.append("\n\n")
            sources.append("\n\n")
    return "".join(drafts) + "\n\n-----\n\n" + "".join(sources) + "\n"


class Document:
    """What the client holds; one line each paragraph, columns in code points (utf-32)."""

    def __init__(self, server, number, random):
        self.server, self.number, self.random = server, number, random
        self.uri = "untitled:soak-%d.txt" % number
        self.original = text_of(number, random)
        self.open()

    def open(self):
        self.lines = self.original.split("\n")
        self.version = 1
        self.server.send(opened(self.uri, "\n".join(self.lines)))

    def close(self):
        self.server.send(notification("textDocument/didClose", {"textDocument": {"uri": self.uri}}))

    def edit(self):
        line = self.random.randrange(len(self.lines))
        text = self.lines[line]
        start = self.random.randrange(len(text) + 1)
        end = min(len(text), start + self.random.choice((0, 0, 0, 1, 1, 5)))
        piece = self.random.choice(PIECES) if len(text) < 4000 else ""
        self.lines[line:line + 1] = (text[:start] + piece + text[end:]).split("\n")
        self.version += 1
        self.change({"range": {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}},
                     "text": piece})

    def restore(self):
        self.lines = self.original.split("\n")
        self.version += 1
        self.change({"text": self.original})

    def change(self, change):
        self.server.send(notification("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [change]}))

    def place(self):
        line = self.random.randrange(len(self.lines))
        return {"textDocument": {"uri": self.uri}, "position": {"line": line, "character": len(self.lines[line]) // 2}}


def memory(server, what):
    with open("/proc/%d/status" % server.process.pid, encoding="ascii") as status:
        for line in status:
            if line.startswith(what):
                return int(line.split()[1]) / 1024
    return 0.0


def main():
    dice = random.Random(1)
    requests = ["hover", "definition", "completion", "documentHighlight"]
    began = time.monotonic()
    with Server() as server:
        server.initialize({"processId": None, "rootUri": None,
                           "capabilities": {"general": {"positionEncodings": ["utf-32"]}}})
        documents = [Document(server, number, dice) for number in range(options.documents)]
        server.settle()
        print("edits      minutes  resident MB", flush=True)
        step = max(options.edits // 20, 1)
        for number in range(options.edits):
            document = dice.choice(documents)
            document.edit()
            if number % 997 == 0:
                document.restore()
            if number % 4999 == 0:
                document.close()
                document.open()
            if number % 200 == 0:
                answer = server.ask(number, "textDocument/" + dice.choice(requests), document.place())
                if "result" not in answer:
                    sys.exit("soak: %r" % answer)
                server.set_aside.clear()
            if number % step == 0:
                server.settle()
                server.set_aside.clear()
                held = server.ask("text", "vidimus/text", {"textDocument": {"uri": document.uri}})["result"]
                if held["text"] != "\n".join(document.lines):
                    sys.exit("soak: the server holds another text of " + document.uri)
                minutes = (time.monotonic() - began) / 60
                print("%-9d  %7.1f  %11.1f" % (number, minutes, memory(server, "VmRSS")), flush=True)
                if minutes > options.minutes:
                    print("time is up")
                    break
        server.settle()
        print("%-9d  %7.1f  %11.1f" % (number + 1, (time.monotonic() - began) / 60, memory(server, "VmRSS")))
        print("peak %.1f MB" % memory(server, "VmHWM"))
        server.ask("bye", "shutdown")
        server.send(notification("exit"))
        return server.exit_code()


if __name__ == "__main__":
    sys.exit(main())
