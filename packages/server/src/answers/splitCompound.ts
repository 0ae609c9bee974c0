const links = ["", "s", "e", "es", "n", "en", "er"];
const shortestHead = 3;
const shortestTail = 4;

/**
 * The two parts of a compound ("fraktpris": frakt, pris), where `known` says which words there are.
 * A link between them ("arbeidsdag") may be left out. Undefined for a word that is not such a compound.
 */
export function splitCompound(
  word: string,
  known: (part: string) => boolean,
): readonly [string, string] | undefined {
  for (let at = word.length - shortestTail; at >= shortestHead; at -= 1) {
    const tail = word.slice(at);
    if (!known(tail)) continue;
    for (const link of links) {
      const head = word.slice(0, at - link.length);
      if (head.length >= shortestHead && word.slice(head.length, at) === link && known(head))
        return [head, tail];
    }
  }
  return undefined;
}

/** The beginning or end of a longer word that is itself known: the part that a compound shares with the pages. */
export function knownPart(word: string, known: (part: string) => boolean): string | undefined {
  for (let length = word.length - shortestHead; length >= shortestTail; length -= 1) {
    const tail = word.slice(-length);
    if (known(tail)) return tail;
    const head = word.slice(0, length);
    if (known(head)) return head;
  }
  return undefined;
}
