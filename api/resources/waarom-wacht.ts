import { z } from 'zod';
import type { Waiting } from '../../stuck/why-waiting';
import { moment, uuid } from '../schemas/fields';
import { withFormerFields, withFormerValues } from '../words';

/** Names that fields had before. */
const FORMER = { gevalId: 'verzuimgevalId', at: 'moment', stuck: 'hapert' } as const;
const reason = z.strictObject({
  kind: z.string().describe('Vaste naam van de reden'),
  nature: z.enum(['storing', 'wacht']).describe('Storing, of gewoon wachten'),
  since: z.string().nullable().describe('Sinds wanneer, als dat te zien is'),
  sentence: z.string().describe('Waar het geval op wacht of wat het ophoudt'),
  advice: z.string().describe('Wat te doen'),
});

const { kind, nature, since, sentence, advice } = reason.shape;
const formerReason = z.strictObject({ soort: kind, aard: nature, sinds: since, zin: sentence, advies: advice });

/** The same words as `poortwachter waarom-wacht --json` prints. */
export const waaromWachtSchema = z
  .strictObject({
    ...withFormerFields(
      {
        gevalId: uuid,
        at: moment.describe('Moment op de klok van het geval waarvoor dit geldt'),
        stuck: z.boolean().describe('Er is een storing; anders wacht het geval zoals het hoort'),
      },
      FORMER,
    ),
    reasons: z.array(reason).describe('De oorzaak eerst'),
    redenen: z.array(formerReason).meta({ description: 'Voorheen; gelijk aan `reasons`', deprecated: true }),
  })
  .meta({ id: 'WaaromWacht' });

export function toWaaromWacht({ reasons, ...waiting }: Waiting): z.output<typeof waaromWachtSchema> {
  const redenen = reasons.map((each) => ({
    soort: each.kind,
    aard: each.nature,
    sinds: each.since,
    zin: each.sentence,
    advies: each.advice,
  }));
  return { ...withFormerValues(waiting, FORMER), reasons, redenen };
}
