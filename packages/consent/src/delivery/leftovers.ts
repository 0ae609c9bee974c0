import type { Leftover, PurposeStorage } from "@nordleads/wire/types";
import { forget } from "./forget.ts";

/** Cleans up once more, and tells what a withdrawal leaves behind (C25); at most 200, as the record holds. */
export async function leftovers(stored: readonly PurposeStorage[]): Promise<Leftover[]> {
  const still = await forget(stored);
  const others = stored.flatMap(({ httpOnly = [], thirdParty = [] }): Leftover[] => [
    ...httpOnly.map((name) => ({ kind: "cookie", name, why: "http_only" }) as const),
    ...thirdParty.map((name) => ({ kind: "host", name, why: "third_party" }) as const),
  ]);
  return [...still, ...others].slice(0, 200);
}
