import type { RecordedFact } from '../domain/case/facts';
import { rowNamedBy } from '../domain/contract/told-to';
import { centsOf, eurosOf, totalOf } from '../domain/money/cents';
import { CANONICAL } from '../domain/protocols/canonical';
import { compile, isRowOf } from '../domain/protocols/compile';
import { type PackageId, rowOf } from '../domain/protocols/packages';
import { isUnread } from '../domain/protocols/unread';
import type { Casus } from '../schemas/casus';
import type { EffectLine } from './simulation/life';

/** What a casus comes to under one package, counted from what its life shows. Amounts in euros, excluding VAT. */
export type Comparison = {
  package: string;
  status: unknown;
  /** Facts of the casus with which nothing is done under this package. */
  leftOut: number;
  /** Times that a row of the package was done. */
  activities: number;
  /** The same by row. */
  byRow: Readonly<Record<string, number>>;
  /** The same by the activity that it is under every package; a row that is two counts in both. */
  byCode: Readonly<Record<string, number>>;
  mails: number;
  tasks: number;
  /** Each once for everybody whom it is for, as `simulate` prints it. */
  documents: number;
  appointments: number;
  lines: number;
  /** Each invoice line by its key, with what the employer pays; null where no price is known. */
  invoice: ReadonlyArray<{ key: unknown; row: unknown; amount: number | null; employer: number | null }>;
  /** `withoutPrice`: lines that the amount leaves out, also where the insurer pays all of it. */
  total: { amount: number; employer: number; withoutPrice: number };
};

/**
 * The casus as it can be lived under a package: without the facts that name a row of another protocol.
 * @returns with how many of its facts nothing does anything there, those included
 */
export function underPackage(casus: Casus, id: PackageId): { casus: Casus; leftOut: number } {
  const changes = casus.facts.flatMap((fact) => (fact.type === 'pakketwissel' ? [fact.package as PackageId] : []));
  const packs = [id, ...changes].map(compile);
  const isOfOthers = (fact: Casus['facts'][number]) => {
    const row = rowNamedBy(fact as RecordedFact)?.row;
    return row !== undefined && rowOf(row) !== undefined && !packs.some((pack) => isRowOf(pack, row));
  };
  const unread = casus.facts.filter(({ type }) => packs.every((pack) => isUnread(type, pack)));
  const ofOthers = casus.facts.filter((fact) => !unread.includes(fact) && isOfOthers(fact));
  return {
    casus: { ...casus, package: id, facts: casus.facts.filter((fact) => !ofOthers.includes(fact)) },
    leftOut: unread.length + ofOthers.length,
  };
}

function byCodeOf(byRow: Readonly<Record<string, number>>): Record<string, number> {
  const counted = CANONICAL.map(
    ({ code, rows }) => [code, rows.reduce((sum, row) => sum + (byRow[row] ?? 0), 0)] as const,
  );
  return Object.fromEntries(counted.filter(([, times]) => times > 0));
}

const orNull = (euros: unknown) => (typeof euros === 'number' ? centsOf(euros) : null);

/** Counts the lines that `simulate` prints. */
export function comparisonOf(id: string, lines: readonly EffectLine[], leftOut = 0): Comparison {
  const ofKind = (...kinds: string[]) => lines.filter(({ kind }) => kinds.includes(String(kind)));
  const bills = ofKind('factuurregel');
  // A duty that a row performs tells by its line in the file that it was done; what the row leaves besides is of the same time.
  const done = lines.filter(
    ({ row, obligation, step, to, kind }) =>
      row && step === 'gedaan' && kind !== 'factuurregel' && (obligation === row || to === 'dossier'),
  );
  const byRow: Record<string, number> = {};
  const seen = new Set<string>();
  for (const { geval, obligation, row, round } of done) {
    // One time can leave several things behind: its obligation and its number tell it apart.
    const time = JSON.stringify([geval, obligation, round]);
    if (seen.has(time)) continue;
    seen.add(time);
    byRow[String(row)] = (byRow[String(row)] ?? 0) + 1;
  }
  const [amount, employer] = [
    totalOf(bills.map(({ bedrag }) => orNull(bedrag))),
    totalOf(bills.map(({ bedragWerkgever }) => orNull(bedragWerkgever))),
  ];
  return {
    package: id,
    status: lines.at(-1)?.status,
    leftOut,
    activities: seen.size,
    byRow,
    byCode: byCodeOf(byRow),
    mails: ofKind('bericht').length,
    tasks: ofKind('taak').length,
    documents: ofKind('document').length,
    appointments: ofKind('afspraak').length,
    lines: bills.length,
    invoice: bills.map(({ key, row, bedrag, bedragWerkgever }) => ({
      key,
      row,
      amount: (bedrag as number | null) ?? null,
      employer: (bedragWerkgever as number | null) ?? null,
    })),
    total: { amount: eurosOf(amount.cents), employer: eurosOf(employer.cents), withoutPrice: amount.unknown },
  };
}
