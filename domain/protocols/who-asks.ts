import type { Fact } from '../case/facts';
import { roleName } from '../case/role-names';
import type { Performer } from '../case/roles';
import type { ActiveRow } from './compile';
import type { Condition } from './condition';
import { ASKERS, PERFORMERS } from './party';
import type { Trigger } from './trigger';

const PARTIES: readonly string[] = [...ASKERS, ...PERFORMERS];
const NOBODY: readonly string[] = [];

/** Who can bring something up with a request; null where it does not depend on who asks. */
type Askers = readonly string[] | null;

function both(parts: readonly Askers[]): Askers {
  return parts.reduce((all, part) => (all && part ? all.filter((one) => part.includes(one)) : (all ?? part)), null);
}

function ofCondition(condition: Condition): Askers {
  if ('all' in condition) return both(condition.all.map(ofCondition));
  if ('any' in condition) {
    const parts = condition.any.map(ofCondition);
    return parts.every((part) => part !== null) ? parts.flat() : null;
  }
  return 'is' in condition && condition.is === 'asked' ? condition.by : null;
}

/** What arrives is asked for by nobody, though a professional can hold that it is there; what he decides he can also ask for. */
function ofTrigger(trigger: Trigger): Askers {
  if (trigger.kind !== 'asked') return null;
  if (trigger.how === 'ontvangst') return NOBODY;
  return trigger.how === 'indicatie' ? trigger.by : null;
}

/** Whether a request by this party brings up a row of this trigger; who asks need not be told. */
export function bringsUp(fact: Fact<'verzoek'>, trigger: Trigger): boolean {
  const askers = ofTrigger(trigger);
  return askers === null || (askers.length > 0 && (fact.by === undefined || askers.includes(fact.by)));
}

function oneOf(parties: readonly string[]): string {
  return parties.map((party) => roleName(party as Performer).nl).join(' of ');
}

/** Why a request by this party brings nothing up, and who can ask instead, in Dutch, for a mail that names no service; null where it does. */
export function whyNothing({ by }: Fact<'verzoek'>, { trigger, condition, performers }: ActiveRow): string | null {
  const askers = both([ofTrigger(trigger), ofCondition(condition)]);
  if (askers === null) return null;
  if (askers.length === 0)
    return `deze dienst begint met wat binnenkomt en niet met een verzoek: meld de ontvangst, of vraag ${oneOf(performers)} om een indicatie`;
  if (by === undefined || !PARTIES.includes(by) || askers.includes(by)) return null;
  const isDecided = trigger.kind === 'asked' && trigger.how === 'indicatie';
  const who = oneOf(askers);
  return isDecided
    ? `deze dienst begint als ${who} dat nodig vindt: vraag hun om een indicatie`
    : `deze dienst kan alleen ${who} vragen: laat het verzoek van daar komen`;
}
