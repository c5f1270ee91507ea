// Longer than 300 lines: one rule with its ways of being asked and its worked examples.
import { addDays, daysBetween, type PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { movedEnd } from './H-02-termijnenwet';
import { REACH } from './reach';
import { law } from './sources';

/** Longest duration of the sanction: 52 weeks. */
const MAX_DAYS = 364;

/** A leave under WAZO; `until` is its last day. */
type Leave = { from: PlainDate; until: PlainDate };

/** A notice that the failure is repaired, and the day on which UWV answered it. */
type Answered = { notified: PlainDate; decided: PlainDate };

type Input = {
  /** First day of the chain as it happened. */
  firstSickDay: PlainDate;
  /** Last day of the wage period before the sanction, already extended by a late application (T-31) or a request (T-34). */
  baseEnd: Derivation;
  decision: PlainDate;
  /** The notice that the failure is repaired, and the decision in which UWV finds it so; null while there is none. */
  repair?: { notified: PlainDate; decided: PlainDate | null } | null;
  /** Notices that UWV answered with a refusal: a late one shortens the sanction as well (WIA 25 lid 14). */
  refusals?: readonly Answered[];
  leaves?: readonly Leave[];
  /** The day on which it is asked: a notice that UWV leaves without an answer shortens the sanction, too. */
  asOf?: PlainDate | null;
};

/** Later than `baseEnd` by the days of the sanction, those of leave passed over. */
function fullTerm(baseEnd: Derivation, leaves: readonly Leave[]): Derivation {
  let end = baseEnd.plusDays(MAX_DAYS, 'Loonsanctie van ten hoogste 52 weken (WIA art. 25 lid 9)');
  for (const leave of [...leaves].sort((a, b) => a.from.localeCompare(b.from))) {
    const start = leave.from > baseEnd.date ? leave.from : addDays(baseEnd.date, 1);
    if (leave.until < start || start > end.date) continue;
    const ground = 'Zwangerschaps- of bevallingsverlof telt niet mee in de loonsanctie (WIA art. 25 lid 9)';
    end = end.plusDays(daysBetween(start, leave.until) + 1, ground);
  }
  return end;
}

/** Three weeks after the notice, and the day to which the Algemene termijnenwet moves them (N-11). */
function repairDecisionTerm(notified: PlainDate) {
  const unmoved = Derivation.from(notified, 'Bekortingsmelding').plusDays(
    21,
    'UWV beslist binnen drie weken (WIA art. 25 lid 13)',
  );
  return { unmoved, legalLatest: unmoved.movedByTermijnenwet(movedEnd(notified, 21)) };
}

function lateDaysOf({ notified, decided }: Answered): number {
  return Math.max(0, daysBetween(repairDecisionTerm(notified).legalLatest.date, decided));
}

function lateDaysOfAll(answers: readonly Answered[]): number {
  return answers.reduce((days, answer) => days + lateDaysOf(answer), 0);
}

/** Earlier than `end` by the days that UWV was late. */
function shortenedBy(end: Derivation, lateDays: number): Derivation {
  if (lateDays === 0) return end;
  return end.plusDays(-lateDays, 'Bekort met de dagen dat UWV te laat besliste (WIA art. 25 lid 14)');
}

/**
 * The last day when UWV never answers a notice. Each day that the decision is late takes off a day: the two meet halfway
 * between the last day for the decision and the end.
 */
function endInSilence(end: Derivation, decisionDeadline: PlainDate): Derivation {
  const meeting = addDays(decisionDeadline, Math.floor(daysBetween(decisionDeadline, end.date) / 2));
  return end.movedTo(
    meeting,
    'UWV beslist niet op de bekortingsmelding: elke dag te laat maakt de loonsanctie een dag korter (WIA art. 25 lid 14), ' +
      'dus zonder antwoord eindigt zij halverwege; antwoordt UWV alsnog, dan telt de vertraging tot dat antwoord',
  );
}

function compute({ baseEnd, decision, repair = null, refusals = [], leaves = [], asOf = null }: Input) {
  const decisionDeadline = baseEnd.plusDays(-42, 'UWV beslist uiterlijk zes weken voor het einde (WIA art. 25 lid 10)');
  const decisionLateDays = Math.max(0, daysBetween(decisionDeadline.date, decision));
  const lastNotice = repair ?? refusals.at(-1);
  const repairTerm = lastNotice ? repairDecisionTerm(lastNotice.notified) : null;
  const answers = [...refusals, ...(repair?.decided ? [{ notified: repair.notified, decided: repair.decided }] : [])];
  const repairDecisionLateDays = lateDaysOfAll(answers);
  const shared = {
    decisionDeadline,
    decisionLateDays,
    repairDecisionTerm: repairTerm?.unmoved ?? null,
    repairDecisionDeadline: repairTerm?.legalLatest ?? null,
    repairDecisionLateDays,
  };

  if (decision > baseEnd.date)
    return {
      ...shared,
      valid: false,
      startsOn: null,
      unrepairedLastDay: baseEnd,
      unanswered: false,
      wageLastDay: baseEnd.noted(
        'Een loonsanctie na het einde van het loontijdvak is niet mogelijk (WIA art. 25 lid 11).',
      ),
    };

  const maximum = fullTerm(baseEnd, leaves);
  const running = leaves.find((leave) => leave.from <= addDays(baseEnd.date, 1) && leave.until > baseEnd.date);
  const repaired = repair?.decided
    ? Derivation.from(repair.decided, 'UWV stelt herstel van de tekortkoming vast').plusDays(
        42,
        'De loonsanctie eindigt zes weken later (WIA art. 25 lid 14)',
      )
    : maximum;
  const end = repaired.date < maximum.date ? repaired : maximum;
  const answeredBefore = refusals.filter(({ decided }) => repair === null || decided <= repair.notified);
  const unrepaired = shortenedBy(maximum, decisionLateDays + lateDaysOfAll(answeredBefore));
  const deadline = repairTerm?.legalLatest.date;
  const unanswered =
    repair?.decided === null &&
    asOf !== null &&
    deadline !== undefined &&
    deadline < asOf &&
    deadline < unrepaired.date;
  const shortened = unanswered
    ? endInSilence(unrepaired, deadline)
    : shortenedBy(end, decisionLateDays + repairDecisionLateDays);
  return {
    ...shared,
    valid: true,
    startsOn: Derivation.from(
      running ? addDays(running.until, 1) : addDays(baseEnd.date, 1),
      'Eerste dag van de loonsanctie',
    ),
    /** The last day as it was before the notice of the repair that holds: the 52 weeks, less what UWV was late before it. */
    unrepairedLastDay: unrepaired,
    /** UWV has let the three weeks pass without an answer. */
    unanswered,
    wageLastDay: shortened.date < baseEnd.date ? baseEnd : shortened,
  };
}

export const loonsanctie: Rule<typeof compute> = {
  id: 'T-33',
  name: 'Loonsanctie (verlengde loondoorbetaling)',
  sources: [
    law('WIA', '25 lid 9'),
    law('WIA', '25 lid 10'),
    law('WIA', '25 lid 11'),
    law('WIA', '25 lid 12'),
    law('WIA', '25 lid 13'),
    law('WIA', '25 lid 14'),
    law('BW 7', '629 lid 11'),
  ],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'Hoogstens 52 weken na het (verlengde) einde; het besluit moet zes weken ervoor vallen en is na het einde ongeldig. ' +
        'Na vastgesteld herstel eindigt de sanctie zes weken later. Te laat beslissen, de eerste keer of op de ' +
        'bekortingsmelding, bekort de uitkomst met het aantal dagen, ook als UWV het herstel afwijst. De drie weken voor dat ' +
        'besluit vallen onder de Algemene termijnenwet. Antwoordt UWV helemaal niet, dan is elke dag een dag vertraging: de ' +
        'sanctie eindigt halverwege de laatste dag voor dat besluit en haar einde (aannemelijk). Verlof schuift het begin op en onderbreekt de 52 weken.',
      otherReadings: [
        'Alleen een late toewijzing bekort: lid 14, tweede zin, maakt dat onderscheid niet.',
        'Altijd precies 52 weken: onjuist.',
        'Alleen een gegeven besluit bekort, zwijgen niet: dan wint UWV bij het niet beslissen.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', base_period_last_day: 'date', decision: 'date' },
      answer(input: { first_sick_day: PlainDate; base_period_last_day: PlainDate; decision: PlainDate }) {
        const sanction = applyRule(loonsanctie, {
          firstSickDay: input.first_sick_day,
          baseEnd: Derivation.from(input.base_period_last_day, 'Einde van het loontijdvak'),
          decision: input.decision,
        });
        return {
          valid: sanction.valid,
          decision_deadline: sanction.decisionDeadline.date,
          decision_late_days: sanction.decisionLateDays,
          wage_last_day: sanction.wageLastDay.date,
        };
      },
    },
    {
      input: {
        first_sick_day: 'date',
        base_period_last_day: 'date',
        decision: 'date',
        repair_notification: 'date',
        repair_decision: 'date',
      },
      answer(input: {
        first_sick_day: PlainDate;
        base_period_last_day: PlainDate;
        decision: PlainDate;
        repair_notification: PlainDate;
        repair_decision: PlainDate;
      }) {
        const sanction = applyRule(loonsanctie, {
          firstSickDay: input.first_sick_day,
          baseEnd: Derivation.from(input.base_period_last_day, 'Einde van het loontijdvak'),
          decision: input.decision,
          repair: { notified: input.repair_notification, decided: input.repair_decision },
        });
        return {
          valid: sanction.valid,
          decision_deadline: sanction.decisionDeadline.date,
          decision_late_days: sanction.decisionLateDays,
          repair_decision_deadline: sanction.repairDecisionTerm?.date,
          repair_decision_late_days: sanction.repairDecisionLateDays,
          wage_last_day: sanction.wageLastDay.date,
        };
      },
    },
    {
      input: {
        first_sick_day: 'date',
        base_period_last_day: 'date',
        decision: 'date',
        repair_notification: 'date',
        unanswered_on: 'date',
      },
      answer(input: {
        first_sick_day: PlainDate;
        base_period_last_day: PlainDate;
        decision: PlainDate;
        repair_notification: PlainDate;
        unanswered_on: PlainDate;
      }) {
        const sanction = applyRule(loonsanctie, {
          firstSickDay: input.first_sick_day,
          baseEnd: Derivation.from(input.base_period_last_day, 'Einde van het loontijdvak'),
          decision: input.decision,
          repair: { notified: input.repair_notification, decided: null },
          asOf: input.unanswered_on,
        });
        return {
          valid: sanction.valid,
          repair_decision_deadline: sanction.repairDecisionTerm?.date,
          unanswered: sanction.unanswered,
          wage_last_day: sanction.wageLastDay.date,
        };
      },
    },
    {
      input: {
        first_sick_day: 'date',
        base_period_last_day: 'date',
        decision: 'date',
        repair_notification: 'date',
        repair_refused: 'date',
      },
      answer(input: {
        first_sick_day: PlainDate;
        base_period_last_day: PlainDate;
        decision: PlainDate;
        repair_notification: PlainDate;
        repair_refused: PlainDate;
      }) {
        const sanction = applyRule(loonsanctie, {
          firstSickDay: input.first_sick_day,
          baseEnd: Derivation.from(input.base_period_last_day, 'Einde van het loontijdvak'),
          decision: input.decision,
          refusals: [{ notified: input.repair_notification, decided: input.repair_refused }],
        });
        return {
          valid: sanction.valid,
          repair_decision_deadline: sanction.repairDecisionTerm?.date,
          repair_decision_late_days: sanction.repairDecisionLateDays,
          wage_last_day: sanction.wageLastDay.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'op tijd, volle 52 weken',
      input: { first_sick_day: '2024-01-08', base_period_last_day: '2026-01-04', decision: '2025-11-20' },
      expected: { valid: true, decision_deadline: '2025-11-23', decision_late_days: 0, wage_last_day: '2027-01-03' },
    },
    {
      name: 'tien dagen te laat besloten',
      input: { first_sick_day: '2024-01-08', base_period_last_day: '2026-01-04', decision: '2025-12-03' },
      expected: { valid: true, decision_deadline: '2025-11-23', decision_late_days: 10, wage_last_day: '2026-12-24' },
    },
    {
      name: 'na het einde besloten',
      input: { first_sick_day: '2024-01-08', base_period_last_day: '2026-01-04', decision: '2026-01-05' },
      expected: { valid: false, decision_deadline: '2025-11-23', decision_late_days: 43, wage_last_day: '2026-01-04' },
    },
    {
      name: 'herstel vastgesteld op 20 maart 2026',
      input: {
        first_sick_day: '2024-01-08',
        base_period_last_day: '2026-01-04',
        decision: '2025-11-20',
        repair_notification: '2026-03-02',
        repair_decision: '2026-03-20',
      },
      expected: {
        valid: true,
        decision_deadline: '2025-11-23',
        decision_late_days: 0,
        repair_decision_deadline: '2026-03-23',
        repair_decision_late_days: 0,
        wage_last_day: '2026-05-01',
      },
    },
    {
      name: 'bekortingsbesluit zeven dagen te laat',
      input: {
        first_sick_day: '2024-01-08',
        base_period_last_day: '2026-01-04',
        decision: '2025-11-20',
        repair_notification: '2026-03-02',
        repair_decision: '2026-03-30',
      },
      expected: {
        valid: true,
        decision_deadline: '2025-11-23',
        decision_late_days: 0,
        repair_decision_deadline: '2026-03-23',
        repair_decision_late_days: 7,
        wage_last_day: '2026-05-04',
      },
    },
    {
      name: 'afwijzing zeven dagen te laat: 52 weken min zeven dagen',
      input: {
        first_sick_day: '2024-01-08',
        base_period_last_day: '2026-01-04',
        decision: '2025-11-20',
        repair_notification: '2026-03-02',
        repair_refused: '2026-03-30',
      },
      expected: {
        valid: true,
        repair_decision_deadline: '2026-03-23',
        repair_decision_late_days: 7,
        wage_last_day: '2026-12-27',
      },
    },
    {
      name: 'geen antwoord op de laatste dag van de drie weken: nog niet te laat',
      input: {
        first_sick_day: '2024-01-08',
        base_period_last_day: '2026-01-04',
        decision: '2025-11-20',
        repair_notification: '2026-03-02',
        unanswered_on: '2026-03-23',
      },
      expected: {
        valid: true,
        repair_decision_deadline: '2026-03-23',
        unanswered: false,
        wage_last_day: '2027-01-03',
      },
    },
    {
      name: 'geen antwoord: 286 dagen van de laatste dag voor het besluit tot het einde, dus 143 dagen na die dag',
      input: {
        first_sick_day: '2024-01-08',
        base_period_last_day: '2026-01-04',
        decision: '2025-11-20',
        repair_notification: '2026-03-02',
        unanswered_on: '2026-03-24',
      },
      expected: {
        valid: true,
        repair_decision_deadline: '2026-03-23',
        unanswered: true,
        wage_last_day: '2026-08-13',
      },
    },
    {
      name: 'afwijzing op de dag na Pasen: de drie weken eindigden op Tweede Paasdag en schoven een dag op',
      input: {
        first_sick_day: '2024-01-08',
        base_period_last_day: '2026-01-04',
        decision: '2025-11-20',
        repair_notification: '2026-03-16',
        repair_refused: '2026-04-07',
      },
      expected: {
        valid: true,
        repair_decision_deadline: '2026-04-06',
        repair_decision_late_days: 0,
        wage_last_day: '2027-01-03',
      },
    },
  ],
};
