import { join } from 'node:path';
import type { Express } from 'express';
import { z } from 'zod';
import { privateDirectory } from '../paths';
import { configuredPort, requireFreePort } from '../ports';
import { keepIn, keptIn, newSimulatorApp, type Simulator, serveSimulator } from '../simulator';
import { Counterparty, type SimulatorState } from './counterparty';
import { messageRoutes } from './message-routes';
import { inList, page } from './page';
import { scenario } from './scenario';

export type UwvSimulatorOptions = { dataDir: string; port?: number };

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
}: UwvSimulatorOptions): Promise<Simulator> {
  await requireFreePort('uwv', port);
  const uwv = openCounterparty(privateDirectory(dataDir, 'uwv'));
  return serveSimulator(simulatorApp(uwv), port);
}

/** A simulator that goes on where the file in this folder ends. */
function openCounterparty(folder: string): Counterparty {
  const file = join(folder, FILE);
  return new Counterparty(keptIn<SimulatorState>(file), (now) => keepIn(file, now));
}

function simulatorApp(uwv: Counterparty): Express {
  const app = newSimulatorApp();
  app.get('/', (_request, response) => void response.type('html').send(page(uwv)));
  app.get('/berichten', (_request, response) => void response.json(uwv.state.received.map(inList)));
  app.use(messageRoutes(uwv, asked, ({ bsn, ...behaviour }) => uwv.behave(behaviour, bsn)));
  return app;
}
