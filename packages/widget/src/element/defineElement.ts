import type { Gate } from "@nordleads/wire/types";
import { createChat } from "../createChat.ts";
import type { Chat, ChatOptions } from "../types.ts";

const NAME = "nordleads-chat";
/** Without a consent manager only what is necessary is allowed. */
const closedGate: Gate = { granted: (purpose) => purpose === "necessary", on: () => () => undefined };

/** The element `<nordleads-chat endpoint lang theme …>`; `gate` and `options` are set as properties before it is connected. */
export interface ChatElement extends HTMLElement {
  gate: Gate;
  options: Partial<ChatOptions>;
  readonly chat: Chat | undefined;
}

/** Registers `<nordleads-chat>`, once per page; does nothing on a server. Without `endpoint` an element stays inert. */
export function defineElement(): void {
  if (typeof customElements === "undefined" || customElements.get(NAME)) return;
  customElements.define(
    NAME,
    class extends HTMLElement implements ChatElement {
      static readonly observedAttributes = ["endpoint", "lang", "theme"];
      gate: Gate = closedGate;
      options: Partial<ChatOptions> = {};
      chat: Chat | undefined;

      connectedCallback(): void {
        this.#restart();
      }
      disconnectedCallback(): void {
        // A page that moves the element connects it again in the same turn.
        queueMicrotask(() => {
          if (!this.isConnected) this.#end();
        });
      }
      attributeChangedCallback(): void {
        if (!this.isConnected || !this.chat) return;
        this.#end();
        this.#restart();
      }
      #restart(): void {
        const endpoint = this.getAttribute("endpoint");
        if (!this.chat && endpoint) this.chat = createChat(readOptions(this, endpoint));
      }
      #end(): void {
        this.chat?.destroy();
        this.chat = undefined;
      }
    },
  );
}

function readOptions(element: ChatElement, endpoint: string): ChatOptions {
  const theme = element.getAttribute("theme");
  const accent = element.getAttribute("accent");
  const policyUrl = element.getAttribute("policy-url");
  return {
    endpoint,
    gate: element.gate,
    name: element.getAttribute("name") ?? document.title,
    lang: element.lang || document.documentElement.lang || "en",
    live: element.hasAttribute("live"),
    launcher: element.getAttribute("launcher") !== "off",
    ...(accent !== null && { accent }),
    ...(policyUrl !== null && { policyUrl }),
    ...((theme === "light" || theme === "dark") && { theme }),
    ...element.options,
    host: element,
  };
}
