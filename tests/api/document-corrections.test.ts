import { checkDocumentsAgain } from '../../store/documents/check-again';
import { makeWaitingDocuments } from '../../store/documents/make-waiting';
import { inTenant } from '../../store/in-tenant';
import { readPdfs } from '../support/read-pdf';
import { type ApiFixture, addGeval, addKey, onDay, startApiFixture } from './fixture';

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

type Body = Record<string, unknown>;

const DONE = { type: 'afgerond', obligation: 'S1-21' };

/** Sick from Monday 5 January, the analysis of 12 February; the concept plan is done on 2 March and its draft made. */
async function withConcept() {
  const employer = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'mkbasics-2026/P3' };
  const { id } = (await fixture.post('/v1/werkgevers', employer, { key: fixture.operatorKey })).body as { id: string };
  const key = await addKey(fixture.api, id, ['arbodienst']);
  const { geval } = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', key));
  const send = async (day: string, path: string, body: Body) => {
    const reply = await onDay(fixture, day, () => fixture.post(path, body, { key }));
    expect([reply.status, reply.body.detail]).toEqual([201, undefined]);
    return reply.body as { gebeurtenisId: string };
  };
  const tell = (day: string, name: string, body: Body) => send(day, `/v1/verzuimgevallen/${geval}/${name}`, body);
  const look = async (day: string) => {
    const nowMs = Date.parse(`${day}T10:00:00Z`);
    const warn = (text: string, details: object) => {
      throw new Error(`${text} ${JSON.stringify(details)}`);
    };
    await makeWaitingDocuments(fixture.worker, { nowMs, warn });
    await checkDocumentsAgain(fixture.worker, { nowMs, warn });
  };
  await tell('2026-02-12', 'documenten', { type: 'probleemanalyse', mogelijkheden: true });
  const done = await tell('2026-03-02', 'gebeurtenissen', DONE);
  await look('2026-03-02');
  const document = await inTenant(fixture.api, id, (tx) =>
    tx.document.findFirstOrThrow({ where: { rij: 'S1-21', sleutel: { not: null } } }),
  );
  const manager = await inTenant(fixture.worker, id, (tx) =>
    tx.gebruiker.create({
      data: { werkgeverId: id, naam: 'C. Manager', email: 'c@arbodienst.nl', rol: 'casemanager' },
    }),
  );
  const path = `/v1/documenten/${document.id}`;
  return {
    ...{ tell, look, done },
    approve: (day: string) => send(day, `${path}/goedkeuring`, { person: manager.id }),
    write: (day: string, answers: Body) => send(day, `${path}/versies`, { answers }),
    shown: async () => (await fixture.get(path, { key })).body as { version: number; outdated: string[] },
    versions: () =>
      inTenant(fixture.api, id, (tx) =>
        tx.documentVersie.findMany({ where: { documentId: document.id }, orderBy: { versie: 'asc' } }),
      ),
    tasks: (stap = 'stuk-vernieuwen') =>
      inTenant(fixture.api, id, async (tx) => {
        const found = await tx.taak.findMany({ where: { stap }, orderBy: { sleutel: 'asc' } });
        return found.map(({ rol, titel, status }) => `${status} ${rol}: ${titel}`);
      }),
  };
}

const CORRECTED = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-12', reason: 'verkeerd-doorgegeven' };
const RENEW = 'casemanager: Nieuwe versie maken, want er is iets verbeterd: Plan van aanpak (concept)';

