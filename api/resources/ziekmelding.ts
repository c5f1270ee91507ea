import { z } from 'zod';
import { FACT_FIELDS } from '../../schemas/fact';
import { datum, links, uuid } from '../schemas/fields';
import { gevalStatus } from './verzuimgeval';

const fields = FACT_FIELDS.ziekmelding;

/** A report of sickness. By law it can hold no cause, complaint or treatment, so it has no field for one. */
export const ziekmeldingInvoer = z
  .strictObject({
    dienstverbandId: uuid.describe('Het dienstverband waarin de werknemer ziek is'),
    eersteZiektedag: fields.firstSickDay.describe('Eerste ziektedag'),
    verwachteDuurDagen: fields.expectedDays.describe('Hoe lang de werknemer zelf verwacht ziek te zijn, in dagen'),
    vangnet: fields.vangnet.describe('Valt onder een vangnetregeling, alleen ja of nee'),
    bedrijfsongeval: fields.bedrijfsongeval.describe('Gevolg van een ongeval op het werk'),
    verkeersongeval: fields.verkeersongeval.describe(
      'Gevolg van een verkeersongeval met een mogelijk aansprakelijke derde',
    ),
    hersteldVoor: fields.recoveredBefore.describe(
      'Eerste dag hersteld voor deze melding, als een vorig verzuim nog open staat',
    ),
    proef: z.boolean().optional().describe('Maakt er een proefgeval van: een eigen klok, nooit een echt verzuim'),
  })
  .meta({ id: 'ZiekmeldingInvoer' });

export const ziekmeldingSchema = z
  .strictObject({
    id: uuid.describe('Id van de ziekmelding'),
    verzuimgevalId: uuid.describe(
      'Het verzuimgeval waar de melding bij hoort: een nieuw, of bij terugval binnen vier weken het bestaande',
    ),
    dienstverbandId: uuid.describe('Het dienstverband; bij een proef dat van het proefgeval'),
    status: gevalStatus,
    eersteZiektedag: datum.describe('Eerste ziektedag zoals gemeld'),
    proef: z.boolean().describe('Proefgeval'),
    _links: links('self', 'verzuimgeval', 'plan'),
  })
  .meta({ id: 'Ziekmelding' });
