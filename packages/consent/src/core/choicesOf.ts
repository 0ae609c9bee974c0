import type { Choices } from "@nordleads/wire/types";
import { answers } from "./answers.ts";
import type { Asked } from "./statusOf.ts";

/** What is kept of the answers: each purpose, and a service only where it is not as its purpose (C24). */
export function choicesOf({ purposes, services }: Asked, answer: (name: string) => unknown): Choices {
  const choices: Record<string, boolean> = answers(purposes, answer);
  for (const service in services) {
    const own = answer(service);
    if (own !== undefined && own !== choices[services[service]!]) choices[service] = own === true;
  }
  return choices;
}
