import { createHash, randomUUID } from 'node:crypto';
import { Prisma } from '../../prisma/client/client';
import { underKey } from '../../store/acting-key';
import { hashOfKey, makeKey, newApiKey } from '../../store/api-keys';
import { auditLine } from '../../store/audit-line';
import { checkAudit, sealAudit } from '../../store/audit-seal';
import { isAsSealed, sealedSubject } from '../../store/audit-subject';
import { eraseCase } from '../../store/erasure/erase';
import { inTenant } from '../../store/in-tenant';
import { naming } from '../support/naming';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
let a: { werkgever: string; dienstverband: string };
let geval: string;
beforeAll(async () => {
  fixture = await startFixture();
  a = await addEmployment(fixture.api);
  geval = await addCase(fixture.worker, a.werkgever, a.dienstverband, 'hersteld');
  for (const onderwerp of [
    `/v1/verzuimgevallen/${geval}/plan`,
    a.dienstverband,
    '/v1/werknemers',
    '/v1/gewist',
    `/v1/taken/${geval}`,
  ])
    await inTenant(fixture.api, a.werkgever, (tx) =>
      tx.audit.createMany({
        data: [{ werkgeverId: a.werkgever, wie: 'sleutel:x', actie: 'lees', onderwerp, uitkomst: '200' }],
      }),
    );
  await fixture.api.audit.createMany({ data: [{ wie: 'adres:x', actie: 'lees', onderwerp: '/v1', uitkomst: '401' }] });
  await age();
});
afterAll(() => fixture.stop());

/** Lines are sealed some seconds after they came: here they came earlier. */
async function age(): Promise<void> {
  await tamper(
    `update audit set moment = moment - interval '1 minute' where id not in (select audit_id from audit_zegel)`,
  );
}

/** What only somebody with the whole database can do. */
async function tamper(command: string): Promise<void> {
  try {
    await fixture.superuser.query(`begin; set local session_replication_role = replica; ${command}; commit`);
  } finally {
    await fixture.superuser.query('rollback');
  }
}

const whats = async () => (await checkAudit(fixture.worker)).broken.map(({ what }) => what);

/** Every form in which a role can add a line; each gives a moment and a name of its own. */
const ADDED = {
  'as a row': (id) => Prisma.sql`
    insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
    values (${id}::uuid, ${a.werkgever}::uuid, '2001-01-01', 'sleutel:x', 'lees', 'x', '200')`,
  'from a question': (id) => Prisma.sql`
    insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
    select ${id}::uuid, ${a.werkgever}::uuid, '2099-01-01', 'sleutel:x', 'lees', 'x', '200'`,
  'as a part of another question': (id) => Prisma.sql`
    with line as (insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
      values (${id}::uuid, ${a.werkgever}::uuid, 'infinity', 'sleutel:x', 'lees', 'x', '200') returning 1)
    select count(*) from line`,
  'of the installation': (id) => Prisma.sql`
    insert into audit (id, werkgever_id, moment, wie, actie, onderwerp, uitkomst)
    values (${id}::uuid, null, '2001-01-01', 'sleutel:x', 'lees', 'x', '200')`,
} satisfies Record<string, (id: string) => Prisma.Sql>;

describe.each(['api', 'worker'] as const)('a line that %s adds', (role) => {
  test.each(Object.entries(ADDED))(
    '%s has the moment of the database and its own name, whatever moment and name were given',
    async (_how, add) => {
      const id = randomUUID();
      await inTenant(fixture[role], a.werkgever, (tx) => tx.$executeRaw(add(id)));
      const { rows } = await fixture.superuser.query(
        'select wie, moment, clock_timestamp() as now from audit where id = $1',
        [id],
      );
      expect(rows[0].wie).toBe(`${role}: sleutel:x`);
      expect(rows[0].now - rows[0].moment).toBeLessThan(60_000);
      expect(rows[0].now - rows[0].moment).toBeGreaterThanOrEqual(0);
      // The tests below count the lines that are sealed.
      await tamper(`delete from audit where id = '${id}'`);
    },
  );

  test.each([
    'alter table audit disable trigger moment_en_naam_van_de_database',
    'drop trigger moment_en_naam_van_de_database on audit',
    'create or replace function zet_moment_en_naam() returns trigger language sql as $$ select null $$',
    'set session_replication_role = replica',
    'set session authorization poortwachter_owner',
  ])('is dated by the database all the same: %s is refused', async (command) => {
    await expect(inTenant(fixture[role], a.werkgever, (tx) => tx.$executeRawUnsafe(command))).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });
});

