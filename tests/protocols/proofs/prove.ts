import { proves } from '../../../documents/protocols/proof-name';
import type { Effect } from '../../../domain/moment/effects';
import { type Day, lived } from './lived';
import type { Fact, Scenario } from './notation';
import { type ExpectedRow, proofTable, wholeCasus } from './proof-table';

/** Steps that need no word: work that opens, what came of it, what happens by itself. */
const PLAIN_STEPS = new Set(['opening', 'gedaan', 'bericht', 'gebeurtenis']);

function shown({ kind, part, to, step }: Effect): string {
  const what = part ? `${kind}(${part})` : kind;
  return PLAIN_STEPS.has(step) ? `${what} ${to}` : `${what} ${to} ${step}`;
}

type Seen = { lines: number; effects: string[] };

/** What those of the days brought of a row, in one order. */
function seenOf(row: string, life: readonly Day[], among: (day: Day) => boolean = () => true): Seen {
  // A duty of the law that the row performs, and a row of which nobody may read the name, give effects without it.
  const performed = life.flatMap(({ plan }) => plan.filter((one) => one.row === row).map(({ id }) => id));
  const names = new Set<string>([row, ...performed]);
  const days = life.filter(among);
  const effects = days.flatMap((day) => day.effects.filter((one) => one.row === row || names.has(one.obligation)));
  const lapsed = days.flatMap((day) => day.lapsed.filter(({ obligation }) => names.has(obligation)));
  const plain = effects.filter(({ kind }) => kind !== 'factuurregel').map(shown);
  return {
    lines: effects.length - plain.length,
    effects: [...plain, ...lapsed.map(({ to }) => `taak ${to} vervalt`)].sort(),
  };
}

const daysOf = (facts: readonly Fact[]) => facts.map(({ on }) => on);

function eveOf(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The life of a row up to the day on which it shows, and to that on which it is done. */
function mainLife(given: ExpectedRow, pack: string) {
  const { row, level, casus, shown: showsOn, done } = given;
  const facts = wholeCasus(level, [...casus, ...(done?.facts ?? [])]);
  const eve = eveOf(showsOn);
  const before = facts.some(({ on }) => on <= eve) ? [...daysOf(casus).filter((day) => day < showsOn), eve] : [];
  const after = [...daysOf(done?.facts ?? []), ...(done?.days ?? [])].filter((day) => day > showsOn);
  const days = lived(level, pack, facts, [...before, showsOn, ...after]);
  const seen = (when: (day: string) => boolean) => seenOf(row, days, ({ on }) => when(on));
  return {
    obligation: days.find(({ on }) => on === showsOn)?.plan.find((one) => one.id === row || one.row === row),
    before: seen((day) => day < showsOn),
    opening: seen((day) => day === showsOn),
    later: seen((day) => day > showsOn),
  };
}

type Case = Pick<ExpectedRow, 'row' | 'level' | 'casus' | 'shown' | 'due'> & { pack: string; scenario: Scenario };

/** Everything that comes of it where something is missing, up to its last day. */
function missed({ row, level, shown: showsOn, due, pack, scenario }: Case): Seen {
  const facts = wholeCasus(level, scenario.facts);
  return seenOf(row, lived(level, pack, facts, [...daysOf(facts).slice(-1), ...scenario.days, showsOn, due]));
}

/** What comes of it after the day on which it shows, or in its place. */
function failed({ row, level, casus, shown: showsOn, pack, scenario }: Case): string[] {
  const { instead, facts: told, days: looked } = scenario;
  const facts = wholeCasus(level, instead ? told : [...casus, ...told]);
  const from = instead ? (facts[0]?.on ?? showsOn) : showsOn;
  const days = lived(level, pack, facts, [from, ...daysOf(facts).filter((day) => day >= from), ...looked]);
  const { lines, effects } = seenOf(row, days, ({ on }) => instead || on > showsOn);
  return [...effects, ...Array.from({ length: lines }, () => 'factuurregel')].sort();
}

/** A request for what the package never does: it is refused, and leaves nothing. */
function refused({ row, level, casus, shown: showsOn, due }: ExpectedRow, pack: string) {
  const request: Fact = { type: 'verzoek', on: showsOn, row, by: 'werknemer' };
  const others = casus.filter(({ type }) => type !== 'verzoek');
  const days = lived(level, pack, wholeCasus(level, [...others, request]), [showsOn, due]);
  const refusals = days.flatMap(({ effects }) => effects.filter(({ step }) => step === 'weigering').map(shown));
  return { refusals, ...seenOf(row, days) };
}

/** Each part of each mark of a protocol that its table proves, as a test of its own. */
export function prove(protocol: string, columns: readonly string[]): void {
  for (const given of proofTable(protocol))
    for (const [i, column] of columns.entries()) {
      const lines = given.lines[i];
      if (lines === null) proveNever(given, `${protocol}/${column}`);
      else if (lines !== undefined) proveMark(given, `${protocol}/${column}`, lines);
    }
}

function proveNever(given: ExpectedRow, pack: string): void {
  test(proves(given.row, pack, 'failure', 'near miss'), () => {
    expect(refused(given, pack)).toEqual({ refusals: ['bericht werknemer weigering'], lines: 0, effects: [] });
  });
}

function proveMark(given: ExpectedRow, pack: string, lines: number): void {
  const { row, performer, nearMisses, failures } = given;
  let known: ReturnType<typeof mainLife> | undefined;
  const life = () => {
    known ??= mainLife(given, pack);
    return known;
  };
  if (performer !== null)
    test(proves(row, pack, 'performer', 'recipients'), () => {
      const { obligation } = life();
      expect(obligation?.performer ?? obligation?.dutyOn).toBe(performer);
      expect([...(obligation?.readers ?? obligation?.recipients ?? [])].sort()).toEqual([...given.recipients].sort());
    });
  test(proves(row, pack, 'window'), () => {
    expect([life().obligation?.opensOn, life().obligation?.internalDue]).toEqual([given.opens, given.due]);
    expect(life().before).toEqual({ lines: 0, effects: [...given.before].sort() });
  });
  if (given.shows)
    test(proves(row, pack, 'output'), () => {
      expect(life().opening.effects).toEqual([...(given.shows ?? [])].sort());
      expect(life().later.effects).toEqual([...(given.done?.effects ?? [])].sort());
    });
  test(proves(row, pack, 'line'), () => {
    expect(life().opening.lines + life().later.lines).toBe(lines);
  });
  if (nearMisses.length > 0)
    test.each(nearMisses)(`${proves(row, pack, 'near miss')} (%#)`, (scenario) => {
      expect(missed({ ...given, pack, scenario })).toEqual({ lines: 0, effects: [] });
    });
  if (failures.length > 0)
    test.each(failures)(`${proves(row, pack, 'failure')} (%#)`, (scenario) => {
      expect(failed({ ...given, pack, scenario })).toEqual([...scenario.effects].sort());
    });
}
