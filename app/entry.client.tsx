import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { pageTexts, whenTextsAreHere } from "./i18n/browser-texts";
import { TextsProvider } from "./i18n/texts";
import { fetchPagesAhead } from "./ui/frame/pages-ahead";
import { askAgainWhenBusy } from "./ui/offline/asks-again";
import { PageProvider } from "./ui/page-context";

askAgainWhenBusy(window);

const { lang, dataset } = document.documentElement;
const locale = lang === "en" ? "en" : "vi";

Promise.all([whenTextsAreHere(), dataOfPage()]).then(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <PageProvider page={{ nonce: undefined, requestId: dataset.request ?? "" }}>
          <TextsProvider locale={locale} texts={pageTexts}>
            <RemixBrowser />
          </TextsProvider>
        </PageProvider>
      </StrictMode>,
    );
  });
  // Not before there is a router to tell which page an address is of.
  fetchPagesAhead(document);
});

/**
 * Resolves when Remix has decoded the page's data. Its root component begins that when it is first called and throws the
 * promise until it is done; left to React, a click in that moment makes it hydrate at once and fail (#345, "root did not
 * complete").
 */
async function dataOfPage(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    if (!(waiting instanceof Promise)) throw waiting;
    await waiting;
  }
}
