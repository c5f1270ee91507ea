import { inDutch } from '../../domain/calendar/plain-date';
import type { TransactionInput } from '../../domain/case/contract';
import { roleName } from '../../domain/case/role-names';
import { type Effect, effectOf, SET_BACK } from '../../domain/moment/effects';
import type { Moment } from '../../domain/moment/moment';
import type { Sql } from '../sql';
import { tellWithheld } from '../tables/messages';

/**
 * Ends what a case did again after its database was set back: messages whose moment had come may have been sent before,
 * so none of them leaves; a person gets the task to look.
 * @returns the task as effect of this transaction, dated on the last moment of which the case knows that all was done
 */
export async function afterSetBack(
  tx: Sql,
  { message, dienstverbandId }: TransactionInput,
  moment: Moment,
): Promise<Effect[]> {
  if (message?.type !== 'databaseTeruggezet') return [];
  const kept = await tellWithheld(tx, dienstverbandId);
  const mails = kept.map(({ obligation, step, recipient }) => `${obligation} (${step}) aan ${roleName(recipient).nl}`);
  const data = {
    name: 'De database is teruggezet: kijk deze zaak na',
    why: [
      `De database stond terug naar een eerder moment. Wat deze zaak sindsdien deed tot en met ${inDutch(moment.now.date)} is opnieuw vastgelegd, zonder iets opnieuw te verzenden.`,
      mails.length > 0
        ? `Mogelijk al verzonden en daarom niet opnieuw: ${mails.sort().join('; ')}. Kijk in de mailserver of ze zijn aangekomen.`
        : 'Er stonden geen berichten klaar die al verzonden konden zijn.',
      'Kijk na of in die tijd ook gegevens van werkgever of werknemer, documenten of mandaten zijn gewijzigd: die staan niet in de zaak zelf.',
    ],
  };
  const subject = { obligation: SET_BACK, step: 'teruggezet', round: 1, channel: 'taak', to: 'casemanager' } as const;
  return [effectOf(moment, subject, { kind: 'taak', data }, { step: message.id })];
}
