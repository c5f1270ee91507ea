// Longer than 300 lines: one large fixture, filled once, on which each question that must not grow is looked at.
import { Client } from 'pg';
import { GIVE_UP_AFTER_MS } from '../../activities/delivery/give-up-after';
import { ROUTES } from '../../api/routes';
import { DELIVERIES } from '../../domain/case/contract';
import { COUNTED_TO } from '../../store/bounded-count';
import { mailBacklogOf, takeCasesWithMail } from '../../store/delivery';
import { backlogOf, takeUntold } from '../../store/doorgifte';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, addKey, startApiFixture } from '../api/fixture';
import { costOf } from './cost-of';
import { fillWithEmployments, GROWS } from './many-employments';

/** Employments of each of two employers; what a question costs may not depend on it. */
const EMPLOYMENTS = 10_000;
type Question = { text: string; values: unknown[] };
type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] };

let fixture: ApiFixture;
const asked: Question[] = [];

beforeAll(async () => {
  fixture = await startApiFixture();
  for (const { id } of [fixture.a, fixture.b]) await fillWithEmployments(fixture.owner, id, EMPLOYMENTS);
  await fixture.owner.query('analyze');
}, 180_000);
afterAll(() => fixture.stop());

/** Does something and keeps every question that the database is asked meanwhile. */
async function listen(work: () => Promise<unknown>): Promise<void> {
  const original = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...given: unknown[]) {
    const [query, values] = given as [string | { text: string; values?: unknown[] }, unknown[]?];
    const text = typeof query === 'string' ? query : query.text;
    const bound = typeof query === 'string' ? values : (query.values ?? values);
    // The functions across employers run as others; what they read has no row of a case.
    if (
      /^\s*(select|insert|update|delete|with)\b/i.test(text) &&
      !/(zoek|gebruik)_api_sleutel|bewezen_operator/.test(text)
    )
      asked.push({ text, values: bound ?? [] });
    return (original as (...args: unknown[]) => unknown).apply(this, given);
  } as typeof original;
  try {
    await work();
  } finally {
    Client.prototype.query = original;
  }
}

/** The tables that a question would read, and how. */
async function readsOf(client: Client, { text, values }: Question): Promise<Array<{ table: string; how: string }>> {
  const { rows } = await client.query(`explain (format json) ${text}`, values);
  const found: Array<{ table: string; how: string }> = [];
  const walk = (node: Node) => {
    const table = node['Relation Name'];
    if (table) found.push({ table, how: node['Node Type'] });
    for (const part of node.Plans ?? []) walk(part);
  };
  walk(rows[0]['QUERY PLAN'][0].Plan);
  return found;
}

/** Tables that a question would read from beginning to end. */
async function readsWhole(client: Client, question: Question): Promise<string[]> {
  const reads = await readsOf(client, question);
  return reads.flatMap(({ table, how }) => (how === 'Seq Scan' && GROWS.has(table) ? [table] : []));
}

test('no question of a report, a read or a list reads a growing table from beginning to end', async () => {
  const { geval, dienstverband } = await addGeval(fixture, '2026-01-05');
  const { rows } = await inTenant(fixture.api, fixture.a.id, async (tx) => ({
    rows: {
      werknemers: (await tx.dienstverband.findUniqueOrThrow({ where: { id: dienstverband } })).werknemerId,
      taken: (await tx.taak.findFirstOrThrow({ where: { dienstverbandId: dienstverband } }))?.id,
      dienstverbanden: dienstverband,
      verzuimgevallen: geval,
      werkgevers: fixture.a.id,
      verzoeken: geval,
      ziekmeldingen: geval,
    } as Record<string, string>,
  }));
  await listen(async () => {
    await fixture.post(`/v1/verzuimgevallen/${geval}/herstelmeldingen`, { hersteldOp: '2026-02-02' });
    await addGeval(fixture, '2026-01-05', fixture.b.key);
    const reads = ROUTES.filter(
      ({ method, auth, outsideBase }) => method === 'get' && auth === 'werkgever' && !outsideBase,
    );
    expect(reads.length).toBeGreaterThan(15);
    for (const { path } of reads) {
      const id = rows[path.split('/')[1] as string] ?? geval;
      const at = `/v1${path.replace('{id}', id).replace('{verplichting}', 'probleemanalyse')}`;
      for (const query of ['', '?limiet=20', '?status=open', '?status=ziek']) await fixture.get(at + query);
      const page = await fixture.get(`${at}?limiet=1`);
      if (page.body.volgende) await fixture.get(`${at}?limiet=20&na=${page.body.volgende}`);
    }
  });
  const questions = [...new Map(asked.map((question) => [question.text, question])).values()];
  expect(questions.length).toBeGreaterThan(30);
  const { owner } = fixture;
  await owner.query('begin');
  await owner.query(`select set_config('poortwachter.werkgever', $1, true)`, [fixture.a.id]);
  const whole: Record<string, string[]> = {};
  for (const question of questions) {
    const tables = await readsWhole(owner, question);
    if (tables.length > 0) whole[question.text] = tables;
  }
  await owner.query('rollback');
  expect(whole).toEqual({});
});

