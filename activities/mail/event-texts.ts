import type { CaseKind } from '../../domain/case/plan';
import { EIGENRISICO_EVENT_TEXTS } from './eigenrisico-texts';
import type { Words } from './language';
import type { ByRole, EventText } from './text-types';

const words = (nl: string, en: string): Words => ({ nl, en });
const all = (nl: string, en: string): ByRole => ({ anyone: words(nl, en) });

/** By obligation id. */
export const EVENT_TEXTS: Readonly<Record<string, EventText>> = {
  'jaar-2-loon': {
    subject: words('begin van het tweede loonjaar', 'start of the second wage year'),
    change: all(
      'Het tweede jaar van de loondoorbetaling begint. Het minimumloon is dan geen ondergrens meer.',
      'The second year of paid wages begins. The minimum wage is then no longer a lower limit.',
    ),
    action: all(
      'Kijk in de cao of het contract welk percentage van het loon u in het tweede jaar betaalt. Geef het door aan de salarisadministratie en vertel het uw medewerker op tijd.',
      'Look in the collective agreement or contract which percentage of the wage you pay in the second year. Tell payroll, and tell your employee in time.',
    ),
    why: words(
      'Volgens de wet betaalt u 70% van het loon. Alleen in het eerste jaar is dat ten minste het minimumloon.',
      'By law you pay 70% of the wage. Only in the first year that is at least the minimum wage.',
    ),
  },
  'einde-wachttijd': {
    subject: words('einde van de wachttijd van 104 weken', 'end of the waiting period of 104 weeks'),
    change: all(
      'Op deze dag eindigt de wachttijd van 104 weken. Daarna kan een WIA-uitkering ingaan.',
      'On this day the waiting period of 104 weeks ends. After it a WIA benefit can start.',
    ),
    action: {
      ...all(
        'Controleer of UWV heeft beslist op de WIA-aanvraag. Het dienstverband eindigt niet vanzelf.',
        'Check whether UWV decided on the WIA application. The employment does not end by itself.',
      ),
      werknemer: words(
        'Kijk of u een beslissing van UWV hebt op uw WIA-aanvraag. Hebt u nog niets gehoord, bel dan UWV. Uw dienstverband eindigt niet vanzelf.',
        'See whether UWV has decided on your WIA application. If you have heard nothing, call UWV. Your employment does not end by itself.',
      ),
    },
    why: words(
      'De wet kent een wachttijd van 104 weken voordat een WIA-uitkering kan ingaan.',
      'The law has a waiting period of 104 weeks before a WIA benefit can start.',
    ),
  },
  'einde-loondoorbetaling': {
    subject: words('laatste dag van de loondoorbetaling', 'last day of paid wages'),
    change: all(
      'Dit is de laatste dag waarover u loon moet doorbetalen. Een late WIA-aanvraag of een loonsanctie kan die dag nog verschuiven.',
      'This is the last day for which you have to pay wages. A late WIA application or a wage sanction can still move it.',
    ),
    action: all(
      'Bereid dit voor met de salarisadministratie. Bespreek met uw medewerker wat er daarna gebeurt.',
      'Prepare this with payroll. Discuss with your employee what happens after it.',
    ),
    why: words('De werkgever betaalt het loon 104 weken door.', 'The employer pays wages for 104 weeks.'),
  },
  'einde-loonsanctie': {
    subject: words('einde van de loonsanctie', 'end of the wage sanction'),
    change: all(
      'Op deze dag eindigt de loonsanctie van UWV. Tot en met deze dag betaalt u het loon door.',
      'On this day the wage sanction of UWV ends. You pay wages up to and including this day.',
    ),
    action: all(
      'Ga door met de re-integratie. Is hersteld wat UWV miste, meld dat dan: de loonsanctie kan dan eerder eindigen.',
      'Go on with the reintegration. If what UWV missed is repaired, report it: the wage sanction can then end earlier.',
    ),
    why: words('Een loonsanctie duurt ten hoogste 52 weken.', 'A wage sanction lasts at most 52 weeks.'),
  },
  'einde-opzegverbod': {
    subject: words('einde van het opzegverbod', 'end of the ban on dismissal'),
    change: all(
      'Vanaf deze dag geldt het opzegverbod van twee jaar niet meer. Het dienstverband eindigt daardoor niet vanzelf.',
      'From this day the ban on dismissal of two years no longer applies. The employment does not end by itself because of it.',
    ),
    action: all(
      'Overleg met een jurist voordat u iets besluit. Voor ontslag is toestemming van UWV nodig.',
      'Consult a lawyer before you decide anything. Dismissal needs the permission of UWV.',
    ),
    why: words('Het opzegverbod geldt twee jaar.', 'The ban on dismissal lasts two years.'),
  },
  'einde-loondoorbetaling-aow': {
    subject: words('laatste dag van de loondoorbetaling', 'last day of paid wages'),
    change: all(
      'Uw medewerker heeft de AOW-leeftijd bereikt. Dit is de laatste dag waarover u loon moet doorbetalen; daarna geldt ook het opzegverbod niet meer.',
      'Your employee has reached the AOW age. This is the last day for which you have to pay wages; after it the ban on dismissal no longer applies either.',
    ),
    action: all(
      'Bereid dit voor met de salarisadministratie. Overleg met een jurist voordat u over het dienstverband besluit.',
      'Prepare this with payroll. Consult a lawyer before you decide about the employment.',
    ),
    why: words(
      'Vanaf de AOW-leeftijd duurt de loondoorbetaling korter.',
      'From the AOW age on, wages are paid for a shorter time.',
    ),
  },
};

/** The announcement of something that happens by itself in a case of this kind. */
export function eventTextOf(obligation: string, kind: CaseKind): EventText {
  const text = EVENT_TEXTS[obligation] as EventText;
  return kind === 'verzuim' ? text : { ...text, ...EIGENRISICO_EVENT_TEXTS[obligation] };
}
