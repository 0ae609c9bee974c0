import { randomBytes } from "node:crypto";
import type { Role } from "@nordleads/wire/types";
import type { betterAuth } from "better-auth";
import * as z from "zod";
import { problem } from "../http/problem.ts";
import type { authOptions } from "./authOptions.ts";

type Context = Awaited<ReturnType<typeof betterAuth<ReturnType<typeof authOptions>>>["$context"]>;

const shape = z.object({
  email: z.email(),
  name: z.string().trim().min(1).max(200),
  role: z.enum(["owner", "support", "reader"]),
  password: z.string().min(10).max(128),
});

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** 10 to 128 characters; a random one is made when it is absent. */
  readonly password?: string;
}

/**
 * Makes a member of the staff with a password. Whole or not at all.
 * Throws problems: `shape_invalid` (with the path), `conflict` (the e-mail has a login).
 */
export async function addUser(context: Context, user: NewUser): Promise<{ id: string; password: string }> {
  const checked = shape.safeParse({
    ...user,
    password: user.password ?? randomBytes(15).toString("base64url"),
  });
  if (!checked.success) throw problem("shape_invalid", z.prettifyError(checked.error));
  const { email, name, role, password } = checked.data;
  if (await context.internalAdapter.findUserByEmail(email.toLowerCase())) {
    throw problem("conflict", "This e-mail address already has a login.");
  }
  const hash = await context.password.hash(password);
  const made = await context.internalAdapter.createUser(
    { email, name, role, emailVerified: true },
    { method: "email-password" },
  );
  try {
    await context.internalAdapter.linkAccount({
      userId: made.id,
      accountId: made.id,
      providerId: "credential",
      password: hash,
    });
  } catch (error) {
    await context.internalAdapter.deleteUser(made.id);
    throw error;
  }
  return { id: made.id, password };
}
