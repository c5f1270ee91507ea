export const COLUMNS = [{ id: 'mkb-uitgebreid', label: 'Balieplus mkb uitgebreid' }] as const;
export type NnColumn = (typeof COLUMNS)[number]['id'];
