import type { DatabaseSync } from "node:sqlite";
import type { BetterAuthOptions } from "better-auth";
import { isLoopback, ownOrigins } from "./ownOrigins.ts";

const day = 24 * 60 * 60;

/** Where sign-in lies below the public address. */
export const authPath = "/console/auth";

/**
 * Settings of better-auth. Sign-up is closed, nothing is sent anywhere, nothing is printed. The address
 * and user agent that it would keep with a session are dropped: no task needs them (A1).
 */
export function authOptions(options: { database: DatabaseSync; baseUrl: string; secret: string }) {
  return {
    appName: "NordLeads",
    baseURL: options.baseUrl,
    basePath: authPath,
    secret: options.secret,
    database: options.database,
    trustedOrigins: [...ownOrigins(options.baseUrl)],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, autoSignIn: false },
    user: {
      modelName: "auth_user",
      additionalFields: { role: { type: "string", required: true, defaultValue: "reader", input: false } },
    },
    session: { modelName: "auth_session", expiresIn: 7 * day, updateAge: day },
    account: { modelName: "auth_account" },
    verification: { modelName: "auth_verification" },
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) },
      },
    },
    // Counted by createAuth, which knows the connection's address; better-auth would trust a header.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "nl_console",
      useSecureCookies: !isLoopback(options.baseUrl),
      defaultCookieAttributes: { httpOnly: true, sameSite: "strict", path: "/console" },
      ipAddress: { disableIpTracking: true },
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
  } as const satisfies BetterAuthOptions;
}
