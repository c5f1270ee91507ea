import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A service row of the inventory, cell by cell as written. */
export type InventoryRow = Record<
  'id' | 'name' | 'lines' | 'trigger' | 'condition' | 'performer' | 'recipient' | 'output' | 'billing' | 'note',
  string
>;
export type InventoryRule = Record<'id' | 'rule' | 'lines' | 'kind' | 'consequence', string>;

const CELLS = ['id', 'name', 'lines', 'trigger', 'condition', 'performer', 'recipient', 'output', 'billing', 'note'];
const RULE_CELLS = ['id', 'rule', 'lines', 'kind', 'consequence'];

const text = readFileSync(join(__dirname, 'inventory.md'), 'utf8');

function table<Row>(id: RegExp, cells: readonly string[]): Row[] {
  return text
    .split('\n')
    .filter((line) => id.test(line))
    .map((line) => {
      const values = line.slice(1, line.lastIndexOf('|')).split('|');
      if (values.length !== cells.length) throw new Error(`${values.length} cellen: ${line}`);
      return Object.fromEntries(cells.map((cell, i) => [cell, values[i]?.trim() ?? ''])) as Row;
    });
}

export const INVENTORY = table<InventoryRow>(/^\| S[1-5]-\d{2}[a-e]? \|/, CELLS);
export const INVENTORY_RULES = table<InventoryRule>(/^\| S[1-5]-R\d{2} \|/, RULE_CELLS);

/** The printed document of a seed, line by line. */
export function seedLines(seed: keyof typeof SEEDS): string[] {
  return readFileSync(join(__dirname, 'seeds', `${SEEDS[seed]}.txt`), 'utf8').split('\n');
}

export const SEEDS = {
  S1: 'mkbasics-2026',
  S2: 'asr-arboned-2024',
  S3: 'nn-arboned-2025',
  S4: 'alpina-2024',
  S5: 'nbpw',
} as const;
export type Seed = keyof typeof SEEDS;

export function seedOf({ id }: { id: string }): Seed {
  return id.slice(0, 2) as Seed;
}
