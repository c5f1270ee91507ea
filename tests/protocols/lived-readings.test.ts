import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import { agendaOf } from '../../domain/case/agenda';
import { makePlan } from '../../domain/case/plan';
import type { Effect } from '../../domain/moment/effects';
import { workFor } from '../../domain/moment/work';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';

/** A Monday. */
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const ASR = 'asr-arboned-2024/re-integratiemanager';
const NBPW = 'nbpw/zorgportaal';
const VOV = 'alpina-2024/vov';
const NN = 'nn-arboned-2025/mkb-uitgebreid';

type Told = Record<string, unknown>;
const on = (day: string, type: string, more: Told = {}): Told => ({ type, on: day, ...more });
const consent = (day: string, purpose: string, given = true): Told => on(day, 'toestemming', { purpose, given });
const recovered = (day: string) => on(day, 'herstelmelding', { recoveredOn: day });
const done = (day: string, row: string) => on(day, 'verschenen', { row });

/** What the case does at the moment at which the last of these facts is told. */
function effectsOf(pack: string, ...facts: Told[]): Effect[] {
  const asOf = String(facts.at(-1)?.on);
  return workFor(newMoment({ pack, facts: [SICK, ...facts], asOf, told: 1, minute: 600 })).effects;
}
const shown = (effects: Effect[], row: string) =>
  effects.filter((effect) => effect.row === row).map(({ kind, to }) => `${kind} ${to}`);

function rowsOn(pack: string, asOf: string, ...facts: Told[]) {
  const context = newCasus({ package: pack, facts: [SICK, ...facts] });
  return new Map(
    makePlan({ context, facts: recordFacts(context), asOf: plainDate(asOf) }).obligations.map((one) => [one.id, one]),
  );
}

describe('the file for the next arbodienst (S4-41)', () => {
  const asked = on('2026-02-02', 'verzoek', { row: 'S4-41', by: 'werknemer' });
  const agreed = consent('2026-02-02', 'dossier-naar-nieuwe-arbodienst');
  const left = on('2026-02-03', 'vertrek-arbodienst');

  test('is handed over by the bedrijfsarts after the employer left, when it is asked and agreed', () => {
    expect(shown(effectsOf(VOV, asked, agreed, left), 'S4-41')).toEqual(['taak bedrijfsarts']);
  });

  test.each<[string, Told[]]>([
    ['nobody asked', [agreed, left]],
    ['the employee did not agree', [asked, left]],
    ['another consent was given', [asked, consent('2026-02-02', 'oud-dossier'), left]],
    [
      'the consent was withdrawn',
      [asked, agreed, consent('2026-02-02', 'dossier-naar-nieuwe-arbodienst', false), left],
    ],
    ['the employer did not leave', [agreed, asked]],
  ])('stays where it is while %s', (_why, facts) => {
    expect(shown(effectsOf(VOV, ...facts), 'S4-41')).toEqual([]);
  });

  test('goes on where everything else of the package stops', () => {
    const rows = rowsOn(VOV, '2026-02-03', asked, agreed, left);
    expect([rows.get('S4-41')?.status, rows.get('S4-32')?.status]).toEqual(['open', 'not-applicable']);
  });
});

describe('the file of the arbodienst before (S5-44)', () => {
  const taken = on('2026-02-02', 'dossieroverdracht', { responsibleSince: '2026-02-02' });
  const needed = on('2026-02-02', 'indicatie', { row: 'S5-44', by: 'bedrijfsarts' });
  const agreed = consent('2026-02-03', 'oud-dossier');

  test('is asked for once the employee signed for it', () => {
    expect(shown(effectsOf(NBPW, taken, needed, agreed), 'S5-44')).toEqual(['taak bedrijfsarts', 'document werknemer']);
    const unsigned = { ...agreed, signed: false };
    expect(shown(effectsOf(NBPW, taken, needed, unsigned), 'S5-44')).toEqual([]);
    expect(shown(effectsOf(NBPW, taken, needed), 'S5-44')).toEqual([]);
  });

  test('is not asked for any more when that is withdrawn', () => {
    const rows = rowsOn(NBPW, '2026-02-05', taken, needed, agreed, consent('2026-02-05', 'oud-dossier', false));
    expect(rows.get('S5-44')).toMatchObject({
      status: 'planned',
      statusReason: expect.stringContaining('oud-dossier'),
    });
  });
});

test('a case that runs already is taken over without a refusal', () => {
  const rows = rowsOn(NBPW, '2026-02-02', on('2026-02-02', 'dossieroverdracht', { responsibleSince: '2026-02-02' }));
  expect(rows.get('probleemanalyse')?.status).toBe('open');
  expect(rows.get('S5-30')?.status).toBe('before-our-time');
});

