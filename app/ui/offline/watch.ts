import { sendKeptPhotos } from "./kept-photos";
import { refreshForms } from "./offline-forms";
import { listOutbox, onOutboxChange } from "./outbox";
import { type Round, sendOutbox } from "./outbox-sending";
import { watchWorker } from "./worker-registration";

/** What the line under the header says. */
export interface News {
  isOffline: boolean;
  waiting: number;
  refused: number;
  /** The session has ended, or is somebody else's: entries wait for a sign-in. */
  needsSignIn: boolean;
  /** Takes up a new release of the program; null: there is none. */
  takeUpdate: (() => void) | null;
}

interface Watched {
  login: string;
  slug: string | undefined;
  tell: (news: News) => void;
}

/** Between two tries (ms): short after something changed, longer while nothing does. */
const [firstPause, longestPause] = [2_000, 120_000];

const sendEvent = "cot-moc-send";

/**
 * Follows the connection and the person's outbox, sends what waits when it can, and keeps what is needed to go on
 * without a connection. Returns how to stop it.
 */
export function watchBrowser({ login, slug, tell }: Watched): () => void {
  let news: News = {
    isOffline: !navigator.onLine,
    waiting: 0,
    refused: 0,
    needsSignIn: false,
    takeUpdate: null,
  };
  let isOver = false;
  const say = (change: Partial<News>) => {
    if (isOver) return;
    news = { ...news, ...change };
    tell(news);
  };
  const sender = senderOf(login, say);
  const listeners = {
    online: () => {
      say({ isOffline: false });
      sender.begin();
    },
    offline: () => say({ isOffline: true }),
    [sendEvent]: sender.begin,
  };
  for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener);
  const stopOutbox = onOutboxChange(() => void sender.count());
  const stopWorker = watchWorker((takeUpdate) => say({ takeUpdate }));
  say({});
  sender.begin();
  if (slug && navigator.onLine) void refreshForms(login, slug).catch(() => {});
  return () => {
    isOver = true;
    sender.stop();
    stopOutbox();
    stopWorker();
    for (const [type, listener] of Object.entries(listeners)) window.removeEventListener(type, listener);
  };
}

/** Tries until nothing waits, less often while nothing changes. */
function senderOf(login: string, say: (change: Partial<News>) => void) {
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const count = async () => {
    const items = await listOutbox(login).catch(() => []);
    const refused = items.filter(({ state }) => state === "refused").length;
    say({ waiting: items.length - refused, refused });
    return items.length - refused;
  };
  const attempt = async () => {
    clearTimeout(timer);
    if ((await count()) === 0 || isOver) return;
    // The browser knows that there is no connection, and tells when there is one.
    if (!navigator.onLine) return say({ isOffline: true });
    const round = await sendAll(login).catch((): Round => "later");
    say({ isOffline: round === "offline", needsSignIn: round === "sign-in" });
    if ((await count()) === 0 || isOver) return;
    clearTimeout(timer);
    timer = setTimeout(attempt, pause);
    pause = Math.min(pause * 2, longestPause);
  };
  const begin = () => {
    pause = firstPause;
    void attempt();
  };
  const stop = () => {
    isOver = true;
    clearTimeout(timer);
  };
  return { count, begin, stop };
}

/** Forms first: they are small, and photographs may hang on them. */
async function sendAll(login: string): Promise<Round> {
  const forms = await sendOutbox(login);
  if (forms === "offline" || forms === "sign-in") return forms;
  const photos = await sendKeptPhotos(login);
  return photos === "done" ? forms : photos;
}

/** Asks this tab to send what waits now, as the button of the list does. */
export function sendNow(): void {
  window.dispatchEvent(new Event(sendEvent));
}
