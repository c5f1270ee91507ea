// Longer than 300 lines: ten situations, each told from its first day to the mails that it brought people.
import { Firm } from './firm';
import { type KeptMail, Town } from './town';

const HR = 'hr@bakkerij.example';
const DOCTOR = 'bedrijfsarts@arbodienst.example';
const EMPLOYEE = 'vries@thuis.example';

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

let firm: Firm;
afterEach(() => {
  firm.end();
  expect(firm.mails.filter(isAtAnOddTime).map(({ at, subject }) => `${at} ${subject}`)).toEqual([]);
  expect(firm.mails.filter(readsBadly).map(({ subject, text }) => `${subject}\n${text}`)).toEqual([]);
});

/** When people do not read mail, and the employee never has to. */
function isAtAnOddTime({ at }: KeptMail): boolean {
  const [weekday = '', hour = ''] = new Date(at)
    .toLocaleString('en-GB', { timeZone: 'Europe/Amsterdam', weekday: 'short', hour: '2-digit', hourCycle: 'h23' })
    .split(' ');
  return /Sat|Sun/.test(weekday) || Number(hour) < 7 || Number(hour) > 18;
}

/** What no mail may say, whoever reads it. */
function readsBadly({ subject, text, to }: KeptMail): boolean {
  return (
    /nieuwe stap begonnen|zet het in de zaak|undefined|\{|\((ZW|WIA|WAZO|BW) art/.test(text) ||
    (/te laat:/.test(subject) && /op tijd/.test(text)) ||
    (to !== HR && /uw medewerker/.test(text)) ||
    (to !== EMPLOYEE && to !== 'bakker@thuis.example' && /\buw werkgever/.test(text))
  );
}

/** What the mails of these people are about, without who and when. */
const about = (to: string) => firm.post.filter((line) => line.includes(` ${to.split('@')[0]}: `));

test('late-report: what is overdue comes first, then what is due soon, and nothing leaves before Monday morning', async () => {
  firm = await Firm.found(town, 'late-report', '2026-11-27 09:00');
  const job = await firm.hire('Maria de Vries');
  await firm.until('2026-11-28 20:00');
  // Six weeks from 11 February: 25 March. The first day after 42 weeks: 2 December.
  const told = await firm.sick(job, '2026-02-11');
  expect(told.gevolgen.volgendePlicht).toMatchObject({ verplichting: 'probleemanalyse', uiterlijk: '2026-03-25' });
  expect(told.gevolgen.takenGeopend).toContainEqual(
    expect.objectContaining({ titel: '42e-weeksmelding aan UWV', uiterlijk: '2026-12-02' }),
  );
  await firm.until('2026-11-29 23:00');
  expect(firm.post).toEqual([]);
  await firm.until('2026-11-30 12:00');
  expect(about(HR).map((line) => line.slice(line.indexOf(': ') + 2))).toEqual([
    'melding van 28 november 2026 ontvangen, één stap is al te laat',
    'dringend: 42e-weeksmelding doen bij UWV uiterlijk 2 december 2026',
    'te laat: de bedrijfsarts om een oordeel vragen, kon tot en met 25 maart 2026',
  ]);
  const confirmation = firm.read(HR, 'ontvangen');
  expect(confirmation).toContain('De melding kwam 290 dagen na de eerste ziektedag.');
  expect(confirmation.indexOf('uiterlijk woensdag 25 maart 2026')).toBeLessThan(
    confirmation.indexOf('42e-weeksmelding aan UWV: uiterlijk woensdag 2 december 2026'),
  );
  expect(confirmation).not.toMatch(/Evaluatie|op tijd/);
  // Nothing of ours was out of order: the report was late.
  for (const { text } of firm.mails) expect(text).not.toContain('storing');
  await firm.until('2026-12-03 12:00');
  expect(firm.read(HR, 'te laat: 42e-weeksmelding')).toContain(
    'Doe het in elk geval uiterlijk maandag 30 augustus 2027.',
  );
  expect(about(HR).filter((line) => line.startsWith('2026-12-03'))).toHaveLength(1);
});

test('relapse: within four weeks the case goes on, the days between do not count, and the mail tells what moves', async () => {
  firm = await Firm.found(town, 'relapse', '2026-09-29 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-09-29');
  await firm.until('2026-11-07 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/herstelmeldingen`, { recoveredOn: '2026-11-07' });
  await firm.until('2026-11-28 10:00');
  const again = await firm.sick(job, '2026-11-28');
  expect(again.verzuimgevalId).toBe(verzuimgevalId);
  // 10 November and the 21 days from 7 to 27 November: 1 December.
  expect(again.gevolgen.volgendePlicht).toMatchObject({ verplichting: 'probleemanalyse', uiterlijk: '2026-12-01' });
  await firm.until('2026-12-02 12:00');
  const mail = firm.read(HR, 'melding van 28 november 2026');
  expect(mail).toContain(
    'Vastgelegd: een nieuwe ziekmelding van M. de Vries, in dienst bij Bakkerij Voorbeeld. Eerste ziektedag: zaterdag 28 november 2026.',
  );
  expect(mail).toContain('Dit is een terugval binnen vier weken. De zaak van dinsdag 29 september 2026 loopt door');
  expect(mail).toContain('De 21 dagen ertussen tellen niet mee.');
  expect(mail).toContain('nu uiterlijk dinsdag 1 december 2026 (was dinsdag 10 november 2026)');
  expect(mail).toContain('Let op: op zaterdag 28 november 2026 werkt de werknemer volgens het rooster niet.');
});

test('partial-recovery: no term moves, nobody gets a mail that says otherwise, and the pay counts the hours', async () => {
  firm = await Firm.found(town, 'partial-recovery', '2026-10-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-10-05');
  await firm.until('2026-11-02 09:00');
  const partial = { from: '2026-11-02', incapacityPct: 50, hoursWorked: 18 };
  const told = await firm.tell(`verzuimgevallen/${verzuimgevalId}/deelherstelmeldingen`, partial);
  expect(told.gevolgen).toMatchObject({ takenGesloten: [], berichten: [] });
  expect(told.gevolgen.volgendePlicht).toMatchObject({ uiterlijk: '2026-11-16' });
  const taken = await firm.tell(`verzuimgevallen/${verzuimgevalId}/terugnames`, {
    gebeurtenisId: told.gebeurtenisId,
    reason: 'vergissing',
  });
  expect(taken.gevolgen.berichten).toEqual([]);
  await firm.until('2026-11-10 09:00');
  expect(about(HR).map((line) => line.slice(0, 16))).toEqual([
    '2026-10-05 09:00',
    expect.stringMatching(/^2026-10-26/),
    expect.stringMatching(/^2026-11-09/),
  ]);
});

test('wrong-first-day: a preview says what moves, and the next mail says that an earlier date no longer holds', async () => {
  firm = await Firm.found(town, 'wrong-first-day', '2026-10-26 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-10-26');
  await firm.until('2026-11-23 12:00');
  const correction = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-10-19', reason: 'verkeerd-doorgegeven' };
  const path = `verzuimgevallen/${verzuimgevalId}/correcties`;
  const before = await firm.see(`verzuimgevallen/${verzuimgevalId}/plan/probleemanalyse`);
  const shown = await firm.tell(`${path}?voorbeeld=true`, correction);
  expect(JSON.stringify(shown)).toContain('2026-11-30');
  expect(await firm.duty(verzuimgevalId, 'probleemanalyse')).toEqual(before);
  await firm.tell(path, correction);
  await firm.until('2026-11-24 12:00');
  // Six weeks from 26 October: 7 December; from 19 October: 30 November.
  expect(firm.read(HR, 'uiterlijk 7 december 2026')).toContain('[NIEUWE STAP]');
  const moved = firm.read(HR, 'uiterlijk 30 november 2026');
  expect(moved).toContain('Deze datum geldt nu. Een andere datum uit een eerder bericht hierover geldt niet meer.');
});

test('leaves-and-stays: whoever was told of the end hears that it does not go on', async () => {
  firm = await Firm.found(town, 'leaves-and-stays', '2026-10-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-10-05');
  const doc = { type: 'probleemanalyse', happened: '2026-10-20', mogelijkheden: true };
  await firm.until('2026-10-20 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/documenten`, doc, 'arbodienst');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/documenten`, { type: 'plan-van-aanpak' });
  await firm.until('2026-11-10 09:00');
  const left = await firm.tell(`verzuimgevallen/${verzuimgevalId}/einde-dienstverband`, { lastDay: '2026-11-30' });
  await firm.until('2026-11-11 09:00');
  expect((await firm.see(`dienstverbanden/${job}`)).einddatum).toBe('2026-11-30');
  expect(firm.read(HR, 'laatste dag van de loondoorbetaling')).toContain('op deze dag eindigt het dienstverband');
  await firm.until('2026-11-20 09:00');
  const back = { gebeurtenisId: left.gebeurtenisId, reason: 'gaat-niet-door' };
  const stays = await firm.tell(`verzuimgevallen/${verzuimgevalId}/terugnames`, back);
  expect(stays.gevolgen.takenGesloten).toMatchObject([{ titel: 'Verkort re-integratieverslag bij ziek uit dienst' }]);
  expect((await firm.see(`dienstverbanden/${job}`)).einddatum).toBeNull();
  await firm.until('2026-11-20 12:00');
  const revoked = firm.post.filter((line) => line.includes('geldt niet meer'));
  expect(revoked.map((line) => line.slice(17)).sort()).toEqual([
    'casemanager: geldt niet meer: re-integratieverslag maken bij het einde van het dienstverband',
    'hr: geldt niet meer: laatste dag van de loondoorbetaling',
    'hr: geldt niet meer: re-integratieverslag maken bij het einde van het dienstverband',
    'vries: geldt niet meer: re-integratieverslag ontvangen en nalezen',
  ]);
  expect(firm.read(EMPLOYEE, 'geldt niet meer')).toContain(
    'In een eerder bericht stond hiervoor maandag 30 november 2026. Die dag geldt niet meer.',
  );
  const twice = await firm.refused(`verzuimgevallen/${verzuimgevalId}/terugnames`, back);
  expect(twice.errors).toMatchObject([{ veld: 'gebeurtenisId', melding: expect.stringContaining('al teruggenomen') }]);
});

test('pregnancy: the leave is applied for without the ground of the vangnet reaching the employer', async () => {
  firm = await Firm.found(town, 'pregnancy', '2026-06-01 09:00');
  const job = await firm.hire('Maria de Vries');
  await firm.tell(`dienstverbanden/${job}/gebeurtenissen`, { type: 'zwangerschap', dueDate: '2026-12-01' });
  await firm.until('2026-09-07 09:00');
  const { verzuimgevalId } = await firm.sick(job, '2026-09-07', { vangnet: true });
  const events = `verzuimgevallen/${verzuimgevalId}/gebeurtenissen`;
  await firm.tell(events, { type: 'vangnet', ground: 'zwangerschap' }, 'arbodienst');
  await firm.until('2026-09-24 09:00');
  expect(firm.read(EMPLOYEE, 'verlof aanvragen')).toMatch(
    /Vraag uw werkgever om uw verlof uiterlijk \S+ \d+ \S+ 2026 bij UWV aan te vragen/,
  );
  await firm.until('2026-10-20 09:00');
  await firm.tell(events, { type: 'zwangerschapsverlof', from: '2026-10-20', until: '2027-02-09' });
  await firm.until('2026-12-04 09:00');
  const born = await firm.tell(events, { type: 'bevalling', date: '2026-12-03' });
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/terugnames`, {
    gebeurtenisId: born.gebeurtenisId,
    reason: 'vergissing',
  });
  await firm.tell(events, { type: 'bevalling', date: '2026-12-02' });
  await firm.until('2026-12-10 09:00');
  for (const { text, subject } of firm.mailsTo(HR))
    expect(`${subject} ${text}`).not.toMatch(/zwanger|bevalling|grond/i);
});

test('wrong-case: the document leaves the wrong case, and who was asked for a plan hears that it is not needed', async () => {
  firm = await Firm.found(town, 'wrong-case', '2026-10-05 09:00');
  const [one, other] = [await firm.hire('Maria de Vries'), await firm.hire('Jan Bakker')];
  const { verzuimgevalId: wrong } = await firm.sick(one, '2026-10-05');
  const { verzuimgevalId: right } = await firm.sick(other, '2026-10-05');
  await firm.until('2026-11-09 09:00');
  const doc = { type: 'probleemanalyse', happened: '2026-11-09', mogelijkheden: true };
  const { gebeurtenisId } = await firm.tell(`verzuimgevallen/${wrong}/documenten`, doc, 'arbodienst');
  await firm.until('2026-11-11 09:00');
  const back = { gebeurtenisId, reason: 'verkeerde-zaak' };
  const elsewhere = await firm.refused(`verzuimgevallen/${right}/terugnames`, back, 'arbodienst');
  expect(elsewhere.detail).toMatch(/^Deze gebeurtenis bestaat niet/);
  const { gevolgen } = await firm.tell(`verzuimgevallen/${wrong}/terugnames`, back, 'arbodienst');
  expect(gevolgen.takenGeopend).toMatchObject([
    { titel: 'Probleemanalyse van de bedrijfsarts', uiterlijk: '2026-11-16' },
  ]);
  await firm.tell(`verzuimgevallen/${right}/documenten`, doc, 'arbodienst');
  await firm.until('2026-11-12 09:00');
  // The reminder of two days before counts: nobody is reminded of the same day once more.
  const judgements = firm.mailsTo(DOCTOR).filter(({ subject }) => subject.includes('oordeel en advies geven'));
  expect(judgements.filter(({ subject }) => subject.includes('herinnering'))).toHaveLength(2);
  expect(judgements.filter(({ subject }) => /nieuwe datum/.test(subject))).toEqual([]);
  expect(firm.read(EMPLOYEE, 'geldt niet meer: plan van aanpak')).toContain('maandag 23 november 2026');
  expect(firm.read('bakker@thuis.example', 'plan van aanpak opstellen')).toContain(
    'uiterlijk maandag 23 november 2026',
  );
  expect((await firm.duty(wrong, 'plan-van-aanpak')).status).toBe('planned');
});

test('import-week-30: nothing of before our time is asked, and no mail calls the transfer a late report', async () => {
  firm = await Firm.found(town, 'import-week-30', '2026-11-02 09:00');
  const job = await firm.hire('Maria de Vries');
  const file = { firstSickDay: '2026-04-06', responsibleSince: '2026-11-02' };
  const { verzuimgevalId } = await firm.tell(`dienstverbanden/${job}/lopende-dossiers`, file);
  await firm.until('2026-11-20 09:00');
  const confirmation = firm.read(HR, 'melding van 2 november 2026');
  expect(confirmation).toContain('Deze zaak loopt hier vanaf maandag 2 november 2026.');
  expect(confirmation).not.toMatch(/te laat|dagen na de eerste ziektedag/i);
  expect((await firm.duty(verzuimgevalId, 'probleemanalyse')).status).toBe('before-our-time');
  expect(firm.post.filter((line) => /oordeel|te laat/.test(line))).toEqual([]);
  // The first day after 42 weeks.
  expect((await firm.duty(verzuimgevalId, '42e-weeksmelding')).legalLatest).toBe('2027-01-25');
});

test('mandate-42: UWV is told for the employer, who is asked nothing, and the number of UWV stands in plan and task', async () => {
  firm = await Firm.found(town, 'mandate-42', '2026-01-05 09:00');
  await firm.tell(firm.mandates, { mandaten: ['42e-weeksmelding'] }, 'employer', 'PATCH');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-01-05');
  await firm.until('2026-10-27 09:00');
  const duty = await firm.duty(verzuimgevalId, '42e-weeksmelding');
  expect(duty).toMatchObject({ status: 'done', legalLatest: '2026-10-26', kenmerk: expect.stringMatching(/\d/) });
  expect(town.uwv.state.received).toHaveLength(1);
  expect(firm.post.filter((line) => line.includes('42e-weeksmelding'))).toEqual([]);
  const { items } = await firm.see(`verzuimgevallen/${verzuimgevalId}/tijdlijn?limiet=200`);
  expect(items.filter(({ kenmerk }: { kenmerk: string | null }) => kenmerk === duty.kenmerk)).not.toEqual([]);
});

test('weekend-alarm: a last day on a Saturday is worked towards on Friday, and nobody is mailed in the weekend', async () => {
  firm = await Firm.found(town, 'weekend-alarm', '2026-10-12 09:00');
  const job = await firm.hire('Maria de Vries', { werkdagen: ['wo', 'do', 'vr', 'za'] });
  await firm.sick(job, '2026-10-10');
  await firm.until('2026-11-24 09:00');
  // Six weeks from Saturday 10 October: Saturday 21 November; the last working day before it is Friday.
  expect(about(DOCTOR).map((line) => [line.slice(0, 10), line.slice(line.indexOf(': ') + 2)])).toEqual([
    ['2026-11-02', 'oordeel en advies geven uiterlijk 20 november 2026'],
    ['2026-11-13', 'herinnering: oordeel en advies geven uiterlijk 20 november 2026'],
    ['2026-11-20', 'dringend: oordeel en advies geven uiterlijk 20 november 2026'],
    ['2026-11-23', 'te laat: oordeel en advies geven, kon tot en met 21 november 2026'],
  ]);
  expect(firm.read(DOCTOR, 'dringend')).toContain('Volgens de wet mag het tot en met zaterdag 21 november 2026.');
});
