import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { EVERYDAY_RIGHTS, hashOfKey, makeKey, newApiKey } from '../store/api-keys';
import type { Database } from '../store/client';
import { inTenant } from '../store/in-tenant';
import { stableUuid } from '../store/stable-id';
import { demoFile } from './paths';

/** What a first visitor works with: an employer with its keys and one employment. Fictional people only. */
export type Demo = { werkgeverId: string; dienstverbandId: string; apiKey: string; operatorKey: string };

const WERKGEVER_ID = stableUuid('demo', 'werkgever');
const WERKNEMER_ID = stableUuid('demo', 'werknemer');
const DIENSTVERBAND_ID = stableUuid('demo', 'dienstverband');

/** Numbers that pass the elfproef and belong to nobody. */
const TEST_BSN = '999990007';
const TEST_LOONHEFFINGENNUMMER = '999990019L01';

/**
 * The demo employer of this data folder, made at the first start; its keys are kept in a file that only its owner may
 * read, because the database holds only their hashes.
 */
export async function keepDemo(dataDir: string, db: Database, ownerUrl: string): Promise<Demo> {
  const file = demoFile(dataDir);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Demo;
  const operatorKey = newApiKey();
  const apiKey = await inTenant(db, WERKGEVER_ID, async (tx) => {
    if ((await tx.werkgever.count({ where: { id: WERKGEVER_ID } })) === 0) {
      await tx.$executeRaw`insert into werkgever (id, naam, email, loonheffingennummer)
        values (${WERKGEVER_ID}::uuid, 'Bakkerij De Vroege Vogel', 'hr@devroegevogel.example', ${TEST_LOONHEFFINGENNUMMER})`;
      await tx.werknemer.create({
        data: {
          id: WERKNEMER_ID,
          werkgeverId: WERKGEVER_ID,
          naam: 'Mila de Vries',
          email: 'mila@devroegevogel.example',
          geboortedatum: '1984-06-12',
          bsn: TEST_BSN,
        },
      });
      await tx.dienstverband.create({
        data: {
          id: DIENSTVERBAND_ID,
          werkgeverId: WERKGEVER_ID,
          werknemerId: WERKNEMER_ID,
          begindatum: '2019-03-01',
          werkdagen: ['ma', 'di', 'wo', 'do', 'vr'],
        },
      });
      await tx.gebruiker.createMany({
        data: [
          {
            werkgeverId: WERKGEVER_ID,
            naam: 'Casper Manager',
            email: 'casemanager@arbodienst.example',
            rol: 'casemanager',
            bevestigdOp: new Date(),
          },
          {
            werkgeverId: WERKGEVER_ID,
            naam: 'Dr. B. Arts',
            email: 'bedrijfsarts@arbodienst.example',
            rol: 'bedrijfsarts',
            bevestigdOp: new Date(),
          },
        ],
      });
    }
    return makeKey(tx, {
      werkgeverId: WERKGEVER_ID,
      bereik: ['werkgever', 'arbodienst'],
      rechten: EVERYDAY_RIGHTS,
      omschrijving: 'demo',
      gemaaktDoor: 'poortwachter start',
    });
  });
  await makeOperatorKey(ownerUrl, operatorKey);
  const demo: Demo = { werkgeverId: WERKGEVER_ID, dienstverbandId: DIENSTVERBAND_ID, apiKey, operatorKey };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return demo;
}

async function makeOperatorKey(ownerUrl: string, key: string): Promise<void> {
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    await client.query('select maak_operatorsleutel($1, $2)', [hashOfKey(key), 'demo']);
  } finally {
    await client.end();
  }
}
