import { courseSince } from '../../domain/case/chain';
import { employerSees } from '../../domain/case/employer-knowledge';
import { lifeOf } from '../../domain/case/life';
import { withoutEnded } from '../../domain/protocols/kept-orders';
import { packageAtWork, packageOn } from '../../domain/protocols/package-on';
import { servicesOf } from '../../domain/protocols/services';
import { readerOf } from '../auth/caller';
import { reading } from '../handlers/reading';
import { pageOf } from '../paging';
import { todayOf } from '../read-model/case-plan';
import { readCase } from '../read-model/case-row';
import { dienstSchema, toDienst } from '../resources/dienst';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const getDiensten = defineRoute({
  method: 'get',
  path: '/verzuimgevallen/{id}/diensten',
  operationId: 'leesDiensten',
  summary: 'Lees welke diensten in een verzuimgeval te vragen zijn, door wie en hoe ze worden betaald',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  answers: {
    200: { description: 'De diensten; leeg zonder dienstenpakket', schema: pageOf('Diensten', dienstSchema) },
  },
  handler: reading(async (tx, { params, caller }, { now }) => {
    const reader = readerOf(caller);
    // What was asked of a row that the employer may know is his to know as well; other rows are left out below.
    const row = await readCase(tx, params.id, 'arbodienst');
    const asOf = todayOf(row, now());
    const life = lifeOf({ facts: row.facts, asOf, employmentEnd: row.context.employment.end });
    const facts = withoutEnded(life.facts);
    const asked = { facts, since: courseSince(life) };
    const services = servicesOf(packageOn(row.context, facts), asked, asOf, packageAtWork(row.context, facts));
    const shown = services.filter((one) => reader === 'arbodienst' || employerSees(one.row) === 'all');
    return { items: shown.map(toDienst), volgende: null };
  }),
});
