import type { LoggerService } from '@nestjs/common';
import type { Terminal } from './terminal.js';

/** What the house logs while a command runs: warnings and errors on stderr; stdout belongs to the command. */
export class TerminalLogger implements LoggerService {
  constructor(private readonly terminal: Terminal) {}

  log(): void {
    /* not for a terminal */
  }
  warn(message: unknown, context?: unknown): void {
    this.line('warn', message, context);
  }
  error(message: unknown, ...details: unknown[]): void {
    this.line('error', message, details.at(-1));
  }
  fatal(message: unknown, ...details: unknown[]): void {
    this.line('error', message, details.at(-1));
  }

  private line(level: string, message: unknown, context: unknown): void {
    this.terminal.say(`[${level}] ${typeof context === 'string' ? `${context}: ` : ''}${message instanceof Error ? message.message : String(message)}`);
  }
}
