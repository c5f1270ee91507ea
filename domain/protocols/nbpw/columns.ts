export const COLUMNS = [{ id: 'zorgportaal', label: 'ZorgPortaal' }] as const;
export type NbpwColumn = (typeof COLUMNS)[number]['id'];
