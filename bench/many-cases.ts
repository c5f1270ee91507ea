import { roleUrls } from '../embedded/postgres';
import { keepSecrets } from '../embedded/secrets';
import { createCaseTransaction } from '../store/case/case-transaction';
import { createDatabase } from '../store/client';
import { atOnce, type Bench, drained, employ, p50AndP99, report } from './load';
import type { Result } from './result';

/** So many cases there are, or those of `npm run bench -- --cases=200000`. */
const CASES = Number(/--cases=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 20_000);
const TRANSACTIONS = 100;
const WARM_UP = 20;
const REPORTS = 60;

/** What a case costs among many others: its transaction alone, and a whole report. */
export async function measureManyCases(bench: Bench): Promise<Result[]> {
  const { dataDir } = bench.installation;
  const places = await employ(bench, WARM_UP + TRANSACTIONS + REPORTS);
  await fill(bench, CASES - places.length);
  await atOnce(bench, places.slice(REPORTS), 8);
  await drained(bench);
  const secrets = keepSecrets(dataDir);
  process.env.POORTWACHTER_ID_SECRET = secrets.ids;
  const db = createDatabase(
    roleUrls(Number(process.env.POORTWACHTER_POSTGRES_PORT), secrets, 'poortwachter').workerUrl,
    {
      poolSize: 1,
    },
  );
  try {
    const transact = createCaseTransaction(db);
    const times = [];
    for (const { id: dienstverbandId, werkgeverId } of places.slice(REPORTS)) {
      const startMs = performance.now();
      // The case's last moment is later: it is done again as of that.
      await transact({ werkgeverId, dienstverbandId, atMs: 0, message: null });
      times.push(performance.now() - startMs);
    }
    const reports = [];
    for (const place of places.slice(0, REPORTS)) reports.push(await report(bench, place));
    const among = `among ${CASES.toLocaleString('en')} cases`;
    return [
      { what: `case transaction ${among}`, measured: p50AndP99(times.slice(WARM_UP)), limit: 'p50 6 ms' },
      { what: `a ziekmelding, one by one, ${among}`, measured: p50AndP99(reports), limit: 'p50 15 ms' },
    ];
  } finally {
    await db.$disconnect();
  }
}

/** Rows of a case, per employment: how many, columns and values, in which `k` counts them. */
const ROWS: ReadonlyArray<[table: string, many: number, columns: string, values: string]> = [
  ['werknemer', 1, 'id, naam, geboortedatum', `wn, 'Werknemer ' || i, '1980-02-15'`],
  [
    'dienstverband',
    1,
    'id, werknemer_id, begindatum, werkdagen, versie, plan_versie, volgend_moment, soort',
    `dv, wn, '2019-03-01', '{ma,di,wo,do,vr}', 1, 1, now() + interval '3 weeks', 'proef'`,
  ],
  ['verzuimgeval', 1, 'id, dienstverband_id, eerste_ziektedag, status', `geval, dv, '2026-01-05', 'ziek'`],
  [
    'feit',
    3,
    'id, dienstverband_id, volgnummer, soort, bekend_op, gegevens, bericht_id, vastgelegd_op',
    `gen_random_uuid(), dv, k, 'ziekmelding', '2026-01-05', '{}', i || '-' || k, now()`,
  ],
  [
    'ontvangen_bericht',
    3,
    'dienstverband_id, bericht_id, soort, antwoord, ontvangen_op',
    `dv, i || '-' || k, 'ziekmelding', '{}', now()`,
  ],
  [
    'verplichting',
    8,
    'verzuimgeval_id, verplichting, status, opent_op, intern_uiterlijk, gegevens',
    `geval, 'plicht-' || k, 'open', '2026-01-26', '2026-02-16', '{}'`,
  ],
  [
    'effect',
    8,
    'id, dienstverband_id, verzuimgeval_id, sleutel, soort, verplichting, stap, ronde, kanaal, ontvanger, moment, gegevens',
    `gen_random_uuid(), dv, geval, geval || '/' || k, 'taak', 'plicht', 'opening', 1, 'taak', 'werkgever', now(), '{}'`,
  ],
  [
    'taak',
    3,
    'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, titel, rol, opent_op, status, gegevens',
    `gen_random_uuid(), dv, geval, geval || '/' || k, 'plicht', 'opening', 1, 'taak', 'Taak', 'werkgever', '2026-01-26',
      case when k = 1 then 'open' else 'gedaan' end, '{}'`,
  ],
  [
    'bericht',
    3,
    'id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, ontvanger, sjabloon, gegevens, versie, moment, message_id, status',
    `gen_random_uuid(), dv, geval, geval || '/' || k, 'plicht', 'opening', 1, 'email', 'werkgever', 'opening', '{}', 1, now(),
      geval || '-' || k, 'verzonden'`,
  ],
  [
    'audit',
    3,
    // Sealed or not, the worker looks at lines of the last quarter of an hour.
    'id, moment, wie, actie, onderwerp, uitkomst, verzoek_id',
    `gen_random_uuid(), now() - interval '3 weeks', 'sleutel', 'lees', dv, '200', 'r' || i`,
  ],
  [
    'idempotentie',
    3,
    'sleutel, route, body_hash, bericht_id, antwoord_code',
    `i || '-' || k, 'POST /v1/ziekmeldingen', 'x', 'api-' || i || '-' || k, 201`,
  ],
];

/** So many cases with their rows over all employers, none of which has a workflow. */
async function fill({ admin, employers }: Bench, cases: number): Promise<void> {
  const each = Math.ceil(cases / employers.length);
  for (const { id } of employers) {
    await admin.query('begin');
    // Rows as they stand, with moments of long ago.
    await admin.query('set local session_replication_role = replica');
    await admin.query(`create temporary table n on commit drop as
      select i, gen_random_uuid() as wn, gen_random_uuid() as dv, gen_random_uuid() as geval from generate_series(1, ${each}) i`);
    for (const [table, many, columns, values] of ROWS)
      await admin.query(
        `insert into ${table} (werkgever_id, ${columns}) select $1::uuid, ${values} from n, generate_series(1, ${many}) k`,
        [id],
      );
    await admin.query('commit');
  }
  // As a database that has been filled for long stands.
  await admin.query('vacuum (analyze)');
  await admin.query('checkpoint');
}
