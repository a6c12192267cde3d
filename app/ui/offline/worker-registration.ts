/** How often a page that stays open looks for a new release (ms). */
const lookEvery = 3_600_000;

/**
 * Installs the service worker and tells when another release waits, with how to take it up: at once, in all tabs, after
 * which this one loads anew. What is typed is kept as a draft by then. Returns how to stop telling.
 */
export function watchWorker(tell: (takeUpdate: () => void) => void): () => void {
  // Without https there is none (but on the machine itself); everything else goes on.
  if (!("serviceWorker" in navigator)) return () => {};
  let isOver = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  register().then(
    (registration) => {
      if (!registration || isOver) return;
      timer = setInterval(() => void registration.update().catch(() => {}), lookEvery);
      follow(registration, (worker) => isOver || tell(() => takeUp(worker)));
    },
    () => {},
  );
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

/** undefined where registering is switched off. */
const register = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.register("/sw.js");

function follow(registration: ServiceWorkerRegistration, found: (worker: ServiceWorker) => void): void {
  // The first one ever takes over by itself: there is nothing old to replace.
  const check = (worker: ServiceWorker | null) => {
    if (worker?.state === "installed" && navigator.serviceWorker.controller) found(worker);
  };
  check(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => check(worker));
  });
}

function takeUp(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage("take-over");
}
