import { linkify } from "./linkify.ts";

/** A message's words as text nodes, its addresses as links; never HTML (K16). */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <p class="text">
      {linkify(text).map((stretch, index) =>
        stretch.href ? (
          <a key={index} href={stretch.href} target="_blank" rel="noopener noreferrer">
            {stretch.text}
          </a>
        ) : (
          stretch.text
        ),
      )}
    </p>
  );
}
