import type { PlainDate } from '../../calendar/plain-date';
import { FIRST_SICK_DAY } from '../deciding-date';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { norm } from './sources';

type Input = {
  /** Error, double entry, wrong person, leave instead: there was no illness at all. */
  neverIll: boolean;
  firstSickDay: PlainDate;
  recoveredOn: PlainDate | null;
  /** Work was missed because of illness. */
  workMissed: boolean;
};

function compute({ neverIll, firstSickDay, recoveredOn, workMissed }: Input): {
  kind: 'intrekking' | 'herstel' | 'ziek';
} {
  const sameDayWithoutLoss = recoveredOn === firstSickDay && !workMissed;
  if (neverIll || sameDayWithoutLoss) return { kind: 'intrekking' };
  return { kind: recoveredOn === null ? 'ziek' : 'herstel' };
}

export const intrekking: Rule<typeof compute> = {
  id: 'S-06',
  name: 'Intrekking van een ziekmelding',
  sources: [norm('geen wettelijke regel; afspraak van dit systeem')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'check',
      reading:
        'Ingetrokken is: nooit ziek geweest, of hersteld op de dag van de melding zonder gemist werk. De melding blijft ' +
        'zichtbaar, telt nergens mee en haar taken vervallen. Al het andere is herstel.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', recovered_on: 'date?', never_ill: 'boolean', work_missed: 'boolean' },
      answer(input: {
        first_sick_day: PlainDate;
        recovered_on: PlainDate | null;
        never_ill: boolean;
        work_missed: boolean;
      }) {
        return applyRule(intrekking, {
          neverIll: input.never_ill,
          firstSickDay: input.first_sick_day,
          recoveredOn: input.recovered_on,
          workMissed: input.work_missed,
        });
      },
    },
  ],
  examples: [
    {
      name: 'op dezelfde dag hersteld, geen werk gemist',
      input: { first_sick_day: '2026-01-05', recovered_on: '2026-01-05', never_ill: false, work_missed: false },
      expected: { kind: 'intrekking' },
    },
    {
      name: 'een dag ziek',
      input: { first_sick_day: '2026-01-05', recovered_on: '2026-01-06', never_ill: false, work_missed: true },
      expected: { kind: 'herstel' },
    },
  ],
};
