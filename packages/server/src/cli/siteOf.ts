import type { Services } from "../services.ts";
import { CliError } from "./io.ts";

/** The site that is meant: the named one, or the only one there is. Throws `site_unknown`, or asks for the name (exit 2). */
export async function siteOf({ sites }: Services, key: string | undefined): Promise<string> {
  if (key !== undefined) return (await sites.find(key)).key;
  const [only, ...others] = await sites.list();
  if (only && others.length === 0) return only.key;
  throw new CliError("Say which site with --site KEY; `nordleads site list` shows them.", 2);
}
