import { AFTER, BY_HAND, DUTY } from '../course-words';
import { MARK_DONE, UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { wazoAanvraag as computedBy } from '../wazo-aanvraag';
import { all, words } from '../words';

export const wazoAanvraag: DutyRecord = {
  computedBy,
  rule: 'V-20',
  name: 'Aanvraag van het zwangerschapsverlof bij UWV',
  english: 'application for pregnancy and maternity leave',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer'],
  late: {
    costs: 'benefit-lost-or-later',
    words: ({ retroactive }) => ({
      nl: `UWV betaalt de uitkering over hoogstens ${retroactive.nl} voor de aanvraag (WAZO art. 3:11 lid 4)`,
      en: `The benefit goes back at most ${retroactive.en} from the application.`,
    }),
  },
  employerSees: 'all-but-the-ground',
  doneAs: 'status',
  asksUwv: 'de aanvraag van het verlof',
  course: {
    opens: '`zwangerschap`, `zwangerschapsverlof`, ook zonder verzuim',
    closes: BY_HAND,
    cancels: AFTER,
    statuses: DUTY,
  },
  form: EMPLOYER_PORTAL,
  words: ({ leaveApplication }) => ({
    subject: all('verlof aanvragen bij UWV', 'apply to UWV for leave'),
    lead: {
      ...all(
        'Vraag {dag} de verlofuitkering van {naam} aan bij UWV.',
        'Apply to UWV for the leave benefit of {naam} {dag}.',
      ),
      werknemer: words(
        'Vraag {werkgever} om uw verlof {dag} bij UWV aan te vragen.',
        'Ask {werkgever} to apply to UWV for your leave {dag}.',
      ),
    },
    action: {
      ...all(
        'Spreek met {medewerker} af op welke dag het verlof begint. Vraag daarna de uitkering aan in het werkgeversportaal van UWV.',
        'Agree with {medewerker} on which day the leave starts. Then apply for the benefit in the employers’ portal of UWV.',
      ),
      werknemer: words(
        'Spreek met uw werkgever af op welke dag uw verlof begint. Uw werkgever vraagt daarna de uitkering aan bij UWV.',
        'Agree with your employer on which day your leave starts. Your employer then applies to UWV for the benefit.',
      ),
    },
    closing: {
      ...MARK_DONE,
      werknemer: words('Uw werkgever meldt de taak als afgerond.', 'Your employer marks the task as done.'),
    },
    why: words(
      `Tijdens het verlof betaalt UWV een uitkering. UWV wil de aanvraag uiterlijk ${leaveApplication.nl} voor het begin hebben.`,
      `During the leave UWV pays a benefit. UWV wants the application ${leaveApplication.en} before the start at the latest.`,
    ),
    help: UWV_HELP,
  }),
};
