// A whole session by a client made of other people's parts; every message the server sends must be of its type.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Server } from './server.mjs';
import { checkTypes } from './typed_messages.mjs';

const sourceText = '# The bridge\n\nThe bridge 🚲 cost the city 300,000 euros. Residents had been waiting for it since 1998. It opened in May.\n\n## Tolls\n\nNobody will have to pay a toll before March 14.\n';
const draftText = '<!-- vidimus: source=bridge.en.md -->\n\n# Le pont\n\nLe pont 🚲 a coûté 310 000 euros à la ville. Il a ouvert au mois de mai.\n\n## Péages\n\nPersonne ne devra payer de péage avant le 14 mars.\n';

const everything = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true, tagSupport: { valueSet: [1, 2] } },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, dataSupport: true, isPreferredSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
    hover: { contentFormat: ['markdown'] }, definition: { linkSupport: true }, declaration: {}, references: {}, documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true }, codeLens: {}, documentLink: {}, inlayHint: {}, completion: {},
    semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
  },
  workspace: {
    applyEdit: true, workspaceEdit: { documentChanges: true }, configuration: true, workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { didRename: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  experimental: { vidimus: { status: true } },
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vidimus-node-'));
test.after(() => fs.rmSync(folder, { recursive: true }));
const uriOf = (name) => pathToFileURL(path.join(folder, name)).href;
const draft = uriOf('bridge.fr.md');
fs.writeFileSync(path.join(folder, 'bridge.en.md'), sourceText);
const opened = (uri, text) => ({ textDocument: { uri, languageId: 'markdown', version: 1, text } });
const at = (line, character) => ({ textDocument: { uri: draft }, position: { line, character } });

async function session(server, capabilities) {
  await server.initialize(capabilities, { workspaceFolders: [{ uri: uriOf(''), name: 'root' }], initializationOptions: { inlayHints: true, semanticTokens: true }, trace: 'messages' });
  await server.tell('textDocument/didOpen', opened(draft, draftText));
  await server.settle();
  const textDocument = { uri: draft };
  const range = { start: { line: 4, character: 20 }, end: { line: 4, character: 20 } };
  const actions = await server.ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
  assert.ok(actions.length >= 2);
  const action = capabilities.textDocument.codeAction.resolveSupport ? await server.ask('codeAction/resolve', actions[0]) : actions[0];
  for (const method of ['hover', 'definition', 'declaration', 'references', 'documentHighlight', 'completion'])
    await server.ask(`textDocument/${method}`, at(4, 60));
  for (const method of ['documentSymbol', 'codeLens', 'documentLink', 'semanticTokens/full'])
    await server.ask(`textDocument/${method}`, { textDocument });
  await server.ask('textDocument/inlayHint', { textDocument, range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } });
  await server.ask('textDocument/diagnostic', { textDocument });
  if (capabilities.window) await server.ask('workspace/executeCommand', { command: 'vidimus.openSource', arguments: [draft, { line: 4, character: 3 }] });
  return action;
}

test('a client of other parts drives a whole session', async () => {
  const server = new Server();
  const action = await session(server, everything);
  const published = server.told('textDocument/publishDiagnostics').filter((params) => params.uri === draft);
  assert.deepEqual(published.at(-1).diagnostics.map((d) => d.code), ['changed-figure', 'missing-sentence']);
  const edits = action.edit.documentChanges[0].edits;
  const fixed = TextDocument.applyEdits(TextDocument.create(draft, 'markdown', 1, draftText), edits);
  assert.match(fixed, /300 000 euros/);
  await server.tell('textDocument/didChange', { textDocument: { uri: draft, version: 2 }, contentChanges: edits.map((edit) => ({ range: edit.range, text: edit.newText })) });
  await server.settle();
  assert.deepEqual(server.told('textDocument/publishDiagnostics').at(-1).diagnostics.map((d) => d.code), ['missing-sentence']);
  assert.equal(server.told('vidimus/status').at(-1).findings.error, 1);
  assert.equal(await server.leave(), 0);
  const { complaints, checked, unknown } = checkTypes(server.sent);
  assert.deepEqual(unknown, []);
  assert.equal(complaints, '');
  assert.ok(checked > 20, `${checked} messages`);
});

test('so does one that can do next to nothing', async () => {
  const server = new Server();
  await session(server, { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } }, documentSymbol: {} } });
  assert.equal(await server.leave(), 0);
  const { complaints } = checkTypes(server.sent);
  assert.equal(complaints, '');
});

test('one that pulls', async () => {
  const server = new Server();
  const capabilities = structuredClone(everything);
  capabilities.textDocument.diagnostic = { relatedDocumentSupport: true };
  capabilities.workspace.diagnostics = { refreshSupport: true };
  await session(server, capabilities);
  assert.deepEqual(server.told('textDocument/publishDiagnostics'), []);
  assert.equal(await server.leave(), 0);
  const { complaints } = checkTypes(server.sent);
  assert.equal(complaints, '');
});
