import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server that speaks OpenAI's chat completions and writes what the test tells it to. */
export interface ScriptedModel {
  readonly baseUrl: string;
  /** Resolves with the next request's open answer. */
  next(): Promise<Completion>;
}

export interface Completion {
  write(text: string): void;
  end(): void;
  /** Resolves when the other side has gone. */
  readonly gone: Promise<void>;
}

/** Starts the model; it is stopped after the test. */
export async function scriptedModel(): Promise<ScriptedModel> {
  const open: Completion[] = [];
  const waiting: ((completion: Completion) => void)[] = [];
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      const completion = completionOn(response);
      const first = waiting.shift();
      if (first) first(completion);
      else open.push(completion);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    next: async () => open.shift() ?? new Promise((resolve) => waiting.push(resolve)),
  };
}

function completionOn(response: ServerResponse): Completion {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
  const send = (delta: object, reason: string | null): void => {
    const choices = [{ index: 0, delta, finish_reason: reason }];
    const chunk = { id: "1", object: "chat.completion.chunk", created: 0, model: "scripted", choices };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  return {
    write: (text) => send({ role: "assistant", content: text }, null),
    end: () => {
      send({}, "stop");
      response.end("data: [DONE]\n\n");
    },
    gone: new Promise((resolve) => response.on("close", () => resolve())),
  };
}
