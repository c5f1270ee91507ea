import { DUTY, END, SICK } from '../course-words';
import { UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const navraagWiaBrief: DutyRecord = {
  computedBy,
  rule: 'T-27',
  name: 'Navraag of de WIA-brief van UWV er is',
  english: 'asking whether the letter of UWV came',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'casemanager',
  recipients: ['casemanager', 'werknemer'],
  late: {
    costs: 'right-lost',
    words: () => ({
      nl: 'de werknemer kan de aanvraagtermijn missen',
      en: 'The employee may miss the last day for the application.',
      werknemer: words(
        'U kunt de laatste dag voor de aanvraag missen.',
        'You may miss the last day for the application.',
      ),
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  promptly: { type: 'afgerond', obligation: 'navraag-wia-brief' },
  course: { opens: SICK, closes: '`uwv-wia-brief`, `afgerond`', cancels: END, statuses: DUTY },
  words: ({ letterWeek }) => ({
    subject: {
      ...all('navragen of de brief van UWV er is', 'ask whether the letter of UWV has come'),
      werknemer: words('doorgeven wanneer u de brief van UWV kreeg', 'tell when you got the letter of UWV'),
    },
    lead: {
      ...all('Vraag {naam} {dag} of de brief van UWV er is.', 'Ask {naam} {dag} whether the letter of UWV has come.'),
      werknemer: words(
        'Geef {dag} door wanneer u de brief van UWV kreeg.',
        'Tell us {dag} when you got the letter of UWV.',
      ),
    },
    action: {
      ...all(
        'Vraag de werknemer of de brief van UWV over de WIA is aangekomen.',
        'Ask the employee whether the letter of UWV on the WIA has come.',
      ),
      werknemer: words(
        'UWV stuurt u een brief over het aanvragen van een WIA-uitkering. Geef door wanneer u die hebt gekregen. Is er geen brief, bel dan UWV.',
        'UWV sends you a letter on applying for a WIA benefit. Tell us when you got it. If there is no letter, call UWV.',
      ),
    },
    closing: all('Leg in {zaak} vast op welke dag de brief kwam.', 'Record in {zaak} on which day the letter came.'),
    why: words(
      `UWV schrijft de werknemer uiterlijk in week ${letterWeek}. Met die brief kan de werknemer de aanvraag doen.`,
      `UWV writes to the employee in week ${letterWeek} at the latest. With that letter the employee can make the application.`,
    ),
    help: UWV_HELP,
  }),
};
