import type { PlainDate } from '../../domain/calendar/plain-date';
import type { SweepInput } from '../../domain/case/contract';
import { date } from '../../schemas/values';
import { instantOf } from '../../store/amsterdam';

/** Field of a check that also wants to know what came late because of us. */
export const sindsVelden = {
  sinds: date.optional().describe('Noem ook wat vanaf deze dag te laat kwam door een storing van ons'),
};

export function sweepInputOf({ sinds }: { sinds?: PlainDate }, asked: Omit<SweepInput, 'lateSince'>): SweepInput {
  if (sinds === undefined) return asked;
  return { ...asked, lateSince: new Date(instantOf({ date: sinds, minute: 0 })).toISOString() };
}
