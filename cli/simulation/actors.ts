import { addBusinessDays } from '../../domain/calendar/business-days';
import { addDays, type PlainDate } from '../../domain/calendar/plain-date';
import type { Fact, FactType } from '../../domain/case/facts';
import type { Obligation } from '../../domain/case/obligation';
import type { Plan } from '../../domain/case/plan';

/** What a party does on a day. */
export type Action = { on: PlainDate; obligation: string; fact: Fact };

type Body = { type: FactType } & Record<string, unknown>;

/** How each obligation is met by delivering, calling or attending. What asks for a decision or a choice is not here. */
const DELIVERS: Readonly<Record<string, Body>> = {
  probleemanalyse: { type: 'probleemanalyse', mogelijkheden: true },
  'bijstelling-probleemanalyse': { type: 'bijstelling', of: 'probleemanalyse' },
  'plan-van-aanpak': { type: 'plan-van-aanpak' },
  'bijstelling-plan-van-aanpak': { type: 'bijstelling', of: 'plan-van-aanpak' },
  '42e-weeksmelding': { type: '42e-weeksmelding' },
  eerstejaarsevaluatie: { type: 'eerstejaarsevaluatie' },
  'tweede-spoor': { type: 'tweede-spoor' },
  'uwv-wia-brief': { type: 'uwv-wia-brief' },
  'actueel-oordeel': { type: 'actueel-oordeel' },
  eindevaluatie: { type: 'eindevaluatie' },
  're-integratieverslag': { type: 're-integratieverslag' },
  'wia-aanvraag': { type: 'wia-aanvraag' },
  'navraag-wia-brief': { type: 'afgerond', obligation: 'navraag-wia-brief' },
  'herbeoordeling-mogelijkheden': { type: 'afgerond', obligation: 'herbeoordeling-mogelijkheden' },
};

function bodyFor(obligation: Obligation): Body | null {
  return obligation.id.startsWith('evaluatie-') ? { type: 'evaluatie' } : (DELIVERS[obligation.id] ?? null);
}

/** The day on which the party acts: the first business day after the work opens; UWV sends its letter on the day itself. */
function actsOn(obligation: Obligation, today: PlainDate): PlainDate {
  const day = obligation.dutyOn === 'uwv' ? obligation.opensOn : addBusinessDays(obligation.opensOn, 1);
  return day > today ? day : addBusinessDays(today, 1);
}

/**
 * The next thing that prompt parties do, in order of day; null when they have nothing to do.
 * A fact of the same kind that the casus still brings overrides them.
 */
export function nextActions(plan: Plan, casusStillBrings: ReadonlySet<string>): Action[] {
  const possible = plan.obligations.flatMap((obligation) => {
    const body = bodyFor(obligation);
    const active = obligation.status === 'planned' || obligation.status === 'open' || obligation.status === 'late';
    if (!body || !active || casusStillBrings.has(body.type)) return [];
    const on = actsOn(obligation, addDays(plan.asOf, 0));
    return [{ on, obligation: obligation.id, fact: { ...body, on } as Fact }];
  });
  const first = possible.map((action) => action.on).sort()[0];
  return possible.filter((action) => action.on === first);
}
