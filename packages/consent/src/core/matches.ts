/** Whether a name is among the declared ones; `*` at the end matches any rest. */
export function matches(patterns: readonly string[] = []): (name: string) => boolean {
  return (name) =>
    patterns.some((pattern) =>
      pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
    );
}
