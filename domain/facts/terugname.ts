import { EVENTS } from './addresses';
import type { FactDefinition } from './fact';
import type { Fields } from './field';

const fields = {
  gebeurtenisId: { kind: 'fact', meaning: 'Id van wat wordt teruggenomen, zoals het antwoord op de melding het gaf' },
  reason: {
    kind: 'choice',
    of: ['vergissing', 'verkeerde-zaak', 'dubbel', 'gaat-niet-door'],
    meaning: 'Waarom het niet had moeten worden vastgelegd, of niet meer geldt',
  },
} as const satisfies Fields;

/**
 * Something that was recorded should not have been: from now on the case is as if it had never been told. What it was stays
 * on record, and so does that it was taken back (`domain/case/taken-back.ts`).
 */
export const terugname: FactDefinition<typeof fields> = {
  name: 'terugname',
  fields,
  employerSees: 'all',
  toldBy: 'anyone',
  addresses: [
    {
      of: 'verzuimgevallen',
      path: 'terugnames',
      operationId: 'neemTerug',
      summary: 'Neem terug wat bij vergissing is vastgelegd',
      description:
        'De zaak is daarna alsof het nooit was verteld: taken gaan weer open, berichten die wachten vervallen, en wat UWV al kreeg wordt ingetrokken. Een ziekmelding of herstelmelding trekt u in op haar eigen adres; waarop later iets rust, neemt u daarna pas terug.',
      example: { gebeurtenisId: '0199a3c1-5d10-7cc0-8a52-0d6f0c9e2b11', reason: 'verkeerde-zaak' },
      preview: true,
    },
    ...EVENTS,
  ],
  place: 'answer',
  afterDeath: true,
  ofContract: 'by-its-row',
  changes: null,
};
