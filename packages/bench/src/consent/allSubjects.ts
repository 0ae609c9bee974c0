import { c15tPage } from "./pages/c15tPage.ts";
import { emptyPage } from "./pages/emptyPage.ts";
import { floorPage } from "./pages/floorPage.ts";
import { klaroPage } from "./pages/klaroPage.ts";
import { orejimePage } from "./pages/orejimePage.ts";
import { osanoPage } from "./pages/osanoPage.ts";
import { ourPages } from "./pages/ourPages.ts";
import { tarteaucitronPage } from "./pages/tarteaucitronPage.ts";
import { vanillaPage } from "./pages/vanillaPage.ts";
import type { Subject } from "./subject.ts";

/** Everything that is measured, in the order of the table. */
export async function allSubjects(): Promise<readonly Subject[]> {
  return [
    emptyPage,
    floorPage,
    ...(await ourPages()),
    orejimePage,
    vanillaPage,
    klaroPage,
    tarteaucitronPage,
    osanoPage,
    await c15tPage(),
  ];
}
