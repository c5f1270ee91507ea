import type { LawSource } from '../rule';

/**
 * The sources by their short name: id in the Basiswettenbestand, and the day whose text the link opens. For ATW, RP,
 * WIA and ZW that is the text that was read; for the others the reading rests on secondary sources, and the link
 * opens the text in force on that day to check it against.
 */
const LAWS = {
  Arbowet: ['BWBR0010346', '2026-01-01'],
  AOW: ['BWBR0002221', '2026-01-01'],
  ATW: ['BWBR0002448', '2010-10-10'],
  Awb: ['BWBR0005537', '2026-01-01'],
  AWR: ['BWBR0002320', '2026-01-01'],
  'BW 3': ['BWBR0005291', '2026-01-01'],
  'BW 6': ['BWBR0005289', '2026-01-01'],
  'BW 7': ['BWBR0005290', '2026-01-01'],
  RP: ['BWBR0013540', '2025-07-01'],
  SUWI: ['BWBR0013060', '2026-01-01'],
  WAM: ['BWBR0002415', '2026-01-01'],
  WAZO: ['BWBR0013008', '2026-01-01'],
  WIA: ['BWBR0019057', '2014-04-01'],
  WML: ['BWBR0002638', '2026-01-01'],
  ZW: ['BWBR0001888', '2026-01-01'],
} as const;

/** An article of a Dutch law, with the dated link to its text. */
export function law(name: keyof typeof LAWS, article: string): LawSource {
  const [bwbId, state] = LAWS[name];
  const separator = name.startsWith('BW') ? ':' : ' ';
  return { article: `${name}${separator}${article}`, bwbId, url: `https://wetten.overheid.nl/${bwbId}/${state}` };
}

/** A norm outside the Basiswettenbestand: a guideline of UWV or AP, European law, a contract, a convention. */
export function norm(description: string): LawSource {
  return { article: description, bwbId: null, url: null };
}
