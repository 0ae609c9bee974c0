/** A signing key: the public part as JWK (JSON), the private one wrapped. */
export interface SigningKeyRow {
  readonly kid: string;
  readonly publicJwk: string;
  readonly wrapped: Uint8Array;
  readonly madeAt: number;
}

export type KeyCommand =
  | {
      readonly type: "key.put";
      readonly site: string;
      readonly conversation: string;
      readonly wrapped: Uint8Array;
      readonly at: number;
    }
  | { readonly type: "key.destroy"; readonly site: string; readonly conversations: readonly string[] }
  | { readonly type: "signing.put"; readonly key: SigningKeyRow };

/** Where wrapped keys lie: apart from the text that they open (R2). Destroying a row destroys the text. */
export interface KeyFile {
  dataKey(site: string, conversation: string): Promise<Uint8Array | undefined>;
  /** Keeps a wrapped key unless there is one; returns the one that is there. Durable before it returns. */
  putDataKey(site: string, conversation: string, wrapped: Uint8Array, at: number): Promise<Uint8Array>;
  /** Destroys the keys of these conversations: what was sealed with them is dead text. Durable before it returns. */
  destroyDataKeys(site: string, conversations: readonly string[]): Promise<void>;
  /** The latest first. */
  signingKeys(): Promise<SigningKeyRow[]>;
  /** Keeps a key unless the file has one. */
  putSigningKey(key: SigningKeyRow): Promise<void>;
  dispose(): Promise<void>;
}
