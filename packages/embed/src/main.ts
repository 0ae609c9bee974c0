import { guard } from "@nordleads/browser";
import type { Logger } from "@nordleads/logger";
import { launch } from "@nordleads/widget/launcher";
import type { ScriptSettings } from "@nordleads/wire/types";
import { early } from "./early.ts";
import { language } from "./language.ts";
import { ownGate, type Fetched } from "./ownGate.ts";
import { ownSide } from "./ownSide.ts";
import type { Parts } from "./parts.ts";
import { plainGate } from "./plainGate.ts";
import { installQueue } from "./queue.ts";
import { ready } from "./ready.ts";

/** Replaced by the server with the site's settings. */
declare const __NORDLEADS_SETTINGS__: ScriptSettings;
/** False in the variant for sites where another banner decides; `data-consent="off"` says so for a page. */
declare const __BANNER__: boolean;
/** True in the variant for sites whose other scripts must find something ready. */
declare const __EARLY__: boolean;

const settings = __NORDLEADS_SETTINGS__;
const tag = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

/**
 * The composition root of the browser side: joins the gate, the chat and the logger. What is not needed before
 * the visitor acts waits in `chat.ts` and `log.ts`.
 */
function start(): void {
  const { origin, site, texts, load } = settings;
  const endpoint = `${origin}/v1/${site}`;
  const assets = `${origin}/v1/assets/`;
  const fetched: Fetched = (file) => import(/* @vite-ignore */ assets + file);
  const lang = language([tag["lang"], document.documentElement.lang], texts, settings.lang);
  const own = __BANNER__ && tag["consent"] !== "off" ? ownGate(settings, endpoint, lang, fetched) : undefined;
  const consent = own ?? plainGate();
  const { gate } = consent;
  if (__EARLY__) early(gate, settings);
  let logging: Promise<Logger> | undefined;
  const parts: Parts = {
    ...settings,
    ...{ endpoint, lang, tag, gate, consent },
    log: () =>
      (logging ??= fetched<{ startLog(parts: Parts): Logger }>(load.log).then(({ startLog }) =>
        startLog(parts),
      )),
  };
  const draw = (): void => {
    if (__BANNER__ && own) ownSide(own, settings, endpoint, lang, tag["theme"], fetched);
    const host = document.createElement("nordleads-chat");
    const chat = launch(
      {
        ...parts,
        texts: texts[lang]!.launcher,
        launcher: tag["launcher"] !== "off",
        load: () => fetched(load.chat),
      },
      host,
      host.attachShadow({ mode: "open" }),
    );
    document.body.append(host);
    const log = guard(parts.log);
    const analytics = (granted: boolean): void => void (granted && log());
    analytics(gate.granted("analytics"));
    gate.on("analytics", analytics);
    installQueue({
      chat,
      consent,
      get log() {
        return parts.log();
      },
    });
  };
  ready(guard(draw));
}

guard(start)();
