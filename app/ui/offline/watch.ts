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

const [firstPause, longestPause] = [5_000, 300_000];

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
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const say = (change: Partial<News>) => {
    if (isOver) return;
    news = { ...news, ...change };
    tell(news);
  };
  const count = async () => {
    const items = await listOutbox(login).catch(() => []);
    const refused = items.filter(({ state }) => state === "refused").length;
    say({ waiting: items.length - refused, refused });
    return items.length - refused;
  };
  const attempt = async () => {
    clearTimeout(timer);
    if (isOver || (await count()) === 0) return;
    const round: Round = await sendOutbox(login).catch(() => "later");
    const left = await count();
    say({ isOffline: round === "offline", needsSignIn: round === "sign-in" });
    if (left === 0 || isOver) {
      pause = firstPause;
      return;
    }
    timer = setTimeout(attempt, pause);
    pause = Math.min(pause * 2, longestPause);
  };
  const onOnline = () => {
    say({ isOffline: false });
    pause = firstPause;
    void attempt();
  };
  const onOffline = () => say({ isOffline: true });
  const stopOutbox = onOutboxChange(() => void count());
  const stopWorker = watchWorker((takeUpdate) => say({ takeUpdate }));
  window.addEventListener("online", onOnline);
  window.addEventListener("offline", onOffline);
  window.addEventListener("cot-moc-send", attempt);
  say({});
  void attempt();
  if (slug && navigator.onLine) void refreshForms(login, slug).catch(() => {});
  return () => {
    isOver = true;
    clearTimeout(timer);
    stopOutbox();
    stopWorker();
    window.removeEventListener("online", onOnline);
    window.removeEventListener("offline", onOffline);
    window.removeEventListener("cot-moc-send", attempt);
  };
}

/** Asks this tab to send what waits now, as the button of the list does. */
export function sendNow(): void {
  window.dispatchEvent(new Event("cot-moc-send"));
}
