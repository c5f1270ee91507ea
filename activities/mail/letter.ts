import type { Language } from './language';

/** A mail before it is text or HTML; both are made from it, so that they say the same. */
export type Letter = {
  language: Language;
  subject: string;
  /** What kind of mail it is, which shows as a word on a colour. */
  tone: Tone;
  /** What a mailbox shows beside the subject, on a locked phone too: it names no person and no illness. */
  preview: string;
  /** Not even its first line is for who passes by: the text part begins with the preview too. */
  isDiscreet?: boolean;
  /** What is special about this copy: a trial, a stand-in. */
  notes: readonly string[];
  /** What the reader has to do, with the day; then what else cannot wait. */
  lead: readonly Line[];
  sections: readonly Section[];
  /** The case in the portal; null where there is no portal. */
  link: { label: string; url: string } | null;
  /** Small print. */
  footer: readonly string[];
};

export type Tone =
  | 'new'
  | 'changed'
  | 'again'
  | 'reminder'
  | 'alarm'
  | 'late'
  | 'revoked'
  | 'week'
  | 'info'
  | 'received'
  | 'address';

/** A line of text, of which parts stand out or lead somewhere. */
export type Line = string | ReadonlyArray<string | { strong: string } | { link: string; url: string }>;

export type Section = { heading: string; paragraphs: readonly Line[]; list?: readonly Line[] };
