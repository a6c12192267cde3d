import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openDatabase } from "~db/client.server";
import { crawl } from "../../scripts/attack/crawl";
import { unescapedCells } from "../../scripts/attack/exported-cells";
import { fuzz } from "../../scripts/attack/fuzzing";
import { openedPages } from "../../scripts/attack/opened-pages";
import { payloads } from "../../scripts/attack/payloads";
import { Person } from "../../scripts/attack/person";
import { plant } from "../../scripts/attack/planting";
import { type BuiltServer, startServer } from "../support/built-server";
import { c } from "../support/permission-rows";

/** The short forms of `npm run prove -- fuzz` and `-- stored-scripts`. */
let server: BuiltServer;
beforeAll(async () => {
  server = await startServer({ env: { LOG_LEVEL: "warn" } });
});
afterAll(() => server.close());

/** Who there is, and what they and the units are. */
async function whoIsWho() {
  const db = await openDatabase({ dataDir: server.dataDir });
  const accounts = await db.read
    .selectFrom("accounts")
    .select(["id", "login_name", "status", "password_hash"])
    .orderBy("id")
    .execute();
  const memberships = await db.read.selectFrom("memberships").selectAll().orderBy("id").execute();
  const units = await db.read.selectFrom("units").selectAll().orderBy("id").execute();
  const media = units.find(({ key }) => key === "trung-tam-truyen-thong");
  const foreign = await db.read
    .selectFrom("outputs")
    .innerJoin("output_units", "output_units.output_id", "outputs.id")
    .innerJoin("accounts", "accounts.id", "outputs.logged_by")
    .where("accounts.login_name", "=", "can-bo")
    .where("output_units.unit_id", "!=", media?.id ?? "")
    .select("outputs.id")
    .execute();
  await db.close();
  return { accounts, memberships, units, foreign: foreign.length };
}

/** Pages with forms of every kind of record. */
const writing = [
  ...[
    `${c}/ket-qua/moi`,
    `${c}/lich?them=1`,
    `${c}/ke-hoach/nhiem-vu/moi`,
    `${c}/phan-bac/moi`,
    `${c}/phan-bac/1`,
  ],
  ...[`${c}/giao-ban/2021-05-04`, `${c}/trang-tri/moi`, `${c}/du-luan/bao-cao/moi`, `${c}/cai-dat/tieu-ban`],
  ...[
    `${c}/giao-ban/bao-chi/them?tuan=2021-W19`,
    `${c}/ket-qua/5`,
    `${c}/bao-cao/trung-tam-truyen-thong/2021-04-26`,
  ],
  ...[`${c}/can-chi-dao`, `${c}/cai-dat/don-vi/phong-noi-vu`, `${c}/ke-hoach/van-ban`, `${c}/du-luan/chu-de`],
];

describe("scripts that are typed into forms", () => {
  it("are kept as text: none runs in a browser, none becomes a formula in a file", {
    timeout: 180_000,
  }, async () => {
    const secretary = await Person.signedIn(server.url, "thu-ky");
    const pages = await crawl(secretary, writing, { perKind: 1, most: writing.length });
    const planted = await plant(secretary, pages, 1);
    expect(planted.faults).toEqual([]);
    expect(planted.taken.length).toBeGreaterThan(10);

    const { executablePath, env } = inject("chromium");
    const args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
    const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
    const reading = [
      c,
      `${c}/ket-qua`,
      `${c}/lich`,
      `${c}/ke-hoach/nhiem-vu?xem=tat-ca`,
      `${c}/phan-bac`,
      `${c}/trang-tri`,
    ];
    const addresses = [...new Set([...reading, ...pages.map(({ address }) => address)])];
    const { cookie } = secretary;
    const found = await openedPages(browser, { base: server.url, cookie, addresses });
    await browser.close();
    expect(found.faults).toEqual([]);
    expect(found.opened).toBe(addresses.length);
    expect(found.shown).toBeGreaterThan(2);
    const cells = await unescapedCells(secretary);
    expect(cells.faults).toEqual([]);
    expect(cells.seen).toBeGreaterThan(1_000);
  });

  it("would be heard of if one ran", async () => {
    const { executablePath, env } = inject("chromium");
    const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env } });
    const addresses = payloads.slice(0, 3).map((one) => `text/html,${encodeURIComponent(one)}`);
    const found = await openedPages(browser, { base: "data:", cookie: "", addresses });
    await browser.close();
    expect(found.faults.filter((fault) => fault.startsWith("a script ran")).length).toBeGreaterThan(1);
  });
});

describe("twisted forms and addresses", () => {
  it("bring forth no error and no trace of the program, and change nothing that is not theirs to change", {
    timeout: 180_000,
  }, async () => {
    const before = await whoIsWho();
    const found = [];
    for (const [login, every] of [
      ["can-bo", 2],
      ["thu-ky", 6],
    ] as const) {
      const person = await Person.signedIn(server.url, login);
      found.push(await fuzz(person, { seed: 523, times: 1, perKind: 1, most: 120, every }));
    }
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.reduce((sum, { sent }) => sum + sent, 0)).toBeGreaterThan(60);
    expect(server.output()).not.toContain("unexpected error");
    expect((await whoIsWho()).foreign).toBe(before.foreign);
    expect((await whoIsWho()).memberships).toEqual(before.memberships);
    expect((await whoIsWho()).accounts).toEqual(before.accounts);
  });
});
