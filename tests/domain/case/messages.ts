// Longer than 300 lines: one entry for each message, with what the articles say that it does.
import { firstBusinessDayOnOrAfter } from '../../../domain/calendar/business-days';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  type PlainDate,
  plainDate,
} from '../../../domain/calendar/plain-date';
import type { ErrorCode } from '../../../domain/case/contract';
import type { Fact } from '../../../domain/case/facts';
import type { CaseStatus } from '../../../domain/case/plan';
import { applyBy, type Course, cancelledFrom, type Duty, payEnd, recovered, timeline, wageEnd } from './course';

/** A message on a day, and what the articles say it does to the duties of a course. */
export type Message = {
  name: string;
  /** What was told a week before it, and what that left. */
  earlier?: {
    fact(on: PlainDate): Fact;
    leaves(course: Course, on: PlainDate, today: PlainDate): Duty[];
  };
  fact(on: PlainDate): Fact;
  /** Status after it; without one it changes nothing in the status. */
  status?(on: PlainDate, course: Course): CaseStatus;
  leaves(course: Course, on: PlainDate): Duty[];
  /** True where the course already has what the message tells, or lacks what it answers. */
  idle?(course: Course): boolean;
};

export const FIRST = plainDate('2026-01-05');
/** Last day of 104 weeks from the first sick day. */
const LAST = plainDate('2028-01-02');

export function ill(on: PlainDate, course: Course): CaseStatus {
  if (on <= LAST) return 'ziek';
  return payEnd(course, on) >= on ? 'verlengd' : 'wachttijd-voorbij';
}

/** What a message adds to the course as it is. */
function adds(...more: Array<(course: Course, on: PlainDate) => Duty | null>): Message['leaves'] {
  return (course, on) => [
    ...timeline(course, on),
    ...more.map((each) => each(course, on)).filter((duty): duty is Duty => duty !== null),
  ];
}

const nothing = adds();

/** A paper that was made on the day of the message. */
function paper(type: keyof Course['papers'], more: object = {}): Message {
  return {
    name: type,
    fact: (on) => ({ type, on, ...more }) as Fact,
    status: (on, course) => ill(on, { ...course, papers: { ...course.papers, [type]: on } }),
    leaves: (course, on) => timeline({ ...course, papers: { ...course.papers, [type]: on } }, on),
    idle: ({ papers }) => papers[type] !== undefined,
  };
}

/** Nothing that was told is forgotten; what UWV was told with another first day is corrected at once. */
function correction(name: string, to: PlainDate): Message {
  return {
    name,
    fact: (on) => ({
      type: 'correctie-eerste-ziektedag',
      on,
      firstSickDay: to,
      reason: 'verkeerd-doorgegeven',
    }),
    status(on, course) {
      if (on <= addDays(to, 727)) return 'ziek';
      return payEnd({ ...course, first: to }, on) >= on ? 'verlengd' : 'wachttijd-voorbij';
    },
    leaves: (course, on) => [...timeline({ ...course, first: to }, on), ...correctAtUwv(course, on)],
  };
}

function correctAtUwv({ papers }: Course, on: PlainDate): Duty[] {
  if (!papers['42e-weeksmelding']) return [];
  const to = ['werkgever', 'casemanager'] as const;
  return [{ id: 'correctie-42e-weeksmelding', opens: on, last: addDays(on, 2), norm: true, by: 'werkgever', to }];
}

