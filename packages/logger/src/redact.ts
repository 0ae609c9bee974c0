export { hints } from "./redact/hints.ts";
export { redact } from "./redact/redact.ts";
export type { Hint, Sensitive } from "./redact/hints.ts";
export type { Redacted, RedactOptions } from "./redact/redact.ts";
export type { Kind, Span } from "./redact/types.ts";
