import { guard } from "@nordleads/browser";
import type { TcfApi } from "./types.ts";

interface Call {
  readonly command: unknown;
  readonly version: unknown;
  readonly parameter: unknown;
  readonly callId: unknown;
}

/** Lets scripts in frames find the API (by a frame with the name that they look for) and call it by `postMessage`. */
export function answerFrames(api: TcfApi): () => void {
  const frame = document.createElement("iframe");
  frame.name = "__tcfapiLocator";
  frame.style.display = "none";
  (document.body ?? document.documentElement).append(frame);
  const hear = guard(({ data, source }: MessageEvent<unknown>) => {
    const text = typeof data === "string";
    const { __tcfapiCall: call } = (text ? JSON.parse(data) : data) as { readonly __tcfapiCall?: Call };
    if (!call) return;
    const { command, version, parameter, callId } = call;
    api(
      command,
      version,
      (returnValue, success) => {
        const message = { __tcfapiReturn: { returnValue, success, callId } };
        // Whoever may ask may be told: the string is meant for them, and a sandboxed frame has no origin to name.
        (source as Window).postMessage(text ? JSON.stringify(message) : message, "*");
      },
      parameter,
    );
  });
  addEventListener("message", hear);
  return () => {
    removeEventListener("message", hear);
    frame.remove();
  };
}
