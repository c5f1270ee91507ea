import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import type { Fixture } from './fixture';
import { addCase, addEmployment, startFixture } from './fixture';

let fixture: Fixture;
let werkgever: string;
let dienstverband: string;
beforeAll(async () => {
  fixture = await startFixture();
  ({ werkgever, dienstverband } = await addEmployment(fixture.api));
  await addCase(fixture.worker, werkgever, dienstverband, 'ziek');
});
afterAll(() => fixture.stop());

describe.each(['feit', 'effect', 'audit', 'audit_zegel', 'grafsteen', 'gewist_bericht'])('%s', (table) => {
  test.each([`update ${table} set werkgever_id = werkgever_id`, `delete from ${table}`, `truncate ${table}`])(
    'refuses %s, of a superuser too',
    async (command) => {
      await expect(fixture.superuser.query(command)).rejects.toMatchObject({
        code: 'PW001',
        message: expect.stringContaining('kan alleen worden toegevoegd'),
      });
      await expect(fixture.owner.query(command)).rejects.toMatchObject({ code: 'PW001' });
    },
  );

  test.each(['api', 'worker'] as const)('gives %s no right to change it', async (role) => {
    for (const command of [`update ${table} set werkgever_id = werkgever_id`, `delete from ${table}`])
      await naming(command, async () => {
        await expect(inTenant(fixture[role], werkgever, (tx) => tx.$executeRawUnsafe(command))).rejects.toThrow(
          /permission denied/,
        );
      });
  });
});

test('API and worker add facts, for both perform case transactions', async () => {
  const copy = (nth: number) =>
    `insert into feit select gen_random_uuid(), werkgever_id, dienstverband_id, ${nth}, soort, bekend_op, gegevens, bericht_id, vastgelegd_op, door from feit where volgnummer < 90`;
  expect(await inTenant(fixture.api, werkgever, (tx) => tx.$executeRawUnsafe(copy(98)))).toBe(1);
  expect(await inTenant(fixture.worker, werkgever, (tx) => tx.$executeRawUnsafe(copy(99)))).toBe(1);
});

test('a proef does not become a real case', async () => {
  const change = (soort: string) =>
    inTenant(fixture.worker, werkgever, (tx) =>
      tx.dienstverband.update({ where: { id: dienstverband }, data: { soort } }),
    );
  await expect(change('proef')).rejects.toThrow(/van soort echt wordt geen proef/);
  expect(await change('echt')).toMatchObject({ soort: 'echt' });
});
