import { DUTY, END } from '../course-words';
import { eerstejaarsevaluatie as computedBy } from '../eerstejaarsevaluatie';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const tweedeSpoor: DutyRecord = {
  computedBy,
  rule: 'T-24',
  name: 'Start van het tweede spoor',
  english: 'second track: re-integration with another employer',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'status',
  promptly: { type: 'tweede-spoor' },
  course: {
    opens: '`eerstejaarsevaluatie`',
    closes: '`tweede-spoor`',
    cancels: `uitzicht binnen drie maanden, geen mogelijkheden, ${END}`,
    statuses: DUTY,
  },
  words: ({ prospect, secondTrack }) => ({
    subject: all('tweede spoor starten of vastleggen waarom niet', 'start the second track or record why not'),
    lead: {
      ...all(
        'Zorg dat {dag} vastligt hoe {naam} werk zoekt bij een andere werkgever, of waarom niet.',
        'Make sure that it is settled {dag} how {naam} looks for work with another employer, or why not.',
      ),
      werkgever: words(
        'Start {dag} het zoeken naar werk voor {naam} bij een andere werkgever, of leg vast waarom dat niet hoeft.',
        'Start looking for work for {naam} with another employer {dag}, or record why that is not needed.',
      ),
    },
    action: all(
      `Start het zoeken naar passend werk bij een andere werkgever. Is terugkeer in het eigen bedrijf binnen ${prospect.nl} zeker, leg dat dan vast. Het eerste spoor loopt gewoon door.`,
      `Start looking for suitable work with another employer. If a return to the own company within ${prospect.en} is certain, record that. The first track goes on as well.`,
    ),
    closing: all(
      'Zet de opdracht aan het re-integratiebedrijf in {zaak}. Daarmee is de taak klaar.',
      'Put the order to the reintegration company in {zaak}. That closes the task.',
    ),
    why: words(
      `UWV verwacht het tweede spoor uiterlijk ${secondTrack.nl} na de eerstejaarsevaluatie.`,
      `UWV expects the second track within ${secondTrack.en} of the first-year evaluation.`,
    ),
    turns: {
      'mag-achterwege': {
        subject: all('besluiten over het tweede spoor', 'decide about the second track'),
        action: all(
          '{Medewerker} bereikt de AOW-leeftijd kort na de wachttijd. Beslis samen of het tweede spoor dan nog zin heeft. Laat u het achterwege, leg dat dan samen schriftelijk vast.',
          '{Medewerker} reaches state pension age soon after the waiting period. Decide together whether the second track still makes sense. If you leave it out, agree on that together in writing.',
        ),
        closing: all(
          'Zet de afspraak of de opdracht in {zaak} en meld de taak als afgerond.',
          'Put the agreement or the order in {zaak} and mark the task as done.',
        ),
        why: words(
          'UWV accepteert dat het tweede spoor achterwege blijft als de AOW zo dichtbij is en u dat samen vastlegt. Zonder afspraak geldt het als voor ieder ander.',
          'UWV accepts that the second track is left out when state pension is so near and you agree on it together. Without an agreement it holds as for anybody else.',
        ),
      },
    },
    eigenrisico: {
      action: all(
        'Start het zoeken naar passend werk bij een andere werkgever, of leg vast waarom dat nu niet kan.',
        'Start looking for suitable work with another employer, or record why that is not possible now.',
      ),
    },
  }),
};
