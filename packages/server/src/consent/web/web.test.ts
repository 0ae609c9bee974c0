import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as node from "../merkleHash.ts";
import { sha256 as nodeSha256 } from "../sha256.ts";
import * as web from "./merkleHash.ts";
import { sha256 as webSha256 } from "./sha256.ts";

const text = fc.string({ unit: "binary", maxLength: 300 });
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);

describe("hashes in the browser", () => {
  it("C17 are those of the server, for any text", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(webSha256(value)).toBe(nodeSha256(value));
        expect(web.leafHash(value)).toBe(node.leafHash(value));
      }),
    );
  });

  it("C17 and for any two nodes", () => {
    fc.assert(
      fc.property(hash, hash, (a, b) => {
        expect(web.nodeHash(a, b)).toBe(node.nodeHash(a, b));
      }),
    );
    expect(web.emptyTree).toBe(node.emptyTree);
  });
});
