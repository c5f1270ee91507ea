import { isActive, type Obligation } from '../case/obligation';
import type { RowId } from '../obligations/obligation-id';
import type { DocumentKind, Output } from '../protocols/output';
import { OUTPUT_MEANS } from '../protocols/output-means';
import { packageAtWork } from '../protocols/package-on';
import { isRowId, rowOf } from '../protocols/packages';
import type { Moment } from './moment';
import { DOCUMENT_READY } from './standalone-task';
import { whyNoMore, whyUnquoted } from './why-no-more';

/** The documents of an output that are there to be completed when its work opens. */
export function draftsOf(output: Output): DocumentKind[] {
  if (output.kind === 'DOC') return output.drafted === 'opening' ? [output.document] : [];
  const { takes } = OUTPUT_MEANS[output.kind];
  return takes ? [takes] : [];
}

const isQuote = (kind: string | null) => kind === DOCUMENT_READY.quote;

/** Whether a document of a row is there before its work is done: that with which it is done, or the quote on which it waits. */
export function isDraft(row: string, kind: string | null): boolean {
  return isQuote(kind) || (rowOf(row)?.outputs.flatMap(draftsOf) ?? []).some((one) => one === kind);
}

/** The piece of work that a draft is for. */
type Draft = {
  row: string;
  kind: string | null;
  gevalId: string | null;
  /** For which time that the row is done, from 1. */
  time: number;
};

/**
 * Why nobody completes a draft any more: its work was given up before it was done.
 * @param obligation the row in the plan; undefined where it is not there
 * @param performed how often it was done
 * @returns null while it stands
 */
export function givenUp(
  { row, kind, gevalId, time }: Draft,
  { obligation, performed, moment }: { obligation: Obligation | undefined; performed: number; moment: Moment },
): { reason: string | null } | null {
  const { loaded, facts, plan } = moment;
  const isOfAnother = gevalId !== null && gevalId !== moment.gevalId;
  if (!isRowId(row) || !isDraft(row, kind) || isOfAnother || time <= performed) return null;
  const unquoted = isQuote(kind) ? whyUnquoted(row, moment) : null;
  if (unquoted) return { reason: unquoted };
  if (!obligation) {
    // A quote can be there before anybody asks, and the work of a row can be a duty of the law.
    const mayCome = isQuote(kind) && packageAtWork(loaded.context, facts).rows.has(row as RowId);
    const isDuty = plan.obligations.some((duty) => duty.row === row);
    return mayCome || isDuty ? null : { reason: whyNoMore(row, moment) };
  }
  const { status, statusReason: reason } = obligation;
  if (status === 'done') return null;
  // A row waits again, such as for a consent that was withdrawn; a quote is what a row waits for.
  const waitsAgain = status === 'planned' && reason !== null && !isQuote(kind);
  return !isActive(obligation) || waitsAgain ? { reason } : null;
}
