import type { Client } from '@temporalio/client';
import { readiness } from '../../cli/readiness';
import { SEARCH_ATTRIBUTES } from '../../domain/case/contract';
import { addEmployment, type Fixture, startFixture } from './fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture();
});
afterAll(() => fixture.stop());

const ATTRIBUTES = Object.fromEntries(Object.values(SEARCH_ATTRIBUTES).map((name) => [name, {}]));
const SECONDS_AGO = (seconds: number) => ({ seconds: Math.floor(Date.now() / 1000) - seconds, nanos: 0 });

/** A Temporal that answers this. */
function temporal({ polled = [SECONDS_AGO(1)], customAttributes = ATTRIBUTES, isAway = false }): Client {
  const answer = (value: unknown) => async () => {
    if (isAway) throw new Error('unavailable');
    return value;
  };
  return {
    options: { namespace: 'default' },
    connection: {
      workflowService: {
        getSystemInfo: answer({}),
        describeTaskQueue: answer({ pollers: polled.map((lastAccessTime) => ({ lastAccessTime })) }),
      },
      operatorService: { listSearchAttributes: answer({ customAttributes }) },
    },
  } as unknown as Client;
}

const amiss = async (client: Client) =>
  (await readiness(fixture.api, client)).filter(({ gereed }) => !gereed).map(({ naam }) => naam);

test('nothing is amiss where a worker asks for work and nothing waits', async () => {
  expect(await amiss(temporal({}))).toEqual([]);
});

test.each([
  ['no worker asks for work', temporal({ polled: [] }), ['worker']],
  ['the last worker asked three minutes ago', temporal({ polled: [SECONDS_AGO(180)] }), ['worker']],
  ['search attributes are not registered', temporal({ customAttributes: {} }), ['zoekattributen']],
  ['Temporal is away', temporal({ isAway: true }), ['temporal', 'zoekattributen', 'worker']],
])('readiness tells that %s, and reports are taken', async (_, client, told) => {
  const parts = await readiness(fixture.api, client);
  expect(parts.filter(({ gereed }) => !gereed).map(({ naam }) => naam)).toEqual(told);
  expect(parts.filter(({ nodig, gereed }) => nodig && !gereed)).toEqual([]);
});

test('readiness tells what waits to be told for longer than a minute, and since when', async () => {
  const { werkgever, dienstverband } = await addEmployment(fixture.api);
  await fixture.superuser.query(
    `insert into doorgifte (werkgever_id, dienstverband_id, versie, alleen_kijken, aangemaakt_op)
     values ($1, $2, 1, true, now() - interval '90 seconds')`,
    [werkgever, dienstverband],
  );
  const parts = await readiness(fixture.api, temporal({}));
  const waits = parts.find(({ naam }) => naam === 'doorgifte');
  expect(waits).toMatchObject({ gereed: false, achterstand: { aantal: 1, meer: false } });
  expect(waits?.achterstand?.oudsteSeconden).toBeGreaterThanOrEqual(90);
});
