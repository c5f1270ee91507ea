import * as plans from '../../domain/case/plan';
import { type ApiFixture, addDienstverband, startApiFixture } from './fixture';

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
  const [, refused] = await plansFor('/v1/ziekmeldingen', { dienstverbandId, firstSickDay: '2026-01-20' });
  expect(refused).toBeLessThanOrEqual(2);
});
