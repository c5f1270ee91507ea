import { inMailHours } from '../calendar/civil-moment';
import { type LedgerEntry, mailedSteps } from '../case/agenda';
import { type Performer, ROLES } from '../case/roles';
import { type Effect, effectOf, REVOKED, type RevokedData } from './effects';
import type { StoredObligation } from './loaded-case';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';

/**
 * Something was taken back: who was told by mail of what followed from it hears that it does not hold any more, as far as
 * the duty is neither done nor told anew at this moment. A mail that has not left yet is dropped instead.
 * @param others what else this moment writes
 */
export function revokedEffects(
  moment: Moment,
  before: ReadonlyMap<string, StoredObligation>,
  rows: readonly ObligationRow[],
  others: readonly Effect[],
): Effect[] {
  const { loaded, newFacts, plan, now } = moment;
  if (!newFacts.some(({ type }) => type === 'terugname')) return [];
  const known = new Map<string, ObligationRow>(rows.map((row) => [row.obligation.id, row]));
  const at = inMailHours(now, loaded.jitterMinutes);
  return [...before.values()].flatMap(({ obligation, entry }) => {
    const row = known.get(obligation);
    const stands = row && (row.obligation.status === 'done' || row.entry.round === entry.round);
    if (stands) return [];
    return mailed(entry, obligation, moment)
      .filter(
        (to) => !others.some((each) => each.kind === 'bericht' && each.obligation === obligation && each.to === to),
      )
      .map((to) => {
        const data: RevokedData = {
          ...{ internalDue: entry.due, on: now.date, firstSickDay: plan.firstSickDay, caseKind: plan.kind },
          ...(row ? { name: row.obligation.name } : {}),
        };
        const subject = { obligation, step: REVOKED, round: entry.round, channel: 'email', to } as const;
        return { ...effectOf(moment, subject, { kind: 'bericht', data }), at };
      });
  });
}

/** Whom mails of this round have reached. */
function mailed(entry: LedgerEntry, obligation: string, { loaded }: Moment): Performer[] {
  const waits = (step: string, to: string) =>
    loaded.waitingMessages.some(
      (mail) => mail.obligation === obligation && mail.round === entry.round && mail.step === step && mail.to === to,
    );
  return ROLES.filter((role) => mailedSteps(entry, role).some((step) => !waits(step, role)));
}
