import type { Json } from '../api/fixture';
import { Firm } from './firm';
import { Town } from './town';

const HR = 'hr@bakkerij.example';

let town: Town;
beforeAll(async () => {
  town = await Town.open();
});
afterAll(() => town.close());

let firm: Firm;
afterEach(() => firm.end());

/** Sick since 5 January; UWV was told of it after 42 weeks, by the product or by hand. */
async function reportedToUwv(name: string, by: 'mandate' | 'hand'): Promise<string> {
  firm = await Firm.found(town, name, '2026-01-05 09:00');
  if (by === 'mandate') await firm.tell(firm.mandates, { mandaten: ['42e-weeksmelding'] }, 'employer', 'PATCH');
  const { verzuimgevalId } = await firm.sick(await firm.hire('Maria de Vries'), '2026-01-05');
  await firm.until('2026-10-20 09:00');
  const filed = { type: '42e-weeksmelding', happened: '2026-10-20' };
  if (by === 'hand') await firm.tell(`verzuimgevallen/${verzuimgevalId}/documenten`, filed);
  await firm.until('2026-11-10 09:00');
  return verzuimgevalId;
}

const openTasks = async () => (await firm.see('taken?status=open')).items as Json[];
const since = (day: string) => firm.post.filter((line) => line >= day && /UWV/.test(line));

test('a withdrawn report that UWV had of us is withdrawn there as well, and nobody is asked to', async () => {
  const geval = await reportedToUwv('withdrawn-by-us', 'mandate');
  const { uwv } = await firm.tell(`verzuimgevallen/${geval}/intrekking?voorbeeld=true`, {});
  expect(uwv).toEqual([
    expect.stringMatching(/^UWV kreeg de 42e-weeksmelding op .*: dat trekt Poortwachter zelf in\.$/),
  ]);
  await firm.tell(`verzuimgevallen/${geval}/intrekking`, {});
  await firm.until('2026-11-20 09:00');
  expect(town.uwv.state.received.length).toBeGreaterThan(1);
  expect(since('2026-11-10')).toEqual([]);
  expect((await openTasks()).map(({ verplichting }) => verplichting)).toEqual([]);
  expect((await firm.duty(geval, 'correctie-42e-weeksmelding')).status).toBe('done');
});

test('a withdrawn report that UWV had by hand is to be withdrawn by hand, in those words, and closing that ends it', async () => {
  const geval = await reportedToUwv('withdrawn-by-hand', 'hand');
  await firm.tell(`verzuimgevallen/${geval}/intrekking`, {});
  await firm.until('2026-11-11 09:00');
  const mail = firm.read(HR, 'melding bij UWV intrekken uiterlijk 12 november 2026');
  expect(mail).toContain('Trek uiterlijk donderdag 12 november 2026 de 42e-weeksmelding voor M. de Vries bij UWV in.');
  expect(mail).not.toMatch(/verbeter|eerste dag door|boete/i);
  const [task] = await openTasks();
  expect(task?.titel).toBe('Intrekking van de 42e-weeksmelding bij UWV');
  await firm.tell(`taken/${task?.id}/afronding`, {});
  expect(await openTasks()).toEqual([]);
  expect((await firm.duty(geval, 'correctie-42e-weeksmelding')).status).toBe('done');
});

test('a first day that the product corrects at UWV itself is asked of nobody', async () => {
  const geval = await reportedToUwv('corrected-by-us', 'mandate');
  const correction = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-12', reason: 'verkeerd-doorgegeven' };
  const { uwv } = await firm.tell(`verzuimgevallen/${geval}/correcties?voorbeeld=true`, correction);
  expect(uwv).toEqual([expect.stringMatching(/: dat verbetert Poortwachter zelf\.$/)]);
  await firm.tell(`verzuimgevallen/${geval}/correcties`, correction);
  await firm.until('2026-11-16 09:00');
  expect((await firm.duty(geval, 'correctie-42e-weeksmelding')).status).toBe('done');
  expect(since('2026-11-10')).toEqual([]);
});

