import { Command, CommanderError } from 'commander';
import { NoRuleVersion } from '../domain/law/rule';
import { casusCommand } from './commands/casus';
import { controleCommand } from './commands/controle';
import { mailsCommand } from './commands/mails';
import { planCommand } from './commands/plan';
import { processCommands } from './commands/processes';
import { rekenCommand } from './commands/reken';
import { reservekopieCommand, terugzettenCommand } from './commands/reservekopie';
import { simulateCommand } from './commands/simulate';
import { startCommand } from './commands/start';
import { waaromWachtCommand } from './commands/waarom-wacht';
import { InputError } from './input';
import { refusalInWords } from './refusal';

/** Wrong input ends with this status; any other failure with 1. */
const WRONG_INPUT = 2;

function program(): Command {
  const command = new Command('poortwachter')
    .description('begeleidt ziekteverzuim volgens de Wet verbetering poortwachter')
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  for (const sub of [
    startCommand(),
    planCommand(),
    simulateCommand(),
    rekenCommand(),
    casusCommand(),
    mailsCommand(),
    controleCommand(),
    waaromWachtCommand(),
    reservekopieCommand(),
    terugzettenCommand(),
    ...processCommands(),
  ])
    command.addCommand(sub.exitOverride());
  return command;
}

async function main(): Promise<void> {
  try {
    await program().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_INPUT;
    else if (error instanceof InputError || error instanceof NoRuleVersion) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = WRONG_INPUT;
    } else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${refusalInWords(error) ?? stack}\n`);
      process.exitCode = 1;
    }
  }
}

void main();
