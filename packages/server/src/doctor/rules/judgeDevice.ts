import { declaring, declaringHost } from "../declaration.ts";
import type {
  Declaration,
  DeviceState,
  Finding,
  FindingCode,
  SeenHost,
  SeenPage,
  StoredItem,
} from "../types.ts";
import { finding } from "./codes.ts";
import { keepsTheChoice } from "./keepsTheChoice.ts";

/**
 * What is stored and requested: before a choice and after a refusal only what `necessary` declares, after an
 * acceptance what anything declares. Each thing is told once, at the earliest moment. Without a declaration
 * (`undefined`) nothing can be undeclared.
 */
export function judgeDevice(seen: SeenPage, declaration: Declaration | undefined): Finding[] {
  const { before, banner } = seen;
  const known = declaration ?? {};
  const necessary: Declaration = { necessary: known["necessary"] ?? {} };
  const told = new Set<string>();
  const judge = (
    state: DeviceState,
    codes: readonly [FindingCode, FindingCode],
    allowed: Declaration,
    after: boolean,
  ): Finding[] => [
    ...state.stored
      .filter((item) => isNew(told, `${item.kind} ${item.name}`))
      .filter((item) => declaring(allowed, item).length === 0 && !(after && keepsTheChoice(item)))
      .map((item) => storedFinding(codes[0], item, seen.host)),
    ...state.hosts
      .filter(({ host }) => isNew(told, host))
      .filter(({ host }) => declaringHost(allowed, host).length === 0)
      .map((host) => hostFinding(codes[1], host)),
  ];
  return [
    ...judge(before, ["stored_before_consent", "requested_before_consent"], necessary, false),
    ...(banner?.afterReject
      ? judge(banner.afterReject, ["stored_after_reject", "requested_after_reject"], necessary, true)
      : []),
    ...(banner?.afterAccept && declaration
      ? judge(banner.afterAccept, ["undeclared_storage", "undeclared_host"], declaration, true)
      : []),
  ];
}

function isNew(told: Set<string>, key: string): boolean {
  return !told.has(key) && told.add(key).has(key);
}

const nouns: Readonly<Record<StoredItem["kind"], string>> = {
  cookie: "cookie",
  localStorage: "localStorage key",
  sessionStorage: "sessionStorage key",
  indexedDB: "IndexedDB database",
  cache: "cache",
  serviceWorker: "service worker",
};

const moments: Partial<Record<FindingCode, string>> = {
  stored_before_consent: "was stored before a choice",
  requested_before_consent: "was asked before a choice",
  stored_after_reject: "was stored after the refusal",
  requested_after_reject: "was asked after the refusal",
  undeclared_storage: "was stored after the acceptance, and nothing declares it",
  undeclared_host: "was asked after the acceptance, and nothing declares it",
};

function storedFinding(code: FindingCode, item: StoredItem, pageHost: string): Finding {
  const { kind, name, host, httpOnly, by } = item;
  const whose = host === pageHost ? "" : ` of ${host}`;
  return finding(code, `The ${nouns[kind]} ${name}${whose} ${moments[code]}${by ? ` by ${by}` : ""}.`, {
    kind,
    name,
    host,
    ...(httpOnly && { flags: ["HttpOnly"] }),
    ...(by && { by }),
  });
}

function hostFinding(code: FindingCode, { host, types, by }: SeenHost): Finding {
  const who = by.length > 0 ? ` by ${by[0]}${by.length > 1 ? ` and ${by.length - 1} more` : ""}` : "";
  return finding(code, `${host} ${moments[code]} (${types.join(", ")})${who}.`, { host, types, by });
}
