import * as plans from '../../domain/case/plan';
import { type ApiFixture, addDienstverband, addGeval, startApiFixture } from './fixture';

jest.mock('../../domain/case/plan', () => {
  const actual = jest.requireActual('../../domain/case/plan');
  return { ...actual, makePlan: jest.fn(actual.makePlan) };
});

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture.stop());

const made = jest.mocked(plans.makePlan);

/** How often a plan is made for one request, with its answer. */
async function plansFor(path: string, body: object): Promise<[status: number, plans: number]> {
  made.mockClear();
  const { status } = await fixture.post(path, body);
  return [status, made.mock.calls.length];
}

test('a fact and the closing of a task make one plan, and no message more than two', async () => {
  const dienstverbandId = await addDienstverband(fixture);
  const sick = { dienstverbandId, firstSickDay: '2026-01-05' };
  expect(await plansFor('/v1/ziekmeldingen', sick)).toEqual([201, 1]);
  const [task] = (await fixture.get('/v1/taken?limiet=100')).body.items;
  expect(await plansFor(`/v1/taken/${task.id}/afronding`, { mogelijkheden: true })).toEqual([201, 1]);
  expect(await plansFor(`/v1/taken/${task.id}/heropeningen`, { reason: 'vergissing' })).toEqual([422, 1]);
  const [, refused] = await plansFor('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-01-20' });
  expect(refused).toBeLessThanOrEqual(2);
});

/** One life, message after message. */
const MESSAGES: ReadonlyArray<[path: string, body: object]> = [
  ['documenten', { type: 'plan-van-aanpak' }],
  ['deelherstelmeldingen', { from: '2026-02-02', incapacityPct: 50 }],
  ['correcties', { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-06', reason: 'verkeerd-doorgegeven' }],
  ['gebeurtenissen', { type: 'vangnet', ground: 'orgaandonatie' }],
  ['gebeurtenissen', { type: 'afwijking', obligation: 'evaluatie-1', reason: 'samen-later-gepland' }],
  ['onderbrekingen', { reason: 'gegevens-volgen', until: '2026-02-20' }],
  ['hervattingen', {}],
  ['herplanningen', { reason: 'gewijzigde-wet' }],
  ['herstelmeldingen', { recoveredOn: '2026-02-02' }],
  ['herstelintrekkingen', {}],
  ['einde-dienstverband', { lastDay: '2026-03-31' }],
  ['overlijden', { date: '2026-02-01' }],
];

test('no message of a whole life makes more than two plans', async () => {
  const { geval } = await addGeval(fixture, '2026-01-05');
  const made: Array<[path: string, status: number, plans: number]> = [];
  for (const [path, body] of MESSAGES)
    made.push([path, ...(await plansFor(`/v1/verzuimgevallen/${geval}/${path}`, body))]);
  expect(made.filter(([, status]) => status !== 201)).toEqual([]);
  expect(made.filter(([, , plans]) => plans > 2)).toEqual([]);
});
