import { randomUUID } from 'node:crypto';
import { Counterparty } from '../../embedded/uwv-simulator/counterparty';
import { inProcessTransport } from '../../embedded/uwv-simulator/in-process';
import { inTenant } from '../../store/in-tenant';
import { openStation, type Planted, type Station } from '../stuck/station';
import { eventually } from '../support/installation';
import { keepDatabase } from '../support/set-back';
import { isListedAsEnded } from './listed-as-ended';

const uwv = new Counterparty();
let station: Station;
beforeAll(async () => {
  station = await openStation(inProcessTransport(uwv));
  await station.ensureWorker();
});
afterAll(() => station.close());

/** Everything the database holds of a case that a person or a party can notice. */
async function stateOf({ address: { werkgeverId, dienstverbandId } }: Planted) {
  return inTenant(station.api, werkgeverId, async (tx) => {
    const where = { dienstverbandId };
    const [facts, tasks, messages, effects, meldingen, cases] = await Promise.all([
      tx.feit.findMany({ where, select: { id: true, volgnummer: true, soort: true, gegevens: true } }),
      tx.taak.findMany({ where, select: { id: true, sleutel: true, status: true, gegevens: true } }),
      tx.bericht.findMany({ where, select: { sleutel: true, status: true } }),
      tx.effect.findMany({ where, select: { sleutel: true } }),
      tx.melding.findMany({ where, select: { sleutel: true, status: true } }),
      tx.verzuimgeval.findMany({ where, select: { id: true, status: true } }),
    ]);
    const byKey = <T extends { sleutel: string }>(rows: T[]) => rows.sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
    return {
      facts: facts.sort((a, b) => a.volgnummer - b.volgnummer),
      tasks: byKey(tasks),
      messages: byKey(messages),
      effects: byKey(effects),
      meldingen,
      cases,
    };
  });
}

type State = Awaited<ReturnType<typeof stateOf>>;

const isAboutSetBack = ({ sleutel }: { sleutel: string }) => sleutel.includes('/database-teruggezet/');

/**
 * Without the task that tells of it, and without what a message shows of having been sent. How often a confirmation was
 * written anew before it left follows from how long it waited.
 */
function apart({ tasks, messages, effects, ...rest }: State) {
  const keys = (rows: Array<{ sleutel: string }>) => [
    ...new Set(
      rows.filter((row) => !isAboutSetBack(row)).map((row) => row.sleutel.replace(/(\/bevestiging\/.*)\/v\d+$/, '$1')),
    ),
  ];
  return {
    ...rest,
    tasks: tasks.filter((row) => !isAboutSetBack(row)),
    messages: keys(messages),
    effects: keys(effects),
  };
}

/** Or the case dropped them before they left. */
const allSent = (planted: Planted) =>
  eventually('its mails have left', async () =>
    (await stateOf(planted)).messages.every(({ status }) => status === 'verzonden' || status === 'vervallen'),
  );

async function add(firstSickDay = '2026-01-05'): Promise<Planted> {
  const planted = await station.addCase(firstSickDay);
  await station.start(planted);
  await allSent(planted);
  return planted;
}

/** Day 288 is today, nothing is missing and the employer has it filed. */
async function addWeek42(): Promise<Planted> {
  const planted = await station.addCase('2025-04-21');
  const { werkgeverId } = planted.address;
  await station.change(planted, async (tx) => {
    await tx.werkgever.update({ where: { id: werkgeverId }, data: { loonheffingennummer: '999990032L01' } });
    await tx.werknemer.updateMany({ where: { werkgeverId }, data: { bsn: '999990019' } });
    await tx.mandaat.create({ data: { werkgeverId, bereik: '42e-weeksmelding', gegeven: true, sinds: '2025-01-01' } });
  });
  return planted;
}

const gebeurtenis = (fact: Record<string, unknown>) => ({ id: randomUUID(), fact });

