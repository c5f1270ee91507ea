import type { ObligationKind } from '../case/obligation';
import type { Performer } from '../case/roles';
import type { ObligationHead } from '../obligations/duty';
import type { RowId } from '../obligations/obligation-id';
import type { BillingCode } from './billing';
import type { Output } from './output';

/** What a service protocol says of the work of one of its rows, whatever the case. */
type RowWork = {
  row: RowId;
  protocol: string;
  kind: ObligationKind;
  name: string;
  dutyOn: Performer;
  recipients: readonly Performer[];
  code?: BillingCode;
  outputs?: readonly Output[];
};

/** The obligation that a row of a protocol is in a case, but for its days: lateness costs nothing. */
export function headOf({ row, protocol, kind, name, dutyOn, recipients, code, outputs }: RowWork): ObligationHead {
  return {
    id: row,
    source: 'protocol',
    kind,
    name,
    dutyOn,
    recipients,
    basis: { protocol, row },
    row,
    code,
    outputs,
    consequence: 'geen',
  };
}
