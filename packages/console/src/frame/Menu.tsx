import { useId } from "preact/hooks";
import { KeysSwitch } from "../keys/KeysDialog.tsx";
import { languages } from "../texts/createLanguage.ts";
import { useApp, useTexts } from "./App.ts";

function Languages() {
  const { language } = useApp();
  const texts = useTexts();
  return (
    <fieldset class="choice">
      <legend>{texts.menu.language}</legend>
      {languages.map(({ lang, name }) => (
        <label key={lang} lang={lang}>
          <input
            type="radio"
            name="language"
            value={lang}
            checked={lang === texts.lang}
            onChange={() => language.choose(lang)}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Who is signed in, their language, shortcuts, and the way out. The browser's own popover. */
export function Menu() {
  const { staff, dialog } = useApp();
  const texts = useTexts();
  const id = useId();
  const me = staff.me.value;
  if (!me) return null;
  return (
    <>
      <button
        type="button"
        class="avatar"
        popovertarget={id}
        aria-label={`${texts.menu.open}: ${me.name}`}
        data-console="menu"
      >
        {me.name.slice(0, 1).toUpperCase()}
      </button>
      <div id={id} popover="auto" class="menu">
        <p class="menu-who">
          <strong>{me.name}</strong>
          <span class="meta">{me.email}</span>
          <span class="meta">{texts.menu.roles[me.role]}</span>
        </p>
        <Languages />
        <KeysSwitch />
        <button
          type="button"
          class="menu-item"
          popovertarget={id}
          popovertargetaction="hide"
          onClick={() => (dialog.value = "keys")}
        >
          {texts.menu.keys}
        </button>
        <button
          type="button"
          class="menu-item"
          data-console="sign-out"
          onClick={() => void staff.signOut().catch(() => staff.load())}
        >
          {texts.menu.signOut}
        </button>
      </div>
    </>
  );
}
