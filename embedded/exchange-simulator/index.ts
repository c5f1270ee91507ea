import { join } from 'node:path';
import type { Express } from 'express';
import type { OtherParty } from '../../domain/case/contract';
import { privateDirectory } from '../paths';
import { configuredPort, requireFreePort } from '../ports';
import { keepIn, keptIn, newSimulatorApp, type Simulator, serveSimulator } from '../simulator';
import { messageRoutes } from '../uwv-simulator/message-routes';
import { scenario } from '../uwv-simulator/scenario';
import type { DeskState } from './desk';
import { type Desks, openDesks } from './desks';
import { page } from './page';

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
}): Promise<Simulator> {
  await requireFreePort('parties', port);
  return serveSimulator(simulatorApp(keptDesks(privateDirectory(dataDir, 'partijen'))), port);
}

function keptDesks(folder: string): Desks {
  const file = (party: OtherParty) => join(folder, `${party}.json`);
  return openDesks(
    (party) => keptIn<DeskState>(file(party)),
    (party, now) => keepIn(file(party), now),
  );
}

function simulatorApp(desks: Desks): Express {
  const app = newSimulatorApp();
  app.get('/', (_request, response) => void response.type('html').send(page(desks)));
  for (const [party, desk] of Object.entries(desks))
    app.use(
      `/${party}`,
      messageRoutes(desk, scenario, (behaviour) => desk.behave(behaviour)),
    );
  return app;
}
