/** Does something to an element out of the document: back in it, a script that has not run does so, a frame begins anew. */
export function apart<T>(element: ChildNode, act: () => T): T {
  const place = new Comment();
  element.replaceWith(place);
  const result = act();
  place.replaceWith(element);
  return result;
}