describe('the name of a line', () => {
  const keys = {
    own: { id: randomUUID(), key: '' },
    other: { id: randomUUID(), key: '' },
    operator: { id: '', key: newApiKey() },
  };
  beforeAll(async () => {
    const b = await addEmployment(fixture.api);
    for (const [which, werkgeverId] of [
      ['own', a.werkgever],
      ['other', b.werkgever],
    ] as const)
      keys[which].key = await inTenant(fixture.api, werkgeverId, (tx) =>
        makeKey(tx, { id: keys[which].id, werkgeverId, rechten: ['lezen'], omschrijving: 'test', gemaaktDoor: 'test' }),
      );
    const { rows } = await fixture.owner.query('select maak_operatorsleutel($1, $2) as id', [
      hashOfKey(keys.operator.key),
      'test',
    ]);
    keys.operator.id = rows[0].id;
  });

  type Which = keyof typeof keys;
  const hash = (which: Which) => hashOfKey(keys[which].key);
  /** The name of a line that says `sleutel:x` of itself, from a transaction that shows these keys. */
  const nameUnder = async (role: 'api' | 'worker', first: string, second?: string): Promise<string> => {
    const id = randomUUID();
    await underKey({ hash: first, second }, () =>
      inTenant(fixture[role], a.werkgever, (tx) => tx.$executeRaw(ADDED['as a row'](id))),
    );
    const { rows } = await fixture.superuser.query('select wie from audit where id = $1', [id]);
    await tamper(`delete from audit where id = '${id}'`);
    return rows[0].wie;
  };

  test('is that of the keys which the transaction shows', async () => {
    const { own, operator } = keys;
    expect(await nameUnder('api', hash('own'))).toBe(`sleutel:${own.id}`);
    expect(await nameUnder('api', hash('operator'))).toBe(`sleutel:${operator.id}`);
    expect(await nameUnder('api', hash('own'), hash('operator'))).toBe(`sleutel:${own.id} met sleutel:${operator.id}`);
    expect(await nameUnder('api', hash('own'), hash('other'))).toBe(`sleutel:${own.id}`);
  });

  test('is never that of a key of another employer, or of one that is not there', async () => {
    for (const shown of [hash('other'), hashOfKey('pw_verzonnen'), keys.own.id])
      await expect(nameUnder('api', shown)).rejects.toThrow(/geen regel van deze werkgever/);
  });

  test('is never that of a key when a worker writes', async () => {
    expect(await nameUnder('worker', hash('own'), hash('operator'))).toBe('worker: sleutel:x');
  });

  test('cannot be had from the database: neither role reads what a key hashes to', async () => {
    for (const role of ['api', 'worker'] as const)
      for (const question of [
        'select hash from api_sleutel',
        'select * from api_sleutel',
        `select id from api_sleutel where hash like 'a%'`,
        `select getoonde_sleutel('poortwachter.sleutel', '${a.werkgever}')`,
      ])
        await naming(`${role}: ${question}`, async () => {
          await expect(inTenant(fixture[role], a.werkgever, (tx) => tx.$queryRawUnsafe(question))).rejects.toThrow(
            /permission denied/,
          );
        });
  });
});

test('that a case refused a message is said by columns which the sealed outcome repeats', async () => {
  const refused = { werkgeverId: a.werkgever, actie: 'herstelmelding', onderwerp: 'x', verzoekId: 'x' };
  const line = auditLine({ ...refused, uitkomst: { code: 'PAST_NIET', field: 'recoveredOn' } });
  await inTenant(fixture.worker, a.werkgever, (tx) => tx.$executeRaw(line));
  const { rows } = await fixture.superuser.query(
    'select uitkomst, weigering, weigering_veld from audit where weigering is not null',
  );
  expect(rows).toEqual([
    { uitkomst: 'geweigerd: PAST_NIET recoveredOn', weigering: 'PAST_NIET', weigering_veld: 'recoveredOn' },
  ]);
  for (const change of [`weigering = 'ANDERS'`, 'weigering_veld = null', `uitkomst = 'aangenomen'`])
    await expect(tamper(`update audit set ${change} where weigering is not null`)).rejects.toThrow(/audit_weigering/);
  await tamper('delete from audit where weigering is not null');
});

test('a line names an employer that its writer acts for, or none', async () => {
  const other = await addEmployment(fixture.api);
  for (const role of ['api', 'worker'] as const)
    await expect(
      inTenant(fixture[role], other.werkgever, (tx) => tx.$executeRaw(ADDED['as a row'](randomUUID()))),
    ).rejects.toThrow(/row-level security/);
});

test('each line is sealed once, in the chain of its employment, of its employer or of the installation', async () => {
  expect(await sealAudit(fixture.worker)).toBe(6);
  expect(await sealAudit(fixture.worker)).toBe(0);
  const { rows } = await fixture.superuser.query(
    'select keten, array_agg(nummer order by nummer) as numbers from audit_zegel group by keten order by cardinality(array_agg(nummer))',
  );
  expect(rows.map(({ numbers }) => numbers)).toEqual([[1], [1, 2], [1, 2, 3]]);
  expect(JSON.stringify(rows)).not.toContain(a.dienstverband);
  expect(await checkAudit(fixture.worker)).toEqual({ checked: 6, broken: [] });
});

