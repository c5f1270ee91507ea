import type { Language } from './language';

/** Full names of the laws that obligations cite in short. */
const LAWS: ReadonlyArray<readonly [short: string, full: string]> = [
  ['RP', 'Regeling procesgang eerste en tweede ziektejaar'],
  ['ZW', 'Ziektewet'],
  ['WIA', 'Wet werk en inkomen naar arbeidsvermogen'],
  ['WAZO', 'Wet arbeid en zorg'],
  ['SUWI', 'Wet SUWI'],
  ['Awb', 'Algemene wet bestuursrecht'],
  ['ATW', 'Algemene termijnenwet'],
  ['Arbowet', 'Arbeidsomstandighedenwet'],
];

/** What is no law and has no name of its own. */
const IN_ENGLISH: Readonly<Record<string, string>> = {
  'contract met de arbodienst': 'the contract with the occupational health service',
  'gebruik in de branche, met de grens uit het contract': 'custom of the trade, with the limit in the contract',
  'UWV: re-integratieverslag bij ziek uit dienst': 'UWV: reintegration report when a sick employee leaves',
  'UWV: tijdens het eigenrisicodragen Ziektewet, werknemer is ziek':
    'UWV: when an employee of a self-insured employer is sick',
};

/** A law keeps its Dutch name, by which it is found. */
function placeIn(law: string, place: string, language: Language): string {
  if (language === 'nl') return `${law}, artikel ${place}`;
  return `${law}, article ${place.replace(/\blid\b/g, 'paragraph').replace(/\bonder\b/g, 'under')}`;
}

/** A citation in full: `BW 7 629 lid 1` is `Burgerlijk Wetboek, artikel 7:629 lid 1`. Norms with a name stay as they are. */
export function lawInFull(citation: string, language: Language): string {
  if (language === 'en' && IN_ENGLISH[citation]) return IN_ENGLISH[citation];
  const code = /^BW (\d)[ :](.+)$/.exec(citation);
  if (code) return placeIn('Burgerlijk Wetboek', `${code[1]}:${code[2]}`, language);
  const law = LAWS.find(([short]) => citation === short || citation.startsWith(`${short} `));
  if (!law) return citation;
  return citation === law[0] ? law[1] : placeIn(law[1], citation.slice(law[0].length + 1), language);
}
