import type { RequestTold } from '../../domain/exchanges/exchange';
import { digitsOf, known } from '../../domain/meldingen/message-values';
import { asXml } from '../uwv/message';
import type { Party } from './see-through';

/** Which report is asked, of which role, until when and under which machtiging; whom it is about follows from the case. */
export const reportRequest: Party['compose'] = ({ contents, gevalId }, { kenmerk, withdraws }) => {
  const { request } = contents.told as { request: RequestTold };
  const { report, of, due, consent } = request;
  return asXml(
    'Opvraag',
    known({
      Kenmerk: kenmerk,
      Ingetrokken: withdraws ? contents.referentie : null,
      Zaak: gevalId,
      Stuk: report,
      Uitvoerder: of,
      Uiterlijk: digitsOf(due),
      Machtiging: consent
        ? { Doel: consent.purpose, Datum: digitsOf(consent.on), OndertekendJN: consent.signed ? 'J' : 'N' }
        : null,
    }),
  );
};
