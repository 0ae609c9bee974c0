import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { ours } from "./allSubjects.ts";
import { bytes } from "./rows/bytes.ts";

it("docs/figures-logger.md says the bytes of our logger that are measured, within 2 %", async () => {
  const page = readFileSync(
    fileURLToPath(new URL("../../../../docs/figures-logger.md", import.meta.url)),
    "utf8",
  );
  const { rows } = await bytes({ subjects: [ours] });
  for (const { what, values } of rows) {
    const [, told = ""] =
      new RegExp(`^\\| ${what} \\| [^|]+ \\| \\*\\*([\\d,]+)\\*\\* \\|`, "m").exec(page) ?? [];
    const now = values.get("ours")?.rank ?? 0;
    expect(Math.abs(Number(told.replaceAll(",", "")) - now) / now, `${what} is ${now}`).toBeLessThan(0.02);
  }
});
