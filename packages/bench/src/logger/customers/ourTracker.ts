/** As our README shows it, with a gate of five lines; a text, because the bench does not depend on what it measures. */
export const ourTracker = `
import { createLogger } from "@nordleads/logger";
const listeners = new Set();
let open, logger;
const gate = {
  granted: (purpose) => purpose === "necessary" || open,
  on: (...listener) => (listeners.add(listener), () => listeners.delete(listener)),
};
const decide = (granted) => {
  open = granted;
  for (const [purpose, hear] of listeners) if (purpose !== "necessary") hear(granted);
};
export const tracker = {
  start: (sink, waits) => {
    open = !waits;
    logger = createLogger({ endpoint: sink + "/v1/bench", gate });
  },
  track: (props) => logger.track("signup.completed", props),
  grant: () => decide(true),
  optOut: () => decide(false),
};`;
