import { Agent, type IncomingHttpHeaders, request } from "node:http";

export interface Call {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: number;
  ms: number;
}

/** One client with kept connections, so that what is measured is the server. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  send({ method, path, headers = {}, body }: Call): Promise<Answer> {
    const length: Record<string, string> =
      body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) };
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.#agent,
          host: "127.0.0.1",
          port: this.#port,
          method,
          path,
          headers: { ...headers, ...length },
        },
        (answer) => {
          let bytes = 0;
          answer.on("data", (chunk: Buffer) => {
            bytes += chunk.length;
          });
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              bytes,
              ms: performance.now() - startedAt,
            }),
          );
          answer.on("error", reject);
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

export interface Timing {
  p50: number;
  p99: number;
}

/**
 * Times several callers in one run: rounds in turn, so that a noisy minute of the machine falls on all of them.
 * `warmUp` rounds are thrown away.
 */
export async function timeInTurn(
  callers: readonly (() => Promise<Answer>)[],
  { rounds, perRound, warmUp }: { rounds: number; perRound: number; warmUp: number },
): Promise<Timing[]> {
  const times = callers.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [index, call] of callers.entries()) {
      for (let n = 0; n < perRound; n += 1) {
        const answer = await call();
        if (answer.status >= 400) throw new Error(`status ${answer.status} in a measurement`);
        if (round >= 0) times[index]?.push(answer.ms);
      }
    }
  }
  return times.map((list) => ({ p50: percentile(list, 0.5), p99: percentile(list, 0.99) }));
}

/** Answers per second with `atOnce` requests in flight. */
export async function rateOf(call: () => Promise<Answer>, atOnce: number, total: number): Promise<number> {
  let started = 0;
  const startedAt = performance.now();
  const worker = async () => {
    while (started < total) {
      started += 1;
      const answer = await call();
      if (answer.status >= 400) throw new Error(`status ${answer.status} in a measurement`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (total * 1000) / (performance.now() - startedAt);
}

function percentile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
