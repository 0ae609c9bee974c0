import { busContract } from "./contract.ts";
import { createLocalBus } from "./createLocalBus.ts";

busContract(
  "in the process",
  async () => createLocalBus(() => undefined),
  async () => undefined,
);
