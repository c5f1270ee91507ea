// Longer than 300 lines: every cause for which a case can wait, planted one after the other in one installation.
import { Client, Connection } from '@temporalio/client';
import { CasesUnavailable } from '../../client/cases-unavailable';
import { readSweep, runSweepNow } from '../../client/sweep-client';
import { type WorkflowView, workflowIdOf } from '../../domain/case/contract';
import { createDatabase } from '../../store/client';
import { eventually } from '../support/installation';
import { openStation, type Planted, type Station } from './station';

let station: Station;
beforeAll(async () => {
  station = await openStation();
});
afterAll(() => station.close());

type Asked = Awaited<ReturnType<Station['ask']>>;

/** Waits until the case waits for this first, and gives what is said about it. */
function firstReason(planted: Planted, kind: string, options?: Parameters<Station['ask']>[1]): Promise<Asked> {
  let last: Asked | undefined;
  return eventually(
    kind,
    async () => {
      last = await station.ask(planted, options);
      return last.kinds[0] === kind ? last : false;
    },
    20_000,
  ).catch((error) => {
    throw new Error(`${error.message}; wel: ${JSON.stringify(last?.reasons)}`);
  });
}

const sentenceOf = (asked: Asked, kind: string) => asked.reasons.find((reason) => reason.kind === kind)?.sentence;
const handleOf = ({ address }: Planted) => station.client.workflow.getHandle(workflowIdOf(address));

/** A case whose workflow runs and has done what was due. */
async function runningCase(): Promise<Planted> {
  const planted = await station.addCase();
  await station.start(planted);
  const { dienstverbandId } = planted.address;
  await eventually('its mails have left', () =>
    station.change(
      planted,
      async (tx) => (await tx.bericht.count({ where: { dienstverbandId, NOT: { status: 'verzonden' } } })) === 0,
    ),
  );
  return planted;
}

describe('without a worker', () => {
  test('a workflow that nobody carries out', async () => {
    const planted = await station.addCase();
    await station.start(planted);
    const asked = await firstReason(planted, 'geen-worker');
    expect(asked.stuck).toBe(true);
    expect(asked.reasons[0]).toMatchObject({ nature: 'storing', since: expect.stringMatching(/^\d{4}-/) });
  });

  test('a moment for which there is no workflow: Temporal lost its data', async () => {
    expect((await station.ask(await station.addCase())).kinds[0]).toBe('workflow-ontbreekt');
  });

  test('Temporal that cannot be reached', async () => {
    const client = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
    const asked = await station.ask(await station.addCase(), { client });
    await client.connection.close();
    expect(asked.kinds[0]).toBe('temporal-onbereikbaar');
  });

  test('the check of all cases waits for a worker and says so', async () => {
    expect(await runSweepNow(station.client, { repair: false }, { id: 'wacht', patienceMs: 500 })).toEqual({
      kind: 'later',
    });
    expect(await readSweep(station.client, 'wacht')).toEqual({ kind: 'later' });
    expect(await readSweep(station.client, 'onbekend')).toBeNull();
    const client = new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) });
    await expect(runSweepNow(client, { repair: false }, { patienceMs: 500 })).rejects.toThrow(CasesUnavailable);
    await client.connection.close();
  });

  test('a database that cannot be reached', async () => {
    const planted = await station.addCase();
    const db = createDatabase('postgresql://poortwachter_api:x@127.0.0.1:1/niets');
    expect((await station.ask(planted, { db })).kinds).toEqual(['database-onbereikbaar']);
    await db.$disconnect();
  });

  test('a proefgeval whose clock stands still is not stuck', async () => {
    const asked = await station.ask(await station.addCase('2026-01-05', 'proef'));
    expect(asked.stuck).toBe(false);
    expect(asked.kinds).toContain('proefklok-staat-stil');
  });
});

