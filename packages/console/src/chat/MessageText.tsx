import { emphasis } from "./emphasis.ts";
import { linkify } from "./linkify.ts";

/** A message's words as text nodes, bold where it is marked so, its addresses as links; never HTML (K16). */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <p class="text">
      {emphasis(text).map((part, index) =>
        part.strong ? <strong key={index}>{part.text}</strong> : <Linked key={index} text={part.text} />,
      )}
    </p>
  );
}

function Linked({ text }: { readonly text: string }) {
  return (
    <>
      {linkify(text).map((stretch, index) =>
        stretch.href ? (
          <a key={index} href={stretch.href} target="_blank" rel="noopener noreferrer">
            {stretch.text}
          </a>
        ) : (
          stretch.text
        ),
      )}
    </>
  );
}
