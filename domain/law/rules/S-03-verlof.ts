import type { PlainDate } from '../../calendar/plain-date';
import { type Rule, versionOn } from '../rule';
import { InputError } from './input-error';
import { readPeriod } from './input-values';
import { REACH_104_WEEKS } from './reach';
import { chainDaysOf, chainsOf, linkBetween } from './samentelling';
import { law } from './sources';
import { eindeWachttijd } from './T-35-einde-wachttijd';

type Input = {
  sickBefore: { from: PlainDate; until: PlainDate };
  leave: { from: PlainDate; until: PlainDate };
  sickAgainFrom: PlainDate;
  sameCause: boolean | null;
};

function compute({ sickBefore, leave, sickAgainFrom, sameCause }: Input) {
  const leaves = [{ ...leave, sameCause }];
  const link = linkBetween(sickBefore.until, sickAgainFrom, leaves);
  const chains = chainsOf({
    episodes: [
      { first: sickBefore.from, last: sickBefore.until },
      { first: sickAgainFrom, last: null },
    ],
    leaves,
  });
  return {
    ...link,
    directlyAdjoining: link.leaveDays > 0 && link.gapDaysExcludingLeave === 0,
    /** The chain that runs from `sickAgainFrom`; provisional when a person has to decide. */
    chain: chains[chains.length - 1] as (typeof chains)[number],
  };
}

export const verlof: Rule<typeof compute> = {
  id: 'S-03',
  name: 'Ziekte voor en na zwangerschaps- of bevallingsverlof',
  sources: [law('ZW', '38 lid 1'), law('WIA', '23 lid 3'), law('WIA', '23 lid 5'), law('BW 7', '629 lid 10')],
  versionDate: 'eerste ziektedag voor het verlof',
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
        const bridge = versionOn(verlof, sickBefore.from).compute({
          sickBefore,
          leave,
          sickAgainFrom: input.sick_again_from,
          sameCause: input.same_cause,
        });
        const found = {
          directly_adjoining: bridge.directlyAdjoining,
          leave_days: bridge.leaveDays,
          gap_days_excluding_leave: bridge.gapDaysExcludingLeave,
          result: bridge.result,
        };
        if (bridge.result === 'human_decision_needed') return found;
        const end = versionOn(eindeWachttijd, sickBefore.from).compute(chainDaysOf(bridge.chain));
        return {
          ...found,
          cumulative_days_before: bridge.chain.cumulativeDaysBefore,
          virtual_first_day: bridge.chain.virtualFirstDay,
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
