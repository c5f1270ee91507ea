// Longer than 300 lines: one large fixture, filled once, on which each question that must not grow is looked at.
import { Client } from 'pg';
import { GIVE_UP_AFTER_MS } from '../../activities/delivery/give-up-after';
import { ROUTES } from '../../api/routes';
import { DELIVERIES } from '../../domain/case/contract';
import { COUNTED_TO } from '../../store/bounded-count';
import { mailBacklogOf, takeCasesWithMail } from '../../store/delivery';
import { backlogOf, takeUntold } from '../../store/doorgifte';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, addGeval, startApiFixture } from '../api/fixture';

/** Employments of each of two employers; what a question costs may not depend on it. */
const EMPLOYMENTS = 10_000;
/** Tables that grow with the number of employments, cases or requests. */
const GROWS = new Set([
  'werknemer',
  'dienstverband',
  'verzuimgeval',
  'feit',
  'ontvangen_bericht',
  'verplichting',
  'effect',
  'taak',
  'bericht',
  'document',
  'document_versie',
  'doorgifte',
  'afspraak',
  'melding',
  'factuurregel',
  'idempotentie',
  'audit',
]);

type Question = { text: string; values: unknown[] };
type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] };

let fixture: ApiFixture;
const asked: Question[] = [];

beforeAll(async () => {
  fixture = await startApiFixture();
  for (const { id } of [fixture.a, fixture.b]) await fill(id);
  await fixture.owner.query('analyze');
}, 180_000);
afterAll(() => fixture.stop());

/** Employments with a case, its rows and what they leave behind, of one employer. */
async function fill(werkgever: string): Promise<void> {
  const { owner } = fixture;
  await owner.query('begin');
  await owner.query(`select set_config('poortwachter.werkgever', $1, true)`, [werkgever]);
  await owner.query(`create temporary table n on commit drop as
    select i, gen_random_uuid() as wn, gen_random_uuid() as dv, gen_random_uuid() as geval from generate_series(1, ${EMPLOYMENTS}) i`);
  const rows: Array<[table: string, columns: string, values: string]> = [
    ['werknemer', 'id, naam, geboortedatum', `wn, 'Werknemer ' || i, '1980-02-15'`],
    ['dienstverband', 'id, werknemer_id, begindatum, werkdagen, versie', `dv, wn, '2019-03-01', '{ma,di}', 1`],
    ['verzuimgeval', 'id, dienstverband_id, eerste_ziektedag, status', `geval, dv, '2026-01-05', 'ziek'`],
    [
      'feit',
      'id, dienstverband_id, volgnummer, soort, bekend_op, gegevens, bericht_id, vastgelegd_op',
      `gen_random_uuid(), dv, k, 'ziekmelding', '2026-01-05', '{}', i || '-' || k, now()`,
    ],
    [
      'ontvangen_bericht',
      'dienstverband_id, bericht_id, soort, antwoord, ontvangen_op',
      `dv, i || '-' || k, 'ziekmelding', '{}', now()`,
    ],
    [
      'verplichting',
      'verzuimgeval_id, verplichting, status, opent_op, intern_uiterlijk, gegevens',
      `geval, 'plicht-' || k, 'open', '2026-01-26', '2026-02-16', '{}'`,
    ],
    [
      'effect',
      'id, dienstverband_id, verzuimgeval_id, sleutel, soort, verplichting, stap, ronde, kanaal, ontvanger, moment, gegevens',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'taak', 'plicht', 'opening', 1, 'taak', 'werkgever', now(), '{}'`,
    ],
    [
      'taak',
      'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, titel, rol, opent_op, intern_uiterlijk, status, gegevens',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'probleemanalyse', 'opening', 1, 'taak', 'Taak', 'werkgever', '2026-01-26',
        to_char(date '2026-02-01' + i % 300, 'YYYY-MM-DD'), case when k = 1 then 'open' else 'gedaan' end, '{}'`,
    ],
    [
      'bericht',
      'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, ontvanger, sjabloon, gegevens, versie, moment, message_id, status',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'plicht', 'opening', 1, 'email', 'werkgever', 'opening', '{}', 1, now(), geval || '-' || k,
        case when k = 1 then 'wachtend' else 'verzonden' end`,
    ],
    [
      'document',
      'id, dienstverband_id, verzuimgeval_id, soort, datum, sleutel',
      `dv, dv, geval, 'plan', '2026-02-16', dv || '/stuk'`,
    ],
    [
      'document_versie',
      'id, document_id, versie, bestandsnaam, mediatype, sha256, inhoud',
      `gen_random_uuid(), dv, 1, 'plan.pdf', 'application/pdf', 'x', 'x'`,
    ],
    ['doorgifte', 'dienstverband_id, versie, alleen_kijken', `dv, 1, true`],
    [
      'afspraak',
      'id, dienstverband_id, verzuimgeval_id, sleutel, rij, moment, uitvoerder',
      `gen_random_uuid(), dv, geval, geval || '/afspraak', 'S1-14', now(), 'bedrijfsarts'`,
    ],
    [
      'melding',
      'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, nummer, inhoud',
      `gen_random_uuid(), dv, geval, geval || '/plicht/melding/' || k, 'plicht', k, '{}'`,
    ],
    [
      'factuurregel',
      'id, dienstverband_id, verzuimgeval_id, sleutel, rij, omschrijving, gegevens, datum',
      `gen_random_uuid(), dv, geval, geval || '/' || k, 'S1-14', 'Spreekuur', '{}', '2026-02-16'`,
    ],
    [
      'audit',
      'id, wie, actie, onderwerp, uitkomst, verzoek_id',
      `gen_random_uuid(), 'sleutel', 'lees', dv, '200', 'r' || i`,
    ],
    [
      'idempotentie',
      'sleutel, route, body_hash, bericht_id, antwoord_code',
      `i || '-' || k, 'POST /v1/ziekmeldingen', 'x', 'api-' || i || '-' || k, 201`,
    ],
  ];
  const several = new Set(['feit', 'verplichting', 'effect', 'taak', 'bericht']);
  for (const [table, columns, values] of rows)
    await owner.query(
      `insert into ${table} (werkgever_id, ${columns}) select $1::uuid, ${values} from n, generate_series(1, ${several.has(table) ? 3 : 1}) k`,
      [werkgever],
    );
  await owner.query('commit');
}

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

  /** Of a question: rows and index entries that were read, and blocks. */
  async function costOf(question: string): Promise<{ rows: number; blocks: number }> {
    const now = async () => {
      const { rows } = await admin.query<{ rows: number; blocks: number }>(
        `select sum(pg_stat_get_xact_tuples_returned(oid) + pg_stat_get_xact_tuples_fetched(oid))::int as rows,
          sum(pg_stat_get_xact_blocks_fetched(oid))::int as blocks
         from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')`,
      );
      return rows[0] as { rows: number; blocks: number };
    };
    await admin.query('begin');
    try {
      const before = await now();
      await admin.query(question);
      const after = await now();
      return { rows: after.rows - before.rows, blocks: after.blocks - before.blocks };
    } finally {
      await admin.query('rollback');
    }
  }

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
      await costOf('select stand_berichten(10001)'),
      await costOf('select stand_doorgiften(10001)'),
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
      const { rows, blocks } = await costOf(question);
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
