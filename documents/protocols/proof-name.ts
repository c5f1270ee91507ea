/** What a test can prove of a mark: who does it, for whom, when, what comes of it, its price, its failure, its near miss. */
export const PARTS = ['performer', 'recipients', 'window', 'output', 'line', 'failure', 'near miss'] as const;
export type Part = (typeof PARTS)[number];

/** A cell of a printed protocol: an activity under a package. */
export type Mark = { row: string; pack: string };

const NAME = /(\S+) under (\S+\/\S+) proves ([a-z]+(?: miss)?(?:, [a-z]+(?: miss)?)*)/;

/** The name, or the first words of the name, of a test that proves parts of a mark: by this name its page finds it. */
export function proves(row: string, pack: string, ...parts: readonly [Part, ...Part[]]): string {
  return `${row} under ${pack} proves ${parts.join(', ')}`;
}

/** What the name of a test says that it proves; null: of no mark. Fails on a part that there is not. */
export function readProof(name: string): (Mark & { parts: Part[] }) | null {
  const [, row, pack, list] = NAME.exec(name) ?? [];
  if (row === undefined || pack === undefined || list === undefined) return null;
  return { row, pack, parts: list.split(', ').map(partOf) };
}

function partOf(word: string): Part {
  const part = PARTS.find((one) => one === word);
  if (!part) throw new Error(`${JSON.stringify(word)} is no part of a mark; use ${PARTS.join(', ')}`);
  return part;
}
