/** What the command line touches of the process, so that a test can stand in its place. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results, on standard output. */
  out(text: string): void;
  /** Progress and mistakes, on standard error. */
  err(text: string): void;
  /** Aborted by SIGTERM and SIGINT. */
  readonly stop: AbortSignal;
}

/** Ends a command with a code: 1 it failed, 2 it was asked for wrongly. */
export class CliError extends Error {
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = "CliError";
    this.exitCode = exitCode;
  }
}
