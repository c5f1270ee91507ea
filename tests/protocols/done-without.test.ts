import { recordFacts } from '../../cli/casus-facts';
import { refusalOf } from '../../domain/case/refusal';
import { workFor } from '../../domain/moment/work';
import { newCasus } from '../support/casus';
import { TestContract } from '../support/contract';
import { newMoment } from '../support/moment';

const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
const VOV = 'alpina-2024/vov';
const ASR = 'asr-arboned-2024/re-integratiemanager';

type Told = Record<string, unknown>;
const on = (day: string, type: string, more: Told = {}): Told => ({ type, on: day, ...more });
const consent = (day: string, purpose: string, given = true): Told => on(day, 'toestemming', { purpose, given });
const done = (day: string, obligation: string): Told => on(day, 'afgerond', { obligation });

/** What the case makes of a row at the moment at which the last fact is told. */
function shown(pack: string, row: string, ...facts: Told[]) {
  const asOf = String(facts.at(-1)?.on);
  return workFor(newMoment({ pack, facts: [SICK, ...facts], asOf, told: 1, minute: 600 }))
    .effects.filter((effect) => effect.row === row)
    .map(({ kind, step, to }) => `${kind} ${step} ${to}`);
}

const ONLY_RECORDED = ['status gedaan dossier', 'taak gedaan-zonder casemanager'];

describe('the medical file for the next arbodienst (S4-41), told as handed over', () => {
  const left = on('2026-03-02', 'vertrek-arbodienst');
  const asked = on('2026-03-04', 'verzoek', { row: 'S4-41', by: 'werknemer' });
  const agreed = consent('2026-03-04', 'dossier-naar-nieuwe-arbodienst');
  const handedOver = done('2026-03-10', 'S4-41');

  test('leaves nobody and costs nothing without the consent of the employee: it stands in the file, and somebody settles it', () => {
    expect(shown(VOV, 'S4-41', left, asked, handedOver)).toEqual(ONLY_RECORDED);
  });

  test('neither does it once that consent was withdrawn', () => {
    const withdrawn = consent('2026-03-05', 'dossier-naar-nieuwe-arbodienst', false);
    expect(shown(VOV, 'S4-41', left, asked, agreed, withdrawn, handedOver)).toEqual(ONLY_RECORDED);
  });

  test('goes with the consent, and on its line', () => {
    expect(shown(VOV, 'S4-41', left, asked, agreed, handedOver)).toEqual([
      'document gedaan nieuwe-bedrijfsarts',
      'factuurregel factuur werkgever',
    ]);
  });

  test('asked for again once the consent is there, it is done with all that comes of it', () => {
    const again = on('2026-03-11', 'verzoek', { row: 'S4-41', by: 'werknemer' });
    const late = consent('2026-03-11', 'dossier-naar-nieuwe-arbodienst');
    const [first, ...rest] = shown(VOV, 'S4-41', left, asked, handedOver, late, again, done('2026-03-16', 'S4-41'));
    expect([first, rest.length]).toEqual(['document gedaan nieuwe-bedrijfsarts', expect.any(Number)]);
  });

  test('a document that waits to be approved is kept back from the moment of the withdrawal', () => {
    const task = {
      ...{ id: 'taak', key: 'taak', gevalId: 'geval', obligation: 'S4-41', step: 'stuk-goedkeuren', round: 1 },
      ...{ to: 'bedrijfsarts', part: 'medisch-dossier' },
    };
    const closed = (...more: Told[]) => {
      const facts = [SICK, left, asked, agreed, handedOver, ...more];
      const moment = newMoment({ pack: VOV, facts, asOf: '2026-03-11', told: 1, loaded: { openTasks: [task] } });
      return workFor(moment).closedTasks;
    };
    expect(closed(on('2026-03-11', 'verwachting', { langdurig: true }))).toEqual([]);
    expect(closed(consent('2026-03-11', 'dossier-naar-nieuwe-arbodienst', false))).toEqual([
      {
        id: 'taak',
        status: 'vervallen',
        reason: 'wacht op de toestemming van de werknemer (dossier-naar-nieuwe-arbodienst)',
      },
    ]);
  });
});

test('medical information is not asked of a third party after the consent was withdrawn (S4-40)', () => {
  const told = [
    consent('2026-01-07', 'medische-informatie'),
    on('2026-01-07', 'mandaat', { scope: 'alle', given: true }),
    on('2026-01-07', 'indicatie', { row: 'S4-40', by: 'bedrijfsarts' }),
    consent('2026-01-08', 'medische-informatie', false),
  ];
  expect(shown(VOV, 'S4-40', ...told, done('2026-01-20', 'S4-40'))).toEqual(ONLY_RECORDED);
});

test('an accelerated consult that nobody agreed to (S2-09) is recorded, and somebody settles it', () => {
  const asked = on('2026-02-02', 'verzoek', { row: 'S2-09', by: 'werkgever' });
  expect(shown(ASR, 'S2-09', asked, on('2026-02-10', 'verschenen', { row: 'S2-09' }))).toEqual(ONLY_RECORDED);
});

