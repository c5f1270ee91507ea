import { addDays, type PlainDate } from '../calendar/plain-date';
import { soundEpisodes } from '../case/chain';
import { ALL_BUT_DEATH } from '../case/ends';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import type { Episode } from '../facts/life-course';
import { Derivation } from '../law/derivation';
import { applyRule } from '../law/rule';
import { frequentVerzuim as rule } from '../law/rules/F-01-frequent-verzuim';

/** The talk is held within two weeks after the return; a norm of this system, there is no statutory term. */
const TALK_WITHIN_DAYS = 14;

/** The report that crossed the threshold, with how many there were in the window. */
type Crossing = { episode: Episode; count: number };

/**
 * The talk of the manager with somebody who is often absent, after the return. One for each time that the reports
 * cross the threshold: a further report while they stay above it gives no second one.
 */
export function frequentVerzuimgesprek(situation: Situation): Obligation[] {
  const crossing = latestCrossing(situation);
  if (!crossing) return [];
  const { episode, count } = crossing;
  const { reports, months } = situation.context.employer.frequent;
  const held = heldOn(situation, episode.first);
  // A talk that was not held before the next case began is not forgotten; one that was held belongs to its own case.
  if (held !== null && held < situation.firstSickDay) return [];
  const returned = episode.last === null ? null : addDays(episode.last, 1);
  const anchor = returned
    ? Derivation.from(returned, 'Terug na het verzuim')
    : Derivation.from(episode.first, 'Eerste ziektedag van de melding die de grens bereikte');
  return [
    situation.duty({
      id: 'frequent-verzuimgesprek',
      rule,
      consequence:
        'daar staat geen sanctie op; zonder gesprek is ontslag wegens frequent verzuim niet mogelijk (BW art. 7:669 lid 3 onder c)',
      opens: anchor,
      norm: anchor.plusDays(TALK_WITHIN_DAYS, 'Binnen twee weken na terugkeer, een norm van dit systeem'),
      doneOn: held,
      closes: false,
      pending: returned === null ? 'het gesprek is na terugkeer' : null,
      survives: ALL_BUT_DEATH.filter((kind) => kind !== 'uit-dienst'),
      endsWithEmployment: true,
      notes: [
        `Dit is melding ${count} in ${months} maanden; vanaf ${reports} volgt een signaal.`,
        'Vraag niet naar de oorzaak. Bied het open spreekuur of een vroeg consult van de bedrijfsarts aan.',
      ],
    }),
  ];
}

function heldOn(situation: Situation, from: PlainDate): PlainDate | null {
  const closing = situation
    .everFacts('afgerond')
    .find((fact) => fact.obligation === 'frequent-verzuimgesprek' && dayOf(fact) >= from);
  return closing ? dayOf(closing) : null;
}

function latestCrossing(situation: Situation): Crossing | null {
  const { frequent } = situation.context.employer;
  const last = situation.chain.reports.at(-1)?.first;
  const counted = soundEpisodes(situation.life.episodes).filter(
    (episode) => last !== undefined && episode.first <= last && !(frequent.excludeVangnet && episode.report.vangnet),
  );
  const days = counted.map((episode) => episode.first);
  let above = false;
  let latest: Crossing | null = null;
  for (const episode of counted) {
    const { count, signal } = applyRule(rule, {
      reports: days,
      evaluateOn: episode.first,
      threshold: frequent.reports,
      months: frequent.months,
    });
    if (signal && !above) latest = { episode, count };
    above = signal;
  }
  return above ? latest : null;
}
