/// <reference lib="webworker" />
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { sendOutbox } from "./ui/offline/outbox-sending";

declare const self: ServiceWorkerGlobalScope;
/** Files of this build that the page without a connection needs; put in by vite.config.ts. */
declare const PRECACHED: { url: string; revision: string | null }[];

/** The page that stands in for those out of reach. */
const standIn = "/ngoai-tuyen";
const laterFiles = "cot-moc-files";

// What is kept here is for everybody at this browser, so it is fetched as nobody in particular. Pages and data of a
// person are never kept by the service worker.
addPlugins([{ requestWillFetch: async ({ request }) => new Request(request, { credentials: "omit" }) }]);
cleanupOutdatedCaches();
precacheAndRoute(PRECACHED, { ignoreURLParametersMatching: [/^(tu|muc)$/] });

// Hashed files never change: one that has been here once need not come again.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
  new CacheFirst({ cacheName: laterFiles, fetchOptions: { credentials: "omit" } }),
);

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate",
  async ({ request, url, event }) => {
    try {
      const begun: Response | undefined = await (event as FetchEvent).preloadResponse;
      return begun ?? (await fetch(request));
    } catch {
      const path = url.pathname === standIn ? "" : `?tu=${encodeURIComponent(url.pathname + url.search)}`;
      return Response.redirect(standIn + path, 302);
    }
  },
);

self.addEventListener("activate", (event) => {
  event.waitUntil(
    Promise.all([
      self.registration.navigationPreload?.enable(),
      caches.delete(laterFiles),
      self.clients.claim(),
    ]),
  );
});

// A new release waits until the person says so: a page never changes its program under the hand.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});

/** Background Sync, where the browser has it: sends what waits though no page is open. The tag names whose it is. */
interface SyncEvent extends ExtendableEvent {
  tag: string;
}

self.addEventListener("sync" as "message", (event) => {
  const { tag } = event as unknown as SyncEvent;
  const [kind, owner] = tag.split(" ");
  if (kind === "outbox" && owner) event.waitUntil(sendOutbox(owner));
});
