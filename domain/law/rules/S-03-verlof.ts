import { addDays, type PlainDate } from '../../calendar/plain-date';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { readPeriod } from './input-values';
import { REACH_104_WEEKS } from './reach';
import { type Chain, chainDaysOf, chainsLinkedBy, daysOfGap, FOUR_WEEKS, type Gap, type Link } from './samentelling';
import { law } from './sources';
import { eindeWachttijd } from './T-35-einde-wachttijd';

/** What was judged of the leaves in a gap: one that does not count together is enough for a new case. */
function judged(answers: ReadonlyArray<boolean | null | undefined>): Link['result'] {
  if (answers.includes(false)) return 'new_case';
  return answers.includes(true) ? 'aggregate' : 'human_decision_needed';
}

function compute(gap: Gap): Link {
  const days = daysOfGap(gap);
  const result = (): Link['result'] => {
    if (days.gapDays < FOUR_WEEKS) return 'aggregate';
    if (days.gapDaysExcludingLeave >= FOUR_WEEKS) return 'new_case';
    return days.gapDaysExcludingLeave === 0
      ? judged(gap.leaves.map((leave) => leave.sameCause))
      : judged(gap.leaves.map((leave) => leave.aggregate));
  };
  return { ...days, result: result() };
}

export const verlof: Rule<typeof compute> = {
  id: 'S-03',
  name: 'Ziekte voor en na zwangerschaps- of bevallingsverlof',
  sources: [law('ZW', '38 lid 1'), law('WIA', '23 lid 3'), law('WIA', '23 lid 5'), law('BW 7', '629 lid 10')],
  decidedBy: { inDutch: 'eerste dag na de ziekte voor het verlof', of: ({ recoveredOn }) => recoveredOn },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'certain',
      reading:
        'Ziekte direct voor en direct na het verlof telt samen, tenzij de oorzaak redelijkerwijs een andere is; verlofdagen ' +
        'tellen niet mee. Over de oorzaak oordeelt de bedrijfsarts. Sluit het verlof niet direct aan en zijn er zonder het ' +
        'verlof minder dan vier weken tussen, dan beslist een mens (bronnen spreken elkaar tegen).',
      otherReadings: ['Verlof telt voor de vier weken nooit mee, ook als het niet direct aansluit (rviregister.nl).'],
      compute,
    },
  ],
  forms: [
    {
      input: { sick_before: 'json', wazo_leave: 'json', sick_again_from: 'date', same_cause: 'boolean' },
      answer(input: { sick_before: unknown; wazo_leave: unknown; sick_again_from: PlainDate; same_cause: boolean }) {
        const sickBefore = readPeriod('sick_before', input.sick_before);
        const leave = readPeriod('wazo_leave', input.wazo_leave);
        if (leave.from <= sickBefore.until)
          throw new InputError('wazo_leave', 'begint niet na sick_before; geef het verlof na de ziekte.');
        if (input.sick_again_from <= leave.until)
          throw new InputError('sick_again_from', 'ligt niet na wazo_leave; geef de eerste ziektedag na het verlof.');
        const leaves = [{ ...leave, sameCause: input.same_cause }];
        const link = applyRule(verlof, {
          recoveredOn: addDays(sickBefore.until, 1),
          sickAgainOn: input.sick_again_from,
          leaves,
        });
        const found = {
          directly_adjoining: link.leaveDays > 0 && link.gapDaysExcludingLeave === 0,
          leave_days: link.leaveDays,
          gap_days_excluding_leave: link.gapDaysExcludingLeave,
          result: link.result,
        };
        if (link.result === 'human_decision_needed') return found;
        const episodes = [
          { first: sickBefore.from, last: sickBefore.until },
          { first: input.sick_again_from, last: null },
        ];
        const chain = chainsLinkedBy((gap) => applyRule(verlof, gap), { episodes, leaves }).at(-1) as Chain;
        const end = applyRule(eindeWachttijd, chainDaysOf(chain));
        return {
          ...found,
          cumulative_days_before: chain.cumulativeDaysBefore,
          virtual_first_day: chain.virtualFirstDay,
          waiting_last_day: end.waitingLastDay.date,
        };
      },
    },
  ],
  examples: [
    {
      name: 'aansluitend, dezelfde oorzaak',
      input: {
        sick_before: ['2026-01-12', '2026-03-01'],
        wazo_leave: ['2026-03-02', '2026-06-21'],
        sick_again_from: '2026-06-22',
        same_cause: true,
      },
      expected: {
        directly_adjoining: true,
        leave_days: 112,
        gap_days_excluding_leave: 0,
        result: 'aggregate',
        cumulative_days_before: 49,
        virtual_first_day: '2026-05-04',
        waiting_last_day: '2028-04-30',
      },
    },
    {
      name: 'aansluitend, andere oorzaak',
      input: {
        sick_before: ['2026-01-12', '2026-03-01'],
        wazo_leave: ['2026-03-02', '2026-06-21'],
        sick_again_from: '2026-06-22',
        same_cause: false,
      },
      expected: {
        directly_adjoining: true,
        leave_days: 112,
        gap_days_excluding_leave: 0,
        result: 'new_case',
        cumulative_days_before: 0,
        virtual_first_day: '2026-06-22',
        waiting_last_day: '2028-06-18',
      },
    },
    {
      name: 'niet aansluitend: een mens beslist',
      input: {
        sick_before: ['2026-01-12', '2026-02-15'],
        wazo_leave: ['2026-03-02', '2026-06-21'],
        sick_again_from: '2026-06-29',
        same_cause: true,
      },
      expected: {
        directly_adjoining: false,
        leave_days: 112,
        gap_days_excluding_leave: 21,
        result: 'human_decision_needed',
      },
    },
  ],
};
