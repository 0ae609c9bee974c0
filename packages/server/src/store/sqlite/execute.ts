import type { Command, Results } from "../commands.ts";
import { appendLog } from "./appendLog.ts";
import { changeConversation } from "./changeConversation.ts";
import { forgetErased } from "./eraseConversations.ts";
import { eraseLog } from "./eraseLog.ts";
import { eraseConsent } from "./eraseRecords.ts";
import { expireAudit, expireChat, expireLog } from "./expire.ts";
import { forwarded } from "./otlpQueue.ts";
import { keepMail, settleMail } from "./mailCommands.ts";
import { askMarketing } from "./askMarketing.ts";
import { confirmMarketing, sweepMarketing, withdrawMarketing } from "./changeMarketing.ts";
import { putPage, removePage } from "./knowledge.ts";
import { recordDecision } from "./recordDecision.ts";
import { receiveMessage } from "./receiveMessage.ts";
import type { Statements } from "./statements.ts";

type Handlers = {
  readonly [T in Command["type"]]: (db: Statements, command: Extract<Command, { type: T }>) => Results[T];
};

const handlers: Handlers = {
  "site.save": (db, { site, at }) => {
    db.run(
      `INSERT INTO sites (site, settings, changed_at) VALUES (?, ?, ?)
       ON CONFLICT (site) DO UPDATE SET settings = excluded.settings, changed_at = excluded.changed_at`,
      site.key,
      JSON.stringify(site),
      at,
    );
    return null;
  },
  "notice.keep": (db, { site, hash, version, lang, body, at }) => {
    db.run(
      `INSERT INTO notices (site, hash, version, lang, body, first_shown_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      site,
      hash,
      version,
      lang,
      body,
      at,
    );
    return null;
  },
  "consent.append": recordDecision,
  "consent.erase": eraseConsent,
  "keys.destroyed": forgetErased,
  "chat.receive": receiveMessage,
  "chat.change": changeConversation,
  "chat.read": (db, { site, conversation, staff, at }) => {
    const changed = db.run(
      "UPDATE conversations SET read_sequence = last_sequence WHERE site = ? AND id = ?",
      site,
      conversation,
    );
    if (changed > 0) audit(db, site, staff, "conversation.open", conversation, at);
    return { known: changed > 0 };
  },
  "log.append": appendLog,
  "log.erase": eraseLog,
  "log.expire": expireLog,
  "chat.expire": expireChat,
  "audit.expire": expireAudit,
  "otlp.done": forwarded,
  "knowledge.put": putPage,
  "knowledge.remove": removePage,
  "audit.append": (db, { site, staff, action, target, at }) => audit(db, site, staff, action, target, at),
  "marketing.ask": askMarketing,
  "marketing.confirm": confirmMarketing,
  "marketing.withdraw": withdrawMarketing,
  "marketing.sweep": sweepMarketing,
  "mail.settle": settleMail,
  "mail.keep": keepMail,
  ping: (db) => {
    db.run("UPDATE sites SET changed_at = changed_at WHERE site = ''");
    return null;
  },
};

function audit(
  db: Statements,
  site: string,
  staff: string,
  action: string,
  target: string,
  at: number,
): null {
  db.run(
    `INSERT INTO audit (site, sequence, at, staff, action, target)
     VALUES (?1, 1 + coalesce((SELECT max(sequence) FROM audit WHERE site = ?1), 0), ?2, ?3, ?4, ?5)`,
    site,
    at,
    staff,
    action,
    target,
  );
  return null;
}

/** Commands after which nothing of what went may be left in the log of the file. */
export const erases: readonly string[] = [
  "consent.erase",
  "keys.destroyed",
  "log.erase",
  "log.expire",
  "chat.expire",
  "audit.expire",
];

/** What the writer's thread runs for the content file: one function for every command. */
export function execute(db: Statements): (command: Command) => unknown {
  return (command) => {
    const handler = handlers[command.type] as (db: Statements, command: Command) => unknown;
    return handler(db, command);
  };
}
