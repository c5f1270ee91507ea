import type { Role } from './roles';

/** How a role is named in a sentence. */
export const ROLE_NAMES: Readonly<Record<Role, Readonly<Record<'nl' | 'en', string>>>> = {
  werkgever: { nl: 'de werkgever', en: 'the employer' },
  werknemer: { nl: 'de werknemer', en: 'the employee' },
  casemanager: { nl: 'de casemanager', en: 'the case manager' },
  bedrijfsarts: { nl: 'de bedrijfsarts', en: 'the company doctor' },
  pob: { nl: 'de praktijkondersteuner van de bedrijfsarts', en: 'the assistant of the company doctor' },
  arbeidsdeskundige: { nl: 'de arbeidsdeskundige', en: 'the labour expert' },
  uwv: { nl: 'UWV', en: 'UWV' },
  verzekeraar: { nl: 'de verzekeraar', en: 'the insurer' },
  'uwv-melder': { nl: 'de persoon die aan UWV meldt', en: 'the person who reports to UWV' },
  eigenrisicodrager: { nl: 'de eigenrisicodrager', en: 'the self-insured employer' },
  arbodienst: { nl: 'de arbodienst', en: 'the occupational health service' },
};
