import type { Obligation } from '../case/obligation';
import { gevalOnDay } from '../money/gevallen';
import { type Billed, billedIn } from './billed';
import { type Done, daysDone } from './done-in';
import { gevallenIn } from './gevallen-in';
import type { Moment } from './moment';

/** The geval of which an activity is by what is known now; null before all that stand. */
export function homeOf(moment: Moment, { day }: Billed): string | null {
  return gevalOnDay(day, gevallenIn(moment));
}

/** Everything that was billed of this work in its geval. */
export function billedOf(moment: Moment, { gevalId, obligation }: Pick<Done, 'gevalId' | 'obligation'>): Billed[] {
  return billedIn(moment).filter(({ first }) => first.gevalId === gevalId && first.data.verplichting === obligation.id);
}

/** How many lines stand beyond the times that the plan counts; below zero where it counts more. */
export function surplusOf(moment: Moment, done: Done): number {
  const { gevalId, obligation, newlyDone } = done;
  const own = billedOf(moment, done);
  const isHere = (one: Billed) => [null, gevalId].includes(homeOf(moment, one));
  const standing = own.filter((one) => one.ended === null && isHere(one)).length;
  const performed = timesOf(moment, gevalId, obligation);
  const withoutLine = Math.max(performed, knownTimes(moment, gevalId, obligation.id)) - own.length;
  return standing + Math.max(withoutLine, newlyDone.length) - performed;
}

/**
 * The activities of which no line stands any more though the plan counts so many again: a line that comes back is one of those, the
 * first before the others.
 */
export function endedYetCounted(moment: Moment, done: Done): Billed[] {
  const ended = billedOf(moment, done).filter((one) => one.ended !== null);
  const inOrder = ended.toSorted((a, b) => a.first.data.keer - b.first.data.keer);
  return inOrder.slice(0, Math.max(0, -surplusOf(moment, done)));
}

/** How often the plan counts it, without what is of another geval whose days are those of this one too. */
function timesOf(moment: Moment, gevalId: string | null, obligation: Obligation): number {
  const { performed = 0, source } = obligation;
  if (source === 'law') return performed;
  const here = daysDone(moment, obligation, moment.facts).filter((day) =>
    [null, gevalId].includes(gevalOnDay(day, gevallenIn(moment))),
  );
  return Math.min(performed, here.length);
}

/** How often it was done at most, as far as the case was told. */
function knownTimes({ loaded }: Moment, gevalId: string | null, id: string): number {
  const owner = gevalId ?? loaded.dienstverbandId;
  return loaded.obligations.find((one) => one.owner === owner && one.obligation === id)?.entry.performed ?? 0;
}
