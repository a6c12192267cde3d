import { createServer, request } from "node:http";

export interface CountingProxy {
  base: string;
  /** Requests that were answered, and those of them that were answered with a status from 500 on. */
  counts(): { answered: number; failed: string[] };
  close(): void;
}

/**
 * Stands between a scanner and the product: gives each request the session and what a browser of this site would send
 * along, keeps the scanner from signing out, and counts what comes back.
 */
export async function countingProxy(base: string, cookie: string): Promise<CountingProxy> {
  const { hostname, port, host } = new URL(base);
  const failed: string[] = [];
  let answered = 0;
  const server = createServer((asked, answer) => {
    const path = asked.url ?? "/";
    if (path.startsWith("/dang-xuat")) return void answer.writeHead(204).end();
    const headers = { ...asked.headers, host, cookie, "sec-fetch-site": "same-origin" };
    const sent = request({ hostname, port, path, method: asked.method, headers }, (got) => {
      answered += 1;
      const status = got.statusCode ?? 0;
      if (status >= 500) failed.push(`${status} ${asked.method} ${path.slice(0, 300)}`);
      answer.writeHead(status, got.headers);
      got.pipe(answer);
    });
    sent.on("error", () => answer.destroy());
    asked.on("error", () => sent.destroy());
    asked.pipe(sent);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  return {
    base: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    counts: () => ({ answered, failed }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
