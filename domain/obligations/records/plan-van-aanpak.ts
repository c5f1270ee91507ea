import { DUTY, END } from '../course-words';
import { STORE_SIGNED_BOTH, STORE_SIGNED_BOTH_AFTER } from '../phrases';
import { planVanAanpak as computedBy } from '../plan-van-aanpak';
import type { DutyRecord } from '../record';
import { EMPLOYER_FORMS } from '../uwv-forms';
import { all, words } from '../words';

export const planVanAanpak: DutyRecord = {
  computedBy,
  rule: 'T-12',
  name: 'Plan van aanpak',
  english: 'plan of action, within two weeks of the probleemanalyse',
  kind: 'duty',
  mayDepart: true,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer'],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'document',
  promptly: { type: 'plan-van-aanpak' },
  course: {
    opens: '`probleemanalyse`',
    closes: '`plan-van-aanpak`',
    cancels: `geen oordeel, geen mogelijkheden, ${END}`,
    statuses: DUTY,
  },
  form: EMPLOYER_FORMS,
  words: ({ plan }) => ({
    subject: all('plan van aanpak opstellen en ondertekenen', 'draw up and sign the plan of action'),
    lead: {
      ...all(
        'Zorg dat er {dag} een plan van aanpak voor {naam} is.',
        'Make sure that there is a plan of action for {naam} {dag}.',
      ),
      werkgever: words(
        'Maak {dag} samen met {naam} een plan van aanpak.',
        'Make a plan of action together with {naam} {dag}.',
      ),
      werknemer: words(
        'Maak {dag} samen met {werkgever} een plan van aanpak.',
        'Make a plan of action together with {werkgever} {dag}.',
      ),
    },
    action: {
      ...all(
        'Maak samen een plan: wat doet ieder, wanneer, en wie is de casemanager. Onderteken het allebei.',
        'Make a plan together: what does each of you do, when, and who is the case manager. Both of you sign it.',
      ),
      werkgever: words(
        'Maak samen met {medewerker} een plan: wat doet ieder, wanneer, en wie is de casemanager. Gebruik het advies van de bedrijfsarts. Onderteken het allebei.',
        'Make a plan together with {medewerker}: what does each of you do, when, and who is the case manager. Use the advice of the company doctor. Both of you sign it.',
      ),
      werknemer: words(
        'Maak samen met uw werkgever een plan om weer te gaan werken. Lees het plan goed. Bent u het eens, onderteken het dan.',
        'Make a plan together with your employer to return to work. Read the plan carefully. If you agree, sign it.',
      ),
    },
    closing: STORE_SIGNED_BOTH,
    why: words(
      `Binnen ${plan.nl} na het oordeel van de bedrijfsarts leggen werkgever en werknemer vast wat zij gaan doen.`,
      `Within ${plan.en} of the judgement of the company doctor, employer and employee record what they are going to do.`,
    ),
    help: {
      ...all('Vraag het de casemanager.', 'Ask the case manager.'),
      werknemer: words(
        'Vraag het uw werkgever of de casemanager. Bent u het niet eens met het plan, dan kunt u een deskundigenoordeel vragen aan UWV.',
        'Ask your employer or the case manager. If you do not agree with the plan, you can ask UWV for an expert opinion.',
      ),
    },
    eigenrisico: {
      action: {
        ...all(
          'Maak samen een plan: wat doet ieder, wanneer, en wie is de casemanager. Onderteken het allebei.',
          'Make a plan together: what does each of you do, when, and who is the case manager. Both of you sign it.',
        ),
        eigenrisicodrager: words(
          'Maak samen met {medewerker} een plan: wat doet ieder, wanneer, en wie is de casemanager. Gebruik het advies van de bedrijfsarts. Onderteken het allebei.',
          'Make a plan together with {medewerker}: what does each of you do, when, and who is the case manager. Use the advice of the company doctor. Both of you sign it.',
        ),
        werknemer: words(
          'Maak samen met uw vroegere werkgever een plan om weer te gaan werken. Lees het plan goed. Bent u het eens, onderteken het dan.',
          'Make a plan together with your former employer to return to work. Read the plan carefully. If you agree, sign it.',
        ),
      },
      closing: STORE_SIGNED_BOTH_AFTER,
      why: words(
        `De begeleiding gaat door alsof het dienstverband doorloopt. Het plan volgt binnen ${plan.nl} op het oordeel van de bedrijfsarts.`,
        `The guidance goes on as if the employment did. The plan follows the judgement of the company doctor within ${plan.en}.`,
      ),
      help: all('Vraag het de casemanager.', 'Ask the case manager.'),
    },
  }),
};
