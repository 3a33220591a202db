"""Lines in, lines out."""

import json
import os
import signal
import subprocess
import unittest

from program import PROGRAM, ProgramTest


def line(**members):
    return json.dumps({"source": "It holds 120,000 people.", "draft": "Elle compte 120 000 habitants.",
                       "source_language": "en", "draft_language": "fr", **members}, ensure_ascii=False) + "\n"


WRONG = "Elle compte 100 000 habitants."


class Stream(ProgramTest):
    def test_answers_stand_in_order_with_ids_of_any_kind(self):
        ids = [0, -1, 1.5, "a\u2028é", None, True, [1, {"b": 2}], {"z": 1, "a": [2]}, 2**53 + 1]
        result = self.run_program("stream", stdin="".join(line(id=value) for value in ids))
        self.assertEqual((result.code, result.err), (0, ""))
        answers = result.jsonl() if "\u2028" not in result.out else [json.loads(x) for x in result.out.split("\n")[:-1]]
        self.assertEqual([answer["id"] for answer in answers], ids)
        self.assertTrue(all(answer == {"id": answer["id"], "findings": []} for answer in answers))
        self.assertEqual(list(answers[7]["id"]), ["z", "a"])

    def test_a_finding_has_spans_in_code_points(self):
        source = "😀 It holds 120,000 people."
        draft = "😀 " + WRONG
        [answer] = self.run_program("stream", stdin=line(id=1, source=source, draft=draft)).jsonl()
        [finding] = answer["findings"]
        self.assertEqual(list(finding), ["rule", "severity", "message", "source", "draft"])
        self.assertEqual(finding["rule"], "changed-figure")
        for side, text, figure in (("source", source, "120,000"), ("draft", draft, "100 000")):
            self.assertEqual(finding[side], {"start": text.index(figure), "end": text.index(figure) + 7, "text": figure})

    def test_an_id_is_given_back_letter_for_letter(self):
        ids = ["123456789012345678901234567890", "1.50", '"a\\u00e9 \\" } , "', '[ 1 , {"b":[]} ]', "{}",
               "[" * 100_000 + "]" * 100_000]
        text = "".join('{ "source" : "a}\\"", "x":[{"id":7}], "id" : %s , "draft":"b" }\n' % value for value in ids)
        text += '{"source":"a","draft":"b","\\u0069d":3}\n{"source":"a","draft":"b"}\n'
        result = self.run_program("stream", stdin=text)
        self.assertEqual(result.code, 0)
        self.assertEqual([x[:x.index(',"findings"')] for x in result.out.splitlines()],
                         ['{"id":' + value for value in [*ids, "3", "null"]])

    def test_findings_are_no_failure(self):
        self.assertEqual(self.run_program("stream", stdin=line(draft=WRONG)).code, 0)

    def test_bad_lines_are_answered_in_their_place(self):
        bad = ["{", "[]", "7", '"x"', '{"id":5,"source":"a"}', '{"id":5,"source":1,"draft":"b"}',
               '{"source":"a","draft":"b","draft_language":"??"}', '{"source":"a","draft":"b","source_language":3}', '{"source":"a","draft":"b"} x',
               '{"id":"\\ud800","source":"a","draft":"b"}']
        text = "\n  \n" + line(id="first") + "".join(x + "\n" for x in bad) + line(id="last")
        result = self.run_program("stream", stdin=text)
        self.assertEqual(result.code, 2)
        answers = result.jsonl()
        self.assertEqual([answers[0]["id"], answers[-1]["id"]], ["first", "last"])
        self.assertEqual([a["line"] for a in answers[1:-1]], [4 + k for k in range(len(bad))])
        for answer in answers[1:-1]:
            self.assertEqual(list(answer), ["id", "line", "error"])
            self.assertIsNone(answer["id"])
            self.assertTrue(answer["error"])

    def test_a_line_that_cannot_be_checked_is_answered_and_the_next_one_checked(self):
        limits = self.limits_memory(400)
        huge = line(id="huge", source="Word. " * (2 << 20), draft="Mot. " * (2 << 20))
        result = self.run_program("stream", stdin=line(id=1) + huge + line(id=3), **limits)
        self.assertEqual(result.code, 2, result.err)
        first, failed, last = result.jsonl()
        self.assertEqual((first, last), ({"id": 1, "findings": []}, {"id": 3, "findings": []}))
        self.assertEqual(list(failed), ["id", "line", "error"])
        self.assertEqual(failed["line"], 2)
        self.assertIn("not enough memory", failed["error"])

    def test_no_input_no_output(self):
        for text in ("", "\n", "\r\n\r\n"):
            result = self.run_program("stream", stdin=text)
            self.assertEqual((result.code, result.out, result.err), (0, "", ""))

    def test_the_last_line_needs_no_end_and_crlf_is_fine(self):
        result = self.run_program("stream", stdin="\ufeff" + line(id=1).strip() + "\r\n" + line(id=2).strip())
        self.assertEqual([a["id"] for a in result.jsonl()], [1, 2])
        self.assertEqual(result.code, 0)

    def test_bytes_that_are_not_utf8_are_read_as_replacements(self):
        text = line(id=1, draft="X " + WRONG).encode().replace(b'"X ', b'"\xff ')
        [answer] = self.run_program("stream", stdin=text).jsonl()
        [finding] = answer["findings"]
        self.assertEqual(finding["draft"]["start"], ("X " + WRONG).index("100 000"))

    def test_one_line_at_a_time_is_answered_at_once(self):
        running = self.start("stream")
        for k in range(3):
            running.stdin.write(line(id=k).encode())
            running.stdin.flush()
            self.assertEqual(json.loads(running.stdout.readline())["id"], k)
        # Half a line waits for its other half.
        half = line(id=3).encode()
        running.stdin.write(half[:20])
        running.stdin.flush()
        running.stdin.write(half[20:])
        running.stdin.close()
        self.assertEqual(json.loads(running.stdout.readline())["id"], 3)
        self.assertEqual(running.wait(timeout=30), 0)

    def test_interruption(self):
        running = self.start("stream")
        running.stdin.write(line(id=1).encode())
        running.stdin.flush()
        running.stdout.readline()
        running.send_signal(signal.SIGINT)
        self.assertEqual(running.wait(timeout=30), 130)

    def test_a_reader_that_went_away_ends_it(self):
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "wb") as gone:
            result = self.run_program("stream", stdin=line(id=1) * 2000, stdout=gone)
        self.assertEqual((result.code, result.err), (0, ""))

    def test_a_full_disk_is_told(self):
        with open("/dev/full", "wb") as full:
            result = self.run_program("stream", stdin=line(id=1), stdout=full)
        self.assertEqual(result.code, 2)
        self.assertIn("cannot write standard output", result.err)

    def test_a_line_of_many_megabytes(self):
        result = self.run_program("stream", stdin=line(id=1, extra="x" * 50_000_000) + line(id=2))
        self.assertEqual([a["id"] for a in result.jsonl()], [1, 2])
        self.assertEqual(result.code, 0)

    def test_memory_does_not_grow_with_the_stream(self):
        def peak(count):
            with open(self.folder / "in", "w", encoding="utf-8") as file:
                for k in range(count):
                    file.write(line(id=k))
            with open(self.folder / "in", "rb") as text:
                # A sanitizer keeps freed memory for a while: little here, or it would be taken for growth.
                little = {**self.environment, "ASAN_OPTIONS": "quarantine_size_mb=1:thread_local_quarantine_size_kb=64"}
                done = subprocess.Popen([PROGRAM, "stream"], stdin=text, stdout=subprocess.DEVNULL, env=little)
                _, status, usage = os.wait4(done.pid, 0)
                done.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(done.returncode, 0)
            return usage.ru_maxrss  # kB
        self.assertLess(peak(8000) - peak(500), 4000)


if __name__ == "__main__":
    unittest.main()
