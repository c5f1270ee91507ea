export const COLUMNS = [{ id: 'vov', label: 'MKB VOV, uitgebreide vergoeding' }] as const;
export type AlpinaColumn = (typeof COLUMNS)[number]['id'];
