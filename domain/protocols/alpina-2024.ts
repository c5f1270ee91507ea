import { BASISCONTRACT } from './alpina-2024/basiscontract';
import { BEDRIJFSARTS_EN_POB } from './alpina-2024/bedrijfsarts-en-pob';
import { CASEMANAGER } from './alpina-2024/casemanager';
import { type AlpinaColumn, COLUMNS } from './alpina-2024/columns';
import { RULES } from './alpina-2024/rules';
import type { Protocol } from './protocol';

export const ALPINA_2024: Protocol<'alpina-2024', AlpinaColumn> = {
  id: 'alpina-2024',
  title: 'MKB VOV dienstverleningspakket, overzicht 2024, uitgebreide vergoeding',
  provider: 'Alpina@Work',
  columns: COLUMNS,
  rows: [...BASISCONTRACT, ...BEDRIJFSARTS_EN_POB, ...CASEMANAGER],
  rules: RULES,
};
