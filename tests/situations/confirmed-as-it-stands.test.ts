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
