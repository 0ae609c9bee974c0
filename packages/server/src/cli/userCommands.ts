import type { Role } from "@nordleads/wire/types";
import { Command, Option } from "commander";
import type { Io } from "./io.ts";
import { print, withServices } from "./withServices.ts";

interface AddOptions {
  readonly name: string;
  readonly role: Role;
  readonly password?: string;
  readonly json?: boolean;
}

/** `nordleads user add|list`. */
export function userCommands(io: Io): Command {
  return new Command("user")
    .description("Logins of the console")
    .addCommand(
      new Command("add")
        .argument("<email>")
        .requiredOption("--name <name>", "shown to visitors when this person writes")
        .addOption(new Option("--role <role>").choices(["owner", "support", "reader"]).default("support"))
        .option("--password <password>", "10 to 128 characters; random and printed once when absent")
        .option("--json")
        .action((email: string, { json, ...options }: AddOptions) =>
          withServices(io, async (services) => {
            const made = await services.users.add({ email, ...options });
            print(io, json, { email, ...made }, [`${email}  ${made.password}  (shown only now)`]);
          }),
        ),
    )
    .addCommand(
      new Command("list").option("--json").action((options: { json?: boolean }) =>
        withServices(io, async (services) => {
          const users = await services.users.list();
          const lines = users.map(({ email, role, name }) => `${email}\t${role}\t${name}`);
          print(io, options.json, users, lines);
        }),
      ),
    );
}
