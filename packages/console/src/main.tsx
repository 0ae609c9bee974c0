import { render } from "preact";
import { Console } from "./frame/Console.tsx";
import { createApp } from "./frame/createApp.ts";

function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    // Blocked: choices last as long as the page.
    return undefined;
  }
}

const { app } = createApp({
  fetch: (...request) => fetch(...request),
  storage: storage(),
  languages: navigator.languages,
});
void app.staff.load();
const root = document.querySelector("#app");
if (root) render(<Console app={app} />, root);
