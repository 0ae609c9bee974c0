import { startExampleSite } from "@nordleads/example-script-tag";
import { readConfig, startServer } from "@nordleads/server";
import { join } from "node:path";
import { build } from "./build.ts";
import { root } from "./run.ts";

const say = (line = ""): void => void process.stdout.write(`${line}\n`);
