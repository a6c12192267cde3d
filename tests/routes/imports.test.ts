import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test, vi } from "vitest";
import { maxImportBytes } from "~/domain/import-table";
import * as one from "~/routes/outputs/import";
import * as file from "~/routes/outputs/import-file";
import * as template from "~/routes/outputs/import-template";
import * as imports from "~/routes/outputs/imports";
import { describeOnSqlite } from "../support/engines";
import { slug } from "../support/output-acts";
import { callAction, callLoader, flashOf, problemsOf, type RouteAnswer } from "../support/route-calls";
import { multipart } from "../support/sample-files";
import type { World } from "../support/world";

const path = `/${slug}/ket-qua/nhap-tep`;
const params = { campaign: slug };
const list = (...lines: string[]) =>
  Buffer.from(["Ngày đăng;Hình thức;Tiêu đề;Số lượng", ...lines].join("\n"));

/** Sends files to the page that takes them, as a browser's form would. */
function send(
  world: World,
  who: string | null,
  files: Parameters<typeof multipart>[0],
  length?: number,
): Promise<RouteAnswer> {
  const { body, headers } = multipart(files);
  const asked = { ...headers, ...(length === undefined ? {} : { "Content-Length": String(length) }) };
  const withBody = {
    action: (args: ActionFunctionArgs) =>
      imports.action({
        ...args,
        request: new Request(args.request.url, { method: "POST", body, headers: asked }),
      }),
  };
  const ctx = who === null ? world.asNobody() : world.as(who);
  return callAction(withBody, ctx, path, {}, { params });
}

async function sent(world: World, who: string, content: Buffer): Promise<string> {
  const { location } = await send(world, who, [{ name: "Kết quả tuần 18.csv", content }]);
  return location?.split("/").at(-1) ?? "";
}

const paramsOf = (id: string) => ({ params: { ...params, import: id } });
const underWay = ["reading", "writing", "undoing"];

/** The page once the work is at rest: what a button begins may take longer than its answer waits. */
async function open(world: World, who: string, id: string, query = ""): Promise<RouteAnswer> {
  return vi.waitFor(
    async () => {
      const shown = await callLoader(one, world.as(who), `${path}/${id}${query}`, paramsOf(id));
      if (underWay.includes(shown.body?.import?.status)) throw new Error("still at work");
      return shown;
    },
    { timeout: 15_000 },
  );
}
const press = (world: World, who: string, id: string, fields: Record<string, string | string[]>) =>
  callAction(one, world.as(who), `${path}/${id}`, fields, paramsOf(id));
const download = (world: World, who: string, id: string) =>
  callLoader(file, world.as(who), `${path}/${id}/tep`, paramsOf(id));

