import { daysBetween, plainDate } from '../../domain/calendar/plain-date';
import type { Output } from '../../domain/protocols/output';
import type { Row } from '../../domain/protocols/row';
import { windowsOf } from '../../domain/protocols/window';
import { CONDITIONS, meaningFor, TRIGGERS } from './cells';
import { FIVE } from './five';
import { INVENTORY, INVENTORY_RULES, type InventoryRow, type Seed, seedLines, seedOf } from './inventory';
import { PERFORMER_CELLS, RECIPIENT_CELLS } from './parties';
import { printedText } from './printed';
import { sickFrom, timeline } from './timeline';
import { conditionWords, triggerWords } from './words';

const rows = new Map<string, Row>(FIVE.flatMap((protocol) => protocol.rows.map((row) => [row.id, row])));
const rules = new Map(FIVE.flatMap((protocol) => protocol.rules.map((rule) => [rule.id, rule])));

function rowOf({ id }: { id: string }): Row {
  const row = rows.get(id);
  if (!row) throw new Error(`${id} staat in geen protocol`);
  return row;
}

const each = INVENTORY.map((cells) => [cells.id, cells] as const);

/** Sick days between which the inventory places a row, from the words of its cell; null where the words tell no day. */
function sickDaysOf(cell: string): { from: number | null; until: number | null } | null {
  const words = cell.replace(/^.*\[/, '').replace(/[[\]()]/g, '');
  const found = (pattern: RegExp) => pattern.exec(words)?.slice(1).map(Number);
  const days = found(/day (\d+)–(\d+)/);
  if (days) return { from: days[0] ?? 0, until: days[1] ?? 0 };
  const weeks = found(/weeks? (\d+)–(\d+)/) ?? found(/between week (\d+) and (\d+)/) ?? found(/^(\d+)–(\d+)$/);
  if (weeks) return { from: firstDay(weeks[0] ?? 0), until: lastDay(weeks[1] ?? 0) };
  const latestDay = found(/≤ day (\d+)/);
  if (latestDay) return { from: null, until: latestDay[0] ?? 0 };
  const latestWeek = found(/(?:≤|before) week (\d+)/) ?? found(/< (\d+) weeks/);
  if (latestWeek) return { from: null, until: lastDay(latestWeek[0] ?? 0) };
  if (/≤ 1 year/.test(words)) return { from: null, until: lastDay(52) };
  const after = found(/after (\d+) weeks/);
  if (after) return { from: firstDay((after[0] ?? 0) + 1), until: null };
  const since = found(/≥ week (\d+)/);
  if (since) return { from: firstDay(since[0] ?? 0), until: null };
  const day = found(/day (\d+)/);
  if (day) return { from: day[0] ?? 0, until: day[0] ?? 0 };
  const afterOther = found(/week (\d+), after/);
  if (afterOther) return { from: null, until: lastDay(afterOther[0] ?? 0) };
  const week = found(/week (\d+)/);
  return week ? { from: firstDay(week[0] ?? 0), until: lastDay(week[0] ?? 0) } : null;
}
const firstDay = (week: number) => (week - 1) * 7 + 1;
const lastDay = (week: number) => week * 7;

const D0 = plainDate('2026-01-05');

test('data and inventory name the same rows and rules, both ways', () => {
  expect([...rows.keys()].sort()).toEqual(INVENTORY.map(({ id }) => id).sort());
  expect([...rules.keys()].sort()).toEqual(INVENTORY_RULES.map(({ id }) => id).sort());
  expect([rows.size, rules.size]).toEqual([292, 45]);
});

test.each(each)('%s has the name and lines of the inventory', (_, cells) => {
  expect(rowOf(cells)).toMatchObject({ name: cells.name, lines: cells.lines });
});

test.each(each)('%s prints words of the seed as they stand there', (_, cells) => {
  const { wording, lines } = rowOf(cells);
  expect(printedText(seedOf(cells), lines).some((text) => text.includes(wording))).toBe(true);
});

test.each(each)('%s starts when the inventory says', (_, cells) => {
  const { trigger, ...row } = rowOf(cells);
  if (trigger.kind !== 'sick-days' && trigger.kind !== 'sick-weeks') {
    expect(triggerWords(trigger)).toBe(meaningFor(TRIGGERS, cells.trigger, cells.id));
    return;
  }
  const expected = sickDaysOf(cells.trigger);
  const [window] = windowsOf(
    { ...row, trigger, duty: undefined, repeats: undefined },
    timeline({ sickness: sickFrom(D0) }),
  );
  if (!window || !expected) throw new Error(`${cells.id}: ${cells.trigger}`);
  if (expected.from !== null) expect(daysBetween(D0, window.opens.date) + 1).toBe(expected.from);
  if (expected.until !== null) expect(daysBetween(D0, window.due.date) + 1).toBe(expected.until);
  expect(window.opens.date <= window.due.date).toBe(true);
});

test.each(each)('%s asks for what the inventory says', (_, cells) => {
  expect(conditionWords(rowOf(cells).condition)).toBe(meaningFor(CONDITIONS, cells.condition, cells.id));
});

test.each(each)('%s is for the performers and recipients of the inventory', (_, cells) => {
  const { performers, recipients } = rowOf(cells);
  expect({ performers, recipients }).toEqual({
    performers: PERFORMER_CELLS[cells.performer],
    recipients: RECIPIENT_CELLS[cells.recipient],
  });
});

const OUTPUT =
  /\b(CALL|APPT|DOC|MAIL|MSG|FORM|SIGNAL|TASK|RECORD|PORTAL|ASSIGNMENT|SERVICE|WORK|TRAINING|REQUEST|PAY|ORDER|REFERRAL|TRAJECT|ADVICE|INVOICE)s?\b/g;

/** `FORM/CALL + ADVICE`: a form or else a call, and an advice. */
function outputsOf(cell: string): string[][] {
  return cell
    .split('+')
    .map((part) => [...part.matchAll(OUTPUT)].map((match) => match[1] as string))
    .filter((kinds) => kinds.length > 0);
}

/** What the words of a cell call an output without its code. */
const IN_WORDS: Readonly<Record<string, string[][]>> = {
  'PAY / evidence file': [['PAY'], ['DOC']],
  // A loonsanctie gives the claim with its evidence, whichever insurer decides.
  PAY: [['PAY'], ['DOC']],
  // The actueel oordeel and all medical data in writing.
  'DOC (medical) to WN': [['DOC'], ['DOC']],
};

test.each(each)('%s makes the outputs of the inventory', (_, cells) => {
  const made = rowOf(cells).outputs.map(({ kind, or = [] }: Output) => [kind, ...or.map((other) => other.kind)]);
  expect(made).toEqual(IN_WORDS[cells.output] ?? outputsOf(cells.output));
});

test.each(each)('%s says what was chosen where the inventory states nothing', (_, cells) => {
  const open = [cells.trigger, cells.condition, cells.performer, cells.recipient, cells.billing];
  if (open.some((cell) => /\[|\bNS\b/.test(cell))) expect(rowOf(cells).choice).toMatch(/./);
});

const MARKS: Readonly<Record<string, string>> = { '✓': 'INC', '●': 'PCA', o: 'REQ', x: 'NOT' };
const COLUMNS = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
const marked = INVENTORY.filter((cells) => seedOf(cells) === 'S1' && /^([✓●ox] ){4}[✓●ox]$/.test(cells.billing));
const markCells = marked.flatMap((cells) =>
  COLUMNS.map((column, i) => [cells.id, column, cells.billing.split(' ')[i] as string] as const),
);

test('the mark cells of mkbasics are 175', () => {
  expect(markCells).toHaveLength(175);
});

test.each(markCells)('%s in column %s carries the mark %s', (id, column, mark) => {
  expect(rowOf({ id }).bills[column]).toEqual({ code: MARKS[mark] });
});

test.each(marked.map((cells) => [cells.id, cells] as const))('%s carries the marks that are printed', (_, cells) => {
  const [from, until] = cells.lines.split('-').map(Number) as [number, number | undefined];
  const printed = seedLines('S1').slice(from - 1, until ?? from);
  const marks = printed.map((line) => /((?:[✓●ox] ){4}[✓●ox])\s*$/.exec(line)?.[1]).find((found) => found);
  expect(marks?.split(' ').map((mark) => MARKS[mark])).toEqual(
    COLUMNS.map((column) => rowOf(cells).bills[column]?.code),
  );
});

/** Codes as the inventory writes them, with what it says of share and third parties. */
const BILLS: Readonly<Record<string, object>> = {
  INC: { code: 'INC' },
  'INC (V)': { code: 'INC' },
  'INC [NS]': { code: 'INC' },
  'INC [list lost]': { code: 'INC' },
  'INC (consult separate)': { code: 'INC' },
  'INC (order); AD track see S3-R06': { code: 'INC' },
  'INC; follow-ups agreed with WG and invoiced': { code: 'INC' },
  'INC (V), third-party bill included': { code: 'INC', thirdParty: 'included' },
  'INC, third-party bill included': { code: 'INC', thirdParty: 'included' },
  listed: { code: 'INC' },
  'listed (INC)': { code: 'INC' },
  'OFF then INV': { code: 'OFF' },
  'OFF (quote)': { code: 'OFF' },
  'EXT (*)': { code: 'EXT' },
  'EXT (*) charged': { code: 'EXT' },
  'NS [EXT]': { code: 'UNK' },
  'UNK (mark lost)': { code: 'UNK' },
  'UNK (mark lost in extraction)': { code: 'UNK' },
  RMB100: { code: 'RMB100', share: { percent: 100, upTo: false } },
  'RMB100 (see S3-R06)': { code: 'RMB100', share: { percent: 100, upTo: false } },
  RMB50: { code: 'RMB50', share: { percent: 50, upTo: true } },
  'RMB (policy)': { code: 'RMB', share: { percent: null, upTo: true }, limit: { kind: 'most-interventions' } },
  'INV; third-party cost extra': { code: 'INV', thirdParty: 'apart' },
  'INV per piece': { code: 'INV', limit: { kind: 'per-piece' } },
  'charged on': { code: 'INV' },
  'outside yearly fee, charged on (all columns)': { code: 'INV' },
  '— (duty of WG, no symbol)': { code: 'DUTY' },
};
/** Where the wording or the note of a row says more than its code. */
const BILLS_OF_ROW: Readonly<Record<string, object>> = {
  'S2-37': { code: 'INC', share: { percent: 100, upTo: true } },
  'S5-21': { code: 'RMB100', share: { percent: 100, upTo: false }, limit: { kind: 'sessions', from: 4, until: 6 } },
};

const COLUMNS_OF: Readonly<Record<Seed, readonly string[]>> = {
  S1: COLUMNS,
  S2: ['arbobegeleiding', 're-integratiemanager'],
  S3: ['mkb-uitgebreid'],
  S4: ['vov'],
  S5: ['zorgportaal'],
};

const coded = each.filter(([, cells]) => !marked.includes(cells));
test.each(coded)('%s is billed as the inventory says, in every column', (_, cells: InventoryRow) => {
  const bill = BILLS_OF_ROW[cells.id] ?? BILLS[cells.billing];
  expect(rowOf(cells).bills).toEqual(Object.fromEntries(COLUMNS_OF[seedOf(cells)].map((column) => [column, bill])));
});

test.each(INVENTORY_RULES.map((cells) => [cells.id, cells] as const))(
  '%s has the lines of the inventory',
  (_, cells) => {
    expect(rules.get(cells.id)?.lines).toBe(cells.lines === '—' ? null : cells.lines);
  },
);
