import { Command, CommanderError } from 'commander';
import { NoRuleVersion } from '../domain/law/rule';
import { bewaartermijnenCommand } from './commands/bewaartermijnen';
import { casusCommand } from './commands/casus';
import { controleCommand } from './commands/controle';
import { demoCommand } from './commands/demo';
import { mailsCommand } from './commands/mails';
import { planCommand } from './commands/plan';
import { processCommands } from './commands/processes';
import { rekenCommand } from './commands/reken';
import { reservekopieCommand, terugzettenCommand } from './commands/reservekopie';
import { simulateCommand } from './commands/simulate';
import { sleutelCommand } from './commands/sleutel';
import { spoorCommand } from './commands/spoor';
import { startCommand } from './commands/start';
import { vergelijkCommand } from './commands/vergelijk';
import { waaromWachtCommand } from './commands/waarom-wacht';
import { wisCommand } from './commands/wis';
import { dutchError, speakDutch } from './dutch-help';
import { InputError } from './input';
import { refusalInWords } from './refusal';
import { version } from './version';

/** Wrong input ends with this status; any other failure with 1. */
const WRONG_INPUT = 2;

function program(): Command {
  const command = new Command('poortwachter')
    .description('begeleidt ziekteverzuim volgens de Wet verbetering poortwachter')
    .version(version(), '--version', 'toont de versie');
  for (const sub of [
    startCommand(),
    demoCommand(),
    planCommand(),
    simulateCommand(),
    vergelijkCommand(),
    rekenCommand(),
    casusCommand(),
    mailsCommand(),
    controleCommand(),
    waaromWachtCommand(),
    sleutelCommand(),
    spoorCommand(),
    bewaartermijnenCommand(),
    wisCommand(),
    reservekopieCommand(),
    terugzettenCommand(),
    ...processCommands(),
  ])
    command.addCommand(sub);
  return speakDutch(command);
}

async function main(): Promise<void> {
  try {
    await program().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      const sentence = dutchError(error);
      if (sentence !== null) process.stderr.write(`${sentence}\n`);
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_INPUT;
    } else if (error instanceof InputError || error instanceof NoRuleVersion) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = WRONG_INPUT;
    } else {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      process.stderr.write(`${refusalInWords(error) ?? stack}\n`);
      process.exitCode = 1;
    }
    // What was opened before it failed would keep the program alive.
    process.exit();
  }
}

// Who reads part of the output, as `head` does, has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// Who cannot be told, as on a full disk, is not told: the work goes on.
process.stderr.on('error', () => undefined);
void main();
