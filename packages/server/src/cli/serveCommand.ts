import { once } from "node:events";
import { Command } from "commander";
import { settingsTable } from "../config/settingsTable.ts";
import { startServer } from "../server.ts";
import type { Io } from "./io.ts";
import { configOf } from "./withServices.ts";

/** `nordleads serve`: in the foreground until SIGTERM or SIGINT, then stops cleanly (S8). */
export function serveCommand(io: Io): Command {
  return new Command("serve")
    .description("Start server and console")
    .option("--assets <folder>", "the built script tag")
    .option("--console <folder>", "the built console")
    .addHelpText(
      "after",
      `\nEnvironment (or a JSON file of the same names, NORDLEADS_CONFIG):\n${settingsTable()}`,
    )
    .action(async (options: { assets?: string; console?: string }) => {
      const server = await startServer(configOf(io), {
        ...(options.assets === undefined ? {} : { assetsDir: options.assets }),
        ...(options.console === undefined ? {} : { consoleDir: options.console }),
      });
      io.out(`Server   ${server.url}`);
      io.out(`Console  ${server.url}/console/`);
      if (server.firstLogin)
        io.out(`Login    ${server.firstLogin.email}  ${server.firstLogin.password}  (shown only now)`);
      if (!io.stop.aborted) await once(io.stop, "abort");
      await server.dispose();
    });
}
