export { DoctorError, type DoctorErrorCode } from "./doctorError.ts";
export { examine } from "./examine.ts";
export { examinePage, type Diagnosis, type ExamineOptions } from "./examinePage.ts";
export { readDeclaration } from "./readDeclaration.ts";
export type {
  Behaviour,
  ButtonAction,
  DeclaredPurpose,
  Declaration,
  DeviceState,
  Finding,
  FindingCode,
  SeenButton,
  SeenHost,
  SeenLayer,
  SeenPage,
  SeenSwitch,
  Severity,
  StoredItem,
  StoredKind,
} from "./types.ts";
