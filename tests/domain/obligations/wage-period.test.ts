import { recordFacts } from '../../../cli/casus-facts';
import type { PlainDate } from '../../../domain/calendar/plain-date';
import { makePlan } from '../../../domain/case/plan';
import {
  applied,
  dateOf,
  dayOf,
  decision,
  died,
  extended,
  type Fact,
  fact,
  filed42,
  leaves,
  letter,
  ORDINARY,
  type Setting,
  sanction,
  sick,
  takenOver,
} from '../../lives/life';
import { newCasus } from '../../support/casus';

/** The last day of an event, counted from the first sick day, and how it stands. */
function endOn(id: string, asOf: number, facts: readonly Fact[], setting: Setting = {}): string {
  const { employee } = setting;
  const casus = newCasus({
    facts: [...facts],
    ...(employee ? { employee: { birthDate: '1980-02-15', ...employee } } : {}),
  });
  const plan = makePlan({ context: casus, facts: recordFacts(casus), asOf: dateOf(asOf) as PlainDate });
  const found = plan.obligations.find((each) => each.id === id);
  return `${found?.status} d${dayOf(found?.legalLatest ?? '')}`;
}

const WAGE = 'einde-loondoorbetaling';
const PROMPT = [...ORDINARY, applied(640)];
const SANCTIONED = [...PROMPT, sanction(680)];
const aow = (day: number): Setting => ({ employee: { aowDate: dateOf(day) } });
const shorten = (on: number) => fact('verkortingsverzoek', on);

/** The last day of a bound and the first beyond it. */
describe('the last day of the wage (104 weeks end on d727)', () => {
  test.each<[string, string, number, readonly Fact[], Setting?]>([
    ['dies on the last day but one', 'done d726', 800, [...PROMPT, died(726)]],
    ['dies on the last day', 'done d727', 800, [...PROMPT, died(727)]],
    ['leaves on the last day but one', 'done d726', 800, [...PROMPT, leaves(700, 726)]],
    ['leaves on the last day', 'done d727', 800, [...PROMPT, leaves(700, 727)]],
    ['leaves in a sanction', 'done d1000', 1010, [...SANCTIONED, leaves(990, 1000)]],
    ['reaches the AOW age on the last day of a sanction (N-10)', 'done d1090', 1100, SANCTIONED, aow(1091)],
    ['reaches the AOW age on the day after a sanction', 'done d1091', 1100, SANCTIONED, aow(1092)],
    ['agrees on one more day', 'done d728', 800, [...ORDINARY, extended(600, 728), applied(640)]],
  ])('of who %s is %s (BW 7:629)', (_who, expected, asOf, facts, setting = {}) => {
    expect(endOn(WAGE, asOf, facts, setting)).toBe(expected);
  });

  test.each([
    // Reported by d565, an application without a letter of UWV is in time (WIA 64 lid 6); a day later it is 50 days late.
    ['reported on the last day of 81 weeks, without a letter', 'd727', [sick(), filed42(565), applied(700)]],
    ['reported a day after 81 weeks, without a letter', 'd777', [sick(), filed42(566), applied(700)]],
    ['taken over when the report was due', 'd777', [sick(), takenOver(294), applied(700)]],
    ['taken over a day after the report was due', 'd727', [sick(), takenOver(295), applied(700)]],
    ['applied on the last day', 'd727', [...ORDINARY, applied(650)]],
    ['applied a day late', 'd728', [...ORDINARY, applied(651)]],
  ])('in a case %s is %s', (_case, expected, facts) => {
    expect(endOn(WAGE, 705, facts)).toBe(`planned ${expected}`);
  });

  test.each([
    ['waits while the application is missing that was due on the day of the takeover', 'planned d837', 650],
    ['does not wait for what was due before the takeover', 'done d727', 651],
  ])('%s (BW 7:629 lid 11 a)', (_what, expected, day) => {
    expect(endOn(WAGE, 760, [sick(), letter(), takenOver(day)])).toBe(expected);
  });

  test.each([
    ['thirteen weeks after the request', 'd791', [shorten(700)]],
    ['a day earlier than agreed', 'd908', [shorten(817)]],
    ['as agreed, when thirteen weeks reach that far', 'd909', [shorten(818)]],
    ['never before the 104 weeks', 'd727', [shorten(601)]],
    ['as agreed anew after a request', 'd909', [shorten(610), extended(620, 909)]],
  ])('of an extension until d909 is %s (WIA 24 lid 3)', (_what, expected, more) => {
    expect(endOn(WAGE, 820, [...ORDINARY, extended(600, 909), ...more, applied(640)])).toMatch(expected);
  });
});

test.each([
  ['on the last day of the wait ends it a day before', 'd726', 727],
  ['on the day after the wait ends nothing early', 'd727', 728],
])('an early IVA from a day %s (WIA 23 lid 6)', (_when, expected, from) => {
  const facts = [...ORDINARY, applied(430, { kind: 'vervroegd' }), decision(480, 'iva', from)];
  expect(endOn('einde-wachttijd', 481, facts)).toBe(`planned ${expected}`);
});
