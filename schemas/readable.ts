import { z } from 'zod';

/**
 * What no text of a person or program needs and what a database, a log or a screen may choke on: control characters
 * (line breaks too), halves of a surrogate pair as a cut-off emoji leaves them, and code points that are no characters.
 */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const EVERY_UNREADABLE = new RegExp(UNREADABLE, 'gu');
/** Deeper than any input of ours; what is deeper was made to exhaust whoever reads it. */
const MAX_DEPTH = 32;

function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}

/** A text of another system as it can be stored and shown: a space stands for what cannot be read. */
export function madeReadable(text: string): string {
  return text.replace(EVERY_UNREADABLE, ' ').normalize('NFC');
}

/** Any JSON value with every text in it readable and in one form (NFC), so that equal texts are equal. */
const readable = z.unknown().transform((value, context) => {
  const refuse = (path: PropertyKey[], message: string) => {
    context.addIssue({ code: 'custom', path, message, input: value });
    return null;
  };
  const textAt = (path: PropertyKey[], text: string): string | null =>
    isReadable(text)
      ? text.normalize('NFC')
      : refuse(path, 'bevat een regeleinde, een ander stuurteken of een half teken: haal het weg');
  const at = (path: PropertyKey[], part: unknown): unknown => {
    if (typeof part === 'string') return textAt(path, part);
    if (typeof part !== 'object' || part === null) return part;
    if (path.length >= MAX_DEPTH) return refuse(path, `ligt dieper dan ${MAX_DEPTH} niveaus: maak het vlakker`);
    if (Array.isArray(part)) return part.map((one, i) => at([...path, i], one));
    return Object.fromEntries(
      Object.entries(part).map(([name, one]) => {
        const own = textAt(path, name);
        return [own, own === null ? null : at([...path, own], one)];
      }),
    );
  };
  return at([], value);
});

/** Parses input from outside: first that every text in it can be read, then by the schema. */
export function parseInput<T extends z.ZodType>(schema: T, value: unknown) {
  return readable.pipe(schema as unknown as z.ZodType<z.output<T>, unknown>).safeParse(value, { reportInput: true });
}
