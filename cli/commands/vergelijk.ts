import { Command } from 'commander';
import { CANONICAL } from '../../domain/protocols/canonical';
import { PACKAGE_IDS, type PackageId, rowOf } from '../../domain/protocols/packages';
import { type Casus, casus as casusSchema } from '../../schemas/casus';
import { recordFacts } from '../casus-facts';
import { type Comparison, comparisonOf, underPackage } from '../compare';
import { InputError, parseWith, readValues } from '../input';
import { progressLine } from '../progress';

/** Worlds side by side: one for each core. */
const WORLDS = 2;

/** `poortwachter vergelijk`: what a casus would have come to under each package. */
export function vergelijkCommand(): Command {
  return new Command('vergelijk')
    .description('speelt een casus af onder ieder dienstenpakket en zet ernaast wat er gebeurt en wat het kost')
    .argument('<bestand>', 'casus als JSON, of - voor standaardinvoer')
    .option('--json', 'als JSON, één regel per pakket')
    .option('--package <id...>', 'alleen deze pakketten')
    .action(async (file: string, { json = false, package: only }: { json?: boolean; package?: string[] }) => {
      const unknown = only?.find((id) => !(PACKAGE_IDS as readonly string[]).includes(id));
      if (unknown) throw new InputError(`--package: ${unknown} bestaat niet; kies uit ${PACKAGE_IDS.join(', ')}`);
      const [value, ...more] = readValues(file);
      if (more.length > 0) throw new InputError('invoer: vergelijk neemt één casus tegelijk');
      const casus = parseWith(casusSchema, value) as Casus;
      recordFacts(underPackage(casus, casus.package).casus);
      const found = await compare(
        casus,
        PACKAGE_IDS.filter((id) => only?.includes(id) ?? true),
      );
      process.stdout.write(json ? found.map((one) => `${JSON.stringify(one)}\n`).join('') : asText(found));
    });
}

async function compare(casus: Casus, ids: readonly PackageId[]): Promise<Outcome[]> {
  const { installRuntime } = await import('../../workers/runtime.js');
  installRuntime('ERROR');
  const { openWorld } = await import('../simulation/world.js');
  const { runSimulation } = await import('../simulation/run-simulation.js');
  const progress = progressLine();
  const todo = [...ids];
  const found = new Map<PackageId, Outcome>();
  const live = async (): Promise<void> => {
    for (let id = todo.shift(); id; id = todo.shift()) {
      progress(`${ids.length - todo.length} van ${ids.length} pakketten: ${id}`);
      const { casus: own, leftOut } = underPackage(casus, id);
      const refusal = refusalUnder(own);
      if (refusal !== null) {
        found.set(id, { package: id, refused: refusal });
        continue;
      }
      // A world of its own for each: the contract of an employer lives on, and time is one for a whole world.
      const world = await openWorld();
      try {
        found.set(id, comparisonOf(id, await runSimulation({ casus: own, world }), leftOut));
      } finally {
        await world.close();
      }
    }
  };
  await Promise.all(Array.from({ length: WORLDS }, live));
  progress('');
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** A life that this package does not take, such as more employees than it has room for. */
type Outcome = Comparison | { package: string; refused: string };

function refusalUnder(casus: Casus): string | null {
  try {
    recordFacts(casus);
    return null;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

const NAMES = ['activities', 'mails', 'tasks', 'documents', 'appointments', 'lines'] as const;
const HEADERS = [
  'activiteiten',
  'mails',
  'taken',
  'stukken per lezer',
  'afspraken',
  'regels',
  'totaal €',
  'zonder prijs',
  'weggelaten',
];

function asText(found: readonly Outcome[]): string {
  const width = Math.max(...found.map(({ package: id }) => id.length));
  const row = (first: string, cells: readonly string[]) =>
    `${first.padEnd(width)}  ${cells.map((cell, i) => cell.padStart(HEADERS[i]?.length ?? 0)).join('  ')}\n`;
  const rows = found.map((one) =>
    'refused' in one
      ? `${one.package.padEnd(width)}  kan niet: ${one.refused}\n`
      : row(one.package, [
          ...NAMES.map((name) => String(one[name])),
          one.total.employer.toFixed(2),
          String(one.total.withoutPrice),
          String(one.leftOut),
        ]),
  );
  return `${row('pakket', HEADERS)}${rows.join('')}\n${activities(found)}\n${LEFT_OUT}\n`;
}

const CODE_WIDTH = 6;

/** How often each activity was done, one column for each package in the order of above; with the name that a protocol has for it. */
function activities(found: readonly Outcome[]): string {
  const lived = found.flatMap((one) => ('refused' in one ? [] : [one]));
  const line = (first: string, cells: readonly string[], name: string) =>
    `${first.padEnd(CODE_WIDTH)}${cells.map((cell) => cell.padStart(4)).join('')}  ${name}\n`;
  const lines = CANONICAL.filter(({ code }) => lived.some(({ byCode }) => byCode[code])).map(({ code, rows }) => {
    const named = rows.find((row) => lived.some(({ byRow }) => byRow[row]));
    const cells = lived.map(({ byCode }) => String(byCode[code] ?? '-'));
    return line(code, cells, (named && rowOf(named)?.name) ?? '');
  });
  const header = line(
    'code',
    lived.map((_one, i) => String(i + 1)),
    `activiteit (kolom 1: ${lived[0]?.package ?? '-'}, en zo verder)`,
  );
  return `${header}${lines.join('')}`;
}

const LEFT_OUT =
  'Niet in het totaal: regels zonder bekende prijs, de jaarprijs van het contract, btw, wat alleen op verzoek gebeurt, en de feiten waarmee het pakket niets doet.';
