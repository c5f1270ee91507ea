import type { Answer, ErrorCode } from '../../domain/case/contract';
import { dutchField, dutchSentence } from '../facts/field-names';
import { Problem, type ProblemKind } from './problem';

const KIND_OF: Readonly<Record<ErrorCode, ProblemKind>> = {
  ONGELDIG: 'ongeldig',
  PAST_NIET: 'geweigerd',
  NIET_GEVONDEN: 'niet-gevonden',
  GEEN_REGELVERSIE: 'geweigerd',
  DUBBELE_SLEUTEL: 'conflict',
  NIET_BESCHIKBAAR: 'niet-beschikbaar',
  NIET_TE_VERWERKEN: 'intern',
};

/** A refusal of the case as the sender reads it: the code of the domain, the field under its name in the API. */
export function refusalProblem(refused: Extract<Answer, { accepted: false }>, { dutchFields = true } = {}): Problem {
  const kind = KIND_OF[refused.code as ErrorCode] ?? 'geweigerd';
  // A case that was erased has kept that it took the message, not what it answered.
  const told = refused.reason || 'de zaak neemt dit bericht niet aan';
  const reason = dutchFields ? dutchSentence(told) : told;
  const veld = refused.field && dutchFields ? dutchField(refused.field) : refused.field;
  return new Problem(kind, `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`, {
    code: refused.code,
    errors: veld ? [{ veld, melding: reason }] : undefined,
    headers: kind === 'niet-beschikbaar' ? { 'Retry-After': '5' } : undefined,
  });
}
