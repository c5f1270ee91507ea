import { workFor } from '../../domain/moment/work';
import { EMPTY, lived, type Memory, ofCase, remembered } from '../protocols/proofs/lived';
import type { Fact } from '../protocols/proofs/notation';

const S2 = 'asr-arboned-2024/arbobegeleiding';
const SICK = { type: 'ziekmelding', on: '2026-01-05', firstSickDay: '2026-01-05' } as Fact;
const WELL = { type: 'herstelmelding', on: '2026-01-19', recoveredOn: '2026-01-19' } as Fact;
const SILENCE = { type: 'stilte', on: '2026-01-05' } as Fact;

test('of an insurer that is silent the casemanager hears after five days, once; the employer and the employee do not, and the case goes on', () => {
  // Saturday 10 January is the fifth day: the first look after it is on Monday.
  const days = ['2026-01-05', '2026-01-07', '2026-01-09', '2026-01-12', '2026-01-13', '2026-01-19', '2026-01-20'];
  const life = lived('case', S2, [SICK, SILENCE, WELL], days);
  const keys = new Set<string>();
  const told = life.flatMap(({ on, effects }) =>
    effects
      .filter(({ step, obligation }) => step === 'zonder-ontvangst' && obligation === 'S2-40')
      .filter(({ key }) => !keys.has(key) && keys.add(key))
      .map(({ kind, to, data }) => `${on} ${kind} ${to}: ${(data as { name: string }).name}`),
  );
  expect(told).toEqual([
    expect.stringMatching(/^2026-01-12 taak casemanager: Nog geen ontvangst van de verzekeraar: /),
  ]);
  const sent = life.flatMap(({ on, sent: messages }) =>
    messages.filter(({ party }) => party === 'verzekeraar').map(() => on),
  );
  expect(sent).toEqual(['2026-01-05', '2026-01-19']);
});

describe('an insurer that refuses a message', () => {
  /** The case after the report, its message on the way; then as the insurer answered. */
  function refused(): { memory: Memory; work: ReturnType<typeof workFor> } {
    const first = ofCase(S2, { day: '2026-01-05', minute: 600, told: [SICK] }, EMPTY);
    const sent = remembered(EMPTY, first, workFor(first), true);
    const exchanges = sent.exchanges.map((one) =>
      one.party === 'verzekeraar' ? { ...one, status: 'afgekeurd' as const, reason: 'Polisnummer onbekend.' } : one,
    );
    const memory = { ...sent, exchanges };
    const next = ofCase(S2, { day: '2026-01-07', minute: 600, told: [SICK] }, memory);
    const work = workFor(next);
    const recorded = exchanges.map((one) => ({ ...one, isRecorded: true }));
    return { memory: { ...remembered(memory, next, work, true), exchanges: recorded }, work };
  }
  const about = ({ effects }: ReturnType<typeof workFor>) =>
    effects.filter(({ obligation }) => obligation === 'S2-40').map(({ kind, to, step }) => `${kind} ${to} ${step}`);

  test('leaves a line in the timeline and a task of the casemanager that says why, and no mail to anybody', () => {
    const { work } = refused();
    expect(about(work).sort()).toEqual(['melding dossier afgekeurd', 'taak casemanager afgekeurd']);
    const task = work.effects.find(({ kind, obligation }) => kind === 'taak' && obligation === 'S2-40');
    expect(task?.data).toMatchObject({ reason: 'Polisnummer onbekend.' });
  });

  test('says so once, and is sent the message again when the task is done', () => {
    const { memory } = refused();
    const later = ofCase(S2, { day: '2026-01-08', minute: 600, told: [SICK] }, memory);
    expect(about(workFor(later))).toEqual([]);
    const task = memory.openTasks.find(({ obligation, step }) => obligation === 'S2-40' && step === 'afgekeurd');
    const done = { ...later, message: { type: 'taakAfgerond', id: 'b', taakId: task?.id } } as typeof later;
    const { exchange, closedTasks } = workFor(done);
    expect(exchange.created.filter(({ party }) => party === 'verzekeraar')).toMatchObject([{ number: 2 }]);
    expect(closedTasks).toContainEqual({ id: task?.id, status: 'gedaan', reason: null });
  });
});
