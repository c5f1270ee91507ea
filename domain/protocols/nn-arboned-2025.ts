import { BEGELEIDING } from './nn-arboned-2025/begeleiding';
import { CASEMANAGER_RE_INTEGRATIE } from './nn-arboned-2025/casemanager-re-integratie';
import { CASEMANAGER_REGIE } from './nn-arboned-2025/casemanager-regie';
import { COLUMNS, type NnColumn } from './nn-arboned-2025/columns';
import { EERSTE_VERZUIMWEEK } from './nn-arboned-2025/eerste-verzuimweek';
import { PREVENTIE_EN_ORGANISATIE } from './nn-arboned-2025/preventie-en-organisatie';
import { RULES } from './nn-arboned-2025/rules';
import { TRAJECTEN } from './nn-arboned-2025/trajecten';
import { VERGOEDINGEN_EN_ARBOTAKEN } from './nn-arboned-2025/vergoedingen-en-arbotaken';
import type { Protocol } from './protocol';

export const NN_ARBONED_2025: Protocol<'nn-arboned-2025', NnColumn> = {
  id: 'nn-arboned-2025',
  title: 'Nationale-Nederlanden verzuimloket Balieplus mkb uitgebreid-pakket 2025',
  provider: 'Nationale-Nederlanden en ArboNed',
  columns: COLUMNS,
  rows: [
    ...VERGOEDINGEN_EN_ARBOTAKEN,
    ...CASEMANAGER_RE_INTEGRATIE,
    ...CASEMANAGER_REGIE,
    ...EERSTE_VERZUIMWEEK,
    ...BEGELEIDING,
    ...TRAJECTEN,
    ...PREVENTIE_EN_ORGANISATIE,
  ],
  rules: RULES,
};
