/** The command line: verbs, options, help. `runCli` starts no process and ends none, so tests call it as it is. */
import { Command, CommanderError, Option } from 'commander';
import type { HistoryService } from '../core/service';
import type { CheckPages } from '../node/check-pages';
import { CHECK_FORMATS, checkCommand, FAIL_ON, type CheckCommandOptions } from './check';
import { explainCommand } from './explain';
import { factsCheckCommand, factsExportCommand } from './facts';
import { CommandError, EXIT, type CommandIo, type Format } from './io';
import { mentionsCommand } from './mentions';
import { scanCommand, type ScanFormat } from './scan';
import { showCommand } from './show';

/** Runs one command and returns its exit code. `argv` is without the program's name; `pages` reads the pages of the checks. */
export function runCli(argv: readonly string[], io: CommandIo, openService: () => HistoryService, version: string, pages: () => CheckPages = () => ({})): number {
  let exitCode: number = EXIT.clean;
  const format = (): Option => new Option('--format <format>', 'how to print the result').choices(['text', 'json']).default('text');
  const program = new Command('rapallo')
    .description('Reads notes on German–Soviet relations, 1917–1941, and checks the dates in them.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 could not run.');

  program
    .command('check')
    .description('report what contradicts the facts in notes')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print the result').choices([...CHECK_FORMATS]).default('text'))
    .addOption(new Option('--fail-on <severity>', 'end with exit code 1 for findings of this severity and graver ones').choices([...FAIL_ON]).default('information'))
    .action((paths: string[], options: Pick<CheckCommandOptions, 'format' | 'failOn'>) => {
      exitCode = checkCommand(openService(), paths, { ...options, version, pages }, io);
    });
  program
    .command('explain')
    .description('print what a check sees, what it cannot see and how to silence it')
    .argument('[check]', 'the id of a check, such as weekday; without it, the checks are listed')
    .addOption(format())
    .action((check: string | undefined, options: { format: Format }) => {
      exitCode = explainCommand(check, pages(), options.format, io);
    });
  program
    .command('scan')
    .description('list the names and dates in notes')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(new Option('--format <format>', 'how to print the result').choices(['text', 'json', 'csv']).default('text'))
    .option('--explain', 'say of each name why it was recognised, and why it means what it means', false)
    .action((paths: string[], options: { format: ScanFormat; explain: boolean }) => {
      exitCode = scanCommand(openService(), paths, options, io);
    });
  program
    .command('mentions')
    .description('list where notes speak of a person, treaty, event …')
    .argument('<name>', 'a name in any form, or the id of an entry')
    .argument('<path...>', 'files, folders, or - for standard input')
    .addOption(format())
    .action((name: string, paths: string[], options: { format: Format }) => {
      exitCode = mentionsCommand(openService(), name, paths, options.format, io);
    });
  program
    .command('show')
    .description('print the card of a person, treaty, event …')
    .argument('<name>', 'a name in any form, or the id of an entry')
    .option('--on <date>', 'what was the case on this date, such as 1938-02-04')
    .addOption(format())
    .action((name: string, options: { on?: string; format: Format }) => {
      exitCode = showCommand(openService(), name, options.on, options.format, io);
    });

  const facts = program.command('facts').description('work with fact files');
  facts
    .command('check')
    .description('say what is wrong with a folder of fact files, by file and line')
    .argument('[folder]', 'the folder that holds people/, treaties/ …', 'data')
    .addOption(format())
    .action((folder: string, options: { format: Format }) => {
      exitCode = factsCheckCommand(folder, options.format, io);
    });
  facts
    .command('export')
    .description('print the entries of a folder, or of the shipped fact base')
    .argument('[folder]', 'the folder that holds people/, treaties/ …')
    .addOption(format())
    .action((folder: string | undefined, options: { format: Format }) => {
      exitCode = factsExportCommand(openService, folder, options.format, io);
    });
  for (const command of [...program.commands, ...facts.commands]) command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err });

  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || argv[0] === 'help' ? EXIT.clean : EXIT.failure;
    if (!(error instanceof CommandError)) throw error;
    io.err(`rapallo: ${error.message}\n`);
    return EXIT.failure;
  }
  return exitCode;
}
