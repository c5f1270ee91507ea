/** Service packages that a contract can name; `none` is the law alone. */
export const PACKAGE_IDS = [
  'none',
  'mkbasics-2026/P1',
  'mkbasics-2026/P2',
  'mkbasics-2026/P3',
  'mkbasics-2026/P4',
  'mkbasics-2026/P5',
  'asr-arboned-2024/arbobegeleiding',
  'asr-arboned-2024/re-integratiemanager',
  'nn-arboned-2025/mkb-uitgebreid',
  'alpina-2024/vov',
  'nbpw/zorgportaal',
] as const;
export type PackageId = (typeof PACKAGE_IDS)[number];

/** What a contract can name today: the others are carried out once their protocols are. */
export const CARRIED_OUT: readonly PackageId[] = ['none'];
