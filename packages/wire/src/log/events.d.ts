/** What an event's name implies: the purpose it needs, and the category its data falls into. */
export declare const events: {
    readonly "session.start": {
        readonly purpose: "analytics";
        readonly category: "visit.analytics";
    };
    readonly "page.view": {
        readonly purpose: "analytics";
        readonly category: "visit.analytics";
    };
    readonly "chat.open": {
        readonly purpose: "necessary";
        readonly category: "chat.metadata";
    };
    readonly "chat.close": {
        readonly purpose: "necessary";
        readonly category: "chat.metadata";
    };
    readonly "chat.message.sent": {
        readonly purpose: "necessary";
        readonly category: "chat.metadata";
    };
    readonly "chat.answer.finished": {
        readonly purpose: "necessary";
        readonly category: "chat.metadata";
    };
    readonly "chat.handoff.requested": {
        readonly purpose: "necessary";
        readonly category: "chat.metadata";
    };
};
export type EventName = keyof typeof events;
