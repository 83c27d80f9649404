import type { Provider } from '@nestjs/common';
import { ConfigCheckCommand, ConfigCommands } from './commands/config.commands.js';
import { DemoCommands, DemoSeedCommand, DemoSignInsCommand } from './commands/demo.commands.js';
import { FundCommands, FundContributeCommand } from './commands/fund.commands.js';
import { LedgerCommands, LedgerVerifyCommand } from './commands/ledger.commands.js';
import { LoansCommands, LoansPortfolioCommand, LoansReplayCommand, LoansScheduleCommand } from './commands/loans.commands.js';
import { MatchEvalCommand } from './commands/match-eval.command.js';
import { MatchCommands, MatchExplainCommand, MatchRunCommand } from './commands/match.commands.js';
import { MentoringAssignCommand, MentoringCommands } from './commands/mentoring.commands.js';
import { OccupationsCommands, OccupationsNeighboursCommand } from './commands/occupations.commands.js';
import { OffersCommands, OffersImportCommand } from './commands/offers.commands.js';
import { PeopleCommands, PeopleImportCommand } from './commands/people.commands.js';
import { ReferenceCommands, ReferenceImportCommand } from './commands/reference.commands.js';
import { SetupCommand } from './commands/setup.command.js';
import { TitlesCommands, TitlesRecogniseCommand } from './commands/titles.commands.js';
import { UserCommands, UserCreateCommand } from './commands/user.commands.js';

/** Every command of the command line, in the order of the help: folders, and the commands under them. */
export const commands: Provider[] = [
  SetupCommand,
  DemoCommands,
  DemoSeedCommand,
  DemoSignInsCommand,
  OffersCommands,
  OffersImportCommand,
  PeopleCommands,
  PeopleImportCommand,
  ReferenceCommands,
  ReferenceImportCommand,
  TitlesCommands,
  TitlesRecogniseCommand,
  OccupationsCommands,
  OccupationsNeighboursCommand,
  MatchCommands,
  MatchEvalCommand,
  MatchRunCommand,
  MatchExplainCommand,
  MentoringCommands,
  MentoringAssignCommand,
  LoansCommands,
  LoansPortfolioCommand,
  LoansReplayCommand,
  LoansScheduleCommand,
  FundCommands,
  FundContributeCommand,
  LedgerCommands,
  LedgerVerifyCommand,
  UserCommands,
  UserCreateCommand,
  ConfigCommands,
  ConfigCheckCommand,
];
