type Capture = (target: { stack?: unknown }, below: (...args: never[]) => unknown) => void;

/** Host of the script that called `below`, from the stack; none where the browser cannot leave out our own frames. */
export function callerHost(below: (...args: never[]) => unknown): string | undefined {
  const trace: { stack?: unknown } = {};
  (Error as { captureStackTrace?: Capture }).captureStackTrace?.(trace, below);
  const address = typeof trace.stack === "string" ? /https?:\/\/[^\s/)]+/.exec(trace.stack) : null;
  return address ? new URL(address[0]).host : undefined;
}
