import { randomUUID } from 'node:crypto';
import { halfPace, type Pace } from '../../activities/sweep/pace';
import { type CaseAccess, runSweep, type SweepProgress } from '../../activities/sweep/run-sweep';
import type { CaseMessage, SweepInput } from '../../domain/case/contract';
import { type ScratchPostgres, startScratchPostgres } from '../../embedded/template-database';
import { createCaseTransaction } from '../../store/case/case-transaction';
import { createDatabase, type Database } from '../../store/client';
import { inTenant } from '../../store/in-tenant';
import { addEmployment, type Employment } from '../support/employment';

/** The Monday morning of the check; cases were up to date an hour before. */
const NOW = Date.parse('2026-02-02T09:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: ScratchPostgres;
let db: Database;
beforeAll(async () => {
  server = await startScratchPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  db = createDatabase((await server.createDatabase(`test_${randomUUID()}`)).workerUrl);
});
afterEach(() => db.$disconnect());

function perform({ werkgeverId, dienstverbandId }: Employment, atMs: number, message: CaseMessage | null = null) {
  return createCaseTransaction(db)({ werkgeverId, dienstverbandId, atMs, message });
}

const sick = (firstSickDay: string): CaseMessage => ({ type: 'ziekmelding', id: randomUUID(), fact: { firstSickDay } });

/** Reported in time, up to date until an hour ago, its mails delivered. */
async function addCase(soort: 'echt' | 'proef' | 'simulatie' = 'echt'): Promise<Employment> {
  const added = await addEmployment(db, soort);
  await perform(added, Date.parse('2026-01-05T09:00:00Z'), sick('2026-01-05'));
  await perform(added, Date.parse('2026-01-26T08:00:00Z'));
  await deliver(added);
  return added;
}

async function recover(one: Employment, recoveredOn: string): Promise<void> {
  const message: CaseMessage = { type: 'herstelmelding', id: randomUUID(), fact: { recoveredOn } };
  await perform(one, Date.parse(`${recoveredOn}T09:00:00Z`), message);
  await deliver(one);
}

/** Recovered so long ago that nothing more is to come. */
async function addEndedCase(): Promise<Employment> {
  const ended = await addEmployment(db);
  await perform(ended, Date.parse('2025-11-03T09:00:00Z'), sick('2025-11-03'));
  await recover(ended, '2025-11-10');
  expect(await perform(ended, Date.parse('2025-12-22T09:00:00Z'))).toMatchObject({ nextMomentMs: null });
  await deliver(ended);
  return ended;
}

const deliver = ({ werkgeverId, dienstverbandId }: Employment) =>
  inTenant(db, werkgeverId, (tx) =>
    tx.bericht.updateMany({ where: { dienstverbandId }, data: { status: 'verzonden' } }),
  );

const store = ({ werkgeverId, dienstverbandId }: Employment, volgendMoment: Date | null) =>
  inTenant(db, werkgeverId, (tx) =>
    tx.dienstverband.update({ where: { id: dienstverbandId }, data: { volgendMoment } }),
  );

/** Cases with an open workflow, and what the sweep did to them. */
class Access implements CaseAccess {
  readonly woken: Array<[dienstverbandId: string, id: string]> = [];
  open: (dienstverbandId: string) => boolean = () => true;
  /** What Temporal says when asked for all open cases. */
  allOpen: string[] = [];
  ended: string[] = [];

  async *openCases(): AsyncIterable<string> {
    yield* this.allOpen;
  }

  async *endedCases(): AsyncIterable<string> {
    yield* this.ended;
  }

  async isOpen({ dienstverbandId }: Employment): Promise<boolean> {
    return this.open(dienstverbandId);
  }

  /** What the workflow does with it. */
  async wake(address: Employment, id: string): Promise<void> {
    this.woken.push([address.dienstverbandId, id]);
    const others = this.open;
    this.open = (id) => id === address.dienstverbandId || others(id);
    await perform(address, NOW, { type: 'wek', id });
    await deliver(address);
  }
}

const AT_ONCE: Pace = { rest: (work) => work(), wake: async () => undefined };

const sweep = (access: Access, { repair = false, ...asked }: Partial<SweepInput> = {}) =>
  runSweep({ db, access, atMs: NOW, repair, pace: AT_ONCE, ...asked });

/** Ways in which a case can differ, and how each comes about. */
const DIFFERENCES: ReadonlyArray<[kind: string, how: string, plant: (one: Employment, access: Access) => unknown]> = [
  ['moment-verstreken', 'its moment was an hour ago', (one) => store(one, new Date(NOW - HOUR))],
  ['moment-wijkt-af', 'another moment is stored', (one) => store(one, new Date(NOW + 30 * DAY))],
  ['moment-wijkt-af', 'no moment is stored', (one) => store(one, null)],
  [
    'moment-wijkt-af',
    'work that is due was never done',
    async ({ werkgeverId }) =>
      inTenant(
        db,
        werkgeverId,
        (tx) => tx.$executeRaw`delete from verplichting where verplichting = 'probleemanalyse'`,
      ),
  ],
  [
    'geen-workflow',
    'Temporal lost its data',
    (_one, access) => {
      access.open = () => false;
    },
  ],
  [
    'geval-ontbreekt',
    'the row of the geval was lost',
    ({ werkgeverId }) => inTenant(db, werkgeverId, (tx) => tx.verzuimgeval.deleteMany({})),
  ],
];

test.each(DIFFERENCES)('%s: %s', async (kind, _how, plant) => {
  const access = new Access();
  const one = await addCase();
  await plant(one, access);
  const { checked, found, differences } = await sweep(access);
  expect({ checked, found }).toEqual({ checked: 1, found: 1 });
  expect(differences).toMatchObject([{ ...one, kind, what: expect.any(String), done: 'niets: alleen gekeken' }]);
  expect(access.woken).toEqual([]);
});

test('healthy cases are left alone: ill, recovered, and one that is being worked on; who was never ill is not read', async () => {
  await addCase();
  await addEmployment(db);
  const recovered = await addCase();
  await recover(recovered, '2026-01-30');
  const busy = await addCase();
  await store(busy, new Date(NOW - 60_000));
  expect(await sweep(new Access())).toMatchObject({ checked: 3, found: 0, differences: [] });
});

test('a case that ended needs no workflow', async () => {
  const access = new Access();
  access.open = () => false;
  await addEndedCase();
  expect(await sweep(access)).toMatchObject({ checked: 1, found: 0 });
});

test('a mail that has waited for hours is told, of a case that ended as well', async () => {
  const access = new Access();
  access.open = () => false;
  const { werkgeverId } = await addEndedCase();
  const put = (status: string) =>
    inTenant(db, werkgeverId, (tx) => tx.bericht.updateMany({ where: { stap: 'bevestiging' }, data: { status } }));
  await put('wachtend');
  expect((await sweep(access)).differences).toMatchObject([{ kind: 'niet-bezorgd', stored: null }]);
  await put('verzonden');
  expect((await sweep(access)).found).toBe(0);
});

test('proef and simulation are left out', async () => {
  const access = new Access();
  access.open = () => false;
  await addCase('proef');
  await addCase('simulatie');
  expect(await sweep(access)).toMatchObject({ checked: 0, found: 0 });
});

test.each(DIFFERENCES)(
  '%s: %s, is repaired by waking the case; a second sweep finds nothing',
  async (kind, _how, plant) => {
    const access = new Access();
    const one = await addCase();
    await addCase();
    await plant(one, access);
    const { differences } = await sweep(access, { repair: true });
    expect(differences.filter((each) => each.dienstverbandId === one.dienstverbandId)).toMatchObject([
      { kind, done: 'gewekt' },
    ]);
    expect(access.woken.map(([id]) => id)).toContain(one.dienstverbandId);
    const woken = access.woken.length;
    expect(await sweep(access, { repair: true })).toMatchObject({ found: 0 });
    expect(access.woken).toHaveLength(woken);
  },
);

test('waking twice does nothing twice', async () => {
  const access = new Access();
  const one = await addCase();
  await store(one, new Date(NOW - HOUR));
  await sweep(access, { repair: true });
  const count = () =>
    inTenant(db, one.werkgeverId, async (tx) => [
      await tx.effect.count(),
      await tx.bericht.count(),
      await tx.taak.count(),
    ]);
  const before = await count();
  await store(one, new Date(NOW - HOUR));
  await sweep(access, { repair: true });
  expect(await count()).toEqual(before);
});

test('a case that cannot be woken is told, and the others are woken', async () => {
  const access = new Access();
  const [first, second] = [await addCase(), await addCase()];
  for (const one of [first, second]) await store(one, new Date(NOW - HOUR));
  const wake = access.wake.bind(access);
  access.wake = async (address, id) => {
    if (address.dienstverbandId === first.dienstverbandId) throw new Error('Temporal is weg');
    await wake(address, id);
  };
  const { differences } = await sweep(access, { repair: true });
  const doneTo = ({ dienstverbandId }: Employment) =>
    differences.find((each) => each.dienstverbandId === dienstverbandId)?.done;
  expect(doneTo(first)).toBe('wekken mislukte: Temporal is weg');
  expect(doneTo(second)).toBe('gewekt');
});

test('when every case has to look, healthy ones are woken too, and a workflow without an employment is told', async () => {
  const access = new Access();
  const [healthy, differs] = [await addCase(), await addCase()];
  await store(differs, new Date(NOW - HOUR));
  const lost = randomUUID();
  access.allOpen = [healthy.dienstverbandId, differs.dienstverbandId, lost];
  const { differences } = await sweep(access, { repair: true, everyCase: true });
  expect(access.woken.map(([id]) => id).sort()).toEqual([healthy.dienstverbandId, differs.dienstverbandId].sort());
  expect(differences).toMatchObject([
    { dienstverbandId: differs.dienstverbandId, kind: 'moment-verstreken' },
    { dienstverbandId: lost, werkgeverId: null, kind: 'dienstverband-ontbreekt' },
  ]);
});

test('what came late because of us is listed, with the day on which it should have come', async () => {
  const access = new Access();
  const [late, trial] = [await addEmployment(db), await addEmployment(db, 'proef')];
  for (const one of [late, trial]) {
    await perform(one, Date.parse('2026-01-05T09:00:00Z'), sick('2026-01-05'));
    // An outage over the opening of the probleemanalyse.
    await perform(one, Date.parse('2026-01-28T09:00:00Z'));
  }
  const since = (lateSince: string) => sweep(access, { lateSince });
  const report = await since('2026-01-20T00:00:00Z');
  expect(report.late).toContainEqual({
    ...late,
    gevalId: expect.any(String),
    obligation: 'probleemanalyse',
    step: 'opening',
    to: 'bedrijfsarts',
    due: '2026-01-26',
    at: '2026-01-28T09:00:00.000Z',
  });
  expect(report.late.every(({ dienstverbandId }) => dienstverbandId === late.dienstverbandId)).toBe(true);
  expect(report.lateFound).toBe(report.late.length);
  expect((await since('2026-01-29T00:00:00Z')).late).toEqual([]);
  expect((await sweep(access)).late).toEqual([]);
});

test('an attempt that takes over goes on after the last page, and counts and wakes nothing twice', async () => {
  const access = new Access();
  const all = [await addCase(), await addCase(), await addCase()];
  for (const one of all) await store(one, new Date(NOW - HOUR));
  const [first] = all.map(({ dienstverbandId }) => dienstverbandId).sort();
  const before: SweepProgress = {
    after: first as string,
    ...{ checked: 1, found: 1, differences: [], lateFound: 0, late: [] },
  };
  const report = await runSweep({
    ...{ db, access, atMs: NOW, repair: true, pace: AT_ONCE },
    goesOnFrom: before,
  });
  expect(report).toMatchObject({ checked: 3, found: 3 });
  expect(access.woken).toHaveLength(2);
});

test('cases are woken at a steady rate, and a check leaves half of the time to others', async () => {
  const pace = halfPace(100);
  const began = performance.now();
  for (let i = 0; i < 6; i++) await pace.wake();
  expect(performance.now() - began).toBeGreaterThan(45);
  const restedFrom = performance.now();
  await pace.rest(() => new Promise((resolve) => setTimeout(resolve, 40)));
  expect(performance.now() - restedFrom).toBeGreaterThan(75);
});
