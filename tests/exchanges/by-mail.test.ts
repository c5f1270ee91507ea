import { randomUUID } from 'node:crypto';
import { reportRequest } from '../../activities/exchanges/report-request';
import { createSeeThrough } from '../../activities/exchanges/see-through';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { createDatabase, type Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';

let server: ScratchPostgres;
let db: Database;
const [werkgeverId, werknemerId, dienstverbandId] = [randomUUID(), randomUUID(), randomUUID()];
const at = (day: string) => Date.parse(`${day}T07:00:00Z`);

beforeAll(async () => {
  server = await startScratchPostgres();
  db = createDatabase((await server.createDatabase('opvraag')).workerUrl, { poolSize: 2 });
  await inTenant(db, werkgeverId, async (tx) => {
    const pakket = 'asr-arboned-2024/arbobegeleiding';
    await tx.werkgever.create({ data: { id: werkgeverId, naam: 'Bakker BV', email: 'hr@bakker.test', pakket } });
    const person = { naam: 'Vera Voorbeeld', geboortedatum: '1980-02-15' };
    await tx.werknemer.create({ data: { id: werknemerId, werkgeverId, ...person } });
    const begindatum = '2019-03-01';
    await tx.dienstverband.create({ data: { id: dienstverbandId, werkgeverId, werknemerId, begindatum } });
  });
}, 60_000);
afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
});

const askedByMail = () =>
  inTenant(db, werkgeverId, (tx) => tx.bericht.findMany({ where: { sleutel: { endsWith: 'opvraag' } } }));
const requests = () =>
  inTenant(db, werkgeverId, (tx) => tx.melding.findMany({ where: { dienstverbandId, partij: 'uitvoerder' } }));

test('who has no system is asked for a report by one mail, and not again when it is tried again', async () => {
  const transact = createCaseTransaction(db);
  const of = { werkgeverId, dienstverbandId };
  const fact = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' };
  await transact({ ...of, atMs: at('2026-01-05'), message: { id: 'm', type: 'ziekmelding', fact } });
  const { sagas } = await transact({ ...of, atMs: at('2026-01-26'), message: null });
  const [request] = await requests();
  expect(request).toMatchObject({ verplichting: 'probleemanalyse', status: 'wachtend' });
  expect(sagas).toContainEqual(expect.objectContaining({ meldingId: request?.id, party: 'uitvoerder' }));

  const party = { name: 'de uitvoerder', transport: null, compose: reportRequest };
  const requestReport = createSeeThrough({ db, party, tellCase: async () => ({ refused: false }) });
  const input = { ...of, meldingId: request?.id ?? '', clockOffsetMs: 0, mayRollOver: true, atMs: at('2026-01-26') };
  expect(await requestReport(input)).toMatchObject({ done: true });
  expect(await requestReport(input)).toMatchObject({ done: true });
  expect(await askedByMail()).toMatchObject([
    { ontvanger: 'bedrijfsarts', verplichting: 'probleemanalyse', status: 'wachtend' },
  ]);
  expect(await requests()).toMatchObject([{ status: 'geaccepteerd', reden: 'per e-mail gevraagd' }]);
});

test('a report that is there before it is asked is not asked any more', async () => {
  await inTenant(
    db,
    werkgeverId,
    (tx) => tx.$executeRaw`update melding set status = 'wachtend' where partij = 'uitvoerder'`,
  );
  const fact = { type: 'probleemanalyse', on: '2026-01-27', mogelijkheden: true };
  const of = { werkgeverId, dienstverbandId, atMs: at('2026-01-27') };
  await createCaseTransaction(db)({ ...of, message: { id: 'n', type: 'documentOntvangen', fact } });
  const [request] = await requests();
  const party = { name: 'de uitvoerder', transport: null, compose: reportRequest };
  const requestReport = createSeeThrough({ db, party, tellCase: async () => ({ refused: false }) });
  await requestReport({ ...of, meldingId: request?.id ?? '', clockOffsetMs: 0, mayRollOver: true });
  expect(await requests()).toMatchObject([{ status: 'ingetrokken' }]);
});
