/**
 * Reads a stream of text and tells whether it is the token `token` (alone, or at its beginning) before any of it is passed
 * on: `push` returns what may be shown by now, `end` what is left. `refused` once the token has been seen.
 */
export function createHoldBack(token: string): {
  push(text: string): string;
  end(): string;
  refused(): boolean;
} {
  let held = "";
  let decided = false;
  let refused = false;
  const decide = (atEnd: boolean): string => {
    const start = held.trimStart();
    if (start.startsWith(token)) refused = true;
    else if (!atEnd && token.startsWith(start)) return "";
    decided = true;
    return refused ? "" : held;
  };
  return {
    push(text) {
      if (refused) return "";
      if (decided) return text;
      held += text;
      return decide(false);
    },
    end: () => (decided ? "" : decide(true)),
    refused: () => refused,
  };
}
