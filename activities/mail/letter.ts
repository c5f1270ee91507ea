import type { Language } from './language';

/** A mail before it is text or HTML; both are made from it, so that they say the same. */
export type Letter = {
  language: Language;
  subject: string;
  /** Opening lines. A locked phone may show them, so they name no person and no illness. */
  intro: readonly string[];
  sections: readonly Section[];
  link: { label: string; url: string };
  /** Small print. */
  footer: readonly string[];
};

export type Section = { heading: string; paragraphs: readonly string[]; list?: readonly string[] };
