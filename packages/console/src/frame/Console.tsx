import { useEffect } from "preact/hooks";
import { Redirect, Route, Router, Switch, type BaseLocationHook } from "wouter-preact";
import { KeysDialog } from "../keys/KeysDialog.tsx";
import { SignIn, SignInAgain } from "../staff/SignIn.tsx";
import { AppContext, useApp, useTexts, type App } from "./App.ts";
import { Desk } from "./Desk.tsx";
import { Notice } from "./Notice.tsx";
import { Skeleton } from "./Skeleton.tsx";

/** Who may see what: sign-in, a fault, or the desk. */
function Screens() {
  const { staff, language } = useApp();
  const texts = useTexts();
  const me = staff.me.value;
  useEffect(() => {
    document.documentElement.lang = language.texts.value.lang;
  }, [texts]);
  if (me === null) return <SignIn />;
  if (me === undefined && staff.failed.value) {
    return (
      <main class="alone">
        <Notice
          icon="alert"
          title={staff.failed.value === "offline" ? texts.errors.offline : texts.errors.other}
        >
          <button type="button" class="button" onClick={() => void staff.load()}>
            {texts.retry}
          </button>
        </Notice>
      </main>
    );
  }
  if (me === undefined) return <Skeleton rows={4} />;
  const first = me.sites[0]?.key;
  return (
    <>
      <Switch>
        <Route path="/:site/:id">{({ site, id }) => <Desk site={site} id={id} />}</Route>
        <Route path="/:site">{({ site }) => <Desk site={site} id={undefined} />}</Route>
        <Route>
          {first === undefined ? (
            <main class="alone">
              <Notice icon="alert" title={texts.list.noSite} />
            </main>
          ) : (
            <Redirect to={`/${first}`} replace />
          )}
        </Route>
      </Switch>
      <KeysDialog />
      <SignInAgain />
    </>
  );
}

interface ConsoleProps {
  readonly app: App;
  /** Where the address is kept; a test passes one in memory. */
  readonly location?: { readonly hook: BaseLocationHook };
}

/** The whole console. */
export function Console({ app, location }: ConsoleProps) {
  return (
    <AppContext.Provider value={app}>
      <Router base="/console" {...(location ? { hook: location.hook } : {})}>
        <Screens />
      </Router>
    </AppContext.Provider>
  );
}
