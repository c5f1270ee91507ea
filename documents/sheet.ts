/** What stands on a document, in reading order, whatever it is drawn with. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Names and values beside each other; a value that is not known says so. */
  | { kind: 'fields'; fields: ReadonlyArray<readonly [name: string, value: string]> }
  | { kind: 'table'; columns: readonly string[]; rows: ReadonlyArray<readonly string[]> }
  /** Where somebody signs: who, as what, and when and where it was done. */
  | { kind: 'signature'; role: string; name: string | null; place: string | null; on: string | null };

export type Sheet = {
  title: string;
  language: 'nl' | 'en';
  /** Which version it is, from 1, and the day on which it was made (ISO). */
  version: number;
  madeOn: string;
  /** Of the case; never a name. */
  caseNumber: string;
  blocks: readonly Block[];
};
