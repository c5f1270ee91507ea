import { randomUUID } from 'node:crypto';
import { plainDate } from '../../domain/calendar/plain-date';
import type { CaseMessage } from '../../domain/case/contract';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { erasePerson } from '../../store/erasure/erase';
import { announce, announced } from '../../store/erasure/retention';
import { inTenant } from '../../store/in-tenant';
import { addEmployment, type Employment } from '../support/employment';
import { type Fixture, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

const tell = (one: Employment, fact: Record<string, unknown>, at = '2023-01-10T09:00:00Z') => {
  const message: CaseMessage = { type: 'gebeurtenis', id: randomUUID(), fact };
  return createCaseTransaction(fixture.worker)({ ...one, atMs: Date.parse(at), message });
};

const personOf = async ({ werkgeverId, dienstverbandId }: Employment): Promise<string> => {
  const where = { id: dienstverbandId };
  const row = await inTenant(fixture.worker, werkgeverId, (tx) => tx.dienstverband.findUniqueOrThrow({ where }));
  return row.werknemerId;
};

async function mayGo(id: string, day: string): Promise<boolean> {
  await announce(fixture.worker, plainDate(day));
  return (await announced(fixture.worker)).some((due) => due.id === id);
}

test.each([
  ['an end', { type: 'einde-dienstverband', lastDay: '2023-01-31' }, '2025-01-31'],
  ['a death', { type: 'overlijden', date: '2023-01-09' }, '2025-01-09'],
])(
  'who left by %s that the case was told may go two years later, and is not employed',
  async (_what, fact, lastDayKept) => {
    const one = await addEmployment(fixture.worker);
    expect((await tell(one, fact)).answer).toMatchObject({ accepted: true });
    const person = await personOf(one);
    expect(await mayGo(person, lastDayKept)).toBe(false);
    expect(await mayGo(person, plusADay(lastDayKept))).toBe(true);
    await erasePerson(fixture.worker, {
      werkgeverId: one.werkgeverId,
      id: person,
      ground: 'op verzoek',
      by: 'de test',
    });
  },
);

const plusADay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

test('an end that was taken back does not count', async () => {
  const one = await addEmployment(fixture.worker);
  const { answer } = await tell(one, { type: 'einde-dienstverband', lastDay: '2023-01-31' });
  const { feitId: gebeurtenisId } = answer as unknown as { feitId: string };
  expect((await tell(one, { type: 'terugname', gebeurtenisId, reason: 'vergissing' })).answer).toMatchObject({
    accepted: true,
  });
  expect(await mayGo(await personOf(one), '2027-01-01')).toBe(false);
});

test('an employee who never had an employment may go two years after it was entered', async () => {
  const { werkgeverId } = await addEmployment(fixture.worker);
  const id = randomUUID();
  const entered = { aangemaaktOp: new Date('2023-05-01T09:00:00Z') };
  await inTenant(fixture.worker, werkgeverId, (tx) =>
    tx.werknemer.create({ data: { id, werkgeverId, naam: 'Anna Nooit', geboortedatum: '1990-01-01', ...entered } }),
  );
  expect([await mayGo(id, '2025-05-01'), await mayGo(id, '2025-05-02')]).toEqual([false, true]);
});

test('a case that was withdrawn may go two years after it was entered, but not while another of its employment stays', async () => {
  const one = await addEmployment(fixture.worker);
  const { werkgeverId, dienstverbandId } = one;
  const { answer } = await tell(one, { type: 'ziekmelding', firstSickDay: '2023-01-09' });
  const { gevalId: id } = answer as unknown as { gevalId: string };
  await tell(one, { type: 'intrekking' });
  const entered = { aangemaaktOp: new Date('2023-01-10T09:00:00Z') };
  await inTenant(fixture.worker, werkgeverId, (tx) => tx.verzuimgeval.update({ where: { id }, data: entered }));
  expect([await mayGo(id, '2025-01-10'), await mayGo(id, '2025-01-11')]).toEqual([false, true]);

  const other = { id: randomUUID(), werkgeverId, dienstverbandId, eersteZiektedag: '2024-06-01', status: 'ziek' };
  await inTenant(fixture.worker, werkgeverId, (tx) => tx.verzuimgeval.create({ data: other }));
  expect(await mayGo(id, '2025-01-11')).toBe(false);
});
