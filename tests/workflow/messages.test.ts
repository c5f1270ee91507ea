import { Life } from '../../cli/simulation/life';
import type { World } from '../../cli/simulation/world';
import type { PlainDate } from '../../domain/calendar/plain-date';
import type { CaseActivities, IncomingMessage } from '../../domain/case/contract';
import { inTenant } from '../../store/in-tenant';
import { newCasus } from '../support/casus';
import { inShort, only } from '../support/effects';
import { openTestWorld } from '../support/world';

const MONDAY = '2026-01-05' as PlainDate;

describe('messages to a case', () => {
  let world: World;
  /** A worker that dies between the commit of the database and the completion of the activity loses the first answer. */
  const dropAnswerOf = new Set<string>();
  const losingAnswers = (activities: CaseActivities): CaseActivities => ({
    ...activities,
    async caseTransaction(input) {
      const result = await activities.caseTransaction(input);
      if (input.message && dropAnswerOf.delete(input.message.id)) throw new Error('worker killed after the commit');
      return result;
    },
  });
  beforeAll(async () => {
    world = await openTestWorld(losingAnswers);
  });
  afterAll(() => world.close());

  const begin = () => Life.begin(world, newCasus({ facts: [] }), MONDAY);
  const sick = (id: string): IncomingMessage => ({ id, fact: { firstSickDay: MONDAY } });
  const rowsOf = (life: Life) =>
    inTenant(world.api, life.address.werkgeverId, async (tx) => ({
      facts: await tx.feit.count({ where: { dienstverbandId: life.address.dienstverbandId } }),
      messages: await tx.bericht.count({ where: { dienstverbandId: life.address.dienstverbandId } }),
    }));

  it('gives the same answer to the same id, in the same run and after the run has ended', async () => {
    const life = await begin();
    const first = await life.send('ziekmelding', sick('a'));
    expect(await life.send('ziekmelding', sick('a'))).toEqual(first);
    await life.goTo('2026-01-08' as PlainDate);
    const recovered = await life.send('herstelmelding', { id: 'b', fact: { recoveredOn: '2026-01-08' } });
    await life.finish();
    expect(await life.send('ziekmelding', sick('a'))).toEqual(first);
    expect(await life.send('herstelmelding', { id: 'b', fact: { recoveredOn: '2026-01-08' } })).toEqual(recovered);
    expect(await rowsOf(life)).toEqual({ facts: 2, messages: 2 });
  });

  it('takes a message once when the worker dies after the commit', async () => {
    dropAnswerOf.add('killed');
    const life = await begin();
    const outcome = await life.send('ziekmelding', sick('killed'));
    expect(outcome).toMatchObject({ accepted: true });
    expect(await rowsOf(life)).toEqual({ facts: 1, messages: 1 });
  });

  it('refuses with a sentence and stores nothing', async () => {
    const life = await begin();
    const outcome = await life.send('herstelmelding', { id: 'c', fact: { recoveredOn: '2026-01-05' } });
    expect(outcome).toEqual({
      accepted: false,
      code: 'PAST_NIET',
      field: 'recoveredOn',
      reason: 'er is geen verzuim om herstel bij te melden: meld eerst ziek',
    });
    expect(await rowsOf(life)).toEqual({ facts: 0, messages: 0 });
  });

  it('answers 50 messages at once while the case ends', async () => {
    const life = await begin();
    await life.send('ziekmelding', sick('start'));
    await life.goTo('2026-01-06' as PlainDate);
    const all = [
      life.send('herstelmelding', { id: 'end', fact: { recoveredOn: '2026-01-06' } }),
      ...Array.from({ length: 49 }, (_, i) => life.send('wek', { id: `wek-${i}` })),
    ];
    const outcomes = await Promise.all(all);
    expect(outcomes.every(({ accepted }) => accepted)).toBe(true);
    await life.finish();
    expect((await rowsOf(life)).facts).toBe(2);
  });

  it('takes the same messages as signals, with or without an id', async () => {
    const life = await begin();
    await life.send('ziekmelding', sick('s'));
    await life.goTo('2026-02-03' as PlainDate);
    await life.handle.signal('documentOntvangen', { id: '', fact: { type: 'probleemanalyse', mogelijkheden: true } });
    await life.goTo('2026-02-04' as PlainDate);
    await life.handle.signal('documentOntvangen', { id: 'pva', fact: { type: 'plan-van-aanpak' } });
    await life.handle.signal('documentOntvangen', { id: 'pva', fact: { type: 'plan-van-aanpak' } });
    await life.goTo('2026-02-05' as PlainDate);
    expect(inShort(only(await life.effects(), 'document'))).toEqual([
      '2026-02-03 document probleemanalyse dossier gedaan',
      '2026-02-04 document plan-van-aanpak dossier gedaan',
    ]);
    await life.handle.terminate('end of test');
  });

  it('turns an invalid signal into a task and goes on', async () => {
    const life = await begin();
    await life.send('ziekmelding', sick('t'));
    await life.handle.signal('documentOntvangen', {
      id: 'odd',
      fact: { type: 'probleemanalyse', mogelijkheden: 'ja' },
    });
    await life.goTo('2026-01-06' as PlainDate);
    expect(inShort(only(await life.effects(), 'taak'))).toEqual([
      '2026-01-05 taak onbegrepen-bericht casemanager bericht',
    ]);
    await life.handle.terminate('end of test');
  });

  it('sends nothing outside mail hours', async () => {
    const life = await begin();
    await life.goTo('2026-01-09' as PlainDate, 20 * 60);
    await life.send('ziekmelding', sick('late'));
    await life.goTo('2026-01-12' as PlainDate);
    const [mail] = await inTenant(world.api, life.address.werkgeverId, (tx) =>
      tx.bericht.findMany({ where: { dienstverbandId: life.address.dienstverbandId } }),
    );
    expect(mail).toMatchObject({ status: 'verzonden', verzondenOp: expect.any(Date) });
    expect(mail?.moment.toISOString()).toBe('2026-01-12T07:00:00.000Z');
    await life.handle.terminate('end of test');
  });
});
