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

/** A citation in full: `BW 7 629 lid 1` is `Burgerlijk Wetboek, artikel 7:629 lid 1`. Norms stay as they are. */
export function lawInFull(citation: string): string {
  const code = /^BW (\d)[ :](.+)$/.exec(citation);
  if (code) return `Burgerlijk Wetboek, artikel ${code[1]}:${code[2]}`;
  const law = LAWS.find(([short]) => citation.startsWith(`${short} `));
  return law ? `${law[1]}, artikel ${citation.slice(law[0].length + 1)}` : citation;
}
