import type { Fact } from '../../case/facts';
import type { ObligationId } from '../../obligations/obligation-id';
import type { Requirements } from '../completeness';
import type { MeldingContent } from '../melding-content';
import type { Tree } from '../message-values';
import type { Told } from '../stored-melding';
import type { Picture } from './picture';
import type { Wish } from './wish';

/** A kind of melding to UWV: everything by which it differs from the others. */
export type MeldingKind = Requirements & {
  /** Second part of its keys and of the ids of its sagas. */
  id: string;
  /** As sentences name it, after `de`. */
  name: string;
  /** The obligation that it fulfils; a mandate for this obligation, or for all, has it filed. */
  obligation: ObligationId;
  /** No duty: nobody is asked for what is missing, and a rejection is only recorded. */
  voluntary?: true;
  /** What is missing is asked without a mandate too: who files it by hand needs it as well. */
  asksAnyone?: true;
  /** The obligation to correct what UWV was told, where there is one. */
  correction?: ObligationId;
  /** The fact of its acceptance, where it is not `afgerond`. */
  fact?: Fact['type'];
  /** The kind that UWV has to have first. */
  after?: string;
  /** What has to be the same for a report to stand; it cannot be edited, only withdrawn. */
  stands: ReadonlyArray<keyof Told>;
  wishes(picture: Picture): Wish[];
  /** Its own part of the message. */
  element(content: MeldingContent): Tree;
  /** The reason with which MeldingIntrekking withdraws it; without one the message itself is repeated as a withdrawal. */
  withdrawalReason?: '1' | '2';
};
