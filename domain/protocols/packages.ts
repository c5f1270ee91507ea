import { ALPINA_2024 } from './alpina-2024';
import { ASR_ARBONED_2024 } from './asr-arboned-2024';
import { MKBASICS_2026 } from './mkbasics-2026';
import { NBPW } from './nbpw';
import { NN_ARBONED_2025 } from './nn-arboned-2025';
import type { Protocol } from './protocol';

/** Every protocol there is; a new one is added here and nowhere else. */
export const PROTOCOLS = [MKBASICS_2026, ASR_ARBONED_2024, NN_ARBONED_2025, ALPINA_2024, NBPW] as const;

type PackageOf<P> = P extends Protocol<infer Id, infer ColumnId> ? `${Id}/${ColumnId}` : never;
/** A column of a protocol, or `none`: the law alone. */
export type PackageId = 'none' | PackageOf<(typeof PROTOCOLS)[number]>;

function packagesOf(protocol: Protocol): PackageId[] {
  return protocol.columns.map((column) => `${protocol.id}/${column.id}` as PackageId);
}

/** Service packages that a contract can name; `none` is the law alone. */
export const PACKAGE_IDS: readonly PackageId[] = ['none', ...PROTOCOLS.flatMap(packagesOf)];

const ROW_IDS: ReadonlySet<string> = new Set(
  (PROTOCOLS as readonly Protocol[]).flatMap((protocol) => protocol.rows.map((row) => row.id)),
);

/** Whether a protocol has a row of this id. */
export function isRowId(id: string): boolean {
  return ROW_IDS.has(id);
}

/** What a contract can name today: the others are carried out once their protocols are. */
export const CARRIED_OUT: readonly PackageId[] = ['none'];
