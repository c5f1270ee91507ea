import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { z } from 'zod';
import { privateDirectory } from '../paths';
import { configuredPort, requireFreePort } from '../ports';
import { Counterparty, type SimulatorState } from './counterparty';
import { messageRoutes } from './message-routes';
import { inList, page } from './page';
import { scenario } from './scenario';

export type UwvSimulatorOptions = { dataDir: string; port?: number };

export type UwvSimulator = { url: string; exited: Promise<void>; stop(): Promise<void> };

const FILE = 'berichten.json';
const asked = scenario.extend({
  bsn: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
});

/**
 * Stands in for UWV on this machine: validates what it gets by its own rules, answers by the case's time (header
 * `x-moment`), and keeps what it received in the data folder.
 *
 * @throws StartError when its port is taken
 */
export async function startUwvSimulator({
  dataDir,
  port = configuredPort('uwv'),
}: UwvSimulatorOptions): Promise<UwvSimulator> {
  await requireFreePort('uwv', port);
  const uwv = openCounterparty(privateDirectory(dataDir, 'uwv'));
  const server = createServer(simulatorApp(uwv));
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

/** A simulator that goes on where the file in this folder ends. */
function openCounterparty(folder: string): Counterparty {
  const file = join(folder, FILE);
  const state = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SimulatorState) : undefined;
  return new Counterparty(state, (now) => {
    writeFileSync(`${file}.nieuw`, JSON.stringify(now), { mode: 0o600 });
    renameSync(`${file}.nieuw`, file);
  });
}

function simulatorApp(uwv: Counterparty): express.Express {
  const app = express();
  app.disable('x-powered-by');
  // So that a restart leaves nobody with a connection that is gone.
  app.use((_request, response, next) => {
    response.set('connection', 'close');
    next();
  });
  app.get('/', (_request, response) => void response.type('html').send(page(uwv)));
  app.get('/berichten', (_request, response) => void response.json(uwv.state.received.map(inList)));
  app.use(messageRoutes(uwv, asked, ({ bsn, ...behaviour }) => uwv.behave(behaviour, bsn)));
  return app;
}
