import fc from 'fast-check';
import type { Fact as CaseFact, RecordedFact } from '../../domain/case/facts';
import { refusalOf } from '../../domain/case/refusal';
import { newCasus } from '../support/casus';
import * as life from './life';

/**
 * Lives in which the events of the table follow one another, each near a day on which something of the law turns. The
 * general lives of `domain/case/lives.property.test.ts` seldom come as far as a sanction; these often do.
 */

/** Number of generated lives per property; the nightly run asks for 5,000. */
export const LIVES = Number(process.env.LIVES ?? 200);
/** The same lives at every run of the test command; the nightly run draws its own. */
export const SEED = Number(process.env.SEED ?? 20240108);

export type GeneratedLife = {
  context: ReturnType<typeof newCasus>;
  facts: RecordedFact[];
  /** The day in the language of `life.ts` on which the plan is asked. */
  asOf: number;
};

/** Sick days on which a term ends or a possibility begins. */
const TURNS = [
  3, 22, 28, 42, 50, 81, 91, 274, 294, 363, 405, 475, 565, 609, 622, 636, 650, 668, 685, 727, 784, 805, 909, 1091,
];

/** What can happen on a day; `n` from 1 to 60 and `yes` choose among its forms. */
type Event = (on: number, n: number, yes: boolean) => life.Fact | life.Fact[];

/** Early enough for every ground of vangnet (29d: before 1962), and too late for the AOW age in any of these lives. */
const BORN = '1961-12-31';
const GROUNDS = ['zwangerschap', 'bevalling-nazorg', 'orgaandonatie', 'no-risk', '29d', 'fictief-dienstverband'];
/** Ids that can be asked to depart from, allowed or not. */
const TERMS = [
  'probleemanalyse',
  'plan-van-aanpak',
  'evaluatie-1',
  '42e-weeksmelding',
  're-integratieverslag',
  'wia-aanvraag',
  'loonsanctiebesluit',
  'vangnetmelding',
];

export const departures = fc.record({
  on: fc.integer({ min: 0, max: 900 }),
  obligation: fc.constantFrom(
    ...TERMS,
    'eindevaluatie',
    'wia-beslissing',
    'ziek-uit-dienst-melding',
    'riv-ziek-uit-dienst',
  ),
  days: fc.option(fc.integer({ min: 0, max: 90 })),
});

/** What moves terms in a case that goes on. */
const GOING_ON: readonly Event[] = [
  (on, n) => [life.recovered(on), life.sick(on + (n % 28))],
  (on, n) => life.sick(on, { firstSickDay: life.dateOf(on - (n % 4)) }),
  (on) => life.sick(on),
  (on) => life.partly(on),
  (on, n) => life.leave(on, on + 104 + (n % 20)),
  (on, n) => life.leave(on + n, on + n + 111, {}, on),
  (on, _n, yes) => life.sameCause(on, yes),
  (on, n) => life.pregnant(on, on + n),
  (on) => life.born(on),
  (on, n) => life.vangnet(on, GROUNDS[n % 6] as string, n % 6 === 3 ? { group: 2 } : {}),
  (on, n, yes) => life.departure(on, TERMS[n % TERMS.length] as string, yes ? on + n : undefined),
  (on, n) => life.analysis(on, n % 4 > 0),
  (on) => life.plan(on),
  (on, _n, yes) => life.expects(on, { langdurig: yes }),
  (on, n) => life.corrected(on, on - n),
  (on, n) => life.hold(on, on + n),
  (on) => life.takenOver(on),
  (on) => life.applied(on, { kind: 'vervroegd' }),
  (on) => life.filed42(on),
  (on) => life.filed42(on),
  (on) => life.evaluated(on),
  (on) => life.reported(on),
  (on) => life.letter(on),
  (on) => life.letter(on),
  (on, _n, yes) => life.applied(on, { validReason: yes }),
  (on) => life.applied(on),
  (on) => life.sanction(on),
  (on) => life.sanction(on),
  (on) => life.notice(on),
  (on, _n, yes) => life.repair(on, yes),
  (on, n) => life.extended(on, on + 100 + 5 * n),
];

/** What can end a case. */
const ENDING: readonly Event[] = [
  (on) => life.recovered(on),
  (on) => life.recovered(on),
  (on) => life.withdrawn(on),
  (on, n) => life.leaves(on, on + n),
  (on) => life.died(on),
  (on, n, yes) => life.decision(on, yes ? 'iva' : 'wga', on + n),
];

type Setting = { aowAt: number | null; ends: number | null };
const dateOrNull = (day: number | null) => (day === null ? null : life.dateOf(day));
const contexts: fc.Arbitrary<Setting> = fc.record({
  aowAt: fc.option(fc.integer({ min: -100, max: 1200 }), { freq: 6 }),
  ends: fc.option(fc.integer({ min: 0, max: 1100 }), { freq: 8 }),
});

/** Facts in the order of the days on which they are told, without those that a case refuses. */
export function acceptedOf(context: GeneratedLife['context'], told: readonly life.Fact[]): RecordedFact[] {
  const facts: RecordedFact[] = [];
  for (const fact of [...told].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)))
    if (refusalOf({ context, facts, fact: fact as CaseFact }) === null) facts.push(recordedAs(fact, facts.length));
  return facts;
}

export function recordedAs(fact: life.Fact, seq: number): RecordedFact {
  return { ...fact, id: `feit-${seq + 1}`, seq } as unknown as RecordedFact;
}

function livesOf(events: readonly Event[], settings: fc.Arbitrary<Setting>): fc.Arbitrary<GeneratedLife> {
  const step = fc.record({
    turn: fc.nat(TURNS.length - 1),
    beside: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -40, max: 60 })),
    event: fc.constantFrom(...events),
    n: fc.integer({ min: 1, max: 60 }),
    yes: fc.boolean(),
  });
  return fc
    .record({
      setting: settings,
      steps: fc.array(step, { minLength: 1, maxLength: 14 }),
      after: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 200 })),
    })
    .map(({ setting, steps, after }) => {
      const context = newCasus({
        employee: { birthDate: BORN, aowDate: dateOrNull(setting.aowAt) },
        employment: { start: '2019-03-01', end: dateOrNull(setting.ends) },
        facts: [],
      });
      const told = steps
        .map(({ turn, beside, ...rest }) => ({ on: Math.max(0, (TURNS[turn] as number) + beside), ...rest }))
        .flatMap(({ on, event, n, yes }) => event(on, n, yes));
      const facts = acceptedOf(context, [life.sick(), ...told]);
      return { context, facts, asOf: Math.max(...facts.map(({ on }) => life.dayOf(on))) + after };
    });
}

/** Lives in which anything of the table can happen. */
export const generatedLives = livesOf([...GOING_ON, ...ENDING], contexts);
/** Lives in which the employee stays ill and employed. */
export const livesThatGoOn = livesOf(GOING_ON, fc.constant({ aowAt: null, ends: null }));
