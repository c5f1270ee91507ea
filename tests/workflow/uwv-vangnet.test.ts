import type { World } from '../../cli/simulation/world';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { FilingLife } from '../support/filing-life';
import { openTestWorld } from '../support/world';

const FIRST = '2026-01-05' as PlainDate;
const NO_RISK = { ground: 'no-risk', group: 2, reden29b: '07' };
const SICKNESS = ['vangnetmelding'];
const RECOVERY = ['vangnet-herstelmelding'];
/** What nobody but who files at UWV may learn. */
const GROUND = /no-?risk|(reden|reason|art\. |artikel |ZW )29b|zwanger|bevalling|donatie/i;

describe('the meldingen of a vangnet case', () => {
  let world: World;
  let life: FilingLife;

  beforeAll(async () => {
    world = await openTestWorld();
  });
  beforeEach(() => world.uwv.behaveAsUsual());
  afterEach(() => life.end());
  afterAll(() => world.close());

  /** Sick since Monday 2026-01-05; on Thursday the 8th the ground becomes known. */
  async function sick(fact: Record<string, unknown> = NO_RISK, mandates = ['alle']): Promise<void> {
    life = await FilingLife.begin(world, FIRST, { mandates });
    await life.goTo('2026-01-08');
    await life.tell('vangnet', fact);
  }

  it('tell UWV of the sickness when the ground is known and of the recovery when it is reported', async () => {
    await sick();
    await life.goTo('2026-01-19');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 04']);
    await life.recover('2026-01-19');
    await life.goTo('2026-01-20');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 04', 'Werkhervatting 20260105 hersteld 20260119']);
    expect(await life.about([...SICKNESS, ...RECOVERY], 'melding', 'taak')).toEqual([
      '2026-01-08 taak vangnetmelding uwv-melder opening',
      '2026-01-08 melding vangnetmelding dossier gedaan',
      '2026-01-19 taak vangnet-herstelmelding uwv-melder opening',
      '2026-01-19 melding vangnet-herstelmelding dossier gedaan',
    ]);
    expect(await life.openTasks([...SICKNESS, ...RECOVERY])).toEqual([]);
  });

  it('of which each has its own scope of the mandate; without one it stays the work of a person', async () => {
    await sick(NO_RISK, ['vangnetmelding', '42e-weeksmelding']);
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    await life.goTo('2026-01-20');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 04']);
    expect((await life.openTasks(RECOVERY)).map(({ titel }) => titel)).toEqual(['Herstelmelding aan UWV']);
    await life.tell('mandaat', { scope: 'vangnet-herstelmelding', given: true });
    await life.goTo('2026-01-21');
    expect(life.received()).toHaveLength(2);
  });

  it('ask nobody for data without a mandate, and are not made again when a person made them elsewhere', async () => {
    const { reden29b: _unknown, ...unfinished } = NO_RISK;
    await sick(unfinished, []);
    expect((await life.openTasks(SICKNESS)).map(({ titel }) => titel)).toEqual(['Vangnetmelding aan UWV']);
    await life.tell('afgerond', { obligation: 'vangnetmelding' });
    await life.tell('mandaat', { scope: 'alle', given: true });
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    await life.goTo('2026-01-20');
    expect(life.received()).toEqual(['Werkhervatting 20260105 hersteld 20260119']);
  });

  it('tell of the recovery only after UWV accepted the sickness', async () => {
    world.uwv.behave({ stilDagen: 42 });
    await sick();
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    // By the statute the report of the sickness may come until d42, and that of the recovery with it (ZW 38a lid 3 en 6).
    await life.goTo('2026-02-18');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 04']);
    const alarm = (await life.openTasks(RECOVERY)).find(({ rol }) => rol === 'casemanager');
    expect(alarm?.titel).toBe('UWV heeft de herstelmelding nog niet aanvaard');
    expect(JSON.stringify(alarm?.gegevens)).toContain('gaat na de vangnetmelding');
    await life.goTo('2026-02-20');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 04', 'Werkhervatting 20260105 hersteld 20260119']);
  });

  it('ask who files at UWV for what is missing, without telling the ground', async () => {
    const { reden29b, ...unfinished } = NO_RISK;
    await sick(unfinished);
    await life.inCase((tx) => tx.werkgever.updateMany({ data: { iban: null } }));
    await life.goTo('2026-01-09');
    await life.tell('vangnet', unfinished);
    const missing = await life.openTasks(SICKNESS);
    expect(missing.map(({ rol, titel }) => `${rol}: ${titel}`)).toEqual([
      'uwv-melder: Vangnetmelding aan UWV (gaat automatisch)',
      'uwv-melder: Ontbreekt voor de vangnetmelding: Code bij de reden van de aangifte',
      'uwv-melder: Ontbreekt voor de vangnetmelding: Rekeningnummer van de werkgever',
    ]);
    const [, code, account] = missing;
    expect(await life.close(account?.id)).toMatchObject({ accepted: false, field: 'taakId' });
    await life.inCase((tx) => tx.werkgever.updateMany({ data: { iban: 'NL13TEST0123456789' } }));
    expect(await life.close(account?.id)).toMatchObject({ accepted: true });
    expect(await life.close(code?.id)).toMatchObject({ accepted: false, field: 'taakId' });
    expect(life.received()).toEqual([]);
    await life.tell('vangnet', { ...unfinished, reden29b });
    await life.goTo('2026-01-10');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 04']);
    expect(await life.openTasks(SICKNESS)).toEqual([]);
  });

  it('become a task when UWV rejects them, and go again once it is finished', async () => {
    world.uwv.behave({ afkeuren: '034' });
    await sick();
    await life.goTo('2026-01-09');
    const rejection = (await life.openTasks(SICKNESS)).find(({ titel }) => titel.startsWith('UWV heeft'));
    expect(rejection).toMatchObject({ rol: 'uwv-melder', titel: 'UWV heeft de vangnetmelding afgekeurd' });
    world.uwv.behaveAsUsual();
    await life.close(rejection?.id);
    await life.goTo('2026-01-10');
    expect(await life.statuses()).toEqual(['melding afgekeurd', 'melding geaccepteerd']);
    expect(await life.openTasks(SICKNESS)).toEqual([]);
  });

  it('are both withdrawn and made anew when the first sick day is corrected', async () => {
    await sick();
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    await life.goTo('2026-01-20');
    await life.life.send('correctieEersteZiektedag', {
      id: 'correctie',
      fact: { firstSickDay: '2026-01-02', reason: 'verkeerd-vastgelegd' },
    });
    await life.goTo('2026-01-21');
    expect(life.received().slice(2).sort()).toEqual([
      'Intrekking 20260105',
      'Intrekking 20260105',
      'Werkhervatting 20260102 hersteld 20260119',
      'Ziekte 20260102 reden 04',
    ]);
    // Made in time the first time; the correction makes it no later.
    expect(await life.statusOf('vangnetmelding')).toBe('done');
    expect(await life.facts('afgerond')).toHaveLength(2);
  });

  it('tell another day of recovery, or that there was none', async () => {
    await sick();
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    await life.goTo('2026-01-20');
    await life.tell('correctie-hersteldatum', { recoveredOn: '2026-01-18', reason: 'verkeerd-vastgelegd' });
    await life.goTo('2026-01-21');
    await life.life.send('intrekkingHerstel', { id: 'toch-ziek', fact: {} });
    await life.goTo('2026-01-22');
    expect(life.received().slice(1)).toEqual([
      'Werkhervatting 20260105 hersteld 20260119',
      'Intrekking 20260105',
      'Werkhervatting 20260105 hersteld 20260118',
      'Intrekking 20260105',
    ]);
  });

  it('are withdrawn with the ziekmelding', async () => {
    await sick();
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    await life.goTo('2026-01-20');
    await life.life.send('intrekking', { id: 'toch-niet', fact: {} });
    await life.goTo('2026-01-21');
    expect(life.received().slice(2)).toEqual(['Intrekking 20260105', 'Intrekking 20260105']);
    expect((await life.statuses()).sort()).toEqual([
      'intrekking geaccepteerd',
      'intrekking geaccepteerd',
      'melding geaccepteerd',
      'melding geaccepteerd',
    ]);
  });

  it('are made anew under another ground', async () => {
    await sick({ ground: 'zwangerschap' });
    await life.goTo('2026-01-12');
    await life.tell('vangnet', NO_RISK);
    await life.goTo('2026-01-13');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 06', 'Intrekking 20260105', 'Ziekte 20260105 reden 04']);
  });

  it('tell of a relapse with a first day of its own, and leave the recovery before it', async () => {
    await sick();
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    await life.goTo('2026-02-02');
    await life.life.send('ziekmelding', { id: 'terugval', fact: { firstSickDay: '2026-02-02' } });
    await life.goTo('2026-02-16');
    await life.recover('2026-02-16');
    await life.goTo('2026-02-17');
    expect(life.received()).toEqual([
      'Ziekte 20260105 reden 04',
      'Werkhervatting 20260105 hersteld 20260119',
      'Ziekte 20260202 reden 04',
      'Werkhervatting 20260202 hersteld 20260216',
    ]);
  });

  it('tell of sickness after the leave apart from that before it', async () => {
    await sick({ ground: 'zwangerschap' });
    await life.goTo('2026-02-10');
    await life.tell('zwangerschapsverlof', { from: '2026-03-02', until: '2026-06-21', sameCause: true });
    await life.goTo('2026-06-22');
    await life.tell('vangnet', { ground: 'bevalling-nazorg' });
    await life.goTo('2026-06-23');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 06', 'Ziekte 20260622 reden 07']);
    expect(await life.statuses()).toEqual(['melding geaccepteerd', 'melding geaccepteerd']);
    expect(await life.statusOf('vangnetmelding')).toBe('done');
  });

  it('stay when the employee dies', async () => {
    await sick();
    await life.goTo('2026-01-20');
    await life.life.send('overlijden', { id: 'overleden', fact: { date: '2026-01-20' } });
    await life.goTo('2026-01-21');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 04']);
  });

  it('tell the ground to UWV alone', async () => {
    await sick();
    await life.goTo('2026-01-19');
    await life.recover('2026-01-19');
    await life.goTo('2026-01-20');
    const { dienstverbandId } = life;
    const rows = await life.inCase(async (tx) => ({
      mails: await tx.bericht.findMany({ where: { dienstverbandId } }),
      tasks: await tx.taak.findMany({ where: { dienstverbandId } }),
      sagas: await tx.melding.findMany({ where: { dienstverbandId }, select: { sleutel: true, reden: true } }),
    }));
    for (const { titel } of rows.tasks) expect(titel).not.toMatch(GROUND);
    expect(JSON.stringify([rows.sagas, rows.mails.map(({ sjabloon, sleutel }) => [sjabloon, sleutel])])).not.toMatch(
      GROUND,
    );
    const histories = JSON.stringify(await life.life.histories());
    expect(histories).not.toMatch(/no-?risk|reden29b/i);
  });
});
