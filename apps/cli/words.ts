import type { CommandRunner } from 'nest-commander';
import type { Streams, Terminal } from './terminal.js';

/** Commander's command; its type comes through nest-commander, whose part it is. */
export type Program = Parameters<CommandRunner['setCommand']>[0];

const NAME = 'npm run -s cli --';

/** Commander's English sentences → our words, with the thing that was wrong. */
const complaints: readonly (readonly [RegExp, string])[] = [
  [/unknown option '(?<what>[^']+)'/, 'unknown_option'],
  [/unknown command '(?<what>[^']+)'/, 'unknown_command'],
  [/missing required argument '(?<what>[^']+)'/, 'missing_argument'],
  [/required option '(?<what>[^']+)' not specified/, 'missing_option'],
  [/option '(?<what>[^']+)' argument missing/, 'missing_value'],
  [/argument '(?<value>[^']*)' is invalid(?: for '[^']+')?\. Allowed choices are (?<choices>.+)\./, 'wrong_choice'],
  [/too many arguments.*Expected (?<expected>\d+) argument/, 'too_many_arguments'],
];
const headings = { 'Usage:': 'usage', 'Arguments:': 'arguments', 'Options:': 'options', 'Commands:': 'commands' } as const;

/** Gives every command its words in one language and makes bad usage loud: the fault, then the usage, then exit code 2. */
export function finish(program: Program, terminal: Terminal, streams: Streams): void {
  program.name(NAME);
  describe(program, terminal, streams, []);
}

function describe(command: Program, terminal: Terminal, streams: Streams, path: readonly string[]): void {
  const key = path.join('_') || 'cli';
  command.description(terminal.t(`commands.${key}`));
  for (const argument of command.registeredArguments) argument.description = terminal.t(`arguments.${argument.name()}`);
  for (const option of command.options) {
    option.description = terminal.t(`options.${option.attributeName()}`);
    if (option.argChoices) option.choices(option.argChoices); // nest-commander's own reader has replaced the check
  }
  command
    .helpOption('-h, --help', terminal.t('help.help'))
    .addHelpCommand(false)
    .allowExcessArguments(command.commands.length > 0) // a folder names the unknown command itself
    .showSuggestionAfterError(false)
    .showHelpAfterError(true)
    .exitOverride()
    .configureHelp({
      optionDescription: ({ description, argChoices }) => (argChoices ? `${description} (${argChoices.join(', ')})` : description),
      formatHelp: (asked, helper) => translated(new (helper.constructor as new () => typeof helper)().formatHelp(asked, helper), terminal),
    })
    .configureOutput({
      writeOut: (text) => void streams.out.write(text),
      writeErr: (text) => void streams.err.write(text),
      outputError: (text, write) => write(`${complaint(text, terminal)}\n`),
    });
  for (const child of command.commands) describe(child, terminal, streams, [...path, child.name()]);
}

function complaint(text: string, terminal: Terminal): string {
  for (const [pattern, key] of complaints) {
    const found = pattern.exec(text);
    if (found) return terminal.t(`usage.${key}`, { ...found.groups });
  }
  return text.trim();
}

const translated = (help: string, terminal: Terminal): string =>
  help.replace(/^(Usage|Arguments|Options|Commands):/gm, (heading) => terminal.t(`help.${headings[heading as keyof typeof headings]}`));
