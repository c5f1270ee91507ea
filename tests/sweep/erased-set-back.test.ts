import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseCase } from '../../store/erasure/erase';
import { keepOutside } from '../../store/erasure/tombstones';
import { inTenant } from '../../store/in-tenant';
import { eraseAgain } from '../../store/reservekopie/erase-again';
import { openStation, type Planted, type Station } from '../stuck/station';
import { eventually } from '../support/installation';
import { keepDatabase } from '../support/set-back';
import { isListedAsEnded } from './listed-as-ended';

let station: Station;
beforeAll(async () => {
  station = await openStation();
  await station.ensureWorker();
});
afterAll(() => station.close());

const rowsOf = ({ address: { werkgeverId, dienstverbandId } }: Planted) =>
  inTenant(station.api, werkgeverId, async (tx) => {
    const where = { dienstverbandId };
    return {
      facts: (await tx.feit.findMany({ where })).map(({ soort }) => soort),
      cases: await tx.verzuimgeval.count({ where }),
      obligations: (await tx.taak.findMany({ where })).map(({ verplichting }) => verplichting),
    };
  });

it('drill: what was erased is not there after a database was set back, though the runs of its case tell it again', async () => {
  const [erased, other] = [await station.addCase(), await station.addCase()];
  for (const planted of [erased, other]) await station.start(planted);
  const kept = await keepDatabase(station.database);
  // The hour that the database will lose.
  await station.send(erased, 'gebeurtenis', { fact: { type: 'verwachting', langdurig: true } });
  await station.send(erased, 'intrekking', {});
  await eventually('the withdrawn case has ended, and Temporal lists it so', () => isListedAsEnded(station, erased));
  const { werkgeverId } = erased.address;
  await eraseCase(station.db, { werkgeverId, id: erased.geval, ground: 'op verzoek', by: 'de oefening' });
  const journal = join(mkdtempSync(join(tmpdir(), 'oefening-')), 'wissingen.jsonl');
  await keepOutside(station.db, journal);
  expect((await rowsOf(erased)).cases).toBe(0);

  await kept.putBack();
  const { ownerUrl } = station.database;
  // The case, and what its employment held outside it.
  expect(await eraseAgain({ from: ownerUrl, into: ownerUrl, journal })).toBe(2);
  await eventually('the database is there again', () =>
    station.send(other, 'gebeurtenis', { id: randomUUID(), fact: { type: 'verwachting', langdurig: true } }),
  );

  await eventually('the run of the erased case has told all again', async () =>
    (await rowsOf(erased)).obligations.includes('database-teruggezet'),
  );
  await eventually(
    'all cases have been looked at',
    async () => (await station.client.workflow.getHandle('controle-teruggezet').describe()).status.name === 'COMPLETED',
  );
  expect(await rowsOf(erased)).toEqual({ facts: [], cases: 0, obligations: ['database-teruggezet'] });
}, 120_000);