test('cases in order of urgency are read as far as they are listed, page after page', async () => {
  const listed: string[] = [];
  await listen(async () => {
    for (let page = 0, na = ''; page < 3; page++) {
      const { status, body } = await fixture.get(`/v1/verzuimgevallen?volgorde=dringend&limiet=20${na}`);
      expect([status, body.items.length]).toEqual([200, 20]);
      listed.push(...body.items.map(({ id }: { id: string }) => id));
      na = `&na=${body.volgende}`;
    }
  });
  expect(new Set(listed).size).toBe(60);
  const pages = asked.filter(({ text }) => /as due\s+from verplichting/.test(text));
  expect(pages).toHaveLength(3);
  for (const page of pages)
    expect([page.values, (await costOf(fixture.owner, page, fixture.a.id)).rows < 2_000]).toEqual([page.values, true]);
});

test('what is told to the contract of one employer is passed on to its cases without reading those of others', async () => {
  const { operatorKey, post } = fixture;
  const employer = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'mkbasics-2026/P3' };
  const { id } = (await post('/v1/werkgevers', employer, { key: operatorKey })).body;
  const key = await addKey(fixture.api, id);
  await addGeval(fixture, '2026-01-05', key);
  await listen(async () => {
    const change = { type: 'pakketwissel', package: 'mkbasics-2026/P4' };
    expect((await post(`/v1/werkgevers/${id}/gebeurtenissen`, change, { key })).status).toBe(201);
  });
  const question = asked.findLast(({ text }) => text.includes('doorgegeven as')) as Question;
  const { owner } = fixture;
  await owner.query('begin');
  await owner.query(`select set_config('poortwachter.werkgever', $1, true)`, [id]);
  const whole = await readsWhole(owner, question);
  await owner.query('rollback');
  expect(whole).toEqual([]);
});

test('a task that is opened again, and a document that is corrected, cost the same whatever tasks and documents there are', async () => {
  const { geval } = await addGeval(fixture, '2026-01-05');
  const { items } = (await fixture.get(`/v1/verzuimgevallen/${geval}/taken`)).body;
  const task = `/v1/taken/${items[0].id}`;
  const made = await fixture.post(`/v1/verzuimgevallen/${geval}/stukken`, { kind: 'probleemanalyse', answers: {} });
  await listen(async () => {
    await fixture.post(`${task}/afronding`, {});
    await fixture.post(`${task}/heropeningen`, { reason: 'vergissing' });
    const corrected = await fixture.post(`/v1/documenten/${made.body.id}/versies`, { answers: { goal: 'eigen-werk' } });
    expect(corrected.status).toBe(201);
  });
  const settled = asked.findLast(({ text }) => text.includes('as settled')) as Question;
  const fits = asked.findLast(({ text }) => /^update .*taak.* like /is.test(text)) as Question;
  for (const question of [settled, fits])
    expect([question.text, (await costOf(fixture.owner, question, fixture.a.id)).rows < 300]).toEqual([
      question.text,
      true,
    ]);
});

test('tasks that an employer may not see, or of another role, are passed over within the index', async () => {
  const { owner } = fixture;
  await listen(async () => {
    await fixture.get('/v1/taken?status=open');
    await fixture.get('/v1/taken?status=open&rol=werkgever');
  });
  const lists = asked.filter(({ text }) => /from taak t where.+order by/s.test(text)).slice(-2);
  await owner.query('begin');
  await owner.query(`select set_config('poortwachter.werkgever', $1, true)`, [fixture.a.id]);
  for (const list of lists)
    expect(await readsOf(owner, list)).toContainEqual({ table: 'taak', how: 'Index Only Scan' });
  await owner.query('rollback');
  expect(lists).toHaveLength(2);
});

/** What a worker asks every few seconds, or the API for whoever watches, of all employers at once. */
const OVER_ALL: Record<string, string> = {
  'documents to be made': 'select from stukken_zonder_versie(50)',
  'documents to be looked at again': 'select from zaken_met_stukken_na_te_kijken(50)',
  'mails that may leave': `select from neem_berichten(0, 8, '90 s', false, 'x')`,
  'mails that waited too long': `select from neem_berichten(0, 8, '90 s', true, 'x')`,
  'what nobody told in time': `select from neem_doorgiften(64, '0 s', '15 s')`,
  'mails about addresses': 'select from wachtende_adresberichten(now())',
  'a page of the sweep': `select from sweep_dienstverbanden('00000000-0000-0000-0000-000000000000', 50)`,
};

