import type { World } from '../../cli/simulation/world';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { Scenario } from '../../embedded/uwv-simulator/scenario';
import { FilingLife } from '../support/filing-life';
import { openTestWorld } from '../support/world';

const day = (text: string) => text as PlainDate;
/** The row by which S2 tells the insurer how the case stands, each time that changes. */
const ROW = ['S2-40'];

describe('an insurer, as the case on the real engine meets it', () => {
  let world: World;
  let life: FilingLife;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterEach(() => life.end());
  afterAll(() => world.close());

  async function sick(behaviour: Scenario): Promise<void> {
    world.parties.verzekeraar.behave(behaviour);
    const casus = { package: 'asr-arboned-2024/arbobegeleiding' as const };
    life = await FilingLife.begin(world, day('2026-01-05'), { casus });
  }
  /** Messages of this case alone: other meldingen are to others. */
  const statuses = async () =>
    (await life.meldingen())
      .filter(({ partij }) => partij === 'verzekeraar')
      .map(({ aard, status }) => `${aard} ${status}`);
  const tasks = async () => (await life.openTasks(ROW)).map(({ opentOp, rol, titel }) => `${opentOp} ${rol}: ${titel}`);

  it('that refuses the report leaves a task that says why; when that is dealt with the message goes again and is taken', async () => {
    await sick({ afkeuren: 'V77' });
    await life.goTo('2026-01-06');
    expect(await statuses()).toEqual(['melding afgekeurd']);
    const [task] = await life.openTasks(ROW);
    expect(task).toMatchObject({ rol: 'casemanager', titel: expect.stringMatching(/^de verzekeraar heeft/) });
    expect(JSON.stringify(task?.gegevens)).toContain('Code V77.');
    expect(await life.about(ROW, 'bericht')).toEqual([]);
    world.parties.verzekeraar.behaveAsUsual();
    expect(await life.close(task?.id)).toMatchObject({ accepted: true });
    await life.goTo('2026-01-07');
    expect(await statuses()).toEqual(['melding afgekeurd', 'melding geaccepteerd']);
    expect(await tasks()).toEqual([]);
    expect(await life.about(ROW, 'melding')).toContain('2026-01-05 melding S2-40 dossier afgekeurd');
  });

  it('that is silent for eight days becomes a task after five, which its receipt closes; the case goes on meanwhile, and nothing is sent twice', async () => {
    const before = world.parties.verzekeraar.state.taken.length;
    await sick({ stilDagen: 8 });
    await life.goTo('2026-01-09');
    expect([await statuses(), await tasks()]).toEqual([['melding verzonden'], []]);
    await life.goTo('2026-01-12');
    expect(await tasks()).toEqual([
      expect.stringMatching(/^2026-01-1[0-2] casemanager: Nog geen ontvangst van de verzekeraar: /),
    ]);
    expect(await life.about(['S2-06'], 'bericht')).toContain('2026-01-07 bericht S2-06 werknemer opening');
    await life.goTo('2026-01-15');
    expect([await statuses(), await tasks()]).toEqual([['melding geaccepteerd'], []]);
    expect(world.parties.verzekeraar.state.taken.length - before).toBe(1);
  });

  it('that is away for days gets the report once it is there again', async () => {
    const before = world.parties.verzekeraar.state.taken.length;
    await sick({ storingDagen: 3 });
    await life.goTo('2026-01-07');
    expect(world.parties.verzekeraar.state.taken.length - before).toBe(0);
    await life.goTo('2026-01-10');
    expect(await statuses()).toEqual(['melding geaccepteerd']);
    expect(world.parties.verzekeraar.state.taken.length - before).toBe(1);
  });
});
