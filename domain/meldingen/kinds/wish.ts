import type { Told } from '../stored-melding';

/** What UWV ought to know: nothing, this (now or from its opening on), or whatever it knows already. */
export type Wish = { kind: 'nothing' | 'as-is'; about?: string } | { kind: 'later' | 'report'; told: Told };

/** Which of several of its kind a wish is about. */
export function aboutOf(wish: Wish): string | undefined {
  return 'told' in wish ? wish.told.about : wish.about;
}
