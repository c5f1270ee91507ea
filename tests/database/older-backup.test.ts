import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { PostgresUrls } from '../../embedded/postgres';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { migrate, migrationNames } from '../../prisma/migrate';
import { createDatabase } from '../../store/client';
import { inTenant } from '../../store/in-tenant';
import { makeBackup } from '../../store/reservekopie/make-backup';
import { restoreBackup } from '../../store/reservekopie/restore-backup';

/** Before mails fell to deliveries, an answered key had a side, and an employment the last day that was told. */
const BEFORE = migrationNames().filter((name) => name < '0047');
const [W, N, D, G] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
/** Erased before, with lines of operators about them. */
const [GONE, GONE_TOO] = [randomUUID(), randomUUID()];
/** Of something that went along, of which nothing is left. */
const GONE_ALONG = randomUUID();
const ROWS = [
  `werkgever (id, naam, email) values ('${W}', 'Werkgever', 'hr@voorbeeld.nl')`,
  `werknemer (id, werkgever_id, naam, geboortedatum) values ('${N}', '${W}', 'A. Werknemer', '1980-02-15')`,
  `dienstverband (id, werkgever_id, werknemer_id, begindatum) values ('${D}', '${W}', '${N}', '2019-03-01')`,
  `verzuimgeval (id, werkgever_id, dienstverband_id, eerste_ziektedag, status) values ('${G}', '${W}', '${D}', '2026-01-05', 'ziek')`,
  `feit (id, werkgever_id, dienstverband_id, volgnummer, soort, bekend_op, gegevens, bericht_id, vastgelegd_op)
   values ('${G}', '${W}', '${D}', 1, 'einde-dienstverband', '2026-01-05', '{"lastDay":"2026-03-31"}', 'a', now())`,
  `bericht (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, stap, ronde, kanaal, ontvanger, sjabloon,
     gegevens, versie, moment, message_id, status)
   values ('${G}', '${W}', '${D}', '${G}', 'b', 'plicht', 'opening', 1, 'email', 'werkgever', 'opening', '{}', 1, now(), 'b', 'wachtend')`,
  `idempotentie (werkgever_id, sleutel, route, body_hash, bericht_id, antwoord_code, antwoord)
   values ('${W}', 'c', 'POST /v1/ziekmeldingen', 'x', 'a', 201, '{}')`,
  `grafsteen (verzuimgeval_id, werkgever_id, grond) values ('${GONE}', '${W}', 'termijn'), ('${GONE_TOO}', '${W}', 'termijn')`,
  `audit (id, wie, actie, onderwerp, uitkomst, kenmerk_klant) values
     (gen_random_uuid(), 'operator', 'a', '/v1/x/${GONE}/y/${GONE_TOO.toUpperCase()}', '200', 'van mij'),
     (gen_random_uuid(), 'operator', 'b', '/v1/x/${G}', '200', 'van mij'),
     (gen_random_uuid(), 'operator', 'c', '/v1/taken/${GONE_ALONG}', '200', null),
     (gen_random_uuid(), 'operator', 'd', '/v1/verzuimgevallen/${G}/taken/${GONE_ALONG}', '200', null),
     (gen_random_uuid(), 'operator', 'e', '/v1/sleutels/${GONE_ALONG}', '200', null)`,
];

let server: ScratchPostgres;
let urls: PostgresUrls;
let superuserUrl: string;
const folders = mkdtempSync(join(tmpdir(), 'reservekopie-'));
beforeAll(async () => {
  server = await startScratchPostgres();
  const { ownerUrl, ...others } = await server.createDatabase('nu');
  const owner = new Client(ownerUrl);
  await owner.connect();
  await owner.query('create database toen').finally(() => owner.end());
  const then = (url: string) => url.replace(/nu$/, 'toen');
  urls = { ...others, ownerUrl: then(ownerUrl), apiUrl: then(others.apiUrl) };
  superuserUrl = server.adminUrl.replace(/postgres$/, 'toen');
  await migrate({ databaseUrl: urls.ownerUrl, only: BEFORE });
  const client = new Client(urls.ownerUrl);
  await client.connect();
  await client.query(`begin; select set_config('poortwachter.werkgever', '${W}', true)`);
  for (const row of ROWS) await client.query(`insert into ${row}`);
  await client.query('commit').finally(() => client.end());
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(folders, { recursive: true });
});

test('a backup of an older version is brought up to date with its rows; what was erased leaves the lines of operators', async () => {
  const [folder, now] = [join(folders, 'een'), new Date()];
  expect((await makeBackup({ ownerUrl: urls.ownerUrl, folder, now })).migrations).toEqual(BEFORE);
  await restoreBackup({ ownerUrl: urls.ownerUrl, folder, now, say: () => {}, erasures: null });
  const api = createDatabase(urls.apiUrl, { poolSize: 1 });
  try {
    const stands = await inTenant(api, W, async (tx) => [
      await tx.dienstverband.findMany({ select: { laatsteDag: true } }),
      await tx.idempotentie.findMany({ select: { spreektVoor: true } }),
      await tx.bericht.findMany({ select: { status: true } }),
    ]);
    expect(stands).toEqual([[{ laatsteDag: '2026-03-31' }], [{ spreektVoor: 'arbodienst' }], [{ status: 'wachtend' }]]);
    expect(await linesOfOperators()).toEqual([
      { onderwerp: '/v1/x/gewist/y/gewist', kenmerk_klant: null },
      { onderwerp: `/v1/x/${G}`, kenmerk_klant: null },
      { onderwerp: '/v1/taken/gewist', kenmerk_klant: null },
      { onderwerp: `/v1/verzuimgevallen/${G}/taken/gewist`, kenmerk_klant: null },
      { onderwerp: `/v1/sleutels/${GONE_ALONG}`, kenmerk_klant: null },
    ]);
  } finally {
    await api.$disconnect();
  }
});

async function linesOfOperators(): Promise<unknown[]> {
  const client = new Client(superuserUrl);
  await client.connect();
  const lines = 'select onderwerp, kenmerk_klant from audit where werkgever_id is null order by actie';
  return (await client.query(lines).finally(() => client.end())).rows;
}
