import { Dialog } from "../frame/Dialog.tsx";
import { useApp, useTexts } from "../frame/App.ts";

/** The shortcuts, and the switch that turns single keys off. */
export function KeysDialog() {
  const { dialog, preferences } = useApp();
  const texts = useTexts();
  if (dialog.value !== "keys") return null;
  return (
    <Dialog title={texts.keys.title} onClose={() => (dialog.value = null)}>
      <dl class="keys">
        {Object.entries(texts.keys.list).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <KeysSwitch />
      {!preferences.keys.value && <p class="meta">{texts.keys.off}</p>}
    </Dialog>
  );
}

/** The switch itself; also in the menu. */
export function KeysSwitch() {
  const { preferences } = useApp();
  const texts = useTexts();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={preferences.keys.value}
        onChange={(event) => preferences.setKeys(event.currentTarget.checked)}
      />
      <span>{texts.menu.keysOn}</span>
    </label>
  );
}
