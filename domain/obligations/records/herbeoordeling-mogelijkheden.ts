import { DUTY, END } from '../course-words';
import { STORE_ADVICE } from '../phrases';
import { probleemanalyse as computedBy } from '../probleemanalyse';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const herbeoordelingMogelijkheden: DutyRecord = {
  computedBy,
  rule: 'T-13',
  name: 'Herbeoordeling van de mogelijkheden',
  english: 'new look at the possibilities to work where there were none',
  kind: 'duty',
  mayDepart: true,
  dutyOn: 'bedrijfsarts',
  recipients: ['bedrijfsarts', 'werkgever'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'status',
  promptly: { type: 'afgerond', obligation: 'herbeoordeling-mogelijkheden' },
  course: {
    opens: '`probleemanalyse` of `bijstelling` zonder mogelijkheden',
    closes: '`bijstelling` met mogelijkheden; `afgerond` begint nieuwe zes weken',
    cancels: END,
    statuses: DUTY,
  },
  words: ({ evaluation }) => ({
    subject: {
      ...all('de bedrijfsarts om een nieuw oordeel vragen', 'ask the company doctor for a new judgement'),
      bedrijfsarts: words('opnieuw een oordeel geven', 'give your judgement again'),
    },
    lead: {
      ...all(
        'Zorg dat de bedrijfsarts {dag} een nieuw oordeel over {naam} geeft.',
        'Make sure that the company doctor gives a new judgement on {naam} {dag}.',
      ),
      bedrijfsarts: words('Geef {dag} opnieuw een oordeel over {naam}.', 'Give your judgement on {naam} again {dag}.'),
    },
    action: {
      ...all(
        'Zorg dat de bedrijfsarts opnieuw kijkt welke mogelijkheden er zijn.',
        'Make sure that the company doctor looks again at what is possible.',
      ),
      bedrijfsarts: words(
        'Kijk opnieuw of er mogelijkheden zijn om weer te gaan werken.',
        'Look again whether there are possibilities to return to work.',
      ),
    },
    closing: STORE_ADVICE,
    why: words(
      `Zolang er geen plan van aanpak is, kijkt de bedrijfsarts elke ${evaluation.nl} of dat nu wel kan.`,
      `As long as there is no plan of action, the company doctor looks every ${evaluation.en} whether there can be one.`,
    ),
  }),
};
