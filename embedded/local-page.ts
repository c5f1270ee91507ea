import { createServer, type IncomingMessage, request, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { hostName, LOCAL_NAMES } from '../api/http/expected-host';

/**
 * Whether a request was meant for this machine: a web page elsewhere can have its own name lead here, and a form of it can
 * send something here under another origin than ours.
 */
export function isMeantForHere({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { host, origin } = headers;
  return LOCAL_NAMES.includes(hostName(host)) && (origin === undefined || LOCAL_NAMES.includes(nameOf(origin)));
}

function nameOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : '';
}

export const ELSEWHERE = 'Deze pagina is er alleen voor deze machine: open haar als http://127.0.0.1.\n';

export type LocalPage = { stop(): Promise<void> };

/**
 * Shows on a port of this machine the page of a program that asks nobody under which name it is asked.
 * @param target the port of that program
 * @param targetHost where that program runs
 * @param listen the address to listen on: in a container every one, of which only a port of the machine leads here
 * @param headers that it wants of us
 */
export async function serveLocalPage(options: {
  port: number;
  target: number;
  targetHost?: string;
  listen?: string;
  headers?: Readonly<Record<string, string>>;
}): Promise<LocalPage> {
  const { port, target, targetHost = '127.0.0.1', listen = '127.0.0.1', headers = {} } = options;
  const ask = (incoming: IncomingMessage) =>
    request({
      ...{ host: targetHost, port: target, path: incoming.url, method: incoming.method },
      headers: { ...incoming.headers, ...headers },
    });
  const server = createServer((incoming, response) => {
    if (!isMeantForHere(incoming)) return void response.writeHead(403, TEXT).end(ELSEWHERE);
    const asked = ask(incoming)
      .on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('error', () => response.destroy()).pipe(response);
      })
      .on('error', () => {
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      });
    response.once('close', () => asked.destroy());
    incoming.pipe(asked);
  });
  const open = new Set<Duplex>();
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    if (!isMeantForHere(incoming)) return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    ask(incoming)
      .on('upgrade', (answer, other) => {
        open.add(socket);
        socket.once('close', () => {
          open.delete(socket);
          other.destroy();
        });
        other.on('error', () => socket.destroy()).once('close', () => socket.destroy());
        socket.write(headOf(answer));
        other.pipe(socket).pipe(other);
      })
      .on('response', () => socket.destroy())
      .on('error', () => socket.destroy())
      .end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, listen, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of open) socket.destroy();
      }),
  };
}

const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

function headOf({ statusCode = 101, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${rawHeaders[i + 1]}`] : []));
  return `${[`HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode]}`, ...lines].join('\r\n')}\r\n\r\n`;
}
