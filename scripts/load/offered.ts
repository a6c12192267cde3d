import { Agent, request } from "node:http";

/** One request that is to be made. */
export interface Wanted {
  kind: string;
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Told when it has been answered. */
  onAnswer?: (status: number) => void;
}

export interface Answered {
  kind: string;
  /** 0: the connection broke. */
  status: number;
  /** Milliseconds. */
  took: number;
  hasRetryAfter: boolean;
  /** Why the connection broke, as the system calls it. */
  broke?: string;
}

export interface Offer {
  port: number;
  cookie: string;
  /** Requests per second, whether the earlier ones have been answered or not. */
  rate: number;
  seconds: number;
  next: (at: number) => Wanted;
}

/** Offers requests at a steady rate, as a crowd does that does not wait for one another. Resolves when all are answered. */
export async function offer({ rate, seconds, next, ...to }: Offer): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });
  const answered: Promise<Answered>[] = [];
  const startedAt = performance.now();
  while (performance.now() - startedAt < seconds * 1000) {
    const due = Math.min(rate * seconds, ((performance.now() - startedAt) * rate) / 1000);
    while (answered.length < due) answered.push(ask(next(answered.length), { ...to, agent }));
    await pause(5);
  }
  const all = await Promise.all(answered);
  agent.destroy();
  return all;
}

export function ask(
  { kind, method, path, headers, body, onAnswer }: Wanted,
  { port, cookie, agent }: { port: number; cookie: string; agent?: Agent },
): Promise<Answered> {
  const began = performance.now();
  const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
  const own = { Cookie: cookie, "Sec-Fetch-Site": "same-origin", Accept: "text/html", ...length, ...headers };
  return new Promise((resolve) => {
    const end = (status: number, rest: Pick<Answered, "hasRetryAfter" | "broke">) => {
      onAnswer?.(status);
      resolve({ kind, status, took: performance.now() - began, ...rest });
    };
    const broken = (error: NodeJS.ErrnoException) =>
      end(0, { hasRetryAfter: false, broke: error.code ?? error.message });
    const sent = request({ host: "127.0.0.1", port, method, path, headers: own, agent }, (answer) => {
      answer.resume();
      answer.once("end", () =>
        end(answer.statusCode ?? 0, { hasRetryAfter: answer.headers["retry-after"] !== undefined }),
      );
      answer.once("error", broken);
    });
    sent.once("error", broken);
    sent.end(body);
  });
}

/** Whole milliseconds that this share (percent) of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * share) / 100) - 1)] ?? 0);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
