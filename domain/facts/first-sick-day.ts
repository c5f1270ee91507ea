import { addDays, type PlainDate } from '../calendar/plain-date';
import type { CaseContext } from '../case/context';
import { REACH } from '../law/rules/reach';
import type { LifeCourse } from './life-course';
import { type Refusal, refuse } from './refusal';

/** Whether a first sick day that became known on `on` can be. */
export function firstSickDayFits(
  { firstSickDay: day, on }: { firstSickDay: PlainDate; on: PlainDate },
  life: LifeCourse,
  context: CaseContext,
): Refusal | null {
  if (day > on)
    return refuse(
      'firstSickDay',
      `de eerste ziektedag ${day} ligt na de dag waarop het bekend werd (${on}): geef een dag op of voor ${on}`,
    );
  if (day < REACH)
    return refuse(
      'firstSickDay',
      `geen regelversie voor deze datum: eerste ziektedagen worden berekend vanaf ${REACH}`,
      'GEEN_REGELVERSIE',
    );
  const { start } = context.employment;
  if (day < start)
    return refuse(
      'firstSickDay',
      `de eerste ziektedag ${day} ligt voor het begin van het dienstverband (${start}): corrigeer een van beide`,
    );
  if (life.diedOn && day > life.diedOn)
    return refuse('firstSickDay', `de werknemer is overleden op ${life.diedOn}: geef een dag op of voor die dag`);
  const leave = life.leaves.find(({ from, until }) => from <= day && day <= until);
  return leave
    ? refuse(
        'firstSickDay',
        `${day} valt in het verlof van ${leave.from} tot en met ${leave.until}: tijdens verlof is er geen ziekmelding; meld ziek per ${addDays(leave.until, 1)} of corrigeer het verlof`,
      )
    : null;
}
