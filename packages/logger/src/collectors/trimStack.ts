const FRAMES = 20;

/**
 * The frames of a stack, at most 20, whose addresses have lost origin, query and fragment; what stands before
 * them (the message, which may be personal) is left out. Takes the forms of V8, SpiderMonkey and JavaScriptCore.
 */
export function trimStack(stack: string): string {
  return stack
    .slice(0, 20_000)
    .split("\n")
    .filter((line) => /^\s*at .*:\d|^[^\s@]*@.*:\d/.test(line))
    .slice(0, FRAMES)
    .map((line) =>
      line
        .replace(/[a-z][a-z0-9+.-]*:\/\/[^/\s]*([^\s?#]*?)(?:[?#]\S*?)?((?::\d+){1,2}\)?)$/i, "$1$2")
        .trim(),
    )
    .join("\n");
}
