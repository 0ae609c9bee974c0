import { useApp, useTexts } from "../frame/App.ts";
import { Dialog } from "../frame/Dialog.tsx";
import { Mark } from "../frame/Icon.tsx";
import { languages } from "../texts/createLanguage.ts";
import { SignInForm } from "./SignInForm.tsx";

/** The first screen for whoever is not signed in. */
export function SignIn() {
  const { language } = useApp();
  const texts = useTexts();
  return (
    <main class="sign-in">
      <div class="card">
        <Mark />
        <h1>{texts.signIn.title}</h1>
        <p class="lead">{texts.signIn.lead}</p>
        <SignInForm />
        <p class="meta">{texts.signIn.help}</p>
      </div>
      <nav class="languages" aria-label={texts.menu.language}>
        {languages.map(({ lang, name }) => (
          <button
            key={lang}
            lang={lang}
            type="button"
            class="link"
            aria-pressed={lang === texts.lang}
            onClick={() => language.choose(lang)}
          >
            {name}
          </button>
        ))}
      </nav>
    </main>
  );
}

/** Over the screen when the session has ended; what was being written stays below it. */
export function SignInAgain() {
  const { staff } = useApp();
  const texts = useTexts();
  if (!staff.expired.value) return null;
  return (
    <Dialog title={texts.signIn.expired}>
      <p>{texts.signIn.expiredLead}</p>
      <SignInForm />
    </Dialog>
  );
}
