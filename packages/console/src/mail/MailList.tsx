import { useId, useRef, useState } from "preact/hooks";
import type { OutboxMail } from "@nordleads/wire/types";
import { useApp, useTexts } from "../frame/App.ts";
import { Fact, Facts } from "../frame/Facts.tsx";
import { age, dateAndTime } from "../frame/times.ts";
import { Icon } from "../frame/Icon.tsx";
import type { Outbox } from "./createOutbox.ts";
import { maskAddress } from "./maskAddress.ts";

/** The messages, the latest first; one of them open at a time. */
export function MailList({ outbox }: { readonly outbox: Outbox }) {
  const { errors, outbox: texts } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const more = async (): Promise<void> => {
    const first = await outbox.loadMore();
    // The button may be gone; whoever used it goes on with what it brought.
    if (first !== null)
      list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(first)}"] button`)?.focus();
  };
  return (
    <>
      <ul class="mails" ref={list}>
        {outbox.mails.value.map((mail) => (
          <li key={mail.id} class="mail" data-console="mail" data-id={mail.id}>
            <Mail
              mail={mail}
              open={mail.id === open}
              toggle={() => setOpen(mail.id === open ? null : mail.id)}
            />
          </li>
        ))}
      </ul>
      {outbox.failed.value && (
        <p class="error" role="alert">
          {outbox.failed.value === "offline" ? errors.offline : errors.other}
        </p>
      )}
      {outbox.about.value?.more && (
        <button
          type="button"
          class="button more"
          data-console="more"
          aria-disabled={outbox.busy.value}
          onClick={() => outbox.busy.value || void more()}
        >
          {texts.more}
        </button>
      )}
    </>
  );
}

interface MailProps {
  readonly mail: OutboxMail;
  readonly open: boolean;
  readonly toggle: () => void;
}

function Mail({ mail, open, toggle }: MailProps) {
  const { now } = useApp();
  const texts = useTexts();
  const id = useId();
  return (
    <>
      <h3>
        <button type="button" class="mail-head" aria-expanded={open} aria-controls={id} onClick={toggle}>
          <Icon name="open" />
          <span class="mail-words">
            <span class="mail-subject">{mail.subject}</span>
            <span class="mail-to">
              <span class="visually-hidden">{texts.outbox.masked} </span>
              {maskAddress(mail.to)}
            </span>
          </span>
          <time class="meta" dateTime={mail.at}>
            {age(Date.parse(mail.at), now.value, texts)}
          </time>
        </button>
      </h3>
      <div class="mail-body" id={id} hidden={!open} data-console="mail-body">
        {open && <Opened mail={mail} />}
      </div>
    </>
  );
}

/** The address and the words as they are: no link can be followed, since it acts for the receiver (M2, M3). */
function Opened({ mail }: { readonly mail: OutboxMail }) {
  const texts = useTexts();
  return (
    <>
      <Facts>
        <Fact name={texts.outbox.to}>{mail.to}</Fact>
        <Fact name={texts.outbox.at}>
          <time dateTime={mail.at}>{dateAndTime(Date.parse(mail.at), texts)}</time>
        </Fact>
      </Facts>
      <p class="mail-text">{mail.text}</p>
      <p class="meta">{texts.outbox.textHint}</p>
    </>
  );
}
