import type { PlainDate } from '../calendar/plain-date';
import { DAYS_PER_MONTH } from '../law/wage-estimate';
import type { Picture } from './kinds/picture';
import type { MeldingContent } from './melding-content';
import { amountOf, digitsOf, durationOf, known, momentDigitsOf, NO, type Tree, yesNo } from './message-values';
import type { Told } from './stored-melding';

/** What every report of sickness tells of a spell that began on this day. */
export function sicknessTold({ asOf, chain, facts, life }: Picture, firstSickDay: PlainDate): Omit<Told, 'opensOn'> {
  const report = chain.reports.findLast(({ first }) => first <= firstSickDay);
  const works = facts.facts('deelherstel').findLast(({ from }) => from >= firstSickDay && from <= asOf);
  const { employmentLastDay } = life;
  return {
    firstSickDay,
    reportedOn: report?.reportedOn ?? chain.reportedOn,
    incapacityPct: works?.incapacityPct,
    lastDay: employmentLastDay !== null && employmentLastDay >= firstSickDay ? employmentLastDay : undefined,
  };
}

/** Wage for a day on which the employee works partly, an estimate from the monthly wage; null when it is not known. */
function wageForWork({ incapacityPct, employment }: MeldingContent): string | null {
  if (incapacityPct === undefined || employment.monthlyWage === null) return null;
  return amountOf((employment.monthlyWage / DAYS_PER_MONTH) * (1 - incapacityPct / 100));
}

/** How the meldingen about ziekengeld begin. */
export function zwHead(content: MeldingContent): Record<string, string | null> {
  return {
    IndVerzoekTotIntrekken: NO,
    ReferentieMelding: content.referentie,
    DatTijdOpstellenMelding: momentDigitsOf(content.composedAt),
    DatOntvangstMeldingWerkgever: content.reportedOn ? digitsOf(content.reportedOn) : null,
    DatEersteAoDag: digitsOf(content.firstSickDay),
  };
}

/** A report of sickness for which UWV pays ziekengeld. */
export function meldingZiekte(content: MeldingContent, { paysEmployee }: { paysEmployee: boolean }): Tree {
  const { employment, employer } = content;
  return {
    MeldingZiekte: known({
      ...zwHead(content),
      IndDirecteUitkering: yesNo(paysEmployee),
      CdRedenAangifteAo: content.reason ?? null,
      IndWerkdagOpZaterdag: yesNo(employment.workdays.includes('za')),
      IndWerkdagOpZondag: yesNo(employment.workdays.includes('zo')),
      BedrSvLoonPerDagGedWerkenTijdAo: wageForWork(content),
      OmsRedenTeLateAanvraagUitkering: content.lateBecause ?? null,
      GemiddeldAantWerkurenPerWeek:
        employment.hoursPerWeek === null ? null : durationOf(Math.round(employment.hoursPerWeek * 60)),
      CdRedenToepassenArt29bZw: content.reason29b ?? null,
      IndEDnstvrbndCtrTijdensZiekte: yesNo(content.lastDay !== undefined),
      IndErdMelding: yesNo(employer.erdZw),
    }),
  };
}
