import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const resolve = { conditions: ["@nordleads/source"] };
const ssr = { resolve: { conditions: ["@nordleads/source"], externalConditions: ["@nordleads/source"] } };

/** How long a poll goes on: as long as a machine that does much else at once may take. */
const expect = { poll: { timeout: 10_000 } };

export default defineConfig({
  resolve,
  test: {
    // Most tests wait for a browser or a server: two at a time, also where there are only two cores.
    maxWorkers: 2,
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: "node",
          expect,
          environment: "node",
          include: [
            "packages/{wire,server,bench}/**/*.test.ts",
            "packages/{browser,consent,logger,widget,embed}/src/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: ["**/*.dom.test.*", "**/*.browser.test.*", "**/node_modules/**"],
        },
      },
      {
        resolve,
        test: {
          name: "dom",
          expect,
          environment: "happy-dom",
          include: ["packages/*/src/**/*.dom.test.{ts,tsx}"],
        },
      },
      {
        resolve: { ...resolve, alias: { react: "preact/compat", "react-dom": "preact/compat" } },
        test: {
          name: "browser",
          expect,
          include: ["packages/*/src/**/*.browser.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
                args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
