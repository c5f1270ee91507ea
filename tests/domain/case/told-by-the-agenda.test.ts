import { addDays, plainDate } from '../../../domain/calendar/plain-date';
import { agendaOf, type Ledger, type UnsentMail } from '../../../domain/case/agenda';
import type { RecordedFact } from '../../../domain/case/facts';
import { makePlan } from '../../../domain/case/plan';
import { contextOf, recorded, ziekmelding } from './lives';

const FACTS = recorded(ziekmelding('2026-01-05'));

/** What is told of an obligation in a case in which nobody does anything: `day channel recipient step`, in order. */
function toldOf(id: string, from: string, until: string): string[] {
  const told: string[] = [];
  let ledger: Ledger = {};
  for (let day = plainDate(from); day <= plainDate(until); day = addDays(day, 1)) {
    const { obligations } = makePlan({ context: contextOf(), facts: FACTS, asOf: day });
    const now = { date: day, minute: 8 * 60 };
    const agenda = agendaOf({ obligations, ledger, now, jitterMinutes: 0, heldUntil: null });
    ledger = agenda.ledger;
    const due = agenda.due.filter(({ obligation }) => obligation.id === id);
    told.push(...due.map(({ channel, recipient, step }) => `${day} ${channel} ${recipient} ${step}`).sort());
  }
  return told;
}

/**
 * Days by hand from law.md section 2 and the steps of docs/keys.md, for a first sick day on Monday 5 January 2026. A
 * reminder comes a week before the day to work towards, an alarm three business days before it.
 */
test.each([
  [
    // Opens on d0+21; the target, d0+41, is a Sunday, so its alarm is mailed on Monday d0+42, which is the last day.
    'probleemanalyse',
    '2026-01-05',
    '2026-03-20',
    [
      '2026-01-26 email bedrijfsarts opening',
      '2026-01-26 email werkgever opening',
      '2026-01-26 taak bedrijfsarts opening',
      '2026-02-09 email bedrijfsarts herinnering',
      '2026-02-09 email werkgever herinnering',
      '2026-02-16 email bedrijfsarts alarm',
      '2026-02-16 email werkgever alarm',
      '2026-02-17 email bedrijfsarts te-laat',
      '2026-02-17 email werkgever te-laat',
    ],
  ],
  [
    // The data are looked at four weeks before d0+287; d0+294 is a Monday; the week between leaves no room for a reminder.
    '42e-weeksmelding',
    '2026-09-01',
    '2026-11-20',
    [
      '2026-09-21 dossier dossier voorbereiding',
      '2026-10-19 email casemanager opening',
      '2026-10-19 email werkgever opening',
      '2026-10-19 taak werkgever opening',
      '2026-10-21 email casemanager alarm',
      '2026-10-21 email werkgever alarm',
      '2026-10-27 email casemanager te-laat',
      '2026-10-27 email werkgever te-laat',
    ],
  ],
  [
    // d0+315 to d0+363, a Sunday after New Year's Day: work is planned to Thursday 31 December.
    'eerstejaarsevaluatie',
    '2026-11-01',
    '2027-01-31',
    [
      '2026-11-16 email casemanager opening',
      '2026-11-16 email werkgever opening',
      '2026-11-16 email werknemer opening',
      '2026-11-16 taak werkgever opening',
      '2026-12-24 email casemanager herinnering',
      '2026-12-24 email werkgever herinnering',
      '2026-12-24 email werknemer herinnering',
      '2026-12-28 email casemanager alarm',
      '2026-12-28 email werkgever alarm',
      '2026-12-28 email werknemer alarm',
      '2027-01-04 email casemanager te-laat',
      '2027-01-04 email werkgever te-laat',
      '2027-01-04 email werknemer te-laat',
    ],
  ],
])('what people are told of the %s, and on which days', (id, from, until, expected) => {
  expect(toldOf(id, from, until)).toEqual(expected);
});

/** The agenda of a day, on which `facts` are known, after `ledger`. */
function agendaOn(date: string, facts: RecordedFact[], ledger: Ledger, unsent: UnsentMail[] = []) {
  const day = plainDate(date);
  const { obligations } = makePlan({ context: contextOf(), facts, asOf: day });
  const now = { date: day, minute: 8 * 60 };
  return agendaOf({ obligations, ledger, now, jitterMinutes: 0, heldUntil: null, unsent });
}
const toldOn = (agenda: ReturnType<typeof agendaOn>) =>
  agenda.due
    .filter(({ obligation }) => obligation.id === 'probleemanalyse')
    .map(({ channel, recipient, step }) => `${channel} ${recipient} ${step}`)
    .sort();
const DONE: RecordedFact[] = recorded(ziekmelding('2026-01-05'), {
  type: 'probleemanalyse',
  on: plainDate('2026-02-10'),
  mogelijkheden: true,
});

describe('what was done and is taken back', () => {
  const opened = agendaOn('2026-01-26', FACTS, {});
  const reminded = agendaOn('2026-02-09', FACTS, opened.ledger);

  test('is asked again of whoever does it, without a mail that says once more what was said of the same day', () => {
    const done = agendaOn('2026-02-10', DONE, reminded.ledger);
    const again = agendaOn('2026-02-11', FACTS, done.ledger);
    expect(toldOn(again)).toEqual(['taak bedrijfsarts gewijzigd']);
    expect(toldOn(agendaOn('2026-02-16', FACTS, again.ledger))).toEqual([
      'email bedrijfsarts alarm',
      'email werkgever alarm',
    ]);
  });

  test('is mailed where the mail had not left yet', () => {
    const unsent = [{ obligation: 'probleemanalyse', step: 'herinnering', to: 'bedrijfsarts' }];
    const done = agendaOn('2026-02-10', DONE, reminded.ledger, unsent);
    expect(toldOn(agendaOn('2026-02-11', FACTS, done.ledger))).toEqual([
      'email bedrijfsarts herinnering',
      'taak bedrijfsarts gewijzigd',
    ]);
  });

  test('is mailed anew where its day is another', () => {
    const later = recorded(ziekmelding('2026-01-06'));
    const done = agendaOn('2026-02-10', DONE, reminded.ledger);
    expect(toldOn(agendaOn('2026-02-11', later, done.ledger))).toContain('email bedrijfsarts herinnering');
  });
});
