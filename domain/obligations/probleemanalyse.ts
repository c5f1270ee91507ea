import { earliest, inDutch, type PlainDate } from '../calendar/plain-date';
import { dayOf } from '../case/facts';
import type { Obligation } from '../case/obligation';
import type { Situation } from '../case/situation';
import { chainDaysFrom } from '../law/chain-days';
import { Derivation } from '../law/derivation';
import { termsOf } from '../law/once';
import { applyRule } from '../law/rule';
import { ANALYSIS_DAYS, probleemanalyse as rule } from '../law/rules/T-10-probleemanalyse';
import { planVanAanpak } from '../law/rules/T-12-plan-van-aanpak';
import { evaluatie } from '../law/rules/T-13-evaluatie';
import type { DutySpec } from './duty-spec';
import { sixWeeksFrom } from './six-weeks';

/** Why no probleemanalyse is needed (yet); null when it is. Who is still sick on the last legal day needs it after all. */
export function noAnalysisNeeded(situation: Situation): string | null {
  const expectation = situation.facts('verwachting').findLast((fact) => fact.langdurig !== undefined);
  if (expectation?.langdurig !== false || situation.doneOn('probleemanalyse')) return null;
  const { legalLatest } = termsOf(rule, situation.at);
  return situation.asOf < legalLatest.date ? 'de bedrijfsarts verwacht geen langdurig verzuim' : null;
}

/**
 * No long absence was expected when the six weeks ended: then the statute says "onverwijld" (RP 2 lid 3), and who is
 * still ill has the judgement due from that day on.
 */
function isDuePromptly(situation: Situation): boolean {
  const expected = situation.facts('verwachting').filter((fact) => fact.langdurig !== undefined);
  if (expected.length === 0) return false;
  const { legalLatest } = termsOf(rule, situation.at);
  return expected.findLast((fact) => dayOf(fact) <= legalLatest.date)?.langdurig === false;
}

/** The last day for the judgement, a departure counted in. */
export function analysisLatest(situation: Situation): Derivation {
  const { legalLatest, promptly } = termsOf(rule, situation.at);
  return situation.asAgreed('probleemanalyse', isDuePromptly(situation) ? promptly : legalLatest);
}

/** The judgement of the bedrijfsarts; not needed while the bedrijfsarts expects no long absence (T-10). */
export function probleemanalyse(situation: Situation): Obligation[] {
  const term = termsOf(rule, situation.at);
  const terms = isDuePromptly(situation)
    ? {
        article: 'RP 2 lid 3',
        opens: term.opensOn,
        norm: term.promptly,
        alarmOn: term.legalLatest.date,
        turn: situation.asOf >= term.legalLatest.date ? ('onverwijld' as const) : undefined,
      }
    : { opens: term.opensOn, legal: term.legalLatest, alarmOn: earliest(term.target.date, term.internalDue.date) };
  const obligation = situation.duty({
    id: 'probleemanalyse',
    rule,
    ...terms,
    doneOn: situation.doneOn('probleemanalyse'),
    notApplicable: noAnalysisNeeded(situation),
    otherReadings: uncounted(situation),
  });
  return [obligation, ...judgement(situation, obligation), ...revision(situation), ...reassessment(situation)];
}

/** The six weeks counted in days of the calendar: the reading of S-01 that the plan does not follow. */
function uncounted({ firstSickDay, chain }: Situation): DutySpec['otherReadings'] {
  if (chain.interruptions.length === 0) return undefined;
  const { legalLatest } = applyRule(rule, chainDaysFrom(firstSickDay));
  return [{ date: legalLatest.date, reading: 'de zes weken lopen door tijdens een onderbreking (RP art. 2 lid 2)' }];
}

/**
 * The judgement that starts the probleemanalyse: does long absence threaten? The plan says what follows from either
 * answer; a probleemanalyse itself answers it, too. The task of the probleemanalyse asks the question; this one opens
 * on the target day, when neither has come.
 */
