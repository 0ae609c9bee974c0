import { lookAtPage } from "./browser/lookAtPage.ts";
import { openBrowser } from "./browser/openBrowser.ts";
import { withoutQuery } from "./browser/scriptOf.ts";
import { mergeDeclarations } from "./declaration.ts";
import { examine } from "./examine.ts";
import { pageDeclaration } from "./pageDeclaration.ts";
import type { Declaration, Finding } from "./types.ts";

export interface ExamineOptions {
  /** Path of a Chromium; else `NORDLEADS_CHROMIUM`, one where it usually is, or Playwright's. */
  readonly browser?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What the site declares; added to what our script tag in the page says. */
  readonly declaration?: Declaration | undefined;
  /** At most so many ms for a page to come to rest. */
  readonly wait?: number;
  /** ms without a request that count as rest. */
  readonly quiet?: number;
  readonly onProgress?: (text: string) => void;
}

/** What a page was found to be. */
export interface Diagnosis {
  /** Without its query. */
  readonly url: string;
  readonly banner: "nordleads" | "other" | "none";
  readonly findings: readonly Finding[];
  /** What could not be examined, and why. */
  readonly notes: readonly string[];
}

/**
 * Opens a page in a browser, as visitors who have never been there, and names what breaks a rule (C31). Throws a
 * `DoctorError`: `no_browser`, `not_reached`.
 */
export async function examinePage(url: string, options: ExamineOptions = {}): Promise<Diagnosis> {
  const { wait = 8000, quiet = 500, onProgress = () => {} } = options;
  const browser = await openBrowser(options.browser, options.env ?? process.env);
  try {
    const { seen, scripts, gated } = await lookAtPage(browser, {
      url,
      patience: { quiet, limit: wait },
      onProgress,
    });
    const declared = [await pageDeclaration(scripts), options.declaration].filter((one) => one !== undefined);
    const declaration = declared.length > 0 ? mergeDeclarations(...declared, gated) : undefined;
    const { banner } = seen;
    return {
      url: withoutQuery(url),
      banner: banner ? (banner.layerOne.ours ? "nordleads" : "other") : "none",
      findings: examine(seen, declaration),
      notes: [
        ...(banner ? [] : ["No banner was found: what follows a choice was not examined."]),
        ...(banner && !declaration
          ? [
              "Nothing declares what the site keeps: what it keeps after an acceptance was not compared. Give --declaration FILE.",
            ]
          : []),
        ...(banner && !banner.layerTwo
          ? ["No second layer was found: its switches and buttons were not examined."]
          : []),
        ...(banner && !banner.afterReject
          ? ["It could not be refused: what remains after that was not examined."]
          : []),
        ...(banner && !banner.afterAccept
          ? ["It could not be accepted: what follows that was not examined."]
          : []),
      ],
    };
  } finally {
    await browser.close();
  }
}
