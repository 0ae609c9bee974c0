import * as z from "zod";
export declare const conversationSummarySchema: z.ZodObject<{
    id: z.ZodString;
    site: z.ZodString;
    visitorId: z.ZodString;
    state: z.ZodEnum<{
        ai: "ai";
        human: "human";
        waiting: "waiting";
    }>;
    agent: z.ZodExactOptional<z.ZodObject<{
        id: z.ZodString;
        name: z.ZodString;
    }, z.core.$strip>>;
    lang: z.ZodExactOptional<z.ZodString>;
    page: z.ZodExactOptional<z.ZodString>;
    firstLine: z.ZodString;
    lastLine: z.ZodString;
    lastFrom: z.ZodEnum<{
        agent: "agent";
        assistant: "assistant";
        visitor: "visitor";
    }>;
    startedAt: z.ZodNumber;
    lastAt: z.ZodNumber;
    unread: z.ZodBoolean;
}, z.core.$strip>;
export declare const timelineEventSchema: z.ZodObject<{
    id: z.ZodString;
    at: z.ZodNumber;
    name: z.ZodString;
    attributes: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>;
}, z.core.$strip>;
export declare const conversationReviewSchema: z.ZodObject<{
    conversation: z.ZodObject<{
        id: z.ZodString;
        site: z.ZodString;
        visitorId: z.ZodString;
        state: z.ZodEnum<{
            ai: "ai";
            human: "human";
            waiting: "waiting";
        }>;
        agent: z.ZodExactOptional<z.ZodObject<{
            id: z.ZodString;
            name: z.ZodString;
        }, z.core.$strip>>;
        lang: z.ZodExactOptional<z.ZodString>;
        page: z.ZodExactOptional<z.ZodString>;
        firstLine: z.ZodString;
        lastLine: z.ZodString;
        lastFrom: z.ZodEnum<{
            agent: "agent";
            assistant: "assistant";
            visitor: "visitor";
        }>;
        startedAt: z.ZodNumber;
        lastAt: z.ZodNumber;
        unread: z.ZodBoolean;
    }, z.core.$strip>;
    messages: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        role: z.ZodEnum<{
            assistant: "assistant";
            system: "system";
            user: "user";
        }>;
        parts: z.ZodArray<z.ZodUnion<readonly [z.ZodObject<{
            type: z.ZodLiteral<"text">;
            text: z.ZodString;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"source-url">;
            sourceId: z.ZodString;
            url: z.ZodString;
            title: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"data-nl-handoff">;
            id: z.ZodExactOptional<z.ZodString>;
            data: z.ZodObject<{
                state: z.ZodEnum<{
                    accepted: "accepted";
                    offered: "offered";
                    requested: "requested";
                    returned: "returned";
                }>;
            }, z.core.$strip>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"data-nl-agent">;
            id: z.ZodExactOptional<z.ZodString>;
            data: z.ZodObject<{
                state: z.ZodEnum<{
                    joined: "joined";
                    left: "left";
                }>;
                name: z.ZodString;
            }, z.core.$strip>;
        }, z.core.$strip>, z.ZodObject<{
            type: z.ZodLiteral<"data-nl-notice">;
            id: z.ZodExactOptional<z.ZodString>;
            data: z.ZodObject<{
                code: z.ZodEnum<{
                    failed: "failed";
                    stopped: "stopped";
                    waiting_for_person: "waiting_for_person";
                    with_person: "with_person";
                }>;
            }, z.core.$strip>;
        }, z.core.$strip>]>>;
        metadata: z.ZodExactOptional<z.ZodObject<{
            at: z.ZodNumber;
            from: z.ZodEnum<{
                agent: "agent";
                assistant: "assistant";
                visitor: "visitor";
            }>;
            name: z.ZodExactOptional<z.ZodString>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    cursor: z.ZodNumber;
    session: z.ZodObject<{
        id: z.ZodNullable<z.ZodString>;
        events: z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            at: z.ZodNumber;
            name: z.ZodString;
            attributes: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    consent: z.ZodObject<{
        current: z.ZodNullable<z.ZodObject<{
            v: z.ZodLiteral<1>;
            id: z.ZodString;
            subject: z.ZodString;
            action: z.ZodEnum<{
                accept_all: "accept_all";
                reject_all: "reject_all";
                save: "save";
                withdraw: "withdraw";
            }>;
            layer: z.ZodUnion<readonly [z.ZodLiteral<0>, z.ZodLiteral<1>, z.ZodLiteral<2>]>;
            choices: z.ZodRecord<z.ZodString, z.ZodBoolean>;
            notice: z.ZodObject<{
                hash: z.ZodString;
                version: z.ZodString;
                lang: z.ZodString;
            }, z.core.$strip>;
            gpc: z.ZodBoolean;
            site: z.ZodString;
            recordedAt: z.ZodISODateTime;
            decidedAt: z.ZodISODateTime;
            expiresAt: z.ZodISODateTime;
            controller: z.ZodString;
            processor: z.ZodString;
            sequence: z.ZodNumber;
            previousHash: z.ZodString;
        }, z.core.$strip>>;
        history: z.ZodArray<z.ZodObject<{
            v: z.ZodLiteral<1>;
            id: z.ZodString;
            subject: z.ZodString;
            action: z.ZodEnum<{
                accept_all: "accept_all";
                reject_all: "reject_all";
                save: "save";
                withdraw: "withdraw";
            }>;
            layer: z.ZodUnion<readonly [z.ZodLiteral<0>, z.ZodLiteral<1>, z.ZodLiteral<2>]>;
            choices: z.ZodRecord<z.ZodString, z.ZodBoolean>;
            notice: z.ZodObject<{
                hash: z.ZodString;
                version: z.ZodString;
                lang: z.ZodString;
            }, z.core.$strip>;
            gpc: z.ZodBoolean;
            site: z.ZodString;
            recordedAt: z.ZodISODateTime;
            decidedAt: z.ZodISODateTime;
            expiresAt: z.ZodISODateTime;
            controller: z.ZodString;
            processor: z.ZodString;
            sequence: z.ZodNumber;
            previousHash: z.ZodString;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    retention: z.ZodObject<{
        category: z.ZodString;
        deletedAt: z.ZodNumber;
    }, z.core.$strip>;
    visitor: z.ZodObject<{
        id: z.ZodString;
        conversations: z.ZodNumber;
    }, z.core.$strip>;
}, z.core.$strip>;
export declare const staffMemberSchema: z.ZodObject<{
    id: z.ZodString;
    name: z.ZodString;
    email: z.ZodString;
    role: z.ZodEnum<{
        owner: "owner";
        reader: "reader";
        support: "support";
    }>;
    sites: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        name: z.ZodString;
    }, z.core.$strip>>;
}, z.core.$strip>;
