import type * as z from "zod";
import { dataMap, type DataMapEntry } from "./registry.ts";

/** A leaf of a schema: its path and what the map says of it, undefined when it is missing there. */
export interface Leaf {
  readonly path: string;
  readonly entry: DataMapEntry | undefined;
}

type Def = z.core.$ZodTypes["_zod"]["def"];

/** All leaves below a schema. A registered node is a leaf; an unregistered one is opened as far as it can be. */
export function leaves(schema: z.core.$ZodType, path = ""): Leaf[] {
  const entry = dataMap.get(schema);
  if (entry) return [{ path, entry }];
  const children = childrenOf((schema as z.core.$ZodTypes)._zod.def, path);
  return children ? children.flatMap(([child, at]) => leaves(child, at)) : [{ path, entry: undefined }];
}

function childrenOf(def: Def, path: string): [z.core.$ZodType, string][] | undefined {
  switch (def.type) {
    case "object":
      return Object.entries(def.shape).map(([key, child]) => [child, path ? `${path}.${key}` : key]);
    case "array":
      return [[def.element, `${path}[]`]];
    case "tuple":
      return def.items.map((child, index) => [child, `${path}[${index}]`]);
    case "union":
      return def.options.map((child) => [child, path]);
    case "record":
      return [[def.valueType, `${path}{}`]];
    case "optional":
    case "nullable":
    case "default":
    case "readonly":
      return [[def.innerType, path]];
    default:
      return undefined;
  }
}
