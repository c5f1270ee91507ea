import { type Command, type CommanderError, Help } from 'commander';

/** Words that commander itself puts into a help page. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Usage:/, 'Gebruik:'],
  [/^Options:/, 'Opties:'],
  [/^Arguments:/, 'Argumenten:'],
  [/^Commands:/, 'Opdrachten:'],
  [/\[options\]/, '[opties]'],
  [/\[command\]/, '[opdracht]'],
];

function translated(text: string): string {
  return WORDS.reduce((all, [word, dutch]) => all.replace(word, dutch), text);
}

class DutchHelp extends Help {
  override styleTitle(title: string): string {
    return translated(title);
  }
  override commandUsage(command: Command): string {
    return translated(super.commandUsage(command));
  }
  override subcommandTerm(command: Command): string {
    return translated(super.subcommandTerm(command));
  }
}

/** Makes a command and those under it speak Dutch on their help pages; errors are left to {@link dutchError}. */
export function speakDutch(command: Command): Command {
  command
    .helpOption('-h, --help', 'toont deze hulp')
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  if (command.commands.length > 0) command.helpCommand('help [opdracht]', 'toont de hulp van een opdracht');
  command.createHelp = () => new DutchHelp();
  command.commands.forEach(speakDutch);
  return command;
}

const SENTENCES: Readonly<Record<string, (name: string) => string>> = {
  'commander.missingArgument': (name) => `${name}: ontbreekt; met --help staat erbij wat hier hoort`,
  'commander.unknownOption': (name) => `${name}: deze optie bestaat niet; met --help staan ze alle`,
  'commander.unknownCommand': (name) => `${name}: deze opdracht bestaat niet; poortwachter --help noemt ze alle`,
  'commander.optionMissingArgument': (name) => `${name}: hier hoort een waarde achter`,
  'commander.missingMandatoryOptionValue': (name) => `${name}: deze optie is nodig`,
  'commander.excessArguments': (name) => `${name}: te veel argumenten; met --help staat erbij wat hier hoort`,
};

/** What is wrong with a command line, as one sentence that names the part of it; null when nothing is. */
export function dutchError({ code, message, exitCode }: CommanderError): string | null {
  // Help that was asked for, or that is shown because no command was given.
  if (exitCode === 0 || code === 'commander.help') return null;
  const name = /'([^']*)'/.exec(message)?.[1] ?? 'opdrachtregel';
  return SENTENCES[code]?.(name) ?? `${name}: is niet te lezen; met --help staat erbij wat hier hoort`;
}
