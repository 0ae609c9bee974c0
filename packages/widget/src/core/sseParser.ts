/** One server-sent event: its data, and the `id:` that it itself carried. */
export interface SseEvent {
  readonly id?: string;
  readonly data: string;
}

/** Longest event that is taken in, in UTF-16 units; a longer one is dropped. */
const LIMIT = 1_000_000;

/**
 * A reader of `text/event-stream` (WHATWG HTML 9.2.6): give it the text as it comes, cut anywhere, and it
 * returns the events that became complete. Unlike `EventSource` an id belongs to its own event only:
 * transient events carry none, and must not pass for the stored one before them.
 */
export function sseParser(): (text: string) => SseEvent[] {
  let rest = "";
  let data: string[] = [];
  let size = 0;
  let id: string | undefined;
  let first = true;

  function field(line: string): void {
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "id" && !value.includes("\0")) id = value;
    if (name !== "data") return;
    size += value.length;
    if (size <= LIMIT) data.push(value);
  }

  function complete(): SseEvent[] {
    const whole = size <= LIMIT && data.length > 0;
    const event = { data: data.join("\n"), ...(id !== undefined && { id }) };
    data = [];
    size = 0;
    id = undefined;
    return whole ? [event] : [];
  }

  return (text) => {
    rest += first ? text.replace(/^\uFEFF/, "") : text;
    first &&= text === "";
    // A carriage return at the end may be half of a line end.
    const held = rest.endsWith("\r") ? 1 : 0;
    const lines = rest.slice(0, rest.length - held).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? "") + (held ? "\r" : "");
    return lines.flatMap((line) => {
      if (line === "") return complete();
      field(line);
      return [];
    });
  };
}
