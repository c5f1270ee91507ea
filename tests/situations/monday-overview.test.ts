import { Firm } from './firm';
import { Town } from './town';

const HR = 'hr@bakkerij.example';

let town: Town;
let firm: Firm;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());
afterEach(() => firm.end());

const overviews = () => firm.post.filter((line) => line.includes('Weekoverzicht')).map((line) => line.slice(0, 10));
const ofEmployer = () =>
  firm.post.filter((line) => line.includes(' hr: ')).map((line) => line.slice(line.indexOf('hr: ') + 4));

test('an employer who wants it gets one mail each Monday in place of reminders, and alarms still one by one', async () => {
  firm = await Firm.found(town, 'monday-overview', '2026-09-28 09:00');
  const [maria, jan] = [await firm.hire('Maria de Vries'), await firm.hire('Jan Bakker')];
  await firm.sick(maria, '2026-09-28');
  await firm.until('2026-10-05 09:00');
  await firm.sick(jan, '2026-10-05');
  await firm.until('2026-10-21 09:00');
  expect(await firm.tell(firm.employer, { weekoverzicht: true }, 'employer', 'PATCH')).toMatchObject({
    weekoverzicht: true,
  });
  await firm.until('2026-11-10 12:00');
  // Six weeks after 28 September: 9 November; after 5 October: 16 November. The week of the change is over.
  expect(overviews()).toEqual(['2026-10-26', '2026-11-02', '2026-11-09']);
  expect(ofEmployer().filter((subject) => subject.startsWith('herinnering'))).toEqual([]);
  expect(ofEmployer()).toContain('dringend: de bedrijfsarts om een oordeel vragen uiterlijk 9 november 2026');
  // Others are reminded as ever.
  expect(firm.post.filter((line) => / bedrijfsarts: herinnering/.test(line))).toHaveLength(2);
  const last = firm
    .mailsTo(HR)
    .filter(({ subject }) => subject.startsWith('Weekoverzicht'))
    .at(-1);
  expect(last?.subject).toBe('Weekoverzicht 9 november 2026: 2 deze week');
  expect(last?.text).toContain('Zorg dat deze week 2 stappen klaar zijn.');
  expect(last?.text).toContain(
    'M. de Vries: Probleemanalyse van de bedrijfsarts, uiterlijk maandag 9 november 2026. Wacht op de bedrijfsarts.',
  );
  expect(last?.text).toContain('J. Bakker: Probleemanalyse van de bedrijfsarts, uiterlijk maandag 16 november 2026.');
  await firm.until('2026-11-16 12:00');
  // Late are the probleemanalyse and, since then, the judgement whether the absence will be long.
  const late = firm
    .mailsTo(HR)
    .filter(({ subject }) => subject.startsWith('Weekoverzicht'))
    .at(-1);
  expect(late?.subject).toBe('Weekoverzicht 16 november 2026: 2 te laat, 2 deze week');
  expect(late?.text).toContain('Doe eerst wat te laat is: 2 stappen.');
  await firm.tell(firm.employer, { weekoverzicht: false }, 'employer', 'PATCH');
  await firm.until('2026-11-23 12:00');
  expect(overviews().at(-1)).toBe('2026-11-16');
});

test('what the employer may not know of is not in it, and without anything open there is none', async () => {
  firm = await Firm.found(town, 'monday-overview-secret', '2026-10-05 09:00');
  await firm.tell(firm.employer, { weekoverzicht: true }, 'employer', 'PATCH');
  await firm.until('2026-10-05 12:00');
  const [waits] = (await firm.see(`${firm.employer}/waarom-wacht`)).redenen;
  expect(waits.zin).toMatch(/^Wacht op het volgende moment: maandag 12 oktober 2026 om 08:/);
  await firm.until('2026-10-12 12:00');
  expect(overviews()).toEqual([]);
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-10-12');
  const events = `verzuimgevallen/${verzuimgevalId}/gebeurtenissen`;
  await firm.tell(events, { type: 'vangnet', ground: 'zwangerschap' }, 'arbodienst');
  await firm.until('2026-11-23 12:00');
  const shown = (await firm.see('taken?status=open&limiet=200')).items.map(({ titel }: { titel: string }) => titel);
  const all = (await firm.see('taken?status=open&limiet=200', 'arbodienst')).items;
  expect(all.length).toBeGreaterThan(shown.length);
  const text =
    firm
      .mailsTo(HR)
      .filter(({ subject }) => subject.startsWith('Weekoverzicht'))
      .at(-1)?.text ?? '';
  for (const { titel } of all) expect([titel, text.includes(titel)]).toEqual([titel, shown.includes(titel)]);
});

test('on a Monday that is a holiday it comes on the next business day, and after an outage once, with the reason', async () => {
  firm = await Firm.found(town, 'monday-overview-late', '2027-02-15 09:00');
  const job = await firm.hire('Maria de Vries');
  await firm.sick(job, '2027-02-15');
  await firm.tell(firm.employer, { weekoverzicht: true }, 'employer', 'PATCH');
  await firm.until('2027-03-31 12:00');
  // 29 March 2027 is the Monday after Easter.
  expect(overviews().slice(-2)).toEqual(['2027-03-22', '2027-03-30']);
  town.setClock('2027-04-14 10:00');
  await firm.until('2027-04-15 12:00');
  expect(overviews().slice(-2)).toEqual(['2027-03-30', '2027-04-14']);
  const last = firm
    .mailsTo(HR)
    .filter(({ subject }) => subject.startsWith('Weekoverzicht'))
    .at(-1);
  expect(last?.subject).toMatch(/^Weekoverzicht 12 april 2027: /);
  expect(last?.text).toContain('Door een storing komt dit bericht later dan gepland (12 april 2027).');
});

test('a day that changed is mailed at once all the same, as it is where the summary of Monday has the reminder', async () => {
  firm = await Firm.found(town, 'monday-overview-new-day', '2026-10-05 09:00');
  await firm.tell(firm.employer, { weekoverzicht: true }, 'employer', 'PATCH');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-10-05');
  await firm.until('2026-11-13 09:00');
  // Six weeks from 5 October: 16 November; from 8 October: 19 November, which is near enough for a reminder as well.
  const correction = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-10-08', reason: 'verkeerd-doorgegeven' };
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/correcties`, correction);
  await firm.until('2026-11-13 17:00');
  const today = firm.mailsTo(HR).filter(({ at }) => at.startsWith('2026-11-13'));
  expect(today.map(({ subject }) => subject.replace(/^Zaak \S+: /, ''))).toEqual([
    'nieuwe datum: de bedrijfsarts om een oordeel vragen uiterlijk 19 november 2026',
  ]);
});
