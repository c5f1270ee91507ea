import { BASISINRICHTING } from './mkbasics-2026/basisinrichting';
import { COLUMNS, type MkbasicsColumn } from './mkbasics-2026/columns';
import { INLOOPDOSSIER } from './mkbasics-2026/inloopdossier';
import { RULES } from './mkbasics-2026/rules';
import { WEEK_1_TO_13 } from './mkbasics-2026/week-1-tot-13';
import { WEEK_26_AND_LATER } from './mkbasics-2026/week-26-en-later';
import type { Protocol } from './protocol';

export const MKBASICS_2026: Protocol<'mkbasics-2026', MkbasicsColumn> = {
  id: 'mkbasics-2026',
  title: 'Dienstverleningsprotocol 2026',
  provider: 'mkbasics',
  columns: COLUMNS,
  rows: [...BASISINRICHTING, ...WEEK_1_TO_13, ...WEEK_26_AND_LATER, ...INLOOPDOSSIER],
  rules: RULES,
};