/** The employment ends on a day known beforehand: what would come after it goes, its own report comes (U-01). */
function leaving(name: string, daysAhead: number): Message {
  return {
    name,
    fact: (on) => ({ type: 'einde-dienstverband', on, lastDay: addDays(on, daysAhead) }),
    leaves(course, on) {
      const last = addDays(on, daysAhead);
      const sick = daysBetween(FIRST, last);
      const wage = payEnd(course, on);
      // After 104 weeks no ziekengeld follows, so nothing is reported (ZW 29 lid 5).
      const afterWaiting = last >= LAST ? { state: 'not-applicable' as const } : {};
      return [
        ...cancelledFrom(timeline(course, on), addDays(last, 1)).map((duty) => {
          // Wage ends with the employment, which is no reason to cancel the last day of it.
          const isWage = duty.id === 'einde-loondoorbetaling' && last < wage;
          return isWage ? { ...duty, state: undefined, opens: addDays(last, -49), last } : duty;
        }),
        {
          id: 'ziek-uit-dienst-melding',
          opens: addDays(last, -7),
          last,
          by: 'werkgever',
          to: ['werkgever', 'casemanager'],
          ...afterWaiting,
        },
        {
          id: 'riv-ziek-uit-dienst',
          opens: addDays(last, -28),
          last,
          by: 'werkgever',
          to: ['werkgever', 'werknemer', 'casemanager'],
          ...(sick < 42 ? { state: 'not-applicable' as const } : afterWaiting),
        },
      ];
    },
  };
}

/** Moved on to a day on which no Saturday, Sunday or holiday ends the term; work is planned on the unmoved day (N-11). */
const moved = (day: PlainDate) => ({ last: firstBusinessDayOnOrAfter(day), unmoved: day });

const planless = ({ id }: Duty, { papers }: Course) => id.startsWith('evaluatie-') && !papers['plan-van-aanpak'];

/** A gap of recovered days up to the day before the relapse: every open term moves by it, nothing that was reached. */
function relapse(days: number): Message {
  return {
    name: `terugval na ${days} dagen`,
    fact: (on) => ({ type: 'ziekmelding', on, firstSickDay: on, recoveredBefore: addDays(on, -days) }),
    status: () => 'ziek',
    leaves(course, on) {
      const from = addDays(on, -days);
      const analysis = course.papers.probleemanalyse;
      return [
        ...timeline({ ...course, pause: { from, days } }, on),
        {
          id: 'herstelbewaking',
          opens: from,
          last: addDays(from, 28),
          event: true,
          by: 'casemanager',
          to: [],
          state: 'superseded',
        },
        ...(analysis && analysis < on ? [revision(on, null)] : []),
      ];
    },
  };
}

/** Another judgement of the bedrijfsarts, within six weeks. */
function revision(on: PlainDate, done: PlainDate | null): Duty {
  const to = ['bedrijfsarts', 'werkgever'] as const;
  return {
    id: 'bijstelling-probleemanalyse',
    opens: on,
    last: addDays(on, 42),
    norm: true,
    by: 'bedrijfsarts',
    to,
    done,
  };
}

/** Leave moves what was not reached, and the bedrijfsarts, who already said that the cause is the same, looks again after it. */
function onLeave(course: Course, on: PlainDate, from: PlainDate): Duty[] {
  const pause = { from, days: 112, leave: true };
  const resumes = addDays(from, 112);
  return [
    ...timeline({ ...course, pause }, on),
    {
      id: 'oordeel-zelfde-oorzaak',
      opens: resumes,
      last: addDays(resumes, 14),
      norm: true,
      by: 'bedrijfsarts',
      to: ['bedrijfsarts'],
      done: on,
    },
    ...(course.papers.probleemanalyse ? [revision(resumes, null)] : []),
  ];
}

/** Six weeks to object, moved on from weekends and holidays (Awb 6:7, ATW 1). */
function objection(on: PlainDate): Duty {
  const last = firstBusinessDayOnOrAfter(addDays(on, 42));
  return { id: 'bezwaar', opens: on, last, by: 'werkgever', to: ['werkgever', 'werknemer'] };
}

const recovery = (on: PlainDate): Fact => ({ type: 'herstelmelding', on, recoveredOn: on });
const hold = (on: PlainDate): Fact => ({ type: 'onderbreking', on, reason: 'bemiddeling', until: addDays(on, 21) });

