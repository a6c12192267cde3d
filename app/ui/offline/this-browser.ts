import type { Locale } from "~/i18n/texts";

/** Who works at this browser, for pages that are opened without a connection. */
export interface BrowserOwner {
  login: string;
  locale: Locale;
  /** UTC instant of the last page that the server answered. */
  seenAt: string;
}

const place = "cot-moc-owner";
/** As long as a session lasts at most: after it nobody is shown what was typed here until somebody signs in. */
const longest = 12 * 3_600_000;

let inThisTab: string | null = null;

/** Login name of the person for whom this tab's page was made; another tab may be another person's by now. */
export const tabOwner = (): string | null => inThisTab;

/** Notes whose session the server has just answered in. */
export function rememberOwner(login: string, locale: Locale): void {
  inThisTab = login;
  const owner: BrowserOwner = { login, locale, seenAt: new Date().toISOString() };
  withStorage((storage) => storage.setItem(place, JSON.stringify(owner)));
}

export const forgetOwner = (): void => withStorage((storage) => storage.removeItem(place));

/** null: nobody is known to be signed in here. */
export function knownOwner(): BrowserOwner | null {
  let text: string | null = null;
  withStorage((storage) => {
    text = storage.getItem(place);
  });
  const owner = JSON.parse(text ?? "null") as BrowserOwner | null;
  return owner && Date.now() - Date.parse(owner.seenAt) < longest ? owner : null;
}

/** A browser that keeps nothing refuses even to be asked. */
function withStorage(work: (storage: Storage) => void): void {
  try {
    work(localStorage);
  } catch {
    // Without it the pages opened offline know nobody, and say so.
  }
}
