import { z } from 'zod';
import { readerOf } from '../auth/caller';
import { listing } from '../handlers/listing';
import { reading } from '../handlers/reading';
import { contractPlanFor, factsOfContract, requireContract } from '../read-model/contract';
import { addressedRowsFor } from '../read-model/employer-view';
import { findTasks, TASKS } from '../read-model/tasks';
import { contractGebeurtenisSchema, toContractGebeurtenis } from '../resources/contract';
import { contractPlanSchema } from '../resources/plan';
import { tijdlijnItemSchema, toTijdlijnItem } from '../resources/tijdlijn';
import { defineRoute, type Route } from '../route';
import { asOfIn, asOfQuery } from '../schemas/as-of';
import { idParams } from '../schemas/fields';
import { HIGHEST_NUMBER } from '../schemas/numbers';

const shared = { tag: 'Werkgevers', auth: 'werkgever' } as const;

/** What is to be read of the contract of an employer: the same as of a case, for what belongs to no employee. */
export const contractRoutes: readonly Route[] = [
  defineRoute({
    ...shared,
    method: 'get',
    path: '/werkgevers/{id}/plan',
    operationId: 'leesContractPlan',
    summary: 'Lees wat het contract van de werkgever vraagt buiten verzuim, met de afleiding',
    params: idParams,
    query: asOfQuery,
    answers: { 200: { description: 'Het plan van het contract', schema: contractPlanSchema } },
    handler: reading((tx, { params, query, caller }, { now }) =>
      contractPlanFor(tx, params.id, { asOf: asOfIn(query), nowMs: now(), reader: readerOf(caller) }),
    ),
  }),
  defineRoute({
    ...shared,
    path: '/werkgevers/{id}/gebeurtenissen',
    operationId: 'leesContractGebeurtenissen',
    summary: 'Lees wat er bij het contract van de werkgever is gemeld, het oudste eerst',
    ...listing({
      name: 'ContractGebeurtenissen',
      description: 'Wat er bij het contract is gemeld',
      item: contractGebeurtenisSchema,
      params: idParams,
      cursor: z.int().min(0).max(HIGHEST_NUMBER),
      keyOf: ({ volgnummer }) => volgnummer,
      async rows(tx, { after, take }, { params, caller }) {
        await requireContract(tx, params.id);
        return factsOfContract(tx, params.id, { after: after ?? 0, take, reader: readerOf(caller) });
      },
      toItem: toContractGebeurtenis,
    }),
  }),
  defineRoute({
    ...shared,
    path: '/werkgevers/{id}/tijdlijn',
    operationId: 'leesContractTijdlijn',
    summary: 'Lees alles wat er voor het contract van de werkgever gebeurde, in volgorde',
    ...listing({
      name: 'ContractTijdlijn',
      description: 'De tijdlijn van het contract',
      item: tijdlijnItemSchema,
      params: idParams,
      cursor: z.string().regex(/^\d{1,18}$/),
      keyOf: ({ volgnummer }) => String(volgnummer),
      async rows(tx, { after, take }, { params, caller }) {
        await requireContract(tx, params.id);
        const beyond = after === null ? {} : { volgnummer: { gt: BigInt(after) } };
        const where = { ...addressedRowsFor(readerOf(caller)), dienstverbandId: params.id, ...beyond };
        return tx.effect.findMany({ where, orderBy: { volgnummer: 'asc' }, take });
      },
      toItem: toTijdlijnItem,
    }),
  }),
  defineRoute({
    ...shared,
    path: '/werkgevers/{id}/taken',
    operationId: 'leesContractTaken',
    summary: 'Lees de taken van het contract van de werkgever, de dringendste eerst',
    ...listing({
      ...TASKS,
      params: idParams,
      async rows(tx, page, { params, query, caller }) {
        await requireContract(tx, params.id);
        return findTasks(tx, page, { ...query, dienstverbandId: params.id, reader: readerOf(caller) });
      },
    }),
  }),
];
