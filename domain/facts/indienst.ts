import type { FactDefinition } from './fact';

/** The employee is hired. */
export const indienst: FactDefinition<Record<never, never>> = {
  name: 'indiensttreding',
  fields: {},
  unread: true,
  changes: null,
};
