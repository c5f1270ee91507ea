import type { Obligation } from '../case/obligation';
import type { LoadedCase } from '../moment/loaded-case';
import type { Moment } from '../moment/moment';
import { type MissingItem, missingFor } from './completeness';
import { MELDING_KINDS } from './kinds';
import type { MeldingKind } from './kinds/kind';
import { type Picture, pictureOf } from './kinds/picture';
import type { Wish } from './kinds/wish';
import { isMandated } from './mandate';
import { acceptedOf, isUnderWay, type StoredMelding } from './stored-melding';
import { agrees } from './wanted-melding';

/** One kind of melding in the current geval: what UWV ought to know, and what stands in the way. */
export type KindNow = {
  kind: MeldingKind;
  obligation: Obligation | undefined;
  mandated: boolean;
  wishes: readonly Wish[];
  missing: readonly MissingItem[];
  /** Of this kind and geval, oldest first. */
  meldingen: readonly StoredMelding[];
};

export function kindsNow(moment: Moment): KindNow[] {
  const { loaded, facts, plan, gevalId } = moment;
  // Of a contract nothing is reported to UWV.
  if (loaded.level === 'contract') return [];
  const current = loaded.meldingen.filter((row) => row.gevalId === gevalId);
  const reported = new Set(loaded.meldingen.map(({ factId }) => factId));
  const picture = pictureOf({ plan, facts, context: loaded.context, reported, meldingen: current });
  return MELDING_KINDS.map((kind) => kindNow(kind, picture, current, { ...moment, loaded }));
}

function kindNow(
  kind: MeldingKind,
  picture: Picture | null,
  current: readonly StoredMelding[],
  { loaded, facts, plan }: Moment & { loaded: LoadedCase },
): KindNow {
  const wishes = picture ? kind.wishes(picture) : [];
  const missing = wishes.flatMap((wish) => ('told' in wish ? missingFor(kind, loaded.filing, wish.told) : []));
  return {
    kind,
    wishes,
    obligation: plan.obligations.find(({ id }) => id === kind.obligation),
    mandated: isMandated(facts, loaded.mandates, kind.obligation),
    missing: missing.filter(({ item }, i) => missing.findIndex((each) => each.item === item) === i),
    meldingen: current.filter((row) => row.kind === kind.id),
  };
}

/** What is missing, by obligation, before the meldingen of the current geval can be sent. */
export function missingNow(moment: Moment): Map<string, readonly MissingItem[]> {
  const duties = kindsNow(moment).filter(({ kind }) => !kind.voluntary);
  return new Map(duties.map(({ kind, missing }) => [kind.obligation, missing]));
}

/** UWV accepted what it ought to know of this kind, or has it from elsewhere. */
export function isKnown(kindId: string | undefined, kinds: readonly KindNow[]): boolean {
  const needed = kinds.find(({ kind }) => kind.id === kindId);
  if (!needed) return true;
  const { kind, meldingen, wishes, obligation } = needed;
  if (meldingen.length === 0) return obligation?.status === 'done';
  const accepted = acceptedOf(meldingen);
  return accepted !== undefined && !meldingen.some(isUnderWay) && wishes.some((wish) => agrees(kind, accepted, wish));
}
