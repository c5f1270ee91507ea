import { latest, type PlainDate, plainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom, offsetOn } from '../chain-days';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH } from './reach';
import { law } from './sources';
import { eindeWachttijd } from './T-35-einde-wachttijd';

type Input = {
  at: ChainDays;
  /** First day of the chain as it happened. */
  firstSickDay: PlainDate;
  aowDate: PlainDate;
  /** Last day of wage after 104 weeks, by a late application, an extension or a loonsanctie; absent without one. */
  extendedUntil?: PlainDate;
};

type Terms = {
  /** Length of the wage period at AOW age, in days, and its name in the answers and in Dutch. */
  days: number;
  name: 'six_weeks' | 'thirteen_weeks';
  inDutch: string;
  /** Transitional law: for chains that began before `chainsBefore`, the term starts no earlier than `startsOn`. */
  oldCases?: { chainsBefore: PlainDate; startsOn: PlainDate };
  /** Transitional law: no wage after this day. */
  endsLatest?: PlainDate;
};

type WageEnd = {
  wageLastDay: Derivation;
  /** Whether the 104 weeks end before the AOW, or the short term counts, and from which day. */
  regime:
    | '104_weeks_before_aow'
    | 'extension_ends_before_aow'
    | `${Terms['name']}_from_${'first_sick_day' | 'aow_date_capped_104'}`;
};

function earlierOf(a: Derivation, b: Derivation): Derivation {
  return b.date < a.date ? b : a;
}

function dayBefore(aowDate: PlainDate): Derivation {
  return Derivation.from(aowDate, 'AOW-leeftijd bereikt').plusDays(
    -1,
    'De dag ervoor: de termijn na de AOW-leeftijd bestaat alleen binnen de 104 weken (BW art. 7:629 lid 2)',
  );
}

/** The wage period under one set of terms; interruptions of the chain do not count. */
function wagePeriod(terms: Terms): (input: Input) => WageEnd {
  return ({ at, firstSickDay, aowDate, extendedUntil }) => {
    const { lastOffset } = applyRule(eindeWachttijd, at);
    const after104Weeks = at(lastOffset, 'Laatste dag van 104 weken loondoorbetaling (BW art. 7:629 lid 1)');
    if (after104Weeks.date < aowDate)
      return extendedUntil && extendedUntil >= aowDate
        ? { wageLastDay: dayBefore(aowDate), regime: 'extension_ends_before_aow' }
        : { wageLastDay: after104Weeks, regime: '104_weeks_before_aow' };

    const ground = `Loondoorbetaling ${terms.inDutch} vanaf de AOW-leeftijd (BW art. 7:629 lid 2 onder b)`;
    const isOldCase = terms.oldCases !== undefined && firstSickDay < terms.oldCases.chainsBefore;
    const countFrom = terms.oldCases && isOldCase ? latest(aowDate, terms.oldCases.startsOn) : aowDate;
    const illAtAowAge = firstSickDay >= aowDate;
    const offset = offsetOn(at, countFrom, lastOffset);
    const term =
      illAtAowAge && !isOldCase
        ? at(terms.days - 1, ground)
        : Derivation.from(
            countFrom,
            isOldCase && countFrom !== aowDate ? 'Begin van de overgangstermijn' : 'AOW-leeftijd bereikt',
          )
            .plusDays(terms.days - 1, ground)
            .movedTo(at(offset + terms.days - 1, ground).date, 'Hersteldagen tellen niet mee');
    const capped = earlierOf(term, after104Weeks);
    return {
      wageLastDay:
        terms.endsLatest && capped.date > terms.endsLatest
          ? capped.movedTo(terms.endsLatest, 'Overgangsrecht: de dertien weken eindigen uiterlijk op (Stb. 2023, 169)')
          : capped,
      regime: `${terms.name}_from_${illAtAowAge ? 'first_sick_day' : 'aow_date_capped_104'}`,
    };
  };
}

const THIRTEEN_WEEKS: Terms = {
  days: 91,
  name: 'thirteen_weeks',
  inDutch: 'dertien weken',
  oldCases: { chainsBefore: plainDate('2016-01-01'), startsOn: plainDate('2016-07-01') },
  endsLatest: plainDate('2023-09-29'),
};
const SIX_WEEKS: Terms = { days: 42, name: 'six_weeks', inDutch: 'zes weken' };