describe('the call six months after recovery (S2-66)', () => {
  test('comes after more than three months of absence, whatever ended with the case', () => {
    expect(rowsOn(ASR, '2026-11-04', recovered('2026-05-04')).get('S2-66')).toMatchObject({
      status: 'open',
      opensOn: '2026-11-04',
      dutyOn: 'casemanager',
    });
  });

  test('does not come after two months, nor where a new absence broke the six', () => {
    expect(rowsOn(ASR, '2026-11-04', recovered('2026-03-02')).get('S2-66')).toBeUndefined();
    const again = on('2026-08-03', 'ziekmelding', { firstSickDay: '2026-08-03' });
    expect(rowsOn(ASR, '2026-11-04', recovered('2026-05-04'), again).get('S2-66')).toBeUndefined();
  });
});

test.each<[string, string]>([
  [ASR, 'S2-38'],
  [NBPW, 'S5-25'],
])(
  'a loonsanctie under %s asks for the evidence, which goes with the claim (%s), and no line: the insurer decides',
  (pack, row) => {
    const decided = [on('2027-09-20', 'wia-aanvraag'), on('2027-12-20', 'loonsanctie')];
    expect(shown(effectsOf(pack, ...decided), row)).toEqual(['taak casemanager', 'document werkgever']);
    const made = shown(effectsOf(pack, ...decided, on('2027-12-22', 'afgerond', { obligation: row })), row);
    expect(made).toContain('melding werkgever');
    expect(made.filter((what) => what.startsWith('factuurregel'))).toEqual([]);
  },
);

describe('consults under a delegation', () => {
  const delegated = on('2026-01-05', 'delegatie', { to: 'pob' });
  const POB = ['S4-24', 'S4-26a'];
  const BA = ['S4-14'];

  test('are those of the praktijkondersteuner, and without it those of the bedrijfsarts', () => {
    const planned = (...facts: Told[]) => {
      const rows = rowsOn(VOV, '2026-01-27', ...facts);
      return [...POB, ...BA].filter((id) => rows.has(id as never));
    };
    expect(planned(delegated)).toEqual(POB);
    expect(planned()).toEqual(BA);
  });

  test.each<[string[], string[]]>([
    [['S4-24'], ['S4-24', 'S4-14']],
    [['S4-26a'], ['S4-26a']],
    [['S4-14'], ['S4-26a']],
    [['probleemanalyse'], ['S4-14']],
  ])('of the tasks %p alone leave the rest with the bedrijfsarts', (tasks, planned) => {
    const rows = rowsOn(VOV, '2026-01-27', on('2026-01-05', 'delegatie', { to: 'pob', tasks }));
    expect([...POB, ...BA].filter((id) => rows.has(id as never))).toEqual(planned);
  });

  test('of one task stay so when another is delegated later, and end when that is told of it', () => {
    const [first, other] = ['S4-26a', 'S4-24'].map((task) =>
      on('2026-01-05', 'delegatie', { to: 'pob', tasks: [task] }),
    );
    const ended = on('2026-01-12', 'delegatie', { to: 'pob', tasks: ['S4-26a'], until: '2026-01-12' });
    const has = (row: string, ...facts: Told[]) => rowsOn(VOV, '2026-01-27', ...facts).has(row as never);
    expect(has('S4-26a', first as Told, other as Told)).toBe(true);
    expect(has('S4-26a', first as Told, other as Told, ended)).toBe(false);
  });

  test.each([
    [VOV, 'S4-14'],
    [ASR, 'S2-17'],
  ])('under %s go back on the day after the last one: nothing else has to happen then', (pack, row) => {
    const delegated = on('2026-01-27', 'delegatie', { to: 'pob', until: '2026-02-01' });
    const next = workFor(newMoment({ pack, facts: [SICK, delegated], asOf: '2026-01-27', told: 1, minute: 600 })).next;
    expect(next?.at.date).toBe('2026-02-02');
    const after = rowsOn(pack, '2026-02-02', delegated).get(row as never);
    expect(after?.dutyOn).toBe('bedrijfsarts');
  });

  test('under a.s.r. are of the task that was delegated, by its row or its duty', () => {
    const performers = (tasks?: string[]) => {
      const delegation = on('2026-01-06', 'delegatie', { to: 'pob', ...(tasks ? { tasks } : {}) });
      const rows = [...rowsOn(ASR, '2026-02-02', delegation).values()];
      return ['S2-17', 'S2-18', 'S2-19'].map((id) => {
        const found = rows.find(({ id: own, row }) => own === id || row === id);
        return found?.performer ?? found?.dutyOn;
      });
    };
    expect(performers()).toEqual(['pob', 'pob', 'pob']);
    expect(performers(['S2-17'])).toEqual(['pob', 'bedrijfsarts', 'bedrijfsarts']);
    expect(performers(['probleemanalyse'])).toEqual(['bedrijfsarts', 'pob', 'bedrijfsarts']);
  });

  test('give the feedback of who held them, each time', () => {
    expect(shown(effectsOf(VOV, done('2026-01-27', 'S4-14')), 'S4-23')).not.toEqual([]);
    expect(shown(effectsOf(VOV, done('2026-01-27', 'S4-14')), 'S4-27')).toEqual([]);
    expect(shown(effectsOf(VOV, delegated, done('2026-01-27', 'S4-26a')), 'S4-27')).not.toEqual([]);
    expect(shown(effectsOf(VOV, delegated, done('2026-01-27', 'S4-26a')), 'S4-23')).toEqual([]);
  });

  test('give none of a consult of the praktijkondersteuner that nobody delegated', () => {
    expect(shown(effectsOf(VOV, done('2026-01-27', 'S4-26a')), 'S4-27')).toEqual([]);
  });

  test('give it also when the delegation ended after the consult', () => {
    const until = on('2026-01-26', 'delegatie', { to: 'pob', until: '2026-01-27' });
    const later = on('2026-01-28', 'derde-aansprakelijk');
    expect(rowsOn(VOV, '2026-01-28', until, done('2026-01-27', 'S4-26a'), later).get('S4-27')?.status).toBe('open');
  });

  test('give it also when the other held the consult before', () => {
    const first = [done('2026-01-27', 'S4-14'), on('2026-01-28', 'afgerond', { obligation: 'S4-23' })];
    const next = [on('2026-02-02', 'delegatie', { to: 'pob' }), on('2026-02-02', 'indicatie', { row: 'S4-26b' })];
    expect(shown(effectsOf(VOV, ...first, ...next, done('2026-02-04', 'S4-26b')), 'S4-27')).toEqual(['taak pob']);
  });
});

