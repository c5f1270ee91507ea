import { DUTY, END } from '../course-words';
import { evaluaties as computedBy } from '../evaluatie';
import { STORE_SIGNED_BOTH, STORE_SIGNED_BOTH_AFTER } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_FORMS } from '../uwv-forms';
import { all, words } from '../words';

export const evaluatie: DutyRecord = {
  computedBy,
  rule: 'T-13',
  name: 'Evaluatie van het plan van aanpak',
  english: 'evaluation of the plan van aanpak, every six weeks as a norm',
  kind: 'duty',
  mayDepart: true,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'document',
  promptly: { type: 'evaluatie' },
  course: {
    opens: '`plan-van-aanpak`, vorige `evaluatie`',
    closes: '`evaluatie`',
    cancels: `geen mogelijkheden, ${END}`,
    statuses: DUTY,
  },
  form: EMPLOYER_FORMS,
  words: ({ evaluation }) => ({
    subject: all('voortgang van het plan van aanpak bespreken', 'discuss the progress of the plan of action'),
    lead: {
      ...all(
        'Zorg dat het plan van aanpak van {naam} {dag} is besproken.',
        'Make sure that the plan of action of {naam} is discussed {dag}.',
      ),
      werkgever: words(
        'Bespreek {dag} met {naam} hoe het plan van aanpak loopt.',
        'Discuss with {naam} how the plan of action is going {dag}.',
      ),
      werknemer: words(
        'Bespreek {dag} met {werkgever} hoe het plan van aanpak loopt.',
        'Discuss with {werkgever} how the plan of action is going {dag}.',
      ),
    },
    action: {
      ...all(
        'Kijk met elkaar hoe het plan van aanpak loopt. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei.',
        'Look together at how the plan of action is going. Write down what works, what does not and what you agree. Both of you sign it.',
      ),
      werkgever: words(
        'Plan een gesprek met {medewerker} over het plan van aanpak. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei. Vraag niet naar medische zaken.',
        'Plan a talk with {medewerker} about the plan of action. Write down what works, what does not and what you agree. Both of you sign it. Do not ask about medical matters.',
      ),
      werknemer: words(
        'Bespreek met uw werkgever hoe het plan van aanpak loopt. Lees het verslag na en onderteken het. U hoeft niets te vertellen over medische zaken.',
        'Discuss with your employer how the plan of action is going. Read the report and sign it. You do not have to tell anything about medical matters.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      `Werkgever en werknemer kijken regelmatig of het plan nog klopt. UWV gaat uit van eens in de ${evaluation.nl}.`,
      `Employer and employee check regularly whether the plan still fits. UWV expects this every ${evaluation.en}.`,
    ),
    eigenrisico: {
      action: {
        ...all(
          'Kijk met elkaar hoe het plan van aanpak loopt. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei.',
          'Look together at how the plan of action is going. Write down what works, what does not and what you agree. Both of you sign it.',
        ),
        eigenrisicodrager: words(
          'Plan een gesprek met {medewerker} over het plan van aanpak. Schrijf op wat goed gaat, wat niet en wat u afspreekt. Onderteken het allebei. Vraag niet naar medische zaken.',
          'Plan a talk with {medewerker} about the plan of action. Write down what works, what does not and what you agree. Both of you sign it. Do not ask about medical matters.',
        ),
        werknemer: words(
          'Bespreek met uw vroegere werkgever hoe het plan van aanpak loopt. Lees het verslag na en onderteken het. U hoeft niets te vertellen over medische zaken.',
          'Discuss with your former employer how the plan of action is going. Read the report and sign it. You do not have to tell anything about medical matters.',
        ),
      },
      closing: STORE_SIGNED_BOTH_AFTER,
      why: words(
        `Ook na het dienstverband kijkt u regelmatig samen of het plan nog klopt. UWV gaat uit van eens in de ${evaluation.nl}.`,
        `After the employment too you check regularly together whether the plan still fits. UWV expects this every ${evaluation.en}.`,
      ),
    },
  }),
};
