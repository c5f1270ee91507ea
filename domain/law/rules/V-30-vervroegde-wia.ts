import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

/** `application` is the day of the application; null while there is none. */
function compute({ at, application }: { at: ChainDays; application: PlainDate | null }) {
  const windowFirst = at(21, 'Na drie weken kan de vervroegde aanvraag (WIA art. 23 lid 6)');
  const windowLast = at(475, 'Einde van ziekteweek 68 (WIA art. 23 lid 6)');
  const inWindow = application !== null && application >= windowFirst.date && application <= windowLast.date;
  const after13Weeks = at(91, 'Na een wachttijd van minstens dertien weken (WIA art. 23 lid 6)');
  const start =
    application === null || !inWindow
      ? null
      : Derivation.from(application, 'Vervroegde WIA-aanvraag').plusDays(
          70,
          'Niet eerder dan tien weken na de aanvraag (WIA art. 23 lid 6)',
        );
  return {
    windowFirst,
    windowLast,
    inWindow,
    earliestBenefitStart: start && start.date < after13Weeks.date ? after13Weeks : start,
  };
}

export const vervroegdeWia: Rule<typeof compute> = {
  id: 'V-30',
  name: 'Vervroegde WIA-aanvraag (verkorte wachttijd, IVA)',
  sources: [law('WIA', '23 lid 6'), law('WIA', '66')],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'certain',
      reading:
        'De wachttijd wordt dertien tot achtenzeventig weken en eindigt niet eerder dan tien weken na de aanvraag; dus aanvragen ' +
        'vanaf d0+21 tot en met d0+475. Eenmalig, door de werknemer, met verklaring van de bedrijfsarts; geen re-integratieverslag.',
      otherReadings: ['Aanvragen vanaf week 13: verwart de wachttijd met de aanvraag.'],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date', application: 'date' },
      answer({ first_sick_day, application }: { first_sick_day: PlainDate; application: PlainDate }) {
        const early = applyRule(vervroegdeWia, {
          at: chainDaysFrom(first_sick_day),
          application,
        });
        return {
          window_first: early.windowFirst.date,
          window_last: early.windowLast.date,
          in_window: early.inWindow,
          earliest_benefit_start: early.earliestBenefitStart?.date ?? null,
        };
      },
    },
  ],
  examples: [
    {
      name: 'op de eerste dag van het venster',
      input: { first_sick_day: '2026-01-05', application: '2026-01-26' },
      expected: {
        window_first: '2026-01-26',
        window_last: '2027-04-25',
        in_window: true,
        earliest_benefit_start: '2026-04-06',
      },
    },
    {
      name: 'tien weken na de aanvraag',
      input: { first_sick_day: '2026-01-05', application: '2026-06-01' },
      expected: {
        window_first: '2026-01-26',
        window_last: '2027-04-25',
        in_window: true,
        earliest_benefit_start: '2026-08-10',
      },
    },
    {
      name: 'een dag na het venster',
      input: { first_sick_day: '2026-01-05', application: '2027-04-26' },
      expected: {
        window_first: '2026-01-26',
        window_last: '2027-04-25',
        in_window: false,
        earliest_benefit_start: null,
      },
    },
  ],
};
