import { Command } from 'commander';
import { z } from 'zod';
import type { Waiting } from '../../stuck/why-waiting';
import { instantInDutch } from '../../stuck/words';
import { connectionSettings } from '../connection';
import { InputError, parseWith } from '../input';

type Options = { json?: boolean; werkgever?: string };

const id = (name: string) => z.uuid(`geef het id van ${name} (UUID)`);

/** `poortwachter waarom-wacht GEVAL`: what a case waits for, or what holds it, in words. */
export function waaromWachtCommand(): Command {
  return new Command('waarom-wacht')
    .description('zegt waar een verzuimgeval op wacht, of welke storing het ophoudt en wat te doen')
    .argument('<geval>', 'id van het verzuimgeval')
    .option('--werkgever <id>', 'de werkgever, als die bekend is; anders wordt bij alle werkgevers gezocht')
    .option('--json', 'als JSON')
    .action(async (geval: string, { json, werkgever }: Options) => {
      const gevalId = parseWith(z.object({ geval: id('een verzuimgeval') }), { geval }).geval;
      const werkgeverId = werkgever && parseWith(z.object({ werkgever: id('een werkgever') }), { werkgever }).werkgever;
      const waiting = await ask(gevalId, werkgeverId);
      process.stdout.write(json ? `${JSON.stringify(waiting)}\n` : inWords(waiting));
    });
}

async function ask(gevalId: string, werkgeverId: string | undefined): Promise<Waiting> {
  await connectionSettings('DATABASE_URL', 'TEMPORAL_ADDRESS');
  const { createDatabase } = await import('../../store/client.js');
  const { whyWaiting } = await import('../../stuck/why-waiting.js');
  const { lookAtWorkflow } = await import('../../client/look-at-workflow.js');
  const { connectTemporal } = await import('../../client/temporal.js');
  const db = createDatabase(process.env.DATABASE_URL ?? '', { poolSize: 1 });
  const client = connectTemporal();
  try {
    const found = await whyWaiting({
      db,
      look: (id, sagaIds) => lookAtWorkflow(client, id, sagaIds),
      werkgeverId: werkgeverId ?? null,
      gevalId,
      reader: 'arbodienst',
      atMs: Date.now(),
    });
    if (found) return found;
    throw new InputError(`geval: er is geen verzuimgeval ${gevalId}`);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('permission denied')) throw error;
    throw new InputError('--werkgever: noem de werkgever; met deze databaserol is niet bij alle werkgevers te zoeken');
  } finally {
    await Promise.allSettled([db.$disconnect(), client.connection.close()]);
  }
}

/** The reasons, the cause first. */
export function inWords({ gevalId, stuck, reasons }: Waiting): string {
  const head = stuck ? `Verzuimgeval ${gevalId} hapert.` : `Verzuimgeval ${gevalId} wacht zoals het hoort.`;
  const lines = reasons.flatMap(({ nature, since, sentence, advice }) => [
    `${nature === 'storing' ? '!' : '-'} ${sentence}${since ? ` (sinds ${instantInDutch(Date.parse(since))})` : ''}`,
    ...(advice === 'Niets.' ? [] : [`  Wat te doen: ${advice}`]),
  ]);
  return `${[head, ...lines].join('\n')}\n`;
}
