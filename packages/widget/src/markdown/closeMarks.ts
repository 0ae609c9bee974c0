/**
 * The end of a text that is still being written, so that no half mark shows and nothing changes its face when
 * the rest comes: an open mark counts as closed, a half link is its label, a half citation is nothing yet.
 */
export function closeMarks(text: string): string {
  let end = text.replace(/!?\[([^\][]*)(\](?:\([^()]*)?)?$/, (whole, label: string, rest?: string) =>
    /^\d+$/.test(label) ? (rest === "]" ? whole : "") : label,
  );
  end = end.replace(/(?<!\()<?https?:\/\/\S*$/, "");
  if (count(end, /`/g) % 2 === 1) return end.endsWith("`") ? end.slice(0, -1) : `${end}\``;
  if (count(end, /\*\*/g) % 2 === 1) return close(end.replace(/([^*])\*$/, "$1"), "**");
  if (count(end, /(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])/g) % 2 === 1) return close(end, "*");
  return end.replace(/(?:^|(?<=\s))[*_]+$/, "");
}

function close(text: string, mark: string): string {
  return text.endsWith(mark) ? text.slice(0, -mark.length) : text.trimEnd() + mark;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
