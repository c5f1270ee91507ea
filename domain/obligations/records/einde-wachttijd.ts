import { END, EVENT, ITSELF, SICK } from '../course-words';
import { eindeWachttijd as computedBy } from '../einde-wachttijd';
import type { EventRecord } from '../record';
import { all, words } from '../words';

export const eindeWachttijd: EventRecord = {
  computedBy,
  rule: 'T-35/36',
  name: 'Einde van de wachttijd van 104 weken',
  english: 'end of the waiting period of 104 weeks',
  kind: 'event',
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'werknemer'],
  late: { costs: 'none' },
  employerSees: 'all',
  course: { opens: SICK, closes: ITSELF, cancels: END, statuses: EVENT },
  announcement: ({ waiting }) => ({
    subject: words(`einde van de wachttijd van ${waiting.nl}`, `end of the waiting period of ${waiting.en}`),
    change: all(
      `Op deze dag eindigt de wachttijd van ${waiting.nl}. Daarna kan een WIA-uitkering ingaan.`,
      `On this day the waiting period of ${waiting.en} ends. After it a WIA benefit can start.`,
    ),
    action: {
      ...all(
        'Controleer of UWV heeft beslist op de WIA-aanvraag. Het dienstverband eindigt niet vanzelf.',
        'Check whether UWV decided on the WIA application. The employment does not end by itself.',
      ),
      werknemer: words(
        'Kijk of u een beslissing van UWV hebt op uw WIA-aanvraag. Hebt u nog niets gehoord, bel dan UWV. Uw dienstverband eindigt niet vanzelf.',
        'See whether UWV has decided on your WIA application. If you have heard nothing, call UWV. Your employment does not end by itself.',
      ),
    },
    past: {
      change: all(
        `Op deze dag eindigde de wachttijd van ${waiting.nl}. Daarna kan een WIA-uitkering ingaan.`,
        `On this day the waiting period of ${waiting.en} ended. After it a WIA benefit can start.`,
      ),
    },
    why: words(
      `De wet kent een wachttijd van ${waiting.nl} voordat een WIA-uitkering kan ingaan.`,
      `The law has a waiting period of ${waiting.en} before a WIA benefit can start.`,
    ),
    eigenrisico: {
      action: {
        ...all(
          'Controleer of UWV heeft beslist op de WIA-aanvraag.',
          'Check whether UWV decided on the WIA application.',
        ),
        werknemer: words(
          'Kijk of u een beslissing van UWV hebt op uw WIA-aanvraag. Hebt u nog niets gehoord, bel dan UWV.',
          'See whether UWV has decided on your WIA application. If you have heard nothing, call UWV.',
        ),
      },
    },
  }),
};
