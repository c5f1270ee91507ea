import { plainDate } from '../../domain/calendar/plain-date';
import type { LedgerEntry } from '../../domain/case/agenda';
import type { RecordedWith } from '../../domain/case/recorded-with';
import type { Effect, EffectOf } from '../../domain/moment/effects';
import type { StoredCase } from '../../domain/moment/loaded-case';
import { recordedNow } from '../../domain/moment/recorded-now';
import { workFor } from '../../domain/moment/work';
import { centsOf, totalOf } from '../../domain/money/cents';
import type { StoredLine } from '../../domain/money/ledger';
import { newMoment } from './moment';

/** A Monday. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

const MONEY = {
  limit: null,
  prices: [
    {
      from: plainDate('2026-01-01'),
      until: null,
      prices: [
        { row: 'S1-14', per: 'hour', cents: 12_000 },
        { row: 'S1-37a', per: 'piece', cents: 8_750, vat: { kind: 'whole', percent: 21 } },
        { row: 'S4-40', per: 'hour', cents: 18_000, vat: { kind: 'exempt' } },
      ],
    },
  ],
} as const;

/** How often a row was done, as the database keeps it. */
type Counted = Pick<LedgerEntry, 'performed' | 'back' | 'anew'>;

export type Facts = Array<Record<string, unknown>>;

/** What the database knows of the gevallen that there were, and what it recorded with each fact. */
type Past = { cases: StoredCase[]; recorded: Map<string, Partial<RecordedWith>> };

/** Every line that comes of the facts. */
export function linesOf(pack: string, facts: Facts, money: unknown = MONEY): StoredLine[] {
  return livedOf(pack, facts, { money }).lines;
}

type Options = {
  money?: unknown;
  /** Which lines the employer disputes as soon as they are there. */
  disputes?: (line: StoredLine) => boolean;
};

/** Lives the days of the facts one after the other, each with the lines of before, and gives every line and effect. */
export function livedOf(pack: string, facts: Facts, { money = MONEY, disputes = () => false }: Options = {}) {
  const lines: StoredLine[] = [];
  const effects: Effect[] = [];
  const ledger = new Map<string, Counted>();
  const past: Past = { cases: [], recorded: new Map() };
  const days = [...new Set(facts.map(({ on }) => String(on)))].sort();
  for (const day of days) {
    for (const fact of facts.filter(({ on }) => on === day)) {
      const known = facts.slice(0, facts.indexOf(fact) + 1).filter(({ on }) => String(on) <= day);
      const before = new Set(lines);
      effects.push(...live(pack, known, day, lines, ledger, money, past));
      for (const line of lines.filter((one) => !before.has(one) && disputes(one))) line.disputed = true;
    }
  }
  return { lines, effects };
}

export function live(
  pack: string,
  facts: Facts,
  day: string,
  lines: StoredLine[],
  ledger: Map<string, Counted>,
  money: unknown,
  past: Past = { cases: [], recorded: new Map() },
) {
  const moment = newMoment({ pack, facts: [SICK, ...facts], asOf: day, told: 1, minute: 600, loaded: { lines } });
  moment.loaded.context.money = money as typeof moment.loaded.context.money;
  const told = moment.loaded;
  told.cases = past.cases;
  for (const fact of [...told.facts, ...moment.newFacts])
    Object.assign(fact, { geval: moment.gevalId, ...past.recorded.get(fact.id) });
  told.obligations = [...ledger].map(([name, counted]) => ({
    owner: name.slice(0, name.indexOf('/')),
    obligation: name.slice(name.indexOf('/') + 1),
    status: 'open',
    opensOn: day,
    internalDue: day,
    legalLatest: null,
    entry: { round: 1, due: plainDate(day), done: [], ...counted },
  }));
  const { effects, obligations } = workFor(moment);
  for (const { obligation, entry } of obligations) {
    const { performed, back, anew } = entry;
    if (performed)
      ledger.set(`${moment.owner}/${obligation.id}`, { performed, ...(back && { back }), ...(anew && { anew }) });
  }
  for (const fact of moment.newFacts)
    past.recorded.set(fact.id, { geval: moment.gevalId, ...recordedNow(moment, fact) });
  const stand = [...moment.earlier, { geval: moment.gevalId, firstSickDay: moment.plan.firstSickDay }];
  for (const { geval: id, firstSickDay } of stand)
    if (id && firstSickDay && !past.cases.some((one) => one.id === id))
      past.cases.push({ id, status: 'ziek', firstSickDay });
  const written = effects.filter((one): one is EffectOf<'factuurregel'> => one.kind === 'factuurregel');
  // The database takes each key once in one statement.
  expect(new Set(written.map(({ key }) => key)).size).toBe(written.length);
  for (const effect of written) store(effect, lines);
  return effects;
}

/** As the table does: a line without a price is completed, any other stays as it is. */
function store({ key, row, gevalId, edition, data, insteadOf }: EffectOf<'factuurregel'>, lines: StoredLine[]): void {
  const before = lines.find((line) => line.key === key);
  if (before) {
    const hasItsPrice = before.data.bedrag === null || before.data.bedrag === data.bedrag;
    if (hasItsPrice)
      Object.assign(before, { data, disputed: before.disputed && data.betwistingOngegrond === undefined });
    return;
  }
  for (const line of lines) if (line.key === data.crediteert) line.credited = true;
  const disputed = lines.find((line) => line.key === insteadOf)?.disputed ?? false;
  for (const line of lines) if (line.key === insteadOf) line.disputed = false;
  lines.push({ key, row: row as StoredLine['row'], gevalId, edition, credited: false, disputed, data });
}

export const amounts = (lines: StoredLine[]) => lines.map(({ data }) => data.bedrag);
export const total = (lines: StoredLine[]) =>
  totalOf(lines.map(({ data }) => (data.bedrag === null ? null : centsOf(data.bedrag))));
