import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A package from npm as it is installed here. */
export interface PeerPackage {
  /** Name and version. */
  readonly title: string;
  /** Where a file of it lies. */
  path(file: string): string;
  /** A file of it, as text. */
  read(file: string): string;
}

/** Finds a package without asking what it exports. Throws where it is not installed. */
export function peerPackage(name: string): PeerPackage {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const folder = paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "package.json")));
  if (!folder) throw new Error(`${name} is not installed`);
  const path = (file: string): string => join(folder, file);
  const read = (file: string): string => readFileSync(path(file), "utf8");
  const { version } = JSON.parse(read("package.json")) as { version: string };
  return { title: `${name} ${version}`, path, read };
}
