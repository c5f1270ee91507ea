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

/** Reported on Saturday morning, after the last mail of Friday and before the first of Monday. */
async function reportedOnSaturday(name: string, firstSickDay: string): Promise<string> {
  firm = await Firm.found(town, name, '2026-11-27 09:00');
  const job = await firm.hire('Maria de Vries');
  await firm.until('2026-11-28 10:00');
  const { verzuimgevalId } = await firm.sick(job, firstSickDay);
  await firm.until('2026-11-28 10:05');
  return `verzuimgevallen/${verzuimgevalId}`;
}

/** What the employer got since, each by its subject. */
const post = () =>
  firm
    .mailsTo(HR)
    .map(({ subject }) => subject.replace(/^Zaak \S+: /, ''))
    .filter((subject) => subject !== 'Bevestig uw e-mailadres');

describe('what was reported in a weekend is confirmed on Monday as it stands by then', () => {
  test('with the first day as it was corrected', async () => {
    const path = await reportedOnSaturday('weekend-corrected', '2026-11-27');
    const firstSickDay = '2026-11-23';
    const correction = { type: 'correctie-eerste-ziektedag', firstSickDay, reason: 'verkeerd-doorgegeven' };
    await firm.tell(`${path}/correcties`, correction);
    await firm.until('2026-11-30 12:00');
    expect(post()).toEqual(['melding van 28 november 2026 ontvangen']);
    // Six weeks from 23 November: 4 January.
    expect(firm.read(HR, 'melding van')).toContain('Eerste ziektedag: maandag 23 november 2026.');
    expect(firm.read(HR, 'melding van')).toContain('uiterlijk maandag 4 januari 2027');
  });

  test('without what was done since', async () => {
    const path = await reportedOnSaturday('weekend-done', '2026-09-01');
    await firm.until('2026-11-29 10:00');
    const doc = { type: 'probleemanalyse', happened: '2026-10-10', mogelijkheden: true };
    await firm.tell(`${path}/documenten`, doc, 'arbodienst');
    await firm.until('2026-11-30 12:00');
    expect(firm.read(HR, 'melding van')).not.toContain('een oordeel over M. de Vries');
  });

  test('with what the end of the employment asks for', async () => {
    const path = await reportedOnSaturday('weekend-leaves', '2026-11-27');
    await firm.tell(`${path}/einde-dienstverband`, { lastDay: '2026-11-30' });
    await firm.until('2026-11-30 12:00');
    expect(firm.read(HR, 'melding van')).not.toContain('8 januari');
    expect(firm.read(HR, 'melding van')).toContain('Melding ziek uit dienst aan UWV: uiterlijk maandag 30');
  });

  test('a recovery takes the place of the sickness', async () => {
    const path = await reportedOnSaturday('weekend-recovered', '2026-11-26');
    await firm.until('2026-11-29 10:00');
    await firm.tell(`${path}/herstelmeldingen`, { recoveredOn: '2026-11-29' });
    await firm.until('2026-11-30 12:00');
    expect(post()).toEqual(['melding van 29 november 2026 ontvangen']);
    expect(firm.read(HR, 'melding van')).toContain('Hersteld vanaf zondag 29 november 2026.');
  });
});

describe('what overtook a confirmation and was taken back leaves the confirmation to be written', () => {
  test.each([
    ['a death told by mistake', 'overlijden', { date: '2026-11-28' }],
    ['a withdrawal told by mistake', 'intrekking', {}],
  ])('%s', async (_name, address, told) => {
    const path = await reportedOnSaturday(`weekend-${address}`, '2026-11-27');
    const { gebeurtenisId } = await firm.tell(`${path}/${address}`, told);
    await firm.tell(`${path}/terugnames`, { gebeurtenisId, reason: 'vergissing' });
    await firm.until('2026-11-30 12:00');
    expect(post()).toEqual(['melding van 28 november 2026 ontvangen']);
    expect(firm.read(HR, 'melding van')).toContain('Eerste ziektedag: vrijdag 27 november 2026.');
  });

  test('a recovery told by mistake', async () => {
    const path = await reportedOnSaturday('weekend-not-recovered', '2026-11-26');
    await firm.tell(`${path}/herstelmeldingen`, { recoveredOn: '2026-11-28' });
    await firm.until('2026-11-28 11:00');
    await firm.tell(`${path}/herstelintrekkingen`, {});
    await firm.until('2026-11-30 12:00');
    expect(post()).toEqual(['melding van 28 november 2026 ontvangen']);
    expect(firm.read(HR, 'melding van')).toContain('Eerste ziektedag: donderdag 26 november 2026.');
  });

  test('once it has left it is not written anew', async () => {
    const path = await reportedOnSaturday('weekend-over', '2026-11-27');
    await firm.until('2026-11-30 12:00');
    const { gebeurtenisId } = await firm.tell(`${path}/overlijden`, { date: '2026-11-28' });
    await firm.tell(`${path}/terugnames`, { gebeurtenisId, reason: 'vergissing' });
    await firm.until('2026-12-01 12:00');
    expect(post().filter((subject) => subject.startsWith('melding van'))).toHaveLength(1);
  });
});

describe('a last day by law that is still to come is not called late', () => {
  test('the day to work towards was Friday, and the law allows until Sunday', async () => {
    // The first day after 42 weeks from 8 February: Sunday 29 November.
    await reportedOnSaturday('weekend-still-in-time', '2026-02-08');
    const told = firm.mailsTo(HR).filter(({ at }) => at.startsWith('2026-11-28'));
    const [confirmation] = told.filter(({ subject }) => subject.includes('melding van'));
    expect(confirmation?.subject).toContain('één stap is al te laat');
    const [, late, next] = confirmation?.text.split(/WAT IS NU AL TE LAAT\?|WAT KOMT ER NU\?/) ?? [];
    expect(late).not.toContain('29 november');
    expect(next).toContain('42e-weeksmelding aan UWV: uiterlijk zondag 29 november 2026');
  });
});

