import { Command } from 'commander';
import { z } from 'zod';
import { text } from '../../schemas/values';
import type { Database } from '../../store/client';
import type { Due } from '../../store/erasure/retention';
import { InputError, parseWith } from '../input';
import { keepErasures } from '../keep-erasures';
import { today } from '../today';
import { withWorkerDatabase } from '../worker-database';

/** Who acts on this command line, as tombstones and holds name them. */
export const BY_COMMAND = 'opdrachtregel';

/** `poortwachter bewaartermijnen`: what may go, what is held, and the erasure of what may. */
export function bewaartermijnenCommand(): Command {
  const command = new Command('bewaartermijnen')
    .description('toont wat weg mag en wanneer het gaat; een worker doet het elke dag (DATABASE_URL van de worker)')
    .option('--wis', 'wis nu wat aan de beurt is en niet wordt aangehouden')
    .action(({ wis }: { wis?: boolean }) => withWorkerDatabase((db, journal) => show(db, journal, wis === true)));
  command
    .command('aanhouden')
    .description('laat iets staan hoewel de termijn voorbij is, zoals bij een geschil of onderzoek')
    .argument('<id>', 'id van een verzuimgeval, dienstverband of werknemer')
    .requiredOption('--werkgever <id>', 'de werkgever')
    .requiredOption('--grond <tekst>', 'waarom')
    .action((id: string, asked: { werkgever: string; grond: string }) =>
      withWorkerDatabase((db) => hold(db, id, asked.werkgever, asked.grond)),
    );
  command
    .command('vrijgeven')
    .description('houdt iets niet langer aan')
    .argument('<id>', 'id waarop het wordt aangehouden')
    .requiredOption('--werkgever <id>', 'de werkgever')
    .action((id: string, asked: { werkgever: string }) => withWorkerDatabase((db) => release(db, id, asked.werkgever)));
  return command;
}

async function show(db: Database, journal: string | null, erase: boolean): Promise<void> {
  const { announce, announced, eraseDue } = await import('../../store/erasure/retention.js');
  await announce(db, today());
  if (erase) {
    const { erased, failed } = await eraseDue(db, today(), `${BY_COMMAND}: bewaartermijnen`);
    if (erased.length > 0) await keepErasures(db, journal);
    process.stdout.write(`Gewist: ${erased.length}.\n`);
    for (const { due, why } of failed) process.stdout.write(`Niet gewist: ${due.soort} ${due.id}: ${why}\n`);
  }
  process.stdout.write(inWords(await announced(db)));
}

/** A line for each thing that may go. */
export function inWords(due: readonly Due[]): string {
  if (due.length === 0) return 'Er is niets waarvan de bewaartermijn voorbij is.\n';
  const lines = due.map(({ soort, id, werkgeverId, termijn, wissenVanaf, aangehouden }) => {
    const when = aangehouden ? 'aangehouden' : `wordt gewist vanaf ${wissenVanaf}`;
    return `${soort} ${id} (werkgever ${werkgeverId}): bewaard tot en met ${termijn}, ${when}`;
  });
  return `${lines.join('\n')}\n`;
}

const ids = z.object({ id: z.uuid('geef een id (UUID)'), werkgever: z.uuid('geef het id van een werkgever (UUID)') });

async function hold(db: Database, id: string, werkgever: string, grond: string): Promise<void> {
  const { auditLine } = await import('../../store/audit-line.js');
  const { inTenant } = await import('../../store/in-tenant.js');
  const asked = parseWith(ids.extend({ grond: text.trim().min(1).max(200) }), { id, werkgever, grond });
  await inTenant(db, asked.werkgever, async (tx) => {
    const known =
      (await tx.verzuimgeval.count({ where: { id: asked.id } })) +
      (await tx.dienstverband.count({ where: { id: asked.id } })) +
      (await tx.werknemer.count({ where: { id: asked.id } }));
    if (known === 0)
      throw new InputError(`id: deze werkgever heeft geen verzuimgeval, dienstverband of werknemer ${id}`);
    const subject = { werkgeverId: asked.werkgever, onderwerpId: asked.id };
    await tx.aanhouding.create({ data: { ...subject, grond: asked.grond, wie: BY_COMMAND } });
    await tx.$executeRaw(
      auditLine({
        werkgeverId: asked.werkgever,
        on: BY_COMMAND,
        actie: 'aanhouden',
        onderwerp: id,
        uitkomst: 'gedaan',
      }),
    );
  });
  process.stdout.write(`Aangehouden: ${id}.\n`);
}

async function release(db: Database, id: string, werkgever: string): Promise<void> {
  const { auditLine } = await import('../../store/audit-line.js');
  const { inTenant } = await import('../../store/in-tenant.js');
  const asked = parseWith(ids, { id, werkgever });
  const count = await inTenant(db, asked.werkgever, async (tx) => {
    const { count } = await tx.aanhouding.updateMany({
      where: { onderwerpId: asked.id, beeindigdOp: null },
      data: { beeindigdOp: new Date() },
    });
    await tx.$executeRaw(
      auditLine({
        werkgeverId: asked.werkgever,
        on: BY_COMMAND,
        actie: 'vrijgeven',
        onderwerp: id,
        uitkomst: `${count}`,
      }),
    );
    return count;
  });
  if (count === 0) throw new InputError(`id: ${id} wordt niet aangehouden`);
  process.stdout.write(`Vrijgegeven: ${id}.\n`);
}
