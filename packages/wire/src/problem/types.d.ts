/** RFC 9457 problem details, with our stable code. */
export interface Problem {
    readonly type: string;
    readonly title: string;
    readonly status: number;
    readonly code: ProblemCode;
    readonly detail: string;
    /** Where in the request, as a JSON path such as `messages.0.parts`. */
    readonly path?: string;
}
/** code → HTTP status and title. The codes are part of the public surface. */
export declare const problems: {
    readonly site_unknown: readonly [404, "No such site"];
    readonly origin_not_allowed: readonly [403, "Origin not allowed"];
    readonly token_missing: readonly [401, "Token missing"];
    readonly token_invalid: readonly [401, "Token not valid"];
    readonly json_malformed: readonly [400, "Not JSON"];
    readonly shape_invalid: readonly [422, "Wrong shape"];
    readonly too_large: readonly [413, "Too large"];
    readonly message_too_long: readonly [413, "Message too long"];
    readonly content_type: readonly [415, "Wrong content type"];
    readonly version_unsupported: readonly [400, "Protocol version not supported"];
    readonly purpose_unknown: readonly [422, "Unknown purpose"];
    readonly notice_unknown: readonly [422, "Unknown notice"];
    readonly encoding_unsupported: readonly [415, "Encoding not supported"];
    readonly not_found: readonly [404, "Not found"];
    readonly method_not_allowed: readonly [405, "Method not allowed"];
    readonly conflict: readonly [409, "Conflict"];
    readonly storage_full: readonly [507, "Storage full"];
    readonly busy: readonly [503, "Busy"];
    readonly rate_limited: readonly [429, "Too many requests"];
    readonly sign_in_required: readonly [401, "Sign-in required"];
    readonly role_insufficient: readonly [403, "Role not sufficient"];
    readonly internal: readonly [500, "Our mistake"];
};
export type ProblemCode = keyof typeof problems;
