import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { type Texts, TextsProvider } from "./i18n/texts";
import { PageProvider } from "./ui/page-context";

const { lang, dataset } = document.documentElement;
const locale = lang === "en" ? "en" : "vi";

textsOf(locale).then((texts) => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <PageProvider page={{ nonce: undefined, requestId: dataset.request ?? "" }}>
          <TextsProvider locale={locale} texts={texts}>
            <RemixBrowser />
          </TextsProvider>
        </PageProvider>
      </StrictMode>,
    );
  });
});

/** Only the language on screen is fetched. */
async function textsOf(wanted: "vi" | "en"): Promise<Texts> {
  if (wanted === "en") return (await import("./i18n/en")).en;
  return (await import("./i18n/vi")).vi;
}
