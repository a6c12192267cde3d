import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "~db/client.server";
import { type BuiltServer, startServer } from "../support/built-server";
import { multipart, samples } from "../support/sample-files";
import { Visitor } from "./http";

let server: BuiltServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const list = "/ha-long-2021/ke-hoach/van-ban";
const kills = 4;
const senders = 4;

/** What the server has acknowledged: name of the file and hash of its content, kept by the test alone. */
type Ledger = Map<string, string>;

it("leaves nothing of an upload whose sender goes away, and goes on", async () => {
  const visitor = await new Visitor(server.url).signIn("thu-ky");
  const document = await documentOf(visitor);
  const { body, headers } = multipart([{ name: "dở.pdf", content: samples.long(3_000_000) }]);
  const arriving = join(server.dataDir, "files", "tam");
  const leaving = new AbortController();
  const half = new ReadableStream<Uint8Array>({
    start: (stream) => stream.enqueue(body.subarray(0, 1_500_000)),
  });
  const sent = visitor
    .postBody(`${list}/${document}/tep`, half, headers, leaving.signal)
    .then(() => true)
    .catch(() => false);
  await expect.poll(() => readdirSync(arriving).length, { timeout: 10_000 }).toBe(1);
  leaving.abort();
  await expect.poll(() => readdirSync(arriving).length, { timeout: 10_000 }).toBe(0);
  expect(await sent).toBe(false);
  expect(await (await visitor.get(`${list}/${document}`)).text()).not.toContain("dở.pdf");
});

it("loses no acknowledged file, and has no row without its file, however often it is killed", async () => {
  const ledger: Ledger = new Map();
  for (let kill = 0; kill < kills; kill += 1) {
    const visitor = await new Visitor(server.url).signIn("thu-ky");
    const document = await documentOf(visitor);
    let enough = () => {};
    const some = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const sending = Array.from({ length: senders }, (_, sender) =>
      sendUntilKilled(visitor, document, ledger, `${kill}-${sender}`, ledger.size + 3, enough),
    );
    await some;
    await server.stop("SIGKILL");
    await Promise.all(sending);
    await server.start();
  }
  expect(ledger.size).toBeGreaterThanOrEqual(3 * kills);
  await expectKept(ledger);
  expect(await rowsWithoutFile()).toEqual([]);
}, 120_000);

async function documentOf(visitor: Visitor): Promise<string> {
  const page = await (await visitor.get(list)).text();
  return /\/van-ban\/([0-9a-f-]{36})\/tep\//.exec(page)?.[1] ?? "";
}

async function sendUntilKilled(
  visitor: Visitor,
  document: string,
  ledger: Ledger,
  sender: string,
  wanted: number,
  enough: () => void,
): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const name = `${sender}-${turn}.pdf`;
    const content = Buffer.concat([samples.pdf(name), Buffer.alloc(300_000, turn)]);
    const { body, headers } = multipart([{ name, content }]);
    const answer = await visitor.postBody(`${list}/${document}/tep`, body, headers).catch(() => null);
    if (!answer) return;
    const text = await answer.text().catch(() => "");
    if (answer.status !== 200 || text !== '{"problems":[]}') return;
    ledger.set(name, createHash("sha256").update(content).digest("hex"));
    if (ledger.size >= wanted) enough();
  }
}

/** Every file that was acknowledged is in the list once, and its bytes are those that were sent. */
async function expectKept(ledger: Ledger): Promise<void> {
  const visitor = await new Visitor(server.url).signIn("can-bo");
  const document = await documentOf(visitor);
  const page = await (await visitor.get(`${list}/${document}`)).text();
  const links = [...page.matchAll(/href="([^"]+\/tep\/[^"]+)"[^>]*>([^<]+\.pdf)</g)];
  const byName = new Map<string, string[]>();
  for (const [, path = "", name = ""] of links) byName.set(name, [...(byName.get(name) ?? []), path]);
  for (const [name, hash] of ledger) {
    const paths = byName.get(name) ?? [];
    expect(paths, name).toHaveLength(1);
    const saved = await visitor.get(paths[0] ?? "");
    const content = Buffer.from(await saved.arrayBuffer());
    expect(createHash("sha256").update(content).digest("hex"), name).toBe(hash);
  }
}

async function rowsWithoutFile(): Promise<string[]> {
  await server.stop();
  const db = await openDatabase({ dataDir: server.dataDir });
  const rows = await db.read.selectFrom("files").select("hash").execute();
  await db.close();
  const pathOf = (hash: string) => join(server.dataDir, "files", hash.slice(0, 2), hash.slice(2, 4), hash);
  expect(rows.length).toBeGreaterThan(0);
  return rows.map(({ hash }) => hash).filter((hash) => !existsSync(pathOf(hash)));
}