test('an erasure takes an id out of a line and breaks nothing', async () => {
  await eraseCase(fixture.worker, { werkgeverId: a.werkgever, id: geval, ground: 'op verzoek', by: 'de test' });
  expect(await whats()).toEqual([]);
  await age();
  expect(await sealAudit(fixture.worker)).toBe(1);
  expect(await whats()).toEqual([]);
});

test.each([
  ['the name', `update audit set wie = 'een ander'`, 'de regel of haar zegel is veranderd'],
  ['the moment', `update audit set moment = moment - interval '1 day'`, 'de regel of haar zegel is veranderd'],
  ['the outcome', `update audit set uitkomst = '403'`, 'de regel of haar zegel is veranderd'],
  ['the subject', `update audit set onderwerp = '/v1/iets-anders'`, 'het onderwerp is veranderd'],
])('a change of %s shows', async (_what, change, said) => {
  const { rows } = await fixture.superuser.query(
    `select a.* from audit a join audit_zegel z on z.audit_id = a.id where a.onderwerp = '/v1/werknemers'`,
  );
  const [row] = rows;
  await tamper(`${change} where id = '${row.id}'`);
  expect(await whats()).toEqual([said]);
  await tamper(
    `update audit set wie = '${row.wie}', moment = '${row.moment.toISOString()}', uitkomst = '${row.uitkomst}', onderwerp = '${row.onderwerp}' where id = '${row.id}'`,
  );
  expect(await whats()).toEqual([]);
});

test.each([
  ['other words beside an erased id', '/v1/taken/gewist', '/v1/berichten/gewist'],
  ['the word of an erasure beside other words', '/v1/werknemers', '/v1/werknemers/gewist'],
  ['a line whose path held that word before', '/v1/gewist', '/v1/taken/gewist'],
  ['an id in the place of that word', '/v1/gewist', `/v1/${randomUUID()}`],
  ['another id in the place of an erased one', '/v1/taken/gewist', `/v1/taken/${randomUUID()}`],
])('a subject of which an id may be erased is not changed unseen: %s', async (_what, was, becomes) => {
  const { rows } = await fixture.superuser.query(
    'select a.id from audit a join audit_zegel z on z.audit_id = a.id where a.onderwerp = $1',
    [was],
  );
  await tamper(`update audit set onderwerp = '${becomes}' where id = '${rows[0].id}'`);
  expect(await whats()).toEqual(['het onderwerp is veranderd']);
  await tamper(`update audit set onderwerp = '${was}' where id = '${rows[0].id}'`);
  expect(await whats()).toEqual([]);
});

test('a seal says nothing by which an erased id is recognised, and none fits another line', () => {
  const [first, second] = [randomUUID(), randomUUID()];
  const kept = sealedSubject(first, `/v1/taken/${geval}`);
  expect(sealedSubject(second, `/v1/taken/${geval}`).split('.')[1]).not.toBe(kept.split('.')[1]);
  const secret = process.env.POORTWACHTER_ID_SECRET;
  process.env.POORTWACHTER_ID_SECRET = `${secret}-2`;
  try {
    expect(isAsSealed(kept, first, `/v1/taken/${geval}`)).toBe(false);
  } finally {
    process.env.POORTWACHTER_ID_SECRET = secret;
  }
  expect([first, second].map((id) => isAsSealed(kept, id, `/v1/taken/${geval}`))).toEqual([true, false]);
});

test('a seal of an earlier version, a hash of the whole subject, still holds', () => {
  const kept = createHash('sha256').update('/v1/werknemers').digest('hex');
  expect(isAsSealed(kept, geval, '/v1/werknemers')).toBe(true);
  expect(isAsSealed(kept, geval, '/v1/taken')).toBe(false);
});

test('a line that was taken away shows, with its seal and without it', async () => {
  const { rows } = await fixture.superuser.query(
    `select audit_id as id from audit_zegel z where nummer = 1 and exists (select from audit_zegel y where y.keten = z.keten and y.nummer = 2) limit 1`,
  );
  const [{ id }] = rows;
  await tamper(`delete from audit where id = '${id}'`);
  expect(await whats()).toEqual(['de regel is weg']);
  await tamper(`delete from audit_zegel where audit_id = '${id}'`);
  expect((await whats())[0]).toMatch(/ontbreekt iets/);
});

test('neither API nor worker lays a seal of its own or changes one', async () => {
  for (const db of [fixture.api, fixture.worker])
    for (const command of ['delete from audit_zegel', `update audit_zegel set zegel = 'x'`])
      await naming(command, async () => {
        await expect(inTenant(db, a.werkgever, (tx) => tx.$executeRawUnsafe(command))).rejects.toThrow(
          /permission denied/,
        );
      });
  await expect(fixture.api.$queryRaw`select leg_zegels('[]'::jsonb, 1, 'x')::text`).rejects.toThrow(
    /permission denied/,
  );
});
