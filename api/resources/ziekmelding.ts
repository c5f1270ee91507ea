import { z } from 'zod';
import { FACTS } from '../../domain/facts';
import { zodOf } from '../../schemas/zod-of';
import { formerNamesOf } from '../facts/fact-body';
import { datum, links, uuid } from '../schemas/fields';
import { bodyInWords, withFormerFields } from '../words';
import { gevolgenSchema, waarschuwing } from './gevolgen';
import { gevalStatus } from './verzuimgeval';

const { fields } = FACTS.ziekmelding;

/** A report of sickness. By law it can hold no cause, complaint or treatment, so it has no field for one. */
export const ziekmeldingInvoer = bodyInWords({
  id: 'ZiekmeldingInvoer',
  shape: {
    dienstverbandId: uuid.describe('Het dienstverband waarin de werknemer ziek is'),
    ...zodOf(fields),
    proef: z
      .boolean()
      .refine((asked) => !asked, 'een proefgeval kan nog niet: zijn klok is nog niet te verzetten; laat dit veld weg')
      .optional()
      .describe('Alleen `false`: een proefgeval kan nog niet'),
  },
  names: formerNamesOf(fields),
});

/** Names that fields of the answer had before. */
export const FORMER = { firstSickDay: 'eersteZiektedag' } as const;

export const ziekmeldingSchema = z
  .strictObject(
    withFormerFields(
      {
        id: uuid.describe('Id van de ziekmelding'),
        verzuimgevalId: uuid.describe(
          'Het verzuimgeval waar de melding bij hoort: een nieuw, of bij terugval binnen vier weken het bestaande',
        ),
        dienstverbandId: uuid.describe('Het dienstverband'),
        status: gevalStatus,
        firstSickDay: datum.describe('Eerste ziektedag zoals gemeld'),
        proef: z.boolean().describe('Proefgeval'),
        waarschuwing,
        gevolgen: gevolgenSchema.describe('Wat er hierdoor verandert'),
        _links: links('self', 'verzuimgeval', 'plan'),
      },
      FORMER,
    ),
  )
  .meta({ id: 'Ziekmelding' });
