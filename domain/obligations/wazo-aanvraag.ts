import { addDays, earliest, type PlainDate } from '../calendar/plain-date';
import { ALL_BUT_DEATH } from '../case/ends';
import { dayOf, type RecordedFact } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { applyBy, wazoVerlof as rule } from '../law/rules/V-20-wazo-verlof';
import type { DutySpec } from './duty-spec';

/** A pregnancy asks for it, with or without sickness. */
type Pregnant = Pick<Situation, 'everFacts' | 'life' | 'duty'>;

/** The application for WAZO leave, two weeks before the leave starts. */
export function wazoAanvraag(situation: Pregnant): Obligation[] {
  const terms = termsOf(situation);
  if (!terms) return [];
  return [
    situation.duty({
      id: 'wazo-aanvraag',
      rule,
      article: 'WAZO 3:11 lid 1',
      ...terms,
      closes: false,
      survives: ALL_BUT_DEATH,
    }),
  ];
}

/** By the due date and the leave as far as they are known; null when nobody told of either. */
function termsOf({ everFacts, life }: Pregnant): Pick<DutySpec, 'opens' | 'legal' | 'doneOn'> | null {
  const pregnancy = everFacts('zwangerschap').at(-1);
  const told = pregnancy ?? everFacts('zwangerschapsverlof').findLast(isToCome);
  if (!told) return null;
  const made = everFacts('afgerond').findLast(
    (fact) => fact.obligation === 'wazo-aanvraag' && dayOf(fact) >= dayOf(told),
  );
  const doneOn = made ? dayOf(made) : null;
  return {
    ...(told.type === 'zwangerschap' ? termsOfPregnancy(told, { life, everFacts }) : termsOfLeave(told.from)),
    doneOn,
  };
}

/** Leave that is told of later than its application was due has been applied for: it is a fact, not a plan. */
function isToCome({ on, from }: RecordedFact<'zwangerschapsverlof'>): boolean {
  return on <= applyBy(from).date;
}

function termsOfPregnancy(
  pregnancy: RecordedFact<'zwangerschap'>,
  { life, everFacts }: Pick<Pregnant, 'life' | 'everFacts'>,
) {
  const { dueDate, multiple } = pregnancy;
  const birth = everFacts('bevalling').findLast((fact) => dayOf(fact) >= dayOf(pregnancy))?.date;
  const { earliestStart, latestStart } = applyRule(rule, { dueDate, multiple, birth });
  const leave = life.leaves.find((l) => l.from >= earliestStart.date);
  return {
    opens: earliestStart.plusDays(-28, 'Vier weken voor de eerste dag waarop het verlof kan beginnen'),
    legal: applyBy(earliest(leave?.from ?? latestStart.date, addDays(dueDate, 1))).noted(
      leave
        ? 'Het begin van het verlof is bekend.'
        : 'Het begin is nog niet gekozen: gerekend met de laatste mogelijke dag.',
    ),
  };
}

/** Leave without a due date: only its first day counts. */
function termsOfLeave(from: PlainDate) {
  const start = Derivation.from(from, 'Begin van het verlof');
  return { opens: start.plusDays(-42, 'Zes weken voor het begin van het verlof'), legal: applyBy(from) };
}
