import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { findMigrationsDir, migrate } from '../../prisma/migrate';
import { readCase } from '../../store/case/load-case';
import { lookAgain } from '../../store/case/look-again';
import { createDatabase } from '../../store/client';
import { inTenant } from '../../store/in-tenant';

const MIGRATION = '0009_stap_ronde_kanaal';
const WERKGEVER = 'bde7b325-cd94-8d8c-8026-0ceaa88cbe55';
const DIENSTVERBAND = 'f13bf9c4-6d39-87cc-83e2-fb0ef3288e36';
const GEVAL = '495ce32d-792c-84a8-be03-0007f3cc432e';

/** An employment that ended by what was told, where a death had been told by mistake. */
const LEFT = `
  insert into dienstverband (id, werkgever_id, werknemer_id, begindatum, werkdagen)
    select '00000000-0000-4000-8000-000000000001', werkgever_id, werknemer_id, '2018-01-01', '{ma}' from dienstverband;
  insert into feit (id, werkgever_id, dienstverband_id, volgnummer, soort, bekend_op, gegevens, bericht_id, vastgelegd_op)
    select id::uuid, '${WERKGEVER}', '00000000-0000-4000-8000-000000000001', nr, soort, '2018-12-01', gegevens::jsonb, 'b-' || nr, now()
    from (values
      (1, '00000000-0000-4000-8000-000000000002', 'overlijden', '{"date": "2018-11-01"}'),
      (2, '00000000-0000-4000-8000-000000000003', 'terugname', '{"gebeurtenisId": "00000000-0000-4000-8000-000000000002"}'),
      (3, '00000000-0000-4000-8000-000000000004', 'einde-dienstverband', '{"lastDay": "2018-12-01"}'),
      (4, '00000000-0000-4000-8000-000000000005', 'einde-dienstverband', '{"lastDay": "2018-12-31"}')) as f(nr, id, soort, gegevens)`;

let server: ScratchPostgres;
let urls: { ownerUrl: string; workerUrl: string };
let before: string;
let client: Client;

/** A case as it stood before the columns: its migrations, and the rows of a life with a task, message or melding of every kind. */
beforeAll(async () => {
  server = await startScratchPostgres();
  before = mkdtempSync(join(tmpdir(), 'migraties-'));
  cpSync(findMigrationsDir(), before, { recursive: true });
  for (const name of readdirSync(before).filter((each) => each >= MIGRATION && /^\d/.test(each)))
    rmSync(join(before, name), { recursive: true });
  const today = await server.createDatabase('today');
  const owner = new Client(today.ownerUrl);
  await owner.connect();
  await owner.query('create database before').finally(() => owner.end());
  const inBefore = (url: string) => url.replace(/today$/, 'before');
  urls = { ownerUrl: inBefore(today.ownerUrl), workerUrl: inBefore(today.workerUrl) };
  await migrate({ databaseUrl: urls.ownerUrl, migrationsDir: before });
  client = new Client(server.adminUrl.replace(/postgres$/, 'before'));
  await client.connect();
  await client.query(readFileSync(join(__dirname, 'fixtures', 'keys-before-0009.sql'), 'utf8'));
  await client.query(LEFT);
  await migrate({ databaseUrl: urls.ownerUrl });
});
afterAll(async () => {
  await client?.end();
  rmSync(before, { recursive: true });
  await server.stop();
});

const columnsOf = async (table: string, key: string) => {
  const { rows } = await client.query(`select * from ${table} where sleutel = $1`, [`${GEVAL}/${key}`]);
  return rows[0];
};

