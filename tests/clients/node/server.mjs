// A running language server, spoken to through vscode-jsonrpc: framing and JSON-RPC that are not ours.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as rpc from 'vscode-jsonrpc/node';

export class Server {
  /** Everything the server sent: {method, params} of its own messages, {answers, result} of answers. */
  sent = [];

  constructor(...args) {
    this.process = spawn(process.env.VIDIMUS ?? 'vidimus', ['lsp', ...args], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, VIDIMUS_DICTIONARIES: '' } });
    this.connection = rpc.createMessageConnection(
      new rpc.StreamMessageReader(this.process.stdout), new rpc.StreamMessageWriter(this.process.stdin));
    this.connection.onNotification((method, params) => this.sent.push({ method, params }));
    this.connection.onRequest((method, params) => {
      this.sent.push({ method, params });
      if (method === 'workspace/configuration') return params.items.map(() => null);
      if (method === 'window/showDocument') return { success: true };
      return null;
    });
    this.connection.listen();
  }

  async ask(method, params) {
    const result = await this.connection.sendRequest(method, params);
    this.sent.push({ answers: method, result });
    return result;
  }

  tell(method, params) {
    return this.connection.sendNotification(method, params);
  }

  async initialize(capabilities, more = {}) {
    const result = await this.ask('initialize', { processId: process.pid, rootUri: null, capabilities, ...more });
    await this.tell('initialized', {});
    return result;
  }

  /** Waits until nothing is left to be checked. */
  async settle() {
    await this.connection.sendRequest('vidimus/idle');
  }

  /** Says goodbye; returns the exit code. */
  async leave() {
    const ended = once(this.process, 'exit');
    await this.ask('shutdown');
    await this.tell('exit');
    const [code] = await ended;
    this.connection.dispose();
    return code;
  }

  /** The params of all notifications and requests of a method. */
  told(method) {
    return this.sent.filter((message) => message.method === method).map((message) => message.params);
  }
}
