import { useEffect, useMemo } from "preact/hooks";
import { useApp, useTexts } from "../frame/App.ts";
import { Fault } from "../frame/Fault.tsx";
import { Notice } from "../frame/Notice.tsx";
import { Skeleton } from "../frame/Skeleton.tsx";
import "../look/pages.css";
import { createOutbox, type Outbox } from "./createOutbox.ts";
import { MailList } from "./MailList.tsx";

/** Messages that are kept instead of sent. They hold addresses: for owners alone. */
export function OutboxPage({ site }: { readonly site: string }) {
  const { staff } = useApp();
  const { outbox } = useTexts();
  return (
    <div class="page-inside" data-console="outbox-page">
      {staff.me.value?.role === "owner" ? (
        <Kept key={site} site={site} />
      ) : (
        <Notice icon="alert" title={outbox.ownersOnly}>
          <p>{outbox.ownersLead}</p>
        </Notice>
      )}
    </div>
  );
}

function Kept({ site }: { readonly site: string }) {
  const { api, staff } = useApp();
  const { outbox: texts } = useTexts();
  const outbox = useMemo(() => createOutbox(api, site), [api, site]);
  const expired = staff.expired.value;
  useEffect(() => {
    if (!expired) void outbox.load();
  }, [outbox, expired]);
  const about = outbox.about.value;
  const failed = outbox.failed.value;
  const said =
    about?.delivery === "outbox" && !outbox.busy.value ? texts.shown(outbox.mails.value.length) : "";
  return (
    <>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {!about && failed && <Fault title={texts.failed} code={failed} again={() => void outbox.load()} />}
      {!about && !failed && <Skeleton rows={6} />}
      {about?.delivery === "smtp" && <Sent outbox={outbox} />}
      {about?.delivery === "outbox" && (
        <>
          <p class="page-lead">
            {texts.lead} {texts.audited}
          </p>
          <Queue outbox={outbox} />
          {outbox.mails.value.length === 0 ? (
            <Notice icon="mail" title={texts.emptyTitle}>
              <p>{texts.emptyLead}</p>
            </Notice>
          ) : (
            <MailList outbox={outbox} />
          )}
        </>
      )}
    </>
  );
}

/** With SMTP nothing is kept; only how many wait or were refused is known. */
function Sent({ outbox }: { readonly outbox: Outbox }) {
  const { outbox: texts } = useTexts();
  const queue = outbox.about.value?.queue ?? { waiting: 0, failed: 0 };
  return (
    <Notice icon="mail" title={texts.smtpTitle}>
      <p>{texts.smtpLead}</p>
      {queue.waiting + queue.failed === 0 ? <p>{texts.smtpNone}</p> : <Queue outbox={outbox} />}
    </Notice>
  );
}

function Queue({ outbox }: { readonly outbox: Outbox }) {
  const { outbox: texts } = useTexts();
  const { waiting, failed } = outbox.about.value?.queue ?? { waiting: 0, failed: 0 };
  if (waiting + failed === 0) return null;
  return (
    <ul class="queue" data-console="queue">
      {waiting > 0 && <li>{texts.waiting(waiting)}</li>}
      {failed > 0 && <li class="queue-refused">{texts.refused(failed)}</li>}
    </ul>
  );
}
