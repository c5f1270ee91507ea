import { dayOf, type RecordedFact } from '../case/facts';
import type { RowId } from '../obligations/obligation-id';
import { missesAllowed, missesSince } from '../protocols/attempts';
import { packageAtWork } from '../protocols/package-on';
import { type Effect, effectOf } from './effects';
import type { Moment } from './moment';
import type { ObligationRow } from './settle';
import { ASIDE_STEPS } from './standalone-task';

/** What comes of calls that were told of now: each stands in the file, and too many in vain are the casemanager's to decide on. */
export function callEffects(moment: Moment, rows: readonly ObligationRow[]): Effect[] {
  return moment.newFacts.flatMap((fact) => {
    if (fact.type !== 'belpoging') return [];
    const called = rows.find(({ obligation }) => obligation.id === fact.row);
    return called ? [attempt(fact, called, moment), ...unreached(fact, called, moment)] : [];
  });
}

function attempt(fact: RecordedFact<'belpoging'>, { obligation }: ObligationRow, moment: Moment): Effect {
  const subject = {
    obligation: fact.type,
    step: fact.outcome,
    round: fact.seq,
    channel: 'dossier',
    to: 'dossier',
  } as const;
  const data = { name: obligation.name, on: dayOf(fact), outcome: fact.outcome };
  return effectOf(moment, { ...subject, row: fact.row as RowId }, { kind: 'status', data });
}

/** After so many calls in vain, and after as many more. */
function unreached(fact: RecordedFact<'belpoging'>, { obligation, entry }: ObligationRow, moment: Moment): Effect[] {
  const { loaded, facts } = moment;
  const row = packageAtWork(loaded.context, facts).rows.get(fact.row as RowId);
  const misses = missesSince(facts, fact.row, obligation.opensOn);
  if (!row || fact.outcome !== 'niet-bereikt' || misses % missesAllowed(row) !== 0) return [];
  const subject = {
    obligation: obligation.id,
    step: ASIDE_STEPS.unreached,
    round: entry.round,
    channel: 'taak',
  } as const;
  const data = {
    name: `Niemand bereikt: ${obligation.name}`,
    on: dayOf(fact),
    why: [
      `Er is ${misses} keer gebeld zonder iemand te bereiken.`,
      'Bepaal wat er nu gebeurt: een ander nummer, een brief of een bezoek. Rond deze taak daarna af; het gesprek zelf blijft staan.',
    ],
  };
  return [
    effectOf(moment, { ...subject, to: 'casemanager', part: String(misses), row: row.id }, { kind: 'taak', data }),
  ];
}
