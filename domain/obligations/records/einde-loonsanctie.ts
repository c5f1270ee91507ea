import { END, EVENT, ITSELF } from '../course-words';
import { loonsanctie as computedBy } from '../loonsanctie';
import type { EventRecord } from '../record';
import { all, words } from '../words';

export const eindeLoonsanctie: EventRecord = {
  computedBy,
  rule: 'T-33',
  name: 'Einde van de loonsanctie',
  nameInEigenrisico: 'Einde van het verlengde ziekengeld',
  english: 'end of the wage sanction of at most 52 weeks',
  kind: 'event',
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: { costs: 'none' },
  employerSees: 'all',
  course: { opens: '`loonsanctie`', closes: ITSELF, cancels: END, statuses: EVENT },
  announcement: ({ sanction }) => ({
    subject: words('einde van de loonsanctie', 'end of the wage sanction'),
    change: all(
      'Op deze dag eindigt de loonsanctie van UWV. Tot en met deze dag betaalt u het loon door.',
      'On this day the wage sanction of UWV ends. You pay wages up to and including this day.',
    ),
    action: all(
      'Ga door met de re-integratie. Is hersteld wat UWV miste, meld dat dan: de loonsanctie kan dan eerder eindigen.',
      'Go on with the reintegration. If what UWV missed is repaired, report it: the wage sanction can then end earlier.',
    ),
    why: words(`Een loonsanctie duurt ten hoogste ${sanction.nl}.`, `A wage sanction lasts at most ${sanction.en}.`),
    past: {
      change: all(
        'Op deze dag eindigde de loonsanctie van UWV. Tot en met deze dag moest u het loon doorbetalen.',
        'On this day the wage sanction of UWV ended. You had to pay wages up to and including this day.',
      ),
      action: all(
        'Vraag de salarisadministratie of de betaling na deze dag klopt.',
        'Ask payroll whether the payment after this day is right.',
      ),
    },
    eigenrisico: {
      subject: words('einde van de verlengde uitkering', 'end of the extended benefit'),
      change: all(
        'Op deze dag eindigt de verlenging van de uitkering door UWV. Tot en met deze dag betaalt u het ziekengeld.',
        'On this day the extension of the benefit by UWV ends. You pay sickness benefit up to and including this day.',
      ),
      action: all(
        'Ga door met de re-integratie. Is hersteld wat UWV miste, meld dat dan: de verlenging kan dan eerder eindigen.',
        'Go on with the reintegration. If what UWV missed is repaired, report it: the extension can then end earlier.',
      ),
      why: words(`Een verlenging duurt ten hoogste ${sanction.nl}.`, `An extension lasts at most ${sanction.en}.`),
      past: {
        change: all(
          'Op deze dag eindigde de verlenging van de uitkering door UWV. Tot en met deze dag moest u het ziekengeld betalen.',
          'On this day the extension of the benefit by UWV ended. You had to pay sickness benefit up to and including this day.',
        ),
        action: all(
          'Vraag wie voor u het ziekengeld betaalt of de betaling na deze dag klopt.',
          'Ask whoever pays the sickness benefit for you whether the payment after this day is right.',
        ),
      },
    },
  }),
};
