/** So long before its end people are warned. */
const warnBefore = 120_000;
/** Typing counts as use, told to the server once in so long at most. */
const typingEvery = 300_000;
/** Where the server says when the session ends: GET looks, POST uses it. */
const address = "/tai-khoan/phien";

export interface SessionWatch {
  /** A page has come and says how many seconds are left. */
  hear(endsIn: number | null): void;
  /** Uses the session, so that its end moves. */
  use(): void;
  /** The reader has closed the dialog. */
  dismiss(): void;
  stop(): void;
}

/** When the session ends, by this machine's own clock (ms since 1970); `final`: no use moves that any more. */
export type Shown = { at: number; state: "soon" | "final" | "over" } | null;

/** Keeps the time until the session ends, over all tabs, and says what the dialog has to show. */
export function watchSession(show: (end: Shown) => void): SessionWatch {
  let endsAt: number | null = null;
  let usedAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("cot-moc-session");

  const learn = (at: number | null, isTold = false) => {
    if (at !== null && endsAt !== null && isTold && at <= endsAt) return;
    endsAt = at;
    if (at !== null && !isTold) tabs?.postMessage(at);
    clearTimeout(timer);
    if (at === null) return show(null);
    if (at - Date.now() > warnBefore) show(null);
    timer = setTimeout(look, Math.max(0, at - warnBefore - Date.now()));
  };

  /** Before people are disturbed the server is asked: a display or an upload may have used the session meanwhile. */
  const look = async () => {
    const left = await ask("GET");
    if (left === undefined) {
      // Without a connection nothing is known; it is looked again when the page is.
      clearTimeout(timer);
      return;
    }
    if (left !== null && left * 1000 > warnBefore) return learn(Date.now() + left * 1000);
    endsAt = left === null ? Date.now() : Date.now() + left * 1000;
    show({ at: endsAt, state: left === null ? "over" : "soon" });
    if (left !== null) timer = setTimeout(look, left * 1000 + 1000);
  };

  const use = async () => {
    usedAt = Date.now();
    const left = await ask("POST");
    if (left === undefined) return;
    const at = Date.now() + (left ?? 0) * 1000;
    if (left === null) show({ at, state: "over" });
    else if (left * 1000 > warnBefore) learn(at);
    else show({ at, state: "final" });
  };

  const onType = () => {
    if (endsAt !== null && Date.now() - usedAt > typingEvery) void use();
  };
  const onReturn = () => {
    if (!document.hidden && endsAt !== null && Date.now() > endsAt - warnBefore) void look();
  };
  document.addEventListener("keydown", onType, { passive: true });
  document.addEventListener("visibilitychange", onReturn);
  tabs?.addEventListener("message", ({ data }) => learn(Number(data), true));

  return {
    hear: (endsIn) => {
      usedAt = Date.now();
      learn(endsIn === null ? null : Date.now() + endsIn * 1000);
    },
    use: () => void use(),
    dismiss: () => show(null),
    stop: () => {
      clearTimeout(timer);
      tabs?.close();
      document.removeEventListener("keydown", onType);
      document.removeEventListener("visibilitychange", onReturn);
    },
  };
}

/** Seconds left; null: the session has ended; undefined: the server cannot be reached. */
async function ask(method: "GET" | "POST"): Promise<number | null | undefined> {
  const body = method === "POST" ? new URLSearchParams({ _: "" }) : undefined;
  try {
    const answer = await fetch(address, { method, body, redirect: "manual" });
    if (answer.type === "opaqueredirect" || answer.status === 401) return null;
    return answer.ok ? Number((await answer.json()).endsIn) : undefined;
  } catch {
    return undefined;
  }
}