test.each([
  ['effect', 'probleemanalyse/gewijzigd/2/email/werkgever', { stap: 'gewijzigd', ronde: 2, kanaal: 'email' }],
  ['effect', 'melding-arbodienst/gedaan/1/dossier/werkgever', { stap: 'gedaan', ronde: 1, kanaal: 'dossier' }],
  ['effect', 'wek/wek-1/1/dossier/dossier', { stap: 'gevraagd', ronde: 1, kanaal: 'dossier' }],
  ['effect', '42e-weeksmelding/afgekeurd/1/uwv/dossier', { stap: 'afgekeurd', ronde: 1, kanaal: 'uwv' }],
  ['effect', '42e-weeksmelding/alarm/1/taak/casemanager', { stap: 'alarm', ronde: 1, kanaal: 'taak' }],
  ['effect', 'onbegrepen-bericht/hr/pakket/17/1/taak/casemanager', { stap: 'bericht', ronde: 1, kanaal: 'taak' }],
  ['taak', 'plan-van-aanpak/opening/1/taak/werkgever', { stap: 'opening', ronde: 1, kanaal: 'taak', onderdeel: null }],
  [
    'taak',
    '42e-weeksmelding/voorbereiding/1/taak/werkgever/bsn',
    { stap: 'voorbereiding', ronde: 1, onderdeel: 'bsn' },
  ],
  ['taak', '42e-weeksmelding/afgekeurd/1/taak/werkgever', { stap: 'afgekeurd', ronde: 1, onderdeel: null }],
  ['taak', 'onbegrepen-bericht/hr/pakket/17/1/taak/casemanager', { stap: 'bericht', ronde: 1, onderdeel: null }],
  ['taak', 'database-teruggezet/teruggezet-1/1/taak/casemanager', { stap: 'teruggezet', ronde: 1, kanaal: 'taak' }],
  ['bericht', 'probleemanalyse/gewijzigd/2/email/werkgever', { stap: 'gewijzigd', ronde: 2, kanaal: 'email' }],
  ['bericht', 'ziekmelding/bevestiging/1/email/werkgever', { stap: 'bevestiging', ronde: 1, kanaal: 'email' }],
  ['melding', '42e-weeksmelding/melding/1', { nummer: 1 }],
  ['melding', '42e-weeksmelding/melding/2', { nummer: 2 }],
])('%s %s gets what its key says', async (table, key, columns) => {
  expect(await columnsOf(table, key)).toMatchObject(columns);
});

test('the task of a message that was not delivered is told apart from that of the obligation', async () => {
  const { rows } = await client.query(`select stap, kanaal from taak where sleutel like '%/levering'`);
  expect(rows).toEqual([{ stap: 'levering', kanaal: 'taak' }]);
});

test('what was recorded can still only be added to', async () => {
  await expect(client.query(`update effect set stap = 'x'`)).rejects.toMatchObject({ code: 'PW001' });
});

test('the columns of keys are plain: a new row says itself what it is', async () => {
  const { rows } = await client.query(
    `select table_name, column_name from information_schema.columns
     where is_generated = 'ALWAYS' and table_name in ('taak', 'bericht', 'effect') and column_name <> 'bezorging'`,
  );
  expect(rows).toEqual([]);
});

test('the case goes on where it was: nothing is done again, its next moment stands', async () => {
  const db = createDatabase(urls.workerUrl);
  const loaded = await inTenant(db, WERKGEVER, (tx) => readCase(tx, DIENSTVERBAND));
  await db.$disconnect();
  if (!loaded) throw new Error('the case is gone');
  expect(loaded.meldingen.map(({ number, status, isRecorded }) => ({ number, status, isRecorded }))).toEqual([
    { number: 1, status: 'afgekeurd', isRecorded: true },
    { number: 2, status: 'wachtend', isRecorded: false },
  ]);
  const look = lookAgain(loaded, Date.parse('2026-10-28T12:00:00Z'));
  expect(look).toMatchObject({ workIsDue: false, nextMs: loaded.nextMomentMs });
});

test('an employment that had ended gets the last day that was told', async () => {
  const { rows } = await client.query('select begindatum, laatste_dag from dienstverband order by begindatum');
  expect(rows).toEqual([
    { begindatum: '2018-01-01', laatste_dag: '2018-12-31' },
    { begindatum: '2019-03-01', laatste_dag: null },
  ]);
});