describe('a request for English (S3-51)', () => {
  const languages = (...by: string[]) => {
    const asked = by.map((who, i) => on(`2026-02-0${i + 2}`, 'verzoek', { row: 'S3-51', by: who }));
    const later = on('2026-02-12', 'probleemanalyse', { mogelijkheden: true });
    const mails = effectsOf(NN, ...asked, later).filter(({ kind }) => kind === 'bericht');
    const of = (to: string) =>
      new Set(mails.filter((mail) => mail.to === to).map(({ data }) => (data as { language?: string }).language));
    return { werkgever: [...of('werkgever')], werknemer: [...of('werknemer')] };
  };

  test('sets the language of the mails to who asked from then on', () => {
    expect(languages('werkgever').werkgever).toEqual(['en']);
    expect(languages('werkgever').werknemer).not.toContain('en');
  });

  test('leaves the other what that asked for before', () => {
    expect(languages('werkgever', 'werknemer')).toEqual({ werkgever: ['en'], werknemer: ['en'] });
    expect(languages('werknemer', 'werkgever')).toEqual({ werkgever: ['en'], werknemer: ['en'] });
  });

  test('sets that of both where nobody of them is named', () => {
    expect(languages('casemanager').werkgever).toEqual(['en']);
  });
});

test('a vangnet ground reaches the employer as "Vangnet: ja" once, under a key that names no row', () => {
  const ground = on('2026-02-03', 'vangnet', { ground: 'zwangerschap' });
  const signals = effectsOf(ASR, consent('2026-02-02', 'signalen'), ground).filter(({ kind }) => kind === 'signaal');
  const ofEmployer = signals.filter(({ to }) => to === 'werkgever');
  expect(ofEmployer.map(({ data }) => (data as { name: string }).name)).toEqual(['Vangnet: ja']);
  expect(JSON.stringify(ofEmployer)).not.toMatch(/S2-4|zwanger/i);
  expect(signals.filter(({ to }) => to === 'dossier').map(({ row }) => row)).toEqual(['S2-45', 'S2-46']);
});

test('a call within two business days raises its alarm on the last of them (S5-30)', () => {
  const call = rowsOn(NBPW, '2026-01-06').get('S5-30');
  const { next } = agendaOf({
    obligations: call ? [call] : [],
    ledger: { 'S5-30': { round: 1, due: plainDate('2026-01-07'), done: ['opening/taak/casemanager'] } },
    now: { date: plainDate('2026-01-06'), minute: 600 },
    jitterMinutes: 0,
    heldUntil: null,
  });
  expect([next?.step, next?.recipient, next?.at.date]).toEqual(['alarm', 'casemanager', '2026-01-07']);
});

test('the quote for a second opinion is the casemanager’s to accept: neither the employer nor the employee gets it (S4-02)', () => {
  const asked = on('2026-02-02', 'verzoek', { row: 'S4-02', by: 'werknemer' });
  const quote = on('2026-02-03', 'offerte', { row: 'S4-02', amount: 500 });
  expect(shown(effectsOf(VOV, asked, quote), 'S4-02')).toEqual(['bericht casemanager', 'document casemanager']);
  const agreed = on('2026-02-04', 'offerte-akkoord', { row: 'S4-02', by: 'casemanager' });
  expect(shown(effectsOf(VOV, asked, quote, agreed), 'S4-02')).toEqual(['taak second-opinion-arts']);
});
