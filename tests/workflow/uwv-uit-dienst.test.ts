import type { World } from '../../cli/simulation/world';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { FilingLife } from '../support/filing-life';
import { openTestWorld } from '../support/world';

const FIRST = '2026-01-05' as PlainDate;
const LEAVING = ['ziek-uit-dienst-melding'];

describe('the meldingen of who leaves sick, and of who recovers after the 42e-weeksmelding', () => {
  let world: World;
  let life: FilingLife;

  beforeAll(async () => {
    world = await openTestWorld();
  });
  beforeEach(() => world.uwv.behaveAsUsual());
  afterEach(() => life.end());
  afterAll(() => world.close());

  async function sick(mandates = ['alle']): Promise<void> {
    life = await FilingLife.begin(world, FIRST, { mandates });
  }

  /** The last day is Sunday 2026-03-15; the melding opens a week before it and goes on the first business day. */
  async function leaving(): Promise<void> {
    await life.goTo('2026-02-20');
    await life.tell('einde-dienstverband', { lastDay: '2026-03-15' });
  }

  it('tell UWV in the last week, with the last day', async () => {
    await sick();
    await leaving();
    await life.goTo('2026-03-08', 20 * 60);
    expect(life.received()).toEqual([]);
    await life.goTo('2026-03-09');
    expect(life.received()).toEqual(['Ziekte 20260105 reden 03 tot 20260315']);
    expect(await life.about(LEAVING, 'taak', 'melding')).toEqual([
      '2026-03-09 taak ziek-uit-dienst-melding werkgever opening',
      '2026-03-09 melding ziek-uit-dienst-melding dossier gedaan',
    ]);
  });

  it('ask for the account of the employee four weeks before they open', async () => {
    await sick();
    await life.inCase((tx) => tx.werknemer.updateMany({ data: { iban: null } }));
    await leaving();
    const [task] = await life.openTasks(LEAVING);
    expect(task).toMatchObject({
      rol: 'werkgever',
      titel: 'Ontbreekt voor de melding ziek uit dienst: Rekeningnummer van de werknemer',
    });
    await life.goTo('2026-03-10');
    expect(life.received()).toEqual([]);
    await life.inCase((tx) => tx.werknemer.updateMany({ data: { iban: 'NL62TEST0987654321' } }));
    await life.close(task?.id);
    await life.goTo('2026-03-11');
    expect(life.received()).toHaveLength(1);
  });

  it('are made anew when the last day moves, and withdrawn when the employee recovers before it', async () => {
    await sick();
    await leaving();
    await life.goTo('2026-03-10');
    await life.tell('einde-dienstverband', { lastDay: '2026-03-16' });
    await life.goTo('2026-03-11');
    expect(life.received()).toEqual([
      'Ziekte 20260105 reden 03 tot 20260315',
      'Intrekking 20260105',
      'Ziekte 20260105 reden 03 tot 20260316',
    ]);
    await life.recover('2026-03-11');
    await life.goTo('2026-03-12');
    expect(life.received().slice(3)).toEqual(['Intrekking 20260105']);
  });

  it('can be under way beside the 42e-weeksmelding, each with a saga and an outcome of its own', async () => {
    world.uwv.behave({ stilDagen: 5 });
    await sick();
    await life.goTo('2026-10-16');
    await life.tell('einde-dienstverband', { lastDay: '2026-10-28' });
    await life.goTo('2026-10-22');
    expect(life.received()).toEqual(['LangdurigAo 20260105', 'Ziekte 20260105 reden 03 tot 20261028']);
    expect(await life.statuses()).toEqual(['melding verzonden', 'melding verzonden']);
    await life.goTo('2026-10-28');
    expect(await life.statuses()).toEqual(['melding geaccepteerd', 'melding geaccepteerd']);
    expect(await life.about(['42e-weeksmelding', ...LEAVING], 'melding')).toEqual([
      '2026-10-24 melding 42e-weeksmelding dossier gedaan',
      '2026-10-26 melding ziek-uit-dienst-melding dossier gedaan',
    ]);
  });

  it('tell a recovery after the 42e-weeksmelding 28 days later, as no duty of anybody', async () => {
    await sick();
    await life.goTo('2026-11-02');
    await life.recover('2026-11-02');
    await life.goTo('2026-11-29', 20 * 60);
    expect(life.received()).toEqual(['LangdurigAo 20260105']);
    await life.goTo('2026-11-30');
    expect(life.received()).toEqual(['LangdurigAo 20260105', 'HersteldLangdurigAo 20260105 hersteld 20261102']);
    expect(await life.openTasks(['42e-weeksmelding', 'hersteldmelding-42e-weeksmelding'])).toEqual([]);
    expect((await life.about(['42e-weeksmelding'], 'melding')).slice(1)).toEqual([
      '2026-11-30 melding 42e-weeksmelding dossier geaccepteerd',
    ]);
  });

  it('tell no such recovery when the 42e-weeksmelding was never made, or when a relapse comes first', async () => {
    await sick(['ziek-uit-dienst-melding']);
    await life.goTo('2026-11-02');
    await life.recover('2026-11-02');
    await life.goTo('2026-12-01');
    expect(life.received()).toEqual([]);
    await life.end();

    await sick();
    await life.goTo('2026-11-02');
    await life.recover('2026-11-02');
    await life.goTo('2026-11-20');
    await life.life.send('ziekmelding', { id: 'terugval', fact: { firstSickDay: '2026-11-20' } });
    await life.goTo('2026-12-02');
    expect(life.received()).toEqual(['LangdurigAo 20260105']);
  });

  it('make nobody a task when UWV rejects the recovery', async () => {
    await sick();
    await life.goTo('2026-11-02');
    await life.recover('2026-11-02');
    world.uwv.behave({ afkeuren: '008' });
    await life.goTo('2026-12-01');
    expect((await life.statuses()).sort()).toEqual(['melding afgekeurd', 'melding geaccepteerd']);
    expect(await life.openTasks(['42e-weeksmelding'])).toEqual([]);
  });
});
