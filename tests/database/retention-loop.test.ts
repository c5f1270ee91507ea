import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseCase } from '../../store/erasure/erase';
import { readJournal } from '../../store/erasure/journal';
import { startRetentionLoop } from '../../workers/retention-loop';
import { eventually } from '../support/installation';
import { addCase, addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

async function eraseOne(): Promise<string> {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  const id = await addCase(fixture.worker, werkgever, dienstverband, 'hersteld');
  await eraseCase(fixture.worker, { werkgeverId: werkgever, id, ground: 'op verzoek', by: 'de test' });
  return id;
}

test('each round keeps outside the database what was erased since, not the first of a day alone', async () => {
  const journal = join(mkdtempSync(join(tmpdir(), 'ronde-')), 'wissingen.jsonl');
  const stop = startRetentionLoop({ db: fixture.worker, journal, log: () => undefined, everyMs: 50 });
  try {
    for (const nth of ['first', 'second']) {
      const id = await eraseOne();
      await eventually(`the ${nth} erasure stands outside`, async () =>
        readJournal(journal).some((erasure) => erasure.id === id),
      );
    }
  } finally {
    await stop();
  }
});
