import { factFields } from '../facts/field-names';
import { correcting } from '../handlers/correcting';
import { correctieInvoer } from '../resources/meldingen';
import { PREVIEWED_ANSWERS } from '../resources/message-answers';
import { voorbeeldQuery } from '../resources/voorbeeld';
import { defineRoute } from '../route';
import { idParams } from '../schemas/fields';

export const postCorrecties = defineRoute({
  method: 'post',
  path: '/verzuimgevallen/{id}/correcties',
  operationId: 'corrigeerVerzuimgeval',
  summary: 'Verbeter de eerste ziektedag of de hersteldatum',
  description: 'Wat eerder is vastgelegd blijft staan; de correctie komt ernaast en het plan wordt opnieuw gemaakt.',
  tag: 'Verzuim',
  auth: 'werkgever',
  params: idParams,
  query: voorbeeldQuery,
  preview: true,
  body: correctieInvoer,
  bodyExample: { soort: 'eerste-ziektedag', eersteZiektedag: '2026-01-06', reden: 'verkeerde dag doorgegeven' },
  answers: PREVIEWED_ANSWERS,
  handler: correcting({
    actie: 'corrigeerVerzuimgeval',
    message: ({ soort, ...body }) =>
      soort === 'eerste-ziektedag'
        ? { type: 'correctieEersteZiektedag', fact: { ...factFields(body), type: 'correctie-eerste-ziektedag' } }
        : { type: 'correctieHersteldatum', fact: { ...factFields(body), type: 'correctie-hersteldatum' } },
  }),
});
