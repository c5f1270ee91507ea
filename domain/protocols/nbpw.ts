import { BEDRIJFSARTS } from './nbpw/bedrijfsarts';
import { CASEMANAGER } from './nbpw/casemanager';
import { COLUMNS, type NbpwColumn } from './nbpw/columns';
import { LIJST } from './nbpw/lijst';
import { RULES } from './nbpw/rules';
import { VERZEKERING } from './nbpw/verzekering';
import type { Protocol } from './protocol';

export const NBPW: Protocol<'nbpw', NbpwColumn> = {
  id: 'nbpw',
  title: 'NBPW ZorgPortaal',
  provider: 'NBPW',
  columns: COLUMNS,
  rows: [...LIJST, ...VERZEKERING, ...CASEMANAGER, ...BEDRIJFSARTS],
  rules: RULES,
};
