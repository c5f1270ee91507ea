import { addDays, daysBetween, earliest, type PlainDate, plainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { type Rule, versionOn } from '../rule';
import { InputError } from './input-error';
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
};

/** Maternity leave after the day of birth, in days. */
const AFTER_BIRTH = 70;

const SINGLE: Window = { earliest: 42, latest: 28, maxCarriedOver: 42 };

/** Last day for the application at UWV, in every version. */
export function applyBy(began: PlainDate): Derivation {
  return Derivation.from(began, 'Begin van het verlof').plusDays(-14, 'Aanvraag bij UWV twee weken voor het begin');
}

function leaveUnder(terms: Terms) {
  return ({ dueDate, multiple = false, start = null, birth = null }: Input) => {
    const window = multiple ? terms.multiple : terms.single;
    const dayAfterDue = Derivation.from(dueDate, 'Uitgerekende datum').plusDays(1, 'De dag na de uitgerekende datum');
    const weeks = (days: number) => `Verlof ${days / 7} weken voor die dag (WAZO art. 3:1 lid 2)`;
    const earliestStart = dayAfterDue.plusDays(-window.earliest, weeks(window.earliest));
    const latestStart = dayAfterDue.plusDays(-window.latest, weeks(window.latest));
    const born = birth ?? dueDate;
    const began = earliest(start ?? latestStart.date, addDays(born, 1));
    // A late birth does not eat into the days that were not taken.
    const prenatalDays = Math.max(0, daysBetween(began, earliest(dueDate, born)) + 1);
    const carriedOver = Math.min(window.maxCarriedOver, Math.max(0, window.earliest - prenatalDays));
    const lastDay = Derivation.from(born, birth === null ? 'Uitgerekende datum' : 'Bevalling').plusDays(
      AFTER_BIRTH + carriedOver,
      `Tien weken bevallingsverlof en ${carriedOver} dagen die voor de bevalling niet zijn opgenomen (WAZO art. 3:1 lid 3)`,
    );
    return {
      earliestStart,
      latestStart,
      applyBy: applyBy(began),
      prenatalDays,
      lastDay,
      totalDays: daysBetween(began, lastDay.date) + 1,
    };
  };
}

type Compute = ReturnType<typeof leaveUnder>;

const EARLY_MULTIPLE: Window = { earliest: 70, latest: 56, maxCarriedOver: 56 };

function fullAnswer(input: { due_date: PlainDate; start: PlainDate; birth: PlainDate; multiple?: boolean }) {
  const leave = versionOn(wazoVerlof, input.birth).compute({
    dueDate: input.due_date,
    multiple: input.multiple,
    start: input.start,
    birth: input.birth,
  });
  if (input.start < leave.earliestStart.date && input.start <= input.birth)
    throw new InputError(
      'start',
      `ligt voor de eerste mogelijke dag ${leave.earliestStart.date}; geef een latere begindag.`,
    );
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
  sources: [law('WAZO', '3:1'), law('BW 7', '629 lid 4')],
  versionDate: 'bevallingsdatum, of de uitgerekende datum zolang die er niet is',
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
        'Zes tot vier weken (meerling tien tot acht) voor de dag na de uitgerekende datum; tien weken vanaf de dag na de ' +
        'bevalling, plus de dagen die tot en met de uitgerekende datum (of de eerdere bevalling) niet zijn opgenomen, ' +
        'hoogstens zes weken (meerling tien).',
      compute: leaveUnder({ single: SINGLE, multiple: { ...EARLY_MULTIPLE, maxCarriedOver: 70 } }),
    },
  ],
  forms: [
    { input: { due_date: 'date', start: 'date', birth: 'date' }, answer: fullAnswer },
    { input: { due_date: 'date', start: 'date', birth: 'date', multiple: 'boolean' }, answer: fullAnswer },
    {
      input: { due_date: 'date', multiple: 'boolean' },
      answer({ due_date, multiple }: { due_date: PlainDate; multiple: boolean }) {
        const leave = versionOn(wazoVerlof, due_date).compute({ dueDate: due_date, multiple });
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
        prenatal_days: 42,
        leave_last_day: '2026-10-22',
        total_days: 122,
      },
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
