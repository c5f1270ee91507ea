import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import { agendaOf } from '../../domain/case/agenda';
import { factsForEmployers } from '../../domain/case/employer-knowledge';
import { makePlan } from '../../domain/case/plan';
import { workFor } from '../../domain/moment/work';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';

/** A Monday; S2-06 asks the employee on day 3, Wednesday 7 January, and the procesregisseur goes on with the answers. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const PACK = 'asr-arboned-2024/arbobegeleiding';
const FORM = 'S2-06';

type Told = Record<string, unknown>;
const answered = (on: string): Told => ({ type: 'formulier-antwoord', on, row: FORM, answers: [0, 3, 1] });

const recorded = (...facts: Told[]) => recordFacts(newCasus({ package: PACK, facts: [SICK, ...facts] }));

function formOn(asOf: string, ...facts: Told[]) {
  const context = newCasus({ package: PACK, facts: [SICK, ...facts] });
  return makePlan({ context, facts: recordFacts(context), asOf: plainDate(asOf) }).obligations.find(
    ({ id }) => id === FORM,
  );
}

function effectsOn(asOf: string, told: number, ...facts: Told[]) {
  return workFor(newMoment({ pack: PACK, facts: [SICK, ...facts], asOf, told, minute: 600 })).effects;
}

test('it is offered to the employee alone, on day 3', () => {
  const offered = effectsOn('2026-01-07', 0).filter(
    ({ obligation, kind }) => obligation === FORM && kind === 'bericht',
  );
  expect(offered.map(({ step, to }) => [step, to])).toEqual([['opening', 'werknemer']]);
});

test('who does not answer is reminded after a week', () => {
  const form = formOn('2026-01-08');
  const next = agendaOf({
    obligations: form ? [form] : [],
    ledger: { [FORM]: { round: 1, due: plainDate('2026-01-07'), done: ['opening/email/werknemer'] } },
    now: { date: plainDate('2026-01-08'), minute: 600 },
    jitterMinutes: 0,
    heldUntil: null,
  }).next;
  expect([next?.step, next?.recipient, next?.at.date]).toEqual(['herinnering', 'werknemer', '2026-01-14']);
});

test('it can be answered up to and with the fourteenth day after it was offered', () => {
  expect(formOn('2026-01-21')?.status).toBe('late');
  expect(formOn('2026-01-22')).toMatchObject({
    status: 'waived',
    statusReason: 'verlopen: tot en met woensdag 21 januari 2026 kwam er geen antwoord',
  });
  expect(formOn('2026-01-21', answered('2026-01-21'))?.status).toBe('done');
});

test('the case looks again on the day after the last, and writes in the file that it expired', () => {
  const stored = {
    owner: 'geval',
    obligation: FORM,
    status: 'late',
    opensOn: '2026-01-07',
    internalDue: '2026-01-07',
    legalLatest: null,
    entry: { round: 1, due: plainDate('2026-01-07'), done: ['opening/email/werknemer', 'herinnering/email/werknemer'] },
  };
  const before = workFor(
    newMoment({ pack: PACK, facts: [SICK], asOf: '2026-01-21', loaded: { obligations: [stored] } }),
  );
  expect(before.obligations.find(({ obligation }) => obligation.id === FORM)?.obligation.comesAgainOn).toBe(
    '2026-01-22',
  );
  const after = workFor(
    newMoment({ pack: PACK, facts: [SICK], asOf: '2026-01-22', loaded: { obligations: [stored] } }),
  );
  expect(after.effects.filter(({ step }) => step === 'verlopen')).toMatchObject([
    { kind: 'status', obligation: 'formulier-antwoord', row: FORM, to: 'dossier' },
  ]);
});

test('with the answers the procesregisseur goes on and the employer hears that it was done', () => {
  const effects = effectsOn('2026-01-08', 1, answered('2026-01-08')).filter(({ row }) => row === FORM);
  expect(effects.filter(({ kind }) => kind === 'taak').map(({ step, to }) => [step, to])).toEqual([
    ['vervolg', 'procesregisseur'],
  ]);
  expect(effects.filter(({ kind }) => kind === 'bericht').map(({ to }) => to)).toContain('werkgever');
  expect(JSON.stringify(effects)).not.toContain('answers');
});

test('the task to go on stays until its owner closes it', () => {
  const task = {
    id: 't',
    key: 't',
    gevalId: 'geval',
    obligation: FORM,
    step: 'vervolg',
    round: 1,
    to: 'procesregisseur',
    part: null,
  };
  const closed = (message?: { type: 'taakAfgerond'; id: string; taakId: string }) =>
    workFor(
      newMoment({
        pack: PACK,
        facts: [SICK, answered('2026-01-08')],
        asOf: '2026-01-09',
        message,
        loaded: { openTasks: [task] },
      }),
    ).closedTasks.map(({ id, status }) => [id, status]);
  expect(closed()).toEqual([]);
  expect(closed({ type: 'taakAfgerond', id: 'm', taakId: 't' })).toEqual([['t', 'gedaan']]);
});

test('to an employer it is as if nobody had answered', () => {
  expect(factsForEmployers(recorded(answered('2026-01-08'))).map(({ type }) => type)).toEqual(['ziekmelding']);
});

test.each<[string, Told[], string]>([
  ['before it is offered', [answered('2026-01-06')], 'er staat geen vragenlijst van S2-06 open'],
  ['a second time', [answered('2026-01-08'), answered('2026-01-09')], 'is op donderdag 8 januari 2026 al beantwoord'],
  ['after it expired', [answered('2026-01-22')], 'staat niet meer open (verlopen: tot en met woensdag 21 januari 2026'],
])('an answer %s is refused with a sentence', (_when, facts, sentence) => {
  expect(() => recorded(...facts)).toThrow(sentence);
});

test('answers are places of chosen answers: no text can be told', () => {
  expect(() =>
    newCasus({ package: PACK, facts: [SICK, { ...answered('2026-01-08'), answers: ['rugpijn'] }] }),
  ).toThrow();
});