export const aow: Rule<(input: Input) => WageEnd> = {
  id: 'U-10',
  name: 'Loondoorbetaling bij de AOW-leeftijd',
  sources: [law('BW 7', '629 lid 2'), law('BW 7', '670 lid 1')],
  decidedBy: {
    inDutch: 'eerste dag waarop iemand ziek is en de AOW-leeftijd heeft (de laatste van eerste ziektedag en AOW-datum)',
    of: ({ firstSickDay, aowDate }) => latest(firstSickDay, aowDate),
  },
  versions: [
    {
      from: REACH,
      until: plainDate('2015-12-31'),
      confidence: 'likely',
      reading:
        'Voor 2016 gold 104 weken, ook na de AOW-leeftijd. Wie voor 2016 ziek was en op 1 juli 2016 de AOW-leeftijd had, ' +
        'hield dat recht tot die dag en daarna nog hoogstens dertien weken (Stb. 2015, 376).',
      compute: wagePeriod(THIRTEEN_WEEKS),
    },
    {
      from: plainDate('2016-01-01'),
      until: plainDate('2023-06-30'),
      confidence: 'check',
      reading:
        'Dertien weken (91 dagen), vanaf de eerste ziektedag of, voor wie al ziek was, vanaf de AOW-datum; samen hoogstens ' +
        '104 weken. Wie bij de overgang op 1 juli 2023 ziek was, houdt de dertien weken, uiterlijk tot en met 29 september 2023.',
      compute: wagePeriod(THIRTEEN_WEEKS),
    },
    {
      from: plainDate('2023-07-01'),
      until: null,
      confidence: 'certain',
      reading:
        'Zes weken (42 dagen), vanaf de eerste ziektedag of, voor wie al ziek was, vanaf de AOW-datum; samen hoogstens 104 ' +
        'weken. Geen probleemanalyse, plan van aanpak, dossier of tweede spoor meer. Wordt de AOW-leeftijd bereikt in een ' +
        'loonsanctie of verlenging, na de 104 weken, dan eindigt het loon de dag ervoor (aannemelijk).',
      otherReadings: ['Ook in een loonsanctie of verlenging nog zes weken na de AOW-datum.'],
      compute: wagePeriod(SIX_WEEKS),
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', aow_date: 'date' },
      answer({ first_sick_day, aow_date }: { first_sick_day: PlainDate; aow_date: PlainDate }) {
        if (first_sick_day < REACH)
          throw new InputError('first_sick_day', `geen regelversie voor deze datum; U-10 rekent vanaf ${REACH}.`);
        const end = aowWageEnd({ at: chainDaysFrom(first_sick_day), firstSickDay: first_sick_day, aowDate: aow_date });
        return { wage_last_day: end.wageLastDay.date, regime: end.regime };
      },
    },
    {
      input: { first_sick_day: 'date', aow_date: 'date', extended_until: 'date' },
      answer(input: { first_sick_day: PlainDate; aow_date: PlainDate; extended_until: PlainDate }) {
        const end = aowWageEnd({
          at: chainDaysFrom(input.first_sick_day),
          firstSickDay: input.first_sick_day,
          aowDate: input.aow_date,
          extendedUntil: input.extended_until,
        });
        return { wage_last_day: end.wageLastDay.date, regime: end.regime };
      },
    },
  ],
  examples: [
    {
      name: 'AOW-leeftijd in een loonsanctie: de dag ervoor',
      input: { first_sick_day: '2024-01-08', aow_date: '2026-06-15', extended_until: '2027-01-03' },
      expected: { wage_last_day: '2026-06-14', regime: 'extension_ends_before_aow' },
    },
    {
      name: 'AOW-leeftijd op de laatste dag van de verlenging',
      input: { first_sick_day: '2024-01-08', aow_date: '2026-07-05', extended_until: '2026-07-05' },
      expected: { wage_last_day: '2026-07-04', regime: 'extension_ends_before_aow' },
    },
    {
      name: 'ziek na de AOW-leeftijd',
      input: { first_sick_day: '2026-03-02', aow_date: '2025-11-20' },
      expected: { wage_last_day: '2026-04-12', regime: 'six_weeks_from_first_sick_day' },
    },
    {
      name: 'AOW-leeftijd tijdens ziekte',
      input: { first_sick_day: '2026-03-02', aow_date: '2026-08-15' },
      expected: { wage_last_day: '2026-09-25', regime: 'six_weeks_from_aow_date_capped_104' },
    },
    {
      name: 'begrensd door 104 weken',
      input: { first_sick_day: '2024-06-10', aow_date: '2026-05-28' },
      expected: { wage_last_day: '2026-06-07', regime: 'six_weeks_from_aow_date_capped_104' },
    },
    {
      name: '104 weken eindigen voor de AOW-leeftijd',
      input: { first_sick_day: '2024-06-10', aow_date: '2026-07-01' },
      expected: { wage_last_day: '2026-06-07', regime: '104_weeks_before_aow' },
    },
    {
      name: 'laatste dag van dertien weken',
      input: { first_sick_day: '2023-06-30', aow_date: '2022-01-01' },
      expected: { wage_last_day: '2023-09-28', regime: 'thirteen_weeks_from_first_sick_day' },
    },
    {
      name: 'eerste dag van zes weken',
      input: { first_sick_day: '2023-07-01', aow_date: '2022-01-01' },
      expected: { wage_last_day: '2023-08-11', regime: 'six_weeks_from_first_sick_day' },
    },
    {
      name: 'voor de overgang ziek, erna AOW-leeftijd: zes weken vanaf de AOW-datum',
      input: { first_sick_day: '2023-05-01', aow_date: '2023-08-01' },
      expected: { wage_last_day: '2023-09-11', regime: 'six_weeks_from_aow_date_capped_104' },
    },
  ],
};

/** The end of the wage period of somebody who reaches, or has, AOW age, by the version that applies. */
export function aowWageEnd(input: Input): WageEnd {
  return applyRule(aow, input);
}
