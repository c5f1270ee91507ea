import type { EffectLine } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import { openWorld } from '../../cli/simulation/world';
import type { OtherParty } from '../../domain/case/contract';
import type { Scenario } from '../../embedded/uwv-simulator/scenario';
import { installRuntime } from '../../workers/runtime';
import { newCasus } from '../support/casus';

const LIFE_MS = 300_000;
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };

type Told = Record<string, unknown>;
type Lived = { lines: EffectLine[]; sent: Record<OtherParty, string[]>; codes: string[] };
const on = (day: string, type: string, more: Told = {}): Told => ({ type, on: day, ...more });
const consent = (day: string, purpose: string, given = true): Told => on(day, 'toestemming', { purpose, given });
const recovered = (day: string) => on(day, 'herstelmelding', { recoveredOn: day });
const asked = (day: string) => on(day, 'indicatie', { row: 'S2-22' });

/** A life in a world of its own, with what each party took. */
async function lived(facts: Told[], behaviour: Partial<Record<OtherParty, Scenario>> = {}): Promise<Lived> {
  const world = await openWorld();
  try {
    for (const [party, scenario] of Object.entries(behaviour)) world.parties[party as OtherParty].behave(scenario);
    const casus = newCasus({ package: 'asr-arboned-2024/arbobegeleiding', facts: [SICK, ...facts] });
    const lines = await runSimulation({ casus, world });
    const taken = (party: OtherParty) => world.parties[party].state.taken;
    const xml = (party: OtherParty) => taken(party).map((message) => message.xml);
    return {
      lines,
      sent: { verzekeraar: xml('verzekeraar'), ncvb: xml('ncvb'), uitvoerder: xml('uitvoerder') },
      codes: (['verzekeraar', 'ncvb', 'uitvoerder'] as const).flatMap((party) =>
        taken(party).flatMap((one) => one.codes),
      ),
    };
  } finally {
    await world.close();
  }
}

const texts = (messages: string[], tag: string) =>
  messages.map((xml) => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]);
const tasks = ({ lines }: Lived, step: string) =>
  lines.filter(({ kind, step: of }) => kind === 'taak' && of === step).map(({ obligation, to }) => [obligation, to]);

beforeAll(() => installRuntime('ERROR'));

describe('where everybody answers', () => {
  let life: Lived;
  beforeAll(async () => {
    life = await lived([
      on('2026-01-19', 'deelherstel', { from: '2026-01-19', incapacityPct: 50 }),
      consent('2026-01-26', 'medische-informatie'),
      asked('2026-01-27'),
      on('2026-02-02', 'beroepsziekte'),
      consent('2026-02-09', 'beroepsziekte'),
      recovered('2026-02-20'),
    ]);
  }, LIFE_MS);

  test('the insurer hears of the report, of partial and of full recovery, each once and never why', () => {
    const { verzekeraar } = life.sent;
    expect(texts(verzekeraar, 'PrcVrzm')).toEqual(['100', '50', '0']);
    expect(texts(verzekeraar, 'EndVrzmJN')).toEqual(['N', 'N', 'J']);
    expect(verzekeraar.join()).not.toMatch(/999990019|Diagnose/);
  });

  test('each party takes what it gets', () => {
    expect(life.codes).toEqual([]);
  });

  test('an occupational disease is reported once, when there is consent, without anybody in it', () => {
    const { ncvb } = life.sent;
    expect(ncvb).toHaveLength(1);
    expect(texts(ncvb, 'Geboortejaar')).toEqual(['1980']);
    expect(ncvb.join()).not.toMatch(/Voorbeeld|999990019|1980-02|Simulatie/i);
  });

  test('the receipt of the NCvB does the duty, under the row that performs it', () => {
    const done = life.lines.filter(
      ({ obligation, step }) => obligation === 'beroepsziektemelding' && step === 'gedaan',
    );
    expect(done).toMatchObject([{ row: 'S2-49', date: '2026-02-09' }]);
  });

  test('a report is asked of whoever writes it, once, until its day', () => {
    const { uitvoerder } = life.sent;
    const nth = texts(uitvoerder, 'Stuk').indexOf('probleemanalyse');
    expect(texts(uitvoerder, 'Stuk').filter((name) => name === 'probleemanalyse')).toHaveLength(1);
    expect([texts(uitvoerder, 'Uitvoerder')[nth], texts(uitvoerder, 'Uiterlijk')[nth]]).toEqual([
      'bedrijfsarts',
      '20260213',
    ]);
  });

  test('medical information is asked under its machtiging', () => {
    const request = life.sent.uitvoerder.find((xml) => xml.includes('<Stuk>medische-informatie</Stuk>'));
    expect(request).toMatch(/<Machtiging>\s*<Doel>medische-informatie<\/Doel>\s*<Datum>20260126</);
  });

  test('a report that does not come is escalated to the casemanager', () => {
    expect(tasks(life, 'escalatie')).toContainEqual(['probleemanalyse', 'casemanager']);
  });
});

describe('where parties are away, reject and lose answers, and consents are withdrawn', () => {
  let life: Lived;
  beforeAll(async () => {
    life = await lived(
      [
        consent('2026-01-20', 'medische-informatie'),
        consent('2026-01-27', 'medische-informatie', false),
        on('2026-02-02', 'beroepsziekte'),
        consent('2026-02-02', 'beroepsziekte'),
        asked('2026-02-03'),
        consent('2026-02-05', 'beroepsziekte', false),
        recovered('2026-02-16'),
      ],
      { verzekeraar: { antwoordKwijt: true }, ncvb: { storingDagen: 10 }, uitvoerder: { afkeuren: 'O77' } },
    );
  }, LIFE_MS);

  test('a report to the NCvB whose consent is withdrawn while that is away never leaves', () => {
    expect(life.sent.ncvb).toEqual([]);
  });

  test('medical information is not asked once its consent is withdrawn', () => {
    expect(texts(life.sent.uitvoerder, 'Stuk')).not.toContain('medische-informatie');
  });

  test('a request that is rejected becomes a task of the casemanager', () => {
    expect(tasks(life, 'afgekeurd')).toContainEqual(['probleemanalyse', 'casemanager']);
  });

  test('a message of which the answer is lost is not sent a second time', () => {
    expect(texts(life.sent.verzekeraar, 'PrcVrzm')).toEqual(['100', '0']);
  });
});

describe('where a report was a mistake and nobody confirms', () => {
  let life: Lived;
  beforeAll(async () => {
    life = await lived([on('2026-01-20', 'intrekking')], { uitvoerder: { stilDagen: 30 } });
  }, LIFE_MS);

  test('the insurer hears that what it had is taken back', () => {
    const { verzekeraar } = life.sent;
    expect(texts(verzekeraar, 'VrwrkCd').at(-1)).toBe('03');
    expect(texts(verzekeraar, 'BerrefnrIngetrokken').at(-1)).toBe(texts(verzekeraar, 'Berrefnr')[0]);
  });
});
