import { appointmentsOf } from '../appointments/appointments';
import { type AppointmentContext, outcomeUnder } from '../appointments/fallen-through';
import type { Fact, RecordedFact } from '../case/facts';
import { type Refusal, refuse } from '../facts/refusal';
import { reimbursementOf } from '../money/reimbursement';
import type { RowId } from '../obligations/obligation-id';
import { packagesHad } from './packages-had';

/** Something told of a line, such as a correction, of which it is not clear which line it is about: that of the work, or that of an appointment that fell through. */
export function refusalOfCorrection(
  fact: Fact,
  facts: readonly RecordedFact[],
  context: AppointmentContext,
): Refusal | null {
  if (fact.type !== 'kostencorrectie' && fact.type !== 'betwisting-ongegrond') return null;
  if (fact.part === 'werk') return null;
  const { row, nth, part } = fact;
  const appointment = appointmentsOf(facts, context.employer).find((one) => one.row === row && one.nr === nth);
  const states = packagesHad(context, facts).flatMap((pack) => {
    const outcome = appointment && outcomeUnder(pack, appointment, context);
    return outcome && !outcome.missedRow ? [outcome.verdict.state] : [];
  });
  const isCharged = states.includes('in-rekening');
  // What an agreement exempts can have been charged before it was agreed: that its line is there decides (`refusalByLine`).
  const canHaveLine = isCharged || states.includes('niet-in-rekening');
  if (part === undefined && isCharged)
    return refuse(
      'part',
      `een afspraak voor ${row} ging niet door en kwam in rekening: zeg met part: 'afzegging' dat het om die regel gaat, of met part: 'werk' om het werk zelf`,
    );
  return part === 'afzegging' && !canHaveLine
    ? refuse('nth', `geen afspraak ${nth} voor ${row} kwam in rekening: geef \`keer\` van de factuurregel`)
    : null;
}

const NOT_ASKED = { cost: null, sick: true, advised: null, necessary: null, kind: null, remainingWage: null } as const;

/** A decision of the insurer about a row of which it never pays anything. */
export function refusalOfDecision(
  fact: Fact,
  facts: readonly RecordedFact[],
  context: Pick<AppointmentContext, 'package'>,
): Refusal | null {
  if (fact.type !== 'verzekeraar-besluit') return null;
  const told = packagesHad(context, facts).flatMap((pack) => {
    const row = pack.rows.get(fact.row as RowId);
    return row ? [reimbursementOf(pack, row, NOT_ASKED)] : [];
  });
  if (told.some(({ row }) => row !== null)) return null;
  const why = told[0]?.reason ?? 'dit pakket vergoedt deze dienst niet';
  return refuse(
    'row',
    `${fact.row} komt nooit voor rekening van de verzekeraar (${why}): verbeter de regel met een kostencorrectie`,
  );
}
