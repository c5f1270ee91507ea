import type { MeldingKind } from './kinds/kind';
import { aboutOf, type Wish } from './kinds/wish';
import { acceptedOf, isUnderWay, type StoredMelding, type Told } from './stored-melding';

/** What is to be done about the meldingen of one kind in one geval. */
export type MeldingStep =
  | { do: 'withdraw-on-its-way'; melding: StoredMelding }
  | { do: 'withdraw-accepted'; melding: StoredMelding }
  | { do: 'report'; told: Told };

/**
 * The next steps from what UWV knows to what it ought to know. One at a time for each thing that is told: an accepted
 * report cannot be edited, so a correction waits for the acceptance of the withdrawal.
 * @param meldingen of this kind in the geval, oldest first
 * @param retry a person corrected what a rejection asked for
 */
export function nextSteps(
  kind: Pick<MeldingKind, 'stands'>,
  meldingen: readonly StoredMelding[],
  wishes: readonly Wish[],
  { retry }: { retry: boolean },
): MeldingStep[] {
  const subjects = new Set([...meldingen.map(({ contents }) => contents.about), ...wishes.map(aboutOf)]);
  return [...subjects].flatMap((about) => {
    const wish = wishes.find((each) => aboutOf(each) === about) ?? { kind: 'nothing' };
    const rows = meldingen.filter(({ contents }) => contents.about === about);
    const step = nextStep(kind, rows, wish, retry);
    return step ? [step] : [];
  });
}

function nextStep(
  kind: Pick<MeldingKind, 'stands'>,
  meldingen: readonly StoredMelding[],
  wish: Wish,
  retry: boolean,
): MeldingStep | null {
  const stands = (row: StoredMelding) => agrees(kind, row, wish);
  const onItsWay = meldingen.find(isUnderWay);
  if (onItsWay) {
    const filedByHand = wish.kind === 'as-is' && onItsWay.status === 'wachtend';
    const unwanted = onItsWay.aard === 'melding' && (filedByHand || !stands(onItsWay));
    return unwanted ? { do: 'withdraw-on-its-way', melding: onItsWay } : null;
  }
  const rejected = meldingen.at(-1)?.status === 'afgekeurd' ? meldingen.at(-1) : undefined;
  const known = acceptedOf(meldingen);
  if (known) {
    const mayWithdraw = !stands(known) && (retry || rejected?.aard !== 'intrekking');
    return mayWithdraw ? { do: 'withdraw-accepted', melding: known } : null;
  }
  if (wish.kind !== 'report') return null;
  const sameAgain = rejected && stands(rejected) && !retry;
  return sameAgain ? null : { do: 'report', told: wish.told };
}

/** Whether a report says what UWV ought to know. */
export function agrees({ stands }: Pick<MeldingKind, 'stands'>, { contents }: StoredMelding, wish: Wish): boolean {
  return (
    wish.kind === 'as-is' || (wish.kind === 'report' && stands.every((field) => contents[field] === wish.told[field]))
  );
}
