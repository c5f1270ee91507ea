import type { PlainDate } from '../../calendar/plain-date';
import { firstDayUnder } from '../../obligations/vangnet';
import { endsZiekengeld, type Recovery, recoveriesOf } from '../../obligations/vangnetmelding';
import { acceptedOf } from '../stored-melding';
import type { Picture } from './picture';

export const RECOVERY_KIND = 'vangnet-herstelmelding';

/** A recovery as UWV is told of it, and what it knows of it. */
export type ReportedRecovery = Recovery & {
  about: string | undefined;
  /** First day of the sickness that it ends, as UWV was told it. */
  firstSickDay: PlainDate;
  isReported: boolean;
  isAccepted: boolean;
};

/**
 * The recoveries of a vangnet case: after one that UWV accepted, a relapse begins with a first day of its own. Without
 * those after a leave that had ended the ziekengeld, of which UWV is not told.
 */
export function reportedRecoveries(picture: Picture): ReportedRecovery[] {
  const { chain, facts, life, context } = picture;
  const grounds = { ...facts, chain, life, context, firstSickDay: chain.firstSickDay };
  const ground = facts.latest('vangnet')?.ground ?? null;
  const underGround = firstDayUnder(ground, picture);
  let relapsedOn: PlainDate | null = null;
  return recoveriesOf(picture).flatMap((recovery, i) => {
    if (!endsZiekengeld(grounds, recovery)) return [];
    const about = i === 0 ? undefined : String(i + 1);
    const rows = picture.meldingen(RECOVERY_KIND).filter((row) => row.contents.about === about);
    const firstSickDay: PlainDate = relapsedOn ?? (recovery.on > underGround ? underGround : chain.firstSickDay);
    const isAccepted = acceptedOf(rows) !== undefined;
    if (isAccepted) relapsedOn = recovery.relapse;
    return [{ ...recovery, about, firstSickDay, isReported: rows.length > 0, isAccepted }];
  });
}
