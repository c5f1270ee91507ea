import type { PlainDate } from '../calendar/plain-date';
import type { RecordedFact } from '../case/facts';
import { appointmentsOf, dayAt } from './appointments';

/** The day of the last appointment that somebody came to; null where there was none. */
export function lastHeld(facts: readonly RecordedFact[], asOf: PlainDate): PlainDate | null {
  const held = appointmentsOf(facts).filter(
    ({ status, at }) => (status === 'verschenen' || status === 'te-laat') && dayAt(at) <= asOf,
  );
  return (
    held
      .map(({ at }) => dayAt(at))
      .sort()
      .at(-1) ?? null
  );
}
