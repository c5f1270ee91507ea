import type { ProtocolRule } from './protocol-rule';
import type { Row } from './row';

/** A column of a printed protocol: a package that an employer can have. */
export type Column<Id extends string = string> = { id: Id; label: string };

/** What an arbodienst sells, as one document says it. */
export type Protocol<Id extends string = string, ColumnId extends string = string> = {
  id: Id;
  /** Name, provider and year as printed, Dutch. */
  title: string;
  provider: string;
  columns: readonly Column<ColumnId>[];
  rows: readonly Row<ColumnId>[];
  rules: readonly ProtocolRule[];
};
