import { useRef, useState } from "preact/hooks";
import { useTexts } from "../frame/App.ts";
import { Icon } from "../frame/Icon.tsx";

/** Marks the words, so that they can be copied by hand where the browser does not let a page do it. */
function mark(element: HTMLElement | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}

/** Where the proof lies: the command that writes it, and the page that checks it (C17, C34). */
export function ProofSection({ site }: { readonly site: string }) {
  const texts = useTexts();
  const { statistics } = texts;
  const [copied, setCopied] = useState(false);
  const code = useRef<HTMLElement>(null);
  const command = `nordleads consent export --site ${site} --out consent.jsonl`;
  const copy = async (): Promise<void> => {
    mark(code.current);
    try {
      await navigator.clipboard.writeText(command);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <section aria-labelledby="proof-title" data-console="proof">
      <h3 id="proof-title">{statistics.proof}</h3>
      <p>{statistics.proofLead}</p>
      <div class="command">
        <code ref={code} aria-label={statistics.command} role="group">
          {command}
        </code>
        <button type="button" class="button" onClick={() => void copy()}>
          {statistics.copy}
        </button>
        <span class="meta" role="status">
          {copied && statistics.copied}
        </span>
      </div>
      <p>
        <a class="out" href="/verify" target="_blank" rel="noopener">
          {statistics.verify}
          <Icon name="link" />
          <span class="visually-hidden"> ({texts.thread.opensNew})</span>
        </a>
      </p>
    </section>
  );
}
