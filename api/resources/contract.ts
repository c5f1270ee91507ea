import { z } from 'zod';
import { definitionOf, type FactType } from '../../domain/case/facts';
import { asTold } from '../../domain/case/recorded-with';
import type { ContractFact } from '../read-model/contract';
import { datum, uuid } from '../schemas/fields';

/** Something that was told of the contract of an employer. */
export const contractGebeurtenisSchema = z
  .strictObject({
    id: uuid,
    type: z.string().describe('Soort feit, zoals in een casus'),
    naam: z.string().describe('Dat feit in woorden'),
    on: datum.describe('Dag waarop het bekend werd'),
    gegevens: z.record(z.string(), z.unknown()).describe('De velden van het feit'),
  })
  .meta({ id: 'ContractGebeurtenis' });

export function toContractGebeurtenis(row: ContractFact): z.output<typeof contractGebeurtenisSchema> {
  return {
    id: row.id,
    type: row.soort,
    naam: definitionOf(row.soort as FactType).name,
    on: row.bekend_op,
    gegevens: asTold(row.gegevens),
  };
}
