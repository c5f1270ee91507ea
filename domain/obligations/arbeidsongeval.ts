import { addDays, type PlainDate, weekdayOf } from '../calendar/plain-date';
import { EVERY_END } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { arbeidsongeval as rule } from '../law/rules/V-12-arbeidsongeval';

const SEVERITIES = {
  dood: 'overlijden',
  ziekenhuis: 'ziekenhuisopname',
  blijvend: 'blijvend-letsel',
  verzuim: 'verzuim',
} as const;

/** Days for writing an accident into the register once it has to be there; the law names no term. */
const REGISTER_WITHIN_DAYS = 7;
/** Long enough to find the fourth workday of somebody who works one day a week. */
const SEARCH_DAYS = 42;

/** An accident at work: to the Arbeidsinspectie at once when it is serious, and into the register. */
export function arbeidsongeval(situation: Situation): Obligation[] {
  const accident = knownAccident(situation);
  if (!accident) return [];
  const { severity, known, happenedOn } = accident;
  const { mustReport } = applyRule(rule, {
    happenedOn,
    severity: severity ? SEVERITIES[severity] : 'verzuim',
    absenceWorkdays: 0,
  });
  return [
    situation.duty({
      id: 'arbeidsongeval-melding',
      rule,
      opens: known,
      legal: known.noted('Direct melden, op de dag waarop het bekend wordt (Arbowet art. 9 lid 1).'),
      notApplicable: severity && !mustReport ? 'geen overlijden, ziekenhuisopname of blijvend letsel' : null,
      survives: EVERY_END,
      notes: severity ? [] : ['De ernst is niet bekend: meld bij twijfel. Leg de ernst vast zodra die bekend is.'],
    }),
    register(situation, { ...accident, mustReport }),
  ];
}

type Accident = { severity: keyof typeof SEVERITIES | undefined; happenedOn: PlainDate; known: Derivation };

/** The latest word on the accident; the mark on the ziekmelding alone says nothing of its severity. */
function knownAccident(situation: Situation): Accident | null {
  const fact =
    situation.everFacts('arbeidsongeval').findLast(({ on }) => on >= situation.chain.knownSince) ??
    situation.latest('arbeidsongeval');
  if (fact) {
    const happenedOn = dayOf(fact);
    return { severity: fact.severity, happenedOn, known: Derivation.from(happenedOn, 'Arbeidsongeval bekend') };
  }
  const episode = situation.chain.reports.find(({ report }) => report.bedrijfsongeval);
  // Who is off sick after an accident had it on the first sick day, as far as the ziekmelding tells.
  return episode
    ? {
        severity: undefined,
        happenedOn: episode.first,
        known: Derivation.from(episode.report.on, 'Ziekmelding na een arbeidsongeval'),
      }
    : null;
}

function register(situation: Situation, accident: Accident & { mustReport: boolean }): Obligation {
  const { mustReport, known, happenedOn } = accident;
  const fourth = fourthWorkdayMissed(situation, happenedOn);
  const recovered = situation.chain.recoveredOn;
  const shortAbsence = !mustReport && recovered !== null && recovered <= fourth.date;
  const from = mustReport ? known : known.date > fourth.date ? known : fourth;
  return situation.duty({
    id: 'arbeidsongeval-registratie',
    rule,
    article: 'Arbowet 9 lid 2',
    opens: from,
    norm: from.plusDays(REGISTER_WITHIN_DAYS, 'Binnen een week, een norm van dit systeem (Arbowet art. 9 lid 2)'),
    notApplicable: shortAbsence ? 'niet meer dan drie werkdagen verzuim' : null,
    survives: EVERY_END,
  });
}

/** The workday that makes the absence longer than three workdays. */
function fourthWorkdayMissed({ firstSickDay, context }: Situation, happenedOn: PlainDate): Derivation {
  const workdays = Array.from({ length: SEARCH_DAYS }, (_, i) => addDays(firstSickDay, i)).filter((day) =>
    context.employee.workdays.includes(weekdayOf(day)),
  );
  const index = workdays.findIndex(
    (_, i) => applyRule(rule, { happenedOn, severity: 'verzuim', absenceWorkdays: i + 1 }).mustRegister,
  );
  return Derivation.from(firstSickDay, 'Eerste ziektedag').movedTo(
    workdays[index] ?? addDays(firstSickDay, SEARCH_DAYS),
    'De vierde werkdag verzuim: meer dan drie werkdagen (Arbowet art. 9 lid 2)',
  );
}
