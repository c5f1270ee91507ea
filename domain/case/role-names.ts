import type { Performer, Role } from './roles';

type Name = Readonly<Record<'nl' | 'en', string>>;

/** How a role is named in a sentence. */
const ROLE_NAMES: Readonly<Record<Role, Name>> = {
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

/** How somebody is named in a sentence; a role that a service protocol names reads as it does there. */
export function roleName(performer: Performer): Name {
  return ROLE_NAMES[performer as Role] ?? { nl: performer, en: performer };
}
