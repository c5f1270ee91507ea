import type { World } from '../../cli/simulation/world';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CaseActivities } from '../../domain/case/contract';
import type { Scenario } from '../../embedded/uwv-simulator/scenario';
import { only } from '../support/effects';
import { FilingLife } from '../support/filing-life';
import { openTestWorld } from '../support/world';

const FIRST = '2026-01-05' as PlainDate;
/** Day 288; the last legal day is Monday 2026-10-26, three business days before it Wednesday 2026-10-21. */
const DAY_288 = '2026-10-19' as PlainDate;
const day = (text: string) => text as PlainDate;
const WEEKSMELDING = ['42e-weeksmelding'];

describe('the 42e-weeksmelding', () => {
  let world: World;
  let life: FilingLife;
  /** A worker that dies after a step of the case or of the saga was carried out, before Temporal heard of it. */
  let loses: 'performMoment' | 'fileUwvMelding' | null = null;
  const dieAfter = (step: typeof loses) => {
    if (loses !== step) return;
    loses = null;
    throw new Error('worker killed after the step');
  };
  const losing = (activities: CaseActivities): CaseActivities => ({
    ...activities,
    async performMoment(input) {
      const result = await activities.performMoment(input);
      if (result.sagas.length > 0) dieAfter('performMoment');
      return result;
    },
    async fileUwvMelding(input) {
      const result = await activities.fileUwvMelding(input);
      dieAfter('fileUwvMelding');
      return result;
    },
  });

  beforeAll(async () => {
    world = await openTestWorld(losing);
  });
  beforeEach(() => {
    world.uwv.behaveAsUsual();
    loses = null;
  });
  afterEach(() => life.end());
  afterAll(() => world.close());

  /** Sick since 2026-01-05; the employer has the melding filed. */
  async function sick({
    behaviour = {},
    mandate = true,
  }: {
    behaviour?: Scenario;
    mandate?: boolean;
  } = {}): Promise<void> {
    world.uwv.behave(behaviour);
    life = await FilingLife.begin(world, FIRST, { mandates: mandate ? WEEKSMELDING : [] });
  }

  const receipts = () => life.inCase((tx) => tx.meldingOntvangst.count());
  const about = (...kinds: string[]) => life.about(WEEKSMELDING, ...kinds);
  const openTasks = () => life.openTasks(WEEKSMELDING);
  const factDay = () => life.facts('42e-weeksmelding');

  it('is filed and accepted on day 288, and never earlier', async () => {
    await sick();
    await life.goTo(day('2026-10-18'));
    expect(await life.meldingen()).toEqual([]);
    await life.goTo(DAY_288);
    expect(await about('taak', 'melding')).toEqual([
      '2026-10-19 taak 42e-weeksmelding werkgever opening',
      '2026-10-19 melding 42e-weeksmelding dossier gedaan',
    ]);
    expect(await life.statuses()).toEqual(['melding geaccepteerd']);
    expect(life.received()).toEqual(['LangdurigAo 20260105']);
    expect(await openTasks()).toEqual([]);
  });

  it('is not filed without a mandate; a report filed by hand is accepted as a fact', async () => {
    await sick({ mandate: false });
    await life.goTo(DAY_288);
    expect((await openTasks()).map(({ titel }) => titel)).toEqual(['42e-weeksmelding aan UWV']);
    await life.tell('42e-weeksmelding');
    await life.tell('mandaat', { scope: 'alle', given: true });
    await life.goTo(day('2026-10-28'));
    expect(await life.meldingen()).toEqual([]);
    expect(life.received()).toEqual([]);
  });

  it('asks for missing data in week 38 and files once they are there', async () => {
    await sick();
    const { dienstverbandId } = life;
    const setBsn = (bsn: string | null) =>
      life.inCase(async (tx) => {
        const { werknemerId } = await tx.dienstverband.findUniqueOrThrow({ where: { id: dienstverbandId } });
        await tx.werknemer.update({ where: { id: werknemerId }, data: { bsn } });
      });
    await setBsn(null);
    await life.goTo(day('2026-09-20'));
    expect(await openTasks()).toEqual([]);
    await life.goTo(day('2026-09-21'));
    const [task] = await openTasks();
    expect(task).toMatchObject({
      rol: 'werkgever',
      opentOp: '2026-09-21',
      titel: 'Ontbreekt voor de 42e-weeksmelding: Burgerservicenummer van de werknemer',
      sleutel: expect.stringMatching(/\/42e-weeksmelding\/voorbereiding\/1\/taak\/werkgever\/bsn$/),
    });
    const close = () => life.close(task?.id);
    expect(await close()).toMatchObject({ accepted: false, field: 'taakId' });
    await life.goTo(DAY_288);
    expect(await life.meldingen()).toEqual([]);
    await setBsn('999990019');
    await life.goTo(day('2026-10-20'));
    expect(await close()).toMatchObject({ accepted: true });
    await life.goTo(day('2026-10-20'), 11 * 60);
    expect(await life.statuses()).toEqual(['melding geaccepteerd']);
    expect(await factDay()).toMatchObject([{ bekendOp: '2026-10-20' }]);
  });

  it('becomes a task in plain words when UWV rejects it, and goes again as attempt 2', async () => {
    await sick({ behaviour: { afkeuren: '008' } });
    await life.goTo(DAY_288);
    const rejection = (await openTasks()).find(({ titel }) => titel.startsWith('UWV heeft'));
    expect(rejection).toMatchObject({ rol: 'werkgever', titel: 'UWV heeft de 42e-weeksmelding afgekeurd' });
    expect(JSON.stringify(rejection?.gegevens)).toContain('UWV kent dit burgerservicenummer niet.');
    world.uwv.behaveAsUsual();
    await life.goTo(day('2026-10-20'));
    await life.life.send('taakAfgerond', { id: 'verbeterd', taakId: rejection?.id });
    await life.goTo(day('2026-10-20'), 11 * 60);
    expect(await life.statuses()).toEqual(['melding afgekeurd', 'melding geaccepteerd']);
    expect(life.received()).toEqual(['LangdurigAo 20260105', 'LangdurigAo 20260105']);
    expect(await openTasks()).toEqual([]);
    expect(await about('melding')).toEqual([
      '2026-10-19 melding 42e-weeksmelding dossier afgekeurd',
      '2026-10-20 melding 42e-weeksmelding dossier gedaan',
    ]);
  });

  it('is rejected on the last legal day after a week of silence, with an alarm in time', async () => {
    await sick({ behaviour: { stilDagen: 7, afkeuren: '032' } });
    await life.goTo(day('2026-10-22'));
    expect(await life.statuses()).toEqual(['melding verzonden']);
    expect((await openTasks()).map(({ rol, titel }) => `${rol}: ${titel}`)).toContain(
      'casemanager: UWV heeft de 42e-weeksmelding nog niet aanvaard',
    );
    await life.goTo(day('2026-10-26'), 20 * 60);
    expect(await about('melding', 'taak')).toEqual([
      '2026-10-19 taak 42e-weeksmelding werkgever opening',
      '2026-10-21 taak 42e-weeksmelding casemanager alarm',
      '2026-10-26 melding 42e-weeksmelding dossier afgekeurd',
      '2026-10-26 taak 42e-weeksmelding werkgever afgekeurd',
    ]);
  });

  it('is in time when UWV is silent for a week and then accepts; a message that it does not know is set aside', async () => {
    await sick({ behaviour: { stilDagen: 7 } });
    await life.goTo(day('2026-10-22'));
    await life.signalMelding('verwijder', { id: 'x' });
    await life.goTo(day('2026-10-26'), 20 * 60);
    expect(life.received()).toEqual(['LangdurigAo 20260105']);
    const asides = await life.inCase((tx) =>
      tx.terzijde.findMany({ where: { dienstverbandId: life.dienstverbandId } }),
    );
    expect(asides.map(({ soort, reden }) => `${soort}: ${reden}`)).toEqual(['verwijder: onbekend-bericht']);
    expect(await factDay()).toMatchObject([{ bekendOp: '2026-10-26', gegevens: { happened: '2026-10-19' } }]);
    const [done] = only(await life.life.effects(), 'melding');
    expect(done).toMatchObject({ date: '2026-10-26', doneOn: '2026-10-19', daysLate: null });
    expect(await openTasks()).toEqual([]);
  });

  it('is one report when UWV answers twice', async () => {
    const before = await sick({ behaviour: { tweemaal: true } }).then(receipts);
    await life.goTo(day('2026-10-21'));
    expect(await receipts()).toBe(before + 1);
    expect(await factDay()).toHaveLength(1);
  });

  it('goes when UWV comes back after five days, with an alarm to the casemanager meanwhile', async () => {
    await sick({ behaviour: { storingDagen: 5 } });
    await life.goTo(day('2026-10-22'));
    expect(await life.statuses()).toEqual(['melding wachtend']);
    expect(await about('taak', 'bericht')).toEqual([
      '2026-10-19 taak 42e-weeksmelding werkgever opening',
      '2026-10-19 bericht 42e-weeksmelding werkgever opening',
      '2026-10-19 bericht 42e-weeksmelding casemanager opening',
      '2026-10-21 bericht 42e-weeksmelding werkgever alarm',
      '2026-10-21 bericht 42e-weeksmelding casemanager alarm',
      '2026-10-21 taak 42e-weeksmelding casemanager alarm',
    ]);
    await life.goTo(day('2026-10-25'));
    expect(life.received()).toEqual(['LangdurigAo 20260105']);
    expect(await factDay()).toMatchObject([{ gegevens: { happened: '2026-10-24' } }]);
  });

  it('is withdrawn when the employee recovers while it is on its way', async () => {
    await sick({ behaviour: { stilDagen: 7 } });
    await life.goTo(day('2026-10-21'));
    await life.recover('2026-10-21');
    await life.goTo(day('2026-10-22'));
    expect(life.received()).toEqual(['LangdurigAo 20260105', 'LangdurigAo ingetrokken 20260105']);
    expect(await life.statuses()).toEqual(['melding ingetrokken']);
    expect(await about('melding')).toEqual(['2026-10-21 melding 42e-weeksmelding dossier ingetrokken']);
    await life.goTo(day('2026-10-30'));
    expect(await factDay()).toEqual([]);
  });

  it('just ends when the employee recovers before it could be sent', async () => {
    await sick({ behaviour: { weg: true } });
    await life.goTo(day('2026-10-21'));
    await life.recover('2026-10-21');
    world.uwv.behaveAsUsual();
    await life.goTo(day('2026-10-22'));
    expect(life.received()).toEqual([]);
    expect(await life.statuses()).toEqual(['melding ingetrokken']);
  });

  it('is withdrawn and filed anew when the first sick day is corrected after acceptance', async () => {
    await sick();
    await life.goTo(day('2026-10-20'));
    await life.life.send('correctieEersteZiektedag', {
      id: 'correctie',
      fact: { firstSickDay: '2026-01-02', reason: 'verkeerd-vastgelegd' },
    });
    await life.goTo(day('2026-10-21'));
    expect(life.received()).toEqual([
      'LangdurigAo 20260105',
      'LangdurigAo ingetrokken 20260105',
      'LangdurigAo 20260102',
    ]);
    expect(await life.statuses()).toEqual(['melding geaccepteerd', 'intrekking geaccepteerd', 'melding geaccepteerd']);
    expect(await life.statusOf('correctie-42e-weeksmelding')).toBe('done');
  });

  it('is withdrawn when the ziekmelding is withdrawn after acceptance', async () => {
    await sick();
    await life.goTo(day('2026-10-20'));
    await life.life.send('intrekking', { id: 'toch-niet', fact: {} });
    await life.goTo(day('2026-10-21'));
    expect(await life.statuses()).toEqual(['melding geaccepteerd', 'intrekking geaccepteerd']);
  });

  it.each([
    ['the case dies after it asked for the melding, before its saga was started', 'performMoment' as const, {}],
    ['the saga dies after its step was carried out', 'fileUwvMelding' as const, {}],
    ['the answer of UWV is lost', null, { antwoordKwijt: true }],
  ])('is one registration and one fact when %s', async (_what, dies, behaviour) => {
    await sick({ behaviour });
    loses = dies;
    await life.goTo(day('2026-10-21'));
    expect(life.received()).toEqual(['LangdurigAo 20260105']);
    expect(await life.statuses()).toEqual(['melding geaccepteerd']);
    expect(await factDay()).toHaveLength(1);
    expect(loses).toBeNull();
  });
});
