import { CasesUnavailable } from '../../client/cases-unavailable';
import { DatabaseUnavailable, isConnectionError } from '../../store/database-unavailable';
import { Problem } from './problem';

const RETRY_AFTER_SECONDS = '5';

/** What body-parser and the router put on their errors. */
type HttpError = Error & { status?: number; type?: string; limit?: number };

/** The problem that an error means to the sender of the request. Nothing technical leaves the server. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CasesUnavailable || error instanceof DatabaseUnavailable || isConnectionError(error))
    return new Problem(
      'niet-beschikbaar',
      'De dienst is even niet bereikbaar en heeft dit verzoek niet aangenomen: stuur het straks opnieuw, met dezelfde Idempotency-Key.',
      {
        headers: { 'Retry-After': RETRY_AFTER_SECONDS },
      },
    );
  const { status, type, limit = 0 } = error as HttpError;
  if (type === 'entity.too.large')
    return new Problem('te-groot', `Het verzoek is groter dan ${Math.floor(limit / 1024)} kB: stuur minder.`);
  if (status === 415)
    return new Problem('mediatype-onbekend', 'Stuur de inhoud als application/json in UTF-8, zonder compressie.');
  if (type === 'entity.parse.failed')
    return new Problem('ongeldig', 'De inhoud is geen geldige JSON.', {
      errors: [{ veld: 'invoer', melding: 'dit is geen geldige JSON' }],
    });
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem('ongeldig', 'Het verzoek is niet te lezen: controleer het adres en de inhoud.');
  return new Problem('intern', 'Er ging iets mis aan onze kant. Het is vastgelegd; probeer het later opnieuw.');
}
