import { WALL_STALE, type WallPage, wallEvents } from "~/domain/wall-display";

/** still: scripts do not run yet; busy: the account has too many displays open. */
export type LiveState = "still" | "live" | "stale" | "busy" | "ended";

export interface Hearing {
  page(page: WallPage): void;
  state(state: LiveState): void;
}

/** Milliseconds: the first wait after a lost connection, and the longest. */
const [firstWait, longestWait] = [1_000, 60_000];

/**
 * Listens until the returned function is called. A lost connection, and one that has fallen silent, is taken up again
 * after 1, 2, 4 … 60 seconds, not by all displays at the same moment; an ended session is not.
 */
export function listen(address: string, hearing: Hearing): () => void {
  let source: EventSource | null = null;
  let heardAt = Date.now();
  let tries = 0;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const heard = () => {
    heardAt = Date.now();
    tries = 0;
    hearing.state("live");
  };
  const end = () => {
    stop();
    hearing.state("ended");
  };
  const lost = () => {
    source?.close();
    source = null;
    hearing.state("stale");
    tryLater();
  };
  const tryLater = () => {
    const wait = Math.min(longestWait, firstWait * 2 ** tries) * (0.75 + Math.random() / 2);
    tries += 1;
    clearTimeout(timer);
    timer = setTimeout(tryAgain, wait);
  };
  const tryAgain = async () => {
    const status = await askFor(address);
    if (isOver || source) return;
    if (status === 401) return end();
    if (status === 429) hearing.state("busy");
    if (status === 200) connect();
    else tryLater();
  };
  const connect = () => {
    heardAt = Date.now();
    source = new EventSource(address);
    source.addEventListener(wallEvents.page, ({ data }) => {
      hearing.page(JSON.parse(data) as WallPage);
      heard();
    });
    source.addEventListener(wallEvents.beat, heard);
    source.addEventListener(wallEvents.ended, end);
    source.onerror = lost;
  };
  const backOnline = () => {
    if (source) return;
    tries = 0;
    clearTimeout(timer);
    tryAgain();
  };
  // A connection may die without anybody being told: a sleeping computer, a broken wire.
  const watch = setInterval(() => {
    if (source && Date.now() - heardAt > WALL_STALE) lost();
  }, 5_000);
  const stop = () => {
    isOver = true;
    source?.close();
    clearTimeout(timer);
    clearInterval(watch);
    window.removeEventListener("online", backOnline);
    window.removeEventListener("offline", lost);
  };
  window.addEventListener("online", backOnline);
  window.addEventListener("offline", lost);
  connect();
  return stop;
}

/** What the stream would answer: an EventSource does not tell. 0: there is no connection. */
async function askFor(address: string): Promise<number> {
  try {
    return (await fetch(address, { method: "HEAD", redirect: "manual" })).status;
  } catch {
    return 0;
  }
}
