import { guard, pageAddress } from "@nordleads/browser";
import { createLauncher } from "@nordleads/widget/launcher";
import type { ScriptSettings } from "@nordleads/wire/types";
import { consentSide } from "./consentSide.ts";
import { language } from "./language.ts";
import { installQueue } from "./queue.ts";
import { ready } from "./ready.ts";
import { startLog } from "./startLog.ts";

/** Replaced by the server with the site's settings. */
declare const __NORDLEADS_SETTINGS__: ScriptSettings;

const settings = __NORDLEADS_SETTINGS__;
const tag = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

/** The composition root of the browser side: joins the gate, the chat and the logger. */
function start(): void {
  const { name, site, origin, load, policyUrl, accent } = settings;
  const endpoint = `${origin}/v1/${site}`;
  const lang = language([tag["lang"], document.documentElement.lang], settings.texts, settings.lang);
  const { gate, subject, commands } = consentSide(settings, endpoint, lang, tag["consent"] !== "off");
  const chat = createLauncher({
    endpoint,
    gate,
    name,
    lang,
    policyUrl,
    accent,
    live: true,
    theme: tag["theme"] as "auto",
    launcher: tag["launcher"] !== "off",
    texts: settings.texts[lang]?.launcher,
    context: () => ({ lang, page: pageAddress(location.href), session: log.session(), subject: subject() }),
    load: () => import(/* @vite-ignore */ load.chat),
  });
  const log = startLog(gate, chat, async () => {
    const { createLogger } = (await import(/* @vite-ignore */ load.log)) as typeof import("@nordleads/logger");
    return createLogger({ endpoint, gate, purposes: () => settings.purposes });
  });
  installQueue({ ...commands, "chat.open": chat.open, "chat.close": chat.close, "chat.send": chat.send, "log.track": log.track, on: chat.on });
}

ready(guard(start));
