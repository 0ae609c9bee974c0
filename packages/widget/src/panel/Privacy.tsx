import type { JSX } from "preact";
import { fill } from "../i18n/fill.ts";
import { Link } from "../markdown/Link.tsx";
import { safeHref } from "../markdown/safeHref.ts";
import type { Ui } from "./Ui.ts";

/** How text is used, said plainly, over the conversation (K3). Who is responsible is asked of the server. */
export function Privacy({ ui }: { readonly ui: Ui }): JSX.Element {
  const { texts, options, set, parts } = ui;
  const { site } = ui.state;
  const policy = safeHref(site?.controller.policyUrl ?? options.policyUrl ?? "");
  return (
    <div class="pv">
      <h2 tabIndex={-1} ref={parts!.privacyShown}>
        {texts.privacyTitle}
      </h2>
      <ul>
        {texts.privacyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {site && <p>{fill(texts.contact, site.controller)}</p>}
      {policy && (
        <p>
          <Link href={policy}>{texts.policy}</Link>
        </p>
      )}
      <button type="button" class="of" onClick={() => set({ reading: false })}>
        {texts.back}
      </button>
    </div>
  );
}
