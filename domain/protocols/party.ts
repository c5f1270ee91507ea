/** Who does the work of a row. */
export const PERFORMERS = [
  'werkgever',
  'werknemer',
  'casemanager',
  'senior-casemanager',
  'procesregisseur',
  'bedrijfsarts',
  'pob',
  'gezondheidsteam',
  'arbeidsdeskundige',
  'personeelsadviseur',
  'veiligheidskundige',
  'mediator',
  'bedrijfsmaatschappelijk-werker',
  'psycholoog',
  'second-opinion-arts',
  'helpdesk',
  'coach',
  'trainer',
  'tolk',
  'vertrouwenspersoon',
  'externe-aanbieder',
  'verzekeraar',
  'uwv',
  'arbodienst',
  'systeem',
] as const;
export type Performer = (typeof PERFORMERS)[number];

/** Who does work of a row without being of the arbodienst; `systeem` is nobody's word. */
export const OUTSIDE_THE_ARBODIENST: ReadonlySet<string> = new Set<Performer>([
  'werkgever',
  'werknemer',
  'externe-aanbieder',
  'verzekeraar',
  'uwv',
]);

/** Whether somebody speaks for a party: for the arbodienst everybody of it does. */
export function speaksFor(by: string | undefined, party: string): boolean {
  if (by === party) return true;
  const isOfIt = (PERFORMERS as readonly (string | undefined)[]).includes(by) && !OUTSIDE_THE_ARBODIENST.has(by ?? '');
  return party === 'arbodienst' && isOfIt;
}

/** For whom a row is done, or where what it makes is kept. */
export const RECIPIENTS = [
  'werkgever',
  'werknemer',
  'casemanager',
  'bedrijfsarts',
  'nieuwe-bedrijfsarts',
  'gezondheidsteam',
  'arbeidsdeskundige',
  'arbodienst',
  'vorige-arbodienst',
  'interne-aanbieder',
  'externe-aanbieder',
  'behandelaar',
  'verzekeraar',
  'uwv',
  'ncvb',
  'preventiemedewerker',
  'ondernemingsraad',
  'kandidaat',
  'uitvoerders',
  'dossier',
  'medisch-dossier',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

/** Who can ask for a row. */
export const ASKERS = [
  'werkgever',
  'werknemer',
  'casemanager',
  'bedrijfsarts',
  'gezondheidsteam',
  'procesregisseur',
  'preventiemedewerker',
  'ondernemingsraad',
] as const;
export type Asker = (typeof ASKERS)[number];
