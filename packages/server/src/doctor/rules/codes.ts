import type { Finding, FindingCode, Severity } from "../types.ts";

/** Every code: the rule that it breaks, how much it weighs, and what to do about it. */
export const codes: Readonly<Record<FindingCode, readonly [rule: string, severity: Severity, todo: string]>> =
  {
    stored_before_consent: [
      "C1",
      "error",
      "Hold it back until its purpose is granted. If the site cannot work without it, declare it under `necessary`.",
    ],
    requested_before_consent: [
      "C1",
      "warning",
      "Each request tells that host the visitor's address and page. Serve it yourself, hold it back until its purpose is granted, or declare the host under `necessary`.",
    ],
    stored_after_reject: [
      "C5",
      "error",
      "After a refusal only what is declared under `necessary` may be stored. Gate it.",
    ],
    requested_after_reject: [
      "C5",
      "error",
      "It was asked for only after the refusal. Find what starts it without asking the gate.",
    ],
    undeclared_storage: [
      "C7",
      "error",
      "Declare it under its purpose, so that the visitor is told and withdrawal removes it.",
    ],
    undeclared_host: [
      "C24",
      "warning",
      "Declare the host with the service that it belongs to, so that the visitor is told who receives what.",
    ],
    reject_missing: [
      "C2",
      "error",
      "Put a button that refuses everything beside the one that accepts everything, on both layers.",
    ],
    pre_ticked: ["C2", "error", "Consent is an active choice: let every optional switch start off."],
    buttons_unequal: [
      "C2",
      "error",
      "Give accept and reject the same area, colours, weight and size of type.",
    ],
    button_too_small: ["C2", "error", "Make it at least 44 × 44 CSS pixels."],
    button_out_of_sight: [
      "C2",
      "error",
      "Both answers must be in sight without scrolling, also on a window 320 pixels wide.",
    ],
    contrast: ["C31", "error", "Raise the contrast of the text to 4.5 : 1 (3 : 1 for large text)."],
    accessibility: ["C31", "error", "See the named rule of axe-core for what to change."],
    words_push: ["C31", "warning", "Say what each answer does, in words of equal weight."],
    hides_from_robots: [
      "C31",
      "error",
      "Show the banner to everybody: tests and privacy tools otherwise see a site that never asks.",
    ],
    escape_decides: [
      "C2",
      "error",
      "Escape may at most put the banner aside; it must not be kept as an answer.",
    ],
    focus_trapped: [
      "C2",
      "error",
      "Let Tab go on into the page: the visitor may leave the question unanswered.",
    ],
    aria_modal_lie: [
      "C2",
      "error",
      "Remove `aria-modal`: it hides from screen readers a page that everybody else can use.",
    ],
    page_blocked: ["C2", "error", "Let the page be read and used while the question is open."],
    asked_again: [
      "C13",
      "error",
      "Remember a refusal, as long as an acceptance and for six months at least.",
    ],
  };

/** A finding in the words of its code's row; `what` names what was found. */
export function finding(
  code: FindingCode,
  what: string,
  evidence: Finding["evidence"],
  weighs?: Severity,
): Finding {
  const [rule, severity, todo] = codes[code];
  return { code, rule, severity: weighs ?? severity, detail: `${what} ${todo}`, evidence };
}

export const layerNames = { 1: "layer one", 2: "layer two" } as const;
