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
  const listener = new Listener(address, hearing);
  const backOnline = () => listener.tryNow();
  const offline = () => listener.lose();
  // A connection may die without anybody being told: a sleeping computer, a broken wire.
  const watch = setInterval(() => listener.loseIfSilent(), 5_000);
  window.addEventListener("online", backOnline);
  window.addEventListener("offline", offline);
  listener.connect();
  return () => {
    listener.stop();
    clearInterval(watch);
    window.removeEventListener("online", backOnline);
    window.removeEventListener("offline", offline);
  };
}

class Listener {
  readonly #address: string;
  readonly #hearing: Hearing;
  #source: EventSource | null = null;
  #heardAt = 0;
  #tries = 0;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(address: string, hearing: Hearing) {
    this.#address = address;
    this.#hearing = hearing;
  }

  connect(): void {
    this.#heardAt = Date.now();
    const source = new EventSource(this.#address);
    source.addEventListener(wallEvents.page, ({ data }) => {
      this.#hearing.page(JSON.parse(data) as WallPage);
      this.#heard();
    });
    source.addEventListener(wallEvents.beat, () => this.#heard());
    source.addEventListener(wallEvents.ended, () => this.#end());
    source.onerror = () => this.lose();
    this.#source = source;
  }

  lose(): void {
    if (this.#isOver) return;
    this.#source?.close();
    this.#source = null;
    this.#hearing.state("stale");
    this.#tryLater();
  }

  loseIfSilent(): void {
    if (this.#source && Date.now() - this.#heardAt > WALL_STALE) this.lose();
  }

  tryNow(): void {
    if (this.#source || this.#isOver) return;
    this.#tries = 0;
    this.#tryAgain();
  }

  stop(): void {
    this.#isOver = true;
    this.#source?.close();
    clearTimeout(this.#timer);
  }

  #heard(): void {
    this.#heardAt = Date.now();
    this.#tries = 0;
    this.#hearing.state("live");
  }

  #end(): void {
    this.stop();
    this.#hearing.state("ended");
  }

  #tryLater(): void {
    const wait = Math.min(longestWait, firstWait * 2 ** this.#tries) * (0.75 + Math.random() / 2);
    this.#tries += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tryAgain(), wait);
  }

  async #tryAgain(): Promise<void> {
    clearTimeout(this.#timer);
    const status = await askFor(this.#address);
    if (this.#isOver || this.#source) return;
    if (status === 401) return this.#end();
    if (status === 429) this.#hearing.state("busy");
    if (status === 200) this.connect();
    else this.#tryLater();
  }
}

/** What the stream would answer: an EventSource does not tell. 0: there is no connection. */
async function askFor(address: string): Promise<number> {
  try {
    return (await fetch(address, { method: "HEAD", redirect: "manual" })).status;
  } catch {
    return 0;
  }
}
