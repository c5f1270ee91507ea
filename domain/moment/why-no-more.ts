import { packageOn } from '../protocols/package-on';
import { whyGone } from '../protocols/why-gone';
import type { Moment } from './moment';

/** Why something is not in the plan any more, in Dutch: another package ended it, or what it followed from is no longer so. */
export function whyNoMore(id: string, { loaded, facts, plan }: Pick<Moment, 'loaded' | 'facts' | 'plan'>): string {
  return whyGone(id, loaded.context, facts) ?? `niet meer aan de orde (${plan.status})`;
}

/** Why a quote of a row is neither made nor answered any more, in Dutch; null while it can be, also where what was ordered goes on. */
export function whyUnquoted(id: string, { loaded, facts }: Pick<Moment, 'loaded' | 'facts'>): string | null {
  return whyGone(id, loaded.context, facts, packageOn(loaded.context, facts));
}
