/** So long before its end people are warned. */
const warnBefore = 120_000;
/** Typing counts as use, told to the server once in so long at most. */
const typingEvery = 300_000;
/** Where the server says when the session ends: GET looks, POST uses it. */
const address = "/tai-khoan/phien";

/** When the session ends, by this machine's own clock (ms since 1970); `final`: no use moves that any more. */
export type Shown = { at: number; state: "soon" | "final" | "over" } | null;

/** Keeps the time until the session ends, over all tabs, and says what the dialog has to show. */
export class SessionWatch {
  readonly #show: (end: Shown) => void;
  readonly #tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("cot-moc-session");
  #endsAt: number | null = null;
  #usedAt = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(show: (end: Shown) => void) {
    this.#show = show;
    document.addEventListener("keydown", this.#onType, { passive: true });
    document.addEventListener("visibilitychange", this.#onReturn);
    this.#tabs?.addEventListener("message", this.#onTold);
  }

  /** A page has come and says how many seconds are left; null: nobody is signed in. */
  hear(endsIn: number | null): void {
    this.#usedAt = Date.now();
    this.#learn(endsIn === null ? null : Date.now() + endsIn * 1000);
  }

  /** Uses the session, so that its end moves. */
  async use(): Promise<void> {
    this.#usedAt = Date.now();
    const left = await ask("POST");
    if (left === undefined) return;
    const at = Date.now() + (left ?? 0) * 1000;
    if (left === null) this.#show({ at, state: "over" });
    else if (left * 1000 > warnBefore) this.#learn(at);
    else this.#show({ at, state: "final" });
  }

  /** The reader has closed the dialog. */
  dismiss(): void {
    this.#show(null);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#tabs?.close();
    document.removeEventListener("keydown", this.#onType);
    document.removeEventListener("visibilitychange", this.#onReturn);
  }

  #learn(at: number | null, isTold = false): void {
    if (at !== null && this.#endsAt !== null && isTold && at <= this.#endsAt) return;
    this.#endsAt = at;
    clearTimeout(this.#timer);
    if (at === null) {
      this.#show(null);
      return;
    }
    if (!isTold) this.#tabs?.postMessage(at);
    if (at - Date.now() > warnBefore) this.#show(null);
    this.#timer = setTimeout(this.#look, Math.max(0, at - warnBefore - Date.now()));
  }

  /** Before people are disturbed the server is asked: a display or an upload may have used the session meanwhile. */
  readonly #look = async () => {
    const left = await ask("GET");
    // Without a connection nothing is known; it is looked again when the reader comes back.
    if (left === undefined) return;
    const at = Date.now() + (left ?? 0) * 1000;
    if (left !== null && left * 1000 > warnBefore) {
      this.#learn(at);
      return;
    }
    this.#endsAt = at;
    this.#show({ at, state: left === null ? "over" : "soon" });
    if (left !== null) this.#timer = setTimeout(this.#look, left * 1000 + 1000);
  };

  readonly #onType = () => {
    if (this.#endsAt !== null && Date.now() - this.#usedAt > typingEvery) void this.use();
  };

  readonly #onReturn = () => {
    if (document.hidden || this.#endsAt === null || Date.now() < this.#endsAt - warnBefore) return;
    clearTimeout(this.#timer);
    void this.#look();
  };

  readonly #onTold = ({ data }: MessageEvent) => this.#learn(Number(data), true);
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
