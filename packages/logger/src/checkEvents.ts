import type { Attributes } from "@nordleads/wire/types";
import type { AttributeType, EventDeclarations } from "./declared.ts";

/**
 * What does not fit the site's declarations, in words; empty when all is well. For development: production
 * code that does not import it does not carry it (L20).
 */
export function misfits(events: EventDeclarations, name: string, attributes: Attributes = {}): string[] {
  if (!Object.hasOwn(events, name)) return name.startsWith("chat.") ? [] : [`${name} is not declared`];
  const declared: Readonly<Record<string, AttributeType>> = events[name]?.attributes ?? {};
  const unknown = Object.keys(attributes).filter((key) => !Object.hasOwn(declared, key));
  const wrong = Object.entries(declared).filter(([key, type]) => !fits(type, attributes[key]));
  return [
    ...unknown.map((key) => `${name}: ${key} is not declared`),
    ...wrong.map(
      ([key, type]) => `${name}: ${key} must be ${typeof type === "string" ? type : type.join(" | ")}`,
    ),
  ];
}

function fits(type: AttributeType, value: unknown): boolean {
  if (typeof type !== "string") return type.includes(value as string);
  if (value === undefined) return type.endsWith("?");
  return typeof value === type.replace("?", "");
}

/**
 * A logger that also tells `report` of each event that does not fit the declarations.
 *
 * @example
 * const logger = import.meta.env.DEV ? checkEvents(made, events) : made;
 */
export function checkEvents<L extends { track: (...call: never[]) => void }>(
  logger: L,
  events: EventDeclarations,
  // oxlint-disable-next-line no-console -- telling the developer is what it is for
  report: (words: string) => void = console.warn,
): L {
  const track = (name: string, attributes?: Attributes, ...rest: unknown[]): void => {
    misfits(events, name, attributes).forEach((words) => report(`@nordleads/logger: ${words}`));
    (logger.track as (...call: unknown[]) => void)(name, attributes, ...rest);
  };
  return { ...logger, track };
}
