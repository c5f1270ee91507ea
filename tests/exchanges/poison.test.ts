import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpTransport } from '../../activities/uwv/http-transport';
import { PartyUnavailable } from '../../activities/uwv/transport';
import { inTenantSql } from '../../store/in-tenant-sql';
import { recordReceipts } from '../../store/meldingen/melding-store';
import { addCase, addEmployment, type Fixture, startFixture } from '../database/fixture';

let fixture: Fixture;
let party: Server;
beforeAll(async () => {
  fixture = await startFixture();
  const answer = String.raw`{"registratie":"R\u0000","ontvangsten":[{"kenmerk":"K\ud83d","uitslag":"afgekeurd","codes":["004\u0000","\uffffx"]}]}`;
  party = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(answer));
  await new Promise<void>((resolve) => party.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  party.close();
  await fixture.stop();
});

test('what no database takes in the answer of another party is read without it, and kept', async () => {
  const { port } = party.address() as AddressInfo;
  const { ontvangsten } = await createHttpTransport(`http://127.0.0.1:${port}`).status('K', Date.now());
  expect(ontvangsten).toEqual([{ kenmerk: 'K ', uitslag: 'afgekeurd', codes: ['004 ', ' x'] }]);
  const { werkgever: werkgeverId, dienstverband: dienstverbandId } = await addEmployment(fixture.api);
  const verzuimgevalId = await addCase(fixture.worker, werkgeverId, dienstverbandId, 'ziek');
  await inTenantSql(fixture.worker, werkgeverId, async (tx) => {
    const [melding] = await tx.$queryRaw<[{ id: string }]>`
      insert into melding (id, werkgever_id, dienstverband_id, verzuimgeval_id, sleutel, verplichting, nummer, inhoud)
      values (gen_random_uuid(), ${werkgeverId}::uuid, ${dienstverbandId}::uuid, ${verzuimgevalId}::uuid, 'x/1', 'x', 1, '{}') returning id`;
    await recordReceipts(tx, { id: melding.id, werkgeverId }, ontvangsten, Date.now());
    const kept =
      await tx.$queryRaw`select kenmerk, reden from melding_ontvangst where melding_id = ${melding.id}::uuid`;
    expect(kept).toEqual([{ kenmerk: 'K ', reden: '004 ,  x' }]);
  });
});

test('an answer that does not end is not read to its end', async () => {
  const endless = createServer((_request, response) => {
    response.on('error', () => undefined);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  const { port } = endless.address() as AddressInfo;
  const asked = createHttpTransport(`http://127.0.0.1:${port}`).status('K', Date.now());
  await expect(asked).rejects.toThrow(PartyUnavailable);
  await expect(asked).rejects.toMatchObject({ cause: { message: 'an answer of more than 262144 bytes' } });
  endless.closeAllConnections();
  endless.close();
});
