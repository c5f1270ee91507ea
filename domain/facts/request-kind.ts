import type { Field } from './field';

/** Which of the services that one row names is meant; rows say which they have. */
export const REQUEST_KIND = {
  kind: 'choice',
  of: ['vertrouwenspersoon', 'training', 'arbeidsomstandigheden', 'preventie', 'interventies', 'bijstelling'],
  optional: true,
  meaning: 'Welke dienst, van een regel die er meer noemt',
} as const satisfies Field;

export type RequestKind = (typeof REQUEST_KIND.of)[number];
