import { recordFacts } from '../../cli/casus-facts';
import { plainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { workFor } from '../../domain/moment/work';
import type { PackageId } from '../../domain/protocols/packages';
import { newCasus } from '../support/casus';
import { newMoment } from '../support/moment';

const ASR: PackageId = 'asr-arboned-2024/re-integratiemanager';
const NN: PackageId = 'nn-arboned-2025/mkb-uitgebreid';
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

type Told = Record<string, unknown>;
/** Signed, as some rows ask and no row minds. */
const consent = (purpose: string, on: string, given = true): Told => ({
  ...{ type: 'toestemming', on, purpose, given },
  ...(given ? { signed: true } : {}),
});
const inWords = (purpose: string, on: string): Told => ({ type: 'toestemming', on, purpose, given: true });

/**
 * By hand: a row that waits for each consent, in which package, and what is known of it. S4-41 (the file for the next
 * arbodienst) and S5-44 (that of the one before) stand in the contract of their protocol and in a take-over.
 */
const ROWS: ReadonlyArray<[string, PackageId, string, Told]> = [
  ['signalen', ASR, 'S2-47', { type: 'derde-aansprakelijk', on: '2026-02-03' }],
  ['signalen', NN, 'S3-81', { type: 'derde-aansprakelijk', on: '2026-02-03' }],
  ['signalen', 'alpina-2024/vov', 'S4-39', { type: 'derde-aansprakelijk', on: '2026-02-03' }],
  ['signalen', ASR, 'S2-45', { type: 'vangnet', on: '2026-02-03', ground: 'orgaandonatie' }],
  ['medische-informatie', ASR, 'S2-22', { type: 'indicatie', on: '2026-02-03', row: 'S2-22' }],
  ['medische-informatie', NN, 'S3-62', { type: 'indicatie', on: '2026-02-03', row: 'S3-62' }],
  ['medische-informatie', 'nbpw/zorgportaal', 'S5-43', { type: 'indicatie', on: '2026-02-03', row: 'S5-43' }],
  ['interventie-extern', NN, 'S3-66', { type: 'indicatie', on: '2026-02-03', row: 'S3-66' }],
];

function rowOn(pack: PackageId, row: string, asOf: string, ...told: Told[]) {
  const casus = newCasus({ package: pack, facts: [SICK, ...told] });
  return makePlan({ context: casus, facts: recordFacts(casus), asOf: plainDate(asOf) }).obligations.find(
    ({ id }) => id === row,
  );
}

/** What the case shows of the row at the moment of the last fact, invoice lines apart. */
function shown(pack: PackageId, row: string, ...told: Told[]): string[] {
  const asOf = String(told.at(-1)?.on);
  const mandates = [{ scope: 'alle', given: true }];
  const moment = newMoment({ pack, facts: [SICK, ...told], asOf, told: 1, minute: 600, loaded: { mandates } as never });
  return workFor(moment)
    .effects.filter((effect) => effect.obligation === row)
    .map(({ kind, step }) => `${kind} ${step}`);
}

describe.each(ROWS)('the consent %s', (purpose, pack, row, known) => {
  const mandate: Told = { type: 'mandaat', on: '2026-01-20', scope: 'alle', given: true };

  test(`${row}: nothing begins without it, whatever mandate there is`, () => {
    expect(shown(pack, row, mandate, known)).toEqual([]);
    expect(rowOn(pack, row, '2026-04-01', mandate, known)?.statusReason).toContain(
      `toestemming van de werknemer (${purpose})`,
    );
  });

  test(`${row}: what was known before it begins on the day on which it comes, and is not late by then`, () => {
    const late = consent(purpose, '2026-03-03');
    expect(shown(pack, row, mandate, known, late)).not.toEqual([]);
    const obligation = rowOn(pack, row, '2026-03-03', mandate, known, late);
    expect([obligation?.opensOn, obligation?.status === 'late']).toEqual(['2026-03-03', false]);
    expect(obligation?.why.join(' ')).toContain('Toestemming van de werknemer');
  });

  test(`${row}: a consent for something else changes nothing`, () => {
    const other = purpose === 'signalen' ? 'beroepsziekte' : 'signalen';
    expect(shown(pack, row, mandate, known, consent(other, '2026-03-03'))).toEqual([]);
  });

  test(`${row}: withdrawn before, it stops; what comes to be known afterwards waits`, () => {
    const given = consent(purpose, '2026-01-12');
    const withdrawn = consent(purpose, '2026-01-26', false);
    expect(shown(pack, row, mandate, given, withdrawn, known)).toEqual([]);
    const again = consent(purpose, '2026-03-03');
    expect(shown(pack, row, mandate, given, withdrawn, known, again)).not.toEqual([]);
  });

  test(`${row}: withdrawn while the work is open, its tasks lapse at once`, () => {
    const before = newMoment({
      pack,
      facts: [SICK, mandate, consent(purpose, '2026-01-12'), known],
      asOf: '2026-02-03',
    });
    const opened = workFor(before);
    const tasks = opened.effects.filter(({ row: of, kind }) => of === row && (kind === 'taak' || kind === 'afspraak'));
    const openTasks = tasks.map(({ key, obligation, step, round, to }) => ({
      id: key,
      key,
      gevalId: 'geval',
      obligation,
      step,
      round,
      to,
      part: null,
    }));
    const facts = [SICK, mandate, consent(purpose, '2026-01-12'), known, consent(purpose, '2026-02-04', false)];
    const after = newMoment({ pack, facts, asOf: '2026-02-04', told: 1, minute: 600, loaded: { openTasks } });
    const { closedTasks, effects } = workFor(after);
    expect(closedTasks.map(({ id, status }) => [id, status])).toEqual(openTasks.map(({ id }) => [id, 'vervallen']));
    expect(effects.filter(({ row: of }) => of === row)).toEqual([]);
  });

  test(`${row}: given again, what was raised is not raised again and work that was stopped begins anew`, () => {
    const told = [mandate, consent(purpose, '2026-01-12'), known, consent(purpose, '2026-02-04', false)];
    const again = rowOn(pack, row, '2026-03-03', ...told, consent(purpose, '2026-03-03'));
    const isSignal = again?.kind === 'signal' || again?.kind === 'message';
    expect(again?.opensOn).toBe(isSignal ? '2026-02-03' : '2026-03-03');
  });

  test(`${row}: given again, work that was done by then stays done`, () => {
    const done = { type: 'afgerond', on: '2026-02-04', obligation: row };
    const told = [mandate, consent(purpose, '2026-01-12'), known, done, consent(purpose, '2026-02-05', false)];
    const before = rowOn(pack, row, '2026-02-05', ...told);
    const again = rowOn(pack, row, '2026-03-03', ...told, consent(purpose, '2026-03-03'));
    expect([again?.opensOn, again?.status]).toEqual([before?.opensOn, 'done']);
  });
});

/** By hand: rows for which the employee signs, and what brings them up. */
const SIGNED: ReadonlyArray<[string, string, Told[]]> = [
  ['S5-43', 'medische-informatie', [{ type: 'indicatie', on: '2026-02-03', row: 'S5-43' }]],
  [
    'S5-44',
    'oud-dossier',
    [
      { type: 'dossieroverdracht', on: '2026-02-02', responsibleSince: '2026-02-02' },
      { type: 'indicatie', on: '2026-02-03', row: 'S5-44' },
    ],
  ],
];

describe.each(SIGNED)('%s, for which the employee signs', (row, purpose, known) => {
  const NBPW = 'nbpw/zorgportaal';
  const unsigned = (on: string): Told => ({ ...inWords(purpose, on), signed: false });

  test('a consent that is not signed does not begin it, and it says what is missing', () => {
    const agreed = unsigned('2026-01-12');
    expect(shown(NBPW, row, agreed, ...known)).toEqual([]);
    expect(rowOn(NBPW, row, '2026-02-04', agreed, ...known)).toMatchObject({
      status: 'planned',
      statusReason: `wacht op de ondertekende toestemming van de werknemer (${purpose})`,
    });
  });

  test('it begins on the day of the signature', () => {
    const told = [unsigned('2026-01-12'), ...known, consent(purpose, '2026-02-09')];
    expect(rowOn(NBPW, row, '2026-02-10', ...told)).toMatchObject({ status: 'open', opensOn: '2026-02-09' });
  });

  test('a consent that says nothing of it is the signed machtiging', () => {
    const told = [...known, inWords(purpose, '2026-02-09')];
    expect(rowOn(NBPW, row, '2026-02-10', ...told)).toMatchObject({ status: 'open', opensOn: '2026-02-09' });
  });

  test('withdrawn, its signature counts no more', () => {
    const told = [consent(purpose, '2026-01-12'), ...known, consent(purpose, '2026-02-09', false)];
    expect(rowOn(NBPW, row, '2026-02-11', ...told, unsigned('2026-02-10'))?.status).toBe('planned');
  });
});

test('the report of an occupational disease is of the package only with the consent; the duty of the law stands without', () => {
  const duty = (...told: Told[]) => {
    const casus = newCasus({ package: ASR, facts: [SICK, { type: 'beroepsziekte', on: '2026-02-03' }, ...told] });
    const plan = makePlan({ context: casus, facts: recordFacts(casus), asOf: plainDate('2026-03-04') });
    return plan.obligations.find(({ id }) => id === 'beroepsziektemelding');
  };
  expect(duty()?.row).toBeUndefined();
  expect(duty(consent('beroepsziekte', '2026-03-03'))?.row).toBe('S2-49');
  expect(
    duty(consent('beroepsziekte', '2026-03-03'), consent('beroepsziekte', '2026-03-04', false))?.row,
  ).toBeUndefined();
});