test('a draft that nobody approved is made anew from the corrected facts; the version before it stays', async () => {
  const { tell, look, shown, versions, tasks } = await withConcept();
  await tell('2026-03-03', 'correcties', CORRECTED);
  await look('2026-03-03');
  expect(await shown()).toMatchObject({ version: 2, outdated: [] });
  const texts = readPdfs((await versions()).map(({ inhoud }) => inhoud)).map(({ pages }) =>
    pages.map(({ text }) => text).join(' '),
  );
  expect(texts.map((text) => [text.includes('5 januari 2026'), text.includes('12 januari 2026')])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(await tasks()).toEqual([]);
  await look('2026-03-04');
  expect(await versions()).toHaveLength(2);
}, 120_000);

test('one that was approved stays as it is, says what does not fit any more and asks who approves it for the next version', async () => {
  const { tell, look, approve, write, shown, versions, tasks } = await withConcept();
  await approve('2026-03-03');
  const { gebeurtenisId } = await tell('2026-03-04', 'correcties', CORRECTED);
  await look('2026-03-04');
  expect(await shown()).toMatchObject({ version: 2, outdated: ['firstSickDay'] });
  expect(await tasks()).toEqual([`open ${RENEW}`]);
  await look('2026-03-05');
  expect(await versions()).toHaveLength(2);
  // Taken back: it fits as it was.
  await tell('2026-03-05', 'terugnames', { gebeurtenisId, reason: 'vergissing' });
  await look('2026-03-05');
  expect(await shown()).toMatchObject({ version: 2, outdated: [] });
  expect(await tasks()).toEqual([`gedaan ${RENEW}`]);
  // Corrected after all, and written anew.
  await tell('2026-03-06', 'correcties', { ...CORRECTED, firstSickDay: '2026-01-08' });
  await look('2026-03-06');
  expect(await shown()).toMatchObject({ outdated: ['firstSickDay'] });
  await write('2026-03-06', { analysisOn: '2026-02-12' });
  expect(await shown()).toMatchObject({ version: 3, outdated: [] });
  expect((await tasks()).every((task) => task.startsWith('gedaan'))).toBe(true);
}, 120_000);

test('what is told later of a day before it changes a draft, and never what somebody wrote otherwise', async () => {
  const told = { type: 'probleemanalyse', happened: '2026-02-26', mogelijkheden: true };
  const draft = await withConcept();
  await draft.tell('2026-03-03', 'documenten', told);
  await draft.look('2026-03-03');
  expect((await draft.versions()).map(({ antwoorden }) => antwoorden)).toEqual([
    { analysisOn: '2026-02-12' },
    { analysisOn: '2026-02-26' },
  ]);
  const own = await withConcept();
  await own.write('2026-03-02', { analysisOn: '2026-02-16', goal: 'eigen-werk' });
  await own.tell('2026-03-03', 'documenten', told);
  await own.look('2026-03-03');
  expect(await own.shown()).toMatchObject({ version: 2, outdated: ['analysisOn'] });
  expect(await own.tasks()).toEqual([`open ${RENEW}`]);
}, 120_000);

test('what came about after it leaves a document as it is', async () => {
  const { tell, look, shown, tasks } = await withConcept();
  await tell('2026-03-09', 'documenten', { type: 'probleemanalyse', mogelijkheden: true });
  await tell('2026-03-10', 'documenten', { type: 'plan-van-aanpak', happened: '2026-03-09' });
  await look('2026-03-10');
  expect(await shown()).toMatchObject({ version: 1, outdated: [] });
  expect(await tasks()).toEqual([]);
}, 120_000);

describe('work that was taken back and done anew gives its document the next version', () => {
  const doneAnew = async (concept: Awaited<ReturnType<typeof withConcept>>) => {
    const { tell, look, done } = concept;
    await tell('2026-03-04', 'terugnames', { gebeurtenisId: done.gebeurtenisId, reason: 'vergissing' });
    await look('2026-03-04');
    await tell('2026-03-05', 'gebeurtenissen', DONE);
    await look('2026-03-05');
    await look('2026-03-06');
  };
  const approvals = async ({ tasks }: Awaited<ReturnType<typeof withConcept>>) =>
    (await tasks('stuk-goedkeuren')).filter((task) => task.endsWith(APPROVE));
  const APPROVE = 'casemanager: Aanvullen en goedkeuren: Plan van aanpak (concept)';

  test('and whoever approves it a task for that, where the one before it was approved', async () => {
    const concept = await withConcept();
    await concept.approve('2026-03-03');
    expect(await approvals(concept)).toEqual([`gedaan ${APPROVE}`]);
    await doneAnew(concept);
    expect((await concept.versions()).map(({ gemaaktOp, getekend }) => [gemaaktOp, (getekend as []).length])).toEqual([
      ['2026-03-02', 0],
      ['2026-03-03', 1],
      ['2026-03-05', 0],
    ]);
    expect(await approvals(concept)).toEqual([`gedaan ${APPROVE}`, `open ${APPROVE}`]);
    await concept.approve('2026-03-06');
    expect(await approvals(concept)).toEqual([`gedaan ${APPROVE}`, `gedaan ${APPROVE}`]);
  }, 120_000);

  test('under the task that is open, where nobody approved the one before it', async () => {
    const concept = await withConcept();
    await doneAnew(concept);
    expect((await concept.versions()).map(({ gemaaktOp }) => gemaaktOp)).toEqual(['2026-03-02', '2026-03-05']);
    expect(await approvals(concept)).toEqual([`open ${APPROVE}`]);
  }, 120_000);
});
