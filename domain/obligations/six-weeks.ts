import { addDays, daysBetween, type PlainDate } from '../calendar/plain-date';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { evaluatie } from '../law/rules/T-13-evaluatie';
import { countedInSickDays } from './sick-days';

/**
 * The next of a series that comes every six weeks (T-13). The norm counts sick days: an interruption of the chain moves
 * it on, leave starts the six weeks anew.
 */
export function sixWeeksFrom(situation: Situation, anchor: Derivation): { norm: Derivation; opensOn: PlainDate } {
  const regular = applyRule(evaluatie, { anchor });
  const leave = situation.life.leaves.find((l) => l.until >= anchor.date && l.from <= regular.norm.date);
  if (leave) {
    const resumed = Derivation.from(
      leave.until,
      'Tijdens het verlof geen evaluatie; zes weken vanaf de laatste verlofdag',
    );
    const { norm, opensOn } = applyRule(evaluatie, { anchor: resumed });
    return { norm, opensOn: opensOn.date };
  }
  const norm = countedInSickDays(situation, anchor.date, regular.norm);
  const shift = daysBetween(regular.norm.date, norm.date);
  return { norm, opensOn: addDays(regular.opensOn.date, shift) };
}
