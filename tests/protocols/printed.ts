import { type Seed, seedLines } from './inventory';

const MARKUP: readonly [RegExp, string][] = [
  [/<li>/g, '•'],
  [/<\/?[a-z][^>]*>/g, ''],
  [/&amp;/g, '&'],
  [/\*\*/g, ''],
  [/\\\*/g, ''],
  [/^#+ /, ''],
  [/\[([^\]]+)\]\([^)]*\)/g, '$1'],
];

/** The text of each range of lines of a seed (`37-40`, `53, 145`) without its markup, its lines joined by a space. */
export function printedText(seed: Seed, lines: string): string[] {
  const printed = seedLines(seed);
  return lines.split(', ').map((range) => {
    const [from, until = from] = range.split('-').map(Number) as [number, number?];
    return printed
      .slice(from - 1, until)
      .map((line) => MARKUP.reduce((text, [markup, plain]) => text.replace(markup, plain), line).trim())
      .join(' ')
      .replace(/\s+/g, ' ');
  });
}
