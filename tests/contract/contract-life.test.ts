import { findDifferences } from '../../activities/sweep/find-differences';
import { Life } from '../../cli/simulation/life';
import { runSimulation } from '../../cli/simulation/run-simulation';
import type { SimulatedCase } from '../../cli/simulation/simulated-case';
import type { World } from '../../cli/simulation/world';
import { plainDate } from '../../domain/calendar/plain-date';
import { contractOf } from '../../domain/case/contract';
import { instantOf } from '../../store/amsterdam';
import { reportAlone } from '../../store/case/report';
import { inTenant } from '../../store/in-tenant';
import { relayOnce } from '../../workers/relay';
import { newCasus } from '../support/casus';
import { eventually } from '../support/installation';
import { openTestWorld } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await openTestWorld();
}, 120_000);
afterAll(() => world.close());

const ASR = 'asr-arboned-2024/arbobegeleiding';

describe('a contract on the real engine', () => {
  test('lives one year without sickness: start, quarterly newsletter and yearly check, each once', async () => {
    const casus = newCasus({ package: ASR, contract: { start: '2026-01-05' }, facts: [] });
    const lines = await runSimulation({ casus, world });
    const shown = lines.filter(({ level }) => level === 'contract');
    expect(lines).toHaveLength(shown.length + 1);
    expect(shown.filter(({ row }) => row === 'S2-50').map(({ date }) => date)).toEqual([
      '2026-04-07',
      '2026-07-06',
      '2026-10-05',
      '2027-01-05',
    ]);
    expect(shown.filter(({ row, step }) => row === 'S2-05' && step === 'opening').map(({ date }) => date)).toEqual([
      '2026-01-05',
      '2027-01-05',
    ]);
    expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
    expect(lines.at(-1)).toMatchObject({ kind: 'einde', status: 'geen-verzuim' });
  }, 120_000);

  test('a hire reaches it through its row of doorgifte, once, and tells it nothing of the person', async () => {
    const facts = [{ type: 'indienst', on: '2026-01-12' }];
    const lines = await runSimulation({ casus: newCasus({ package: 'nbpw/zorgportaal', facts }), world });
    expect(lines.filter(({ row }) => row === 'S5-27')).toEqual([
      expect.objectContaining({ date: '2026-01-12', level: 'contract', kind: 'status', to: 'dossier' }),
    ]);
  }, 120_000);

  test('mails the yearly questionnaire to whoever is in service and has an address, and goes on', async () => {
    const casus = newCasus({ package: 'mkbasics-2026/P4', facts: [] });
    const life = await Life.begin(world, casus, plainDate('2026-01-05'));
    await life.goTo(plainDate('2026-01-07'));
    const { werkgeverId } = life.address;
    const [mails, employee] = await inTenant(world.api, werkgeverId, (tx) =>
      Promise.all([
        tx.bericht.findMany({ where: { verplichting: 'S1-05', stap: 'opening' }, orderBy: { sleutel: 'asc' } }),
        tx.werknemer.findFirstOrThrow(),
      ]),
    );
    expect(mails.map(({ gebruikerId, status }) => [gebruikerId, status])).toEqual([
      [null, 'verdeeld'],
      [employee.id, 'verzonden'],
    ]);
    await life.contract?.end();
  }, 120_000);

  test('what was committed and never told is told by the relay; a moment that was missed is found by the check', async () => {
    const life = await Life.begin(world, newCasus({ package: ASR, facts: [] }), plainDate('2026-01-05'));
    const contract = life.contract as SimulatedCase;
    const { address } = contract;
    const message = { id: 'gebeld', type: 'gebeurtenis', fact: { type: 'verzoek', row: 'S2-51' } } as const;
    // The process is killed between the commit and the signal.
    const atMs = await contract.nowMs();
    await reportAlone(world.api, { address, atMs, message }, (value) => world.reporting.sealer.seal(value));
    const ports = {
      db: world.people,
      cases: world.cases,
      sealer: world.reporting.sealer,
      nowMs: () => atMs - address.clockOffsetMs,
      log: () => undefined,
    };
    // A row counts as waiting from the millisecond after it was written.
    const waiting = () => inTenant(world.api, address.werkgeverId, (tx) => tx.doorgifte.count());
    expect(await waiting()).toBe(1);
    // The run may have gone on before its row was removed: then it is asked to look once more.
    await eventually('everything is told', async () => (await relayOnce(ports, 0)) === 0 && (await waiting()) === 0);
    const { nextMomentMs } = await contract.handle.query<{ nextMomentMs: number | null }>('stand');
    const stored = await inTenant(world.api, address.werkgeverId, (tx) =>
      tx.contract.findUniqueOrThrow({ where: { werkgeverId: address.werkgeverId } }),
    );
    expect(nextMomentMs).toBe(stored.volgendMoment?.getTime());
    await contract.end();
    const part = {
      werkgeverId: address.werkgeverId,
      dienstverbandIds: [contractOf(address.werkgeverId).dienstverbandId],
    };
    const found = await findDifferences(world.people, part, {
      atMs: instantOf({ date: plainDate('2026-02-02'), minute: 600 }),
      isOpen: async () => false,
      lateSinceMs: null,
    });
    expect(found.differences).toEqual([
      expect.objectContaining({ dienstverbandId: address.werkgeverId, kind: 'moment-verstreken' }),
    ]);
  }, 120_000);
});