function judgement(situation: Situation, analysis: Obligation): Obligation[] {
  const expectation = situation.facts('verwachting').find((fact) => fact.langdurig !== undefined);
  const term = termsOf(rule, situation.at);
  const { legalLatest: planIfLast } = applyRule(planVanAanpak, {
    firstSickDay: situation.firstSickDay,
    judgement: term.legalLatest,
  });
  return [
    situation.duty({
      id: 'oordeel-langdurig-verzuim',
      rule,
      opens: term.target,
      legal: term.legalLatest,
      doneOn:
        [expectation ? dayOf(expectation) : null, analysis.doneOn].filter((day) => day !== null).sort()[0] ?? null,
      notes: [
        `Dreigt langdurig verzuim: probleemanalyse uiterlijk ${inDutch(term.legalLatest.date)}, plan van aanpak twee weken daarna (uiterlijk ${inDutch(planIfLast.date)}).`,
        `Dreigt het niet: geen probleemanalyse nodig, tenzij de werknemer op ${inDutch(term.legalLatest.date)} nog ziek is; dan onverwijld, uiterlijk ${inDutch(term.promptly.date)}.`,
      ],
    }),
  ];
}

/** After a relapse within the chain an existing probleemanalyse is revised, not made anew (S-01). */
function revision(situation: Situation): Obligation[] {
  const done = situation.doneOn('probleemanalyse');
  const [, ...relapses] = situation.chain.episodes;
  const current = relapses.at(-1);
  const revised = situation.facts('bijstelling').filter((fact) => fact.of === 'probleemanalyse');
  const lastRevision = revised.at(-1);
  const relapsed = done !== null && current !== undefined && done < current.first;
  if (!relapsed && !lastRevision) return [];
  const from = relapsed
    ? Derivation.from(current.first, 'Terugval binnen dezelfde keten, na de probleemanalyse')
    : Derivation.from(dayOf(lastRevision as NonNullable<typeof lastRevision>), 'Het verloop of het advies veranderde');
  const revisedAfter = revised.find((fact) => dayOf(fact) >= from.date);
  const closed = situation.closedOn('bijstelling-probleemanalyse');
  return [
    situation.duty({
      id: 'bijstelling-probleemanalyse',
      rule,
      article: 'RP 4 lid 4',
      opens: from,
      norm: from.plusDays(
        ANALYSIS_DAYS,
        'Zes weken, naar het voorbeeld van de eerste probleemanalyse (RP art. 4 lid 4)',
      ),
      doneOn: revisedAfter ? dayOf(revisedAfter) : closed && closed >= from.date ? closed : null,
      closes: false,
    }),
  ];
}

/**
 * While there are no possibilities the bedrijfsarts looks again every six weeks instead of a plan van aanpak (T-12):
 * from the last judgement or the last time it was looked at, until there are possibilities.
 */
function reassessment(situation: Situation): Obligation[] {
  const verdicts = judgements(situation);
  const without = verdicts.findLast((verdict) => !verdict.mogelijkheden);
  if (!without) return [];
  const ended = verdicts.find((verdict) => verdict.mogelijkheden && verdict.on >= without.on);
  const looked = ended ? null : situation.closedOn('herbeoordeling-mogelijkheden');
  const anchor =
    looked && looked > without.on
      ? Derivation.from(looked, 'Laatste herbeoordeling van de mogelijkheden')
      : Derivation.from(without.on, 'Oordeel dat er geen mogelijkheden tot werkhervatting zijn');
  const { norm, opensOn } = sixWeeksFrom(situation, anchor);
  return [
    situation.duty({
      id: 'herbeoordeling-mogelijkheden',
      rule: evaluatie,
      article: 'RP 4 lid 4',
      opens: opensOn,
      norm,
      doneOn: ended?.on,
      closes: false,
      notes: [
        `Zolang er geen mogelijkheden zijn (oordeel van ${inDutch(without.on)}) is er geen plan van aanpak nodig.`,
      ],
    }),
  ];
}

type Verdict = { on: PlainDate; mogelijkheden: boolean };

/** The judgements on possibilities in order: the probleemanalyse and every bijstelling that says so. */
function judgements(situation: Situation): Verdict[] {
  return [
    ...situation.facts('probleemanalyse').map((fact) => ({ on: dayOf(fact), mogelijkheden: fact.mogelijkheden })),
    ...situation
      .facts('bijstelling')
      .flatMap((fact) =>
        fact.mogelijkheden === undefined ? [] : [{ on: dayOf(fact), mogelijkheden: fact.mogelijkheden }],
      ),
  ].sort((a, b) => a.on.localeCompare(b.on));
}

/** The latest judgement on possibilities; null when nobody has judged. */
export function possibilities(situation: Situation): Verdict | null {
  return judgements(situation).at(-1) ?? null;
}
