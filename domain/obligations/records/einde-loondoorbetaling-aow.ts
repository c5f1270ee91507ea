import { aow as computedBy } from '../aow';
import { EVENT, ITSELF, SICK } from '../course-words';
import type { EventRecord } from '../record';
import { all, words } from '../words';

export const eindeLoondoorbetalingAow: EventRecord = {
  computedBy,
  rule: 'U-10',
  name: 'Einde van de loondoorbetaling na de AOW-leeftijd',
  nameInEigenrisico: 'Einde van het ziekengeld bij de AOW-leeftijd',
  english: 'end of wages for who is past the age of the state pension (AOW)',
  kind: 'event',
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: {
    costs: 'none',
    words: () => ({
      nl: 'daarna is geen loon meer verschuldigd en vervalt het opzegverbod',
      en: 'After it no wages are due, and the ban on dismissal no longer applies.',
      eigenrisico: {
        nl: 'op en na de AOW-leeftijd is geen ziekengeld meer verschuldigd',
        en: 'From state pension age (AOW) on no sickness benefit is due.',
      },
    }),
  },
  employerSees: 'all',
  course: {
    opens: SICK,
    closes: ITSELF,
    cancels: '`herstelmelding`, `overlijden`, `einde-dienstverband`',
    statuses: EVENT,
  },
  announcement: () => ({
    subject: words('laatste dag van de loondoorbetaling', 'last day of paid wages'),
    change: all(
      'Door de AOW-leeftijd van {medewerker} is dit de laatste dag waarover u loon moet doorbetalen. Daarna geldt ook het opzegverbod niet meer.',
      'Because {medewerker} reaches state pension age (AOW), this is the last day for which you have to pay wages. After it the ban on dismissal no longer applies either.',
    ),
    action: all(
      'Bereid dit voor met de salarisadministratie. Overleg met een jurist voordat u over het dienstverband besluit.',
      'Prepare this with payroll. Consult a lawyer before you decide about the employment.',
    ),
    why: words(
      'Vanaf de AOW-leeftijd duurt de loondoorbetaling korter.',
      'From state pension age on, wages are paid for a shorter time.',
    ),
    past: {
      change: all(
        'Door de AOW-leeftijd van {medewerker} was dit de laatste dag waarover u loon moest doorbetalen. Daarna geldt ook het opzegverbod niet meer.',
        'Because {medewerker} reached state pension age (AOW), this was the last day for which you had to pay wages. After it the ban on dismissal no longer applies either.',
      ),
      action: all(
        'Vraag de salarisadministratie of de betaling na deze dag klopt. Overleg met een jurist voordat u over het dienstverband besluit.',
        'Ask payroll whether the payment after this day is right. Consult a lawyer before you decide about the employment.',
      ),
    },
    eigenrisico: {
      subject: words('laatste dag van de uitkering', 'last day of the benefit'),
      change: all(
        'Door de AOW-leeftijd van {medewerker} is dit de laatste dag waarover u ziekengeld betaalt.',
        'Because {medewerker} reaches state pension age (AOW), this is the last day for which you pay sickness benefit.',
      ),
      action: all(
        'Bereid dit voor met wie voor u het ziekengeld betaalt.',
        'Prepare this with whoever pays the sickness benefit for you.',
      ),
      why: words(
        'Vanaf de AOW-leeftijd is er geen ziekengeld.',
        'From state pension age on there is no sickness benefit.',
      ),
      past: {
        change: all(
          'Door de AOW-leeftijd van {medewerker} was dit de laatste dag waarover u ziekengeld moest betalen.',
          'Because {medewerker} reached state pension age (AOW), this was the last day for which you had to pay sickness benefit.',
        ),
        action: all(
          'Vraag wie voor u het ziekengeld betaalt of de betaling na deze dag klopt.',
          'Ask whoever pays the sickness benefit for you whether the payment after this day is right.',
        ),
      },
    },
  }),
};
