import { DUTY, END } from '../course-words';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const tweedeSpoor: DutyRecord = {
  computedBy: 'eerstejaarsevaluatie',
  rule: 'T-24',
  name: 'Start van het tweede spoor',
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
    eigenrisico: {
      action: all(
        'Start het zoeken naar passend werk bij een andere werkgever, of leg vast waarom dat nu niet kan.',
        'Start looking for suitable work with another employer, or record why that is not possible now.',
      ),
    },
  }),
};
