import { DatabaseSync } from "node:sqlite";
import type { Role } from "@nordleads/wire/types";
import { betterAuth } from "better-auth";
import { addUser, type NewUser } from "./addUser.ts";
import { createAttempts } from "./attempts.ts";
import { authOptions } from "./authOptions.ts";
import { createAuthHandler } from "./createAuthHandler.ts";

/** Who of the staff asks. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Keys of the sites that this person may see. */
  readonly sites: readonly string[] | "all";
}

export interface AuthUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
}

/** Sign-in of the staff, behind an interface of ours (A1). */
export interface Auth {
  /**
   * Answers `/console/auth/…`: `POST sign-in/email {email, password}` (204 with the cookie) and
   * `POST sign-out`. Throws problems. `address` is the peer's, for the limit on tries.
   */
  handler(request: Request, address?: string): Promise<Response>;
  /** The person whose session cookie these headers carry, null without a valid one. */
  member(headers: Headers): Promise<Member | null>;
  addUser(user: NewUser): Promise<{ id: string; password: string }>;
  users(): Promise<readonly AuthUser[]>;
  count(): Promise<number>;
  dispose(): Promise<void>;
}

export interface AuthParameters {
  /** The SQLite file; opened with a connection of its own, tables `auth_…`. */
  readonly databaseFile: string;
  /** Public address of the server, such as `https://chat.example.no`. */
  readonly baseUrl: string;
  /** At least 32 characters; signs the session cookies. */
  readonly secret: string;
  /** ms since the epoch, for the limit on tries. */
  readonly now?: () => number;
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; pragma busy_timeout = 5000; pragma foreign_keys = on",
  );
  return database;
}

/** Opens sign-in on the file and brings its tables up to date. */
export async function createAuth(parameters: AuthParameters): Promise<Auth> {
  const database = openDatabase(parameters.databaseFile);
  const engine = betterAuth(
    authOptions({ database, baseUrl: parameters.baseUrl, secret: parameters.secret }),
  );
  const context = await engine.$context;
  await context.runMigrations();
  return {
    handler: createAuthHandler(
      engine.handler,
      createAttempts(parameters.now ?? Date.now),
      parameters.baseUrl,
    ),
    async member(headers) {
      const found = await engine.api.getSession({ headers });
      if (!found) return null;
      const { id, name, email, role } = found.user;
      return { id, name, email, role: role as Role, sites: "all" };
    },
    addUser: (user) => addUser(context, user),
    users: () =>
      context.adapter.findMany<AuthUser>({
        model: "user",
        limit: 10_000,
        select: ["id", "name", "email", "role", "createdAt"],
        sortBy: { field: "createdAt", direction: "asc" },
      }),
    count: () => context.adapter.count({ model: "user" }),
    async dispose() {
      if (database.isOpen) database.close();
    },
  };
}
