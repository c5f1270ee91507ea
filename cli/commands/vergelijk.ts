import { Command } from 'commander';
import { PACKAGE_IDS, type PackageId } from '../../domain/protocols/packages';
import { type Casus, casus as casusSchema } from '../../schemas/casus';
import { recordFacts } from '../casus-facts';
import { type Comparison, comparisonOf } from '../compare';
import { InputError, parseWith, readValues } from '../input';

/** Worlds side by side: one for each core. */
const WORLDS = 2;

/** `poortwachter vergelijk`: what a casus would have come to under each package. */
export function vergelijkCommand(): Command {
  return new Command('vergelijk')
    .description('speelt een casus af onder ieder dienstenpakket en zet ernaast wat er gebeurt en wat het kost')
    .argument('<bestand>', 'casus als JSON, of - voor standaardinvoer')
    .option('--json', 'als JSON, één regel per pakket')
    .action(async (file: string, { json = false }: { json?: boolean }) => {
      const [value, ...more] = readValues(file);
      if (more.length > 0) throw new InputError('invoer: vergelijk neemt één casus tegelijk');
      const casus = parseWith(casusSchema, value) as Casus;
      recordFacts(casus);
      const found = await compare(casus);
      process.stdout.write(json ? found.map((one) => `${JSON.stringify(one)}\n`).join('') : asText(found));
    });
}

async function compare(casus: Casus): Promise<Comparison[]> {
  const { installRuntime } = await import('../../workers/runtime.js');
  installRuntime('ERROR');
  const { openWorld } = await import('../simulation/world.js');
  const { runSimulation } = await import('../simulation/run-simulation.js');
  const todo = [...PACKAGE_IDS];
  const found = new Map<PackageId, Comparison>();
  const live = async (): Promise<void> => {
    for (let id = todo.shift(); id; id = todo.shift()) {
      // A world of its own for each: the contract of an employer lives on, and time is one for a whole world.
      const world = await openWorld();
      try {
        const lines = await runSimulation({ casus: { ...casus, package: id }, world });
        found.set(id, comparisonOf(id, lines));
      } finally {
        await world.close();
      }
    }
  };
  await Promise.all(Array.from({ length: WORLDS }, live));
  return PACKAGE_IDS.flatMap((id) => found.get(id) ?? []);
}

const NAMES = ['activities', 'mails', 'tasks', 'documents', 'appointments', 'lines'] as const;
const HEADERS = ['activiteiten', 'mails', 'taken', 'stukken', 'afspraken', 'regels', 'totaal €', 'zonder prijs'];

function asText(found: readonly Comparison[]): string {
  const width = Math.max(...found.map(({ package: id }) => id.length));
  const row = (first: string, cells: readonly string[]) =>
    `${first.padEnd(width)}  ${cells.map((cell, i) => cell.padStart(HEADERS[i]?.length ?? 0)).join('  ')}\n`;
  const rows = found.map((one) =>
    row(one.package, [
      ...NAMES.map((name) => String(one[name])),
      one.total.employer.toFixed(2),
      String(one.total.withoutPrice),
    ]),
  );
  return `${row('pakket', HEADERS)}${rows.join('')}\n${LEFT_OUT}\n`;
}

const LEFT_OUT =
  'Niet in het totaal: regels zonder bekende prijs, de jaarprijs van het contract, btw, en wat alleen op verzoek gebeurt.';
