import { capital } from '../../sentence';
import { DUTY, END } from '../course-words';
import { noRiskVraag as computedBy } from '../no-risk-vraag';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const noRiskVraag: DutyRecord = {
  computedBy,
  rule: 'V-03',
  name: 'Vraag aan de werknemer of een vangnetregeling geldt',
  english: 'the question to the employee, after two months, whether the no-risk policy applies',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever'],
  late: {
    costs: 'benefit-lost-or-later',
    words: () => ({
      nl: 'zonder antwoord is er geen uitkering van UWV die van het loon af mag',
      en: 'Without an answer there is no benefit of UWV to deduct from the wages.',
    }),
  },
  employerSees: 'all-but-the-ground',
  doneAs: 'status',
  course: {
    opens: '`ziekmelding` met vangnet, of in de eerste twee maanden',
    closes: '`vangnet`',
    cancels: END,
    statuses: DUTY,
  },
  words: ({ askVangnet }) => ({
    subject: all('{medewerker} één vraag stellen', 'ask {medewerker} one question'),
    lead: all('Stel {naam} {dag} één vraag.', 'Ask {naam} one question {dag}.'),
    action: all(
      'Vraag {medewerker} of er een vangnetregeling geldt: ja of nee. Vraag niet welke, en niet waarom. Dat hoort alleen de persoon te weten die aan UWV meldt.',
      'Ask {medewerker} whether a safety-net scheme applies: yes or no. Do not ask which one, nor why. Only the person who reports to UWV is to know that.',
    ),
    closing: all(
      'Laat bij ja de persoon die aan UWV meldt het verder regelen. Meld bij nee de taak in {zaak} als afgerond.',
      'If yes, leave the rest to the person who reports to UWV. If no, mark the task in {zaak} as done.',
    ),
    why: words(
      `Bij een vangnetregeling betaalt UWV een uitkering die u van het loon mag aftrekken. ${capital(askVangnet.nl)} na het begin van het dienstverband mag u ernaar vragen, en moet {medewerker} antwoorden.`,
      `Under a safety-net scheme UWV pays a benefit that you may deduct from the wages. ${capital(askVangnet.en)} after the start of the employment you may ask, and {medewerker} has to answer.`,
    ),
  }),
};
