import { AT_ONCE, BY_HAND } from '../course-words';
import { MARK_DONE, UWV_HELP } from '../phrases';
import type { DutyRecord } from '../record';
import { EMPLOYER_PORTAL } from '../uwv-forms';
import { all, words } from '../words';
import { ziekUitDienst as computedBy } from '../ziek-uit-dienst';

export const rivUpload: DutyRecord = {
  computedBy,
  rule: 'U-02',
  name: 'Re-integratieverslag uploaden bij UWV',
  english: 'sending that report after a letter of UWV',
  kind: 'duty',
  mayDepart: false,
  dutyOn: 'werkgever',
  recipients: ['werkgever', 'casemanager'],
  late: { costs: 'recovery-of-ziekengeld' },
  employerSees: 'all',
  doneAs: 'status',
  asksUwv: 'het re-integratieverslag',
  course: {
    opens: '`uwv-wia-brief` na de laatste dag',
    closes: BY_HAND,
    cancels: '`herstelmelding`, `overlijden`',
    statuses: AT_ONCE,
  },
  form: EMPLOYER_PORTAL,
  words: ({ upload }) => ({
    subject: all('re-integratieverslag uploaden bij UWV', 'upload the reintegration report at UWV'),
    lead: {
      ...all(
        'Zorg dat de werkgever {dag} het re-integratieverslag van {naam} bij UWV uploadt.',
        'Make sure that the employer uploads the reintegration report of {naam} at UWV {dag}.',
      ),
      werkgever: words(
        'Upload {dag} het re-integratieverslag van {naam} bij UWV.',
        'Upload the reintegration report of {naam} at UWV {dag}.',
      ),
    },
    action: {
      ...all(
        'Het re-integratieverslag gaat via het werkgeversportaal naar UWV. Er gaan geen medische stukken mee.',
        'The reintegration report goes to UWV through the employers’ portal. No medical documents go along.',
      ),
      werkgever: words(
        'Upload het re-integratieverslag in het werkgeversportaal van UWV. Stuur geen medische stukken mee.',
        'Upload the reintegration report in the employers’ portal of UWV. Do not send medical documents along.',
      ),
    },
    closing: MARK_DONE,
    why: words(
      `UWV heeft {werkgever} een brief gestuurd met de vraag om het verslag. Daarna zijn er ${upload.nl}.`,
      `UWV wrote to {werkgever} to ask for the report. From then there are ${upload.en}.`,
    ),
    help: UWV_HELP,
  }),
};
