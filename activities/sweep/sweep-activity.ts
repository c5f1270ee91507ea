import { Context } from '@temporalio/activity';
import type { SweepActivities } from '../../domain/case/contract';
import type { Database } from '../../store/client';
import { halfPace } from './pace';
import { type CaseAccess, runSweep, type SweepProgress } from './run-sweep';

/** The check of all cases as an activity: an attempt that takes over goes on where the one before had come. */
export function createSweep(db: Database, access: CaseAccess): SweepActivities['sweep'] {
  return (input) => {
    const { info, heartbeat } = Context.current();
    const goesOnFrom = (info.heartbeatDetails as SweepProgress | undefined) ?? null;
    return runSweep({ ...input, db, access, pace: halfPace(), goesOnFrom, note: (progress) => heartbeat(progress) });
  };
}
