export type PersonName = { initials: string | null; prefix: string | null; surname: string };

/** Words that stand before a Dutch surname and are not part of its significant part. */
const PREFIXES = new Set([
  "'s",
  "'t",
  'aan',
  'de',
  'den',
  'der',
  'du',
  'el',
  'het',
  'in',
  'la',
  'le',
  'op',
  'te',
  'ten',
  'ter',
  'tot',
  'uit',
  'van',
  'von',
  'voor',
]);

/** The parts of a name as UWV wants them: initials, prefix and the significant part of the surname. */
export function personNameOf(name: string): PersonName | null {
  const words = name.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  const surnameAt = words.findIndex((word, i) => i > 0 && PREFIXES.has(word.toLowerCase()));
  const given = words.slice(0, surnameAt > 0 ? surnameAt : Math.max(words.length - 1, 0));
  const family = words.slice(given.length);
  const start = family.findIndex((word) => !PREFIXES.has(word.toLowerCase()));
  if (start < 0) return null;
  const initials = given.flatMap((word) => (word.includes('.') ? word.split('.') : [word[0] as string])).join('');
  const letters = initials
    .toUpperCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 6);
  return {
    initials: letters || null,
    prefix: family.slice(0, start).join(' ').slice(0, 10) || null,
    surname: family.slice(start).join(' ').slice(0, 200),
  };
}
