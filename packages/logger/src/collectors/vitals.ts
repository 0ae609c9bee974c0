import { onCLS, onFCP, onINP, onLCP, onTTFB, type Metric } from "web-vitals";
import type { Target } from "./collector.ts";

/**
 * Logs `browser.web_vital` (OpenTelemetry's event) for CLS, FCP, INP, LCP and TTFB, each when it is known:
 * some only when the page is hidden. Measured by the package `web-vitals`.
 */
export function vitals({ track }: Pick<Target, "track">): () => void {
  let ended = false;
  const tell = ({ name, value, delta, id, rating, navigationType }: Metric): void => {
    if (ended) return;
    track("browser.web_vital", {
      "browser.web_vital.name": name.toLowerCase(),
      "browser.web_vital.value": value,
      "browser.web_vital.delta": delta,
      "browser.web_vital.id": id,
      "browser.web_vital.rating": rating,
      "browser.web_vital.navigation_type": navigationType,
    });
  };
  for (const observe of [onCLS, onFCP, onINP, onLCP, onTTFB]) observe(tell);
  return () => {
    ended = true;
  };
}
