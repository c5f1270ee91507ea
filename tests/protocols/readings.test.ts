import { plainDate } from '../../domain/calendar/plain-date';
import { conditionHolds } from '../../domain/protocols/condition-holds';
import type { Row } from '../../domain/protocols/row';
import type { Timeline } from '../../domain/protocols/timeline';
import { windowsOf } from '../../domain/protocols/window';
import { FIVE } from './five';
import { days, facts, sickFrom, timeline } from './timeline';

const rows = new Map<string, Row>(FIVE.flatMap((protocol) => protocol.rows.map((row) => [row.id, row] as const)));

function row(id: string): Row {
  const found = rows.get(id);
  if (!found) throw new Error(`${id} staat in geen protocol`);
  return found;
}

function ids(test: (row: Row) => boolean): string[] {
  return [...rows.values()].filter(test).map(({ id }) => id);
}

function opens(id: string, given: Partial<Timeline>): string[] {
  return windowsOf(row(id), timeline(given)).map((window) => window.opens.date);
}

function holds(id: string, given: Partial<Timeline>): boolean {
  const { condition, id: found } = row(id);
  return conditionHolds(condition, found, timeline(given));
}

const SICK = { sickness: sickFrom('2026-01-05') };
const ON = '2026-03-02';

test.each(['S1-20', 'S3-17', 'S3-19', 'S3-29'])('%s follows each advice of the bedrijfsarts, changes too', (id) => {
  const told = facts(
    { type: 'probleemanalyse', on: '2026-02-12' },
    { type: 'bijstelling', on: '2026-05-04', of: 'probleemanalyse' },
    { type: 'bijstelling', on: '2026-05-11', of: 'plan-van-aanpak' },
  );
  expect(opens(id, { ...SICK, facts: told })).toEqual(['2026-02-12', '2026-05-04']);
  expect(row(id).repeats).toBe('each-time');
});

test.each(['S2-40', 'S3-90'])('%s tells the insurer of report, partial and full recovery and the end', (id) => {
  const told = facts(
    { type: 'deelherstel', on: '2026-02-02' },
    { type: 'evaluatie', on: '2026-02-09' },
    { type: 'herstelmelding', on: '2026-03-02' },
    { type: 'einde-dienstverband', on: '2026-04-01' },
  );
  expect(opens(id, { ...SICK, facts: told })).toEqual(['2026-01-05', '2026-02-02', '2026-03-02', '2026-04-01']);
});

test('a no-risk status is a vangnet ground as well', () => {
  const told = { ...SICK, facts: facts({ type: 'vangnet', on: ON, ground: 'no-risk' }) };
  expect([holds('S1-10', told), holds('S1-11', told)]).toEqual([true, true]);
  const other = { ...SICK, facts: facts({ type: 'vangnet', on: ON, ground: 'orgaandonatie' }) };
  expect([holds('S1-10', other), holds('S1-11', other)]).toEqual([true, false]);
});

test.each(['S2-46', 'S3-36', 'S3-85'])('%s knows of pregnancy by the fact, the leave or the ground', (id) => {
  const known = [
    facts({ type: 'zwangerschap', on: ON }),
    facts({ type: 'zwangerschapsverlof', on: ON }),
    facts({ type: 'vangnet', on: ON, ground: 'zwangerschap' }),
    facts({ type: 'vangnet', on: ON, ground: 'no-risk' }),
  ];
  expect(known.map((told) => holds(id, { ...SICK, facts: told }))).toEqual([true, true, true, false]);
});

test('the praktijkondersteuner has the consults under a delegation, and only then', () => {
  const frequent = { reports: days('2025-09-01', '2025-11-03', '2026-01-05'), threshold: 3, months: 12 };
  const asked = ['S4-15', 'S4-26b'].map((id) => ({ type: 'indicatie' as const, on: ON, row: id }));
  const consults = ['S4-13', 'S4-14', 'S4-15', 'S4-24', 'S4-25', 'S4-26a', 'S4-26b'];
  const held = (...told: Parameters<typeof facts>) =>
    consults.filter((id) => holds(id, { ...SICK, frequent, facts: facts(...asked, ...told) }));
  expect(held()).toEqual(['S4-13', 'S4-14', 'S4-15']);
  expect(held({ type: 'delegatie', on: ON, to: 'pob' })).toEqual(['S4-24', 'S4-25', 'S4-26a', 'S4-26b']);
});

test('who held the consult gives the feedback', () => {
  const byDoctor = { ...SICK, doneOn: (id: string) => (id === 'S4-14' ? days('2026-02-02') : []) };
  expect([opens('S4-23', byDoctor), opens('S4-27', byDoctor)]).toEqual([['2026-02-02'], []]);
  const byAssistant = { ...SICK, doneOn: (id: string) => (id === 'S4-26a' ? days('2026-02-02') : []) };
  expect([opens('S4-23', byAssistant), opens('S4-27', byAssistant)]).toEqual([[], ['2026-02-02']]);
});

test.each(['S2-38', 'S5-25'])('a loonsanctie gives claim and evidence under %s', (id) => {
  expect(opens(id, { ...SICK, facts: facts({ type: 'loonsanctie', on: '2027-12-20' }) })).toEqual(['2027-12-20']);
  expect(row(id).outputs).toMatchObject([
    { kind: 'PAY' },
    { kind: 'DOC', document: 'bewijsdossier-poortwachtergarantie' },
  ]);
});

