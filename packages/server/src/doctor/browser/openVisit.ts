import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { DoctorError } from "../doctorError.ts";
import { watchWrites } from "../page/watchWrites.ts";
import type { DeviceState, StoredItem, StoredKind } from "../types.ts";
import { createEye, type Eye } from "./createEye.ts";
import { createQuiet, type Patience } from "./createQuiet.ts";
import { placeInStack, scriptOf } from "./scriptOf.ts";
import { watchNetwork, type NetworkWatch } from "./watchNetwork.ts";

export interface VisitOptions {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  /** Whether the page sees `navigator.webdriver`. */
  readonly robot: boolean;
  readonly patience: Patience;
  /** Of a browser with a window; a robot's visit keeps the browser's own. */
  readonly userAgent: string;
}

/** A fresh visitor's page. */
export interface Visit {
  readonly page: Page;
  /** Of the present document. */
  eye(): Promise<Eye>;
  quiet(): Promise<void>;
  reload(): Promise<void>;
  device(): Promise<DeviceState>;
}

/** Opens a page as a visitor who has never been there. Throws `not_reached`. */
export async function openVisit(
  browser: Browser,
  options: VisitOptions,
): Promise<Visit & { close(): Promise<void> }> {
  const { width, height, robot, url } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    ...(robot ? {} : { userAgent: options.userAgent }),
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const quiet = createQuiet(context, options.patience);
    const network = await watchNetwork(session, url);
    const writers = await watchWriters(context, session, url);
    if (robot)
      await context.addInitScript(
        "Object.defineProperty(Navigator.prototype,'webdriver',{get:()=>true,configurable:true})",
      );
    page.on("dialog", (dialog) => void dialog.dismiss().catch(() => {}));
    await reach(page, url);
    await quiet();
    return {
      page,
      quiet,
      eye: async () => createEye(session, await mainFrame(session)),
      reload: async () => {
        await page.reload({ waitUntil: "domcontentloaded" });
        await quiet();
      },
      device: () => deviceState(context, session, page, network, writers),
      close: () => context.close(),
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}

async function reach(page: Page, url: string): Promise<void> {
  const response = await page
    .goto(url, { waitUntil: "domcontentloaded", timeout: 30_000 })
    .catch((error: Error) => {
      const [reason = ""] = error.message.split("\n");
      throw new DoctorError("not_reached", `The page was not reached: ${reason.replace(/ at http.*$/, "")}.`);
    });
  if (response && response.status() >= 400)
    throw new DoctorError("not_reached", `The page answered with ${response.status()}.`);
}

async function mainFrame(session: CDPSession): Promise<string> {
  return (await session.send("Page.getFrameTree")).frameTree.frame.id;
}

interface Writers {
  /** Kind and name → the script that wrote it first. */
  readonly by: ReadonlyMap<string, string>;
  /** Cookies that scripts have written, also where the browser has not taken them. */
  readonly cookies: readonly { readonly name: string; readonly host: string }[];
}

async function watchWriters(context: BrowserContext, session: CDPSession, url: string): Promise<Writers> {
  const by = new Map<string, string>();
  const cookies: { name: string; host: string }[] = [];
  const binding = `nl_${randomUUID().replaceAll("-", "")}`;
  session.on("Runtime.bindingCalled", ({ name, payload }) => {
    if (name !== binding) return;
    const [kind, key, stack, host] = JSON.parse(payload) as [string, string, string, string];
    if (kind === "cookie") cookies.push({ name: key, host });
    const place = placeInStack(stack);
    // A worker is named by its script in the call, by its scope afterwards.
    const named = kind === "serviceWorker" ? kind : `${kind} ${key}`;
    if (place && !by.has(named)) by.set(named, scriptOf(place, url));
  });
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: binding });
  await context.addInitScript(`(${String(watchWrites)})(${JSON.stringify(binding)})`);
  return { by, cookies };
}

async function deviceState(
  context: BrowserContext,
  session: CDPSession,
  page: Page,
  network: NetworkWatch,
  writers: Writers,
): Promise<DeviceState> {
  const { host, hostname } = new URL(page.url());
  const cookie = (name: string, of: string, httpOnly: boolean): StoredItem => {
    const by = writers.by.get(`cookie ${name}`) ?? network.setBy(name);
    const own = of === hostname || hostname.endsWith(`.${of}`);
    const flags = { ...(httpOnly && { httpOnly: true as const }), ...(by !== undefined && { by }) };
    return { kind: "cookie", name, host: own ? host : of, ...flags };
  };
  // A cookie of another host counts also where only this browser's preferences have refused it.
  const tried = [...network.refused(), ...writers.cookies].filter(
    (one) => one.host !== hostname && !hostname.endsWith(`.${one.host}`),
  );
  const cookies = [
    ...tried.map(({ name, host: of }) => cookie(name, of, false)),
    ...(await context.cookies()).map(({ name, domain, httpOnly }) =>
      cookie(name, domain.replace(/^\./, ""), httpOnly),
    ),
  ];
  const { frameTree } = await session.send("Page.getFrameTree");
  const kept = await Promise.all(framesOf(frameTree).map((frame) => keptBy(session, frame, writers)));
  const once = new Map(
    [...cookies, ...kept.flat()].map((item) => [`${item.kind} ${item.name} ${item.host}`, item]),
  );
  return {
    stored: [...once.values()],
    hosts: network.hosts().filter((one) => !isOwn(one.host, host)),
  };
}

/** Same host, with or without `www.`, and what lies below it. */
function isOwn(asked: string, host: string): boolean {
  const site = host.replace(/^www\./, "");
  return asked === site || asked.endsWith(`.${site}`);
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

const framesOf = ({ frame, childFrames = [] }: FrameTree): FrameTree["frame"][] => [
  frame,
  ...childFrames.flatMap(framesOf),
];

async function keptBy(
  session: CDPSession,
  frame: FrameTree["frame"],
  writers: Writers,
): Promise<StoredItem[]> {
  const host = URL.parse(frame.url)?.host;
  if (!host) return [];
  try {
    const names = await (await createEye(session, frame.id)).ask("storedHere");
    return names.map(([kind, name]) => {
      const by = writers.by.get(kind === "serviceWorker" ? kind : `${kind} ${name}`);
      return { kind: kind as StoredKind, name, host, ...(by !== undefined && { by }) };
    });
  } catch {
    // The frame has gone meanwhile.
    return [];
  }
}
