import { applyRule } from './rule';
import { samengesteldVerzuim } from './rules/S-01-samengesteld-verzuim';
import { verlof } from './rules/S-03-verlof';
import { type Chain, chainsLinkedBy, type Episodes } from './rules/samentelling';

/**
 * The chains of any number of episodes, in order of time: what a recovery between two of them does is for S-01, what a
 * leave does for S-03.
 * @throws RangeError when episodes overlap, or one after an open one is given.
 */
export function chainsOf(episodes: Episodes): Chain[] {
  return chainsLinkedBy((gap) => applyRule(gap.leaves.length > 0 ? verlof : samengesteldVerzuim, gap), episodes);
}
