import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { type Rule, versionOn } from '../rule';
import { REACH } from './reach';
import { law } from './sources';

function compute(at: ChainDays) {
  const rivLatest = at(636, 'Re-integratieverslag dertien weken voor het einde (WIA art. 26 lid 2)');
  return {
    rivLatest,
    rivInternalDue: rivLatest.onLastBusinessDay(),
    guidanceLastDay: at(727, 'De eigenrisicodrager betaalt en begeleidt tot 104 weken (ZW art. 63a en 29 lid 5)'),
  };
}

export const eigenrisicodragerZw: Rule<typeof compute> = {
  id: 'U-06',
  name: 'Eigenrisicodrager Ziektewet',
  sources: [law('ZW', '63a'), law('ZW', '63c'), law('ZW', '29 lid 10'), law('WIA', '26 lid 2')],
  versionDate: 'eerste ziektedag',
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'likely',
      reading:
        'De eigenrisicodrager betaalt het ziekengeld, begeleidt de ex-werknemer tot 104 weken met hulp van een bedrijfsarts en ' +
        'maakt plan van aanpak en re-integratieverslag. Late WIA-aanvraag of te weinig inspanning verlengt het ziekengeld.',
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const term = versionOn(eigenrisicodragerZw, first_sick_day).compute(chainDaysFrom(first_sick_day));
        return { riv_latest: term.rivLatest.date, guidance_last_day: term.guidanceLastDay.date };
      },
    },
  ],
  examples: [
    {
      name: 'd0 5 januari 2026',
      input: { first_sick_day: '2026-01-05' },
      expected: { riv_latest: '2027-10-03', guidance_last_day: '2028-01-02' },
    },
    {
      name: 'd0 op schrikkeldag',
      input: { first_sick_day: '2024-02-29' },
      expected: { riv_latest: '2025-11-26', guidance_last_day: '2026-02-25' },
    },
  ],
};
