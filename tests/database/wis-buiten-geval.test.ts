import type { CaseMessage } from '../../domain/case/contract';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { createSetAside } from '../../store/case/set-aside';
import { eraseCase } from '../../store/erasure/erase';
import { inTenant, type Tx } from '../../store/in-tenant';
import { addEmployment, type Employment } from '../support/employment';
import { type Fixture, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

const PREGNANT = { type: 'zwangerschap', dueDate: '2026-08-03' };
const APPLIED = { type: 'afgerond', obligation: 'wazo-aanvraag' };

/** Tells the case what happened, on the day of the first opening of the application for leave. */
function tell(one: Employment, fact: Record<string, unknown>, id = fact.type as string) {
  const message: CaseMessage = { type: 'gebeurtenis', id, fact };
  return createCaseTransaction(fixture.worker)({ ...one, atMs: Date.parse('2026-05-26T09:00:00Z'), message });
}

async function addPregnancy(): Promise<Employment> {
  const one = await addEmployment(fixture.worker);
  await tell(one, PREGNANT);
  return one;
}

const erase = ({ werkgeverId, dienstverbandId }: Employment, grond = 'bewaartermijn') =>
  inTenant(
    fixture.worker,
    werkgeverId,
    (tx) => tx.$executeRaw`select wis_buiten_geval(${dienstverbandId}::uuid, ${grond})`,
  );

const countIn = ({ werkgeverId, dienstverbandId }: Employment) => {
  const where = { dienstverbandId };
  const count = async (tx: Tx) => ({
    facts: await tx.feit.count({ where }),
    duties: await tx.verplichting.count({ where: { verzuimgevalId: dienstverbandId } }),
    effects: await tx.effect.count({ where }),
    tasks: await tx.taak.count({ where }),
    messages: await tx.bericht.count({ where }),
  });
  return inTenant(fixture.api, werkgeverId, count);
};
const NOTHING = { facts: 0, duties: 0, effects: 0, tasks: 0, messages: 0 };

test('erases a pregnancy without sickness once nothing is asked any more, and leaves a tombstone', async () => {
  const [one, other] = [await addPregnancy(), await addPregnancy()];
  await expect(erase(one)).rejects.toThrow('staat nog een taak open');
  expect((await countIn(one)).tasks).toBe(1);
  await tell(one, APPLIED);
  const before = await countIn(other);
  await erase(one);
  expect(await countIn(one)).toEqual(NOTHING);
  expect(await countIn(other)).toEqual(before);
  const graves = await inTenant(fixture.api, one.werkgeverId, (tx) => tx.grafsteen.findMany());
  expect(graves).toMatchObject([{ verzuimgevalId: one.dienstverbandId, grond: 'bewaartermijn' }]);
  const answers = await inTenant(fixture.api, one.werkgeverId, (tx) => tx.ontvangenBericht.findMany());
  expect(answers.map(({ antwoord }) => antwoord)).toEqual([{ gewist: true }, { gewist: true }]);
  await erase(one);
});

test('leaves what was billed without sickness on the bill, apart from the employment', async () => {
  const one = await addPregnancy();
  await tell(one, APPLIED);
  const { werkgeverId, dienstverbandId } = one;
  const line = { rij: 'S1-14', omschrijving: 'Overleg', datum: '2026-05-26', bedrag: 50, gegevens: {} };
  const sleutel = `${dienstverbandId}/S1-14/factuur/1`;
  await inTenant(fixture.worker, werkgeverId, (tx) =>
    tx.factuurregel.create({ data: { werkgeverId, dienstverbandId, sleutel, ...line } }),
  );
  await erase(one);
  const [left, ...others] = await inTenant(fixture.api, werkgeverId, (tx) => tx.factuurregel.findMany());
  expect([left, others]).toMatchObject([{ dienstverbandId: null, sleutel: `gewist/${left?.id}` }, []]);
});

test('leaves an employment with a verzuimgeval alone: that is erased by itself', async () => {
  const one = await addPregnancy();
  await tell(one, APPLIED);
  await tell(one, { type: 'ziekmelding', firstSickDay: '2026-05-25' });
  await expect(erase(one)).rejects.toThrow('heeft nog verzuimgevallen: wis die eerst');
  expect((await countIn(one)).facts).toBe(3);
});

test('does not reach another employer, and wants a ground', async () => {
  const [ours, theirs] = [await addPregnancy(), await addPregnancy()];
  await expect(erase({ ...theirs, werkgeverId: ours.werkgeverId })).rejects.toThrow('bestaat niet');
  await expect(erase(ours, ' ')).rejects.toThrow('Noem de grond');
});

/** A ziekmelding that was withdrawn, and a message about it that was set aside; the id of its case. */
async function addWithdrawn(one: Employment): Promise<string> {
  const { answer } = await tell(one, { type: 'ziekmelding', firstSickDay: '2026-05-25' });
  await tell(one, { type: 'intrekking' });
  const aside = { name: 'overlijden', reason: 'onbevestigd', explanation: 'x', message: null } as const;
  const id = '0b9ab6b4-0d5c-4a3e-9d57-3f4b1c2d5e6f';
  await createSetAside(fixture.worker, async () => new Uint8Array())({ ...one, atMs: 0, id, aside });
  return (answer as unknown as { gevalId: string }).gevalId;
}

const eraseLast = ({ werkgeverId }: Employment, id: string) =>
  eraseCase(fixture.worker, { werkgeverId, id, ground: 'op verzoek', by: 'de test' });

const asideOf = ({ werkgeverId, dienstverbandId }: Employment) =>
  inTenant(fixture.api, werkgeverId, (tx) => tx.terzijde.count({ where: { dienstverbandId } }));

/** A document outside any case. */
const addDocument = ({ werkgeverId, dienstverbandId }: Employment) =>
  inTenant(fixture.api, werkgeverId, (tx) =>
    tx.document.create({ data: { werkgeverId, dienstverbandId, soort: 'overig', datum: '2026-05-25' } }),
  );
const documentsOf = ({ werkgeverId, dienstverbandId }: Employment) =>
  inTenant(fixture.api, werkgeverId, (tx) => tx.document.count({ where: { dienstverbandId } }));

test('with the last case goes what its employment was told, asked and sent outside it, and what was set aside', async () => {
  const one = await addEmployment(fixture.worker);
  const geval = await addWithdrawn(one);
  expect(await asideOf(one)).toBe(1);
  await eraseLast(one, geval);
  expect(await countIn(one)).toEqual(NOTHING);
  expect(await asideOf(one)).toBe(0);
});

test('what runs outside the last case stays: a pregnancy of which leave is still to be asked', async () => {
  const one = await addPregnancy();
  const geval = await addWithdrawn(one);
  await eraseLast(one, geval);
  expect(await countIn(one)).toMatchObject({ duties: expect.any(Number), tasks: 2 });
  expect((await countIn(one)).facts).toBe(1);
});

test('an erasure outside any case that is repeated takes what the erasure took, and nothing that was told since', async () => {
  const one = await addPregnancy();
  await tell(one, APPLIED);
  await addDocument(one);
  await erase(one);
  const repeat = (marks: string[] = []) =>
    fixture.owner.query(`select herhaal_wissing('dienstverband', $1, 'x', 'de test', $2) as done`, [
      one.dienstverbandId,
      marks,
    ]);
  await fixture.owner.query(`select set_config('poortwachter.werkgever', $1, false)`, [one.werkgeverId]);
  await tell(one, PREGNANT, 'later');
  await addDocument(one);
  expect((await repeat()).rows).toEqual([{ done: false }]);
  expect([(await countIn(one)).facts, await documentsOf(one)]).toEqual([1, 1]);
  // An erasure of later than the one that this database knows.
  expect((await repeat(['0b9ab6b4-0d5c-8a3e-9d57-3f4b1c2d5e6f'])).rows).toEqual([{ done: true }]);
  expect([await countIn(one), await documentsOf(one)]).toEqual([NOTHING, 0]);
});