/** Recovered on 7 November after a sickness of 29 September. */
async function recovered(name: string): Promise<string> {
  firm = await Firm.found(town, name, '2026-09-29 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-09-29');
  await firm.until('2026-11-07 09:00');
  await firm.tell(`verzuimgevallen/${verzuimgevalId}/herstelmeldingen`, { recoveredOn: '2026-11-07' });
  return job;
}

test('a relapse that is reported two months after its first day is confirmed as a late report', async () => {
  const job = await recovered('late-relapse');
  await firm.until('2027-01-28 10:00');
  await firm.sick(job, '2026-11-28');
  await firm.until('2027-01-28 12:00');
  expect(firm.read(HR, 'melding van 28 januari 2027')).toContain(
    'De melding kwam 61 dagen na de eerste ziektedag. De termijnen lopen vanaf die dag weer door, niet vanaf de melding.',
  );
});

describe('a correction that changes of which case a sickness is', () => {
  const correction = { type: 'correctie-eerste-ziektedag', reason: 'verkeerd-doorgegeven' };

  test('joined to the one before, the employer reads which case goes on, and that the other does not count any more', async () => {
    const job = await recovered('joined');
    await firm.until('2026-12-14 09:00');
    const { verzuimgevalId } = await firm.sick(job, '2026-12-14');
    await firm.until('2026-12-15 09:00');
    // Before 5 December it is within four weeks of 7 November.
    const told = { ...correction, firstSickDay: '2026-12-01' };
    const { verzuimgevalId: goesOn } = await firm.tell(`verzuimgevallen/${verzuimgevalId}/correcties`, told);
    expect(goesOn).not.toBe(verzuimgevalId);
    await firm.until('2026-12-16 09:00');
    const number = verzuimgevalId.slice(-6).toUpperCase();
    expect(firm.mailsTo(HR).filter(({ subject }) => subject.includes(`zaak ${number} loopt hierin door`))).toHaveLength(
      1,
    );
    const mail = firm.read(HR, 'loopt hierin door');
    expect(mail).toContain('Eerste ziektedag: dinsdag 1 december 2026.');
    expect(mail).toContain('De zaak van dinsdag 29 september 2026 loopt door');
    expect(mail).toContain(`Wat u las over zaak ${number}, geldt niet meer`);
  });

  test('parted from it, the employer gets the confirmation of a case of its own', async () => {
    const job = await recovered('parted');
    await firm.until('2026-12-07 09:00');
    const { verzuimgevalId } = await firm.sick(job, '2026-12-02');
    const told = { ...correction, firstSickDay: '2026-12-07' };
    const { verzuimgevalId: own } = await firm.tell(`verzuimgevallen/${verzuimgevalId}/correcties`, told);
    expect(own).not.toBe(verzuimgevalId);
    await firm.until('2026-12-08 09:00');
    const last = firm
      .mailsTo(HR)
      .filter(({ subject }) => subject.includes('melding van 7 december'))
      .at(-1);
    expect(last?.subject).toContain(own.slice(-6).toUpperCase());
    expect(last?.text).toContain('Eerste ziektedag: maandag 7 december 2026.');
    expect(last?.text).not.toContain('terugval');
  });
});

test('after a full recovery nobody is asked any more for what was missed, which stays late in the plan', async () => {
  firm = await Firm.found(town, 'recovered-with-something-late', '2026-01-05 09:00');
  const job = await firm.hire('Maria de Vries');
  const { verzuimgevalId } = await firm.sick(job, '2026-01-05');
  await firm.until('2026-02-20 09:00');
  await firm.tell(firm.employer, { weekoverzicht: true }, 'employer', 'PATCH');
  const { gevolgen } = await firm.tell(`verzuimgevallen/${verzuimgevalId}/herstelmeldingen`, {
    recoveredOn: '2026-02-20',
  });
  expect(gevolgen.takenGesloten).toContainEqual(
    expect.objectContaining({ titel: 'Probleemanalyse van de bedrijfsarts', status: 'vervallen' }),
  );
  const listed = async (query = '') => (await firm.see(`verzuimgevallen?${query}`, 'arbodienst')).items;
  const asked = { id: verzuimgevalId, volgendePlicht: null };
  expect(await listed('volgorde=dringend')).toMatchObject([{ ...asked, status: 'hersteld-bewaking' }]);
  await firm.until('2026-03-25 12:00');
  // Four weeks after 20 February, with no moment of the case between.
  expect(await listed('status=hersteld')).toMatchObject([{ ...asked, status: 'hersteld' }]);
  expect(await listed('status=hersteld-bewaking')).toEqual([]);
  expect((await firm.see('taken?status=open&limiet=200', 'arbodienst')).items).toEqual([]);
  expect(firm.post.filter((line) => line.includes('Weekoverzicht'))).toEqual([]);
  const confirmation = firm.read(HR, 'melding van 20 februari 2026');
  expect(confirmation).not.toMatch(/te laat|TE LAAT|zo snel mogelijk/);
  // Six weeks from 5 January.
  expect(confirmation).toContain('Probleemanalyse van de bedrijfsarts: moest uiterlijk maandag 16 februari 2026');
  expect(confirmation).toContain('Dit hoeft nu niet meer. Leg wel vast waarom het er niet is');
  expect(await firm.duty(verzuimgevalId, 'probleemanalyse')).toMatchObject({ status: 'late', notAsked: true });
});
