import type { Obligation } from '../domain/case/obligation';

/** Duties of law that an employer may read of in a document, with what they are called in English. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['melding-arbodienst', 'Report to the occupational health service'],
  ['probleemanalyse', 'Problem analysis by the company doctor'],
  ['bijstelling-probleemanalyse', 'Revision of the problem analysis'],
  ['plan-van-aanpak', 'Plan of action'],
  ['bijstelling-plan-van-aanpak', 'Revision of the plan of action'],
  ['evaluatie', 'Evaluation of the plan of action'],
  ['42e-weeksmelding', 'Report to UWV in week 42'],
  ['eerstejaarsevaluatie', 'First-year evaluation'],
  ['tweede-spoor', 'Start of the search for work with another employer'],
  ['actueel-oordeel', 'Current opinion of the company doctor'],
  ['eindevaluatie', 'Final evaluation'],
  ['re-integratieverslag', 'Re-integration report'],
  ['wia-aanvraag', 'WIA application by the employee'],
]);

/** The record of an obligation and which of several it is. */
function partsOf(id: string): { record: string; nth: string | undefined } {
  const [, record = id, nth] = /^(.*?)(?:-(\d+))?$/.exec(id) ?? [];
  return { record, nth };
}

/** Whether a document names this obligation. */
export function isShown({ id, source }: Pick<Obligation, 'id' | 'source'>): boolean {
  return source === 'law' && SHOWN.has(partsOf(id).record);
}

/** What a document calls an obligation, in its own language. */
export function dutyName({ id, name }: Pick<Obligation, 'id' | 'name'>, language: 'nl' | 'en'): string {
  const { record, nth } = partsOf(id);
  const english = SHOWN.get(record);
  if (language === 'nl' || english === undefined) return name;
  return nth === undefined ? english : `${english} (${nth})`;
}
