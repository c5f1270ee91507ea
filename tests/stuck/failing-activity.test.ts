import type { Evidence } from '../../stuck/evidence';
import { FAILURES } from '../../stuck/failures';

const RUNNING = { reachable: true, status: 'RUNNING', closedAt: null, task: null, taskFailure: null } as const;

/** A case of which this activity fails again and again, and nothing else is the matter. */
function failingAt(type: string): Evidence {
  const failing = { type, attempt: 7, failure: 'geen verbinding', since: '2026-02-02T09:00:00Z', paused: false };
  const loaded = { kind: 'echt', nextMomentMs: null };
  const look = { workIsDue: false, nextMs: null };
  return {
    ...{ atMs: 0, serverMs: 0, gevalId: 'geval', loaded, look, untoldSinceMs: null },
    ...{ tasks: [], messages: [], meldingen: [], asides: [] },
    workflow: { ...RUNNING, pollers: 1, openSagas: [], activities: [failing] },
  } as unknown as Evidence;
}

test.each(['performMoment', 'caseTransaction', 'setAside'])(
  'that %s keeps failing is told, since when and with what to do',
  (type) => {
    const evidence = failingAt(type);
    const told = FAILURES.filter((kind) => kind.holds(evidence));
    expect(told.map(({ kind }) => kind)).toEqual(['transactie-mislukt']);
    expect(told[0]?.since?.(evidence)).toBe('2026-02-02T09:00:00Z');
    expect(told[0]?.sentence(evidence)).toContain('geen verbinding');
    expect(told[0]?.advice).toContain('PostgreSQL');
  },
);
