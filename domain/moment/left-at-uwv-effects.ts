import { inDutch } from '../calendar/plain-date';
import type { FactType } from '../case/facts';
import { standing } from '../case/taken-back';
import { leftAtUwv } from '../case/told-uwv';
import { isUnderWay } from '../meldingen/stored-melding';
import { type Effect, effectOf } from './effects';
import type { StoredObligation } from './loaded-case';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';
import { ASIDE_STEPS } from './standalone-task';
import { takenAway } from './taken-away';

const TAKES_BACK = new Set<FactType>(['terugname']);

/**
 * Something was taken back or changed, and with it goes a duty that was done at UWV: where a person reported it, a person
 * takes it back there. What this product reported itself it withdraws itself.
 */
export function leftAtUwvEffects(
  moment: Moment,
  before: ReadonlyMap<string, StoredObligation>,
  rows: readonly ObligationRow[],
): Effect[] {
  const { facts, loaded, now } = moment;
  const isTakenAway = takenAway(moment, before.values(), TAKES_BACK);
  const ours = new Set<string>(
    loaded.meldingen
      .filter((row) => isUnderWay(row) || row.status === 'geaccepteerd')
      .flatMap(({ contents }) => contents.settles ?? []),
  );
  const wasDone = (id: string) => {
    const stored = before.get(id);
    return stored?.status === 'done' && !ours.has(id) && isTakenAway(stored);
  };
  const left = leftAtUwv(
    standing(facts),
    wasDone,
    rows.map(({ obligation }) => obligation),
  );
  return left.map(({ fact, obligation, told, on }) => {
    const subject = { obligation, step: ASIDE_STEPS.leftAtUwv, round: 1, channel: 'taak', to: 'werkgever' } as const;
    const data = {
      name: `Trek ${told} bij UWV in`,
      on: now.date,
      why: [
        `UWV kreeg ${told} op ${inDutch(on)}. Wat daarvoor de reden was, is teruggenomen.`,
        'Laat UWV weten dat de melding niet meer geldt. Rond deze taak daarna af.',
      ],
    };
    return effectOf(moment, { ...subject, part: fact.id }, { kind: 'taak', data });
  });
}
