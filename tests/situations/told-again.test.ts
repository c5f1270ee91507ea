import type { Json } from '../api/fixture';
import { Firm } from './firm';
import { Town } from './town';

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

let firm: Firm;
afterEach(() => firm.end());

/** Title and last day of what is to be done now. */
async function openTasks(): Promise<string[]> {
  const { items } = await firm.see('taken?status=open');
  return items.map(({ titel, internUiterlijk }: Json) => `${titel} ${internUiterlijk}`).sort();
}

const openedBy = ({ gevolgen }: Json) => gevolgen.takenGeopend.map(({ titel }: Json) => titel);

test('an employee who leaves, stays and leaves after all is asked for the same things as one who just leaves', async () => {
  firm = await Firm.found(town, 'leaves-after-all', '2026-10-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-10-05');
  await firm.until('2026-11-05 09:00');
  const leaves = () => firm.tell(`verzuimgevallen/${verzuimgevalId}/einde-dienstverband`, { lastDay: '2026-11-30' });
  const first = await leaves();
  expect(openedBy(first)).toEqual(['Verkort re-integratieverslag bij ziek uit dienst']);
  await firm.until('2026-11-10 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/terugnames`, {
    ...{ gebeurtenisId: first.gebeurtenisId, reason: 'gaat-niet-door' },
  });
  await firm.until('2026-11-12 09:00');
  expect(openedBy(await leaves())).toEqual(openedBy(first));
});

test('a death that is taken back and told again asks again what it asked', async () => {
  firm = await Firm.found(town, 'death-again', '2026-01-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-01-05');
  await firm.until('2026-02-02 09:00');
  const died = () => firm.tell(`verzuimgevallen/${verzuimgevalId}/overlijden`, { date: '2026-02-01' });
  const first = await died();
  await firm.until('2026-02-03 09:00');
  const undone = await firm.tell(`verzuimgevallen/${verzuimgevalId}/terugnames`, {
    ...{ gebeurtenisId: first.gebeurtenisId, reason: 'vergissing' },
  });
  expect(undone.gevolgen.volgendePlicht).toMatchObject({ verplichting: 'probleemanalyse' });
  const [listed] = (await firm.see('verzuimgevallen')).items;
  expect(listed.volgendePlicht).toMatchObject({ verplichting: 'probleemanalyse' });
  await firm.until('2026-02-04 09:00');
  expect(openedBy(await died())).toEqual(openedBy(first));
});

test('a pregnancy without sickness that is taken back and told again asks again for the application', async () => {
  firm = await Firm.found(town, 'pregnancy-again', '2026-01-05 09:00');
  const events = `dienstverbanden/${await firm.hire('Maria de Vries')}/gebeurtenissen`;
  const pregnant = () => firm.tell(events, { type: 'zwangerschap', dueDate: '2026-03-20' });
  const { gebeurtenisId } = await pregnant();
  await firm.until('2026-01-13 09:00');
  const asked = await openTasks();
  expect(asked).toHaveLength(1);
  await firm.tell(events, { type: 'terugname', gebeurtenisId, reason: 'dubbel' });
  expect(await openTasks()).toEqual([]);
  await firm.until('2026-01-14 09:00');
  await pregnant();
  expect(await openTasks()).toEqual(asked);
});

