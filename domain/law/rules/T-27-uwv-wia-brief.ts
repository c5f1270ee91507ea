import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { movedEnd } from './H-02-termijnenwet';
import { REACH } from './reach';
import { law } from './sources';
import { beforeWaitingEnd } from './T-35-einde-wachttijd';

type Input = {
  at: ChainDays;
  /** Day on which the employee received the letter; null while it has not come. */
  letterReceived: PlainDate | null;
  /** The 42e-weeksmelding was filed before the waiting period had lasted 81 weeks (T-21). */
  filedBeforeWeek81: boolean;
  /** No report was due, because ziekengeld ran on the employer's own report (ZW 38 lid 4): nothing was neglected. */
  noReportDue?: boolean;
};

function compute({ at, letterReceived, filedBeforeWeek81, noReportDue = false }: Input) {
  const letterDue = at(
    622,
    'UWV schrijft uiterlijk op de dag dat de wachttijd 89 weken heeft geduurd (WIA art. 64 lid 2)',
  );
  const latest = beforeWaitingEnd(at, 77, 'Elf weken voor dat einde (WIA art. 64 lid 3)');
  const letterLate = letterReceived !== null && letterReceived > letterDue.date;
  const isProtected = filedBeforeWeek81 || noReportDue;
  return {
    letterDue,
    /** Ask the employee whether the letter has come. */
    askOn: at(609, 'Begin van ziekteweek 88: vragen of de brief van UWV er is'),
    /** Without the letter the employee calls UWV. */
    callUwvOn: at(623, 'De dag na de laatste dag voor de brief van UWV'),
    letterLate,
    /** While UWV has not written no application is late: the four weeks have not begun. */
    timelyUntilLetter: letterReceived === null && isProtected,
    /** An application up to and including this day is timely in any case. */
    deemedTimelyUntil:
      letterReceived !== null && letterLate && isProtected
        ? Derivation.from(letterReceived, 'Late brief van UWV ontvangen')
            .plusDays(28, 'Binnen vier weken na ontvangst is de aanvraag op tijd (WIA art. 64 lid 6)')
            .movedTo(movedEnd(letterReceived, 28), 'Verlengd tot de eerste werkdag (Algemene termijnenwet art. 1)')
        : latest,
  };
}

/** The letter had not come on the day of the application. */
function answerWithoutLetter(input: {
  first_sick_day: PlainDate;
  wia_application: PlainDate;
  uwv42_filed_before_week81: boolean;
  no_report_due?: boolean;
}) {
  const brief = applyRule(uwvWiaBrief, {
    at: chainDaysFrom(input.first_sick_day),
    letterReceived: null,
    filedBeforeWeek81: input.uwv42_filed_before_week81,
    noReportDue: input.no_report_due,
  });
  return {
    letter_due: brief.letterDue.date,
    letter_late: input.wia_application > brief.letterDue.date,
    application_deemed_timely_until: brief.timelyUntilLetter ? null : brief.deemedTimelyUntil.date,
    timely: brief.timelyUntilLetter || input.wia_application <= brief.deemedTimelyUntil.date,
  };
}

