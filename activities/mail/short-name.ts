/** Words that open a surname, in any case: `van den Berg`, `El Amrani`. */
const PREFIXES = new Set(
  "aan al bij da de del den der di dos du el het in la le 's 't te ten ter tot uit van von".split(' '),
);

/** At most an initial and a surname: `Maria Anna de Vries` is `M. de Vries`. A name of one word stays as it is. */
export function shortName(name: string): string {
  const [surnameFirst, given] = name.split(',').map((part) => part.trim());
  if (surnameFirst && given) return `${initialOf(given)} ${surnameFirst}`;
  const words = name.trim().split(/\s+/);
  const first = words[0] as string;
  if (words.length === 1) return first;
  const prefix = words.findIndex((word, index) => index > 0 && PREFIXES.has(word.toLowerCase()));
  return `${initialOf(first)} ${words.slice(prefix > 0 ? prefix : -1).join(' ')}`;
}

function initialOf(given: string): string {
  return `${[...given][0]?.toUpperCase()}.`;
}
