import type { RowId } from '../obligations/obligation-id';
import type { OutputKind } from './output';
import { PROTOCOLS } from './packages';
import type { Protocol } from './protocol';

/** A row of a case that makes this, for an example to read: any will do, so that no code names one. */
export function exampleRow(kind: OutputKind): RowId {
  const rows = (PROTOCOLS as readonly Protocol[]).flatMap((protocol) => protocol.rows);
  const row = rows.find(({ level, outputs }) => level === 'case' && outputs.some((output) => output.kind === kind));
  if (!row) throw new Error(`no protocol has a row of a case with ${kind}`);
  return row.id;
}
