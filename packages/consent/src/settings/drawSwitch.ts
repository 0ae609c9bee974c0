import { make } from "../look/make.ts";

/** A switch at the end of a line whose words hold a name and an explanation, the first and second child. */
export function drawSwitch(label: Element, words: Element, name: string, on: boolean): HTMLInputElement {
  const input = make(label, "input");
  const [title, about] = words.children;
  input.type = "checkbox";
  input.name = name;
  input.checked = on;
  input.setAttribute("role", "switch");
  // The name alone, and the explanation after it: a label holds both.
  title!.id = `nl-name-${name}`;
  input.setAttribute("aria-labelledby", title!.id);
  if (about) {
    about.id = `nl-about-${name}`;
    input.setAttribute("aria-describedby", about.id);
  }
  return input;
}
