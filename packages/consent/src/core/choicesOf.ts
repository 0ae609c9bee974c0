import type { Choices } from "@nordleads/wire/types";
import { answers } from "./answers.ts";
import type { Asked } from "./statusOf.ts";

/** What is kept of the answers: each purpose, and a service only where it is not as its purpose (C24). */
export function choicesOf({ purposes, services }: Asked, answer: (name: string) => unknown): Choices {
  const choices = answers(purposes, answer);
  const own = Object.keys(services).filter(
    (service) => ![undefined, choices[services[service]!]].includes(answer(service) as boolean),
  );
  return { ...choices, ...answers(own, answer) };
}