it('after a database was set back, cases do again what it lost, tell a person, and send nothing twice', async () => {
  const [acted, quiet, ended, filed] = [await add(), await add(), await add(), await addWeek42()];
  // Its mails leave after the copy was made.
  station.post.mode = 'away';
  const short = await station.addCase('2026-01-12');
  const kept = await keepDatabase(station.database);
  station.post.mode = 'goes';
  const { dienstverbandId } = short.address;
  await station.change(short, (tx) =>
    tx.bericht.updateMany({ where: { dienstverbandId }, data: { klaarOp: new Date() } }),
  );

  // The hour that the database will lose.
  const [task] = (await stateOf(acted)).tasks.filter(({ sleutel }) => sleutel.includes('/probleemanalyse/opening/'));
  await station.send(acted, 'taakAfgerond', { taakId: task?.id, fact: { mogelijkheden: true } });
  await station.send(acted, 'onderbreking', { fact: { reason: 'overleg', until: '2026-02-20' } });
  await station.send(ended, 'intrekking', {});
  await station.start(filed);
  await eventually('UWV has the melding and the case knows', async () =>
    (await stateOf(filed)).facts.some(({ soort }) => soort === '42e-weeksmelding'),
  );
  const entered = await add('2026-01-12');
  await station.start(short);
  await allSent(short);
  await station.send(short, 'intrekking', {});
  for (const planted of [acted, filed, ended, short]) await allSent(planted);
  for (const planted of [ended, short])
    await eventually('the withdrawn case has ended, and Temporal lists it so', () => isListedAsEnded(station, planted));
  const [before, shortBefore] = [
    { acted: await stateOf(acted), ended: await stateOf(ended), filed: await stateOf(filed) },
    await stateOf(short),
  ];
  const [mails, received] = [[...station.post.sent], uwv.state.received.length];
  const quietBefore = await stateOf(quiet);
  const revoked = shortBefore.messages.filter(({ sleutel }) => sleutel.includes('/vervalt/'));
  expect(revoked.map(({ status }) => status)).toContain('verzonden');

  await kept.putBack();
  const outcome = await eventually('the database is there again', () =>
    station.send(acted, 'gebeurtenis', gebeurtenis({ type: 'verwachting', langdurig: true })),
  );

  expect(outcome).toMatchObject({ accepted: true });
  // The report was taken at once; what was lost comes after it, with the days and ids that it had.
  const after = await eventually('the case has done again what was lost', async () => {
    const state = await stateOf(acted);
    return state.facts.length === 4 && state;
  });
  const apartFromOrder = ({ volgnummer: _, ...fact }: State['facts'][number]) => fact;
  expect(after.facts.map(apartFromOrder)).toEqual(expect.arrayContaining(before.acted.facts.map(apartFromOrder)));
  expect(after.facts.map(({ soort }) => soort).sort()).toEqual([
    'onderbreking',
    'probleemanalyse',
    'verwachting',
    'ziekmelding',
  ]);
  expect(after.tasks.find(({ id }) => id === task?.id)?.status).toBe('gedaan');
  const tasksOf = async (planted: Planted) => (await stateOf(planted)).tasks.filter(isAboutSetBack);
  for (const [planted, state] of [
    [filed, before.filed],
    [ended, before.ended],
    [short, shortBefore],
  ] as const) {
    await eventually('the case has been woken and has done it again', async () => (await tasksOf(planted)).length > 0);
    await eventually('it is as it was', async () => {
      expect(apart(await stateOf(planted))).toEqual(apart(state));
      return true;
    });
  }
  await eventually(
    'all cases have been looked at',
    async () => (await station.client.workflow.getHandle('controle-teruggezet').describe()).status.name === 'COMPLETED',
  );
  await eventually('a person was told', async () => (await tasksOf(acted)).length === 1);
  expect(await tasksOf(acted)).toMatchObject([{ status: 'open' }]);
  await eventually('a person was told of all mails that may have left', async () => {
    const told = JSON.stringify((await tasksOf(short)).map(({ gegevens }) => gegevens));
    return ['opening', 'vervalt'].every((mail) => told.includes(`probleemanalyse (${mail}) aan de bedrijfsarts`));
  });
  expect((await stateOf(quiet)).tasks).toEqual(quietBefore.tasks);
  const report = await station.client.workflow.getHandle('controle-teruggezet').result();
  expect(report.differences).toContainEqual(
    expect.objectContaining({ dienstverbandId: entered.address.dienstverbandId, kind: 'dienstverband-ontbreekt' }),
  );

  expect(station.post.sent.slice(mails.length).filter((key) => mails.includes(key))).toEqual([]);
  expect(new Set(station.post.sent).size).toBe(station.post.sent.length);
  expect(uwv.state.received).toHaveLength(received);
}, 120_000);
