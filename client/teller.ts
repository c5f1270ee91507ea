import type { Told } from '../domain/case/contract';
import type { CaseAddress, CaseClient } from './case-client';
import { CasesUnavailable } from './cases-unavailable';

export type TellerPorts = {
  cases: Pick<CaseClient, 'tell'>;
  /** Takes the rows away that the relay would otherwise tell. */
  confirm: (heard: {
    werkgeverId: string;
    dienstverbandId: string;
    rowIds: readonly string[];
    planVersion: number;
  }) => Promise<void>;
  /** Told of what is left to the relay; ids only. */
  log: (text: string, details: Record<string, unknown>) => void;
};

/** What one transaction wrote down for a workflow to hear. */
export type Waiting = { address: CaseAddress; told: Told; rowIds: readonly string[] };

/** More at once would only fill the memory while Temporal is slow. */
const AT_ONCE = 200;
/** While Temporal is away nothing is tried for so long; what fails for one case keeps no other waiting. */
const REST_MS = 5_000;

/**
 * Tells workflows what was committed, after the answer has gone out. It never keeps anybody waiting and never fails: what
 * it could not tell, the relay in a worker tells.
 */
export class Teller {
  private readonly underWay = new Set<Promise<void>>();
  private restsUntilMs = 0;

  constructor(private readonly ports: TellerPorts) {}

  tell(waiting: Waiting): void {
    if (this.underWay.size >= AT_ONCE || performance.now() < this.restsUntilMs) return;
    const attempt = this.attempt(waiting).finally(() => this.underWay.delete(attempt));
    this.underWay.add(attempt);
  }

  /** Waits until nothing is under way any more. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async attempt({ address, told, rowIds }: Waiting): Promise<void> {
    const { cases, confirm, log } = this.ports;
    try {
      await cases.tell(address, told);
      const { werkgeverId, dienstverbandId } = address;
      await confirm({ werkgeverId, dienstverbandId, rowIds, planVersion: told.planVersion });
    } catch (error) {
      if (error instanceof CasesUnavailable) this.restsUntilMs = performance.now() + REST_MS;
      const fout = error instanceof Error ? error.name : String(error);
      log('de doorgifte volgt later', { dienstverbandId: address.dienstverbandId, fout });
    }
  }
}
