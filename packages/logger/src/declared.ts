import type { Attributes } from "@nordleads/wire/types";

/** The type of an attribute: what it must be, `?` where it may be missing; or the values that it may have. */
export type AttributeType =
  | "string"
  | "number"
  | "boolean"
  | "string?"
  | "number?"
  | "boolean?"
  | readonly string[];

/** A site's own event. */
export interface EventDeclaration {
  /** The purpose that must be granted. Default: what the name implies. */
  readonly purpose?: string;
  readonly attributes?: Readonly<Record<string, AttributeType>>;
}

export type EventDeclarations = Readonly<Record<string, EventDeclaration>>;

/** Any name, any attributes. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- no name is declared
export type NoDeclarations = Readonly<Record<never, never>>;

interface Types {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}
type ValueOf<T> = T extends readonly (infer V)[]
  ? V
  : T extends `${infer N extends keyof Types}?`
    ? Types[N]
    : T extends keyof Types
      ? Types[T]
      : never;
type Needed<A> = { readonly [K in keyof A as A[K] extends `${string}?` ? never : K]: ValueOf<A[K]> };
type Free<A> = { readonly [K in keyof A as A[K] extends `${string}?` ? K : never]?: ValueOf<A[K]> };

/** What `track` takes after a declared name, and after any other. */
export type Declared<E extends EventDeclarations, N extends string> = N extends keyof E
  ? E[N] extends { readonly attributes: infer A }
    ? {} extends Needed<A>
      ? [attributes?: Free<A>]
      : [attributes: Needed<A> & Free<A>]
    : []
  : [attributes?: Attributes, options?: { readonly purpose?: string }];
