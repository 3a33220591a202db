// Random edits, applied by vscode-languageserver-textdocument and by the server: the same text must come out, whatever
// line ends, characters and position encoding, and whichever way round ranges are.
import assert from 'node:assert/strict';
import test from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Server } from './server.mjs';

const total = Number(process.env.VIDIMUS_RANDOM_EDITS ?? 100_000);
const pieces = ['a', 'é', '🚲', 'word ', '\n', '\r\n', '\r', '漢字', ' 12,5 ', '𝔘', '\t', 'e\u0301', '', '\u2028'];

function generator(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Columns of a line in the units of an encoding, for a column in UTF-16. */
function units(line, character, encoding) {
  const before = line.slice(0, character);
  if (encoding === 'utf-8') return Buffer.byteLength(before);
  return encoding === 'utf-32' ? [...before].length : character;
}

/** A start of a character, so that no half of a pair is cut off. */
function aligned(text, at) {
  const code = text.charCodeAt(at);
  return at > 0 && code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function lineOf(document, line) {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

/** A place as the client tells it: between CR and LF is before both. */
function placeOf(document, offset, encoding) {
  const position = document.positionAt(offset);
  return { line: position.line, character: units(lineOf(document, position.line), position.character, encoding) };
}

for (const encoding of ['utf-16', 'utf-8', 'utf-32']) {
  test(`${total} edits in ${encoding}`, { timeout: 600_000 }, async () => {
    const server = new Server();
    const result = await server.initialize({ general: { positionEncodings: [encoding] } });
    assert.equal(result.capabilities.positionEncoding, encoding);
    const random = generator(42 + encoding.length);
    const uri = 'untitled:edits.txt';
    let document = TextDocument.create(uri, 'plaintext', 1, 'One\r\nTwo 🚲\rThree\n');
    await server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text: document.getText() } });
    let version = 1;
    for (let done = 0; done < total;) {
      const contentChanges = [];
      for (let count = 1 + random(20); count > 0; count--, done++) {
        const text = document.getText();
        if (random(500) === 0 || text.length > 4000) {
          const whole = text.slice(0, aligned(text, random(200)));
          contentChanges.push({ text: whole });
          document = TextDocument.create(uri, 'plaintext', version, whole);
          continue;
        }
        const from = aligned(text, random(text.length + 1));
        const to = aligned(text, Math.min(text.length, from + random(8)));
        const piece = pieces[random(pieces.length)] + pieces[random(pieces.length)];
        const own = { start: document.positionAt(from), end: document.positionAt(to) };
        const range = { start: placeOf(document, from, encoding), end: placeOf(document, to, encoding) };
        contentChanges.push({ range: random(10) === 0 ? { start: range.end, end: range.start } : range, text: piece });
        TextDocument.update(document, [{ range: own, text: piece }], version);
      }
      version++;
      await server.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      if (random(20) === 0 || done >= total) {
        const held = await server.ask('vidimus/text', { textDocument: { uri } });
        assert.equal(held.version, version);
        assert.equal(held.text, document.getText());
      }
    }
    assert.equal(await server.leave(), 0);
  });
}
