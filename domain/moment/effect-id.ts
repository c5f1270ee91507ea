import type { Channel } from '../case/kinds';

/** What makes an effect happen once. */
export type EffectId = {
  /** The geval, or the employment where there is none. */
  owner: string;
  /** The obligation; the type of a fact or the kind of a melding where it is about those. */
  obligation: string;
  /** What happens, or the id of the message that asked for it. */
  step: string;
  /** Of the obligation; the number of the fact or melding where it is about those. */
  round: number;
  channel: Channel | 'uwv' | 'partij';
  to: string;
  /** Who of several who hold the role. */
  person?: string | null;
  /** Which of several for the same recipient, such as a missing item. */
  part?: string | null;
  /** How often what it tells of was done anew, after it was taken back; absent for the first time. */
  anew?: number;
};

/** The key of an effect. It is unique in the database, and nothing is ever read back from it. */
export function keyOf({ owner, obligation, step, round, channel, to, person, part, anew }: EffectId): string {
  const edition = anew ? `v${anew + 1}` : null;
  return [owner, obligation, step, round, channel, to, ...[person, part, edition].filter(Boolean)].join('/');
}
