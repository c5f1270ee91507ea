import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import express from 'express';
import { ELSEWHERE, isMeantForHere } from './local-page';

/** What stands in for another party, on this machine alone. */
export type Simulator = { url: string; exited: Promise<void>; stop(): Promise<void> };

export function newSimulatorApp(): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    if (isMeantForHere(request)) next();
    else response.status(403).type('text').send(ELSEWHERE);
  });
  // So that a restart leaves nobody with a connection that is gone.
  app.use((_request, response, next) => {
    response.set('connection', 'close');
    next();
  });
  return app;
}

export async function serveSimulator(app: express.Express, port: number): Promise<Simulator> {
  const server = createServer(app);
  const exited = new Promise<void>((resolve) => {
    server.once('close', resolve);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    exited,
    async stop() {
      server.close();
      server.closeAllConnections();
      await exited;
    },
  };
}

/** What a simulator goes on with after a restart; undefined at its first start. */
export function keptIn<State>(file: string): State | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as State) : undefined;
}

/** Written whole or not at all. */
export function keepIn(file: string, state: unknown): void {
  writeFileSync(`${file}.nieuw`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.nieuw`, file);
}
