import { useState } from "preact/hooks";
import type { Failure } from "../api/failure.ts";
import { useApp, useTexts } from "../frame/App.ts";
import type { Texts } from "../texts/Texts.ts";

function wordsOf(error: Failure, texts: Texts): string {
  if (error.code === "sign_in_required") return texts.signIn.wrong;
  if (error.code === "shape_invalid") return texts.signIn.wrong;
  if (error.code === "rate_limited")
    return texts.signIn.limited(Math.max(1, Math.ceil(error.retryAfter / 60)));
  return error.code === "offline" ? texts.errors.offline : texts.errors.other;
}

const fieldProps = {
  required: true,
  maxLength: 200,
  autocapitalize: "none",
  spellcheck: false,
} as const;

/** The value of a field of the form. */
function valueOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}

/** E-mail and password. A wrong one keeps the e-mail and empties the password. */
export function SignInForm() {
  const { staff } = useApp();
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const [email, password] = [valueOf(form, "email").trim(), valueOf(form, "password")];
    if (!email || !password) return setError(texts.signIn.empty);
    setBusy(true);
    setError("");
    try {
      await staff.signIn(email, password);
    } catch (failed) {
      setError(wordsOf(failed as Failure, texts));
      const field = form.elements.namedItem("password") as HTMLInputElement;
      field.value = "";
      field.focus();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="sign-in-form" noValidate onSubmit={(event) => void submit(event)}>
      <label class="field">
        <span>{texts.signIn.email}</span>
        <input {...fieldProps} type="email" name="email" autocomplete="username" data-console="email" />
      </label>
      <label class="field">
        <span>{texts.signIn.password}</span>
        <input
          {...fieldProps}
          type="password"
          name="password"
          autocomplete="current-password"
          data-console="password"
        />
      </label>
      <p class="error" role="alert">
        {error}
      </p>
      <button class="button primary wide" data-console="sign-in" aria-disabled={busy}>
        {busy ? texts.signIn.busy : texts.signIn.submit}
      </button>
    </form>
  );
}
