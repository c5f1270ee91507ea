import { employerSees, NOT_FOR_EMPLOYERS } from '../../domain/case/employer-knowledge';
import type { Obligation } from '../../domain/case/obligation';
import type { Plan } from '../../domain/case/plan';

const GROUND_WITHHELD = 'De grond van het vangnet is alleen te zien voor wie bij UWV meldt.';

/** Rows of tasks, messages and the timeline that an employer may read. */
export const forEmployers = { verplichting: { notIn: [...NOT_FOR_EMPLOYERS] } };

/** A plan with only what the employer may know of it. */
export function asEmployersSee(plan: Plan): Plan {
  const { bijAnderOordeel } = plan;
  return {
    ...plan,
    obligations: knownToEmployers(plan.obligations),
    ...(bijAnderOordeel && {
      bijAnderOordeel: { ...bijAnderOordeel, obligations: knownToEmployers(bijAnderOordeel.obligations) },
    }),
  };
}

function knownToEmployers(obligations: readonly Obligation[]): Obligation[] {
  return obligations
    .filter(({ id }) => employerSees(id) !== 'nothing')
    .map(withoutHiddenRow)
    .map(withoutGround);
}

/** A duty stays the employer's to know where the row that performs it is not. */
function withoutHiddenRow(obligation: Obligation): Obligation {
  const { row, code: _code, outputs: _outputs, performed: _performed, ...duty } = obligation;
  if (row === undefined || employerSees(row) === 'all') return obligation;
  return { ...duty, why: duty.why.filter((line) => !line.includes(row)) };
}

function withoutGround(obligation: Obligation): Obligation {
  const ownReport = obligation.dutyOn === 'eigenrisicodrager';
  return ownReport ? obligation : { ...obligation, why: whyForEmployers(obligation.id, obligation.why) };
}

/** The steps from the facts to the dates of an obligation, unless they tell which vangnet applies. */
export function whyForEmployers(obligation: string, why: readonly string[]): string[] {
  return employerSees(obligation) === 'all-but-the-ground' ? [GROUND_WITHHELD] : [...why];
}