function loonsanctie(course: Course, on: PlainDate): Duty[] {
  const base = wageEnd(course);
  const decided = (duties: Duty[]) =>
    duties.map((duty) => (duty.id === 'loonsanctiebesluit' ? { ...duty, state: undefined, done: on } : duty));
  // Suspended until six weeks before the end; then what was left of the eight weeks, if there was an application (WIA 64 lid 7).
  const suspended = (duties: Duty[], resumes: PlainDate) =>
    duties.map((duty): Duty => {
      const { 'wia-aanvraag': applied } = course.papers;
      if (duty.id !== 'wia-beslissing' || !applied) return duty;
      const left = Math.max(0, daysBetween(on, addDays(applied, 56)));
      return { ...duty, ...moved(addDays(resumes, left)), state: on < resumes ? 'planned' : undefined };
    });
  if (on > base) return [...decided(timeline({ ...course, decided: true }, on)), objection(on)];
  // Fifty-two weeks, less the days that UWV decided after six weeks before the end (WIA 25 lid 9, 10 en 14).
  const daysLate = Math.max(0, daysBetween(addDays(base, -42), on));
  const end = addDays(base, 364 - daysLate);
  return [
    ...suspended(decided(timeline({ ...course, sanctioned: end }, on)), addDays(end, -42)),
    { id: 'einde-loonsanctie', opens: addDays(base, 1), last: end, event: true, by: 'werkgever', to: ['werkgever'] },
    {
      id: 'bekortingsmelding',
      opens: addDays(base, 1),
      last: addDays(end, -63),
      norm: true,
      by: 'werkgever',
      to: ['werkgever', 'casemanager'],
    },
    objection(on),
  ];
}

/** An application that was due before a takeover is taken to be made. */
const appliedBefore = (course: Course, on: PlainDate) => applyBy(course) < on;

