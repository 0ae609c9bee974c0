import type { JSONWebKeySet } from "jose";
import { digestLine } from "./exportLines.ts";
import { exportEndSchema, exportStartSchema } from "./exportSchemas.ts";
import type { Finding } from "./verifyExport.ts";
import { verifyExportEnd } from "./verifyExportEnd.ts";

/** Follows the exports in a file, one after the other, from their first to their last line (C34). */
export interface ExportSections {
  /** Takes the next entry; true when it is the first or last line of an export and so no entry of the chain. */
  take(value: unknown, entry: number): Promise<boolean>;
  /** The number of the section that is open. */
  current(): number;
  /** Whether the section has a last line that was signed. */
  sealed(section: number): boolean;
  /** Ends that are not signed, or not there. */
  findings(): Finding[];
  /** Sections that are not, to the byte, what was exported. Where nothing else was found, this names the change. */
  altered(): Finding[];
}

/** Follows sections under these public keys. */
export function exportSections(keys: JSONWebKeySet): ExportSections {
  const found: Finding[] = [];
  const others: Finding[] = [];
  const ends = new Set<number>();
  let section = 0;
  let open: string | undefined;
  let digest = "";
  let lines = 0;
  const next = (): void => {
    if (open !== undefined)
      found.push({ kind: "removed", site: open, detail: "the export's last line is not in the file" });
    section += 1;
    open = undefined;
    digest = "";
    lines = 0;
  };
  const count = (value: unknown): void => {
    digest = digestLine(digest, value);
    lines += 1;
  };
  const end = async (value: unknown, entry: number): Promise<boolean> => {
    const read = exportEndSchema.safeParse(value);
    if (!read.success) return false;
    const { site } = read.data;
    open = undefined;
    if (!(await verifyExportEnd(read.data, keys)))
      found.push({ kind: "changed", site, entry, detail: "the export's last line is not what was signed" });
    else ends.add(section);
    if (read.data.digest !== digest || read.data.lines !== lines)
      others.push({
        kind: "changed",
        site,
        entry,
        detail: "the lines before are not those that were exported",
      });
    next();
    return true;
  };
  return {
    current: () => section,
    sealed: (number) => ends.has(number),
    findings: () => {
      next();
      return found;
    },
    altered: () => others,
    take: async (value, entry) => {
      if (await end(value, entry)) return true;
      const start = exportStartSchema.safeParse(value);
      if (start.success) next();
      count(value);
      if (start.success) open = start.data.site;
      return start.success;
    },
  };
}
