import type { EffectLine } from '../../../cli/simulation/life';
import { runSimulation } from '../../../cli/simulation/run-simulation';
import { openWorld, type World } from '../../../cli/simulation/world';
import { installRuntime } from '../../../workers/runtime';
import { newCasus } from '../../support/casus';
import { livedDaily } from './lived';
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

/** By what the row gives first, in this order: portal, appointment, referral, message, signal, order, advice, form, document after a quote, call, payment, trajectory. */
const LIVED = new Set([
  'S1-02',
  'S1-18',
  'S2-24b',
  'S2-40',
  'S2-45',
  'S3-21',
  'S3-34',
  'S3-39',
  'S4-02',
  'S4-28',
  'S5-19',
  'S5-21',
]);
const ONE_LIFE_MS = 120_000;

const rows = Object.entries(COLUMNS).flatMap(([protocol, column]) =>
  proofTable(protocol).flatMap((given) => (given.lines[0] === null ? [] : [{ given, pack: `${protocol}/${column}` }])),
);
const lived = process.env.EVERY_STEP ? rows : rows.filter(({ given }) => LIVED.has(given.row));

const morrow = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** What the line of a row tells, and a recovery once it is done: else a life lasts 104 weeks. */
function factsOf({ level, casus, shown, done }: ExpectedRow): { facts: Fact[]; until: string } {
  const facts = wholeCasus(level, [...casus, ...(done?.facts ?? [])]);
  const days = [...(done?.facts ?? []).map(({ on }) => on), ...(done?.days ?? [])];
  const until = [shown, ...days].sort().at(-1) as string;
  if (level === 'contract') return { facts, until };
  const next = morrow(until);
  const isOver = facts.some(({ type }) => type === 'herstelmelding' || type === 'einde-dienstverband');
  return { facts: isOver ? facts : [...facts, { type: 'herstelmelding', on: next, recoveredOn: next }], until };
}

/** Steps that come of waiting. The lines tell them of what fails; here they are those of a life looked at day by day. */
const OF_WAITING = new Set(['herinnering', 'alarm', 'te-laat', 'escalatie']);
/** A mail to a role that nobody holds in a simulation: its key goes on from that of the mail. */
const UNDELIVERED = 'levering';
/** What a party answers to what was sent to it, which its line tells as sent. */
const RECEIPT = 'geaccepteerd';
const PLAIN_STEPS = new Set(['opening', 'gedaan', 'bericht', 'gebeurtenis']);

function shown({ kind, key, to, step, partij }: EffectLine): string {
  if (step === RECEIPT) return `verzonden ${partij}`;
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

/** What waits for a row, day by day up to one, as a life without an engine shows it. */
function waitingOf(row: string, { level }: ExpectedRow, pack: string, facts: readonly Fact[], until: string): string[] {
  const days = livedDaily(level, pack, facts, until);
  const names = new Set<string>([
    row,
    ...days.flatMap(({ plan }) => plan.filter((one) => one.row === row).map(({ id }) => id)),
  ]);
  const waited = days.flatMap(({ on, effects }) =>
    effects
      .filter(({ obligation, step }) => names.has(obligation) && OF_WAITING.has(step))
      .map((effect) => ({ on, ...effect })),
  );
  const once = waited.filter(({ key }, i) => waited.findIndex((one) => one.key === key) === i);
  return once.map(({ on, kind, to, step }) => `${on} ${kind} ${to} ${step}`);
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
      const ofContract = given.level === 'contract';
      const start = ofContract ? { contract: { start: '2026-01-05' } } : {};
      const told = ofContract ? facts.slice(1) : facts;
      const lines = await runSimulation({ casus: newCasus({ package: pack, facts: told, ...start }), world });
      const ofRow = lines.filter((line) => line.row === row);
      const names = new Set([row, ...ofRow.map(({ obligation }) => obligation)]);
      const ofNames = lines.filter(({ obligation }) => names.has(obligation));
      const seen = ofNames.filter(({ date, step }) => String(date) <= until && step !== RECEIPT);
      // The answer to what was sent until then may come later.
      const rounds = new Set(seen.map(({ obligation, round }) => `${obligation} ${round}`));
      const receipts = ofNames.filter(
        ({ obligation, round, step }) => step === RECEIPT && rounds.has(`${obligation} ${round}`),
      );
      const bills = seen.filter(({ kind }) => kind === 'factuurregel');
      const undelivered = seen.filter(({ step }) => step === UNDELIVERED);
      const waited = seen.filter(({ step }) => OF_WAITING.has(String(step)));
      const apart = new Set([...bills, ...undelivered, ...waited]);
      const work = [...seen.filter((line) => !apart.has(line)), ...receipts];
      const expected = [...given.before, ...(given.shows ?? []), ...(given.done?.effects ?? [])];
      expect(work.map(shown).sort()).toEqual(expected.map(inTheFile).sort());
      expect(waited.map(({ date, kind, to, step }) => `${date} ${kind} ${to} ${step}`).sort()).toEqual(
        waitingOf(row, given, pack, facts, until).sort(),
      );
      const mails = seen.filter(({ kind }) => kind === 'bericht').map(({ key }) => `${key}/${UNDELIVERED}`);
      expect(undelivered.filter(({ key }) => !mails.includes(String(key)))).toEqual([]);
      expect(bills).toHaveLength(given.lines[0] as number);
    },
    ONE_LIFE_MS,
  );
});
