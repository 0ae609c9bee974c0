import type { Attributes } from "@nordleads/wire/types";
import type { Target } from "./collector.ts";

interface Hints {
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly mobile: boolean;
  readonly platform: string;
}

/**
 * Logs `device.seen` once: what every request's low-entropy hints tell anyway (brand and major version,
 * platform, mobile), the language, the colour scheme, and whether window and screen are small, medium or
 * large. Nothing finer, no user agent string (L9). OpenTelemetry's names where it has one.
 */
export function device({ track }: Pick<Target, "track">): () => void {
  track("device.seen", deviceAttributes());
  return () => undefined;
}

function deviceAttributes(): Attributes {
  const { userAgentData } = navigator as { userAgentData?: Hints };
  return {
    "browser.language": navigator.language,
    "nordleads.viewport": classOf(innerWidth),
    "nordleads.screen": classOf(screen.width),
    "nordleads.color_scheme": matchMedia("(prefers-color-scheme:dark)").matches ? "dark" : "light",
    ...(userAgentData && hintAttributes(userAgentData)),
  };
}

function hintAttributes({ brands, mobile, platform }: Hints): Attributes {
  // One of them is invented ("Not A;Brand"), one is the engine that several share.
  const real = brands.filter(({ brand }) => !/not.*brand/i.test(brand));
  const own = real.find(({ brand }) => brand !== "Chromium") ?? real[0];
  return {
    "browser.mobile": mobile,
    "browser.platform": platform,
    ...(own && { "user_agent.name": own.brand, "user_agent.version": own.version.split(".", 1)[0] ?? "" }),
  };
}

function classOf(pixels: number): string {
  return pixels < 640 ? "s" : pixels < 1024 ? "m" : "l";
}
