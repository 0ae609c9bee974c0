/** Elements that load something by an address, and the attributes that hold one. */
export const loading = "script,iframe,img,source,link";
export const addresses: readonly string[] = ["src", "srcset", "href"];

/** Meets each address that a node, or anything below it, may load by; true when something was kept back. */
export function meetEach(node: unknown, meet: (element: Element, key: string) => boolean): boolean {
  const root = node as Partial<Element> | null;
  let found = false;
  const look = (element: Element): void => {
    // What names its own purpose follows that.
    if (!element.hasAttribute("data-nl-purpose"))
      for (const key of addresses) if (meet(element, key)) found = true;
  };
  if (root?.matches?.(loading)) look(root as Element);
  if (root?.firstElementChild) root.querySelectorAll?.(loading).forEach(look);
  return found;
}
