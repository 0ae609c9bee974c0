import { useEffect } from "preact/hooks";
import { Redirect, Route, Router, Switch, type BaseLocationHook } from "wouter-preact";
import { KeysDialog } from "../keys/KeysDialog.tsx";
import { SignIn, SignInAgain } from "../staff/SignIn.tsx";
import { AppContext, useApp, useTexts, type App } from "./App.ts";
import { Desk } from "./Desk.tsx";
import { Later } from "./Later.tsx";
import { Notice } from "./Notice.tsx";
import { places, type PlaceName } from "./places.ts";
import { Skeleton } from "./Skeleton.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { TopBar } from "./TopBar.tsx";
import { useFocusOnPage } from "./useFocusOnPage.ts";

// Fetched when they are first opened: whoever answers visitors waits for none of it.
const pages = {
  consent: () => import("../consent/ConsentPage.tsx").then((loaded) => loaded.ConsentPage),
  outbox: () => import("../mail/OutboxPage.tsx").then((loaded) => loaded.OutboxPage),
};

interface PageProps {
  readonly site: string;
  readonly place: Exclude<PlaceName, "chat">;
}

/** A page of the site beside its conversations. */
function Page({ site, place }: PageProps) {
  const texts = useTexts();
  return (
    <div class="desk page">
      <SkipLink to="page">{texts.skipPage}</SkipLink>
      <TopBar site={site} place={place} />
      <main class="page-body" id="page" tabIndex={-1} data-console="page">
        <h2 id="page-title" class="page-title" tabIndex={-1}>
          {texts[place === "consent" ? "statistics" : "outbox"].title}
        </h2>
        <Later key={`${place} ${site}`} load={pages[place]} props={{ site }} />
      </main>
    </div>
  );
}

/** Who may see what: sign-in, a fault, or the desk. */
function Screens() {
  const { staff, language } = useApp();
  const texts = useTexts();
  const me = staff.me.value;
  useEffect(() => {
    document.documentElement.lang = language.texts.value.lang;
  }, [texts]);
  useFocusOnPage();
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
        <Route path={places.consent(":site")}>{({ site }) => <Page site={site} place="consent" />}</Route>
        <Route path={places.outbox(":site")}>{({ site }) => <Page site={site} place="outbox" />}</Route>
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
      <Router base="/console" {...location}>
        <Screens />
      </Router>
    </AppContext.Provider>
  );
}
