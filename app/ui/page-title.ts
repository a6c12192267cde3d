import type { Texts } from "~/i18n/texts";

/** What the route of a page exports as `handle`. */
export interface PageHandle {
  /** The page's name in the browser's tab; a page about one thing names that itself (meta). */
  title: ((t: Texts) => string) | "of-its-subject";
}

/** "Lịch bầu cử · Cột Mốc"; null for a page that names itself. */
export function pageTitle(handle: unknown, t: Texts): string | null {
  const title = (handle as PageHandle | undefined)?.title;
  if (title === "of-its-subject") return null;
  return title ? `${title(t)} · ${t.frame.product}` : t.frame.product;
}
