import { DUTY, END, SICK } from '../course-words';
import { MARK_DONE } from '../phrases';
import { probleemanalyse as computedBy } from '../probleemanalyse';
import type { DutyRecord } from '../record';
import { all, words } from '../words';

export const oordeelLangdurigVerzuim: DutyRecord = {
  computedBy,
  rule: 'T-10',
  name: 'Oordeel of langdurig verzuim dreigt',
  english: 'judgement whether long absence threatens',
  kind: 'decision',
  mayDepart: { with: 'probleemanalyse' },
  dutyOn: 'bedrijfsarts',
  recipients: [],
  late: { costs: 'wage-sanction' },
  employerSees: 'all',
  doneAs: 'status',
  course: { opens: SICK, closes: '`verwachting`, `probleemanalyse`', cancels: END, statuses: DUTY },
  words: () => ({
    subject: all('oordeel over de verwachte duur geven', 'give your judgement on the expected duration'),
    lead: all(
      'Geef {dag} aan of u langdurig verzuim van {naam} verwacht.',
      'Say {dag} whether you expect a long absence of {naam}.',
    ),
    action: all(
      'Leg in {zaak} vast of u langdurig verzuim verwacht.',
      'Record in {zaak} whether you expect a long absence.',
    ),
    closing: MARK_DONE,
    why: words(
      'Van uw verwachting hangt af of een probleemanalyse nodig is.',
      'Your expectation decides whether a problem analysis is needed.',
    ),
  }),
};