test('a case that was withdrawn, or that another followed, has no next duty and does not head the worklist', async () => {
  firm = await Firm.found(town, 'worklist', '2026-01-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const older = (await firm.sick(job, '2026-01-05')).verzuimgevalId;
  await firm.until('2026-04-01 09:00');
  await firm.tell(`verzuimgevallen/${older}/herstelmeldingen`, { recoveredOn: '2026-04-01' });
  await firm.until('2026-06-08 09:00');
  const newer = (await firm.sick(job, '2026-06-08')).verzuimgevalId;
  const other = (await firm.sick(await firm.hire('Jan Bakker'), '2026-05-25')).verzuimgevalId;
  await firm.until('2026-06-10 09:00');
  await firm.tell(`verzuimgevallen/${other}/intrekking`, {});
  const { items } = await firm.see('verzuimgevallen?volgorde=dringend');
  const shown = items.map(({ id, status, volgendePlicht }: Json) => [
    ...[id, status, volgendePlicht?.verplichting ?? null],
  ]);
  expect(shown[0]).toEqual([newer, 'ziek', 'probleemanalyse']);
  expect(shown).toContainEqual([older, 'hersteld', null]);
  expect(shown).toContainEqual([other, 'ingetrokken', null]);
});

test('a case that goes on when the one after it is withdrawn asks again what it asked', async () => {
  firm = await Firm.found(town, 'goes-on-again', '2026-01-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const older = (await firm.sick(job, '2026-01-05', { vangnet: true })).verzuimgevalId;
  await firm.until('2026-04-01 09:00');
  await firm.tell(`verzuimgevallen/${older}/herstelmeldingen`, { recoveredOn: '2026-04-01' });
  const asked = await openTasks();
  expect(asked).not.toEqual([]);
  await firm.until('2026-06-08 09:00');
  const newer = (await firm.sick(job, '2026-06-08')).verzuimgevalId;
  await firm.until('2026-06-09 09:00');
  await firm.tell(`verzuimgevallen/${newer}/intrekking`, {});
  expect(await openTasks()).toEqual(asked);
});

test('a report that is withdrawn after UWV was told of it is called withdrawn, and not joined to another', async () => {
  firm = await Firm.found(town, 'withdrawn-after-42', '2026-01-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-01-05');
  await firm.until('2026-10-20 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/documenten`, { type: '42e-weeksmelding', happened: '2026-10-20' });
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/intrekking`, {});
  const { items } = await firm.see('verzuimgevallen');
  expect(items).toMatchObject([{ id: verzuimgevalId, status: 'ingetrokken' }]);
});

test('what stopped by a mistake holds again by the day that was told, and no mail calls that day new', async () => {
  firm = await Firm.found(town, 'holds-again', '2026-10-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-10-05');
  await firm.until('2026-11-02 09:00');
  const { gebeurtenisId } = await firm.tell(`verzuimgevallen/${verzuimgevalId}/overlijden`, { date: '2026-11-01' });
  await firm.until('2026-11-03 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/terugnames`, { gebeurtenisId, reason: 'vergissing' });
  await firm.until('2026-11-04 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/herstelmeldingen`, { recoveredOn: '2026-11-04' });
  await firm.until('2026-11-05 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/herstelintrekkingen`, {});
  await firm.until('2026-11-06 09:00');
  const judgements = firm.mailsTo('bedrijfsarts@arbodienst.example').filter(({ subject }) => /oordeel/.test(subject));
  const subjects = judgements.map(({ subject }) => subject.replace(/^Zaak \S+: /, ''));
  expect(subjects).toEqual([
    'oordeel en advies geven uiterlijk 16 november 2026',
    'geldt weer: oordeel en advies geven uiterlijk 16 november 2026',
    'geldt weer: oordeel en advies geven uiterlijk 16 november 2026',
  ]);
  const again = judgements.at(-1)?.text;
  expect(again).toContain('Dit geldt weer, met dezelfde datum als in een eerder bericht.');
  expect(again).not.toMatch(/nieuw(e datum)?\b.*datum|Deze datum is nieuw/i);
});

test('what was recorded in an earlier case is taken back there, shows there, and is refused in the case after it', async () => {
  firm = await Firm.found(town, 'other-case', '2026-01-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId: earlier } = await firm.sick(job, '2026-01-05');
  await firm.until('2026-02-09 09:00');
  const analysis = { type: 'probleemanalyse', happened: '2026-02-09', mogelijkheden: true };
  const { gebeurtenisId } = await firm.tell(`verzuimgevallen/${earlier}/documenten`, analysis, 'arbodienst');
  await firm.until('2026-03-01 09:00');
  await firm.tell(`verzuimgevallen/${earlier}/herstelmeldingen`, { recoveredOn: '2026-03-01' });
  await firm.until('2026-06-01 09:00');
  const { verzuimgevalId: later } = await firm.sick(job, '2026-06-01');
  const back = { gebeurtenisId, reason: 'vergissing' };
  const { detail } = await firm.refused(`verzuimgevallen/${later}/terugnames`, back, 'arbodienst');
  expect(detail).toMatch(/ander verzuimgeval van deze werknemer: neem het daar terug/);
  await firm.tell(`verzuimgevallen/${earlier}/terugnames`, back, 'arbodienst');
  const linesOf = async (geval: string) =>
    (await firm.see(`verzuimgevallen/${geval}/tijdlijn?limiet=200`)).items
      .map(({ zin }: Json) => zin)
      .filter((zin: string) => /^Teruggenomen/.test(zin));
  expect(await linesOf(later)).toEqual([]);
  expect(await linesOf(earlier)).toHaveLength(1);
});

describe('a ziekmelding that is withdrawn: whoever was asked by mail hears that it is not needed', () => {
  const DOCTOR = 'bedrijfsarts@arbodienst.example';
  const GONE = 'geldt niet meer: oordeel en advies geven';

  test('of a case that is over with it', async () => {
    firm = await Firm.found(town, 'withdrawn-told', '2026-11-06 09:00');
    const { verzuimgevalId } = await firm.sick(await firm.hire('Maria de Vries'), '2026-10-05');
    await firm.until('2026-11-09 19:30');
    const judgements = () =>
      firm.mailsTo(DOCTOR).flatMap(({ subject }) => (/oordeel en advies geven/.test(subject) ? [subject] : []));
    const asked = judgements();
    expect(asked).not.toEqual([]);
    await firm.tell(`verzuimgevallen/${verzuimgevalId}/intrekking`, {});
    await firm.until('2026-11-12 09:00');
    const number = /Zaak \S+:/.exec(asked[0] ?? '')?.[0];
    expect(judgements()).toEqual([...asked, `${number} ${GONE}`]);
    expect(firm.read(DOCTOR, GONE)).toContain('maandag 16 november 2026');
    expect(firm.mailsTo('hr@bakkerij.example').at(-1)?.subject).toContain('geldt niet meer');
  });

  test('of a relapse, of which the case before it stays', async () => {
    firm = await Firm.found(town, 'relapse-withdrawn', '2026-10-05 09:00');
    const job = await firm.hire('Maria de Vries');
    const { verzuimgevalId } = await firm.sick(job, '2026-10-05');
    await firm.until('2026-10-20 09:00');
    await firm.tell(`verzuimgevallen/${verzuimgevalId}/herstelmeldingen`, { recoveredOn: '2026-10-20' });
    await firm.until('2026-11-02 09:00');
    await firm.sick(job, '2026-11-02');
    await firm.until('2026-11-13 09:00');
    expect(firm.mailsTo(DOCTOR).length).toBeGreaterThan(0);
    await firm.tell(`verzuimgevallen/${verzuimgevalId}/intrekking`, { firstSickDay: '2026-11-02' });
    await firm.until('2026-11-16 09:00');
    expect(firm.read(DOCTOR, GONE)).toContain('Dat is teruggenomen.');
  });
});

test('who was told of the end of an employment hears that it does not hold, however the end is taken away', async () => {
  const DAYS = { sick: '2026-10-05', lastDay: '2026-11-30' };
  const livedBy = async (
    name: string,
    employment: object,
    end: (job: string, geval: string) => Promise<() => Promise<unknown>>,
  ) => {
    firm = await Firm.found(town, name, '2026-10-05 09:00');
    const job = await firm.hire('Maria de Vries', employment);
    const { verzuimgevalId } = await firm.sick(job, DAYS.sick);
    await firm.until('2026-11-02 09:00');
    const takeAway = await end(job, verzuimgevalId);
    await firm.until('2026-11-27 09:00');
    const melding = { type: 'afgerond', obligation: 'ziek-uit-dienst-melding', happened: '2026-11-27' };
    await firm.tell(`verzuimgevallen/${verzuimgevalId}/gebeurtenissen`, melding);
    const before = firm.post.length;
    await takeAway();
    await firm.until('2026-12-01 09:00');
    firm.end();
    return {
      mails: firm.post
        .slice(before)
        .map((line) => line.slice('2026-11-27 09:00 '.length))
        .sort(),
      tasks: await openTasks(),
    };
  };
  const told = await livedBy('end-told', {}, async (_, geval) => {
    const { gebeurtenisId } = await firm.tell(`verzuimgevallen/${geval}/einde-dienstverband`, {
      lastDay: DAYS.lastDay,
    });
    return () => firm.tell(`verzuimgevallen/${geval}/terugnames`, { gebeurtenisId, reason: 'gaat-niet-door' });
  });
  const changed = await livedBy(
    'end-changed',
    { einddatum: DAYS.lastDay },
    async (job) => () => firm.tell(`dienstverbanden/${job}`, { einddatum: null }, 'employer', 'PATCH'),
  );
  expect(told.mails.filter((mail) => mail.includes('geldt niet meer')).length).toBeGreaterThan(2);
  expect(told.tasks).toContainEqual(expect.stringMatching(/^Trek .* bij UWV in/));
  expect(changed).toEqual(told);
});

test('from the day after the employment mails speak of somebody who has left', async () => {
  firm = await Firm.found(town, 'has-left', '2026-10-05 09:00');
  const { verzuimgevalId } = await firm.sick(await firm.hire('Maria de Vries'), '2026-10-05');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/einde-dienstverband`, { lastDay: '2026-11-30' });
  await firm.until('2026-12-01 12:00');
  const report = (step: string) => firm.read('hr@bakkerij.example', `${step}einde van het dienstverband melden`);
  expect(report('dringend: ')).toMatch(/uw medewerker .*\n(.*\n)*.*in dienst bij Bakkerij/);
  expect(report('te laat: ')).toMatch(/uw ex-medewerker .*\n(.*\n)*.*uit dienst bij Bakkerij/);
  const toEmployee = firm.read('vries@thuis.example', 'te laat: re-integratieverslag');
  expect(toEmployee).toContain('Vraag uw vroegere werkgever om zo snel mogelijk');
});

test('a last day that the employment was given at its start can be taken away, until one is told', async () => {
  firm = await Firm.found(town, 'end-of-contract', '2026-10-05 09:00');
  const job = await firm.hire('Maria de Vries', { einddatum: '2026-11-30' });
  const { verzuimgevalId } = await firm.sick(job, '2026-10-05');
  await firm.until('2026-11-05 09:00');
  const change = (einddatum: string | null) => firm.tell(`dienstverbanden/${job}`, { einddatum }, 'employer', 'PATCH');
  const verslag = expect.stringMatching(/^Verkort re-integratieverslag/);
  expect(await openTasks()).toContainEqual(verslag);
  expect(await change(null)).toMatchObject({ einddatum: null });
  await firm.until('2026-11-05 09:30');
  expect(await openTasks()).not.toContainEqual(verslag);
  expect(await change('2026-11-30')).toMatchObject({ einddatum: '2026-11-30' });
  await firm.until('2026-11-05 10:00');
  expect(await openTasks()).toContainEqual(verslag);
  const wages = firm.mailsTo('hr@bakkerij.example').filter(({ subject }) => subject.includes('loondoorbetaling'));
  expect(
    wages.map(({ text }) => /Door een storing|Deze datum geldt nu|Die dag geldt niet meer/.exec(text)?.[0]),
  ).toEqual([undefined, 'Die dag geldt niet meer', 'Deze datum geldt nu']);
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/einde-dienstverband`, { lastDay: '2026-12-31' });
  await expect(change(null)).rejects.toThrow(/is gemeld als gebeurtenis: neem die terug/);
  await expect(change('2018-01-01')).rejects.toThrow(/ligt voor de begindatum/);
});
