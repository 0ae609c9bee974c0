import type { Api, Failure } from "./createApi.ts";
import type { Keep } from "./createKeep.ts";

/** Has a visitor's token before the first message leaves; asks for one at most once at a time. */
export function createVisitor(api: Api, keep: Keep): { ensure(): Promise<Failure | undefined> } {
  let asking: Promise<Failure | undefined> | undefined;

  async function ask(): Promise<Failure | undefined> {
    const result = await api.visitor();
    if (!result.ok) return result;
    if (keep.load().token === undefined) keep.save({ token: result.value.token });
    return undefined;
  }

  return {
    ensure: async () => {
      if (keep.load().token !== undefined) return undefined;
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
  };
}
