/**
 * The tables that better-auth makes, for the data map (D2): column → category, or why it carries no
 * personal data. `ipAddress` and `userAgent` exist and stay empty.
 */
export const authTables = {
  auth_user: {
    id: "account",
    name: "account",
    email: "account",
    emailVerified: "account",
    image: "account",
    createdAt: "account",
    updatedAt: "account",
    role: "account",
  },
  auth_session: {
    id: "account",
    expiresAt: "account",
    token: "account",
    createdAt: "account",
    updatedAt: "account",
    ipAddress: "account",
    userAgent: "account",
    userId: "account",
  },
  auth_account: {
    id: "account",
    accountId: "account",
    providerId: "account",
    userId: "account",
    accessToken: "account",
    refreshToken: "account",
    idToken: "account",
    accessTokenExpiresAt: "account",
    refreshTokenExpiresAt: "account",
    scope: "account",
    password: "account",
    createdAt: "account",
    updatedAt: "account",
  },
  auth_verification: {
    id: "account",
    identifier: "account",
    value: "account",
    expiresAt: "account",
    createdAt: "account",
    updatedAt: "account",
  },
} as const;
