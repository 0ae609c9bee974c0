import type { ConversationSummary } from "@nordleads/wire/types";
import { Link } from "wouter-preact";
import { useApp, useTexts } from "../frame/App.ts";
import { age } from "../frame/times.ts";
import { withoutMarks } from "./emphasis.ts";
import { StateMark } from "./StateMark.tsx";
import { pagePath, visitorSign } from "./visitorName.ts";

interface RowProps {
  readonly line: ConversationSummary;
  readonly unread: boolean;
  readonly href: string;
  readonly current: boolean;
}

/** One conversation in the list. */
export function ConversationRow({ line, unread, href, current }: RowProps) {
  const { now } = useApp();
  const texts = useTexts();
  const alone = line.lastLine === line.firstLine && line.lastFrom === "visitor";
  return (
    <Link
      href={href}
      class="row"
      data-console="conversation-item"
      data-id={line.id}
      data-state={line.state}
      data-unread={unread}
      aria-current={current ? "page" : undefined}
    >
      <StateMark held={line} />
      <span class="row-words">
        <span class="row-first">{line.firstLine}</span>
        <span class="row-last">
          {alone ? "\u00A0" : texts.list.prefix[line.lastFrom] + withoutMarks(line.lastLine)}
        </span>
        <span class="row-from">
          {texts.list.visitor} {visitorSign(line.visitorId)}
          {line.page && <span class="row-page">{pagePath(line.page)}</span>}
        </span>
      </span>
      <span class="row-side">
        <time dateTime={new Date(line.lastAt).toISOString()}>{age(line.lastAt, now.value, texts)}</time>
        {unread && (
          <span class="dot">
            <span class="visually-hidden">{texts.list.unread}</span>
          </span>
        )}
      </span>
    </Link>
  );
}
