import { Command } from 'commander';
import { z } from 'zod';
import { text } from '../../schemas/values';
import type { Wish } from '../../store/erasure/erase';
import { InputError, parseWith } from '../input';
import { keepErasures } from '../keep-erasures';
import { withWorkerDatabase } from '../worker-database';
import { BY_COMMAND } from './bewaartermijnen';

const wish = z.object({
  wat: z.enum(['geval', 'persoon'], { error: 'wis een geval of een persoon' }),
  id: z.uuid('geef het id van het verzuimgeval of de werknemer (UUID)'),
  werkgever: z.uuid('geef het id van de werkgever (UUID)'),
  grond: text.trim().min(1, 'noem de grond').max(200),
});

/** `poortwachter wis geval|persoon ID`: an erasure for a ground of its own, such as a request of the person. */
export function wisCommand(): Command {
  return new Command('wis')
    .description('wist een afgesloten verzuimgeval of een werknemer die uit dienst is (DATABASE_URL van de worker)')
    .argument('<wat>', 'geval of persoon')
    .argument('<id>', 'id van het verzuimgeval of de werknemer')
    .requiredOption('--werkgever <id>', 'de werkgever')
    .requiredOption('--grond <tekst>', 'waarom; staat op de grafsteen, dus zonder namen')
    .action((wat: string, id: string, asked: { werkgever: string; grond: string }) => erase({ wat, id, ...asked }));
}

async function erase(asked: object): Promise<void> {
  const { wat, id, werkgever: werkgeverId, grond: ground } = parseWith(wish, asked);
  const { eraseCase, erasePerson, NotErased } = await import('../../store/erasure/erase.js');
  await withWorkerDatabase(async (db, journal) => {
    const one: Wish = { werkgeverId, id, ground, by: BY_COMMAND };
    try {
      await (wat === 'geval' ? eraseCase(db, one) : erasePerson(db, one));
    } catch (error) {
      throw error instanceof NotErased ? new InputError(`id: ${error.message}`) : error;
    }
    await keepErasures(db, journal);
  });
  process.stdout.write(`Gewist: ${wat} ${id}.\n`);
}
