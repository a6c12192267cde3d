import { matchRoutes } from "@remix-run/react";

/** So long a pointer rests on a link before it is taken for one that will be followed (milliseconds). */
const intent = 65;

/**
 * Fetches the program and the words of a page as soon as somebody points at a link to it, so that following it waits for
 * its data alone. The data is not fetched ahead: it is a person's own and never kept (`no-store`), so it would be
 * loaded twice.
 */
export function fetchPagesAhead(document: Document): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const point = ({ target }: Event) => {
    clearTimeout(waiting);
    const link = target instanceof Element ? target.closest("a") : null;
    if (link && isOfProduct(link)) waiting = setTimeout(fetchProgram, intent, link.pathname);
  };
  for (const kind of ["pointerover", "focusin", "touchstart"])
    document.addEventListener(kind, point, { passive: true });
}

const isOfProduct = (link: HTMLAnchorElement) =>
  link.origin === location.origin &&
  link.pathname !== location.pathname &&
  !link.target &&
  !link.hasAttribute("download");

function fetchProgram(pathname: string): void {
  const { routes } = window.__remixManifest;
  for (const { route } of matchRoutes(window.__remixRouter.routes, pathname) ?? []) {
    const { module, imports = [] } = routes[route.id ?? ""] ?? {};
    if (module) void take(module, imports);
  }
}

/**
 * Quietly: what cannot be fetched now is fetched, or said to be out of reach, when the link is followed. A browser
 * remembers that an import failed, so nothing is imported that is not here.
 */
async function take(module: string, imports: string[]): Promise<void> {
  try {
    const answers = await Promise.all([module, ...imports].map((address) => fetch(address)));
    if (answers.every(({ ok }) => ok)) await import(/* @vite-ignore */ module);
  } catch {
    // Out of reach for now.
  }
}