/** Every message that changes a case, with its effect in words of the law. */
export const MESSAGES: readonly Message[] = [
  { name: 'herstelmelding', fact: recovery, status: () => 'hersteld-bewaking', leaves: recovered },
  {
    name: 'correctie-hersteldatum',
    earlier: { fact: recovery, leaves: (course, on, today) => recovered(course, on, today) },
    fact: (on) => ({
      type: 'correctie-hersteldatum',
      on,
      recoveredOn: addDays(on, -2),
      reason: 'verkeerd-doorgegeven',
    }),
    status: () => 'hersteld-bewaking',
    leaves: (course, on) => recovered(course, addDays(on, -2), on),
  },
  {
    name: 'intrekking-herstel',
    earlier: { fact: recovery, leaves: (course, on, today) => recovered(course, on, today) },
    fact: (on) => ({ type: 'intrekking-herstel', on }),
    leaves: nothing,
  },
  relapse(10),
  relapse(27),
  {
    name: 'ziekmelding na 28 dagen herstel',
    fact: (on) => ({ type: 'ziekmelding', on, firstSickDay: on, recoveredBefore: addDays(on, -28) }),
    status: () => 'ziek',
    leaves: (_course, on) => timeline({ reportedOn: on, first: on, papers: {}, evaluations: [] }, on),
  },
  {
    name: 'deelherstel',
    fact: (on) => ({ type: 'deelherstel', on, from: on, incapacityPct: 60 }),
    leaves: adds((_course, on) => ({
      id: 'oordeel-bedongen-arbeid',
      opens: addDays(on, 182),
      last: addDays(on, 196),
      norm: true,
      by: 'werkgever',
      to: ['casemanager'],
    })),
  },
  correction('correctie naar 14 dagen eerder', addDays(FIRST, -14)),
  correction('correctie naar 7 dagen later', addDays(FIRST, 7)),
  {
    name: 'intrekking',
    fact: (on) => ({ type: 'intrekking', on }),
    status: () => 'ingetrokken',
    leaves: correctAtUwv,
  },
  leaving('einde-dienstverband vandaag', 0),
  leaving('einde-dienstverband over 30 dagen', 30),
  {
    name: 'overlijden',
    fact: (on) => ({ type: 'overlijden', on, date: on }),
    status: () => 'overleden',
    leaves: (course, on) => [
      // Death cancels what is late, too; wage is due up to and including the day itself.
      ...timeline(course, on).map((duty): Duty => {
        if (duty.done || (duty.event && duty.last < on)) return duty;
        if (duty.id === 'einde-loondoorbetaling')
          return { ...duty, state: undefined, opens: addDays(on, -49), last: on, to: [] };
        return { ...duty, state: 'not-applicable' };
      }),
      { id: 'overlijdensuitkering', opens: on, last: addMonths(on, 1), by: 'werkgever', to: ['werkgever'] },
    ],
  },
  {
    name: 'pakketwissel',
    earlier: { fact: (on) => ({ type: 'pakketwissel', on, package: 'nbpw/zorgportaal' }), leaves: nothing },
    fact: (on) => ({ type: 'pakketwissel', on, package: 'none' }),
    leaves: nothing,
  },
  {
    name: 'dossieroverdracht',
    fact: (on) => ({ type: 'dossieroverdracht', on, responsibleSince: on }),
    status: (on, course) => ill(on, { ...course, decided: appliedBefore(course, on) }),
    leaves(course, on) {
      const duties = timeline({ ...course, decided: appliedBefore(course, on) }, on);
      const plan = duties.find(({ id }) => id === 'plan-van-aanpak');
      // A plan that was due before the takeover is taken to be there.
      const withPlan = plan !== undefined && plan.last < on;
      // So is an oordeel, from which the two weeks of the plan run.
      const judged = addDays(course.first, 42) < on;
      return duties.map((duty) => {
        const supposed = (withPlan && planless(duty, course)) || (judged && duty.id === 'plan-van-aanpak');
        const known: Duty = supposed ? { ...duty, state: undefined } : duty;
        if (known.done || known.state || known.last >= on) return known;
        return { ...known, state: 'before-our-time' };
      });
    },
  },
  {
    name: 'vakantie',
    fact: (on) => ({ type: 'vakantie', on, from: on, until: addDays(on, 13) }),
    leaves: nothing,
  },
  { name: 'onderbreking', fact: hold, leaves: nothing },
  {
    name: 'hervatting',
    earlier: { fact: hold, leaves: (course, _on, today) => timeline(course, today) },
    fact: (on) => ({ type: 'hervatting', on }),
    leaves: nothing,
  },
  paper('probleemanalyse', { mogelijkheden: true }),
  {
    name: 'probleemanalyse zonder mogelijkheden',
    fact: (on) => ({ type: 'probleemanalyse', on, mogelijkheden: false }),
    idle: ({ papers }) => papers.probleemanalyse !== undefined,
    leaves: (course, on) => [
      ...timeline({ ...course, papers: { ...course.papers, probleemanalyse: on } }, on).map(
        (duty): Duty =>
          !duty.done && /^(plan-van-aanpak|evaluatie-\d+|tweede-spoor)$/.test(duty.id)
            ? { ...duty, state: 'not-applicable' }
            : duty,
      ),
      {
        id: 'herbeoordeling-mogelijkheden',
        opens: addDays(on, 28),
        last: addDays(on, 42),
        norm: true,
        by: 'bedrijfsarts',
        to: ['bedrijfsarts', 'werkgever'],
      },
    ],
  },
  paper('plan-van-aanpak'),
  {
    name: 'evaluatie',
    fact: (on) => ({ type: 'evaluatie', on }),
    leaves: (course, on) => timeline({ ...course, evaluations: [...course.evaluations, on] }, on),
  },
  paper('42e-weeksmelding'),
  paper('eerstejaarsevaluatie'),
  paper('tweede-spoor'),
  paper('uwv-wia-brief'),
  paper('actueel-oordeel'),
  paper('eindevaluatie'),
  paper('re-integratieverslag'),
  {
    ...paper('wia-aanvraag'),
    // Every day late makes the wage period longer; until it ends the wage is due.
    status: (on) => (on > LAST ? 'verlengd' : 'ziek'),
  },
  {
    name: 'wia-aanvraag vervroegd',
    fact: (on) => ({ type: 'wia-aanvraag', on, kind: 'vervroegd' }),
    idle: ({ papers }) => papers['wia-aanvraag'] !== undefined,
    leaves: (course, on) => [
      // The application counts as the 42e-weeksmelding (ZW 38 lid 8), and UWV has eight weeks.
      ...timeline(reportedBy(course, on), on).map(
        (duty): Duty =>
          duty.id === 'wia-beslissing' ? { ...duty, opens: on, ...moved(addDays(on, 56)), state: undefined } : duty,
      ),
      {
        id: 'vervroegde-wia-aanvraag',
        opens: addDays(FIRST, 21),
        last: addDays(FIRST, 475),
        by: 'werknemer',
        to: ['werknemer', 'bedrijfsarts'],
        done: on,
      },
    ],
  },
  {
    name: 'vervroegde-wia-grond',
    fact: (on) => ({ type: 'vervroegde-wia-grond', on }),
    leaves: adds((_course, on) => ({
      id: 'vervroegde-wia-aanvraag',
      opens: on,
      last: addDays(FIRST, 475),
      by: 'werknemer',
      to: ['werknemer', 'bedrijfsarts'],
      ...(on > addDays(FIRST, 475) ? { state: 'not-applicable' as const } : {}),
    })),
  },
  {
    name: 'bijstelling',
    fact: (on) => ({ type: 'bijstelling', on, of: 'probleemanalyse', planWijzigt: true }),
    leaves: adds(
      (_course, on) => revision(on, on),
      (_course, on) => ({
        id: 'bijstelling-plan-van-aanpak',
        opens: on,
        last: addDays(on, 14),
        by: 'werkgever',
        to: ['werkgever', 'werknemer'],
      }),
    ),
  },
  {
    name: 'verwachting: niet langdurig',
    fact: (on) => ({ type: 'verwachting', on, langdurig: false }),
    leaves: (course, on) =>
      timeline({ ...course, expectation: on }, on).map((duty): Duty => {
        const notYet = on < addDays(FIRST, 42) && !course.papers.probleemanalyse;
        return notYet && /^(probleemanalyse|plan-van-aanpak)$/.test(duty.id)
          ? { ...duty, state: 'not-applicable' }
          : duty;
      }),
  },
  {
    name: 'vangnet',
    fact: (on) => ({ type: 'vangnet', on, ground: 'no-risk', group: 2 }),
    status: (on, course) => ill(on, { ...course, underVangnet: true }),
    leaves: (course, on) => [
      // Nothing was due in week 42, so a letter that does not come hurts nobody (WIA 64 lid 6).
      ...timeline({ ...course, underVangnet: true }, on).map(
        (duty): Duty =>
          !duty.done && /^(42e-weeksmelding|grens-81-weken)$/.test(duty.id)
            ? { ...duty, state: 'not-applicable' }
            : duty,
      ),
      { id: 'vangnetmelding', opens: FIRST, last: addDays(FIRST, 42), by: 'uwv-melder', to: ['uwv-melder'] },
    ],
  },
  {
    name: 'zwangerschapsverlof vanaf morgen',
    fact: (on) => ({
      type: 'zwangerschapsverlof',
      on,
      from: addDays(on, 1),
      until: addDays(on, 112),
      sameCause: true,
    }),
    leaves: (course, on) => onLeave(course, on, addDays(on, 1)),
  },
  {
    name: 'zwangerschapsverlof vanaf vandaag',
    fact: (on) => ({ type: 'zwangerschapsverlof', on, from: on, until: addDays(on, 111), sameCause: true }),
    status: () => 'verlof',
    leaves: (course, on) => onLeave(course, on, on),
  },
  {
    name: 'vrijwillige-verlenging',
    fact: (on) => ({ type: 'vrijwillige-verlenging', on, until: addDays(LAST, 182) }),
    status: (on) => (on > LAST ? 'verlengd' : 'ziek'),
    // The request counts as the 42e-weeksmelding, too.
    leaves: (course, on) => timeline({ ...reportedBy(course, on), extended: addDays(LAST, 182) }, on),
  },
  {
    name: 'loonsanctie',
    fact: (on) => ({ type: 'loonsanctie', on }),
    idle: ({ papers }) => papers['wia-aanvraag'] === undefined,
    status: (on, course) => ill(on, { ...course, decided: true }),
    leaves: loonsanctie,
  },
  {
    name: 'uwv-besluit',
    fact: (on) => ({ type: 'uwv-besluit', on, outcome: 'onder-35', from: addDays(LAST, 1) }),
    status: (on, course) => ill(on, { ...course, decided: true }),
    leaves: (course, on) => [
      ...timeline({ ...course, decided: true }, on).map(
        (duty): Duty => (duty.id === 'wia-beslissing' ? { ...duty, done: on } : duty),
      ),
      objection(on),
    ],
  },
  {
    name: 'arbeidsongeval',
    fact: (on) => ({ type: 'arbeidsongeval', on, severity: 'ziekenhuis' }),
    leaves: adds(
      (_course, on) => ({ id: 'arbeidsongeval-melding', opens: on, last: on, by: 'werkgever', to: ['werkgever'] }),
      (_course, on) => ({
        id: 'arbeidsongeval-registratie',
        opens: on,
        last: addDays(on, 7),
        norm: true,
        by: 'werkgever',
        to: ['werkgever'],
      }),
    ),
  },
  {
    name: 'beroepsziekte',
    fact: (on) => ({ type: 'beroepsziekte', on }),
    leaves: adds((_course, on) => ({
      id: 'beroepsziektemelding',
      opens: on,
      last: addDays(on, 14),
      norm: true,
      by: 'bedrijfsarts',
      to: ['bedrijfsarts'],
      state: 'planned',
    })),
  },
  {
    name: 'derde-aansprakelijk',
    fact: (on) => ({ type: 'derde-aansprakelijk', on, wam: true }),
    leaves: adds((_course, on) => ({
      id: 'regres',
      opens: on,
      last: addYears(on, 3),
      by: 'werkgever',
      to: ['werkgever'],
    })),
  },
  {
    name: 'deskundigenoordeel',
    fact: (on) => ({ type: 'deskundigenoordeel', on }),
    leaves: adds((_course, on) => ({
      id: 'deskundigenoordeel',
      opens: on,
      last: addDays(on, 14),
      norm: true,
      by: 'uwv',
      to: ['werkgever', 'werknemer'],
    })),
  },
  {
    name: 'second-opinion',
    fact: (on) => ({ type: 'second-opinion', on }),
    leaves: adds((_course, on) => ({
      id: 'second-opinion',
      opens: on,
      last: addDays(on, 42),
      norm: true,
      by: 'bedrijfsarts',
      to: ['werknemer', 'bedrijfsarts'],
    })),
  },
  {
    name: 'afwijking van de eerstejaarsevaluatie',
    fact: (on) => ({ type: 'afwijking', on, obligation: 'eerstejaarsevaluatie', reason: 'samen-later-gepland' }),
    leaves: (course, on) =>
      timeline(course, on).map((duty) =>
        duty.id === 'eerstejaarsevaluatie' && !duty.done ? { ...duty, state: 'waived' } : duty,
      ),
  },
  {
    name: 'afgerond: de navraag naar de WIA-brief',
    fact: (on) => ({ type: 'afgerond', on, obligation: 'navraag-wia-brief' }),
    leaves: (course, on) =>
      timeline(course, on).map((duty) =>
        duty.id === 'navraag-wia-brief' && !duty.done ? { ...duty, done: on } : duty,
      ),
  },
];

