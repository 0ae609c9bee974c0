import { check, type Outcome } from "./check.ts";
import { renderOutcome, sayOutcome } from "./renderOutcome.ts";
import { fill, languageOf, languages, type Language } from "./say.ts";
import type { Words } from "./words/types.ts";

interface Chosen {
  readonly name: string;
  readonly text: string;
}

interface State {
  lang: Language;
  file: Chosen | undefined;
  keys: Chosen | undefined;
  outcome: Outcome | undefined;
  /** How many checks were begun: only the latest may speak. */
  run: number;
}

const $ = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
};

const input = (id: string): HTMLInputElement => $(id) as HTMLInputElement;

/** Wires the page: the words, what is chosen, and the check. */
function start(): void {
  const asked = new URLSearchParams(location.search).get("lang");
  const lang = languageOf(asked === null ? navigator.languages : [asked]);
  const state: State = { lang, file: undefined, keys: undefined, outcome: undefined, run: 0 };
  if (location.protocol.startsWith("http"))
    input("address").value = `${location.origin}/.well-known/nordleads/keys.json`;
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-lang]"))
    button.addEventListener("click", () => {
      state.lang = button.dataset["lang"] === "nb" ? "nb" : "en";
      show(state);
    });
  listenToFiles(state);
  $("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void run(state);
  });
  show(state);
}

function listenToFiles(state: State): void {
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    state.file = { name: file.name, text: await file.text() };
    input("text").value = "";
    show(state);
    if (state.keys || input("address").value !== "") await run(state);
  };
  const file = input("file");
  file.addEventListener("change", () => void take(file.files?.[0]));
  const keys = input("keysFile");
  keys.addEventListener("change", async () => {
    const chosen = keys.files?.[0];
    if (chosen) state.keys = { name: chosen.name, text: await chosen.text() };
    show(state);
  });
  $("text").addEventListener("input", () => {
    state.file = undefined;
    file.value = "";
    show(state);
  });
  $("address").addEventListener("input", () => {
    state.keys = undefined;
    keys.value = "";
    show(state);
  });
  listenToDrops((dropped) => void take(dropped));
}

/** A file may be let go of anywhere on the page. */
function listenToDrops(take: (file: File | undefined) => void): void {
  const mark = (over: boolean) => $("drop").classList.toggle("over", over);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    take(event.dataTransfer?.files[0]);
  });
}

async function run(state: State): Promise<void> {
  const number = ++state.run;
  const words = languages[state.lang];
  $("check").setAttribute("aria-busy", "true");
  $("check").textContent = words.checking;
  $("said").textContent = words.checking;
  // A frame, so that the word is seen before a large file takes the thread.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const outcome = await outcomeOf(state);
  if (number !== state.run) return;
  state.outcome = outcome;
  $("check").removeAttribute("aria-busy");
  show(state);
  $("said").textContent = sayOutcome(outcome, state.lang);
  $("result").scrollIntoView({ block: "nearest" });
}

async function outcomeOf(state: State): Promise<Outcome> {
  const text = state.file?.text ?? input("text").value;
  const address = input("address").value.trim();
  if (text.trim() === "") return { kind: "problem", name: "nothing" };
  if (!state.keys && address === "") return { kind: "problem", name: "noKeys" };
  try {
    const keys = state.keys?.text ?? (await fetchKeys(address));
    if (keys === undefined) return { kind: "problem", name: "keysUnreachable" };
    return await check(text, keys);
  } catch (error) {
    return { kind: "problem", name: "failed", values: { reason: String(error) } };
  }
}

async function fetchKeys(address: string): Promise<string | undefined> {
  try {
    const response = await fetch(address, { credentials: "omit", cache: "no-store" });
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Puts the words of the language, what is chosen and what came of it into the page. */
function show({ lang, file, keys, outcome }: State): void {
  const words: Words = languages[lang];
  document.documentElement.lang = lang;
  document.title = words.title;
  for (const place of document.querySelectorAll<HTMLElement>("[data-word]")) {
    const word = words[place.dataset["word"] as keyof Words];
    if (typeof word === "string") place.textContent = word;
  }
  for (const place of document.querySelectorAll("[data-label]"))
    place.setAttribute("aria-label", words.language);
  for (const button of document.querySelectorAll<HTMLElement>("[data-lang]"))
    button.setAttribute("aria-pressed", String(button.dataset["lang"] === lang));
  showChosen($("chosen"), file, words);
  showChosen($("keysChosen"), keys, words);
  $("result").hidden = !outcome;
  $("result").replaceChildren(...(outcome ? renderOutcome(outcome, lang) : []));
}

function showChosen(place: HTMLElement, chosen: Chosen | undefined, words: Words): void {
  place.hidden = !chosen;
  place.textContent = chosen ? fill(words.chosen, { name: chosen.name }) : "";
}

start();
