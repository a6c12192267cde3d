import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltServer, startServer } from "../support/built-server";
import { Visitor } from "./http";

const accounts = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"] as const;
type Account = (typeof accounts)[number];

const everyone = accounts;
const subCommittee: Account[] = ["quan-tri", "thu-ky", "lanh-dao", "thu-truong", "can-bo"];
const writers: Account[] = ["thu-ky", "thu-truong", "can-bo"];
const administrators: Account[] = ["quan-tri"];

interface Row {
  /** An address of the route, as a person would have it. */
  path: string;
  read: readonly Account[];
  /** null: the route takes no form. */
  write: readonly Account[] | null;
  /** What is sent; by default a form that means nothing, refused to those who may send by its fields. */
  form?: Record<string, string>;
}

const c = "/ha-long-2021";
/** Every route of app/routes.ts that needs a session: who may open it, who may send its form. */
const matrix: Record<string, Row> = {
  "routes/accounts/settings.tsx": { path: "/tai-khoan", read: everyone, write: everyone },
  "routes/accounts/password.tsx": { path: "/tai-khoan/doi-mat-khau", read: everyone, write: everyone },
  "routes/admin/index.tsx": { path: "/quan-tri", read: administrators, write: null },
  "routes/admin/accounts.tsx": { path: "/quan-tri/tai-khoan", read: administrators, write: null },
  "routes/admin/account-new.tsx": {
    path: "/quan-tri/tai-khoan/moi",
    read: administrators,
    write: administrators,
  },
  "routes/admin/account.tsx": {
    path: "/quan-tri/tai-khoan/:account",
    read: administrators,
    write: administrators,
  },
  "routes/admin/audit.tsx": { path: "/quan-tri/nhat-ky", read: administrators, write: null },
  "routes/campaign/overview.tsx": { path: c, read: everyone, write: null },
  "routes/campaign/demo-day.tsx": {
    path: `${c}/ngay-minh-hoa`,
    read: ["quan-tri", "thu-ky"],
    write: ["quan-tri", "thu-ky"],
  },
  "routes/timeline/timeline.tsx": { path: `${c}/lich`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/picture-file.tsx": { path: `${c}/lich/hinh`, read: everyone, write: null },
  "routes/timeline/milestone.tsx": { path: `${c}/lich/consultation-3`, read: everyone, write: ["thu-ky"] },
  "routes/outputs/list.tsx": { path: `${c}/ket-qua`, read: subCommittee, write: null },
  "routes/outputs/new.tsx": { path: `${c}/ket-qua/moi`, read: writers, write: writers },
  "routes/outputs/declarations.tsx": { path: `${c}/ket-qua/khai-bao`, read: writers, write: writers },
  "routes/outputs/trash.tsx": { path: `${c}/ket-qua/thung-rac`, read: subCommittee, write: null },
  // A unit's member may correct, but not another unit's: KQ 5 is Ban Tuyên giáo's.
  "routes/outputs/output.tsx": {
    path: `${c}/ket-qua/5`,
    read: subCommittee,
    write: ["thu-ky"],
    form: { intent: "withdraw", version: "99", reason: "thử quyền" },
  },
  "routes/plan/plan.tsx": { path: `${c}/ke-hoach`, read: subCommittee, write: ["thu-ky"] },
  "routes/plan/documents.tsx": { path: `${c}/ke-hoach/van-ban`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/progress/progress.tsx": { path: `${c}/tien-do`, read: subCommittee, write: null },
};

/** Routes that anybody may reach, or that only gather others. */
const open = [
  "routes/home.tsx",
  "routes/not-found.tsx",
  "routes/accounts/sign-in.tsx",
  "routes/accounts/link.tsx",
  "routes/accounts/sign-out.tsx",
  "routes/desk/layout.tsx",
  "routes/campaign/layout.tsx",
];

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
    const routes = [...map.matchAll(/"(routes\/[^"]+\.tsx)"/g)].map((match) => match[1]);
    expect([...Object.keys(matrix), ...open].sort()).toEqual([...routes].sort());
  });

  for (const [route, { path, read, write, form }] of Object.entries(matrix)) {
    for (const account of accounts) {
      it(`${account} ${read.includes(account) ? "may" : "may not"} open ${path}, as page and as data`, async () => {
        const address = await addressOf(path);
        const page = await visitor(account).get(address);
        const data = await visitor(account).get(`${address}.data`);
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
        for (const target of [address, `${address}.data`]) {
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

let someAccount = "";

/** The path with the id of a real account where it names one. */
async function addressOf(path: string): Promise<string> {
  if (!path.includes(":account")) return path;
  if (someAccount === "") {
    const list = await (await visitor("quan-tri").get("/quan-tri/tai-khoan")).text();
    someAccount = /\/quan-tri\/tai-khoan\/([0-9a-f-]{36})/.exec(list)?.[1] ?? "";
    expect(someAccount).not.toBe("");
  }
  return path.replace(":account", someAccount);
}
