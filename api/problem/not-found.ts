import { Problem } from './problem';

/** Ends a request for something that is not there, or not of this employer: from outside the two look the same. */
export function notFound(what: string, veld?: string): never {
  throw new Problem('niet-gevonden', `${what} bestaat niet, of niet bij deze werkgever.`, {
    errors: veld ? [{ veld, melding: 'bestaat niet bij deze werkgever' }] : undefined,
  });
}
