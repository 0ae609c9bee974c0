import type { ConversationState } from "@nordleads/wire/types";

/** The tables that are queried with a builder, as the migrations make them. */
export interface Tables {
  readonly conversations: {
    readonly site: string;
    readonly id: string;
    readonly visitor: string;
    readonly state: ConversationState;
    readonly agent_id: string | null;
    readonly agent_name: string | null;
    readonly lang: string | null;
    readonly page: string | null;
    readonly session: string | null;
    readonly subject: string | null;
    readonly first_line: Uint8Array;
    readonly last_line: Uint8Array;
    readonly last_from: "visitor" | "assistant" | "agent";
    readonly started_at: number;
    readonly last_at: number;
    readonly last_sequence: number;
    readonly visitor_sequence: number;
    readonly read_sequence: number;
    readonly open_answer: string | null;
    readonly open_sequence: number | null;
    readonly pending_message: string | null;
  };
}
