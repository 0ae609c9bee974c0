/** `bad_url`: not an http(s) address; `unreachable`: no answer; `forbidden`: robots.txt says no; `nothing_found`: no text. */
export type KnowledgeErrorCode = "bad_url" | "unreachable" | "forbidden" | "nothing_found";

/** Why a site could not be imported at all. */
export class KnowledgeError extends Error {
  readonly code: KnowledgeErrorCode;

  constructor(code: KnowledgeErrorCode, detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = "KnowledgeError";
    this.code = code;
  }
}
