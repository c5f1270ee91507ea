// Longer than 300 lines: everything that a run can be told, late, twice and out of order, on one server.
import { randomBytes, randomUUID } from 'node:crypto';
import { EncryptionCodec } from '../../client/encryption-codec';
import { endFormerRuns } from '../../client/former-runs';
import { type CaseMessage, type MessageType, TASK_QUEUE, type Told, WORKFLOW_TYPE } from '../../domain/case/contract';
import { reportAlone } from '../../store/case/report';
import { removeTold } from '../../store/doorgifte';
import { inTenant } from '../../store/in-tenant';
import { relayOnce } from '../../workers/relay';
import { openStation, type Planted, type Station } from '../stuck/station';
import { eventually } from '../support/installation';

const keys = () => randomBytes(32).toString('base64');
let station: Station;
beforeAll(async () => {
  station = await openStation(undefined, new EncryptionCodec([keys()]));
  await station.ensureWorker();
});
afterAll(() => station.close());

const idOf = ({ address }: Planted) => `verzuim-${address.dienstverbandId}`;
const handleOf = (planted: Planted) => station.client.workflow.getHandle(idOf(planted));

/** A report as far as the commit: a process that is killed then tells nobody. */
async function commit({ address }: Planted, type: MessageType, fact: Record<string, unknown>) {
  const message: CaseMessage = { id: randomUUID(), type, fact };
  const asked = { address, atMs: Date.now() + address.clockOffsetMs, message };
  const taken = await reportAlone(station.api, asked, (value) => station.ports.sealer.seal(value));
  if (!('letter' in taken)) throw new Error(taken.answer.reason);
  return taken.letter.told;
}

const tell = ({ address }: Planted, told: Told) => station.ports.cases.tell(address, told);

/** What whoever told it does after that. */
const heard = ({ address }: Planted, { planVersion }: Told) =>
  removeTold(station.api, { ...address, rowIds: [], planVersion });

/** The case waits for the moment that its facts give, and its workflow is there exactly when there is one. */
async function waitsForTheRightMoment({ address, ...planted }: Planted): Promise<void> {
  const stored = async () =>
    inTenant(station.api, address.werkgeverId, (tx) =>
      tx.dienstverband.findUniqueOrThrow({ where: { id: address.dienstverbandId } }),
    );
  await eventually('the case waits for the right moment', async () => {
    const { volgendMoment } = await stored();
    const handle = handleOf({ address, ...planted });
    const isOpen = (await handle.describe()).status.name === 'RUNNING';
    if (volgendMoment === null) return !isOpen;
    const { nextMomentMs } = await handle.query<{ nextMomentMs: number | null }>('stand');
    return isOpen && nextMomentMs === volgendMoment.getTime();
  });
}

const asidesOf = ({ address }: Planted) =>
  inTenant(station.api, address.werkgeverId, async (tx) => {
    const where = { dienstverbandId: address.dienstverbandId };
    const rows = await tx.terzijde.findMany({ where });
    const tasks = await tx.taak.findMany({ where: { ...where, verplichting: 'onbegrepen-bericht', status: 'open' } });
    return { reasons: rows.map(({ soort, reden }) => `${soort}: ${reden}`).sort(), tasks: tasks.length };
  });
const factsOf = ({ address }: Planted) =>
  inTenant(station.api, address.werkgeverId, async (tx) => {
    const rows = await tx.feit.findMany({ where: { dienstverbandId: address.dienstverbandId } });
    return rows.map(({ soort }) => soort);
  });

const HOLD = { reason: 'overleg', until: '2026-02-20' };
const ANALYSIS = { type: 'probleemanalyse', mogelijkheden: true };

