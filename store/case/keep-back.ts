import { inDutch } from '../../domain/calendar/plain-date';
import type { CaseId } from '../../domain/case/contract';
import { roleName } from '../../domain/case/role-names';
import { keyOf } from '../../domain/moment/effect-id';
import { SET_BACK } from '../../domain/moment/effects';
import { civilMomentOf } from '../amsterdam';
import type { Database } from '../client';
import { inTenant } from '../in-tenant';
import { tellWithheld, withholdMessages } from '../tables/messages';
import { openTask } from '../tables/task-outside-plan';

/**
 * A delivery found its database set back: what waits of a case may have left before, so it is dropped, and a person gets the
 * task to look. What else the case lost its own run does again.
 * @param id names the set-back: the same one is told once
 * @param nowMs by the clock of the server
 * @param untilMs by that clock, until when the delivery worked with the database that was lost
 */
export async function keepBack(
  db: Database,
  { werkgeverId, dienstverbandId }: CaseId,
  { id, untilMs, nowMs }: { id: string; untilMs: number; nowMs: number },
): Promise<void> {
  await inTenant(db, werkgeverId, async (tx) => {
    const select = { klokVerschilMs: true };
    // The contract of an employer has no clock of its own.
    const row = await tx.dienstverband.findUnique({ where: { id: dienstverbandId }, select });
    const offsetMs = Number(row?.klokVerschilMs ?? 0);
    const atMs = untilMs + offsetMs;
    await withholdMessages(tx, dienstverbandId, nowMs + offsetMs);
    const kept = await tellWithheld(tx, dienstverbandId);
    if (kept.length === 0) return;
    const mails = kept.map(
      ({ obligation, step, recipient }) => `${obligation} (${step}) aan ${roleName(recipient).nl}`,
    );
    const subject = { obligation: SET_BACK, step: 'teruggezet' };
    const key = keyOf({ owner: dienstverbandId, ...subject, step: id, round: 1, channel: 'taak', to: 'casemanager' });
    const data = {
      name: 'De database is teruggezet: kijk de berichten van deze zaak na',
      why: [
        `De database stond terug naar een eerder moment; de bezorging werkte door tot en met ${inDutch(civilMomentOf(atMs).date)}.`,
        `Mogelijk al verzonden en daarom niet opnieuw: ${mails.sort().join('; ')}. Kijk in de mailserver of ze zijn aangekomen.`,
      ],
    };
    await openTask(tx, { werkgeverId, dienstverbandId }, { key, subject, data, atMs });
  });
}
