import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { explainRule, listRules, rekenRule } from '../../domain/law/reken';
import { InputError } from '../../domain/law/rules/input-error';

const WRONG_INPUT = 2;
const STDIN = 0;

function parse(json: string): unknown {
  try {
    return JSON.parse(json === '-' ? readFileSync(STDIN, 'utf8') : json);
  } catch {
    throw new InputError(
      'JSON',
      'is niet te lezen; geef geldige JSON, bijvoorbeeld \'{"first_sick_day": "2026-01-05"}\'.',
    );
  }
}

function answer(rule: string | undefined, json: string | undefined): string {
  if (rule === undefined) return listRules().join('\n');
  if (json === undefined) return explainRule(rule).join('\n');
  return JSON.stringify(rekenRule(rule, parse(json)));
}

/** `poortwachter reken REGEL [JSON|-]`: one rule of the law, by its id. */
export function rekenCommand(): Command {
  return new Command('reken')
    .description('rekent één regel van de wet uit, of legt hem uit')
    .argument('[regel]', 'id van de regel, zoals T-20; zonder id volgt de lijst van alle regels')
    .argument('[json]', 'invoer van de regel als JSON, of - voor standaardinvoer; zonder invoer volgt de uitleg')
    .action((rule: string | undefined, json: string | undefined) => {
      try {
        process.stdout.write(`${answer(rule, json)}\n`);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = WRONG_INPUT;
      }
    });
}
