import { inMailHours } from '../calendar/civil-moment';
import type { PlainDate } from '../calendar/plain-date';
import { type LedgerEntry, mailedSteps } from '../case/agenda';
import type { FactType } from '../case/facts';
import { type Performer, ROLES } from '../case/roles';
import { whyGone } from '../protocols/why-gone';
import { type Effect, effectOf, REVOKED, type RevokedData } from './effects';
import type { StoredObligation } from './loaded-case';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';
import { takenAway } from './taken-away';

/** Something was recorded that was not so, or does not go on. */
const TAKES_BACK = new Set<FactType>(['terugname', 'intrekking']);

/**
 * Something was taken back, withdrawn or changed: who was told by mail of what followed from it hears that it does not hold
 * any more, as far as the duty is neither done nor told anew at this moment; also of a geval that is no longer there. A mail
 * that has not left yet is dropped instead.
 * @param gone what the plan has no more
 * @param others what else this moment writes
 */
export function revokedEffects(
  moment: Moment,
  before: ReadonlyMap<string, StoredObligation>,
  {
    rows,
    gone,
    others,
  }: { rows: readonly ObligationRow[]; gone: readonly StoredObligation[]; others: readonly Effect[] },
): Effect[] {
  const { loaded, facts, plan, gevalId, now } = moment;
  const isTakenAway = takenAway(moment, before.values(), TAKES_BACK);
  const known = new Map<string, ObligationRow>(rows.map((row) => [row.obligation.id, row]));
  const at = inMailHours(now, loaded.jitterMinutes);
  const ofCurrent = new Set([loaded.dienstverbandId, gevalId]);
  const elsewhere = gone
    .filter(({ owner }) => !ofCurrent.has(owner))
    .map(({ owner, obligation }) => `${owner} ${obligation}`);
  const ofOthers = loaded.obligations.filter((row) => elsewhere.includes(`${row.owner} ${row.obligation}`));
  return [...before.values(), ...ofOthers].flatMap((stored) => {
    const { owner, obligation, entry } = stored;
    const isOfOther = !ofCurrent.has(owner);
    const row = isOfOther ? undefined : known.get(obligation);
    const stands = row && (row.obligation.status === 'done' || row.entry.round === entry.round);
    // What another package ended was not told in vain: what is taken back now says nothing of it.
    if (stands || (!row && whyGone(obligation, loaded.context, facts))) return [];
    const from = isOfOther ? { owner, gevalId: owner, now } : moment;
    const ownFirstDay = loaded.cases.find(({ id }) => id === owner)?.firstSickDay as PlainDate | undefined;
    const told = mailed(entry, obligation, moment).filter(
      (to) => !others.some((each) => each.kind === 'bericht' && each.obligation === obligation && each.to === to),
    );
    if (told.length === 0 || !isTakenAway(stored)) return [];
    return told.map((to) => {
      const firstSickDay = plan.firstSickDay ?? ownFirstDay ?? null;
      const data: RevokedData = {
        ...{ internalDue: entry.due, on: now.date, firstSickDay, caseKind: plan.kind },
        ...(row ? { name: row.obligation.name } : {}),
      };
      const subject = { obligation, step: REVOKED, round: entry.round, channel: 'email', to } as const;
      return { ...effectOf(from, subject, { kind: 'bericht', data }), at };
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
