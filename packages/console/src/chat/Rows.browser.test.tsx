import { render } from "preact";
import { afterEach, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { memoryLocation } from "wouter-preact/memory-location";
import "../look/look.css";
import { Console } from "../frame/Console.tsx";
import { createApp } from "../frame/createApp.ts";
import { summary, testBackend, type TestBackend } from "../frame/testBackend.ts";

const at = Date.now() - 3_600_000;
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

const patience = { timeout: 10_000 };
const until = (check: () => boolean) => expect.poll(check, patience).toBe(true);
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("a.row")];
const ids = (): (string | undefined)[] => rows().map((row) => row.dataset["id"]);
const virtual = (): HTMLElement | null => document.querySelector<HTMLElement>(".virtual");
const topOf = (id: string): number =>
  document.querySelector(`[data-id="${id}"]`)?.getBoundingClientRect().top ?? Number.NaN;

/** Waits until the list draws only what is in sight; returns what scrolls. */
async function untilVirtual(): Promise<HTMLElement> {
  await until(() => virtual() !== null && rows().length > 5);
  const list = virtual();
  if (!list) throw new Error("all rows are drawn");
  return list;
}

/** The list with this many conversations: `c0` is the latest. */
async function show(count: number): Promise<TestBackend> {
  await page.viewport(1440, 800);
  const backend = testBackend();
  for (let i = 0; i < count; i++) backend.add(summary(`c${i}`, { lastAt: at - i * 1000 }));
  const { app, stop } = createApp({
    fetch: backend.fetch,
    storage: undefined,
    languages: ["nb"],
    connect: backend.connect,
  });
  const root = document.createElement("div");
  root.id = "app";
  document.body.append(root);
  cleanups.push(() => {
    render(null, root);
    root.remove();
    stop();
  });
  render(<Console app={app} location={memoryLocation({ path: "/console/demo" })} />, root);
  await app.staff.load();
  await until(() => rows().length > 0);
  return backend;
}

it("A3 200 conversations are all in the page, for the browser's own search", async () => {
  await show(200);
  expect(rows()).toHaveLength(200);
  expect(virtual()).toBeNull();
});

it("A3 of 1,000 only those in sight are in the page, and each can be scrolled to", async () => {
  await show(1000);
  const list = await untilVirtual();
  expect(rows().length).toBeLessThan(60);
  expect(ids().slice(0, 3)).toEqual(["c0", "c1", "c2"]);
  expect(list.getAttribute("role")).toBe("list");
  expect(list.scrollHeight).toBeGreaterThan(1000 * 40);
  list.scrollTop = list.scrollHeight;
  await until(() => ids().includes("c999"));
  expect(rows().length).toBeLessThan(60);
  expect(ids()).not.toContain("c0");
});

it("the keys walk through a long list, beyond what was drawn first", async () => {
  await show(300);
  await untilVirtual();
  const drawn = rows().length;
  for (let i = 0; i < drawn + 10; i++) {
    await userEvent.keyboard("j");
    await until(() => (document.activeElement as HTMLElement).dataset["id"] === `c${i}`);
  }
  expect(document.activeElement?.checkVisibility()).toBe(true);
});

it("A3 what comes or moves up in a long list does not move what is being read", async () => {
  const backend = await show(300);
  const list = await untilVirtual();
  list.scrollTop = 5000;
  await until(() => !ids().includes("c0") && rows().length > 5);
  const read = ids().find((id = "") => topOf(id) > 300) ?? "";
  const before = topOf(read);
  const height = list.scrollHeight;
  backend.add(summary("new", { lastAt: at + 1000 }));
  backend.add(summary("c299", { lastAt: at + 2000 }));
  backend.tell("live", {});
  await until(() => list.scrollHeight > height);
  await expect.poll(() => Math.abs(topOf(read) - before), patience).toBeLessThan(1);
  list.scrollTop = 0;
  await expect.poll(() => ids().slice(0, 2), patience).toEqual(["c299", "new"]);
});

it("A3 the list stays where it is when it passes 200 conversations", async () => {
  const backend = await show(200);
  document.querySelector(".scroll:has(.rows)")?.scrollTo(0, 4000);
  backend.add(summary("c200", { lastAt: at - 200_000 }));
  backend.tell("live", {});
  const list = await untilVirtual();
  await expect.poll(() => Math.abs(list.scrollTop - 4000), patience).toBeLessThan(200);
});
