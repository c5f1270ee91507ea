import { z } from 'zod';
import { isContract, MESSAGE_TYPES } from '../../domain/case/contract';
import type { Terzijde } from '../../prisma/client/client';
import { links, moment, uuid } from '../schemas/fields';
import { BASE_PATH } from '../version';

/** A message that was set aside, as an operator sees it. */
export const terzijdeSchema = z
  .strictObject({
    id: uuid,
    dienstverbandId: uuid
      .nullable()
      .describe('Het dienstverband waarvoor het bericht kwam; null bij het contract van de werkgever'),
    soort: z.string().describe('Naam van het bericht, of `moment` als een moment van de zaak niet lukte'),
    reden: z.enum(['onbekend-bericht', 'onleesbaar', 'onbevestigd', 'fout']).describe('Waarom het terzijde is gelegd'),
    toelichting: z.string().describe('De reden in woorden'),
    status: z.enum(['open', 'herhaald', 'vervallen']).describe('Wat ermee is gedaan'),
    moment: moment.describe('Wanneer het terzijde is gelegd'),
    inhoud: z.record(z.string(), z.unknown()).nullable().describe('Het bericht zelf, voor zover het te lezen is'),
    teHerhalen: z.boolean().describe('Of het opnieuw naar de zaak kan worden gestuurd'),
    _links: links('self', 'herhaling', 'verwerping'),
  })
  .meta({ id: 'TerzijdeGelegd' });

export const terzijdeLijst = z
  .strictObject({ items: z.array(terzijdeSchema).describe('De berichten, het oudste eerst; hooguit honderd') })
  .meta({ id: 'TerzijdeGelegdLijst' });

const names: readonly string[] = MESSAGE_TYPES;

/** @param content the message, opened; null when there is none or it cannot be read */
export function toTerzijde(row: Terzijde, content: Record<string, unknown> | null): z.output<typeof terzijdeSchema> {
  const self = `${BASE_PATH}/terzijdeleggingen/${row.id}`;
  return {
    id: row.id,
    dienstverbandId: isContract(row) ? null : row.dienstverbandId,
    soort: row.soort,
    reden: row.reden as z.output<typeof terzijdeSchema>['reden'],
    toelichting: row.toelichting,
    status: row.status as z.output<typeof terzijdeSchema>['status'],
    moment: row.moment.toISOString(),
    inhoud: content,
    teHerhalen: row.status === 'open' && content !== null && names.includes(row.soort),
    _links: {
      self: { href: self },
      herhaling: { href: `${self}/herhaling` },
      verwerping: { href: `${self}/verwerping` },
    },
  };
}
