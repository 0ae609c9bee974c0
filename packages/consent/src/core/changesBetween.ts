import type { ConsentTexts, NoticeFacts, PurposeStorage } from "@nordleads/wire/types";

/** What a notice says, as far as it is known. */
export interface Said extends Partial<NoticeFacts> {
  readonly consent?: Partial<ConsentTexts> | undefined;
}

/** One thing that is new, gone or other than it was: a name and, where it belongs to something, what that is. */
export interface Change {
  readonly kind: "added" | "removed" | "altered";
  readonly what: "purpose" | "service" | "recipient" | "storage" | "party" | "words";
  readonly name: string;
  readonly of?: string;
}

/** Everything that a notice names, by a key that stays: what it is, and what is compared. */
type Named = Readonly<Record<string, Omit<Change, "kind"> & { readonly value: unknown }>>;

/**
 * What has changed from one notice to the next (C26), in the order of the new one. What neither knows is no change;
 * what comes or goes with its service is not told twice.
 */
export function changesBetween(before: Said, now: Said): Change[] {
  const [old, present] = [named(before), named(now)];
  const changes: Change[] = [];
  const add = (kind: Change["kind"], one: Named[string]): void => {
    const { value: _, ...change } = one;
    changes.push({ kind, ...change });
  };
  for (const [key, one] of Object.entries(present)) {
    const was = old[key];
    if (!was) add("added", one);
    else if (JSON.stringify(was.value) !== JSON.stringify(one.value)) add("altered", one);
  }
  for (const [key, one] of Object.entries(old)) if (!present[key]) add("removed", one);
  const whole = changes.filter(({ what }) => what === "service" || what === "purpose");
  return changes.filter(
    ({ kind, what, of }) => what !== "storage" || !whole.some((one) => one.kind === kind && one.name === of),
  );
}

function named({ consent, purposes = [], services = [], storage = {}, controller, processor }: Said): Named {
  const all: Record<string, Named[string]> = {};
  const nameOf = (purpose: string): string => consent?.purposes?.[purpose] ?? purpose;
  for (const purpose of purposes)
    all[`purpose ${purpose}`] = { what: "purpose", name: nameOf(purpose), value: consent?.about?.[purpose] };
  for (const [purpose, stored] of Object.entries(storage)) addStored(all, stored, nameOf(purpose));
  for (const { id, name, purpose, text, recipient, storage: stored } of services) {
    all[`service ${id}`] = { what: "service", name, of: nameOf(purpose), value: [purpose, text] };
    if (recipient)
      all[`recipient ${id} ${recipient.name}`] = {
        what: "recipient",
        name: recipient.name,
        of: name,
        value: recipient,
      };
    addStored(all, stored ?? {}, name);
  }
  for (const [key, party] of Object.entries({ controller, processor }))
    if (party) all[key] = { what: "party", name: party.name, value: party };
  all["words"] = { what: "words", name: "", value: [consent?.title, consent?.body] };
  return all;
}

const kinds = [
  "cookies",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "caches",
  "serviceWorkers",
  "httpOnly",
  "thirdParty",
] as const;

function addStored(all: Record<string, Named[string]>, stored: PurposeStorage, of: string): void {
  for (const kind of kinds)
    for (const name of stored[kind] ?? [])
      all[`${kind} ${name} ${of}`] = { what: "storage", name, of, value: stored.days };
}
