import type { ComponentType } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { useTexts } from "./App.ts";
import { Notice } from "./Notice.tsx";
import { Skeleton } from "./Skeleton.tsx";

interface LaterProps<P> {
  /** Fetches the part's code; the same function for the same part. */
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

/** A part whose code is fetched when it is first shown; where that fails it says so and can be tried again. */
export function Later<P extends object>({ load, props }: LaterProps<P>) {
  const { errors, pages, retry } = useTexts();
  const [Part, setPart] = useState<ComponentType<P> | null>(null);
  const [failed, setFailed] = useState(false);
  const fetchPart = useCallback(() => {
    setFailed(false);
    load().then(
      (part) => setPart(() => part),
      () => setFailed(true),
    );
  }, [load]);
  useEffect(fetchPart, [fetchPart]);
  if (Part) return <Part {...props} />;
  if (!failed) return <Skeleton rows={5} />;
  return (
    <Notice icon="alert" title={pages.failed}>
      <p>{errors.offline}</p>
      <button type="button" class="button" onClick={fetchPart}>
        {retry}
      </button>
    </Notice>
  );
}
