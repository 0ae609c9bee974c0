import * as z from "zod";
import { mergeDeclarations } from "./declaration.ts";
import type { Declaration } from "./types.ts";

const names = z.array(z.string().min(1).max(300)).max(1000).exactOptional();

const purpose = z.object({
  cookies: names,
  localStorage: names,
  sessionStorage: names,
  indexedDB: names,
  caches: names,
  serviceWorkers: names,
  httpOnly: names,
  /** Hosts that keep something of their own count as hosts that are talked to. */
  thirdParty: names,
  hosts: names,
  /** Of the development guard: host and path. */
  requests: names,
});

const byPurpose = z.record(z.string(), purpose);

/** A site's configuration, a notice's facts or the script's settings: what they hold of it. */
const site = z.object({
  storage: byPurpose.exactOptional(),
  services: z
    .union([
      z.array(
        z.object({ id: z.string(), purpose: z.string(), storage: purpose.exactOptional(), hosts: names }),
      ),
      z.record(z.string(), z.string()),
    ])
    .exactOptional(),
});

/**
 * Reads a declaration: purpose → lists of names, or a site's configuration with `storage` and `services`.
 * Services of `necessary` count as `necessary`. Throws a `ZodError` on anything else.
 */
export function readDeclaration(value: unknown): Declaration {
  const object = z.record(z.string(), z.unknown()).parse(value);
  if (!("services" in object) && !isSite(object["storage"])) return toDeclaration(byPurpose.parse(value));
  const { storage = {}, services = [] } = site.parse(value);
  if (!Array.isArray(services)) {
    const moved = Object.entries(storage).map(([name, declared]) =>
      toDeclaration({ [services[name] === "necessary" ? "necessary" : name]: declared }),
    );
    return mergeDeclarations(...moved);
  }
  return mergeDeclarations(
    toDeclaration(storage),
    ...services.map(({ id, purpose, storage = {}, hosts = [] }) =>
      toDeclaration({
        [purpose === "necessary" ? purpose : id]: {
          ...storage,
          hosts: [...(storage.hosts ?? []), ...hosts],
        },
      }),
    ),
  );
}

/** In a site's configuration `storage` maps purposes; as a purpose's name it would hold lists. */
function isSite(storage: unknown): boolean {
  return (
    typeof storage === "object" &&
    storage !== null &&
    Object.values(storage).every((one) => !Array.isArray(one))
  );
}

function toDeclaration(declared: z.infer<typeof byPurpose>): Declaration {
  return Object.fromEntries(
    Object.entries(declared).map(([name, { thirdParty = [], requests = [], hosts = [], ...lists }]) => [
      name,
      { ...lists, hosts: [...hosts, ...thirdParty, ...requests.map((one) => one.split("/", 1)[0] ?? "")] },
    ]),
  );
}
