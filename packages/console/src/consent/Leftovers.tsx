import type { Leftover } from "@nordleads/wire/types";
import { useTexts } from "../frame/App.ts";

/** What a withdrawal could not remove, and why (C25). */
export function Leftovers({ left }: { readonly left: readonly Leftover[] }) {
  const { person } = useTexts();
  if (left.length === 0) return <p class="meta">{person.leftNone}</p>;
  return (
    <>
      <p class="meta">{person.left(left.length)}</p>
      <ul class="leftovers">
        {left.map(({ kind, name, why }) => (
          <li key={`${kind} ${name}`} data-kind={kind}>
            <code>{name}</code>
            <span class="meta">
              {person.leftKinds[kind]}, {person.leftWhy[why]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
