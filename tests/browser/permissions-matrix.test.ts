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
const settingsPeople: Account[] = ["quan-tri", "thu-ky"];

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
  "routes/set-up/list.tsx": { path: "/quan-tri/cuoc-bau-cu", read: administrators, write: administrators },
  "routes/set-up/start.tsx": {
    path: "/quan-tri/cuoc-bau-cu/moi",
    read: administrators,
    write: administrators,
  },
  "routes/set-up/step.tsx": {
    path: "/quan-tri/cuoc-bau-cu/moi/:draft/don-vi",
    read: administrators,
    write: administrators,
  },
  "routes/admin/audit.tsx": { path: "/quan-tri/nhat-ky", read: administrators, write: null },
  "routes/admin/holidays.tsx": { path: "/quan-tri/ngay-nghi", read: administrators, write: administrators },
  "routes/admin/jobs.tsx": { path: "/quan-tri/viec-nen", read: administrators, write: administrators },
  "routes/reminders/choices.tsx": { path: "/tai-khoan/nhac-viec", read: everyone, write: everyone },
  "routes/reminders/reminders.tsx": { path: `${c}/nhac-viec`, read: everyone, write: everyone },
  "routes/campaign/overview.tsx": { path: c, read: everyone, write: null },
  "routes/campaign/demo-day.tsx": {
    path: `${c}/ngay-minh-hoa`,
    read: ["quan-tri", "thu-ky"],
    write: ["quan-tri", "thu-ky"],
  },
  "routes/timeline/timeline.tsx": { path: `${c}/lich`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/compare.tsx": { path: `${c}/lich/so-sanh`, read: everyone, write: null },
  "routes/calendar-feeds/feeds.tsx": { path: `${c}/lich/dang-ky`, read: everyone, write: everyone },
  "routes/timeline/rounds.tsx": { path: `${c}/lich/hiep-thuong`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/round.tsx": { path: `${c}/lich/hiep-thuong/:round`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/publicity-round.tsx": {
    path: `${c}/lich/hiep-thuong/:round/tuyen-truyen`,
    read: everyone,
    write: writers,
  },
  "routes/timeline/publicity-milestone.tsx": {
    path: `${c}/lich/polling-day/tuyen-truyen`,
    read: everyone,
    write: writers,
  },
  // A unit's people mark their own unit; every other form is the secretary's, which its use case sees to.
  "routes/timeline/milestone.tsx": { path: `${c}/lich/consultation-3`, read: everyone, write: writers },
  "routes/timeline/baselines.tsx": { path: `${c}/lich/ke-hoach-goc`, read: everyone, write: ["thu-ky"] },
  "routes/timeline/trash.tsx": { path: `${c}/lich/thung-rac`, read: ["thu-ky"], write: ["thu-ky"] },
  "routes/timeline/missing-units.tsx": {
    path: `${c}/lich/voter-lists-posted/chua-lam.csv`,
    read: everyone,
    write: null,
  },
  "routes/timeline/picture-file.tsx": { path: `${c}/lich/hinh`, read: everyone, write: null },
  "routes/outputs/list.tsx": { path: `${c}/ket-qua`, read: subCommittee, write: null },
  "routes/outputs/export.ts": { path: `${c}/ket-qua/tai-ve?dang=csv`, read: subCommittee, write: null },
  "routes/outputs/new.tsx": { path: `${c}/ket-qua/moi`, read: writers, write: writers },
  "routes/outputs/paste.tsx": { path: `${c}/ket-qua/dan`, read: writers, write: writers },
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
  "routes/plan/documents.tsx": { path: `${c}/ke-hoach/van-ban`, read: subCommittee, write: ["thu-ky"] },
  "routes/plan/document.tsx": {
    path: `${c}/ke-hoach/van-ban/:document`,
    read: subCommittee,
    write: ["thu-ky"],
  },
  // Only files are sent here; there is nothing to open.
  "routes/plan/document-uploads.tsx": {
    path: `${c}/ke-hoach/van-ban/:document/tep`,
    read: [],
    write: ["thu-ky"],
  },
  "routes/plan/document-download.tsx": {
    path: `${c}/ke-hoach/van-ban/:document/tep/:file`,
    read: subCommittee,
    write: null,
  },
  "routes/settings/general.tsx": { path: `${c}/cai-dat`, read: settingsPeople, write: settingsPeople },
  "routes/settings/election-day.tsx": {
    path: `${c}/cai-dat/ngay-bau-cu`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/settings/phases.tsx": { path: `${c}/cai-dat/dot`, read: settingsPeople, write: settingsPeople },
  "routes/settings/units.tsx": { path: `${c}/cai-dat/don-vi`, read: settingsPeople, write: settingsPeople },
  "routes/settings/unit.tsx": {
    path: `${c}/cai-dat/don-vi/phong-noi-vu`,
    read: settingsPeople,
    write: settingsPeople,
  },
  "routes/settings/roster.tsx": { path: `${c}/cai-dat/tieu-ban`, read: subCommittee, write: settingsPeople },
  "routes/progress/progress.tsx": { path: `${c}/tien-do`, read: subCommittee, write: null },
};

/** Routes that anybody may reach, or that only gather others. */
const open = [
  "routes/home.tsx",
  "routes/not-found.tsx",
  "routes/accounts/sign-in.tsx",
  "routes/accounts/link.tsx",
  "routes/accounts/sign-out.tsx",
  "routes/reminders/unsubscribe.tsx",
  "routes/desk/layout.tsx",
  // Read by calendar programs with the secret in its address: tests/routes/calendar-feeds.test.ts.
  "routes/calendar-feeds/calendar.ts",
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
  ":file": { who: "thu-ky", page: `${c}/ke-hoach/van-ban`, link: /\/tep\/([0-9a-f-]{36})/ },
};

/** The path with the ids of what the demonstration has where it names them. */
async function addressOf(path: string): Promise<string> {
  if (path.includes(":draft")) {
    if (!found.has(":draft")) found.set(":draft", await startSetUp());
    return path.replace(":draft", found.get(":draft") ?? "");
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

async function startSetUp(): Promise<string> {
  const answer = await visitor("quan-tri").post("/quan-tri/cuoc-bau-cu/moi", { _key: "permissions" });
  await answer.text();
  const id = /\/moi\/([0-9a-f-]{36})\//.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  expect(id).not.toBe("");
  return id;
}
