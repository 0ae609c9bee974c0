export interface StreamOptions {
  /** Asked at each (re)connection, so that a cursor can be in it. */
  readonly url: () => string;
  readonly received: (data: unknown) => void;
  /** Called when the stream stands, the first time and after each interruption. */
  readonly opened?: () => void;
  /** Called when it broke; a new try follows by itself. */
  readonly broke?: () => void;
  /** Lets go of the stream while the page is hidden. */
  readonly onlyVisible?: boolean;
  /** Makes the connection; a test may pass its own. */
  readonly connect?: (url: string) => EventSource;
}

const longest = 30_000;

/** ms before try `attempt` (from 0): doubling from a second to half a minute, up to half of it random. */
export function streamDelay(attempt: number, random: number = Math.random()): number {
  const base = Math.min(longest, 1000 * 2 ** Math.min(attempt, 5));
  return base / 2 + (base / 2) * random;
}

/**
 * Server-sent events that come back by themselves: with growing pauses after a break, at once when the
 * network or the page returns. The answer ends it. (The browser's own retry neither grows nor survives
 * an answer other than 200.)
 */
export function openStream(options: StreamOptions): () => void {
  const connect = options.connect ?? ((url) => new EventSource(url));
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  const drop = (): void => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const start = (): void => {
    drop();
    if (options.onlyVisible && document.hidden) return;
    const mine = connect(options.url());
    source = mine;
    mine.onopen = () => {
      attempt = 0;
      options.opened?.();
    };
    mine.onmessage = (event: MessageEvent<string>) => options.received(JSON.parse(event.data));
    mine.onerror = () => {
      if (source !== mine) return;
      drop();
      options.broke?.();
      timer = setTimeout(start, streamDelay(attempt++));
    };
  };
  const returned = (): void => {
    if (document.hidden && options.onlyVisible) drop();
    else if (!document.hidden && !source) start();
  };
  const online = (): void => {
    if (!source) start();
  };
  document.addEventListener("visibilitychange", returned);
  addEventListener("online", online);
  start();
  return () => {
    document.removeEventListener("visibilitychange", returned);
    removeEventListener("online", online);
    drop();
  };
}
