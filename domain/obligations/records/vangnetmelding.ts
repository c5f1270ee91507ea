import { AFTER, BY_HAND, DUTY } from '../course-words';
import { CALL_UWV, MARK_DONE } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { vangnetmelding as computedBy } from '../vangnetmelding';
import { all, words } from '../words';

export const vangnetmelding: DutyRecord = {
  computedBy,
  rule: 'V-02..V-06',
  name: 'Vangnetmelding aan UWV',
  english: 'report to UWV of sickness under the safety net (*vangnet*)',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'uwv-melder',
  recipients: ['uwv-melder'],
  late: {
    costs: 'fine-by-uwv',
    words: ({ fineEur, retroactive }) => ({
      nl: `UWV kan een boete geven tot € ${fineEur}; hoe lang het loon doorloopt, verandert er niet door; UWV betaalt het ziekengeld over hoogstens ${retroactive.nl} voor de melding (ZW art. 38a lid 9)`,
      en: `UWV may impose a fine of up to € ${fineEur}, and pays the benefit for at most ${retroactive.en} back.`,
    }),
  },
  employerSees: 'that-it-is-there',
  doneAs: 'melding',
  tellsUwv: 'de vangnetmelding',
  course: {
    opens: '`vangnet`, ziek in de flexperiode na `zwangerschap`',
    closes: BY_HAND,
    cancels: `de grond geldt niet, ${AFTER}`,
    statuses: DUTY,
  },
  form: EMPLOYER_PORTAL,
  words: ({ recoveryReport }) => ({
    subject: all('melding doen bij UWV', 'report to UWV'),
    lead: all('Doe {dag} de melding over {naam} bij UWV.', 'File the report about {naam} with UWV {dag}.'),
    action: all(
      'Doe de melding in het werkgeversportaal van UWV. In {zaak} staat wat u daarvoor nodig hebt. Alleen u mag weten om welke regeling het gaat: bespreek dat met niemand.',
      'Make the report in the employers’ portal of UWV. {Zaak} holds what you need for it. Only you may know which scheme it is about: discuss that with nobody.',
    ),
    closing: MARK_DONE,
    why: words(
      'Door deze melding betaalt UWV een uitkering, die de werkgever van het loon mag aftrekken.',
      'Because of this report UWV pays a benefit, which the employer may deduct from the wages.',
    ),
    help: CALL_UWV,
    turns: {
      'samen-melden': {
        action: all(
          `De werknemer is al hersteld. Meld de ziekte en het herstel samen in het werkgeversportaal van UWV, binnen ${recoveryReport.nl}. Alleen u mag weten om welke regeling het gaat: bespreek dat met niemand.`,
          `The employee has recovered already. Report the sickness and the recovery together in the employers’ portal of UWV, within ${recoveryReport.en}. Only you may know which scheme it is about: discuss that with nobody.`,
        ),
        why: words(
          'UWV wil beide meldingen kort na het herstel. De wet geeft voor de ziekmelding meer tijd: pas na de laatste dag bent u te laat.',
          'UWV wants both reports soon after the recovery. The law gives more time for the report of sickness: you are late only after the last day.',
        ),
      },
    },
  }),
};
