import { problems, wireSchemas } from "@nordleads/wire";
import * as z from "zod";

type Name = keyof typeof wireSchemas;
type Operation = readonly [
  method: "get" | "post",
  path: string,
  summary: string,
  body?: Name | undefined,
  answer?: Name,
];

const operations: readonly Operation[] = [
  ["post", "/v1/{site}/visitor", "Make an anonymous visitor", undefined, "VisitorGrant"],
  ["post", "/v1/{site}/consent", "Record a decision", "ConsentDecision", "ConsentReceipt"],
  ["post", "/v1/{site}/consent/receipt", "A receipt as DPV JSON-LD", "ConsentReceipt"],
  ["get", "/v1/{site}/consent/tree-head", "The signed head of the tree of records (RFC 6962)"],
  ["get", "/v1/{site}/consent/proof/{hash}", "The proof that a record is in the tree of `size`"],
  ["get", "/v1/{site}/consent/consistency", "The proof that the tree of `first` begins that of `second`"],
  ["post", "/v1/{site}/log", "Deliver a batch of events", "LogBatch", "LogAck"],
  ["post", "/v1/{site}/log/erase", "Erase what a session has told by consent", "LogErasure"],
  ["post", "/v1/{site}/otlp/v1/logs", "Deliver logs of OpenTelemetry (OTLP/HTTP, JSON or protobuf)"],
  [
    "post",
    "/v1/{site}/chat",
    "Send a message; the answer is a UI message stream",
    "ChatRequest",
    "ChatAccepted",
  ],
  ["get", "/v1/{site}/chat/{chat}", "The conversation", undefined, "ChatHistory"],
  ["get", "/v1/{site}/chat/{chat}/stream", "Resume the answer, or with live=1 follow everything"],
  ["post", "/v1/{site}/chat/{chat}/stop", "Stop the answer"],
  ["post", "/v1/{site}/chat/{chat}/handoff", "Ask for a person"],
  ["post", "/v1/{site}/chat/{chat}/typing", "Tell that the visitor is typing"],
  ["get", "/v1/{site}/knowledge/search", "What the answerer would build on"],
  ["get", "/v1/{site}/notice/{hash}", "The words of a consent notice, by their hash"],
  ["post", "/v1/{site}/marketing", "Ask for marketing to an address", "MarketingOptIn", "MarketingAccepted"],
  ["get", "/v1/{site}/marketing/confirm/{token}", "The page of the second step; changes nothing"],
  ["post", "/v1/{site}/marketing/confirm/{token}", "Confirm an address"],
  ["get", "/v1/{site}/marketing/unsubscribe/{token}", "The page of the withdrawal; changes nothing"],
  ["post", "/v1/{site}/marketing/unsubscribe/{token}", "Withdraw in one click (RFC 8058)"],
  ["get", "/v1/{site}/privacy", "Privacy information", undefined, "PrivacyInformation"],
  ["get", "/verify", "The page that checks a receipt or an export"],
  ["get", "/.well-known/nordleads/keys.json", "Public keys of receipts (JWKS)"],
];

const reference = (name: Name) => ({
  content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
});

/** The description of the routes, its schemas derived from those that check the requests. */
export function openApi(origin: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const [method, path, summary, body, answer] of operations) {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    }));
    paths[path] = {
      ...paths[path],
      [method]: {
        summary,
        parameters,
        ...(body ? { requestBody: { required: true, ...reference(body) } } : {}),
        responses: {
          default: {
            description: `problem+json; codes: ${Object.keys(problems).join(", ")}`,
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
          "2XX": { description: "Done", ...(answer ? reference(answer) : {}) },
        },
      },
    };
  }
  const schemas = Object.fromEntries(
    Object.entries(wireSchemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
    ]),
  );
  return {
    openapi: "3.1.0",
    info: { title: "NordLeads", version: "1" },
    servers: [{ url: origin }],
    paths,
    components: { schemas },
  };
}
