import { inDutch, type PlainDate } from '../calendar/plain-date';
import { recordOf } from '../obligations/records';
import { dayOf, type FactType, type RecordedFact } from './facts';
import type { Obligation } from './obligation';

/** Facts by which UWV already knows something of the case. */
const TOLD_UWV: Readonly<Partial<Record<FactType, string>>> = {
  '42e-weeksmelding': 'de 42e-weeksmelding',
  'wia-aanvraag': 'de WIA-aanvraag',
  'vrijwillige-verlenging': 'de vrijwillige verlenging',
};

/** What UWV learned by a duty that was closed by hand. */
function toldByClosing(obligation: string): string | undefined {
  const record = recordOf(obligation);
  return record?.kind === 'event' ? undefined : record?.tellsUwv;
}

/** What UWV was told by a fact; undefined for nothing. */
function toldUwvBy(fact: RecordedFact): string | undefined {
  return fact.type === 'afgerond' ? toldByClosing(fact.obligation) : TOLD_UWV[fact.type];
}

/** That UWV was told something by a fact, and what to do about it now. */
export function toDoAtUwv(fact: RecordedFact, what: string): string[] {
  const told = toldUwvBy(fact);
  if (!told) return [];
  const todo = what === 'trek' ? 'trek die melding in.' : `${what} die melding.`;
  return [`UWV kreeg ${told} op ${inDutch(dayOf(fact))}: ${todo}`];
}

/** A report that UWV has, of a duty that is no longer there. */
export type LeftAtUwv = { fact: RecordedFact; obligation: string; told: string; on: PlainDate };

/**
 * Reports that UWV has of duties which were done and no longer are: something else that was taken back made them.
 * @param facts those that still stand
 */
export function leftAtUwv(
  facts: readonly RecordedFact[],
  wasDone: (obligation: string) => boolean,
  now: readonly Pick<Obligation, 'id' | 'status'>[],
): LeftAtUwv[] {
  const done = new Set<string>(now.filter(({ status }) => status === 'done').map(({ id }) => id));
  return facts.flatMap((fact) => {
    const obligation = fact.type === 'afgerond' ? fact.obligation : fact.type;
    const told = toldUwvBy(fact);
    return told && wasDone(obligation) && !done.has(obligation) ? [{ fact, obligation, told, on: dayOf(fact) }] : [];
  });
}
