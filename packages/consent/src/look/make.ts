/** A new element at the end of `parent`; `action` is what a click on it means (`data-nl-consent`). */
export function make<K extends keyof HTMLElementTagNameMap>(
  parent: Element,
  name: K,
  text = "",
  action?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  if (action) element.dataset["nlConsent"] = action;
  parent.append(element);
  return element;
}
