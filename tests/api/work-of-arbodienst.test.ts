import { randomUUID } from 'node:crypto';
import { createSetAside } from '../../store/case/set-aside';
import { inTenant } from '../../store/in-tenant';
import { type ApiFixture, type Json, startApiFixture } from './fixture';
import { at, type Life, live, tell, withoutIds } from './two-lives';

/** What the arbodienst has to look at itself, beside the work of the case: an employer neither learns of it nor has a say in it. */

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

const PACKAGE = 'alpina-2024/vov';
const addressOf = ({ werkgever: werkgeverId, dienstverband: dienstverbandId }: Life) => ({
  werkgeverId,
  dienstverbandId,
});

/** A case in which an employer is shown what it is shown by then. */
async function begun(): Promise<Life> {
  const life = await live(fixture, PACKAGE);
  fixture.clock.now = at('2026-01-07');
  await fixture.cases.wake(addressOf(life));
  return life;
}

/** A death that nobody vouches for. */
async function setAside(life: Life): Promise<void> {
  const id = randomUUID();
  const aside = { name: 'overlijden', reason: 'onbevestigd', explanation: 'Niet van deze installatie.' } as const;
  await createSetAside(
    fixture.worker,
    fixture.seal,
  )({
    ...addressOf(life),
    ...{ atMs: fixture.clock.now, id },
    aside: { ...aside, message: { id, fact: { diedOn: '2026-01-06' } } },
  });
}

async function everythingRead({ geval, werkgever }: Life, key: string): Promise<string[]> {
  const parts = ['', '/plan', '/taken', '/tijdlijn', '/berichten', '/documenten', '/waarom-wacht'];
  const paths = [...parts.map((part) => `verzuimgevallen/${geval}${part}`), 'taken', `werkgevers/${werkgever}/taken`];
  const read = await Promise.all(paths.map(async (path) => (await fixture.get(`/v1/${path}`, { key })).body));
  return withoutIds(JSON.stringify(read, null, 1)).split('\n');
}

const taskOf = async ({ dienstverband }: Life, key: string, obligation: string): Promise<Json | undefined> =>
  (await fixture.get('/v1/taken?limiet=200', { key })).body.items.find(
    (one: Json) => one.dienstverbandId === dienstverband && one.verplichting === obligation,
  );

test('a refusal that nobody waits for, and a message that was set aside, tell an employer nothing', async () => {
  const [open, secret] = [await begun(), await begun()];
  await tell(fixture, secret, { type: 'verzoek', row: 'S4-22' });
  const before = await everythingRead(open, open.employer);
  const again = { id: randomUUID(), fact: { type: 'verzoek', row: 'S4-22' }, nobodyWaits: true };
  const refused = await fixture.cases.deliver({
    address: addressOf(secret),
    type: 'gebeurtenis',
    message: again as never,
  });
  expect(refused).toMatchObject({ accepted: false, field: 'row' });
  await setAside(secret);
  expect(await taskOf(secret, secret.arbodienst, 'onbegrepen-bericht')).toMatchObject({ status: 'open' });
  expect((await everythingRead(secret, secret.arbodienst)).join()).toContain('al gevraagd');
  expect(await everythingRead(secret, secret.employer)).toEqual(before);
});

test('a task of the arbodienst that stands alone is closed, and opened again, by the arbodienst only', async () => {
  const life = await begun();
  const { employer, arbodienst } = life;
  const id = randomUUID();
  await inTenant(fixture.worker, life.werkgever, (tx) =>
    tx.taak.create({
      data: {
        ...{ id, werkgeverId: life.werkgever, dienstverbandId: life.dienstverband, verzuimgevalId: life.geval },
        ...{ sleutel: `x/${id}`, verplichting: 'stuk', stap: 'stuk-goedkeuren', kanaal: 'taak', ronde: 1 },
        ...{
          titel: 'Aanvullen en goedkeuren: Probleemanalyse',
          rol: 'bedrijfsarts',
          opentOp: '2026-01-07',
          gegevens: {},
        },
      },
    }),
  );
  expect((await fixture.get(`/v1/taken/${id}`, { key: employer })).status).toBe(200);
  const [close, reopen] = [
    (key: string) => fixture.post(`/v1/taken/${id}/afronding`, {}, { key }),
    (key: string, more = '') => fixture.post(`/v1/taken/${id}/heropeningen${more}`, { reason: 'vergissing' }, { key }),
  ];
  expect((await close(employer)).status).toBe(403);
  expect((await close(arbodienst)).status).toBe(201);
  for (const reply of [await reopen(employer), await reopen(employer, '?voorbeeld=true')])
    expect([reply.status, reply.body.detail]).toEqual([403, expect.stringContaining('Deze taak is aan de arbodienst')]);
  expect((await reopen(arbodienst)).status).toBe(201);
});

test('that a document which is not for the employer is there it does not hear from the mails about it', async () => {
  const [open, secret] = [await begun(), await begun()];
  const before = await everythingRead(open, open.employer);
  const { geval, arbodienst, werkgever } = secret;
  const doctor = { naam: 'D. Voorbeeld', email: 'arts@voorbeeld.nl', rol: 'bedrijfsarts' };
  const { body: user } = await fixture.post(`/v1/gebruikers?werkgeverId=${werkgever}`, doctor, {
    key: fixture.operatorKey,
  });
  for (const kind of ['verwijzing', 'machtiging']) {
    const wanted = { kind, language: 'nl', answers: {} };
    const made = await fixture.post(`/v1/verzuimgevallen/${geval}/stukken`, wanted, { key: arbodienst });
    const path = `/v1/documenten/${made.body.id}/goedkeuring`;
    expect((await fixture.post(path, { person: user.id }, { key: arbodienst })).status).toBe(201);
  }
  const mails = (await fixture.get(`/v1/verzuimgevallen/${geval}/berichten`, { key: arbodienst })).body.items;
  expect(mails.filter(({ stap }: Json) => stap === 'stuk-gereed').map(({ ontvanger }: Json) => ontvanger)).toContain(
    'werknemer',
  );
  expect(await everythingRead(secret, secret.employer)).toEqual(before);
});
