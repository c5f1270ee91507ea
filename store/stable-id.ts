import { createHash } from 'node:crypto';

/** A UUID that follows from its parts: the same parts give the same id on every machine and at every retry. */
export function stableUuid(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('\u0000')).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}

const JITTER_MINUTES = 16;

/** Minutes after 08:00 at which a case does its work, 0 to 15, always the same for the same case. */
export function jitterMinutesOf(dienstverbandId: string): number {
  return createHash('sha256').update(dienstverbandId).digest().readUInt32BE(0) % JITTER_MINUTES;
}

/** Ids of gevallen in the database are UUIDs; a chain that resumed after leave has an id of its own. */
export function gevalUuid(dienstverbandId: string, geval: string): string {
  return geval.endsWith('-na-verlof') ? stableUuid(dienstverbandId, geval) : geval;
}
