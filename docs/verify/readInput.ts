/** What somebody gave us to check. */
export type Input =
  | { readonly kind: "receipt"; readonly receipt: object }
  /** A receipt as JSON-LD: the signed record is inside its signature. */
  | { readonly kind: "document"; readonly document: Readonly<Record<string, unknown>> }
  | { readonly kind: "export"; readonly entries: readonly unknown[] }
  | { readonly kind: "not_json"; readonly line: number }
  | { readonly kind: "unknown" };

/** Tells what a text is: one JSON value, or one on each line. Never throws. */
export function readInput(text: string): Input {
  const clean = text.replace(/^\uFEFF/, "");
  const whole = json(clean);
  if (whole) return sortOut(whole.value);
  const entries: unknown[] = [];
  for (const [index, line] of clean.split("\n").entries()) {
    if (line.trim() === "") continue;
    const read = json(line);
    if (!read) return { kind: "not_json", line: index + 1 };
    entries.push(read.value);
  }
  return { kind: "export", entries };
}

function sortOut(value: unknown): Input {
  if (Array.isArray(value))
    return value.length > 0 ? { kind: "export", entries: value } : { kind: "unknown" };
  if (typeof value !== "object" || value === null) return { kind: "unknown" };
  if ("record" in value) return { kind: "receipt", receipt: value };
  if ("nl:jws" in value) return { kind: "document", document: { ...value } };
  // A single record, tree head or proof.
  if ("previousHash" in value || "root" in value || "proof" in value)
    return { kind: "export", entries: [value] };
  return { kind: "unknown" };
}

function json(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
