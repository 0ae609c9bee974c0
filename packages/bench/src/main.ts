import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { figures } from "./figures.ts";
import { markdown } from "./markdown.ts";

const page = fileURLToPath(new URL("../../../docs/figures.md", import.meta.url));
const text = markdown(await figures());
writeFileSync(page, text);
console.log(text);
