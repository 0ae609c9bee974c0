export interface CleanerOptions {
  /** Query parameters that addresses keep, such as `utm_source`. */
  readonly keep?: readonly string[];
  /** Goes over every string; `redact` of `@nordleads/logger/redact` fits. */
  readonly redact?: (text: string) => { readonly text: string };
}

/**
 * What the logger's option `clean` takes: addresses lose their query, but for the listed parameters, and their
 * fragment; then every string is redacted, before it is kept anywhere.
 *
 * @example
 * createLogger({ endpoint, gate, clean: cleaner({ keep: ["utm_source"], redact }) });
 */
export function cleaner({ keep = [], redact }: CleanerOptions): (text: string) => string {
  const address = (text: string): string => {
    if (!/^https?:/i.test(text)) return text;
    const query = new URLSearchParams(text.split("#", 1)[0]?.split("?").slice(1).join("?"));
    const kept = new URLSearchParams([...query].filter(([name]) => keep.includes(name))).toString();
    return text.split(/[?#]/, 1)[0]! + (kept && `?${kept}`);
  };
  return (text) => (redact ? redact(address(text)).text : address(text));
}