test('a first day that was told by hand is to be corrected by hand', async () => {
  const geval = await reportedToUwv('corrected-by-hand', 'hand');
  const correction = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-12', reason: 'verkeerd-doorgegeven' };
  await firm.tell(`verzuimgevallen/${geval}/correcties`, correction);
  await firm.until('2026-11-11 09:00');
  expect(firm.read(HR, 'melding bij UWV verbeteren')).toContain('de 42e-weeksmelding voor M. de Vries bij UWV.');
});

test('a leave that was applied for and does not come: preview and task say to withdraw the application at UWV', async () => {
  firm = await Firm.found(town, 'leave-undone', '2026-01-05 09:00');
  const { verzuimgevalId: geval } = await firm.sick(await firm.hire('Maria de Vries'), '2026-01-05');
  await firm.until('2026-01-12 09:00');
  const pregnant = { type: 'zwangerschap', dueDate: '2026-03-20' };
  const { gebeurtenisId } = await firm.tell(`verzuimgevallen/${geval}/gebeurtenissen`, pregnant);
  const applied = { type: 'afgerond', obligation: 'wazo-aanvraag' };
  await firm.tell(`verzuimgevallen/${geval}/gebeurtenissen`, applied);
  await firm.until('2026-01-14 09:00');
  const back = { gebeurtenisId, reason: 'vergissing' };
  const { uwv } = await firm.tell(`verzuimgevallen/${geval}/terugnames?voorbeeld=true`, back);
  expect(uwv).toEqual(['UWV kreeg de aanvraag van het verlof op maandag 12 januari 2026: trek die melding in.']);
  await firm.tell(`verzuimgevallen/${geval}/terugnames`, back);
  expect((await openTasks()).map(({ titel }) => titel)).toContain('Trek de aanvraag van het verlof bij UWV in');
});

test('a task to withdraw something at UWV that was closed by mistake asks for it again, until it is done', async () => {
  firm = await Firm.found(town, 'closed-by-mistake', '2026-01-05 09:00');
  await firm.tell(firm.employer, { weekoverzicht: true }, 'employer', 'PATCH');
  const { verzuimgevalId: geval } = await firm.sick(await firm.hire('Maria de Vries'), '2026-01-05');
  await firm.until('2026-01-12 09:00');
  const told = { type: 'zwangerschap', dueDate: '2026-03-20' };
  const { gebeurtenisId } = await firm.tell(`verzuimgevallen/${geval}/gebeurtenissen`, told);
  await firm.tell(`verzuimgevallen/${geval}/gebeurtenissen`, { type: 'afgerond', obligation: 'wazo-aanvraag' });
  await firm.until('2026-01-14 09:00');
  await firm.tell(`verzuimgevallen/${geval}/terugnames`, { gebeurtenisId, reason: 'vergissing' });
  const [task] = (await openTasks()).filter(({ titel }) => titel.startsWith('Trek'));
  await firm.tell(`taken/${task?.id}/afronding`, {});
  const closed = await firm.refused(`taken/${task?.id}/afronding`, {});
  expect(closed.detail).toBe('Deze taak is al gedaan: er is niets meer af te ronden.');
  await firm.until('2026-01-15 09:00');

  const back = { reason: 'vergissing' };
  const shown = await firm.tell(`taken/${task?.id}/heropeningen?voorbeeld=true`, back);
  expect(shown.nieuweBerichten).toMatchObject([{ soort: 'taak', verplichting: 'wazo-aanvraag' }]);
  const { gevolgen } = await firm.tell(`taken/${task?.id}/heropeningen`, back);
  expect(gevolgen.takenGeopend).toMatchObject([{ id: task?.id, titel: 'Trek de aanvraag van het verlof bij UWV in' }]);
  expect(await openTasks()).toContainEqual(task);
  const twice = await firm.refused(`taken/${task?.id}/heropeningen`, back);
  expect(twice.detail).toBe('Deze taak is open: rond haar af zodra het werk is gedaan.');

  await firm.until('2026-01-19 12:00');
  expect(firm.read(HR, 'Weekoverzicht')).toContain('Trek de aanvraag van het verlof bij UWV in');
  expect(await openTasks()).toContainEqual(task);
});