test('a worker of another release: a search attribute that is not registered, a history that does not fit', async () => {
  const stopOther = await station.startOtherWorker();
  const [unregistered, foreign] = [await station.addCase(), await station.addCase()];
  await station.start(unregistered, { extra: { upsert: true } });
  await station.start(foreign);
  const asked = await firstReason(unregistered, 'zoekkenmerk-niet-geregistreerd');
  expect(sentenceOf(asked, 'zoekkenmerk-niet-geregistreerd')).toContain('NietGeregistreerd');
  await eventually('its timer runs', async () => {
    const { events } = await handleOf(foreign).fetchHistory();
    return events?.some(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
  });
  await handleOf(unregistered).terminate();
  await stopOther();
  await station.ensureWorker();
  await handleOf(foreign).signal('wek', { id: 'wek' });
  const misfit = await firstReason(foreign, 'code-past-niet-bij-geschiedenis');
  expect(misfit.reasons[0]?.advice).toContain('vorige versie');
});

describe('with a worker', () => {
  beforeAll(() => station.ensureWorker());

  test('a healthy case waits for a person and for a moment', async () => {
    const asked = await station.ask(await runningCase());
    expect(asked).toMatchObject({ stuck: false, kinds: ['wacht-op-mens', 'wacht-op-moment'] });
    expect(sentenceOf(asked, 'wacht-op-mens')).toMatch(
      /^Wacht op een mens: .*[Pp]robleemanalyse.* \(de bedrijfsarts, uiterlijk maandag 16 februari 2026\)/,
    );
    expect(sentenceOf(asked, 'wacht-op-moment')).toMatch(
      /^Wacht op het volgende moment: \w+ \d+ februari 2026 om 08:\d\d\.$/,
    );
  });

  test.each([
    ['terminate', 'beëindigd'],
    ['cancel', 'geannuleerd'],
  ] as const)('a workflow that somebody ended: %s', async (command, word) => {
    const planted = await runningCase();
    await handleOf(planted)[command]();
    const asked = await firstReason(planted, 'workflow-beeindigd');
    expect(asked.reasons[0]).toMatchObject({ sentence: expect.stringContaining(word), since: expect.any(String) });
  });

  test('a step that the worker cannot carry out', async () => {
    const planted = await station.addCase();
    await station.start(planted, { type: 'bestaat-niet' });
    await firstReason(planted, 'workflow-stap-mislukt');
    await handleOf(planted).terminate();
  });

  test('a moment that cannot be recorded, and the same activity paused', async () => {
    const planted = await station.addCase();
    station.broken.moment.add(planted.address.dienstverbandId);
    await station.start(planted);
    const asked = await firstReason(planted, 'transactie-mislukt');
    expect(asked.reasons[0]?.sentence).toContain('De database is niet bereikbaar');
    await station.client.connection.workflowService.pauseActivity({
      namespace: 'default',
      execution: { workflowId: workflowIdOf(planted.address) },
      type: 'performMoment',
    });
    expect((await firstReason(planted, 'activiteit-gepauzeerd')).reasons[0]?.sentence).toContain('performMoment');
    await handleOf(planted).terminate();
  });

  test('a workflow that somebody paused, on a server where that can be done', async () => {
    const paused = (view: WorkflowView): WorkflowView => ({ ...view, status: 'PAUSED' }) as WorkflowView;
    const asked = await station.ask(await runningCase(), { adapt: paused });
    expect(asked.reasons[0]).toMatchObject({
      kind: 'workflow-gepauzeerd',
      advice: expect.stringContaining('unpause'),
    });
  });

  test('a message that cannot be recorded', async () => {
    const planted = await runningCase();
    station.broken.transaction.add(planted.address.dienstverbandId);
    await handleOf(planted).signal('wek', { id: 'wek' });
    await firstReason(planted, 'transactie-mislukt', { laterMs: 15_000 });
    station.broken.transaction.clear();
    await firstReason(planted, 'wacht-op-mens');
  });

  test('a mail server that is away, and one that refuses', async () => {
    const planted = await runningCase();
    station.post.mode = 'away';
    await station.send(planted, 'herstelmelding', { fact: { recoveredOn: '2026-02-02' } });
    const asked = await firstReason(planted, 'bezorging-mislukt');
    expect(asked.reasons[0]?.sentence).toMatch(/poging \d+ mislukte \(de mailserver neemt nu geen mail aan/);
    station.post.mode = 'refuses';
    const refused = await firstReason(planted, 'bericht-niet-te-bezorgen');
    expect(JSON.stringify(refused.reasons)).not.toContain('piet@');
    station.post.mode = 'goes';
  });

  test('a signal that makes no sense', async () => {
    const planted = await runningCase();
    await handleOf(planted).signal('herstelmelding', { id: 'onzin', fact: { recoveredOn: 'morgen' } });
    await firstReason(planted, 'bericht-onbegrepen', { reader: 'arbodienst' });
    expect((await station.ask(planted)).kinds).not.toContain('bericht-onbegrepen');
  });

  test('a hold', async () => {
    const planted = await runningCase();
    await station.send(planted, 'onderbreking', { fact: { reason: 'gegevens-volgen', until: '2026-03-02' } });
    const asked = await station.ask(planted);
    expect(asked.stuck).toBe(false);
    expect(asked.reasons[0]).toMatchObject({
      kind: 'onderbroken',
      sentence: expect.stringContaining('tot en met maandag 2 maart 2026 (gegevens volgen)'),
    });
  });

  test('a moment that passed while the workflow is open, and one that differs from the plan', async () => {
    const planted = await runningCase();
    const { dienstverbandId: id } = planted.address;
    const store = (volgendMoment: string) =>
      station.change(planted, (tx) => tx.dienstverband.update({ where: { id }, data: { volgendMoment } }));
    await store('2026-02-02T07:00:00Z');
    const all = { reader: 'arbodienst' } as const;
    expect((await station.ask(planted, all)).reasons[0]).toMatchObject({
      kind: 'moment-verstreken',
      since: '2026-02-02T07:00:00.000Z',
    });
    await store('2026-12-24T07:00:00Z');
    const differs = await station.ask(planted, all);
    expect(differs.kinds[0]).toBe('moment-wijkt-af');
    // What is stored follows from secret work as well: an employer sees the moment of what it may know of.
    expect(JSON.stringify((await station.ask(planted)).reasons)).not.toMatch(/24 december|wijkt/);
    expect(differs.reasons[0]?.sentence).toContain('donderdag 24 december 2026 om 08:00');
  });

  test('messages that nobody delivers any more', async () => {
    const planted = await runningCase();
    const { dienstverbandId } = planted.address;
    // Far off by the clock, so that the delivery of the station leaves it alone.
    const lies = { status: 'wachtend', moment: '2026-02-02T07:00:00Z', klaarOp: '2099-01-01T00:00:00Z' };
    const put = (data: object) =>
      station.change(planted, (tx) =>
        tx.bericht.updateMany({ where: { dienstverbandId }, data: { ...lies, ...data } }),
      );
    await put({});
    expect((await station.ask(planted)).kinds).toContain('bericht-blijft-liggen');
    await put({ status: 'geclaimd', inHandenTot: '2026-02-02T07:00:00Z' });
    expect((await station.ask(planted)).kinds).toContain('bericht-blijft-liggen');
    await put({ status: 'geclaimd', inHandenTot: '2099-01-01T00:00:00Z' });
    expect((await station.ask(planted)).kinds).not.toContain('bericht-blijft-liggen');
  });

  test('a melding: on its way, without its saga, without a receipt, that cannot be sent, rejected', async () => {
    const planted = await runningCase();
    const { werkgeverId, dienstverbandId } = planted.address;
    const sleutel = `${planted.geval}/42e-weeksmelding/melding/1`;
    const of = { werkgeverId, dienstverbandId, verzuimgevalId: planted.geval, verplichting: '42e-weeksmelding' };
    const melding = await station.change(planted, (tx) =>
      tx.melding.create({
        data: { ...of, sleutel, nummer: 1, status: 'wachtend', inhoud: { firstSickDay: '2026-01-05' } },
      }),
    );
    const put = (data: object) =>
      station.change(planted, (tx) => tx.melding.update({ where: { id: melding.id }, data }));
    expect((await station.ask(planted)).kinds).toEqual(
      expect.arrayContaining(['melding-zonder-bewaker', 'wacht-op-partner']),
    );
    await put({ pogingen: 4 });
    expect((await station.ask(planted)).kinds).toContain('melding-niet-te-verzenden');
    await put({ status: 'verzonden', verzondenOp: '2026-01-26T09:00:00Z' });
    const silent = await station.ask(planted);
    expect(sentenceOf(silent, 'melding-zonder-ontvangst')).toContain('maandag 26 januari 2026 om 10:00');
    await put({ status: 'afgekeurd', reden: 'Het burgerservicenummer klopt niet. (code 004)' });
    await station.change(planted, (tx) =>
      tx.taak.create({
        data: {
          ...of,
          sleutel: `${planted.geval}/42e-weeksmelding/afgekeurd/1/taak/werkgever`,
          stap: 'afgekeurd',
          ronde: 1,
          kanaal: 'taak',
          titel: 'UWV heeft de 42e-weeksmelding afgekeurd',
          rol: 'werkgever',
          opentOp: '2026-02-02',
          gegevens: {},
        },
      }),
    );
    const refused = await station.ask(planted);
    expect(sentenceOf(refused, 'melding-afgekeurd')).toContain('burgerservicenummer klopt niet');
  });

  test('two meldingen that are on their way are told by their names, and never by their ground', async () => {
    const planted = await runningCase();
    const { werkgeverId, dienstverbandId } = planted.address;
    await station.change(planted, async (tx) => {
      const of = { werkgeverId, dienstverbandId, verzuimgevalId: planted.geval };
      const shared = { ...of, nummer: 1, inhoud: { firstSickDay: '2026-01-05', reason: '04', reason29b: '07' } };
      const key = (kind: string) => `${planted.geval}/${kind}/melding/1`;
      await tx.melding.create({
        data: {
          ...shared,
          sleutel: key('vangnetmelding'),
          verplichting: 'vangnetmelding',
          status: 'verzonden',
          verzondenOp: '2026-02-02T07:30:00Z',
        },
      });
      await tx.melding.create({
        data: {
          ...shared,
          sleutel: key('ziek-uit-dienst-melding'),
          verplichting: 'ziek-uit-dienst-melding',
          status: 'wachtend',
        },
      });
    });
    const asked = await station.ask(planted, { reader: 'arbodienst' });
    const sentence = sentenceOf(asked, 'wacht-op-partner');
    expect(sentence).toContain('de vangnetmelding van maandag 2 februari 2026 om 08:30 moet nog worden bevestigd');
    expect(sentence).toContain('de melding ziek uit dienst staat klaar om te worden verzonden');
    expect(JSON.stringify(asked)).not.toMatch(/no-?risk|(reden|reason|art\. |artikel |ZW )29b/i);
    // The day of a vangnetmelding tells the employer which ground it has.
    expect(JSON.stringify(await station.ask(planted))).not.toContain('vangnet');
  });

  test('a message to the insurer, the NCvB or a writer of reports: on its way, silent, rejected, and never what it is about', async () => {
    const planted = await runningCase();
    const { werkgeverId, dienstverbandId } = planted.address;
    const sent = { status: 'verzonden', verzondenOp: '2026-01-26T09:00:00Z' };
    await station.change(planted, async (tx) => {
      const put = (partij: string, verplichting: string, data: object) =>
        tx.melding.create({
          data: {
            ...{ werkgeverId, dienstverbandId, verzuimgevalId: planted.geval, nummer: 1 },
            inhoud: { about: 'melding', told: {}, wantedOn: '2026-02-02', settles: null, referentie: 'R1' },
            ...{ sleutel: `${planted.geval}/${verplichting}/melding/1`, verplichting, partij, ...data },
          },
        });
      await put('verzekeraar', 'S2-40', { status: 'wachtend', pogingen: 3 });
      await put('uitvoerder', 'S2-18', { status: 'verzonden', verzondenOp: '2026-02-02T07:30:00Z' });
      await put('ncvb', 'beroepsziektemelding', sent);
    });
    const asked = await station.ask(planted, { reader: 'arbodienst' });
    expect(sentenceOf(asked, 'melding-niet-te-verzenden')).toBe(
      'De verzekeraar is niet te bereiken voor het bericht aan de verzekeraar: 3 pogingen zonder antwoord.',
    );
    expect(sentenceOf(asked, 'wacht-op-partner')).toContain(
      'het verzoek aan de uitvoerder van maandag 2 februari 2026 om 08:30 moet nog worden bevestigd',
    );
    expect(sentenceOf(asked, 'melding-zonder-ontvangst')).toBe(
      'Een instantie heeft het bericht aan een instantie van maandag 26 januari 2026 om 10:00 nog niet bevestigd.',
    );
    expect(JSON.stringify(asked)).not.toMatch(/ncvb|beroepsziekte/i);
    const { kinds } = await station.ask(planted);
    expect(kinds).toContain('melding-niet-te-verzenden');
    expect(kinds).not.toContain('melding-zonder-ontvangst');
  });

  test('the check of all cases is carried out once for each id, by the worker', async () => {
    const lost = await station.addCase();
    const first = await runSweepNow(station.client, { repair: false }, { id: 'eenmaal' });
    if (first.kind !== 'report') throw new Error(first.kind);
    expect(first.report.differences.map(({ dienstverbandId }) => dienstverbandId)).toContain(
      lost.address.dienstverbandId,
    );
    expect(await runSweepNow(station.client, { repair: true }, { id: 'eenmaal' })).toEqual(first);
    expect(await readSweep(station.client, 'eenmaal')).toEqual(first);
    // The one that waited for a worker has been carried out as well.
    expect((await readSweep(station.client, 'wacht', 5_000))?.kind).toBe('report');
  });

  test('a case that is over, and one that a later case followed', async () => {
    const planted = await station.addCase('2025-11-03');
    await station.start(planted);
    await station.send(planted, 'gebeurtenis', {
      fact: { type: 'herstelmelding', on: '2025-11-10', recoveredOn: '2025-11-10' },
    });
    const over = await eventually('its run has ended', async () => {
      const asked = await station.ask(planted);
      return asked.kinds.includes('niets-gepland') && asked;
    });
    expect(over.reasons.filter(({ nature }) => nature === 'storing')).toEqual([]);
    await station.send(planted, 'ziekmelding', { fact: { firstSickDay: '2026-02-02' } });
    expect((await station.ask(planted)).kinds).toContain('ander-geval-actueel');
  });
});
