import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import type { OtherParty } from '../../domain/case/contract';
import { privateDirectory } from '../paths';
import { configuredPort, requireFreePort } from '../ports';
import { messageRoutes } from '../uwv-simulator/message-routes';
import { scenario } from '../uwv-simulator/scenario';
import type { DeskState } from './desk';
import { type Desks, openDesks } from './desks';
import { page } from './page';

export type ExchangeSimulator = { url: string; exited: Promise<void>; stop(): Promise<void> };

/**
 * Stands in on this machine for the insurer (`/verzekeraar`), the NCvB (`/ncvb`) and the system of those who write reports
 * (`/uitvoerder`). It keeps what it took in the data folder.
 *
 * @throws StartError when its port is taken
 */
export async function startExchangeSimulator({
  dataDir,
  port = configuredPort('parties'),
}: {
  dataDir: string;
  port?: number;
}): Promise<ExchangeSimulator> {
  await requireFreePort('parties', port);
  const server = createServer(simulatorApp(keptDesks(privateDirectory(dataDir, 'partijen'))));
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

function keptDesks(folder: string): Desks {
  const file = (party: OtherParty) => join(folder, `${party}.json`);
  return openDesks(
    (party) => (existsSync(file(party)) ? (JSON.parse(readFileSync(file(party), 'utf8')) as DeskState) : undefined),
    (party, now) => {
      writeFileSync(`${file(party)}.nieuw`, JSON.stringify(now), { mode: 0o600 });
      renameSync(`${file(party)}.nieuw`, file(party));
    },
  );
}

function simulatorApp(desks: Desks): express.Express {
  const app = express();
  app.disable('x-powered-by');
  // So that a restart leaves nobody with a connection that is gone.
  app.use((_request, response, next) => {
    response.set('connection', 'close');
    next();
  });
  app.get('/', (_request, response) => void response.type('html').send(page(desks)));
  for (const [party, desk] of Object.entries(desks))
    app.use(
      `/${party}`,
      messageRoutes(desk, scenario, (behaviour) => desk.behave(behaviour)),
    );
  return app;
}
