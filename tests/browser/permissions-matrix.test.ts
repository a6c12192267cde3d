import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { type BuiltServer, startServer } from "../support/built-server";
import { type Account, accounts, c, matrix, open } from "../support/permission-rows";
import { Visitor } from "./http";

let server: BuiltServer;
const visitors = new Map<Account, Visitor>();

beforeAll(async () => {
  server = await startServer();
  for (const account of accounts) visitors.set(account, await new Visitor(server.url).signIn(account));
});
afterAll(() => server.close());

function visitor(account: Account): Visitor {
  const found = visitors.get(account);
  if (!found) throw new Error(account);
  return found;
}

/** Where a refusal may hide nothing of what it refuses. */
const isRefusal = (status: number) => status === 403 || status === 404;

describe("every route × method × role", () => {
  it("has a row for each route of the URL map", () => {
    const map = readFileSync(new URL("../../app/routes.ts", import.meta.url), "utf8");
    const routes = [...map.matchAll(/"(routes\/[^"]+\.tsx?)"/g)].map((match) => match[1]);
    expect([...Object.keys(matrix), ...open].sort()).toEqual([...routes].sort());
  });

  for (const [route, { path, read, write, form }] of Object.entries(matrix)) {
    for (const account of accounts) {
      it(`${account} ${read.includes(account) ? "may" : "may not"} open ${path}, as page and as data`, async () => {
        const address = await addressOf(path);
        const page = await visitor(account).get(address);
        const data = await visitor(account).get(asData(address));
        const whole = await page.text();
        await data.text();
        if (read.includes(account)) {
          expect([page.status, data.status]).toEqual([200, 200]);
        } else {
          expect(isRefusal(page.status)).toBe(true);
          expect(isRefusal(data.status)).toBe(true);
          expect(whole).not.toMatch(/KQ-2021-|thu-truong@|payload/);
        }
      });

      it(`${account} ${write?.includes(account) ? "may" : "may not"} send the form of ${path}`, async () => {
        const address = await addressOf(path);
        for (const target of [address, asData(address)]) {
          const answer = await visitor(account).post(target, form ?? { intent: "nothing-of-the-kind" });
          await answer.text();
          if (write === null) expect([403, 404, 405]).toContain(answer.status);
          else if (write.includes(account)) expect(isRefusal(answer.status)).toBe(false);
          else expect(isRefusal(answer.status)).toBe(true);
          expect(answer.status).toBeLessThan(500);
        }
      });
    }

    it(`asks a stranger to sign in before ${route}`, async () => {
      const stranger = new Visitor(server.url);
      const address = await addressOf(path);
      const page = await stranger.get(address);
      expect(page.status).toBe(302);
      expect(page.headers.get("Location")).toBe(`/dang-nhap?tiep=${encodeURIComponent(address)}`);
      if (write) expect((await stranger.post(address, { title: "x" })).status).toBe(401);
    });

    it(`knows no other methods at ${route}`, async () => {
      for (const method of ["PUT", "PATCH", "DELETE"]) {
        const answer = await visitor("thu-ky").send(method, await addressOf(path));
        await answer.text();
        expect(answer.status, method).toBeGreaterThanOrEqual(400);
        expect(answer.status, method).toBeLessThan(500);
      }
    });
  }
});

const found = new Map<string, string>();

