import { DUTY, END, SICK } from '../course-words';
import { UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { wia as computedBy } from '../wia';
import { all, words } from '../words';

export const uwvWiaBrief: DutyRecord = {
  computedBy,
  rule: 'T-27',
  name: 'Brief van UWV over de WIA-aanvraag',
  english: 'letter of UWV about the WIA application, by week 89',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'uwv',
  recipients: ['werknemer', 'casemanager'],
  late: {
    costs: 'term-depends-on-it',
    words: ({ letterGrace }) => ({
      nl: `UWV is dan te laat, niet u: de aanvraag is op tijd tot ${letterGrace.nl} na ontvangst van die brief (WIA art. 64 lid 6); bel UWV`,
      en: `UWV is late then, not you. After a late letter the application may be made until ${letterGrace.en} after its receipt.`,
      werknemer: words(
        `UWV is dan te laat, niet u. U hebt dan ${letterGrace.nl} na die brief de tijd (WIA art. 64 lid 6). Bel UWV.`,
        `UWV is late then, not you. You then have ${letterGrace.en} after that letter. Call UWV.`,
      ),
      casemanager: words(
        `UWV is dan te laat, niet de werknemer. Die heeft dan ${letterGrace.nl} na die brief de tijd (WIA art. 64 lid 6).`,
        `UWV is late then, not the employee, who then has ${letterGrace.en} after that letter.`,
      ),
    }),
  },
  employerSees: 'all',
  doneAs: 'status',
  promptly: { type: 'uwv-wia-brief' },
  course: { opens: SICK, closes: '`uwv-wia-brief`', cancels: END, statuses: DUTY },
  words: ({ letterWeek }) => ({
    subject: all('UWV bellen over de WIA-brief', 'call UWV about the WIA letter'),
    lead: {
      ...all(
        'Vraag {naam} om {dag} UWV te bellen over de WIA-brief.',
        'Ask {naam} to call UWV about the WIA letter {dag}.',
      ),
      werknemer: words('Bel UWV {dag} over de WIA-brief.', 'Call UWV about the WIA letter {dag}.'),
    },
    action: {
      ...all(
        'Vraag de werknemer om UWV te bellen, en leg vast wat UWV zegt.',
        'Ask the employee to call UWV, and record what UWV says.',
      ),
      werknemer: words(
        'Bel UWV en zeg dat u nog geen brief hebt over het aanvragen van een WIA-uitkering.',
        'Call UWV and say that you have no letter yet on applying for a WIA benefit.',
      ),
    },
    closing: all('Leg in {zaak} vast op welke dag de brief kwam.', 'Record in {zaak} on which day the letter came.'),
    why: words(
      `UWV moet uiterlijk in week ${letterWeek} een brief over de WIA sturen.`,
      `UWV has to send a letter about the WIA in week ${letterWeek} at the latest.`,
    ),
    help: UWV_HELP,
  }),
};
