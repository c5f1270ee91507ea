import type { Answer, TransactionInput } from '../../domain/case/contract';
import type { Refusal } from '../../domain/facts/refusal';
import type { Moment } from '../../domain/moment/moment';
import type { Work } from '../../domain/moment/work';
import type { Prisma } from '../../prisma/client/client';

/** What a moment or message changed. */
export type Change = Pick<Work, 'obligations' | 'gone' | 'effects' | 'closedTasks' | 'droppedMessages'> & {
  input: TransactionInput;
  moment: Moment;
  /** The answer to a message that is new to the case; null when there is none. */
  answer: Answer | null;
  refused: Refusal | null;
  /** The task that stands open again; null when none does. */
  reopenedTask: string | null;
  nextMomentMs: number | null;
  phase: string;
};

/**
 * What a change writes in one table, as parts of the one statement that writes a case: each `name as (insert …)` or
 * `name as (update …)`, none where nothing changed. `ids` has one row: `wg`, `dv`, `geval`, `at`, `versie`, `vandaag`.
 */
export type TableWrite = (change: Change) => Prisma.Sql[];
