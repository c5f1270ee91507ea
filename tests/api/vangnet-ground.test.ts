import { VANGNET_GROUNDS } from '../../domain/facts/vangnet';
import { type ApiFixture, onDay, type Reply, startApiFixture } from './fixture';
import { at, type Life, live, SICK, withoutIds } from './two-lives';

/** That a vangnet applies an employer knows, not which: whatever it tells, asks beforehand or takes back, under each ground it hears the same. */

let fixture: ApiFixture;
beforeAll(async () => {
  fixture = await startApiFixture();
});
afterAll(() => fixture?.stop());

/** Of 29d are those alone who were born before 1962. */
const GROUNDS = VANGNET_GROUNDS.filter((ground) => ground !== '29d');

const heard = ({ status, body }: Reply) => `${status} ${withoutIds(JSON.stringify(body))}`;

async function send({ geval }: Life, path: string, body: object, key: string): Promise<Reply> {
  return fixture.post(`/v1/verzuimgevallen/${geval}/${path}`, body, { key });
}

/** A case that adjoins a leave, with a vangnet on each ground, and the id of that leave. */
async function lives(): Promise<Array<{ life: Life; leave: string }>> {
  const made: Array<{ life: Life; leave: string }> = [];
  for (const ground of GROUNDS) {
    const life = await live(fixture, 'none');
    const { dienstverband, employer, arbodienst } = life;
    await onDay(fixture, '2026-01-06', async () => {
      const told = { type: 'zwangerschapsverlof', from: '2025-09-15', until: '2026-01-02' };
      const first = await fixture.post(`/v1/dienstverbanden/${dienstverband}/gebeurtenissen`, told, { key: employer });
      const second = await send(life, 'gebeurtenissen', { type: 'vangnet', ground }, arbodienst);
      // Sickness that began after a leave has another ground than pregnancy.
      if (ground !== 'zwangerschap')
        expect([ground, first.status, second.status, second.body.detail]).toEqual([ground, 201, 201, undefined]);
      if (second.status === 201) made.push({ life, leave: first.body.gebeurtenisId as string });
    });
  }
  return made;
}

/** The same with an employment that began on this day. */
async function startedOn(begindatum: string): Promise<Life> {
  const life = await live(fixture, 'none');
  const key = life.employer;
  const { werknemerId } = (await fixture.get(`/v1/dienstverbanden/${life.dienstverband}`, { key })).body;
  const employment = await fixture.post('/v1/dienstverbanden', { werknemerId, begindatum }, { key });
  const sick = { dienstverbandId: employment.body.id, firstSickDay: SICK };
  const { verzuimgevalId: geval } = (await fixture.post('/v1/ziekmeldingen', sick, { key })).body;
  return { ...life, dienstverband: employment.body.id, geval };
}

const onlyOne = (answers: readonly string[]) => [...new Set(answers)];

test('on telling a longer wait, on taking back a leave, and on what a correction would do', async () => {
  const known = await lives();
  expect(known.length).toBe(4);
  fixture.clock.now = at('2026-01-12');
  const answers = async (path: string, body: (leave: string) => object) => {
    const all = [];
    for (const { life, leave } of known) all.push(heard(await send(life, path, body(leave), life.employer)));
    return onlyOne(all);
  };
  const longer = { type: 'vrijwillige-verlenging', until: '2028-06-30' };
  const refused = [expect.stringMatching(/^403 .*laat de arbodienst het vastleggen/)];
  expect(await answers('gebeurtenissen', () => longer)).toEqual(refused);
  for (const query of ['?voorbeeld=true', ''])
    expect(await answers(`terugnames${query}`, (gebeurtenisId) => ({ gebeurtenisId, reason: 'vergissing' }))).toEqual(
      refused,
    );
  const correction = { type: 'correctie-eerste-ziektedag', firstSickDay: '2026-01-08', reason: 'verkeerd-doorgegeven' };
  const [shown, ...others] = await answers('correcties?voorbeeld=true', () => correction);
  expect([shown?.slice(0, 3), shown, others]).toEqual(['200', expect.stringContaining('probleemanalyse'), []]);
  const [{ life }] = known as [(typeof known)[0], ...typeof known];
  const told = await send(life, 'gebeurtenissen', longer, life.arbodienst);
  expect([told.status, told.body.detail]).toEqual([422, expect.stringContaining('ZW art. 29 of 29a')]);
}, 120_000);

test('of who begins to fall outside five years by a correction the preview tells no more than of others', async () => {
  const answers = [];
  for (const ground of [{ ground: 'no-risk', group: 1 }, { ground: 'orgaandonatie' }]) {
    const life = await startedOn('2021-01-10');
    fixture.clock.now = at('2026-02-12');
    expect((await send(life, 'gebeurtenissen', { type: 'vangnet', ...ground }, life.arbodienst)).status).toBe(201);
    const correction = {
      type: 'correctie-eerste-ziektedag',
      firstSickDay: '2026-01-12',
      reason: 'verkeerd-doorgegeven',
    };
    answers.push(heard(await send(life, 'correcties?voorbeeld=true', correction, life.employer)));
  }
  expect(answers[0]).toMatch(/^200 /);
  expect(answers[1]).toBe(answers[0]);
});

test('without a vangnet an employer tells a longer wait itself', async () => {
  const life = await live(fixture, 'none');
  const longer = { type: 'vrijwillige-verlenging', until: '2028-06-30' };
  expect((await send(life, 'gebeurtenissen', longer, life.employer)).status).toBe(201);
});