describe('a case waits for the right moment, whatever becomes of what it is told', () => {
  const WAYS: Record<string, (planted: Planted) => Promise<unknown>> = {
    'killed between commit and signal, the relay tells it': async (planted) => {
      await commit(planted, 'documentOntvangen', ANALYSIS);
      await relayOnce(station.ports, 0);
    },
    'several were lost, the relay tells them as one': async (planted) => {
      await commit(planted, 'onderbreking', HOLD);
      await commit(planted, 'documentOntvangen', ANALYSIS);
      await relayOnce(station.ports, 0);
    },
    twice: async (planted) => {
      const told = await commit(planted, 'documentOntvangen', ANALYSIS);
      await Promise.all([tell(planted, told), tell(planted, told)]);
    },
    'out of order': async (planted) => {
      const first = await commit(planted, 'onderbreking', HOLD);
      await tell(planted, await commit(planted, 'documentOntvangen', ANALYSIS));
      await tell(planted, first);
    },
    'late, after the run ended': async (planted) => {
      const late = await commit(planted, 'onderbreking', HOLD);
      await tell(planted, await commit(planted, 'intrekking', {}));
      await eventually(
        'the run has ended',
        async () => (await handleOf(planted).describe()).status.name === 'COMPLETED',
      );
      await tell(planted, late);
      await heard(planted, late);
      await relayOnce(station.ports, 0);
    },
    'to a run that had ended, by a report that goes on': async (planted) => {
      await tell(planted, await commit(planted, 'intrekking', {}));
      await eventually(
        'the run has ended',
        async () => (await handleOf(planted).describe()).status.name === 'COMPLETED',
      );
      await tell(planted, await commit(planted, 'ziekmelding', { firstSickDay: '2026-02-02' }));
    },
  };
  const STARTS: Record<string, (planted: Planted) => Promise<unknown>> = {
    'a run that sleeps': async (planted) => {
      await station.start(planted);
      await waitsForTheRightMoment(planted);
    },
    'no run at all': async () => undefined,
  };

  test.each(Object.keys(WAYS).flatMap((way) => Object.keys(STARTS).map((start) => [way, start] as const)))(
    '%s; there was %s',
    async (way, start) => {
      const planted = await station.addCase();
      await STARTS[start]?.(planted);
      await WAYS[way]?.(planted);
      await waitsForTheRightMoment(planted);
      expect(new Set(station.post.sent).size).toBe(station.post.sent.length);
    },
  );

  test('what was told is told no more', async () => {
    const planted = await station.addCase();
    await commit(planted, 'onderbreking', HOLD);
    await relayOnce(station.ports, 0);
    const { werkgeverId, dienstverbandId } = planted.address;
    expect(await inTenant(station.api, werkgeverId, (tx) => tx.doorgifte.count({ where: { dienstverbandId } }))).toBe(
      0,
    );
  });
});

