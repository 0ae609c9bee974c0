/** Everything our packages may keep on a visitor's device (D4). Nothing else, and nothing before its purpose allows it. */
export declare const storage: readonly [{
    readonly key: "nl_consent";
    readonly kind: "cookie";
    readonly purpose: "necessary";
    readonly category: "consent";
    readonly duration: "P12M";
    readonly what: "The consent choice, its time, a random pseudonym, and which notice was shown";
}, {
    readonly key: "nl_receipt";
    readonly kind: "localStorage";
    readonly purpose: "necessary";
    readonly category: "consent";
    readonly duration: "P12M";
    readonly what: "A decision until the server has it, then the latest receipt";
}, {
    readonly key: "nl_chat";
    readonly kind: "sessionStorage";
    readonly purpose: "necessary";
    readonly category: "chat.content";
    readonly duration: "session";
    readonly what: "The open conversation's id and token, unsent messages and draft, once the visitor has opened the chat";
}, {
    readonly key: "nl_chat";
    readonly kind: "localStorage";
    readonly purpose: "functional";
    readonly category: "chat.content";
    readonly duration: "P24M";
    readonly what: "The same, remembered between visits";
}, {
    readonly key: "nl_session";
    readonly kind: "localStorage";
    readonly purpose: "analytics";
    readonly category: "visit.analytics";
    readonly duration: "P1D";
    readonly what: "The session's random id, last activity and event counter";
}, {
    readonly key: "nl_log";
    readonly kind: "indexedDB";
    readonly purpose: "analytics";
    readonly category: "visit.analytics";
    readonly duration: "P7D";
    readonly what: "Events that wait to be delivered";
}];
