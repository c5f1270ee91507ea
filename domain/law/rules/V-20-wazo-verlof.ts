// Longer than 300 lines: one rule with its three versions and their worked examples.
import { addDays, daysBetween, earliest, type PlainDate, plainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { readPeriod } from './input-values';
import { REACH } from './reach';
import { law } from './sources';

/** Days before the day after the due date on which leave may and must start, and the most that is carried over. */
type Window = { earliest: number; latest: number; maxCarriedOver: number };
type Terms = { single: Window; multiple: Window };

type Input = {
  dueDate: PlainDate;
  multiple?: boolean;
  /** First day of leave as chosen; null or absent: the last possible one. */
  start?: PlainDate | null;
  birth?: PlainDate | null;
  /** Sick days with ziekengeld in the flex period, before the leave began: they count as leave taken (lid 4). */
  flexSickDays?: number;
  /** Stay of the child in hospital for its own health, both days included (lid 5). */
  hospital?: { from: PlainDate; until: PlainDate } | null;
};

/** Hospital days count from the eighth, up to ten weeks. */
const HOSPITAL_FROM_DAY = 8;
const HOSPITAL_MAX = 70;

/** Leave after the first six weeks may be spread over so many days; the request comes within three weeks (lid 6). */
const BEFORE_SPREAD = 42;
const SPREAD = 210;
const REQUEST_SPREAD_WITHIN = 21;

/** Maternity leave after the day of birth, in days. */
const AFTER_BIRTH = 70;

const SINGLE: Window = { earliest: 42, latest: 28, maxCarriedOver: 42 };

/** Last day for the application at UWV, in every version. */
export function applyBy(began: PlainDate): Derivation {
  return Derivation.from(began, 'Begin van het verlof').plusDays(-14, 'Aanvraag bij UWV twee weken voor het begin');
}

function leaveUnder(terms: Terms) {
  return ({ dueDate, multiple = false, start = null, birth = null, flexSickDays = 0, hospital = null }: Input) => {
    const window = multiple ? terms.multiple : terms.single;
    const dayAfterDue = Derivation.from(dueDate, 'Uitgerekende datum').plusDays(1, 'De dag na de uitgerekende datum');
    const weeks = (days: number) => `Verlof ${days / 7} weken voor die dag (WAZO art. 3:1 lid 2)`;
    const earliestStart = dayAfterDue.plusDays(-window.earliest, weeks(window.earliest));
    const latestStart = dayAfterDue.plusDays(-window.latest, weeks(window.latest));
    const born = birth ?? dueDate;
    const began = earliest(start ?? latestStart.date, addDays(born, 1));
    // The leave runs up to and including the birth; only what was taken until the due date makes the rest shorter.
    const prenatalDays = Math.max(0, daysBetween(began, born) + 1);
    const taken = Math.max(0, daysBetween(began, earliest(dueDate, born)) + 1) + flexSickDays;
    const carriedOver = Math.min(window.maxCarriedOver, Math.max(0, window.earliest - taken));
    const regular = Derivation.from(born, birth === null ? 'Uitgerekende datum' : 'Bevalling').plusDays(
      AFTER_BIRTH + carriedOver,
      `Tien weken bevallingsverlof en ${carriedOver} dagen die voor de bevalling niet zijn opgenomen (WAZO art. 3:1 lid 3)`,
    );
    const hospitalDays = hospital ? extensionByHospital(hospital, regular.date) : 0;
    const byEarlyBirth = Math.min(carriedOver, Math.max(0, daysBetween(born, dueDate)));
    const extension = Math.min(HOSPITAL_MAX, Math.max(0, hospitalDays - byEarlyBirth));
    const lastDay = extension
      ? regular.plusDays(
          extension,
          'Verlengd met de opnamedagen van het kind vanaf de achtste dag (WAZO art. 3:1 lid 5)',
        )
      : regular;
    const sixWeeks = Derivation.from(born, 'Bevalling').plusDays(BEFORE_SPREAD, 'Zes weken bevallingsverlof aaneen');
    return {
      earliestStart,
      latestStart,
      applyBy: applyBy(began),
      prenatalDays,
      lastDay,
      totalDays: daysBetween(began, lastDay.date) + 1,
      /** Leave after `from` may be taken until `until`, when it was asked for by `requestBy`; the employer answers in two weeks. */
      spread: {
        from: sixWeeks.plusDays(1, 'De dag na de splitsing (WAZO art. 3:1 lid 6)'),
        until: sixWeeks.plusDays(SPREAD, 'Dertig weken vanaf de dag na de splitsing (WAZO art. 3:1 lid 6)'),
        requestBy: Derivation.from(born, 'Bevalling').plusDays(
          1 + REQUEST_SPREAD_WITHIN,
          'Verzoek uiterlijk drie weken na het begin van het bevallingsverlof (WAZO art. 3:1 lid 6)',
        ),
      },
    };
  };
}

/** Days in hospital from the eighth on, as far as they fall in the leave. */
function extensionByHospital({ from, until }: { from: PlainDate; until: PlainDate }, lastDay: PlainDate): number {
  return Math.max(0, daysBetween(addDays(from, HOSPITAL_FROM_DAY - 1), earliest(until, lastDay)) + 1);
}

type Compute = ReturnType<typeof leaveUnder>;

const EARLY_MULTIPLE: Window = { earliest: 70, latest: 56, maxCarriedOver: 56 };

type FullInput = {
  due_date: PlainDate;
  start: PlainDate;
  birth: PlainDate;
  multiple?: boolean;
  flex_sick_days?: number;
  hospital?: unknown;
};

function leaveFor(input: FullInput) {
  const leave = applyRule(wazoVerlof, {
    dueDate: input.due_date,
    multiple: input.multiple,
    start: input.start,
    birth: input.birth,
    flexSickDays: input.flex_sick_days,
    hospital: input.hospital === undefined ? null : readPeriod('hospital', input.hospital),
  });
  if (input.start < leave.earliestStart.date && input.start <= input.birth)
    throw new InputError(
      'start',
      `ligt voor de eerste mogelijke dag ${leave.earliestStart.date}; geef een latere begindag.`,
    );
  return leave;
}

function fullAnswer(input: FullInput) {
  const leave = leaveFor(input);
  return {
    leave_earliest_start: leave.earliestStart.date,
    leave_latest_start: leave.latestStart.date,
    prenatal_days: leave.prenatalDays,
    leave_last_day: leave.lastDay.date,
    total_days: leave.totalDays,
  };
}

export const wazoVerlof: Rule<Compute> = {
  id: 'V-20',
  name: 'Zwangerschaps- en bevallingsverlof',
  sources: [law('WAZO', '3:1'), law('WAZO', '3:11 lid 1'), law('WAZO', '3:11 lid 4'), law('BW 7', '629 lid 4')],
  decidedBy: {
    inDutch: 'bevallingsdatum, of de uitgerekende datum zolang die er niet is',
    of: ({ birth, dueDate }) => birth ?? dueDate,
  },
  versions: [
    {
      from: REACH,
      until: plainDate('2016-03-31'),
      confidence: 'likely',
      reading:
        'Zes tot vier weken voor de dag na de uitgerekende datum, ook bij een meerling; wat niet is opgenomen komt erna.',
      compute: leaveUnder({ single: SINGLE, multiple: SINGLE }),
    },
    {
      from: plainDate('2016-04-01'),
      until: plainDate('2018-03-31'),
      confidence: 'likely',
      reading:
        'Bij een meerling tien tot acht weken ervoor; van wat niet is opgenomen komt er hoogstens acht weken bij.',
      compute: leaveUnder({ single: SINGLE, multiple: EARLY_MULTIPLE }),
    },
    {
      from: plainDate('2018-04-01'),
      until: null,
      confidence: 'certain',
      reading:
        'Zes tot vier weken (meerling tien tot acht) voor de dag na de uitgerekende datum, tot en met de bevalling: een late ' +
        'bevalling maakt het verlof langer. Dan tien weken vanaf de dag na de bevalling, plus de dagen die tot en met de uitgerekende datum (of de eerdere bevalling) niet zijn opgenomen, ' +
        'hoogstens zes weken (meerling tien). Ziektedagen met ziekengeld in de flexperiode gelden als opgenomen (lid 4). ' +
        'Opname van het kind verlengt met de dagen vanaf de achtste, hoogstens tien weken, voor zover meer dan een vroege ' +
        'bevalling al verlengde (lid 5). Na zes weken bevallingsverlof kan de rest over dertig weken (lid 6).',
      otherReadings: [
        'Lid 5: de hele opname afzetten tegen de dagen van de vroege bevalling, niet de dagen vanaf de achtste: tot zeven dagen langer.',
      ],
      compute: leaveUnder({ single: SINGLE, multiple: { ...EARLY_MULTIPLE, maxCarriedOver: 70 } }),
    },
  ],
  forms: [
    { input: { due_date: 'date', start: 'date', birth: 'date' }, answer: fullAnswer },
    { input: { due_date: 'date', start: 'date', birth: 'date', multiple: 'boolean' }, answer: fullAnswer },
    { input: { due_date: 'date', start: 'date', birth: 'date', flex_sick_days: 'number' }, answer: fullAnswer },
    { input: { due_date: 'date', start: 'date', birth: 'date', hospital: 'json' }, answer: fullAnswer },
    {
      input: { due_date: 'date', start: 'date', birth: 'date', spread: 'boolean' },
      answer(input: FullInput & { spread: boolean }) {
        if (!input.spread) return fullAnswer(input);
        const { spread } = leaveFor(input);
        return {
          request_by: spread.requestBy.date,
          spread_from: spread.from.date,
          spread_until: spread.until.date,
        };
      },
    },
    {
      input: { due_date: 'date', multiple: 'boolean' },
      answer({ due_date, multiple }: { due_date: PlainDate; multiple: boolean }) {
        const leave = applyRule(wazoVerlof, { dueDate: due_date, multiple });
        return { leave_earliest_start: leave.earliestStart.date, leave_latest_start: leave.latestStart.date };
      },
    },
  ],
  examples: [
    {
      name: 'zes weken ervoor begonnen',
      input: { due_date: '2026-08-03', start: '2026-06-23', birth: '2026-08-03' },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 42,
        leave_last_day: '2026-10-12',
        total_days: 112,
      },
    },
    {
      name: 'vier weken ervoor begonnen',
      input: { due_date: '2026-08-03', start: '2026-07-07', birth: '2026-08-03' },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 28,
        leave_last_day: '2026-10-26',
        total_days: 112,
      },
    },
    {
      name: 'tien dagen te laat bevallen',
      input: { due_date: '2026-08-03', start: '2026-06-23', birth: '2026-08-13' },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 52,
        leave_last_day: '2026-10-22',
        total_days: 122,
      },
    },
    {
      name: 'twee weken te laat bevallen na een begin vier weken ervoor',
      input: { due_date: '2026-08-03', start: '2026-07-07', birth: '2026-08-17' },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 42,
        leave_last_day: '2026-11-09',
        total_days: 126,
      },
    },
    {
      name: 'vijf dagen ziek in de flexperiode gelden als opgenomen verlof',
      input: { due_date: '2026-08-03', start: '2026-07-07', birth: '2026-08-03', flex_sick_days: 5 },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 28,
        leave_last_day: '2026-10-21',
        total_days: 107,
      },
    },
    {
      name: 'veertien dagen ziek in de flexperiode: niets over',
      input: { due_date: '2026-08-03', start: '2026-07-07', birth: '2026-08-03', flex_sick_days: 14 },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 28,
        leave_last_day: '2026-10-12',
        total_days: 98,
      },
    },
    {
      name: 'kind vijf weken in het ziekenhuis: 28 dagen langer',
      input: {
        due_date: '2026-08-03',
        start: '2026-07-07',
        birth: '2026-08-03',
        hospital: ['2026-08-03', '2026-09-06'],
      },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 28,
        leave_last_day: '2026-11-23',
        total_days: 140,
      },
    },
    {
      name: 'twee weken te vroeg en vijf weken in het ziekenhuis: veertien van de 28 dagen waren er al bij',
      input: {
        due_date: '2026-08-03',
        start: '2026-07-07',
        birth: '2026-07-20',
        hospital: ['2026-07-20', '2026-08-23'],
      },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 14,
        leave_last_day: '2026-11-09',
        total_days: 126,
      },
    },
    {
      name: 'zeven dagen in het ziekenhuis verlengen niets',
      input: {
        due_date: '2026-08-03',
        start: '2026-07-07',
        birth: '2026-08-03',
        hospital: ['2026-08-03', '2026-08-09'],
      },
      expected: {
        leave_earliest_start: '2026-06-23',
        leave_latest_start: '2026-07-07',
        prenatal_days: 28,
        leave_last_day: '2026-10-26',
        total_days: 112,
      },
    },
    {
      name: 'gespreid: zes weken aaneen, de rest binnen dertig weken',
      input: { due_date: '2026-08-03', start: '2026-07-07', birth: '2026-08-03', spread: true },
      expected: { request_by: '2026-08-25', spread_from: '2026-09-15', spread_until: '2027-04-12' },
    },
    {
      name: 'gespreid na een late bevalling',
      input: { due_date: '2026-08-03', start: '2026-06-23', birth: '2026-08-13', spread: true },
      expected: { request_by: '2026-09-04', spread_from: '2026-09-25', spread_until: '2027-04-22' },
    },
    {
      name: 'meerling',
      input: { due_date: '2026-08-03', multiple: true },
      expected: { leave_earliest_start: '2026-05-26', leave_latest_start: '2026-06-09' },
    },
    {
      name: 'meerling, tien weken voor 1 april 2016 bestond nog niet',
      input: { due_date: '2016-03-31', multiple: true },
      expected: { leave_earliest_start: '2016-02-19', leave_latest_start: '2016-03-04' },
    },
  ],
};
