import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { workFor } from '../../domain/moment/work';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';

/** A Monday; S1-14, the call with the employer on day 2 to 5, is invoiced afterwards under P4. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const PACK = 'mkbasics-2026/P4';
const CALL = 'S1-14';

type Told = Record<string, unknown>;
const called = (on: string, outcome: string, row = CALL): Told => ({ type: 'belpoging', on, row, outcome });
const IN_VAIN = [called('2026-01-06', 'niet-bereikt'), called('2026-01-07', 'niet-bereikt')];
const THIRD = called('2026-01-08', 'niet-bereikt');

/** What the case does at the moment at which the last of these facts is told. */
function effectsOf(...facts: Told[]) {
  const asOf = String(facts.at(-1)?.on);
  return workFor(newMoment({ pack: PACK, facts: [SICK, ...facts], asOf, told: 1, minute: 600 })).effects;
}

function rowOn(asOf: string, ...facts: Told[]) {
  const casus = newCasus({ package: PACK, facts: [SICK, ...facts] });
  return makePlan({ context: casus, facts: recordFacts(casus), asOf: plainDate(asOf) }).obligations.find(
    ({ id }) => id === CALL,
  );
}

const tasksOf = (...facts: Told[]) =>
  effectsOf(...facts)
    .filter(({ kind, step }) => kind === 'taak' && step === 'niet-bereikt')
    .map(({ to, row, data }) => ({ to, row, name: (data as { name: string }).name }));
const linesOf = (...facts: Told[]) => effectsOf(...facts).filter(({ kind }) => kind === 'factuurregel');

test('a call that reached the other is done on that day, and billed once', () => {
  expect(rowOn('2026-01-08', called('2026-01-07', 'bereikt'))).toMatchObject({ status: 'done', doneOn: '2026-01-07' });
  expect(linesOf(called('2026-01-07', 'bereikt'))).toHaveLength(1);
});

test('the time of a call that was told of does not make it a second call', () => {
  const time = { type: 'besteding', on: '2026-01-07', row: CALL, minutes: 12 };
  const lines = linesOf(called('2026-01-07', 'bereikt'), time);
  expect(lines.map(({ key }) => key)).toEqual(['geval/S1-14/factuur/1/dossier/werkgever']);
});

test('each attempt stands in the file with what came of it', () => {
  const effects = effectsOf(called('2026-01-06', 'niet-bereikt'));
  expect(effects.filter(({ obligation }) => obligation === 'belpoging')).toMatchObject([
    { kind: 'status', step: 'niet-bereikt', row: CALL, to: 'dossier', data: { outcome: 'niet-bereikt' } },
  ]);
});

test('who reached nobody has not called: it stays open, becomes late, and bills nothing', () => {
  expect(rowOn('2026-01-08', ...IN_VAIN)?.status).toBe('open');
  expect(rowOn('2026-01-12', ...IN_VAIN)?.status).toBe('late');
  expect(linesOf(...IN_VAIN)).toEqual([]);
});

test('after three calls in vain the casemanager gets a task, not before and not again at the fourth', () => {
  expect(tasksOf(...IN_VAIN)).toEqual([]);
  expect(tasksOf(...IN_VAIN, THIRD)).toEqual([
    { to: 'casemanager', row: CALL, name: expect.stringContaining('Niemand bereikt') },
  ]);
  expect(tasksOf(...IN_VAIN, THIRD, called('2026-01-09', 'niet-bereikt'))).toEqual([]);
});

test('the task lapses when the other is reached, and closing it does not make the call done', () => {
  const task = {
    id: 't',
    key: 't',
    gevalId: 'geval',
    obligation: CALL,
    step: 'niet-bereikt',
    round: 1,
    to: 'casemanager',
    part: '3',
  };
  const closed = (facts: Told[], message?: { type: 'taakAfgerond'; id: string; taakId: string }) => {
    const asOf = String(facts.at(-1)?.on);
    const told = message ? 0 : 1;
    const moment = newMoment({
      pack: PACK,
      facts: [SICK, ...facts],
      asOf,
      told,
      message,
      loaded: { openTasks: [task] },
    });
    return workFor(moment).closedTasks.map(({ id, status }) => [id, status]);
  };
  expect(closed([...IN_VAIN, THIRD])).toEqual([]);
  expect(closed([...IN_VAIN, THIRD, called('2026-01-09', 'bereikt')])).toEqual([['t', 'gedaan']]);
  const byHand = { type: 'taakAfgerond', id: 'm', taakId: 't' } as const;
  expect(closed([...IN_VAIN, THIRD], byHand)).toEqual([['t', 'gedaan']]);
  expect(rowOn('2026-01-08', ...IN_VAIN, THIRD)?.status).toBe('open');
});

test('a call that was refused is not asked for again, is not late and bills nothing', () => {
  const refused = called('2026-01-07', 'geweigerd');
  expect(rowOn('2026-01-12', refused)).toMatchObject({
    status: 'waived',
    statusReason: 'het gesprek is op woensdag 7 januari 2026 geweigerd',
  });
  expect(linesOf(refused)).toEqual([]);
});

test('a case that closes before the call asks for none any more', () => {
  const recovered = { type: 'herstelmelding', on: '2026-01-07', recoveredOn: '2026-01-07' };
  expect(rowOn('2026-01-12', recovered)?.status).toBe('not-applicable');
});

test('a call that is told of an appointment or a form is refused with what to tell instead', () => {
  const casus = (row: string, pack: string) => () =>
    recordFacts(newCasus({ package: pack, facts: [SICK, called('2026-02-10', 'bereikt', row)] }));
  expect(casus('S1-18', PACK)).toThrow('facts[1].row: S1-18 is niet een telefoongesprek: meld verschenen of afgerond');
  expect(casus('S2-06', 'asr-arboned-2024/arbobegeleiding')).toThrow(
    'meld formulier-antwoord of ontvangst of afgerond',
  );
});
