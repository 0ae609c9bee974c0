type Child = Node | string | undefined;

/** Makes an element with text and elements in it, never from a string of HTML. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A list of sentences; undefined without any. */
export function list(className: string, items: readonly (string | HTMLElement)[]): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return element("ul", { class: className }, ...items.map((item) => element("li", {}, item)));
}
