import { describe, expect, it } from "vitest";
import * as z from "zod";
import { categories, leaves, neutral, personal, processing, wireSchemas } from "../index.ts";

describe("the data map", () => {
  it.each(Object.entries(wireSchemas))("D1 every leaf of %s is in the map", (_name, schema) => {
    const missing = leaves(schema).filter((leaf) => leaf.entry === undefined);
    expect(missing.map((leaf) => leaf.path)).toEqual([]);
  });

  it("D1 finds a leaf that is missing, however deep", () => {
    const planted = z.object({
      id: neutral("protocol", z.string()),
      person: z.array(z.object({ name: personal("enquiry", z.string()), phone: z.string().optional() })),
    });
    const missing = leaves(planted).filter((leaf) => leaf.entry === undefined);
    expect(missing.map((leaf) => leaf.path)).toEqual(["person[].phone"]);
  });

  it.each(Object.entries(categories))(
    "D3 %s says purpose, legal basis, retention and identifiability",
    (_name, category) => {
      expect(category.purpose).not.toBe("");
      expect(category.legalReference).toMatch(/^6\(1\)/);
      expect(category.retention).toMatch(/^P\d+[DMY]$/);
      expect(category.identifiability).toMatch(/^(direct|pseudonymous|indirect)$/);
    },
  );

  it("D3 the record of processing is derived: message text is chat.content", () => {
    const content = processing().find((activity) => activity.category === "chat.content");
    expect(content?.fields).toContain("ChatRequest.messages[].parts[].text");
    expect(content?.retention).toBe("P24M");
  });
});
