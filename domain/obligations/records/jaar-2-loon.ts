import { END, EVENT, ITSELF, SICK } from '../course-words';
import { eindeWachttijd as computedBy } from '../einde-wachttijd';
import type { EventRecord } from '../record';
import { all, words } from '../words';

export const jaar2Loon: EventRecord = {
  computedBy,
  rule: 'T-35/36',
  name: 'Loon in het tweede ziektejaar',
  english: 'wage in the second year of sickness',
  kind: 'event',
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: { costs: 'none' },
  employerSees: 'all',
  onlyRecorded: true,
  course: { opens: SICK, closes: ITSELF, cancels: END, statuses: EVENT },
  announcement: ({ wagePct }) => ({
    subject: words('begin van het tweede loonjaar', 'start of the second wage year'),
    change: all(
      'Het tweede jaar van de loondoorbetaling begint. Het minimumloon is dan geen ondergrens meer.',
      'The second year of paid wages begins. The minimum wage is then no longer a lower limit.',
    ),
    action: all(
      'Kijk in de cao of het contract welk percentage van het loon u in het tweede jaar betaalt. Geef het door aan de salarisadministratie en vertel het {medewerker} op tijd.',
      'Look in the collective agreement or contract which percentage of the wage you pay in the second year. Tell payroll, and tell {medewerker} in time.',
    ),
    past: {
      change: all(
        'Het tweede jaar van de loondoorbetaling is begonnen. Het minimumloon is nu geen ondergrens meer.',
        'The second year of paid wages has begun. The minimum wage is no longer a lower limit now.',
      ),
      action: all(
        'Kijk in de cao of het contract welk percentage van het loon u in het tweede jaar betaalt. Geef het door aan de salarisadministratie en vertel het {medewerker}.',
        'Look in the collective agreement or contract which percentage of the wage you pay in the second year. Tell payroll, and tell {medewerker}.',
      ),
    },
    why: words(
      `Volgens de wet betaalt u ${wagePct}% van het loon. Alleen in het eerste jaar is dat ten minste het minimumloon.`,
      `By law you pay ${wagePct}% of the wage. Only in the first year that is at least the minimum wage.`,
    ),
  }),
};