describe('an examination outside the module (S2-02)', () => {
  const asked = on('2026-02-02', 'verzoek', { row: 'S2-02', by: 'werkgever' });
  const held = (day: string) => on(day, 'verschenen', { row: 'S2-02' });
  const made = (...facts: Told[]) =>
    new TestContract(ASR, { since: '2026-01-05' }, facts as never)
      .lived(facts.map((fact) => String(fact.on)))
      .filter(({ row, at }) => row === 'S2-02' && at.date === facts.at(-1)?.on)
      .map(({ kind, step, to }) => `${kind} ${step} ${to}`);

  test('held without an order it gives no line', () => {
    expect(made(asked, held('2026-02-10'))).toEqual(ONLY_RECORDED);
  });

  test('held on an order it gives its line', () => {
    const ordered = on('2026-02-09', 'opdracht', { row: 'S2-02', by: 'werkgever' });
    expect(made(asked, ordered, held('2026-02-10'))).toEqual([
      'status gedaan dossier',
      'factuurregel factuur werkgever',
    ]);
  });

  test('ordered afterwards and told again, it gives its line', () => {
    const ordered = on('2026-02-16', 'opdracht', { row: 'S2-02', by: 'werkgever' });
    expect(made(asked, held('2026-02-10'), ordered, held('2026-02-17'))).toContain('factuurregel factuur werkgever');
  });
});

describe('work that is charged and that no plan has, is told as done without a line and is settled by somebody', () => {
  const said = (...facts: Told[]) => {
    const asOf = String(facts.at(-1)?.on);
    return workFor(newMoment({ pack: VOV, facts: [SICK, ...facts], asOf, told: 1, minute: 600 }))
      .effects.filter(({ row, step, kind }) => row === 'S4-02' && (step === 'gedaan-zonder' || kind === 'factuurregel'))
      .map(({ step, to }) => `${step} ${to}`);
  };
  const ordered = [
    on('2026-01-12', 'verzoek', { row: 'S4-02', by: 'werknemer' }),
    on('2026-01-13', 'opdracht', { row: 'S4-02', by: 'werkgever' }),
  ];
  const recovered = on('2026-01-20', 'herstelmelding', { recoveredOn: '2026-01-20' });
  const sickAgain = on('2026-04-01', 'ziekmelding', { firstSickDay: '2026-04-01' });

  test('where it was ordered in a geval before', () => {
    expect(said(...ordered, recovered, sickAgain, done('2026-04-02', 'S4-02'))).toEqual(['gedaan-zonder casemanager']);
  });

  test('where nobody asked for it', () => {
    expect(said(done('2026-01-20', 'S4-02'))).toEqual(['gedaan-zonder casemanager']);
  });

  test('where it was done before a change of package and is told after it', () => {
    const to = on('2026-02-02', 'pakketwissel', { package: 'mkbasics-2026/P1' });
    const late = { ...done('2026-02-03', 'S4-02'), happened: '2026-01-20' };
    expect(said(ordered[0] as Told, to, late)).toEqual(['gedaan-zonder casemanager']);
  });

  test('where the package that holds does not do it, and one before did', () => {
    const to = on('2026-02-02', 'pakketwissel', { package: 'mkbasics-2026/P1' });
    expect(said(to, done('2026-02-03', 'S4-02'))).toEqual(['gedaan-zonder casemanager']);
  });

  test('and not where its plan has it', () => {
    expect(said(...ordered, done('2026-01-20', 'S4-02'))).toEqual(['factuur werkgever']);
  });
});

describe('work that a package does by itself and charges (PCA, INV) is settled by somebody where no plan has it', () => {
  const P1 = 'mkbasics-2026/P1';
  const settled = (row: string, ...facts: Told[]) =>
    shown(P1, row, ...facts).filter((effect) => effect.includes('gedaan-zonder') || effect.includes('factuur'));
  const ASIDE = ['taak gedaan-zonder casemanager'];
  const to = on('2026-02-02', 'pakketwissel', { package: VOV });

  test.each([
    ['a consult (S1-18) of before a change of package, told after it', 'S1-18', '2026-01-20'],
    ['a consult of after the change', 'S1-18', undefined],
    ['the reading of the previous file (S1-37b)', 'S1-37b', '2026-01-20'],
  ])('%s', (_what, row, happened) => {
    expect(settled(row, to, { ...done('2026-02-03', row), ...(happened && { happened }) })).toEqual(ASIDE);
  });

  test('the task says that it is in no plan, and waits for nobody', () => {
    const facts = [SICK, to, done('2026-02-03', 'S1-18')];
    const { effects } = workFor(newMoment({ pack: P1, facts, asOf: '2026-02-03', told: 1, minute: 600 }));
    const task = effects.find(({ step }) => step === 'gedaan-zonder');
    expect(task?.data).toMatchObject({ name: expect.stringMatching(/^Gedaan, maar het staat nu niet in het plan: /) });
  });

  test('and not where its plan has it', () => {
    expect(settled('S1-18', done('2026-01-20', 'S1-18'))).toEqual(['factuurregel factuur werkgever']);
  });
});

test('a row that is how a duty of the law is performed is not told as done: that duty is', () => {
  const context = newCasus({ facts: [], package: 'mkbasics-2026/P1' });
  const facts = recordFacts(newCasus({ facts: [SICK], package: 'mkbasics-2026/P1' }));
  const told = (obligation: string) => refusalOf({ context, facts, fact: done('2026-02-10', obligation) as never });
  expect(told('S1-19')).toMatchObject({
    field: 'obligation',
    reason: 'S1-19 is hoe probleemanalyse wordt gedaan: rond probleemanalyse af',
  });
  expect(told('probleemanalyse')).toBeNull();
});

test('and where an employer reads neutral words of it no refusal tells of its duty: the casemanager settles it (S5-20)', () => {
  const row = 'S5-20';
  const told = [
    consent('2027-01-11', 'interventie-extern'),
    on('2027-01-11', 'indicatie', { row, by: 'bedrijfsarts' }),
    done('2027-02-15', row),
  ];
  expect(shown('nbpw/zorgportaal', row, ...told)).toContain('taak gedaan-zonder casemanager');
});
