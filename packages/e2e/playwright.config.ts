import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "test",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  use: {
    locale: "nb-NO",
    trace: "off",
    launchOptions: {
      executablePath: process.env["NORDLEADS_CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    },
  },
});
