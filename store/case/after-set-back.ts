import { inDutch } from '../../domain/calendar/plain-date';
import type { TransactionInput } from '../../domain/case/contract';
import { roleName } from '../../domain/case/role-names';
import type { Performer } from '../../domain/case/roles';
import { type Effect, effectKey, SET_BACK } from '../../domain/moment/effects';
import type { Moment } from '../../domain/moment/moment';
import type { Tx } from '../in-tenant';

type Row = { verplichting: string; stap: string; ontvanger: Performer };

/**
 * Ends what a case did again after its database was set back: messages whose moment had come may have been sent before,
 * so none of them leaves; a person gets the task to look.
 * @returns the task as effect of this transaction, dated on the last moment of which the case knows that all was done
 */
export async function afterSetBack(
  tx: Tx,
  { message, dienstverbandId, atMs }: TransactionInput,
  { owner, gevalId, now }: Moment,
): Promise<Effect[]> {
  if (message?.type !== 'databaseTeruggezet') return [];
  const kept = await tx.$queryRaw<Row[]>`
    update bericht set status = 'vervallen', reden = 'mogelijk al verzonden voordat de database werd teruggezet'
    where dienstverband_id = ${dienstverbandId}::uuid and status in ('wachtend', 'geclaimd') and moment <= ${new Date(atMs)}
    returning verplichting, stap, ontvanger`;
  const mails = kept.map(
    ({ verplichting, stap, ontvanger }) => `${verplichting} (${stap}) aan ${roleName(ontvanger).nl}`,
  );
  return [
    {
      key: effectKey(owner, SET_BACK, message.id, 1, 'taak', 'casemanager'),
      kind: 'taak',
      obligation: SET_BACK,
      row: null,
      to: 'casemanager',
      step: 'teruggezet',
      gevalId,
      at: now,
      data: {
        name: 'De database is teruggezet: kijk deze zaak na',
        why: [
          `De database stond terug naar een eerder moment. Wat deze zaak sindsdien deed tot en met ${inDutch(now.date)} is opnieuw vastgelegd, zonder iets opnieuw te verzenden.`,
          mails.length > 0
            ? `Mogelijk al verzonden en daarom niet opnieuw: ${mails.sort().join('; ')}. Kijk in de mailserver of ze zijn aangekomen.`
            : 'Er stonden geen berichten klaar die al verzonden konden zijn.',
          'Kijk na of in die tijd ook gegevens van werkgever of werknemer, documenten of mandaten zijn gewijzigd: die staan niet in de zaak zelf.',
        ],
      },
    },
  ];
}
