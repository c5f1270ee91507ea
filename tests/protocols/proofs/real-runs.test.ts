import type { EffectLine } from '../../../cli/simulation/life';
import { runSimulation } from '../../../cli/simulation/run-simulation';
import { openWorld, type World } from '../../../cli/simulation/world';
import { installRuntime } from '../../../workers/runtime';
import { newCasus } from '../../support/casus';
import type { Fact } from './notation';
import { type ExpectedRow, proofTable, wholeCasus } from './proof-table';

/**
 * Rows on the real engine: the lines of their proofs, lived one after the other in one world of Temporal and PostgreSQL. By
 * day a dozen, of many ways in which an output shows; at night every row.
 */

const COLUMNS = {
  'mkbasics-2026': 'P1',
  'asr-arboned-2024': 'arbobegeleiding',
  'nn-arboned-2025': 'mkb-uitgebreid',
  'alpina-2024': 'vov',
  nbpw: 'zorgportaal',
} as const;

const LIVED = new Set([
  'S1-05',
  'S1-08',
  'S2-06',
  'S2-45',
  'S3-34',
  'S3-38',
  'S3-39',
  'S4-02',
  'S4-28',
  'S4-29',
  'S5-21',
  'S5-46',
]);
const ONE_LIFE_MS = 120_000;

const rows = Object.entries(COLUMNS).flatMap(([protocol, column]) =>
  proofTable(protocol).flatMap((given) => (given.lines[0] === null ? [] : [{ given, pack: `${protocol}/${column}` }])),
);
const lived = process.env.EVERY_STEP ? rows : rows.filter(({ given }) => LIVED.has(given.row));

/** What the line of a row tells, and a recovery once it is done: else a life lasts 104 weeks. */
function factsOf({ level, casus, shown, done }: ExpectedRow): { facts: Fact[]; until: string } {
  const facts = wholeCasus(level, [...casus, ...(done?.facts ?? [])]);
  const until = [shown, ...(done?.facts ?? []).map(({ on }) => on)].sort().at(-1) as string;
  if (level === 'contract') return { facts: facts.slice(1), until };
  const next = new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10);
  const isOver = facts.some(({ type }) => type === 'herstelmelding' || type === 'einde-dienstverband');
  return { facts: isOver ? facts : [...facts, { type: 'herstelmelding', on: next, recoveredOn: next }], until };
}

/** Steps that come of waiting, which the proofs of what fails show, and of roles that nobody holds in a simulation. */
const OF_WAITING = new Set(['herinnering', 'alarm', 'te-laat', 'levering', 'escalatie']);
/** That a report was asked of its writer, who is there in a simulation and confirms it. */
const RECEIPT = 'geaccepteerd';
const PLAIN_STEPS = new Set(['opening', 'gedaan', 'bericht', 'gebeurtenis']);

function shown({ kind, key, to, step }: EffectLine): string {
  const named = String(key);
  // Behind what goes into the file stands who told it.
  const part = to === 'dossier' ? '' : named.slice(named.lastIndexOf(`/${to}`) + String(to).length + 2);
  const what = part ? `${kind}(${part})` : kind;
  return PLAIN_STEPS.has(String(step)) ? `${what} ${to}` : `${what} ${to} ${step}`;
}

/** Of a piece in the file its line says which; a line of the timeline does not. */
function inTheFile(effect: string): string {
  return effect.replace(/\([^)]*\) dossier/, ' dossier');
}

describe('rows on the real engine', () => {
  let world: World;
  beforeAll(async () => {
    installRuntime('ERROR');
    world = await openWorld();
  }, ONE_LIFE_MS);
  afterAll(() => world.close(), ONE_LIFE_MS);

  test.each(lived.map(({ given, pack }) => [given.row, pack, given] as const))(
    '%s under %s shows and makes what its line says, at its price',
    async (row, pack, given) => {
      const { facts, until } = factsOf(given);
      const start = given.level === 'contract' ? { contract: { start: '2026-01-05' } } : {};
      const lines = await runSimulation({ casus: newCasus({ package: pack, facts, ...start }), world });
      const ofRow = lines.filter((line) => line.row === row);
      const names = new Set([row, ...ofRow.map(({ obligation }) => obligation)]);
      const seen = lines.filter(({ obligation, date }) => names.has(obligation) && String(date) <= until);
      const bills = seen.filter(({ kind }) => kind === 'factuurregel');
      const work = seen.filter(
        ({ kind, step }) => kind !== 'factuurregel' && !OF_WAITING.has(String(step)) && step !== RECEIPT,
      );
      const expected = [...given.before, ...(given.shows ?? []), ...(given.done?.effects ?? [])];
      expect(work.map(shown).sort()).toEqual(expected.map(inTheFile).sort());
      expect(bills).toHaveLength(given.lines[0] as number);
    },
    ONE_LIFE_MS,
  );
});
