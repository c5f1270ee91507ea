import { ROLES } from '../case/roles';
import { ALPINA_2024 } from './alpina-2024';
import { ASR_ARBONED_2024 } from './asr-arboned-2024';
import { MKBASICS_2026 } from './mkbasics-2026';
import { NBPW } from './nbpw';
import { NN_ARBONED_2025 } from './nn-arboned-2025';
import { ASKERS, OUTSIDE_THE_ARBODIENST } from './party';
import type { Protocol } from './protocol';
import type { Row } from './row';
import { isAskedBy } from './trigger';

/** Every protocol there is; a new one is added here and nowhere else. */
export const PROTOCOLS = [MKBASICS_2026, ASR_ARBONED_2024, NN_ARBONED_2025, ALPINA_2024, NBPW] as const;

type PackageOf<P> = P extends Protocol<infer Id, infer ColumnId> ? `${Id}/${ColumnId}` : never;
/** A column of a protocol, or `none`: the law alone. */
export type PackageId = 'none' | PackageOf<(typeof PROTOCOLS)[number]>;

type Column = { id: PackageId; protocol: Protocol; column: string };

function columnsOf(protocol: Protocol): Column[] {
  return protocol.columns.map((column) => ({
    id: `${protocol.id}/${column.id}` as PackageId,
    protocol,
    column: column.id,
  }));
}

const COLUMNS: readonly Column[] = PROTOCOLS.flatMap(columnsOf);

/** Service packages that an arbodienst sells. */
export const SOLD_PACKAGES: readonly PackageId[] = COLUMNS.map(({ id }) => id);

/** Service packages that a contract can name; `none` is the law alone. */
export const PACKAGE_IDS: readonly PackageId[] = ['none', ...SOLD_PACKAGES];

const ROWS: ReadonlyMap<string, Row> = new Map(
  (PROTOCOLS as readonly Protocol[]).flatMap((protocol) => protocol.rows.map((row) => [row.id, row])),
);

/** Rows of which an employer may read what they are. */
export const VISIBLE_ROWS: readonly string[] = [...ROWS.values()]
  .filter(({ employerSees }) => employerSees === undefined)
  .map(({ id }) => id);

/** Rows that an employer asks for itself, though it reads neutral words of them. */
export const ASKED_BY_EMPLOYER: ReadonlySet<string> = new Set(
  [...ROWS.values()]
    .filter(({ trigger, employerSees }) => employerSees === 'neutral' && isAskedBy('werkgever', trigger))
    .map(({ id }) => id),
);

/** Rows of which an employer may not know that they were done, so not for whom either. */
export const SECRET_ROWS: readonly string[] = [...ROWS.values()]
  .filter(({ employerSees }) => employerSees === 'nothing')
  .map(({ id }) => id);

/** Rows that only people of the arbodienst, or its system, do: nobody else tells that they were done. */
export const WORK_OF_ARBODIENST: ReadonlySet<string> = new Set(
  [...ROWS.values()]
    .filter(({ performers }) => performers.every((one) => !OUTSIDE_THE_ARBODIENST.has(one)))
    .map(({ id }) => id),
);

/** Rows to which another than the employer has to agree: only the arbodienst tells that somebody did. */
export const APPROVED_BY_OTHERS: ReadonlySet<string> = new Set(
  [...ROWS.values()].filter(({ approval = 'werkgever' }) => approval !== 'werkgever').map(({ id }) => id),
);

/** The row of this id, whatever its protocol. */
export function rowOf(id: string): Row | undefined {
  return ROWS.get(id);
}

/** Whether a protocol has a row of this id. */
export function isRowId(id: string): boolean {
  return ROWS.has(id);
}

/** The column of a protocol that is sold as this package; undefined for `none` and for an id that is none. */
export function columnOf(id: string): Readonly<Column> | undefined {
  return COLUMNS.find((column) => column.id === id);
}

const PERFORMERS: ReadonlySet<string> = new Set([
  ...ROLES,
  ...ASKERS,
  ...[...ROWS.values()].flatMap(({ performers }) => performers),
]);
const MANDATES: ReadonlySet<string> = new Set([...ROWS.values()].flatMap(({ mandate }) => mandate ?? []));

/** Whether the law or a protocol knows somebody of this name who does things, or asks for them. */
export function isPerformer(name: string): boolean {
  return PERFORMERS.has(name);
}

/** Whether a row asks for a mandate of this name. */
export function isMandateOfRow(name: string): boolean {
  return MANDATES.has(name);
}