test('a running absence that is taken over starts the inloopdossier', () => {
  const taken = facts({ type: 'dossieroverdracht', on: ON, responsibleSince: ON });
  expect(['S1-37a', 'S3-42', 'S5-44'].map((id) => opens(id, { ...SICK, facts: taken }))).toEqual([[ON], [ON], [ON]]);
});

test('medical information is asked for under S4-40 while sick and under S4-01 otherwise', () => {
  const told = facts({ type: 'verzoek', on: ON, row: 'S4-01' }, { type: 'indicatie', on: ON, row: 'S4-40' });
  const sick = { ...SICK, facts: told };
  const fit = { sickness: sickFrom('2026-01-05', { recoveredOn: plainDate('2026-02-02') }), facts: told };
  expect([holds('S4-01', sick), holds('S4-40', sick)]).toEqual([false, true]);
  expect([holds('S4-01', fit), holds('S4-40', fit)]).toEqual([true, false]);
  expect([row('S4-01').level, row('S4-40').level]).toEqual(['contract', 'case']);
});

test('each flow of data in a case waits for its own consent', () => {
  const asking = (purpose: string) => ids((one) => one.consent?.purpose === purpose);
  expect({
    signalen: asking('signalen'),
    beroepsziekte: asking('beroepsziekte'),
    medisch: asking('medische-informatie'),
    oud: asking('oud-dossier'),
    extern: asking('interventie-extern'),
    nieuw: asking('dossier-naar-nieuwe-arbodienst'),
  }).toEqual({
    signalen: ['S2-44', 'S2-45', 'S2-46', 'S2-47', 'S3-81', 'S3-83', 'S3-84', 'S3-85', 'S4-39'],
    beroepsziekte: ['S1-07', 'S2-49', 'S3-11', 'S4-20'],
    // S4-01 is done in the contract, which knows no person: its bedrijfsarts asks and keeps the consent.
    medisch: ['S1-37d', 'S2-22', 'S3-62', 'S4-40', 'S5-43'],
    oud: ['S5-44'],
    extern: ['S2-24b', 'S2-36', 'S3-66', 'S3-67', 'S3-68', 'S3-72', 'S5-05', 'S5-20', 'S5-21'],
    nieuw: ['S4-41'],
  });
  expect(ids((one) => one.consent?.signed === true)).toEqual(['S5-43', 'S5-44']);
});

test('a mandate of the employer stands beside the consent of the employee', () => {
  expect(ids((one) => one.mandate !== undefined)).toEqual(['S3-62', 'S4-40']);
  expect(ids((one) => one.mandate !== undefined && one.consent === undefined)).toEqual([]);
});

test('an employer may not learn of these rows at all', () => {
  const secondOpinion = ['S2-56', 'S3-52', 'S4-02', 'S4-22'];
  const openConsult = ['S2-01', 'S3-09', 'S4-19', 'S5-06'];
  const earlyWia = ['S1-12', 'S3-57'];
  const occupationalDisease = ['S1-07', 'S2-49', 'S3-11', 'S4-20'];
  const hidden = ids((one) => one.employerSees === 'nothing');
  expect(hidden).toEqual(
    expect.arrayContaining([...secondOpinion, ...openConsult, ...earlyWia, ...occupationalDisease]),
  );
  expect(row('S1-12').recipients).toEqual(['werknemer', 'bedrijfsarts', 'casemanager']);
});

test('of a vangnet ground and of the kind of an intervention an employer reads neutral words', () => {
  const grounds = ['S1-10', 'S1-11', 'S2-45', 'S2-46', 'S3-35', 'S3-36', 'S3-84', 'S3-85'];
  expect(grounds.map((id) => row(id).neutral)).toEqual(grounds.map(() => 'Vangnet: ja'));
  const trajectories = ids(({ outputs }) => outputs.some(({ kind }) => kind === 'TRAJECT'));
  expect(trajectories).toEqual(['S3-67', 'S3-68', 'S3-69', 'S3-70', 'S3-71', 'S3-72', 'S5-20', 'S5-21', 'S5-22']);
  expect(trajectories.map((id) => row(id).employerSees)).toEqual(trajectories.map(() => 'neutral'));
});

test('of no work on medical information an employer reads that it exists, and its line has neutral words', () => {
  const medical = ['S4-01', ...ids(({ consent }) => consent?.purpose === 'medische-informatie')];
  expect(medical.map((id) => [id, row(id).employerSees, row(id).neutral])).toEqual(
    medical.map((id) => [id, 'nothing', 'Verrichting van een arts']),
  );
});

test('no neutral wording tells of health, of a ground or of a kind of help', () => {
  const telling = /psych|ziekte|zwanger|no-risk|mediation|second|wia|medisch|spoor|fysiek|maatschappelijk|coach/i;
  expect([...rows.values()].map(({ neutral }) => neutral ?? '').filter((words) => telling.test(words))).toEqual([]);
});

test('an anonymous consult belongs to the contract, never to a case', () => {
  const anonymous = ids(({ outputs }) => outputs.some((output) => output.kind === 'APPT' && output.anonymous));
  expect(anonymous).toEqual(['S2-01', 'S3-09', 'S4-19', 'S5-06']);
  expect(anonymous.map((id) => row(id).level)).toEqual(anonymous.map(() => 'contract'));
});

test('no row of the contract waits for a day of sickness', () => {
  const forOneCase = ids(
    ({ level, trigger }) => level === 'contract' && /^(sick|case|duty|recovery)/.test(trigger.kind),
  );
  expect(forOneCase).toEqual([]);
});
