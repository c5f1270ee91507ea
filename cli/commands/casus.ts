import { Command } from 'commander';
import { casusJsonSchema } from '../../schemas/casus';
import { InputError } from '../input';

/** `poortwachter casus --schema`: what a casus may hold. */
export function casusCommand(): Command {
  return new Command('casus')
    .description('beschrijft een casus')
    .option('--schema', 'JSON Schema van een casus')
    .action((options: { schema?: boolean }) => {
      if (!options.schema) throw new InputError('--schema: geef deze optie om het JSON Schema te zien');
      process.stdout.write(`${JSON.stringify(casusJsonSchema(), null, 2)}\n`);
    });
}