/** Where a part of an address that differs from run to run is found, and who can open that page. */
const sources: Record<string, { who: Account; page: string; link: RegExp }> = {
  ":account": {
    who: "quan-tri",
    page: "/quan-tri/tai-khoan",
    link: /\/quan-tri\/tai-khoan\/([0-9a-f-]{36})/,
  },
  ":document": {
    who: "thu-ky",
    page: `${c}/ke-hoach/van-ban`,
    link: /\/ke-hoach\/van-ban\/([0-9a-f-]{36})\/tep\//,
  },
  ":round": {
    who: "thu-ky",
    page: `${c}/lich/hiep-thuong`,
    link: /\/lich\/hiep-thuong\/([0-9a-f-]{36})/,
  },
  ":evidence": {
    who: "thu-ky",
    page: `${c}/ket-qua/5`,
    link: /\/minh-chung\/([0-9a-f-]{36})/,
  },
  ":review": {
    who: "thu-ky",
    page: `${c}/ke-hoach/so-ket`,
    link: /\/ke-hoach\/so-ket\/([0-9a-f-]{36})/,
  },
  ":task": {
    who: "thu-ky",
    page: `${c}/ke-hoach/nhiem-vu`,
    link: /\/ke-hoach\/nhiem-vu\/([0-9a-f-]{36})/,
  },
  ":action": {
    who: "thu-ky",
    page: `${c}/giao-ban/ket-luan`,
    link: /\/giao-ban\/ket-luan\/([0-9a-f-]{36})/,
  },
  ":topic": {
    who: "thu-ky",
    page: `${c}/giao-ban/bao-chi`,
    link: /\/giao-ban\/bao-chi\/([0-9a-f-]{36})/,
  },
  ":synthesis": {
    who: "thu-ky",
    page: `${c}/du-luan/tong-hop`,
    // The newest period is listed first; everybody of the sub-committee reads what was issued.
    link: /\/du-luan\/tong-hop\/([0-9a-f-]{36})/,
  },
  ":file": { who: "thu-ky", page: `${c}/ke-hoach/van-ban`, link: /\/tep\/([0-9a-f-]{36})/ },
};

/** The path with the ids of what the demonstration has where it names them. */
async function addressOf(path: string): Promise<string> {
  if (path.includes(":draft")) {
    if (!found.has(":draft")) found.set(":draft", await startSetUp());
    return path.replace(":draft", found.get(":draft") ?? "");
  }
  if (path.includes(":bulk")) {
    if (!found.has(":bulk")) found.set(":bulk", await startBulkAct());
    return path.replace(":bulk", found.get(":bulk") ?? "");
  }
  let address = path;
  for (const [part, { who, page, link }] of Object.entries(sources)) {
    if (!address.includes(part)) continue;
    if (!found.has(part)) {
      const id = link.exec(await (await visitor(who).get(page)).text())?.[1] ?? "";
      expect(id, part).not.toBe("");
      found.set(part, id);
    }
    address = address.replace(part, found.get(part) ?? "");
  }
  return address;
}

/** An act on the outputs of the last days, as the form sends it: first the preview, then what was shown. */
async function startBulkAct(): Promise<string> {
  const address = `${c}/ket-qua/sua-loat?tu=28/04/2021&tat-ca=1`;
  const form = { act: "message", message: "", reason: "thử quyền", seen: "", _key: "permissions-bulk" };
  const shown = await visitor("thu-ky").post(address, { ...form, message: message(), intent: "preview" });
  const seen = /name="seen" value="([0-9a-f]+)"/.exec(await shown.text())?.[1] ?? "";
  const answer = await visitor("thu-ky").post(address, {
    ...form,
    message: message(),
    intent: "apply",
    seen,
  });
  await answer.text();
  const id = /\/sua-loat\/([0-9a-f-]{36})$/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  expect(id).not.toBe("");
  return id;
}

const message = () => haLong2021.messages[0]?.key ?? "";

async function startSetUp(): Promise<string> {
  const answer = await visitor("quan-tri").post("/quan-tri/cuoc-bau-cu/moi", { _key: "permissions" });
  await answer.text();
  const id = /\/moi\/([0-9a-f-]{36})\//.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  expect(id).not.toBe("");
  return id;
}

/** Where Remix's single fetch gets the data of a page. */
function asData(address: string): string {
  const [path, query] = address.split("?");
  return `${path}.data${query === undefined ? "" : `?${query}`}`;
}
