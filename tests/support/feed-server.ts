import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export interface FeedServer {
  address: string;
  /** What was asked for, request by request. */
  asked: IncomingHttpHeaders[];
  /** What it says from now on: items, or a status without any. */
  says(content: readonly string[] | number): void;
}

/** One item as RSS has it; without a day when none is given. */
export const feedItem = (key: string, title: string, link: string, day?: string): string =>
  `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${key}</guid>${
    day ? `<pubDate>${new Date(`${day}T08:00:00+07:00`).toUTCString()}</pubDate>` : ""
  }</item>`;

/** A feed on this machine that answers "not modified" to whoever knows its present content. */
export async function feedServer(items: readonly string[] = []): Promise<FeedServer> {
  const asked: IncomingHttpHeaders[] = [];
  let content: readonly string[] | number = items;
  let edition = 1;
  const server = createServer((request, response) => {
    asked.push(request.headers);
    const etag = `"${edition}"`;
    if (typeof content === "number") response.writeHead(content).end();
    else if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else {
      const channel = `<title>Cổng</title><link>https://halong.gov.vn</link>${content.join("")}`;
      response
        .writeHead(200, { etag })
        .end(`<?xml version="1.0"?><rss version="2.0"><channel>${channel}</channel></rss>`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`,
    asked,
    says: (next) => {
      content = next;
      edition += 1;
    },
  };
}
