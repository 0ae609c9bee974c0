import type { ConversationEvents, ConversationOptions } from "../core/Conversation.ts";
import { loadTexts } from "../i18n/loadTexts.ts";
import type { Mount, Panel } from "../types.ts";
import { addStyle } from "./addStyle.ts";
import { createBadge } from "./createBadge.ts";
import { createStage } from "./createStage.tsx";
import { lazyConversation } from "./lazyConversation.ts";
import { loadTalk } from "./loadTalk.ts";
import { pageAttention } from "./pageAttention.ts";
import { panelStyle } from "./panelStyle.ts";
import { tokens } from "./tokens.ts";
import { watchViewport } from "./watchViewport.ts";

/**
 * Draws the chat into the launcher's shadow root and keeps it in step with the conversation, once a frame.
 * It opens by itself where this tab's page before had it open.
 */
export async function mountPanel(mount: Mount): Promise<Panel> {
  const { options, root, button, emit } = mount;
  const texts = { ...(await loadTexts(options.lang)), ...options.texts };
  const badge = createBadge(button, texts, (count) => emit("unread", count));
  let opened = false;
  let before: Element | null = null;

  const talking = conversationOptions(mount, () => opened || badge.add());
  const conversation = lazyConversation(talking, async () => {
    const talk = await loadTalk();
    ends.push(addStyle(root, talk.threadStyle));
    stage.loaded(talk.createParts);
    return talk;
  });
  const stage = createStage({ texts, options, conversation, close });
  const ends = [conversation.subscribe(stage.schedule), dress(mount), addStyle(root, tokens + panelStyle)];

  function show(on: boolean): void {
    opened = on;
    stage.box.hidden = !on;
    button.hidden = on;
    button.ariaExpanded = String(on);
    conversation.show(on);
    emit(on ? "open" : "close", undefined);
  }

  function open(): void {
    if (!opened) {
      before = document.activeElement;
      badge.clear();
      show(true);
      stage.draw();
    }
    stage.focus();
  }

  function close(): void {
    if (!opened) return;
    const inside = root.activeElement !== null;
    show(false);
    const back = button.isConnected ? button : before;
    if (inside && back instanceof HTMLElement) back.focus();
  }

  root.append(stage.box);
  if (conversation.mode() === "open") open();
  if (conversation.mode() === "live") conversation.need();

  return {
    open,
    close,
    send: (text) => {
      open();
      stage.send(text);
    },
    destroy: () => {
      conversation.dispose();
      for (const end of ends) end();
      stage.dispose();
    },
  };
}

/** What the style sheet is told by the host. */
function dress({ options, host }: Mount): () => void {
  host.dataset["theme"] = options.theme ?? "auto";
  return watchViewport(host);
}

function conversationOptions({ options, emit }: Mount, arrived: () => unknown): ConversationOptions {
  return {
    ...options,
    attention: pageAttention(),
    emit: (event, detail) => {
      if (event === "sent") emit("sent", detail as ConversationEvents["sent"]);
      if (event === "handoff") emit("handoff", undefined);
      if (event !== "arrived") return;
      const { own, ...answer } = detail as ConversationEvents["arrived"];
      if (own) emit("answered", answer);
      arrived();
    },
  };
}
