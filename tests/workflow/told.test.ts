// Longer than 300 lines: everything that a run can be told, late, twice and out of order, on one server.
import { randomBytes, randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { defaultPayloadConverter } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { EncryptionCodec } from '../../client/encryption-codec';
import { endFormerRuns } from '../../client/former-runs';
import { caseAccess } from '../../client/sweep-client';
import {
  AUTHENTICATED,
  type CaseMessage,
  type MessageType,
  TASK_QUEUE,
  type Told,
  TRUSTED,
  WORKFLOW_TYPE,
} from '../../domain/case/contract';
import { reportAlone } from '../../store/case/report';
import { removeTold } from '../../store/doorgifte';
import { inTenant } from '../../store/in-tenant';
import { onlyOurs } from '../../workers/only-ours';
import { relayOnce } from '../../workers/relay';
import { isAuthenticated, payloadConverter } from '../../workflows/payload-converter';
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
const DEATH = {
  version: 900,
  atMs: Date.parse('2026-02-02T09:00:00Z'),
  message: { type: 'overlijden', id: 'verzonnen', fact: { date: '2026-01-30' } },
} as const;
const YES = Uint8Array.of(1);
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
  const signal = (planted: Planted, signalName: string, payloads: temporal.api.common.v1.IPayload[]) =>
    station.stranger.workflowService.signalWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: idOf(planted) },
      signalName,
      input: { payloads },
    });
  const raw = (planted: Planted, signalName: string, data: Uint8Array, encoding: string) =>
    signal(planted, signalName, [{ metadata: { encoding: Buffer.from(encoding) }, data }]);

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
    const metadata = { encoding: Buffer.from('json/plain'), [AUTHENTICATED]: YES, [TRUSTED]: YES };
    await signal(planted, 'wek', [{ metadata, data: Buffer.from(JSON.stringify(told)) }]);
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
    'a name with a NUL in it': [
      (planted) => strangers(planted).signal('a\u0000b', { id: 'x' }),
      'a b: onbekend-bericht',
    ],
    'a name that turns into half a character where it is cut off': [
      (planted) => strangers(planted).signal(`${'x'.repeat(99)}😀`, { id: 'x' }),
      `${'x'.repeat(99)} : onbekend-bericht`,
    ],
    'a name that Temporal keeps for itself': [
      (planted) => raw(planted, '__temporal_x', Buffer.from('{}'), 'json/plain'),
      'signaal __temporal_x: onbekend-bericht',
    ],
    'an encrypted payload of nobody': [
      (planted) => raw(planted, 'herstelmelding', randomBytes(200), 'binary/encrypted'),
      'herstelmelding: onleesbaar',
    ],
    'a payload of nothing': [(planted) => signal(planted, 'overlijden', [{}]), 'overlijden: onleesbaar'],
    'no payload at all': [(planted) => signal(planted, 'overlijden', []), 'overlijden: onbevestigd'],
    'a header that nobody can read': [
      (planted) =>
        station.stranger.workflowService.signalWorkflowExecution({
          namespace: 'default',
          workflowExecution: { workflowId: idOf(planted) },
          signalName: 'overlijden',
          header: {
            fields: { x: { metadata: { encoding: Buffer.from('binary/encrypted') }, data: randomBytes(8) }, y: {} },
          },
        }),
      'overlijden: onbevestigd',
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
      (planted) =>
        station.client.workflow.getHandle(idOf(planted)).signal('overlijden', { type: 'overlijden', id: 123 }),
      'overlijden: onleesbaar',
    ],
    'a NUL in the id': [
      (planted) =>
        station.client.workflow.getHandle(idOf(planted)).signal('overlijden', { type: 'overlijden', id: 'a\u0000' }),
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
    await handleOf(planted).signal('documentOntvangen', { type: 'documentOntvangen', id: 'giftig', fact: ANALYSIS });
    await eventually('it is set aside', async () => (await asidesOf(planted)).tasks === 1);
    expect((await asidesOf(planted)).reasons).toEqual(['documentOntvangen: fout']);
    station.broken.poisoned.delete(dienstverbandId);
    await station.send(planted, 'onderbreking', { fact: HOLD });
    await waitsForTheRightMoment(planted);
  });

  test('anybody may have a case look again, in nobody’s name and words', async () => {
    const planted = await asleep();
    const { dienstverbandId, werkgeverId } = planted.address;
    const words = { id: 'F32.2-depressie', reason: 'F32.2-depressie', by: 'Dr. Jansen' };
    await strangers(planted).signal('wek');
    await strangers(planted).signal('herplan', words);
    await strangers(planted).signal('herplan', { ...words, reason: 'op-verzoek' });
    const linesOf = () =>
      inTenant(station.api, werkgeverId, async (tx) => ({
        messages: await tx.ontvangenBericht.findMany({ where: { dienstverbandId, soort: { in: ['wek', 'herplan'] } } }),
        effects: await tx.effect.findMany({ where: { dienstverbandId, verplichting: 'herplan' } }),
        audit: await tx.audit.findMany({ where: { werkgeverId } }),
      }));
    const kept = await eventually('it has looked', async () => {
      const lines = await linesOf();
      return lines.messages.length === 3 && lines;
    });
    expect(kept.effects.map(({ gegevens }) => gegevens)).toEqual(
      expect.arrayContaining([
        { reason: null, by: 'temporal' },
        { reason: 'op-verzoek', by: 'temporal' },
      ]),
    );
    expect(inspect(kept, { depth: null })).not.toMatch(/depressie|Jansen/);
    expect(await asidesOf(planted)).toEqual({ reasons: [], tasks: 0 });
  });

  /** What a run that had seen more than the database would know. */
  const forgedKnown = { lineage: { version: 1_000, marks: ['zz'] }, untilMs: Date.now(), done: [DEATH] };
  const startOfStranger = (planted: Planted, workflowId: string, taskQueue = TASK_QUEUE) =>
    station.stranger.workflow.start(WORKFLOW_TYPE, {
      workflowId,
      taskQueue,
      args: [{ schemaVersion: 2, ...planted.address, carried: { plan: null, known: forgedKnown } }],
    });
  const hasEnded = (workflowId: string) =>
    eventually('it ends', async () => {
      const { status } = await station.client.workflow.getHandle(workflowId).describe();
      return status.name !== 'RUNNING';
    });

  test.each([
    ['under the id of the case', idOf],
    ['under another id', () => `iets-anders-${randomUUID()}`],
  ])('a run that a stranger started %s records nothing that it brought along', async (_, named) => {
    const planted = await station.addCase();
    const workflowId = named(planted);
    await startOfStranger(planted, workflowId);
    await hasEnded(workflowId);
    expect(await factsOf(planted)).toEqual(['ziekmelding']);
    await station.ports.cases.wake(planted.address, randomUUID(), 'controle');
    await waitsForTheRightMoment(planted);
  });

  test.each([
    ['bezorging', { number: 0, seen: { lineage: { version: 1_000, marks: ['zz'] }, untilMs: Date.now() } }],
    ['melding', { meldingId: randomUUID(), clockOffsetMs: 0, mayRollOver: true }],
  ])('a %s that a stranger started asks nothing of a worker', async (type, extra) => {
    const planted = await station.addCase();
    const workflowId = `vreemd-${randomUUID()}`;
    const handle = await station.stranger.workflow.start(type, {
      workflowId,
      taskQueue: TASK_QUEUE,
      args: [{ ...planted.address, ...extra }],
    });
    await hasEnded(workflowId);
    const { events } = await handle.fetchHistory();
    expect(events?.filter(({ activityTaskScheduledEventAttributes: asked }) => asked)).toEqual([]);
  });

  test('a worker does nothing that a stranger asks of it', async () => {
    const planted = await station.addCase();
    const { werkgeverId, dienstverbandId } = planted.address;
    const { activityId } = await station.stranger.activity.start('caseTransaction', {
      id: randomUUID(),
      taskQueue: TASK_QUEUE,
      startToCloseTimeout: '10 seconds',
      args: [{ werkgeverId, dienstverbandId, ...DEATH }],
    });
    const result = station.client.activity.getHandle(activityId).result();
    await expect(result).rejects.toMatchObject({ cause: { type: 'ONGELDIG' } });
    expect(await factsOf(planted)).toEqual(['ziekmelding']);
  });

  test.each([
    ['a stranger', [], undefined],
    ['a worker of ours', [AUTHENTICATED], { untilMs: 1 }],
  ])('how far an attempt had come, as %s says', async (_, marks, believed) => {
    const read = (names: string[]) => {
      const payload = defaultPayloadConverter.toPayload({ untilMs: 1 });
      const added = Object.fromEntries(names.map((name) => [name, YES]));
      return payloadConverter.fromPayload({ ...payload, metadata: { ...payload.metadata, ...added } });
    };
    const context = { info: { heartbeatDetails: read(marks) } };
    const { inbound } = onlyOurs(context as never);
    await inbound?.execute?.({ args: [read([AUTHENTICATED])], headers: {} }, async () => undefined);
    expect(context.info.heartbeatDetails).toEqual(believed);
  });

  test('what a stranger leaves as the result of a case is told to no run', async () => {
    const planted = await station.addCase();
    const taskQueue = `vreemd-${randomUUID()}`;
    const { workflowService } = station.stranger;
    await startOfStranger(planted, idOf(planted), taskQueue);
    const { taskToken } = await station.stranger.connection.withDeadline(Date.now() + 10_000, () =>
      workflowService.pollWorkflowTaskQueue({ namespace: 'default', taskQueue: { name: taskQueue } }),
    );
    const data = Buffer.from(JSON.stringify(forgedKnown));
    const result = { payloads: [{ metadata: { encoding: Buffer.from('json/plain') }, data }] };
    const commandType = temporal.api.enums.v1.CommandType.COMMAND_TYPE_COMPLETE_WORKFLOW_EXECUTION;
    await workflowService.respondWorkflowTaskCompleted({
      taskToken,
      commands: [{ commandType, completeWorkflowExecutionCommandAttributes: { result } }],
    });
    await hasEnded(idOf(planted));
    const access = caseAccess(station.client, station.ports.cases, isAuthenticated);
    await access.wake(planted.address, randomUUID());
    await waitsForTheRightMoment(planted);
    expect(await factsOf(planted)).toEqual(['ziekmelding']);
  });

  test('what is sealed means nothing under the name of a message', async () => {
    const planted = await asleep();
    const { events } = await handleOf(planted).fetchHistory();
    const sealed = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
    await signal(planted, 'intrekking', sealed);
    await handleOf(planted).signal('intrekking', { type: 'ziekmelding', id: 'elders' });
    await handleOf(planted).signal('intrekking', { type: 'intrekking' });
    await eventually('all are set aside', async () => (await asidesOf(planted)).reasons.length === 3);
    expect(new Set((await asidesOf(planted)).reasons)).toEqual(new Set(['intrekking: onbevestigd']));
    await waitsForTheRightMoment(planted);
  });

  test('what one case was told means nothing to another', async () => {
    const [one, other] = [await asleep(), await asleep()];
    await tell(one, await commit(one, 'overlijden', DEATH.message.fact));
    const told = await eventually('it was told', async () => {
      const { events } = await handleOf(one).fetchHistory();
      const heard = events?.map(({ workflowExecutionSignaledEventAttributes: signaled }) => signaled);
      return heard?.find((signaled) => signaled?.signalName === 'overlijden')?.input?.payloads;
    });
    await signal(other, 'overlijden', told);
    await eventually('it is set aside', async () => (await asidesOf(other)).tasks === 1);
    expect((await asidesOf(other)).reasons).toEqual(['overlijden: onleesbaar']);
    expect(await factsOf(other)).toEqual(['ziekmelding']);
    await waitsForTheRightMoment(other);
  });

  test('what only says that it tells makes the case look, whatever it lacks', async () => {
    const planted = await asleep();
    const whole = await commit(planted, 'onderbreking', HOLD);
    const lacking = Object.keys(whole).map((key) => ({ ...whole, kind: 'verteld', [key]: {} }));
    const far = { ...whole, planVersion: 10_000, nextMomentMs: 1e300 };
    for (const one of [{ kind: 'verteld' }, { ...whole, done: [null] }, { ...whole, sagas: [{ workflowId: '' }] }])
      await handleOf(planted).signal('wek', one);
    for (const one of [far, ...lacking]) await handleOf(planted).signal('wek', one);
    await waitsForTheRightMoment(planted);
    const { events } = await handleOf(planted).fetchHistory();
    expect(events?.filter(({ workflowTaskFailedEventAttributes: failed }) => failed)).toEqual([]);
  });

  test('what cannot be done again in a database that was set back is set aside, and the case goes on', async () => {
    const planted = await asleep();
    await tell(planted, await commit(planted, 'documentOntvangen', ANALYSIS));
    await waitsForTheRightMoment(planted);
    const { runId } = await handleOf(planted).describe();
    const { dienstverbandId } = planted.address;
    station.broken.poisoned.add(dienstverbandId);
    const told = await commit(planted, 'onderbreking', HOLD);
    const marks = told.lineage.marks.map((mark) => `${mark}-anders`);
    await tell(planted, { ...told, lineage: { ...told.lineage, marks } });
    const all = ['databaseTeruggezet: fout', 'documentOntvangen: fout', 'moment: fout', 'onderbreking: fout'];
    await eventually('all are set aside', async () => {
      // The check of all cases may wake it meanwhile.
      expect((await asidesOf(planted)).reasons.filter((reason) => reason !== 'wek: fout')).toEqual(all);
      return true;
    });
    station.broken.poisoned.delete(dienstverbandId);
    await waitsForTheRightMoment(planted);
    expect((await handleOf(planted).describe()).runId).toBe(runId);
    // It had every case look; a worker that stops waits for that.
    await station.client.workflow.getHandle('controle-teruggezet').result();
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
