import { describe } from "vitest";
import { memoryQueue } from "./memoryQueue.ts";
import { queueContract } from "./testing/queueContract.ts";

describe("the queue in memory", () => {
  queueContract(memoryQueue);
});
