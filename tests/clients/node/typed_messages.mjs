// Checks recorded messages of the server against the types of vscode-languageserver-protocol: each becomes a constant of
// its type in a TypeScript file, and the compiler says whether it is one, without a member too much or too few.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;

/** What the server sends by itself. */
const params = {
  '$/logTrace': 'p.LogTraceParams',
  'client/registerCapability': 'p.RegistrationParams',
  'client/unregisterCapability': 'p.UnregistrationParams',
  'textDocument/publishDiagnostics': 'p.PublishDiagnosticsParams',
  'window/logMessage': 'p.LogMessageParams',
  'window/showMessage': 'p.ShowMessageParams',
  'window/showDocument': 'p.ShowDocumentParams',
  'workspace/configuration': 'p.ConfigurationParams',
  'workspace/diagnostic/refresh': 'null | undefined',
};

/** What it answers. */
const results = {
  initialize: 'p.InitializeResult',
  shutdown: 'null',
  'codeAction/resolve': 'p.CodeAction',
  'textDocument/codeAction': 'p.CodeAction[]',
  'textDocument/codeLens': 'p.CodeLens[]',
  'textDocument/completion': 'p.CompletionList',
  'textDocument/declaration': 'p.Location[] | p.LocationLink[]',
  'textDocument/definition': 'p.Location[] | p.LocationLink[]',
  'textDocument/diagnostic': 'p.DocumentDiagnosticReport',
  'textDocument/documentHighlight': 'p.DocumentHighlight[]',
  'textDocument/documentLink': 'p.DocumentLink[]',
  'textDocument/documentSymbol': 'p.DocumentSymbol[] | p.SymbolInformation[]',
  'textDocument/hover': 'p.Hover | null',
  'textDocument/inlayHint': 'p.InlayHint[]',
  'textDocument/references': 'p.Location[]',
  'textDocument/semanticTokens/full': 'p.SemanticTokens',
  'workspace/executeCommand': 'null',
};

/** Returns what the compiler complains of, and how many messages it was shown. */
export function checkTypes(messages) {
  const seen = new Set();
  const lines = ["import * as p from 'vscode-languageserver-protocol';"];
  const unknown = new Set();
  for (const message of messages) {
    const name = message.method ?? message.answers;
    if (name.startsWith('vidimus/')) continue;
    const type = message.method ? params[name] : results[name];
    if (!type) { unknown.add(name); continue; }
    const value = JSON.stringify((message.method ? message.params : message.result) ?? null);
    const line = `: ${type} = ${value}; // ${name}`;
    if (seen.has(line)) continue;
    seen.add(line);
    lines.push(`export const m${seen.size}${line}`);
  }
  const file = path.join(here, 'messages.generated.ts');
  fs.writeFileSync(file, lines.join('\n') + '\n');
  let complaints = '';
  try {
    execFileSync(process.execPath, [path.join(here, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--exactOptionalPropertyTypes',
      '--skipLibCheck', '--module', 'node16', '--moduleResolution', 'node16', '--target', 'es2022', file], { encoding: 'utf8', cwd: here });
  } catch (error) {
    complaints = error.stdout;
  }
  return { complaints, checked: seen.size, unknown: [...unknown] };
}
