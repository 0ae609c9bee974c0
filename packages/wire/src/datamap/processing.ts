import type { ProcessingActivity } from "../rights/types.ts";
import { categories, type CategoryName } from "./categories.ts";
import { leaves } from "./leaves.ts";
import { wireSchemas } from "./schemas.ts";

/** The record of processing (article 30), derived from the map: each category in use with the fields that carry it. */
export function processing(): ProcessingActivity[] {
  const fields = new Map<CategoryName, Set<string>>();
  for (const [name, schema] of Object.entries(wireSchemas)) {
    for (const { path, entry } of leaves(schema)) {
      if (!entry || !("category" in entry)) continue;
      const known = fields.get(entry.category) ?? new Set();
      fields.set(entry.category, known.add(`${name}.${path}`));
    }
  }
  return [...fields].map(([category, names]) => {
    const { atEnd: _, ...rest } = categories[category];
    return { category, ...rest, fields: [...names].sort() };
  });
}
