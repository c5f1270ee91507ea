import { type Part, proves } from '../../documents/protocols/proof-name';
import { workFor } from '../../domain/moment/work';
import { newMoment } from '../support/moment';
import { LIVES, type Life, type Told, told } from './case-lives';
import { INVENTORY, type InventoryRow, type Seed, seedOf } from './inventory';
import { PERFORMER_CELLS, RECIPIENT_CELLS } from './parties';

/**
 * The marks of all protocols, row by row as printed: who does it, for whom, within which time, what comes of it, its
 * price, what happens if it is late, and that nothing happens without what brings it up.
 */

const PACKS = {
  S1: ['P1', 'P2', 'P3', 'P4', 'P5'].map((column) => `mkbasics-2026/${column}`),
  S2: ['asr-arboned-2024/arbobegeleiding', 'asr-arboned-2024/re-integratiemanager'],
  S3: ['nn-arboned-2025/mkb-uitgebreid'],
  S4: ['alpina-2024/vov'],
  S5: ['nbpw/zorgportaal'],
} satisfies Record<Seed, readonly string[]>;

type Case = [cells: InventoryRow, pack: string, life: Life];
const CASES = INVENTORY.flatMap((cells) => {
  const life = LIVES.get(cells.id);
  if (!life) return [];
  return PACKS[seedOf(cells)].flatMap((pack, i): Case[] => {
    const mark = seedOf(cells) === 'S1' ? cells.billing.split(' ')[i] : undefined;
    const by =
      mark === 'o' ? [...(life.by ?? []), told('verzoek', life.on, { row: cells.id, by: 'werknemer' })] : life.by;
    return mark === 'x' ? [] : [[cells, pack, { ...life, by }]];
  });
});
/** Of mkbasics what is billed and refused is proven mark by mark. */
const UNMARKED = CASES.filter(([cells]) => seedOf(cells) !== 'S1');

/** The kind of effect that the first output of a cell is: while there is work, or at once for what happens by itself. */
const SHOWS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['CALL', 'TASK', 'ADVICE', 'REFERRAL', 'SERVICE', 'WORK', 'TRAINING', 'REQUEST', 'ORDER', 'TRAJECT', 'DOC'].map(
      (output) => [output, 'taak'],
    ),
  ),
  APPT: 'afspraak',
  FORM: 'bericht',
  MAIL: 'bericht',
  SIGNAL: 'signaal',
  MSG: 'melding',
  PAY: 'melding',
  RECORD: 'status',
  PORTAL: 'status',
  ASSIGNMENT: 'status',
};

const performerOf = ({ performer }: InventoryRow) => PERFORMER_CELLS[performer]?.[0];
const recipientsOf = ({ recipient }: InventoryRow) => RECIPIENT_CELLS[recipient] ?? [];
const outputOf = ({ output }: InventoryRow) => (/^[A-Z]+/.exec(output) ?? [''])[0];

function aWeekAfter(day: string): string {
  return new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
}

/** What the case shows of the row on a day, with the last of the facts told at that moment or long known. */
function seen({ id }: InventoryRow, pack: string, life: Life, facts: readonly Told[], on: string, isTold = false) {
  const ill = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05', ...life.sick };
  const all = [...(life.earlier ?? []), ill, ...facts];
  const moment = newMoment({ pack, facts: all, asOf: on, told: isTold ? 1 : 0, minute: 600 });
  const { effects } = workFor(moment);
  return {
    obligation: moment.plan.obligations.find((one) => one.id === id || one.row === id),
    // A row of which nobody may read the name gives effects without it.
    effects: effects.filter(({ row, obligation }) => row === id || obligation === id),
  };
}

/** By what is invoiced: the fee, the employer's own duty and the never invoice nothing. */
const linesOf = ({ billing }: InventoryRow) => (/^(INC|listed|—)/.test(billing) ? 0 : 1);

function named(cases: readonly Case[], ...parts: readonly [Part, ...Part[]]) {
  return cases.map(([cells, pack, life]) => [proves(cells.id, pack, ...parts), cells, pack, life] as const);
}

const own = CASES.filter(([, , { duty }]) => !duty);
/** Due so soon that its alarm falls on its opening, where none is sent: what its lateness does is not proven here. */
const SHORT = ['S5-30'];
/** A form is asked again, and expires. */
const worked = own.filter(
  ([cells, , { done }]) =>
    done !== null && outputOf(cells) !== 'FORM' && seedOf(cells) !== 'S1' && !SHORT.includes(cells.id),
);

test.each(named(own, 'performer', 'recipients'))('%s', (_, cells, pack, life) => {
  const { obligation } = seen(cells, pack, life, life.by ?? [], life.on);
  expect(obligation?.dutyOn).toBe(performerOf(cells));
  expect(obligation?.recipients).toEqual(recipientsOf(cells));
});

test.each(
  named(
    own.filter(([cells]) => seedOf(cells) !== 'S1'),
    'window',
  ),
)('%s', (_, cells, pack, life) => {
  const { obligation } = seen(cells, pack, life, life.by ?? [], life.on);
  const { opens = life.on, due = aWeekAfter(life.on) } = life;
  expect([obligation?.opensOn, obligation?.internalDue]).toEqual([opens, due]);
});

test.each(named(own, 'output'))('%s', (_, cells, pack, life) => {
  const { effects } = seen(cells, pack, life, life.by ?? [], life.on, life.done === null);
  expect(effects.map(({ kind }) => kind)).toContain(SHOWS[outputOf(cells)]);
});

test.each(named(UNMARKED, 'line'))('%s', (_, cells, pack, life) => {
  const { by = [], on, done = told('afgerond', on, { obligation: cells.id }) } = life;
  const { obligation, effects } = seen(cells, pack, life, done ? [...by, done] : by, on, true);
  expect(obligation).toMatchObject({ row: cells.id });
  expect(effects.length).toBeGreaterThan(0);
  expect(effects.filter(({ kind }) => kind === 'factuurregel')).toHaveLength(linesOf(cells));
});

test.each(
  named(
    UNMARKED.filter(([, , { by }]) => by),
    'near miss',
  ),
)('%s', (_, cells, pack, life) => {
  const without = (life.by ?? []).slice(0, -1);
  expect(seen(cells, pack, life, without, life.on).effects).toEqual([]);
});

test.each(
  named(
    UNMARKED.filter(([, , { by, on }]) => !by && on > '2026-01-12'),
    'near miss',
  ),
)('%s: nothing of it after a recovery', (_, cells, pack, life) => {
  const recovered = told('herstelmelding', '2026-01-12', { recoveredOn: '2026-01-12' });
  expect(seen(cells, pack, life, [recovered], life.on).effects).toEqual([]);
});

test.each(named(worked, 'failure'))('%s', (_, cells, pack, life) => {
  const { due = aWeekAfter(life.on) } = life;
  const { obligation, effects } = seen(cells, pack, life, life.by ?? [], aWeekAfter(aWeekAfter(due)));
  expect(obligation?.status).toBe('late');
  const alarms = effects.filter(({ step }) => step === 'alarm');
  expect(alarms.map(({ kind, to }) => [kind, to])).toEqual([['bericht', performerOf(cells)]]);
});
