import type * as z from "zod";
/** Every schema that travels, by name: what the data map must cover (D1). */
export declare const wireSchemas: {
    readonly ChatAccepted: z.ZodObject<{
        accepted: z.ZodLiteral<true>;
        messageId: z.ZodString;
        sequence: z.ZodNumber;
        state: z.ZodEnum<{
            ai: "ai";
            human: "human";
            waiting: "waiting";
        }>;
    }, z.core.$strip>;
    readonly ChatHistory: z.ZodObject<{
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
    readonly ChatMessage: z.ZodObject<{
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
    readonly ChatRequest: z.ZodObject<{
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
    readonly ConsentDecision: z.ZodObject<{
        v: z.ZodLiteral<1>;
        id: z.ZodString;
        subject: z.ZodString;
        at: z.ZodNumber;
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
    }, z.core.$strip>;
    readonly ConsentReceipt: z.ZodObject<{
        record: z.ZodObject<{
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
        }, z.core.$strip>;
        hash: z.ZodString;
        jws: z.ZodString;
    }, z.core.$strip>;
    readonly ConversationReview: z.ZodObject<{
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
    readonly ConversationSummary: z.ZodObject<{
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
    readonly LogAck: z.ZodObject<{
        accepted: z.ZodNumber;
        duplicates: z.ZodNumber;
        rejected: z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            code: z.ZodString;
        }, z.core.$strip>>;
    }, z.core.$strip>;
    readonly LogBatch: z.ZodObject<{
        v: z.ZodLiteral<1>;
        t: z.ZodNumber;
        s: z.ZodString;
        p: z.ZodArray<z.ZodString>;
        r: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>>;
        d: z.ZodExactOptional<z.ZodNumber>;
        e: z.ZodArray<z.ZodUnion<readonly [z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString], null>, z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>], null>, z.ZodTuple<[z.ZodNumber, z.ZodNumber, z.ZodString, z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean]>>, z.ZodString], null>]>>;
    }, z.core.$strip>;
    readonly PrivacyInformation: z.ZodObject<{
        site: z.ZodString;
        lang: z.ZodString;
        controller: z.ZodObject<{
            name: z.ZodString;
            contact: z.ZodString;
            policyUrl: z.ZodString;
        }, z.core.$strip>;
        processor: z.ZodObject<{
            name: z.ZodString;
            contact: z.ZodString;
        }, z.core.$strip>;
        authority: z.ZodObject<{
            name: z.ZodString;
            url: z.ZodString;
        }, z.core.$strip>;
        processing: z.ZodArray<z.ZodObject<{
            category: z.ZodEnum<{
                account: "account";
                audit: "audit";
                "chat.content": "chat.content";
                "chat.metadata": "chat.metadata";
                consent: "consent";
                enquiry: "enquiry";
                marketing: "marketing";
                meeting: "meeting";
                "visit.analytics": "visit.analytics";
                "visit.technical": "visit.technical";
            }>;
            purpose: z.ZodString;
            legalBasis: z.ZodEnum<{
                consent: "consent";
                contract: "contract";
                legal_obligation: "legal_obligation";
                legitimate_interest: "legitimate_interest";
            }>;
            legalReference: z.ZodString;
            retention: z.ZodString;
            retentionFrom: z.ZodString;
            identifiability: z.ZodEnum<{
                direct: "direct";
                indirect: "indirect";
                pseudonymous: "pseudonymous";
            }>;
            fields: z.ZodArray<z.ZodString>;
        }, z.core.$strip>>;
        storage: z.ZodArray<z.ZodObject<{
            key: z.ZodString;
            kind: z.ZodEnum<{
                cookie: "cookie";
                indexedDB: "indexedDB";
                localStorage: "localStorage";
                sessionStorage: "sessionStorage";
            }>;
            purpose: z.ZodString;
            category: z.ZodEnum<{
                account: "account";
                audit: "audit";
                "chat.content": "chat.content";
                "chat.metadata": "chat.metadata";
                consent: "consent";
                enquiry: "enquiry";
                marketing: "marketing";
                meeting: "meeting";
                "visit.analytics": "visit.analytics";
                "visit.technical": "visit.technical";
            }>;
            duration: z.ZodString;
            what: z.ZodString;
        }, z.core.$strip>>;
        subProcessors: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            service: z.ZodString;
            place: z.ZodString;
            transfer: z.ZodString;
        }, z.core.$strip>>;
        automatedAnswers: z.ZodString;
    }, z.core.$strip>;
    readonly Problem: z.ZodObject<{
        type: z.ZodString;
        title: z.ZodString;
        status: z.ZodNumber;
        code: z.ZodEnum<{
            busy: "busy";
            conflict: "conflict";
            content_type: "content_type";
            encoding_unsupported: "encoding_unsupported";
            internal: "internal";
            json_malformed: "json_malformed";
            message_too_long: "message_too_long";
            method_not_allowed: "method_not_allowed";
            not_found: "not_found";
            notice_unknown: "notice_unknown";
            origin_not_allowed: "origin_not_allowed";
            purpose_unknown: "purpose_unknown";
            rate_limited: "rate_limited";
            role_insufficient: "role_insufficient";
            shape_invalid: "shape_invalid";
            sign_in_required: "sign_in_required";
            site_unknown: "site_unknown";
            storage_full: "storage_full";
            token_invalid: "token_invalid";
            token_missing: "token_missing";
            too_large: "too_large";
            version_unsupported: "version_unsupported";
        }>;
        detail: z.ZodString;
        path: z.ZodExactOptional<z.ZodString>;
    }, z.core.$strip>;
    readonly StaffMember: z.ZodObject<{
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
    readonly VisitorGrant: z.ZodObject<{
        visitorId: z.ZodString;
        token: z.ZodString;
    }, z.core.$strip>;
};
