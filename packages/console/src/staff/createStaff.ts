import { batch, signal, type ReadonlySignal } from "@preact/signals";
import type { StaffMember } from "@nordleads/wire/types";
import type { Api } from "../api/createApi.ts";
import { codeOf, type Failure } from "../api/failure.ts";

/** Who is signed in. */
export interface Staff {
  /** undefined until known, null when nobody is. */
  readonly me: ReadonlySignal<StaffMember | null | undefined>;
  /** The session has ended under a person who was working: they sign in again over the screen. */
  readonly expired: ReadonlySignal<boolean>;
  /** Why it is not known who is signed in. */
  readonly failed: ReadonlySignal<Failure["code"] | null>;
  load(): Promise<void>;
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  /** The server has said that the session is over. */
  lost(): void;
}

/** `api` is a function since the calls themselves tell this part when the session is over. */
export function createStaff(api: () => Api): Staff {
  const me = signal<StaffMember | null | undefined>(undefined);
  const expired = signal(false);
  const failed = signal<Failure["code"] | null>(null);
  const load = async (): Promise<void> => {
    failed.value = null;
    try {
      const member = await api().me();
      batch(() => {
        // Another person at the same screen begins afresh.
        me.value = member;
        expired.value = false;
      });
    } catch (error) {
      const code = codeOf(error);
      if (code !== "sign_in_required") failed.value = code;
      else if (!me.value) me.value = null;
    }
  };
  return {
    me,
    expired,
    failed,
    load,
    async signIn(email, password) {
      await api().signIn(email, password);
      await load();
    },
    async signOut() {
      await api().signOut();
      batch(() => {
        me.value = null;
        expired.value = false;
      });
    },
    lost() {
      if (me.value) expired.value = true;
    },
  };
}
