import protobuf from "protobufjs";
import { logsDescriptor } from "./logsDescriptor.ts";
import { requestSchema, responseSchema } from "./schemas.ts";
import type { LogsRequest, LogsResponse, Status } from "./types.ts";

/** How a message travels: OTLP/HTTP knows these two. */
export type Encoding = "application/json" | "application/x-protobuf";

/** Writes and reads the messages of OTLP/HTTP logs. What cannot be read throws. */
export interface Codec {
  encode(message: "request", value: LogsRequest, as: Encoding): Uint8Array<ArrayBuffer>;
  encode(message: "response", value: LogsResponse, as: Encoding): Uint8Array<ArrayBuffer>;
  encode(message: "status", value: Status, as: Encoding): Uint8Array<ArrayBuffer>;
  request(bytes: Uint8Array, as: Encoding): LogsRequest;
  response(bytes: Uint8Array, as: Encoding): LogsResponse;
}

/** A codec over the part of OpenTelemetry's descriptors that logs need; no file is generated or loaded. */
export function createCodec(): Codec {
  const root = protobuf.Root.fromJSON(logsDescriptor);
  const types = {
    request: root.lookupType("ExportLogsServiceRequest"),
    response: root.lookupType("ExportLogsServiceResponse"),
    status: root.lookupType("Status"),
  };
  const decode = (type: protobuf.Type, bytes: Uint8Array, as: Encoding): unknown => {
    if (as === "application/json") return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    return type.toObject(type.decode(bytes), { longs: String, bytes: String, json: true });
  };
  return {
    encode: (message: keyof typeof types, value: object, as: Encoding) => {
      if (as === "application/json") return new TextEncoder().encode(JSON.stringify(value));
      const type = types[message];
      return new Uint8Array(type.encode(type.fromObject(value)).finish());
    },
    request: (bytes, as) => requestSchema.parse(decode(types.request, bytes, as)),
    response: (bytes, as) => responseSchema.parse(decode(types.response, bytes, as)),
  };
}
