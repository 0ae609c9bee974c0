import type { Failure } from "../api/failure.ts";
import { useTexts } from "./App.ts";
import { Notice } from "./Notice.tsx";

interface FaultProps {
  /** What could not be done. */
  readonly title: string;
  readonly code: Failure["code"];
  readonly again: () => void;
}

/** A fault where it happened: what, why, and a way on. */
export function Fault({ title, code, again }: FaultProps) {
  const { errors, retry } = useTexts();
  return (
    <Notice icon="alert" title={title}>
      <p>{Object.hasOwn(errors, code) ? errors[code as keyof typeof errors] : errors.other}</p>
      <button type="button" class="button" onClick={again}>
        {retry}
      </button>
    </Notice>
  );
}
