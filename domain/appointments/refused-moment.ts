import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import type { EndKind } from '../case/ends';
import { dayOf, type Fact } from '../case/facts';
import type { Life } from '../case/life';
import { type Refusal, refuse } from '../facts/refusal';
import { aowDateOf } from '../law/rules/aow-leeftijd';
import { dayAt, outlives } from './appointments';

type End = { kind: EndKind; lastDay: PlainDate | null; reason: string };

/** Ends that are known before they come: the AOW age is reached the day after its last one. */
function knownEnds({ employmentLastDay }: Life, { employee, employer }: CaseContext): End[] {
  const aowDate = employee.aowDate ?? aowDateOf(employee.birthDate);
  return [
    {
      kind: 'uit-dienst',
      lastDay: employer.erdZw ? null : employmentLastDay,
      reason: 'het dienstverband eindigt dan',
    },
    { kind: 'aow', lastDay: addDays(aowDate, -1), reason: 'de werknemer bereikt daarna de AOW-leeftijd' },
  ];
}

/** An appointment that is made for, or moved to, a day that was over by then, or on which its work is no longer done. */
export function refusedMoment(fact: Fact, life: Life, context: CaseContext): Refusal | null {
  if (fact.type !== 'afspraak' && fact.type !== 'verplaatsing') return null;
  const { row, at } = fact;
  if (dayAt(at) < dayOf(fact))
    return refuse('at', 'dit moment is al geweest: kies een later moment, of geef met happened wanneer zij is gemaakt');
  const end = knownEnds(life, context).find(
    ({ kind, lastDay }) => lastDay !== null && dayAt(at) > lastDay && !outlives(row, kind),
  );
  if (!end?.lastDay) return null;
  return refuse(
    'at',
    `${row} kan niet na ${inDutch(end.lastDay)}, want ${end.reason}: kies een moment op of voor die dag`,
  );
}
