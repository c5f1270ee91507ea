import { ApplicationFailure } from '@temporalio/common';
import * as fc from 'fast-check';
import type { CaseActivities, TransactionResult } from '../../domain/case/contract';
import { NO_LINEAGE } from '../../domain/case/lineage';

/**
 * What goes wrong around the activities: a worker that dies after the commit, so that its answer is lost, and an outage
 * over which no moment is performed.
 */
export class Disturbances {
  /** By employment: the outage ends at this moment of the case. */
  private readonly outages = new Map<string, number>();
  private readonly ended = new Set<string>();
  private readonly dies: () => boolean;

  constructor(seed: number, oneInDies = 12) {
    const draws = fc.sample(fc.nat(oneInDies - 1), { seed, numRuns: 997 });
    let nth = 0;
    this.dies = () => draws[nth++ % draws.length] === 0;
  }

  outage(dienstverbandId: string, untilMs: number): void {
    this.outages.set(dienstverbandId, untilMs);
  }

  /** From now on nothing is to come for this employment. */
  end(dienstverbandId: string): void {
    this.ended.add(dienstverbandId);
  }

  around = (activities: CaseActivities): CaseActivities => ({
    ...activities,
    caseTransaction: async (input) => {
      if (this.ended.has(input.dienstverbandId)) return nothingMore(input);
      return this.perhapsDie(await activities.caseTransaction(input));
    },
    performMoment: async (input) => {
      if (this.ended.has(input.dienstverbandId)) return nothingMore(input);
      const waitMs = (this.outages.get(input.dienstverbandId) ?? 0) - input.atMs;
      if (waitMs > 0) {
        this.outages.delete(input.dienstverbandId);
        throw ApplicationFailure.create({ message: 'storing', nextRetryDelay: waitMs });
      }
      return this.perhapsDie(await activities.performMoment(input));
    },
  });

  private perhapsDie<T>(result: T): T {
    if (this.dies()) throw new Error('worker killed after the commit');
    return result;
  }
}

function nothingMore({ atMs }: { atMs: number }): TransactionResult {
  const answer = { accepted: true, gevalId: null, status: '', feitId: null } as const;
  const nothing = { nextMomentMs: null, deliver: false, sagas: [], sagaCommands: [] };
  return {
    ...nothing,
    planVersion: Number.MAX_SAFE_INTEGER,
    lineage: NO_LINEAGE,
    atMs,
    answer,
    phase: '',
    waitsFor: '',
  };
}