describeOnSqlite("the pages that import a file", (openWorld) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });

  test("take a file, show its rows, record them on the second button and take them back on the third", async () => {
    const id = await sent(
      world,
      "can-bo",
      list("4/5/2021;Video, clip;Phóng sự ảnh;1", "31/2/2021;Video, clip;Sai ngày;1"),
    );
    const shown = (await open(world, "can-bo", id)).body;
    expect(shown.import).toMatchObject({ status: "checked", rows: { all: 2, fresh: 1, twins: 0, bad: 1 } });
    const bad = (await open(world, "can-bo", id, "?xem=bad")).body;
    expect(bad.rows).toMatchObject([{ line: 3, problems: [{ code: "no-such-day" }] }]);
    const version = String(shown.import.version);
    const saved = await press(world, "can-bo", id, { intent: "save", version });
    expect([saved.status, saved.location]).toEqual([302, `${path}/${id}`]);
    const done = (await open(world, "can-bo", id)).body;
    expect(done.import).toMatchObject({ status: "done", outputs: 1 });
    expect(done.span).toEqual({ first: "KQ-2021-0001", last: "KQ-2021-0001", active: 1 });
    const again = await press(world, "can-bo", id, { intent: "save", version });
    expect([again.status, problemsOf(again)]).toEqual([422, ["form import-moved-on"]]);
    await press(world, "can-bo", id, { intent: "undo", version: String(done.import.version) });
    const undone = (await open(world, "can-bo", id)).body;
    expect([undone.import.status, undone.span.active]).toEqual(["undone", 0]);
  });

  test("ask for the reason of rows that are there already, and keep what was typed", async () => {
    const lines = ["4/5/2021;Video, clip;Ba phóng sự;3", "4/5/2021;Video, clip;ba phong su;3"];
    const id = await sent(world, "thu-ky", list(...lines));
    const first = (await open(world, "thu-ky", id)).body.import;
    const settings = {
      ...{ intent: "check", version: String(first.version), encoding: "", separator: "", sheet: "" },
      ...{ unit: "trung-tam-truyen-thong", category: "", date: "", columns: first.found.columns },
    };
    const reread = await press(world, "thu-ky", id, settings);
    expect([reread.status, reread.location]).toEqual([302, `${path}/${id}`]);
    const { rows, import: at } = (await open(world, "thu-ky", id)).body;
    expect(rows.map(({ state }: { state: string }) => state)).toEqual(["new", "twin"]);
    const wish = { intent: "save", version: String(at.version), withTwins: "1", reason: "" };
    const refused = await press(world, "thu-ky", id, wish);
    expect([refused.status, problemsOf(refused)]).toEqual([422, ["reason reason-needed"]]);
    expect(refused.body.values.withTwins).toEqual(["1"]);
    await press(world, "thu-ky", id, { ...wish, reason: "đăng lại" });
    expect((await open(world, "thu-ky", id)).body.import).toMatchObject({ status: "done", outputs: 2 });
  });

  test("say at the field what is wrong with the file itself", async () => {
    expect(problemsOf(await send(world, "can-bo", []))).toEqual(["file import-file-missing"]);
    const empty = await send(world, "can-bo", [{ name: "rỗng.csv", content: Buffer.alloc(0) }]);
    expect([empty.status, problemsOf(empty)]).toEqual([422, ["file file-empty"]]);
    const big = await send(world, "can-bo", [{ name: "to.csv", content: Buffer.alloc(maxImportBytes + 1) }]);
    expect(problemsOf(big)).toEqual(["file file-too-big"]);
    const picture = await sent(world, "can-bo", Buffer.from("89504e470d0a1a0a0000", "hex"));
    const unread = (await open(world, "can-bo", picture)).body.import;
    expect([unread.status, unread.problem.code]).toEqual(["unread", "import-file-kind"]);
    const version = String(unread.version);
    const dropped = await press(world, "can-bo", picture, { intent: "drop", version });
    expect(flashOf(dropped.cookies)).toMatchObject({ code: "import-dropped" });
    expect((await open(world, "can-bo", picture)).status).toBe(404);
  });

  test("give the file back with what became of each row, under its name", async () => {
    const id = await sent(world, "can-bo", list("31/2/2021;Video, clip;Sai ngày;1"));
    const back = await download(world, "can-bo", id);
    expect(back.status).toBe(200);
    const empty = await callLoader(template, world.as("can-bo"), `${path}/mau?don-vi=phong-noi-vu`, {
      params,
    });
    expect(empty.status).toBe(200);
  });

  test("are their sender's and the secretary's: to others an import does not exist, and nothing of it can be pressed", async () => {
    const id = await sent(world, "can-bo", list("4/5/2021;Video, clip;Của cán bộ;1"));
    const version = String((await open(world, "can-bo", id)).body.import.version);
    for (const who of ["thu-truong", "lanh-dao", "quan-tri", "cong-tac-vien"]) {
      expect([403, 404], who).toContain((await open(world, who, id)).status);
      expect([403, 404], who).toContain((await download(world, who, id)).status);
      for (const intent of ["save", "drop", "resume", "undo"]) {
        const answer = await press(world, who, id, { intent, version, withTwins: "", reason: "" });
        expect([403, 404], `${who} ${intent}`).toContain(answer.status);
      }
    }
    expect((await open(world, "thu-ky", id)).body.import.status).toBe("checked");
    for (const who of ["lanh-dao", "quan-tri", "cong-tac-vien", null]) {
      const refused = await send(world, who, [{ name: "a.csv", content: list("4/5/2021;Video, clip;A;1") }]);
      expect([401, 403, 404], String(who)).toContain(refused.status);
    }
  });
});
