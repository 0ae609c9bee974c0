import type { CDPSession } from "playwright-core";
import { layerKit, type LayerKit } from "../page/layerKit.ts";
import { useKit, type UseKit } from "../page/useKit.ts";

type Kit = LayerKit & UseKit;

type Answer<Name extends keyof Kit> = Awaited<ReturnType<Kit[Name]>>;

/** Asks functions of the kits inside a page. */
export interface Eye {
  ask<Name extends keyof Kit>(name: Name, ...given: Parameters<Kit[Name]>): Promise<Answer<Name>>;
  /** Runs code and gives its value. */
  run(code: string): Promise<unknown>;
}

// The world stays as long as the document does: what is kept survives a second eye.
const kit = `var kept = globalThis.kept ?? {};\n${[...layerKit, ...useKit].map(String).join("\n")}`;

/**
 * An eye in a frame's present document, in a world of its own: the page neither sees nor changes it, and no content
 * security policy hinders it. After a navigation another one is needed.
 */
export async function createEye(session: CDPSession, frameId: string): Promise<Eye> {
  const { executionContextId: contextId } = await session.send("Page.createIsolatedWorld", {
    frameId,
    worldName: "nordleads-doctor",
  });
  const run = async (code: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      expression: code,
      contextId,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  };
  await run(kit);
  return {
    run,
    // The page answers what the function of that name returns.
    ask: (name, ...given) => run(`${name}(...${JSON.stringify(given)})`) as Promise<never>,
  };
}
