import type { Target } from "./collector.ts";
import { listen } from "./listen.ts";
import { trimStack } from "./trimStack.ts";

const MOST = 20;

export interface ErrorOptions {
  /** What becomes of a message before it is kept, which may hold anything. Default: it is left out. */
  readonly message?: (message: string) => string;
  /** The purpose that the events need. Default `analytics`. */
  readonly purpose?: string;
}

/**
 * A collector of uncaught errors and unhandled rejections: it logs `exception` (OpenTelemetry's names) with
 * its type, message and the frames of its stack without origin and query. At most 20 a page, each once.
 *
 * @example
 * const end = errors({ message: (text) => redact(text).text })(logger);
 */
export function errors({ message, purpose }: ErrorOptions = {}): (
  logger: Pick<Target, "track">,
) => () => void {
  return ({ track }) => {
    const seen = new Set<string>();
    const tell = (error: unknown): void => {
      const {
        name,
        stack,
        message: said,
      } = error instanceof Error ? error : { name: typeof error, stack: "", message: String(error) };
      const frames = trimStack(stack ?? "");
      const key = `${name} ${frames || said}`;
      if (seen.size >= MOST || seen.has(key)) return;
      seen.add(key);
      track(
        "exception",
        {
          "exception.type": name,
          ...(message && { "exception.message": message(said) }),
          ...(frames && { "exception.stacktrace": frames }),
        },
        purpose ? { purpose } : {},
      );
    };
    const ends = [
      // An error of another origin's script has no error object, and says nothing.
      listen<ErrorEvent>(globalThis.window, "error", ({ error }) => error && tell(error), true),
      listen<PromiseRejectionEvent>(globalThis.window, "unhandledrejection", ({ reason }) => tell(reason)),
    ];
    return () => ends.forEach((end) => end());
  };
}