test.each(Object.entries(OVER_ALL))('of %s no more rows are read than there are to take', async (_what, question) => {
  const client = await fixture.worker.$pool.connect();
  const readNow = async () => {
    const { rows } = await client.query<{ name: string; rows: number }>(
      `select relname as name, (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables
       where relname = any($1)`,
      [[...GROWS]],
    );
    return rows.reduce((sum, { rows }) => sum + rows, 0);
  };
  try {
    await client.query('begin');
    const before = await readNow();
    await client.query(question);
    expect((await readNow()) - before).toBeLessThan(300);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('what a report left to tell is taken before the cases that only are to look', async () => {
  const { dienstverband } = await addGeval(fixture, '2026-01-05');
  const taken = await takeUntold(fixture.worker, { atMost: 64, olderThanMs: 0, forMs: 1_000 });
  expect(taken.map(({ dienstverbandId }) => dienstverbandId)).toContain(dienstverband);
});

describe('however much waits', () => {
  let admin: Client;
  beforeAll(async () => {
    const { rows } = await fixture.owner.query<{ name: string }>('select current_database() as name');
    admin = new Client(Object.assign(new URL(fixture.adminUrl), { pathname: rows[0]?.name }).href);
    await admin.connect();
  });
  afterAll(() => admin.end());

  test('it is counted up to a bound, also what was set aside among much that was looked at', async () => {
    await admin.query(
      `insert into terzijde (id, werkgever_id, dienstverband_id, soort, reden, toelichting, status, moment)
       select gen_random_uuid(), d.werkgever_id, d.id, 'moment', 'fout', 'x', case when k = 1 then 'open' else 'vervallen' end, now()
       from dienstverband d, generate_series(1, 2) k`,
    );
    await admin.query('vacuum analyze bericht, doorgifte, terzijde');
    const all = { counted: COUNTED_TO, isMore: true };
    expect(await backlogOf(fixture.api)).toMatchObject({ waiting: all, setAside: all });
    expect(await mailBacklogOf(fixture.api)).toMatchObject({ waiting: all });
    const [mails, told] = [
      await costOf(admin, 'select stand_berichten(10001)'),
      await costOf(admin, 'select stand_doorgiften(10001)'),
    ];
    expect(mails.rows).toBeLessThan(COUNTED_TO + 300);
    // Where the last rows are too new for the index alone each is looked at as well.
    expect(told.rows).toBeLessThan(3 * COUNTED_TO + 300);
    expect([mails.blocks < 300, told.blocks < COUNTED_TO + 300]).toEqual([true, true]);
  });

  const TAKEN = `select from neem_berichten(0, 8, '90 s', false, 'x')`;
  const GIVEN_UP = `select from neem_berichten(0, 8, '90 s', true, 'x')`;
  const long = `wacht_sinds = now() - interval '4 days'`;
  test.each([
    ['all may leave', `klaar_op = now(), wacht_sinds = now()`],
    ['all are to be tried later', `klaar_op = now() + interval '1 hour', wacht_sinds = now()`],
    ['all waited too long', `klaar_op = now(), ${long}`],
    ['all waited too long and were tried just now', `klaar_op = now() + interval '1 hour', ${long}`],
    [
      'all are of the other delivery',
      `klaar_op = now(), status = case bezorging when 0 then 'vervallen' else status end`,
    ],
  ])('taking mails reads what it takes when %s', async (_how, waits) => {
    await admin.query(`update bericht set ${waits} where status = 'wachtend'`);
    await admin.query('vacuum analyze bericht');
    for (const question of [TAKEN, GIVEN_UP]) {
      const { rows, blocks } = await costOf(admin, question);
      expect([question, rows < 100, blocks < 300]).toEqual([question, true, true]);
    }
  });

  test('the database divides mails over the deliveries that there are, and gives up what they give up', async () => {
    const { rows } = await admin.query<{ bezorging: number }>('select distinct bezorging from bericht order by 1');
    expect(rows.map(({ bezorging }) => bezorging)).toEqual([...Array(DELIVERIES).keys()]);
    await admin.query(
      `update bericht set klaar_op = now(), wacht_sinds = now() - ($1 + case when id = (
           select id from bericht where status = 'wachtend' and bezorging = 1 limit 1) then 1000 else -60000 end) * interval '1 ms'
       where status = 'wachtend'`,
      [GIVE_UP_AFTER_MS],
    );
    const wanted = { number: 1, atMost: 8, isTooLong: true, claimant: 'x', forMs: 1_000 };
    expect(await takeCasesWithMail(fixture.worker, wanted)).toHaveLength(1);
  });
});
