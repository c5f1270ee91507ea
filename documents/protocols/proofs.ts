import type { BillingCode } from '../../domain/protocols/billing';
import { type Mark, PARTS, type Part, readProof } from './proof-name';

/** What is read of the JSON that jest writes. */
export type TestRun = {
  startTime: number;
  testResults: ReadonlyArray<{
    name: string;
    assertionResults: ReadonlyArray<{ fullName: string; status: string }>;
  }>;
};

/** A test of a mark: in which file, of which parts, and whether it passed; one that was not run proves nothing. */
export type Proof = { test: string; file: string; parts: readonly Part[]; outcome: 'passed' | 'failed' | 'not-run' };

/** The tests of each mark in a run. */
export type Proofs = (mark: Mark) => readonly Proof[];

const keyOf = ({ row, pack }: Mark) => `${row} ${pack}`;

export function proofsOf({ testResults }: TestRun, fileName: (path: string) => string): Proofs {
  const found = new Map<string, Proof[]>();
  for (const { name, assertionResults } of testResults)
    for (const { fullName, status } of assertionResults) {
      const proof = readProof(fullName);
      if (!proof) continue;
      const outcome = status === 'passed' || status === 'failed' ? status : 'not-run';
      const ofMark = found.get(keyOf(proof)) ?? [];
      ofMark.push({ test: fullName, file: fileName(name), parts: proof.parts, outcome });
      found.set(keyOf(proof), ofMark);
    }
  return (mark) => found.get(keyOf(mark)) ?? [];
}

export type Standing = { colour: 'green' | 'amber' | 'red' | 'grey'; lacks: readonly Part[] };

/** What never happens has no performer, window or line: that it is refused and leaves nothing is all there is to it. */
const PARTS_OF_NEVER: readonly Part[] = ['failure', 'near miss'];

/** How a mark stands by its proofs: broken before all else, then lost, then by what is proven of it. */
export function standingOf(code: BillingCode, proofs: readonly Proof[]): Standing {
  const proven = new Set(proofs.flatMap(({ outcome, parts }) => (outcome === 'passed' ? parts : [])));
  const asked = code === 'NOT' || code === 'UNK' ? PARTS_OF_NEVER : PARTS;
  const lacks = asked.filter((part) => !proven.has(part));
  if (proofs.some(({ outcome }) => outcome === 'failed')) return { colour: 'red', lacks };
  if (code === 'UNK') return { colour: 'grey', lacks };
  return { colour: lacks.length === 0 ? 'green' : 'amber', lacks };
}
