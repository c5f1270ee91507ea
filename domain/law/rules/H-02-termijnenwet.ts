import { endOfTerm } from '../../calendar/business-days';
import type { PlainDate } from '../../calendar/plain-date';
import { Derivation } from '../derivation';
import { applyRule, type Rule } from '../rule';
import { InputError } from './input-error';
import { REACH_104_WEEKS } from './reach';
import { law } from './sources';

/** End of a statutory term of at most twelve weeks that runs forward from an event. */
function compute({ event, days }: { event: Derivation; days: number }): { end: Derivation } {
  const shifted = endOfTerm(event.date, days);
  return {
    end: event
      .plusDays(days, `Termijn van ${days} dagen`)
      .movedTo(
        shifted,
        'Verlengd tot een dag die geen zaterdag, zondag of feestdag is (Algemene termijnenwet art. 1 en 2)',
      ),
  };
}

export const termijnenwet: Rule<typeof compute> = {
  id: 'H-02',
  name: 'Algemene termijnenwet',
  sources: [law('ATW', '1'), law('ATW', '2'), law('ATW', '4'), law('ZW', '89'), law('WIA', '138')],
  decidedBy: { inDutch: 'begin van de termijn', of: ({ event }) => event.date },
  versions: [
    {
      from: REACH_104_WEEKS,
      until: null,
      confidence: 'likely',
      reading:
        'Schuift alleen termijnen uit een wet die vooruit lopen en hoogstens twaalf weken duren; een termijn van drie dagen ' +
        'of meer bevat minstens twee werkdagen. Niet: probleemanalyse, plan van aanpak, 42 en 104 weken, vier weken ' +
        'herstel, en wat terugtelt (re-integratieverslag, WIA-aanvraag, loonsanctie). Wel: de vangnetmeldingen (ZW 38a), het ' +
        'bekortingsbesluit (WIA 25 lid 13) en de WIA-beslissing (WIA 102 lid 3), want de lijsten van uitgezonderde termijnen ' +
        '(ZW 89, WIA 138) noemen die niet.',
      otherReadings: ['De vangnetmeldingen en de besluiten van UWV schuiven niet op.'],
      compute,
    },
  ],
  forms: [
    {
      input: { date: 'date' },
      answer({ date }: { date: PlainDate }) {
        return { shifted: movedEnd(date, 0) };
      },
    },
    {
      input: { event: 'date', days: 'number' },
      answer({ event, days }: { event: PlainDate; days: number }) {
        if (!Number.isInteger(days) || days < 1 || days > 84)
          throw new InputError(
            'days',
            'geef een geheel aantal dagen van 1 tot en met 84; langere termijnen schuiven niet.',
          );
        return {
          end: movedEnd(event, days),
        };
      },
    },
  ],
  examples: [
    {
      name: 'bekortingsbesluit: drie weken na 16 maart 2026 is Tweede Paasdag',
      input: { event: '2026-03-16', days: 21 },
      expected: { end: '2026-04-07' },
    },
    {
      name: 'WIA-beslissing: acht weken na 20 maart 2026 is een gewone vrijdag',
      input: { event: '2026-03-20', days: 56 },
      expected: { end: '2026-05-15' },
    },
    { name: 'Goede Vrijdag', input: { date: '2026-04-03' }, expected: { shifted: '2026-04-07' } },
    { name: 'Eerste Kerstdag', input: { date: '2026-12-25' }, expected: { shifted: '2026-12-28' } },
    { name: '5 mei gevolgd door Hemelvaartsdag', input: { date: '2027-05-05' }, expected: { shifted: '2027-05-07' } },
    { name: 'drie dagen over Pasen', input: { event: '2026-04-02', days: 3 }, expected: { end: '2026-04-08' } },
  ],
};

/** The day on which a term of `days` days after `event` ends, moved by the Algemene termijnenwet of its beginning. */
export function movedEnd(event: PlainDate, days: number): PlainDate {
  return applyRule(termijnenwet, { event: Derivation.from(event, 'Begin van de termijn'), days }).end.date;
}
