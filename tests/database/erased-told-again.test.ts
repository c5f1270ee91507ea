import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseMessage, TransactionResult } from '../../domain/case/contract';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { eraseCase } from '../../store/erasure/erase';
import { readJournal } from '../../store/erasure/journal';
import { keepOutside } from '../../store/erasure/tombstones';
import { inTenant } from '../../store/in-tenant';
import { eraseAgain } from '../../store/reservekopie/erase-again';
import { makeBackup } from '../../store/reservekopie/make-backup';
import { restoreBackup } from '../../store/reservekopie/restore-backup';
import { stableUuid } from '../../store/stable-id';
import { addEmployment, type Employment } from '../support/employment';
import { type Fixture, startFixture } from './fixture';

let fixture: Fixture;
const folder = mkdtempSync(join(tmpdir(), 'opnieuw-verteld-'));
const silent = () => {};
beforeAll(async () => {
  fixture = await startFixture();
  fixture.owner.on('error', silent);
  fixture.superuser.on('error', silent);
});
afterAll(() => fixture.stop());

const AT = Date.parse('2026-01-05T09:00:00Z');
const TOLD: readonly CaseMessage[] = [
  { type: 'ziekmelding', id: 'z-1', fact: { firstSickDay: '2026-01-05' } },
  { type: 'wek', id: 'w-1', reason: 'nagekeken', by: 'de test' },
  { type: 'intrekking', id: 'i-1' },
];

const tell = (one: Employment, message: CaseMessage, again?: true) =>
  createCaseTransaction(fixture.worker)({ ...one, atMs: AT, message, ...(again && { again }) });

/** As the run does after a database was set back. */
const tellAgain = (one: Employment, message: CaseMessage) => tell(one, { ...message, nobodyWaits: true }, true);

/** A ziekmelding that was withdrawn and erased; the id of its geval. */
async function addErased(): Promise<Employment & { geval: string }> {
  const one = await addEmployment(fixture.worker);
  const answers: Array<TransactionResult['answer']> = [];
  for (const message of TOLD) answers.push((await tell(one, message)).answer);
  const [{ gevalId: geval }] = answers as unknown as [{ gevalId: string }];
  await erase({ ...one, geval });
  return { ...one, geval };
}

const erase = ({ werkgeverId, geval }: { werkgeverId: string; geval: string }) =>
  eraseCase(fixture.worker, { werkgeverId, id: geval, ground: 'op verzoek', by: 'de test' });

const CAME_BACK = { eersteZiektedag: '2026-01-05', status: 'ziek' };

const tracesOf = ({ werkgeverId, dienstverbandId }: Employment) =>
  inTenant(fixture.worker, werkgeverId, async (tx) => {
    const where = { dienstverbandId };
    return {
      cases: await tx.verzuimgeval.count({ where }),
      facts: await tx.feit.count({ where }),
      tasks: await tx.taak.count({ where: { ...where, status: 'open' } }),
      messages: await tx.bericht.count({ where }),
      reasons: await tx.effect.count({ where: { ...where, stap: 'gevraagd' } }),
    };
  });
const NOTHING = { cases: 0, facts: 0, tasks: 0, messages: 0, reasons: 0 };
const ERASED = { accepted: false, code: 'NIET_GEVONDEN', reason: 'dit is gewist', field: null };

test('what is told again of a case that was erased is answered as erased, and stores nothing', async () => {
  const one = await addErased();
  expect(await tracesOf(one)).toEqual(NOTHING);
  for (const message of TOLD) expect((await tell(one, message)).answer).toEqual(ERASED);
  expect(await tracesOf(one)).toEqual(NOTHING);
});

test('an erased case stays away after a restore, though its run tells all of it again, and another case of the employment is taken', async () => {
  const ownerUrl = fixture.urls.ownerUrl;
  const [backup, journal] = [join(folder, 'kopie'), join(folder, 'wissingen.jsonl')];
  const early = await addEmployment(fixture.worker);
  const { answer } = await tell(early, TOLD[0] as CaseMessage);
  await makeBackup({ ownerUrl, folder: backup, now: new Date() });
  for (const message of TOLD.slice(1)) await tell(early, message);
  await erase({ ...early, geval: (answer as { gevalId: string }).gevalId });
  await keepOutside(fixture.worker, journal);
  await Promise.all([fixture.owner.end(), fixture.superuser.end()]);
  const { erasedAgain } = await restoreBackup({
    ownerUrl,
    folder: backup,
    now: new Date(),
    say: silent,
    erasures: journal,
  });
  expect(erasedAgain).toBeGreaterThan(0);

  for (const message of TOLD) expect((await tellAgain(early, message)).answer).toEqual(ERASED);
  expect(await tracesOf(early)).toEqual(NOTHING);
  const next = await tellAgain(early, { ...(TOLD[0] as CaseMessage), id: 'z-2' });
  expect(next.answer).toMatchObject({ accepted: true });
  expect(await tracesOf(early)).toMatchObject({ cases: 1, facts: 1 });
});

test('an erasure is repeated where the tombstone stands already, and leaves later cases of the employment alone', async () => {
  const one = await addErased();
  const journal = join(folder, 'teruggekomen.jsonl');
  await keepOutside(fixture.worker, journal);
  await tell(one, { ...(TOLD[0] as CaseMessage), id: 'z-3' });
  // As it came back in a release that told it again.
  await inTenant(fixture.worker, one.werkgeverId, (tx) =>
    tx.verzuimgeval.create({
      data: { id: one.geval, werkgeverId: one.werkgeverId, dienstverbandId: one.dienstverbandId, ...CAME_BACK },
    }),
  );
  const ownerUrl = fixture.urls.ownerUrl;
  expect(await eraseAgain({ from: ownerUrl, into: ownerUrl, journal })).toBe(1);
  expect(await tracesOf(one)).toMatchObject({ cases: 1, facts: 1 });
  expect(await eraseAgain({ from: ownerUrl, into: ownerUrl, journal })).toBe(0);
});

test('the record outside the database names the messages that went by ids that only the case can make', async () => {
  const one = await addErased();
  const journal = join(folder, 'merken.jsonl');
  await keepOutside(fixture.worker, journal);
  const erasure = readJournal(journal).find(({ id }) => id === one.geval);
  const marks = TOLD.map(({ id }) => stableUuid(one.dienstverbandId, id)).sort();
  expect(erasure?.berichten).toEqual(marks);
});
