import type { Area } from "@nordleads/browser";
import type { Gate } from "@nordleads/wire/types";

export interface KeptMessage {
  readonly id: string;
  readonly text: string;
  /** ms since the epoch, the device's clock. */
  readonly at: number;
}

/** What is kept on the device under `nl_chat`. */
export interface Kept {
  /** The conversation belongs to this endpoint; another's counts as none. */
  readonly endpoint: string;
  readonly id?: string | undefined;
  readonly token?: string | undefined;
  /** The server has the conversation; before that only its id is chosen. */
  readonly known?: boolean | undefined;
  readonly draft?: string;
  readonly pending?: readonly KeptMessage[];
  /** This tab's panel: open, or closed while a person is expected. Never remembered between visits. */
  readonly mode?: "open" | "live" | undefined;
}

export interface Keep {
  readonly load: () => Kept;
  readonly save: (change: Partial<Kept>) => void;
  readonly dispose: () => void;
}

export interface KeepOptions {
  readonly endpoint: string;
  readonly gate: Gate;
  readonly session: Area;
  readonly local: Area;
}

export const KEY = "nl_chat";

/**
 * The conversation's memory (K12): the session always, the device between visits only with the purpose
 * `functional`. Nothing is written before the visitor has written something.
 */
export function createKeep({ endpoint, gate, session, local }: KeepOptions): Keep {
  let kept = read(session.get(KEY), endpoint);
  if (!kept && gate.granted("functional")) kept = read(local.get(KEY), endpoint);
  let current: Kept = kept ?? { endpoint };

  function remember(): void {
    const { mode: _, ...lasting } = current;
    if (gate.granted("functional") && worthKeeping(current)) local.set(KEY, JSON.stringify(lasting));
    else local.remove(KEY);
  }

  function store(): void {
    if (worthKeeping(current)) session.set(KEY, JSON.stringify(current));
    else session.remove(KEY);
    remember();
  }

  const off = gate.on("functional", remember);
  let disposed = false;
  return {
    load: () => current,
    save: (change) => {
      current = { ...current, ...change };
      if (!disposed) store();
    },
    // An answer that comes late writes nothing: the storage may have been emptied, or be another's.
    dispose: () => {
      disposed = true;
      off();
    },
  };
}

function worthKeeping({ id, draft, pending }: Kept): boolean {
  return id !== undefined || Boolean(draft) || (pending?.length ?? 0) > 0;
}

function read(text: string | null, endpoint: string): Kept | undefined {
  try {
    const value = JSON.parse(text ?? "null") as Kept | null;
    return value?.endpoint === endpoint ? value : undefined;
  } catch {
    return undefined;
  }
}