/** What counts as the report of 42 weeks when none was made before it (ZW 38 lid 8). */
function reportedBy(course: Course, on: PlainDate): Course {
  const papers = { ...course.papers, '42e-weeksmelding': course.papers['42e-weeksmelding'] ?? on };
  return { ...course, papers };
}

/** A message that makes no sense on any of these days: the code and the field that the refusal names. */
type Refused = { name: string; fact(on: PlainDate): Fact; code: ErrorCode; field: string };

const refused = (name: string, field: string, fact: Refused['fact'], code: ErrorCode = 'PAST_NIET'): Refused => ({
  name,
  fact,
  code,
  field,
});
const tomorrow = (on: PlainDate) => addDays(on, 1);
const yesterday = (on: PlainDate) => addDays(on, -1);

export const REFUSED: readonly Refused[] = [
  refused('een ziekmelding tijdens ziekte', 'firstSickDay', (on) => ({ type: 'ziekmelding', on, firstSickDay: on })),
  refused('een terugval zonder herstel ervoor', 'recoveredBefore', (on) => ({
    type: 'ziekmelding',
    on,
    firstSickDay: on,
    recoveredBefore: FIRST,
  })),
  refused('herstel voor de eerste ziektedag', 'recoveredOn', (on) => ({
    type: 'herstelmelding',
    on,
    recoveredOn: yesterday(FIRST),
  })),
  refused('een correctie van herstel dat er niet is', 'type', (on) => ({
    type: 'correctie-hersteldatum',
    on,
    recoveredOn: on,
    reason: 'verkeerd-doorgegeven',
  })),
  refused('de intrekking van herstel dat er niet is', 'type', (on) => ({ type: 'intrekking-herstel', on })),
  refused('een eerste ziektedag in de toekomst', 'firstSickDay', (on) => ({
    type: 'correctie-eerste-ziektedag',
    on,
    firstSickDay: tomorrow(on),
    reason: 'verkeerd-doorgegeven',
  })),
  refused(
    'een eerste ziektedag voor de oudste regelversie',
    'firstSickDay',
    (on) => ({
      type: 'correctie-eerste-ziektedag',
      on,
      firstSickDay: plainDate('2013-12-31'),
      reason: 'verkeerd-doorgegeven',
    }),
    'GEEN_REGELVERSIE',
  ),
  refused('de intrekking van een andere ziekmelding', 'firstSickDay', (on) => ({
    type: 'intrekking',
    on,
    firstSickDay: tomorrow(FIRST),
  })),
  refused('deelherstel voor de eerste ziektedag', 'from', (on) => ({
    type: 'deelherstel',
    on,
    from: yesterday(FIRST),
    incapacityPct: 50,
  })),
  refused('een einde voor het begin van het dienstverband', 'lastDay', (on) => ({
    type: 'einde-dienstverband',
    on,
    lastDay: plainDate('2019-02-28'),
  })),
  refused('een overlijden in de toekomst', 'date', (on) => ({ type: 'overlijden', on, date: tomorrow(on) })),
  refused('een overlijden voor de eerste ziektedag', 'date', (on) => ({
    type: 'overlijden',
    on,
    date: yesterday(FIRST),
  })),
  refused('een stuk van voor de ziekte', 'happened', (on) => ({
    type: 'plan-van-aanpak',
    on,
    happened: yesterday(FIRST),
  })),
  refused('een stuk uit de toekomst', 'happened', (on) => ({ type: 'evaluatie', on, happened: tomorrow(on) })),
  refused('verlof dat eindigt voor het begint', 'until', (on) => ({
    type: 'zwangerschapsverlof',
    on,
    from: on,
    until: yesterday(on),
  })),
  refused('een verlenging binnen de wachttijd', 'until', (on) => ({ type: 'vrijwillige-verlenging', on, until: LAST })),
  refused('een verkortingsverzoek zonder verlenging', 'type', (on) => ({ type: 'verkortingsverzoek', on })),
  refused('een loonsanctie van morgen', 'decided', (on) => ({ type: 'loonsanctie', on, decided: tomorrow(on) })),
  refused('een bekortingsmelding zonder loonsanctie', 'type', (on) => ({ type: 'bekortingsmelding', on })),
  refused('een bekortingsbesluit zonder melding', 'type', (on) => ({ type: 'bekortingsbesluit', on, repaired: true })),
  refused('een besluit dat ingaat op de eerste ziektedag', 'from', (on) => ({
    type: 'uwv-besluit',
    on,
    outcome: 'wga',
    from: FIRST,
  })),
  refused('een onderbreking die al voorbij is', 'until', (on) => ({
    type: 'onderbreking',
    on,
    reason: 'bemiddeling',
    until: yesterday(on),
  })),
  refused('een hervatting zonder onderbreking', 'type', (on) => ({ type: 'hervatting', on })),
  refused('een afwijking die al voorbij is', 'until', (on) => ({
    type: 'afwijking',
    on,
    obligation: 'eindevaluatie',
    reason: 'samen-later-gepland',
    until: yesterday(on),
  })),
];
