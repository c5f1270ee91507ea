import { createHash } from 'node:crypto';
import { makeWaitingDocuments } from '../../store/documents/make-waiting';
import { inTenant } from '../../store/in-tenant';
import { readPdfs } from '../support/read-pdf';
import { type ApiFixture, addGeval, addKey, onDay, startApiFixture } from './fixture';

/** What happens while a PDF is drawn. */
let mockMeanwhile: (sheet: unknown) => Promise<void> = async () => undefined;
jest.mock('../../documents/pdf/write-pdf', () => {
  const real = jest.requireActual('../../documents/pdf/write-pdf');
  return {
    ...real,
    writePdf: async (...given: unknown[]) => {
      await mockMeanwhile(given[0]);
      return real.writePdf(...given);
    },
  };
});

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

test('a document that is drawn while a fact is told holds the facts it names, and the version after it the new one', async () => {
  const employer = { naam: 'Bakkerij', email: 'hr@voorbeeld.nl', pakket: 'mkbasics-2026/P3' };
  const { id } = (await fixture.post('/v1/werkgevers', employer, { key: fixture.operatorKey })).body as { id: string };
  const key = await addKey(fixture.api, id, ['arbodienst']);
  const { geval } = await onDay(fixture, '2026-01-05', () => addGeval(fixture, '2026-01-05', key));
  const tell = (day: string, body: object, path = 'gebeurtenissen') =>
    onDay(fixture, day, () => fixture.post(`/v1/verzuimgevallen/${geval}/${path}`, body, { key }));
  await tell('2026-02-12', { type: 'probleemanalyse', mogelijkheden: true }, 'documenten');
  await tell('2026-03-02', { type: 'afgerond', obligation: 'S1-21' });

  const told: number[] = [];
  mockMeanwhile = async (sheet) => {
    if (!JSON.stringify(sheet).includes('Plan van aanpak')) return;
    mockMeanwhile = async () => undefined;
    // Another analysis comes in: telling it waits for no document.
    const again = { type: 'probleemanalyse', happened: '2026-02-26', mogelijkheden: true };
    told.push((await tell('2026-03-02', again, 'documenten')).status);
  };
  const nowMs = Date.parse('2026-03-02T10:00:00Z');
  await makeWaitingDocuments(fixture.worker, { nowMs, warn: () => undefined });
  expect(told).toEqual([201]);

  const documentId = await inTenant(fixture.api, id, async (tx) => {
    const found = await tx.document.findFirstOrThrow({ where: { rij: 'S1-21', sleutel: { not: null } } });
    return found.id;
  });
  const versions = () =>
    inTenant(fixture.api, id, (tx) =>
      tx.documentVersie.findMany({ where: { documentId }, orderBy: { versie: 'asc' } }),
    );
  const [first] = await versions();
  expect(first?.antwoorden).toEqual({ analysisOn: '2026-02-12' });
  const answers = { analysisOn: '2026-02-26' };
  const next = await fixture.post(`/v1/documenten/${documentId}/versies`, { answers }, { key });
  expect([next.status, next.body.version]).toEqual([201, 2]);
  const stored = await versions();
  const texts = readPdfs(stored.map(({ inhoud }) => inhoud)).map(({ pages }) =>
    pages.map(({ text }) => text).join(' '),
  );
  expect(texts.map((text) => [text.includes('12 februari 2026'), text.includes('26 februari 2026')])).toEqual([
    [true, false],
    [false, true],
  ]);
  for (const { inhoud, sha256 } of stored)
    expect(createHash('sha256').update(new Uint8Array(inhoud)).digest('hex')).toBe(sha256);
}, 120_000);
