import * as z from "zod";
export declare const conversationStateSchema: z.ZodEnum<{
    ai: "ai";
    human: "human";
    waiting: "waiting";
}>;
export declare const messageMetadataSchema: z.ZodObject<{
    at: z.ZodNumber;
    from: z.ZodEnum<{
        agent: "agent";
        assistant: "assistant";
        visitor: "visitor";
    }>;
    name: z.ZodExactOptional<z.ZodString>;
}, z.core.$strip>;
export declare const dataPartSchema: z.ZodUnion<readonly [z.ZodObject<{
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
}, z.core.$strip>]>;
export declare const uiPartSchema: z.ZodUnion<readonly [z.ZodObject<{
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
}, z.core.$strip>]>;
export declare const chatMessageSchema: z.ZodObject<{
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
}, z.core.$strip>;
export declare const chatContextSchema: z.ZodObject<{
    lang: z.ZodExactOptional<z.ZodString>;
    page: z.ZodExactOptional<z.ZodString>;
    session: z.ZodExactOptional<z.ZodString>;
    subject: z.ZodExactOptional<z.ZodString>;
}, z.core.$strip>;
/**
 * The request of `useChat`. Messages of other clients hold parts and metadata that we do not know;
 * they are taken loosely, and only the text of the last user message is read.
 */
export declare const chatRequestSchema: z.ZodObject<{
    id: z.ZodString;
    messages: z.ZodArray<z.ZodObject<{
        id: z.ZodDefault<z.ZodString>;
        role: z.ZodEnum<{
            assistant: "assistant";
            system: "system";
            user: "user";
        }>;
        parts: z.ZodArray<z.ZodObject<{
            type: z.ZodString;
            text: z.ZodOptional<z.ZodString>;
        }, z.core.$loose>>;
    }, z.core.$strip>>;
    trigger: z.ZodOptional<z.ZodEnum<{
        "regenerate-message": "regenerate-message";
        "submit-message": "submit-message";
    }>>;
    messageId: z.ZodOptional<z.ZodString>;
    nl: z.ZodOptional<z.ZodObject<{
        lang: z.ZodExactOptional<z.ZodString>;
        page: z.ZodExactOptional<z.ZodString>;
        session: z.ZodExactOptional<z.ZodString>;
        subject: z.ZodExactOptional<z.ZodString>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export declare const chatHistorySchema: z.ZodObject<{
    id: z.ZodString;
    state: z.ZodEnum<{
        ai: "ai";
        human: "human";
        waiting: "waiting";
    }>;
    agent: z.ZodExactOptional<z.ZodObject<{
        name: z.ZodString;
    }, z.core.$strip>>;
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
}, z.core.$strip>;
export declare const visitorGrantSchema: z.ZodObject<{
    visitorId: z.ZodString;
    token: z.ZodString;
}, z.core.$strip>;
export declare const chatAcceptedSchema: z.ZodObject<{
    accepted: z.ZodLiteral<true>;
    messageId: z.ZodString;
    sequence: z.ZodNumber;
    state: z.ZodEnum<{
        ai: "ai";
        human: "human";
        waiting: "waiting";
    }>;
}, z.core.$strip>;