export const uwvWiaBrief: Rule<typeof compute> = {
  id: 'T-27',
  name: 'Brief van UWV over de WIA-aanvraag',
  sources: [law('WIA', '64 lid 2'), law('WIA', '64 lid 6'), law('ATW', '1')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De brief komt uiterlijk op d0+622. Komt hij later, dan geldt een aanvraag binnen vier weken na ontvangst als ' +
        'tijdig; die termijn loopt vooruit en schuift naar een werkdag. Zolang er geen brief is kan de aanvraag niet te laat ' +
        'zijn. Niet als de werkgever na week 81 nog niet had gemeld, tenzij hij door een vangnet niet hoefde te melden.',
      otherReadings: ['Brief in week 87 of na een jaar en acht maanden: regeling van voor 2013.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', wia_application: 'date', uwv42_filed_before_week81: 'boolean' },
      answer: answerWithoutLetter,
    },
    {
      input: {
        first_sick_day: 'date',
        wia_application: 'date',
        uwv42_filed_before_week81: 'boolean',
        no_report_due: 'boolean',
      },
      answer: answerWithoutLetter,
    },
    {
      input: {
        first_sick_day: 'date',
        uwv_letter_received: 'date',
        wia_application: 'date',
        uwv42_filed_before_week81: 'boolean',
      },
      answer(input: {
        first_sick_day: PlainDate;
        uwv_letter_received: PlainDate;
        wia_application: PlainDate;
        uwv42_filed_before_week81: boolean;
      }) {
        const brief = applyRule(uwvWiaBrief, {
          at: chainDaysFrom(input.first_sick_day),
          letterReceived: input.uwv_letter_received,
          filedBeforeWeek81: input.uwv42_filed_before_week81,
        });
        return {
          letter_due: brief.letterDue.date,
          letter_late: brief.letterLate,
          application_deemed_timely_until: brief.deemedTimelyUntil.date,
          timely: input.wia_application <= brief.deemedTimelyUntil.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'zonder brief is de aanvraag niet te laat, ook niet honderd dagen na d0+650',
      input: { first_sick_day: '2024-01-08', wia_application: '2026-01-27', uwv42_filed_before_week81: true },
      expected: {
        letter_due: '2025-09-21',
        letter_late: true,
        application_deemed_timely_until: null,
        timely: true,
      },
    },
    {
      name: 'zonder brief en zonder melding voor week 81 blijft d0+650 gelden',
      input: { first_sick_day: '2024-01-08', wia_application: '2025-10-20', uwv42_filed_before_week81: false },
      expected: {
        letter_due: '2025-09-21',
        letter_late: true,
        application_deemed_timely_until: '2025-10-19',
        timely: false,
      },
    },
    {
      name: 'zonder brief in een vangnetgeval zonder meldplicht in week 42',
      input: {
        first_sick_day: '2024-01-08',
        wia_application: '2026-01-27',
        uwv42_filed_before_week81: false,
        no_report_due: true,
      },
      expected: {
        letter_due: '2025-09-21',
        letter_late: true,
        application_deemed_timely_until: null,
        timely: true,
      },
    },
    {
      name: 'late brief op maandag',
      input: {
        first_sick_day: '2024-01-08',
        uwv_letter_received: '2025-10-06',
        wia_application: '2025-11-03',
        uwv42_filed_before_week81: true,
      },
      expected: {
        letter_due: '2025-09-21',
        letter_late: true,
        application_deemed_timely_until: '2025-11-03',
        timely: true,
      },
    },
    {
      name: 'late brief op zaterdag: de achtentwintigste dag is een zaterdag',
      input: {
        first_sick_day: '2024-01-08',
        uwv_letter_received: '2025-10-04',
        wia_application: '2025-11-03',
        uwv42_filed_before_week81: true,
      },
      expected: {
        letter_due: '2025-09-21',
        letter_late: true,
        application_deemed_timely_until: '2025-11-03',
        timely: true,
      },
    },
    {
      name: 'brief op tijd',
      input: {
        first_sick_day: '2024-01-08',
        uwv_letter_received: '2025-09-15',
        wia_application: '2025-10-20',
        uwv42_filed_before_week81: true,
      },
      expected: {
        letter_due: '2025-09-21',
        letter_late: false,
        application_deemed_timely_until: '2025-10-19',
        timely: false,
      },
    },
    {
      name: 'late brief, 42e-weeksmelding na week 81',
      input: {
        first_sick_day: '2024-01-08',
        uwv_letter_received: '2025-10-06',
        wia_application: '2025-11-03',
        uwv42_filed_before_week81: false,
      },
      expected: {
        letter_due: '2025-09-21',
        letter_late: true,
        application_deemed_timely_until: '2025-10-19',
        timely: false,
      },
    },
  ],
};
