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
export const problems = {
  site_unknown: [404, "No such site"],
  origin_not_allowed: [403, "Origin not allowed"],
  token_missing: [401, "Token missing"],
  token_invalid: [401, "Token not valid"],
  json_malformed: [400, "Not JSON"],
  shape_invalid: [422, "Wrong shape"],
  too_large: [413, "Too large"],
  message_too_long: [413, "Message too long"],
  content_type: [415, "Wrong content type"],
  version_unsupported: [400, "Protocol version not supported"],
  purpose_unknown: [422, "Unknown purpose"],
  notice_unknown: [422, "Unknown notice"],
  encoding_unsupported: [415, "Encoding not supported"],
  not_found: [404, "Not found"],
  method_not_allowed: [405, "Method not allowed"],
  conflict: [409, "Conflict"],
  storage_full: [507, "Storage full"],
  busy: [503, "Busy"],
  rate_limited: [429, "Too many requests"],
  sign_in_required: [401, "Sign-in required"],
  role_insufficient: [403, "Role not sufficient"],
  internal: [500, "Our mistake"],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof problems;
