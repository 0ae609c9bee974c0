/** `no_browser`: none was found. `not_reached`: the page did not answer, or with an error. */
export type DoctorErrorCode = "no_browser" | "not_reached";

/** Why a page could not be examined. */
export class DoctorError extends Error {
  readonly code: DoctorErrorCode;

  constructor(code: DoctorErrorCode, message: string) {
    super(message);
    this.name = "DoctorError";
    this.code = code;
  }
}
