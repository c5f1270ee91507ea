import { Command } from 'commander';
import type { PlainDate } from '../../domain/calendar/plain-date';
import { makePlan } from '../../domain/case/plan';
import { type Casus, casus as casusSchema } from '../../schemas/casus';
import { date } from '../../schemas/values';
import { recordFacts } from '../casus-facts';
import { parseWith, readValues } from '../input';
import { today } from '../today';

/** `poortwachter plan`: every obligation of a casus on one day, without a server. */
export function planCommand(): Command {
  return new Command('plan')
    .description('het plan van een casus als één JSON-object; meer casussen, één per regel, geven één plan per regel')
    .argument('<bestand>', 'casus als JSON, of - voor standaardinvoer')
    .option('--as-of <datum>', 'de dag waarop het plan wordt gemaakt (JJJJ-MM-DD)')
    .action((file: string, options: { asOf?: string }) => {
      const asOf = options.asOf === undefined ? undefined : parseWith(date, options.asOf);
      const plans = readValues(file).map((value) => planOf(parseWith(casusSchema, value) as Casus, asOf));
      for (const plan of plans) process.stdout.write(`${JSON.stringify(plan)}\n`);
    });
}

function planOf(casus: Casus, asOf: PlainDate | undefined) {
  return makePlan({ context: casus, facts: recordFacts(casus), asOf: asOf ?? casus.asOf ?? today() });
}
