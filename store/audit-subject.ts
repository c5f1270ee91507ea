import { createHash } from 'node:crypto';
import { sealed } from './audit-key';

/**
 * What a seal keeps of the subject of a line: the words around its ids as one, and each id apart, so that an erasure can put `gewist` in
 * the place of an id and nothing else can change without showing. Nobody without the key tells by it which id stood there.
 */

const ERASED = 'gewist';
/** An id as an erasure finds it (`ids_in`), or the word that it leaves, which a path can hold too. */
const ID_OR_ERASED = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|gewist)/i;
const MARK = 'delen:';

/** @param id of the line, so that what is sealed of one is nothing in another */
export function sealedSubject(id: string, subject: string): string {
  const { around, ids } = partsOf(subject);
  return MARK + [sealed(['onderwerp', id, ...around]), ...ids.map((one, at) => sealedId(id, at, one))].join('.');
}

/** Whether a subject is as it was sealed, but for ids that were erased. */
export function isAsSealed(kept: string, id: string, subject: string): boolean {
  if (!kept.startsWith(MARK)) return isAsSealedBefore(kept, subject);
  const [words, ...sealedIds] = kept.slice(MARK.length).split('.');
  const { around, ids } = partsOf(subject);
  return (
    words === sealed(['onderwerp', id, ...around]) &&
    ids.length === sealedIds.length &&
    ids.every((one, at) => one === ERASED || sealedId(id, at, one) === sealedIds[at])
  );
}

/** Seals of before kept a hash of the whole: of a line in which an id was erased nothing more is known. */
function isAsSealedBefore(hash: string, subject: string): boolean {
  return createHash('sha256').update(subject).digest('hex') === hash || /\bgewist\b/.test(subject);
}

function sealedId(line: string, at: number, one: string): string {
  return sealed(['onderwerp', line, at, one]);
}

function partsOf(subject: string): { around: string[]; ids: string[] } {
  const parts = subject.split(ID_OR_ERASED);
  return { around: parts.filter((_, at) => at % 2 === 0), ids: parts.filter((_, at) => at % 2 === 1) };
}
