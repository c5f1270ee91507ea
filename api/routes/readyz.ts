import { z } from 'zod';
import { COUNTED_TO } from '../../store/bounded-count';
import { Problem } from '../problem/problem';
import { defineRoute } from '../route';

const gereed = z
  .strictObject({
    status: z.literal('gereed').describe('Meldingen worden aangenomen'),
    onderdelen: z.array(z.string().describe('Naam van een onderdeel')).describe('Wat er is nagegaan en antwoordt'),
    aandacht: z
      .array(z.string().describe('Wat er is, in woorden'))
      .describe('Wat niet in orde is en het aannemen van meldingen niet in de weg staat'),
    achterstand: z
      .array(
        z.strictObject({
          naam: z.string().describe('Waar het wacht'),
          aantal: z.int().min(0).max(COUNTED_TO).describe('Hoeveel er wacht, voor zover geteld'),
          meer: z.boolean().describe('Er wacht meer: er wordt niet verder geteld'),
          oudsteSeconden: z.int().min(0).describe('Hoe lang het oudste al wacht'),
        }),
      )
      .describe('Wat na het antwoord nog gebeurt en hoe oud het oudste daarvan is: om op te meten'),
  })
  .meta({ id: 'Gereed' });

export const getReadyz = defineRoute({
  method: 'get',
  path: '/readyz',
  outsideBase: true,
  operationId: 'leesReadyz',
  summary: 'Vraag of de dienst verzoeken kan aannemen',
  tag: 'Dienst',
  auth: 'geen',
  answers: { 200: { description: 'De database antwoordt', schema: gereed } },
  handler: async (_request, { readiness }) => {
    const parts = await readiness();
    const missing = parts.filter((part) => part.nodig && !part.gereed).map((part) => part.naam);
    if (missing.length > 0)
      throw new Problem('niet-beschikbaar', `Nog niet gereed: ${missing.join(', ')}.`, {
        errors: missing.map((veld) => ({ veld, melding: 'antwoordt niet' })),
        headers: { 'Retry-After': '5' },
      });
    const ready = parts.filter((part) => part.gereed).map((part) => part.naam);
    const aandacht = parts
      .filter((part) => !part.gereed)
      .map(({ naam, toelichting }) => `${naam}: ${toelichting ?? 'antwoordt niet'}`);
    const achterstand = parts.flatMap((part) => (part.achterstand ? [{ naam: part.naam, ...part.achterstand }] : []));
    return { status: 200, body: { status: 'gereed', onderdelen: ready, aandacht, achterstand } };
  },
});
