import { z } from 'zod';
import {
  CANCELLATION_OCCASIONS,
  type CancellationAgreement,
  faultInAgreements,
} from '../domain/appointments/cancellation-agreement';
import { date, text } from './values';

export const cancellationOccasions = z
  .array(z.enum(CANCELLATION_OCCASIONS))
  .min(1)
  .meta({ description: 'Aanleidingen waarbij een late afzegging niet in rekening komt' });
/** The name of a rule or a paragraph of a contract, and no more: it stands on no file of a person. */
export const cancellationBasis = text
  .trim()
  .min(1)
  .max(80)
  .meta({ description: 'Regel of afspraak waaruit dat volgt, zoals S4-R09 of artikel 4 van de overeenkomst' });

type Field = NonNullable<ReturnType<typeof faultInAgreements>>['field'];

/** Refuses agreements that cannot stand beside each other, under the names that their fields have here. */
export function agreementsFit<T>(
  toAgreement: (one: T) => CancellationAgreement,
  nameOf: (field: Field) => string = (field) => field,
) {
  return (agreements: readonly T[], context: z.core.$RefinementCtx): void => {
    const fault = faultInAgreements(agreements.map(toAgreement));
    if (!fault) return;
    const path = [fault.index, nameOf(fault.field)];
    context.addIssue({ code: 'custom', path, message: fault.reason });
  };
}

/** What the contract of a casus says on late cancellations. */
export const cancellations = z
  .array(
    z.strictObject({
      occasions: cancellationOccasions,
      basis: cancellationBasis,
      from: date,
      until: date.nullable().default(null),
    }),
  )
  .max(50)
  .superRefine(agreementsFit((one: CancellationAgreement) => one))
  .meta({
    description: 'Late afzeggingen die het contract niet in rekening brengt; zonder dit veld geldt alleen het protocol',
  });
