/** Who has the conversation: the AI, nobody yet (a person was asked for), a person. */
export type ConversationState = "ai" | "waiting" | "human";
export interface MessageMetadata {
    /** ms since the epoch, the server's clock. */
    readonly at: number;
    readonly from: "visitor" | "assistant" | "agent";
    /** The person's display name; only with `agent`. */
    readonly name?: string;
}
export interface TextPart {
    readonly type: "text";
    readonly text: string;
}
export interface SourceUrlPart {
    readonly type: "source-url";
    readonly sourceId: string;
    readonly url: string;
    readonly title?: string;
}
export interface HandoffData {
    /** offered: the AI does not know; requested: the visitor asked; accepted: a person took over; returned: the AI has it again. */
    readonly state: "offered" | "requested" | "accepted" | "returned";
}
export interface AgentData {
    readonly state: "joined" | "left";
    readonly name: string;
}
export interface TypingData {
    readonly from: "agent" | "visitor";
    readonly name?: string;
    readonly on: boolean;
}
export interface NoticeData {
    readonly code: "with_person" | "waiting_for_person" | "stopped" | "failed";
}
export type DataPart = {
    readonly type: "data-nl-handoff";
    readonly id?: string;
    readonly data: HandoffData;
} | {
    readonly type: "data-nl-agent";
    readonly id?: string;
    readonly data: AgentData;
} | {
    readonly type: "data-nl-notice";
    readonly id?: string;
    readonly data: NoticeData;
};
export type UIPart = TextPart | SourceUrlPart | DataPart;
/** A UI message of the AI SDK, version 7, as far as we write it. */
export interface ChatMessage {
    readonly id: string;
    readonly role: "user" | "assistant" | "system";
    readonly parts: readonly UIPart[];
    readonly metadata?: MessageMetadata;
}
/** A chunk of the UI message stream, as far as we write it. */
export type ChatChunk = {
    readonly type: "start";
    readonly messageId: string;
    readonly messageMetadata?: MessageMetadata;
} | {
    readonly type: "start-step";
} | {
    readonly type: "finish-step";
} | {
    readonly type: "text-start";
    readonly id: string;
} | {
    readonly type: "text-delta";
    readonly id: string;
    readonly delta: string;
} | {
    readonly type: "text-end";
    readonly id: string;
} | {
    readonly type: "source-url";
    readonly sourceId: string;
    readonly url: string;
    readonly title?: string;
} | {
    readonly type: "finish";
    readonly finishReason?: "stop" | "error" | "other";
} | {
    readonly type: "abort";
    readonly reason?: string;
} | {
    readonly type: "error";
    readonly errorText: string;
} | DataPart | {
    readonly type: "data-nl-typing";
    readonly data: TypingData;
    readonly transient: true;
}
/** The whole answer to a message while the AI is silent. */
 | {
    readonly type: "data-nl-notice";
    readonly data: NoticeData;
    readonly transient: true;
}
/** A visitor's message, for the other tabs and the console. Only on live streams. */
 | {
    readonly type: "data-nl-message";
    readonly id: string;
    readonly data: ChatMessage;
};
/** What our widget adds to the request of `useChat`. */
export interface ChatContext {
    readonly lang?: string | undefined;
    /** Address without query and fragment. */
    readonly page?: string | undefined;
    readonly session?: string | undefined;
    /** The consent subject, so that the reviewer sees what the conversation rests on. */
    readonly subject?: string | undefined;
}
/** `POST /v1/SITE_KEY/chat`: the request of `useChat`; all messages or the last only. */
export interface ChatRequest {
    readonly id: string;
    readonly messages: readonly ChatMessage[];
    readonly trigger?: "submit-message" | "regenerate-message";
    readonly messageId?: string;
    readonly nl?: ChatContext;
}
/** `GET /v1/SITE_KEY/chat/CHAT_ID`. */
export interface ChatHistory {
    readonly id: string;
    readonly state: ConversationState;
    readonly agent?: {
        readonly name: string;
    };
    readonly messages: readonly ChatMessage[];
    /** Continue the live stream after this sequence number. */
    readonly cursor: number;
}
/** `POST /v1/SITE_KEY/visitor`. */
export interface VisitorGrant {
    readonly visitorId: string;
    readonly token: string;
}
/** Answer to `POST chat` with `accept: application/json`: the message is committed, the answer comes on the live stream. */
export interface ChatAccepted {
    readonly accepted: true;
    readonly messageId: string;
    readonly sequence: number;
    readonly state: ConversationState;
}
