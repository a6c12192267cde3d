import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { feedReader } from "~/adapters/feed-reader.server";
import { isPublicAddress } from "~/adapters/public-address.server";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A web server on a loopback address of its own; every request that reaches it is written down. */
async function serve(answer: RequestListener, host = "127.0.0.1"): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { url: `http://${host}:${(server.address() as AddressInfo).port}`, seen };
}

const rss = (items: string, head = '<?xml version="1.0" encoding="utf-8"?>') =>
  `${head}<rss version="2.0"><channel><title>Cổng</title><link>https://halong.gov.vn</link>${items}</channel></rss>`;
const item = `<item><title><![CDATA[Hạ Long <b>chuẩn bị</b> bầu cử &amp; tập huấn]]></title>
  <link>https://halong.gov.vn/tin?id=1&amp;muc=2</link><guid isPermaLink="false">a1</guid>
  <pubDate>Tue, 04 May 2021 08:00:00 +0700</pubDate></item>`;
const never = { etag: "", lastModified: "" };
const only127001 = (address: string) => address === "127.0.0.1";
const read = (address: string, since = never) => feedReader(only127001)(address, since);

describe("a feed", () => {
  it("is read as RSS, with plain titles, links and instants", async () => {
    const { url } = await serve((_, response) => response.end(rss(item)));
    expect(await read(url)).toMatchObject({
      result: "items",
      items: [
        {
          key: "a1",
          title: "Hạ Long chuẩn bị bầu cử & tập huấn",
          link: "https://halong.gov.vn/tin?id=1&muc=2",
          publishedAt: "2021-05-04T01:00:00.000Z",
        },
      ],
    });
  });

  it.each([
    [
      "Atom",
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:x</id><updated>2021-05-04T01:00:00Z</updated>
       <entry><title type="html">&lt;b&gt;Tin&lt;/b&gt; 1</title><id>urn:1</id><link rel="self" href="https://a.gov.vn/self"/><link href="https://a.gov.vn/1"/><updated>2021-05-04T01:00:00Z</updated></entry></feed>`,
    ],
    [
      "RDF",
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="x"><title>R</title><link>http://a.gov.vn</link><description>d</description></channel>
       <item rdf:about="urn:1"><title>Tin 1</title><link>https://a.gov.vn/1</link><dc:date>2021-05-04T01:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      "JSON",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "J",
        items: [
          {
            id: "urn:1",
            url: "https://a.gov.vn/1",
            title: "Tin 1",
            date_published: "2021-05-04T08:00:00+07:00",
          },
        ],
      }),
    ],
  ])("is read as %s", async (_, text) => {
    const { url } = await serve((_request, response) => response.end(text));
    const items = [
      { key: "urn:1", title: "Tin 1", link: "https://a.gov.vn/1", publishedAt: "2021-05-04T01:00:00.000Z" },
    ];
    expect(await read(url)).toMatchObject({ result: "items", items });
  });

  it("comes in UTF-16 and packed as well", async () => {
    const text = rss(item, '<?xml version="1.0" encoding="utf-16"?>');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const { url } = await serve((_, response) => {
      response.setHeader("content-encoding", "gzip");
      response.end(gzipSync(utf16));
    });
    expect(await read(url)).toMatchObject({ items: [{ title: "Hạ Long chuẩn bị bầu cử & tập huấn" }] });
  });

  it("that has not changed is not read again", async () => {
    const { url } = await serve((request, response) => {
      if (request.headers["if-none-match"] === '"v1"') response.statusCode = 304;
      response.setHeader("etag", '"v1"');
      response.end(response.statusCode === 304 ? undefined : rss(item));
    });
    const first = await read(url);
    expect(first).toMatchObject({ result: "items", etag: '"v1"' });
    expect(await read(url, { etag: '"v1"', lastModified: "" })).toEqual({ result: "unchanged" });
  });

  it("is found behind a redirect, relative ones too", async () => {
    const { url } = await serve((request, response) => {
      if (request.url === "/rss") response.end(rss(item));
      else response.writeHead(302, { location: "/rss" }).end();
    });
    expect(await read(url)).toMatchObject({ result: "items" });
  });
});

describe("what does not behave as a feed", () => {
  it.each([
    ["a page", "<html><body>Cổng thông tin</body></html>"],
    ["nothing", ""],
    [
      "a bomb of entities",
      rss("", '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
    ],
    ["a half document", rss(item).slice(0, 60)],
  ])("is told: %s", async (_, text) => {
    const { url } = await serve((_request, response) => response.end(text));
    expect(await read(url)).toEqual({ result: "failed", code: "feed-unreadable" });
  });

  it.each([
    [401, "feed-secured"],
    [403, "feed-secured"],
    [404, "feed-status"],
    [500, "feed-status"],
  ] as const)("is told: status %s", async (status, code) => {
    const { url } = await serve((_, response) => response.writeHead(status).end("x"));
    expect(await read(url)).toEqual({ result: "failed", code });
  });

  it("is cut off at two megabytes, plain or packed to a hundredth of them", async () => {
    const { url } = await serve((request, response) => {
      const big = Buffer.alloc(3 * 1024 * 1024, " ");
      if (request.url === "/packed") response.setHeader("content-encoding", "gzip");
      response.end(request.url === "/packed" ? gzipSync(big) : big);
    });
    for (const path of ["/plain", "/packed"]) {
      expect(await read(url + path)).toEqual({ result: "failed", code: "feed-too-big" });
    }
  });

  it("is left when it gives a byte now and then, or nothing", async () => {
    const { url } = await serve((request, response) => {
      if (request.url === "/nothing") return;
      const drip = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(drip));
    });
    const hasty = feedReader(only127001, { maxMs: 400 });
    for (const path of ["/drip", "/nothing"]) {
      expect(await hasty(url + path, never)).toEqual({ result: "failed", code: "feed-no-answer" });
    }
  });

  it("is left after three redirects", async () => {
    const { url, seen } = await serve((_, response) =>
      response.writeHead(302, { location: `/${seen.length}` }).end(),
    );
    expect(await read(url)).toEqual({ result: "failed", code: "feed-redirects" });
    expect(seen).toHaveLength(4);
  });
});

describe("the way inside", () => {
  it.each(["file:///etc/passwd", "ftp://a.gov.vn/rss", "http://ai:mat-khau@a.gov.vn/rss", "khong phai"])(
    "is closed to %s",
    async (address) => {
      expect(await read(address)).toEqual({ result: "failed", code: "feed-address" });
    },
  );

  it("is closed to every way of writing this machine's address, and nobody is called", async () => {
    const { url, seen } = await serve((_, response) => response.end(rss(item)));
    const { port } = new URL(url);
    const strict = feedReader(isPublicAddress);
    const hosts = ["127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]", "[::1]"];
    for (const host of hosts) {
      expect(await strict(`http://${host}:${port}/`, never)).toEqual({
        result: "failed",
        code: "feed-not-public",
      });
    }
    expect(await strict("http://localhost/", never)).toEqual({ result: "failed", code: "feed-not-public" });
    expect(seen).toEqual([]);
  });

  it("is closed to a redirect from outside, and the one inside is never called", async () => {
    const inside = await serve((_, response) => response.end(rss(item)), "127.0.0.2");
    const outside = await serve((_, response) =>
      response.writeHead(302, { location: `${inside.url}/` }).end(),
    );
    expect(await read(outside.url)).toEqual({ result: "failed", code: "feed-not-public" });
    expect(inside.seen).toEqual([]);
  });

  it("is closed to other ports than the web's on other hosts", async () => {
    expect(await read("http://a.gov.vn:6379/")).toEqual({ result: "failed", code: "feed-address" });
  });
});
