import type { PlainDate } from '../../calendar/plain-date';
import { type ChainDays, chainDaysFrom } from '../chain-days';
import { FIRST_SICK_DAY } from '../deciding-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { REACH } from './reach';
import { law, norm } from './sources';
import { reIntegratieverslag } from './T-30-re-integratieverslag';
import { lastDayOf104Weeks } from './T-35-einde-wachttijd';

type Input = {
  at: ChainDays;
  /** Days that the WIA application was late (T-31). */
  daysLate?: number;
  aowDate?: PlainDate;
  /** First sick day after the employment, for whom fell ill in the nawerking (U-04). */
  illAfterOn?: PlainDate;
};

function compute({ at, daysLate = 0, aowDate, illAfterOn }: Input) {
  const rivLatest = applyRule(reIntegratieverslag, at).legalLatest.noted(
    'Zo ook voor de eigenrisicodrager (WIA art. 26 lid 2).',
  );
  const guidanceLastDay = lastDayOf104Weeks(
    at,
    'De eigenrisicodrager betaalt en begeleidt tot 104 weken (ZW art. 63a en 29 lid 5)',
  );
  return {
    rivLatest,
    rivInternalDue: rivLatest.onLastBusinessDay(),
    guidanceLastDay,
    ziekengeldLastDay:
      daysLate === 0
        ? guidanceLastDay
        : guidanceLastDay.plusDays(
            daysLate,
            'Verlengd met de dagen dat de WIA-aanvraag te laat was (ZW art. 29 lid 10 onder a)',
          ),
    /** No ziekengeld from the AOW age on. */
    lastDayBeforeAow: aowDate
      ? Derivation.from(aowDate, 'AOW-leeftijd bereikt').plusDays(
          -1,
          'Geen ziekengeld op en na die dag (ZW art. 29 lid 4)',
        )
      : null,
    /** The report to UWV of whom fell ill in the nawerking. */
    nawerkingReport: illAfterOn
      ? Derivation.from(illAfterOn, 'Eerste ziektedag na het dienstverband').plusDays(
          41,
          'Einde van de zesde ziekteweek; UWV geeft eigenrisicodragers zes weken',
        )
      : null,
  };
}

export const eigenrisicodragerZw: Rule<typeof compute> = {
  id: 'U-06',
  name: 'Eigenrisicodrager Ziektewet',
  sources: [
    law('ZW', '63a'),
    law('ZW', '63b lid 1'),
    law('ZW', '63c'),
    law('ZW', '29 lid 10'),
    law('WIA', '26 lid 2'),
    norm('UWV: tijdens het eigenrisicodragen Ziektewet, werknemer is ziek'),
  ],
  decidedBy: FIRST_SICK_DAY,
  versions: [
    {
      from: REACH,
      until: null,
      confidence: 'check',
      reading:
        'De eigenrisicodrager betaalt het ziekengeld (63a lid 3) en begeleidt de ex-werknemer tot 104 weken alsof het ' +
        'dienstverband doorloopt (63a lid 1), met hulp van een bedrijfsarts (63c): alle stappen van de poortwachter gaan door, ' +
        'ook het tweede spoor en het re-integratieverslag. Late WIA-aanvraag of te weinig inspanning verlengt het ziekengeld; ' +
        'besluit, bekorting en bezwaar volgen de termijnen van de loonsanctie (WIA art. 26 lid 2 met 25). Het gaat om wie ziek ' +
        'uit dienst gaat binnen de 104 weken en om ziekte in de nawerking, als de werkgever eigenrisicodrager was op de eerste ' +
        'ziektedag (63b). Niet zolang UWV betaalt bij orgaandonatie, no-risk of 29d, of bij zwangerschap en bevalling (29a), en niet voor wie ' +
        'de AOW-leeftijd al had (63e). Wat aan het dienstverband hangt vervalt: 42e-weeksmelding, loon, opzegverbod, ' +
        'vrijwillige verlenging. Meldingen aan UWV waar de bronnen uiteenlopen: de vroegste dag, dus ziek uit dienst op de ' +
        'laatste dag van het dienstverband en herstel op de tweede dag na de melding van de ex-werknemer.',
      otherReadings: [
        'UWV neemt de melding ziek uit dienst van een eigenrisicodrager aan tot zes weken na de laatste dag; art. 38 lid 2 kent die ruimte niet.',
        'Ziek in de nawerking melden op de vierde dag (art. 38a lid 2 onder a): dat lid noemt de verzekerde met een werkgever.',
        'Herstel melden samen met de ziekmelding binnen zes weken, als die nog niet was gedaan (UWV): soepeler.',
        'Geen tweede spoor, omdat er geen eigen organisatie meer is: al het werk is dan tweede spoor; de dag blijft de toets.',
        'Na 52 weken toetst UWV of iemand meer dan 65% kan verdienen (art. 19aa en 19ab); dan eindigt het ziekengeld eerder. ' +
          'Dat besluit is niet te berekenen: leg het vast als herstel.',
      ],
      compute,
    },
  ],
  forms: [
    {
      input: { first_sick_day: 'date' },
      answer({ first_sick_day }: { first_sick_day: PlainDate }) {
        const term = applyRule(eigenrisicodragerZw, { at: chainDaysFrom(first_sick_day) });
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
