import type { Deliver } from "@nordleads/consent/core";
import { deliver as send } from "@nordleads/consent/delivery";
import { addOwn } from "./addOwn.ts";

/** Delivers decisions; who is too young takes along what the chat and the logger know of them (C27). */
export const deliver: Deliver = (delivery) => {
  if (addOwn(delivery)) location.reload();
  return send(delivery);
};
