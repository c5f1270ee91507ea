import { AANVULLEND } from './asr-arboned-2024/aanvullend';
import { ADMINISTRATIE } from './asr-arboned-2024/administratie';
import { type AsrColumn, COLUMNS } from './asr-arboned-2024/columns';
import { ONTZORGMANAGER } from './asr-arboned-2024/ontzorgmanager';
import { PREVENTIE_EN_WEEK_1 } from './asr-arboned-2024/preventie-en-week-1';
import { RULES } from './asr-arboned-2024/rules';
import { SPREEKUUR } from './asr-arboned-2024/spreekuur';
import { VANAF_WEEK_1 } from './asr-arboned-2024/vanaf-week-1';
import type { Protocol } from './protocol';

export const ASR_ARBONED_2024: Protocol<'asr-arboned-2024', AsrColumn> = {
  id: 'asr-arboned-2024',
  title: 'Verrichtingenlijst MKB Verzuim-ontzorgverzekering KNMT 2024',
  provider: 'a.s.r. en ArboNed',
  columns: COLUMNS,
  rows: [...PREVENTIE_EN_WEEK_1, ...VANAF_WEEK_1, ...SPREEKUUR, ...ONTZORGMANAGER, ...ADMINISTRATIE, ...AANVULLEND],
  rules: RULES,
};
