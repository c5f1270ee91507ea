import { addDays, inDutch, type PlainDate } from '../calendar/plain-date';
import { soundEpisodes } from '../case/chain';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { chainDaysFrom } from '../law/chain-days';
import { chainsOf } from '../law/chains';
import { Derivation } from '../law/derivation';
import { termsOf } from '../law/once';
import { applyRule } from '../law/rule';
import { verlof } from '../law/rules/S-03-verlof';
import { herstel } from '../law/rules/S-05-herstel';
import { chainDaysOf, type OpenQuestion } from '../law/rules/samentelling';
import { weeksmelding42 } from '../law/rules/T-20-42e-weeksmelding';
import { eindeWachttijd } from '../law/rules/T-35-einde-wachttijd';

/** A judgement on which terms depend is asked within this time; a norm of this system. */
const JUDGE_WITHIN_DAYS = 14;

/** Leave that does not adjoin asks for no medical judgement. */
const FOR_CASEMANAGER = {
  name: 'Oordeel of de ziekte voor en na het verlof samentelt',
  dutyOn: 'casemanager',
  recipients: ['casemanager'],
} as const;

/** Sickness before and after leave: one case or two. The plan holds both outcomes until somebody has judged. */
export function oordeelZelfdeOorzaak(situation: Situation): Obligation[] {
  const question = questionOf(situation);
  if (!question) return [];
  const judged = situation.everFacts('oordeel').findLast((fact) => fact.about === 'zelfde-oorzaak');
  const told = situation.everFacts('zwangerschapsverlof').findLast((fact) => fact.sameCause !== undefined);
  const adjoining = question.about === 'zelfde-oorzaak';
  const answer = judged ?? (adjoining ? told : undefined);
  const resumed = Derivation.from(question.episodeFirst, 'Weer ziek na het verlof');
  return [
    situation.duty({
      id: 'oordeel-zelfde-oorzaak',
      ...(adjoining ? {} : FOR_CASEMANAGER),
      rule: verlof,
      opens: resumed,
      norm: resumed.plusDays(JUDGE_WITHIN_DAYS, 'Binnen twee weken, een norm van dit systeem'),
      doneOn: answer ? dayOf(answer) : null,
      notes: [
        ...(adjoining
          ? []
          : [
              `Het verlof sluit niet direct aan: ${question.gapDaysExcludingLeave} hersteldagen buiten het verlof. De bronnen spreken elkaar tegen.`,
            ]),
        ...(answer && situation.asOf < question.episodeFirst
          ? [`Het oordeel telt vanaf ${inDutch(question.episodeFirst)}, na het verlof; tot dan loopt geen termijn.`]
          : []),
        ...outcomes(situation, question.episodeFirst),
      ],
    }),
  ];
}

/** The last question on leave in this chain, answered or not. */
function questionOf({ life, chain }: Situation): OpenQuestion | undefined {
  const undecided = life.leaves.map(({ from, until }) => ({ from, until, sameCause: null }));
  return chainsOf({ episodes: soundEpisodes(life.episodes), leaves: undecided })
    .flatMap(({ openQuestions }) => openQuestions)
    .findLast(({ episodeFirst }) => chain.episodes.some(({ first }) => first === episodeFirst));
}

/** What follows when it counts together, and when it is a new case. */
function outcomes({ life }: Situation, episodeFirst: PlainDate): string[] {
  return [true, false].map((together) => {
    const leaves = life.leaves.map(({ from, until }) => ({ from, until, sameCause: together, aggregate: together }));
    const chain = chainsOf({ episodes: soundEpisodes(life.episodes), leaves }).find(({ episodes }) =>
      episodes.some(({ first }) => first === episodeFirst),
    );
    const at = chain ? chainDaysOf(chain) : chainDaysFrom(episodeFirst);
    const melding = termsOf(weeksmelding42, at).legalLatest.date;
    const end = applyRule(eindeWachttijd, at).waitingLastDay.date;
    const intro = together ? 'Telt het samen' : 'Telt het niet samen, dan begint een nieuw geval';
    return `${intro}: 42e-weeksmelding uiterlijk ${inDutch(melding)}, laatste dag van 104 weken ${inDutch(end)}.`;
  });
}

/** Work of another kind that has lasted this long may have become the agreed work. */
const LASTING_RESUMPTION_DAYS = 182;

/** Whether other work that is done lastingly has become the agreed work: then a later illness starts new 104 weeks. */
export function oordeelBedongenArbeid(situation: Situation): Obligation[] {
  const resumption = situation.facts('deelherstel')[0];
  const judged = situation.facts('oordeel').findLast((fact) => fact.about === 'bedongen-arbeid');
  if (!resumption && !judged) return [];
  const start = resumption?.from ?? dayOf(judged as NonNullable<typeof judged>);
  const lasting = Derivation.from(start, 'Gedeeltelijk aan het werk').plusDays(
    LASTING_RESUMPTION_DAYS,
    'Na een half jaar kan ander werk de bedongen arbeid zijn geworden, een norm van dit systeem',
  );
  const newStart = addDays(lasting.date, 1);
  const renewed = applyRule(eindeWachttijd, chainDaysFrom(newStart)).waitingLastDay.date;
  return [
    situation.duty({
      id: 'oordeel-bedongen-arbeid',
      rule: herstel,
      opens: lasting,
      norm: lasting.plusDays(JUDGE_WITHIN_DAYS, 'Binnen twee weken, een norm van dit systeem'),
      doneOn: judged ? dayOf(judged) : null,
      endsWithEmployment: true,
      notes: [
        `Zo nee: de wachttijd loopt door tot en met ${inDutch(situation.wage.fullTerm.date)}.`,
        `Zo ja: meld herstel per de dag waarop het werk is overeengekomen; een ziekte op bijvoorbeeld ${inDutch(newStart)} geeft loon tot en met ${inDutch(renewed)}.`,
      ],
    }),
  ];
}
