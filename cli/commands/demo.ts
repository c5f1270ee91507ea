import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Demo } from '../../embedded/demo';
import { demoFile } from '../../embedded/paths';
import { InputError } from '../input';

const FIELDS = ['apiKey', 'operatorKey', 'dienstverbandId', 'werkgeverId'] as const satisfies (keyof Demo)[];

/** `poortwachter demo`: the keys and ids with which a first visitor works, so that no command has to know where they are kept. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('geeft een sleutel of nummer van de demo op deze machine, voor in een opdracht')
    .argument('<gegeven>', FIELDS.join(', '))
    .action((field: string) => {
      if (!(FIELDS as readonly string[]).includes(field))
        throw new InputError(`gegeven: ${field} bestaat niet; kies uit ${FIELDS.join(', ')}`);
      process.stdout.write(`${demoHere()[field as keyof Demo]}\n`);
    });
}

function demoHere(): Demo {
  const folder = resolve(process.env.POORTWACHTER_DATA || '.poortwachter');
  const file = demoFile(folder);
  if (!existsSync(file))
    throw new InputError(
      `POORTWACHTER_DATA: in ${folder} staat geen installatie; begin met npm start, of noem haar map in POORTWACHTER_DATA`,
    );
  return JSON.parse(readFileSync(file, 'utf8')) as Demo;
}
