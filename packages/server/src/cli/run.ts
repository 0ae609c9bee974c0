import { Command, CommanderError } from "commander";
import { ProblemError } from "../http/problem.ts";
import { doctorCommand } from "./doctorCommand.ts";
import { consentCommands } from "./consentCommands.ts";
import { CliError, type Io } from "./io.ts";
import { knowledgeCommands } from "./knowledgeCommands.ts";
import { marketingCommands } from "./marketingCommands.ts";
import { privacyCommand } from "./privacyCommand.ts";
import { retentionCommands } from "./retentionCommands.ts";
import { rightsCommands } from "./rightsCommands.ts";
import { serveCommand } from "./serveCommand.ts";
import { siteCommands } from "./siteCommands.ts";
import { userCommands } from "./userCommands.ts";
import { verifyCommand } from "./verifyCommand.ts";

/** Commands that are made apart take over how the program ends and prints, those below them too. */
function inherit(command: Command, from: Command): Command {
  for (const below of command.commands) inherit(below, from);
  return command.copyInheritedSettings(from);
}

/** Runs one command line; returns the exit code: 0 done, 1 failed, 2 asked for wrongly. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = new Command("nordleads")
    .description("Consent gate, chat and session log: the server and its data.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
    });
  for (const add of [
    serveCommand,
    siteCommands,
    userCommands,
    knowledgeCommands,
    consentCommands,
    rightsCommands,
    retentionCommands,
    marketingCommands,
    privacyCommand,
    verifyCommand,
    doctorCommand,
  ])
    program.addCommand(inherit(add(io), program));
  try {
    await program.parseAsync([...args], { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CliError) {
      io.err(error.message);
      return error.exitCode;
    }
    if (error instanceof ProblemError) {
      io.err(error.message);
      return error.code === "shape_invalid" ? 2 : 1;
    }
    io.err(error instanceof Error ? error.message : "failed");
    return 1;
  }
}
