import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createServer } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { promisify } from "node:util";
import { test as base } from "@playwright/test";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The whole product, as `start` runs it: server, console and example site on two origins. */
export interface Product {
  readonly server: string;
  readonly example: string;
  readonly login: { readonly email: string; readonly password: string };
  /** Runs the command line on the same data folder; resolves with what it printed. */
  nordleads(...args: string[]): Promise<string>;
  stop(): Promise<number>;
}

/** Two free ports in a row: the product takes PORT and the next. */
async function freePorts(): Promise<number> {
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const probe = createServer();
      probe.once("error", reject);
      probe.listen(port, () => {
        const { port: taken } = probe.address() as { port: number };
        probe.close(() => resolve(taken));
      });
    });
  for (;;) {
    const port = await listen(0);
    if (port < 65_535 && (await listen(port + 1).catch(() => 0))) return port;
  }
}

function exited(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

async function nordleads(data: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["packages/server/src/cli/main.ts", ...args],
    {
      cwd: root,
      env: { ...process.env, NORDLEADS_DATA: data },
    },
  );
  return stdout;
}

/** Starts the product on free ports with an empty data folder, and waits until it says that it is ready. */
export async function startProduct(env: NodeJS.ProcessEnv = {}): Promise<Product> {
  const port = await freePorts();
  const data = mkdtempSync(join(tmpdir(), "nordleads-e2e-"));
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), NORDLEADS_DATA: data, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (/^Ready/m.test(printed)) resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", () => reject(new Error(`The product did not start:\n${printed}`)));
  });
  await ready;
  const value = (name: string): string => new RegExp(`${name}:? +(\\S+)`, "i").exec(printed)?.[1] ?? "";
  return {
    server: `http://localhost:${port}`,
    example: `http://localhost:${port + 1}`,
    login: { email: value("e-mail"), password: value("password") },
    nordleads: (...args) => nordleads(data, args),
    stop: async () => {
      const end = exited(child);
      child.kill("SIGTERM");
      const code = await end;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
}

/** A test with the running product; one product a worker. */
export const test = base.extend<object, { product: Product }>({
  product: [
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
export { expect } from "@playwright/test";