describe('what nobody of ours vouches for', () => {
  /** A case that sleeps. */
  async function asleep(): Promise<Planted> {
    const planted = await station.addCase();
    await station.start(planted);
    await waitsForTheRightMoment(planted);
    return planted;
  }
  const strangers = (planted: Planted) => station.stranger.workflow.getHandle(idOf(planted));
  const raw = (planted: Planted, signalName: string, data: Uint8Array, encoding: string) =>
    station.client.workflowService.signalWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: idOf(planted) },
      signalName,
      input: { payloads: [{ metadata: { encoding: Buffer.from(encoding) }, data }] },
    });

  test('a forged version and moment only makes the case look', async () => {
    const planted = await asleep();
    const told = await commit(planted, 'onderbreking', HOLD);
    const forged = { ...told, planVersion: 10_000, nextMomentMs: null, lineage: { version: 10_000, marks: [] } };
    await strangers(planted).signal('onderbreking', forged);
    await waitsForTheRightMoment(planted);
    expect(await asidesOf(planted)).toEqual({ reasons: [], tasks: 0 });
  });

  test('a foreign mark on a forged payload is taken off', async () => {
    const planted = await asleep();
    const told = { ...(await commit(planted, 'onderbreking', HOLD)), planVersion: 10_000, nextMomentMs: null };
    await station.client.workflowService.signalWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: idOf(planted) },
      signalName: 'wek',
      input: {
        payloads: [
          {
            metadata: { encoding: Buffer.from('json/plain'), 'poortwachter-echt': Uint8Array.of(1) },
            data: Buffer.from(JSON.stringify(told)),
          },
        ],
      },
    });
    await waitsForTheRightMoment(planted);
  });

  const POISON: Record<string, [(planted: Planted) => Promise<unknown>, string]> = {
    'a recovery typed into the Web UI': [
      (planted) => strangers(planted).signal('herstelmelding', { id: 'x', fact: { recoveredOn: '2026-02-02' } }),
      'herstelmelding: onbevestigd',
    ],
    'a death under the name of somebody else': [
      (planted) =>
        strangers(planted).signal('overlijden', {
          id: 'x',
          fact: { date: '2026-02-02' },
          by: `sleutel:${randomUUID()}`,
        }),
      'overlijden: onbevestigd',
    ],
    'a name that no message has': [
      (planted) => strangers(planted).signal('verwijderAlles', { id: 'x' }),
      'verwijderAlles: onbekend-bericht',
    ],
    'an encrypted payload of nobody': [
      (planted) => raw(planted, 'herstelmelding', randomBytes(200), 'binary/encrypted'),
      'herstelmelding: onleesbaar',
    ],
    'bytes that are no JSON': [
      (planted) => raw(planted, 'herstelmelding', randomBytes(200), 'json/plain'),
      'herstelmelding: onleesbaar',
    ],
    'an encoding that nobody knows': [
      (planted) => raw(planted, 'ziekmelding', randomBytes(8), 'binary/quantum'),
      'ziekmelding: onleesbaar',
    ],
    'an id that is a number': [
      (planted) => station.client.workflow.getHandle(idOf(planted)).signal('overlijden', { id: 123 }),
      'overlijden: onleesbaar',
    ],
    'a NUL in the id': [
      (planted) => station.client.workflow.getHandle(idOf(planted)).signal('overlijden', { id: 'a\u0000' }),
      'overlijden: onleesbaar',
    ],
    'a megabyte of text': [
      (planted) => strangers(planted).signal('herstelmelding', { id: 'x', fact: { reden: 'x'.repeat(1_000_000) } }),
      'herstelmelding: onbevestigd',
    ],
  };

  test.each(Object.keys(POISON))(
    '%s is set aside with a task, and the case takes what comes after it',
    async (what) => {
      const [send, expected] = POISON[what] as (typeof POISON)[string];
      const planted = await asleep();
      await send(planted);
      await eventually('it is set aside', async () => (await asidesOf(planted)).tasks === 1);
      expect((await asidesOf(planted)).reasons).toEqual([expected]);
      expect(await factsOf(planted)).toEqual(['ziekmelding']);
      await station.send(planted, 'documentOntvangen', { fact: ANALYSIS });
      await waitsForTheRightMoment(planted);
      const { events } = await handleOf(planted).fetchHistory();
      expect(events?.filter(({ workflowTaskFailedEventAttributes: failed }) => failed)).toEqual([]);
    },
  );

  test('three megabytes are refused to their sender, and the case takes what comes after it', async () => {
    const planted = await asleep();
    const huge = strangers(planted).signal('herstelmelding', { id: 'x', fact: { reden: 'x'.repeat(3_000_000) } });
    await expect(huge).rejects.toThrow();
    await station.send(planted, 'documentOntvangen', { fact: ANALYSIS });
    await waitsForTheRightMoment(planted);
    expect(await asidesOf(planted)).toEqual({ reasons: [], tasks: 0 });
  });

  test('what a failure says is read by nobody at Temporal', async () => {
    const planted = await asleep();
    const { dienstverbandId } = planted.address;
    station.broken.transaction.add(dienstverbandId);
    await handleOf(planted).signal('wek', { id: 'wek' });
    const failure = await eventually('the transaction has failed', async () => {
      const { raw } = await station.stranger.workflow.getHandle(idOf(planted)).describe();
      return raw.pendingActivities?.find(({ lastFailure }) => lastFailure)?.lastFailure;
    });
    expect(JSON.stringify(failure)).not.toContain('database');
    station.broken.transaction.delete(dienstverbandId);
  });

  test('a message whose transaction fails for good is set aside, and the case goes on', async () => {
    const planted = await asleep();
    const { dienstverbandId } = planted.address;
    station.broken.poisoned.add(dienstverbandId);
    await handleOf(planted).signal('documentOntvangen', { id: 'giftig', fact: ANALYSIS });
    await eventually('it is set aside', async () => (await asidesOf(planted)).tasks === 1);
    expect((await asidesOf(planted)).reasons).toEqual(['documentOntvangen: fout']);
    station.broken.poisoned.delete(dienstverbandId);
    await station.send(planted, 'onderbreking', { fact: HOLD });
    await waitsForTheRightMoment(planted);
  });

  test('anybody may have a case look again', async () => {
    const planted = await asleep();
    await strangers(planted).signal('wek');
    await eventually('it has looked', async () => {
      const { dienstverbandId, werkgeverId } = planted.address;
      const lines = await inTenant(station.api, werkgeverId, (tx) =>
        tx.ontvangenBericht.count({ where: { dienstverbandId, soort: 'wek' } }),
      );
      return lines === 1;
    });
    expect(await asidesOf(planted)).toEqual({ reasons: [], tasks: 0 });
  });

  test('a workflow that a stranger started under the id of a case finds nothing of another employer', async () => {
    const planted = await station.addCase();
    const other = await station.addCase();
    await station.stranger.workflow.start(WORKFLOW_TYPE, {
      workflowId: idOf(planted),
      taskQueue: TASK_QUEUE,
      args: [{ schemaVersion: 2, ...planted.address, werkgeverId: other.address.werkgeverId, carried: null }],
    });
    await eventually('it ends', async () => (await handleOf(planted).describe()).status.name !== 'RUNNING');
    expect(await factsOf(planted)).toEqual(['ziekmelding']);
  });
});

test('a start ends the runs of an earlier release, whose cases then start anew, and leaves those of its own', async () => {
  const [former, ours] = [await station.addCase(), await station.addCase()];
  await station.start(former);
  await tell(ours, await commit(ours, 'onderbreking', HOLD));
  await waitsForTheRightMoment(ours);
  const running = async () => {
    const ids = [];
    const query = `WorkflowType = '${WORKFLOW_TYPE}' and ExecutionStatus = 'Running'`;
    for await (const { workflowId } of station.client.workflow.list({ query })) ids.push(workflowId);
    return ids;
  };
  await eventually('both are listed', async () => {
    const ids = await running();
    return ids.includes(idOf(former)) && ids.includes(idOf(ours));
  });
  expect(await endFormerRuns(station.client)).toBeGreaterThan(0);
  expect((await handleOf(former).describe()).status.name).toBe('TERMINATED');
  expect((await handleOf(ours).describe()).status.name).toBe('RUNNING');
  await station.ports.cases.wake(former.address, randomUUID(), 'controle');
  await waitsForTheRightMoment(former);
});
