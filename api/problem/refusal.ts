import type { Answer, ErrorCode } from '../../domain/case/contract';
import { sentence } from '../../domain/sentence';
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

/** What the address and the clock of the case say for the sender. */
const SAID_FOR_THE_SENDER = new Set(['type', 'on', 'taakId', 'obligation', 'row']);

/** A field is named that the sender sent, or that is missing and could have been sent. */
export function isNamed(field: string, { code, sent }: { code: string; sent: unknown }): boolean {
  return Object.hasOwn(Object(sent), field) || (code === 'ONGELDIG' && !SAID_FOR_THE_SENDER.has(field));
}

/** The same refusal without the names of fields that its sender did not send and could not send: the sentence remains. */
export function namingSentFields(problem: Problem, sent: unknown): Problem {
  const { errors, ...details } = problem.details;
  const { code } = details;
  if (!errors || code === undefined) return problem;
  const named = errors.filter(({ veld }) => isNamed(veld, { code, sent }));
  return new Problem(problem.kind, problem.message, { ...details, errors: named.length > 0 ? named : undefined });
}

/**
 * A refusal of the case as the sender reads it, in the words of the fact.
 * @param outcome where it can be read afterwards
 */
export function refusalProblem(refused: Extract<Answer, { accepted: false }>, outcome?: string): Problem {
  const kind = KIND_OF[refused.code as ErrorCode] ?? 'geweigerd';
  // A case that was erased has kept that it took the message, not what it answered.
  const reason = refused.reason || 'de zaak neemt dit bericht niet aan';
  return new Problem(kind, sentence(reason), {
    code: refused.code,
    outcome,
    errors: refused.field ? [{ veld: refused.field, melding: reason }] : undefined,
    headers: kind === 'niet-beschikbaar' ? { 'Retry-After': '5' } : undefined,
  });
}
