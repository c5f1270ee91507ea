import { EVENT, ITSELF, SICK } from '../course-words';
import { eindeWachttijd as computedBy } from '../einde-wachttijd';
import type { EventRecord } from '../record';
import { all, words } from '../words';

const CHECK_PAYMENT = all(
  'Vraag de salarisadministratie of de betaling na deze dag klopt. Bespreek met {medewerker} hoe het nu verder gaat.',
  'Ask payroll whether the payment after this day is right. Discuss with {medewerker} what happens now.',
);

export const eindeLoondoorbetaling: EventRecord = {
  computedBy,
  rule: 'T-35/36',
  name: 'Laatste dag van de loondoorbetaling',
  nameInEigenrisico: 'Laatste dag van het ziekengeld',
  english: 'last day of continued payment of wages',
  kind: 'event',
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: { costs: 'none' },
  employerSees: 'all',
  course: { opens: SICK, closes: ITSELF, cancels: '`herstelmelding`', statuses: EVENT },
  announcement: ({ waiting }) => ({
    subject: words('laatste dag van de loondoorbetaling', 'last day of paid wages'),
    change: all(
      'Dit is de laatste dag waarover u loon moet doorbetalen. Een late WIA-aanvraag of een loonsanctie kan die dag nog verschuiven.',
      'This is the last day for which you have to pay wages. A late WIA application or a wage sanction can still move it.',
    ),
    action: all(
      'Bereid dit voor met de salarisadministratie. Bespreek met {medewerker} wat er daarna gebeurt.',
      'Prepare this with payroll. Discuss with {medewerker} what happens after it.',
    ),
    why: words(`{Werkgever} betaalt het loon ${waiting.nl} door.`, `Wages are paid for ${waiting.en}.`),
    past: {
      change: all(
        'Dit was de laatste dag waarover u loon moest doorbetalen.',
        'This was the last day for which you had to pay wages.',
      ),
      action: CHECK_PAYMENT,
    },
    turns: {
      'dienstverband-eindigt': {
        change: all(
          'Dit is de laatste dag waarover u loon moet doorbetalen: op deze dag eindigt het dienstverband.',
          'This is the last day for which you have to pay wages: on this day the employment ends.',
        ),
        why: words(
          '{Werkgever} betaalt het loon door zolang het dienstverband loopt.',
          'Wages are paid as long as the employment runs.',
        ),
        past: {
          change: all(
            'Dit was de laatste dag waarover u loon moest doorbetalen: op deze dag eindigde het dienstverband.',
            'This was the last day for which you had to pay wages: on this day the employment ended.',
          ),
          action: CHECK_PAYMENT,
        },
      },
    },
    eigenrisico: {
      subject: words('laatste dag van de uitkering', 'last day of the benefit'),
      change: all(
        'Dit is de laatste dag waarover u de uitkering betaalt. Het is het einde van het ziekengeld. Een late WIA-aanvraag of een besluit van UWV kan die dag nog verschuiven.',
        'This is the last day for which you pay the benefit. It is the end of the sickness benefit. A late WIA application or a decision of UWV can still move it.',
      ),
      action: all(
        'Bereid dit voor met wie voor u het ziekengeld betaalt. Bespreek met {medewerker} wat er daarna gebeurt.',
        'Prepare this with whoever pays the sickness benefit for you. Discuss with {medewerker} what happens after it.',
      ),
      why: words(
        `{Werkgever} betaalt het ziekengeld tot ${waiting.nl} na de eerste dag.`,
        `Sickness benefit is paid until ${waiting.en} after the first day.`,
      ),
      past: {
        change: all(
          'Dit was de laatste dag waarover u de uitkering moest betalen. Het was het einde van het ziekengeld.',
          'This was the last day for which you had to pay the benefit. It was the end of the sickness benefit.',
        ),
        action: all(
          'Vraag wie voor u het ziekengeld betaalt of de betaling na deze dag klopt. Bespreek met {medewerker} hoe het nu verder gaat.',
          'Ask whoever pays the sickness benefit for you whether the payment after this day is right. Discuss with {medewerker} what happens now.',
        ),
      },
    },
  }),
};
