import { beforeAll, expect, test } from "vitest";
import * as page from "~/routes/outputs/evidence";
import * as arrivedRoute from "~/routes/outputs/evidence-arrived";
import * as thumbnail from "~/routes/outputs/evidence-thumbnail";
import * as gallery from "~/routes/outputs/gallery";
import * as archive from "~/routes/outputs/gallery-archive";
import type { UseCaseContext } from "~/usecases/context.server";
import { describeOnSqlite } from "../support/engines";
import { arrived, sent } from "../support/evidence";
import { numberOf, slug } from "../support/output-acts";
import { drawnPhoto, reworked } from "../support/photo-samples";
import { callAction, callLoader, flashOf, problemsOf } from "../support/route-calls";
import { multipart, samples } from "../support/sample-files";
import type { World } from "../support/world";

describeOnSqlite("the pages of evidence", (open) => {
  let world: World;
  let ctx: UseCaseContext;
  let number: number;
  beforeAll(async () => {
    world = await open();
    ctx = world.as("can-bo");
    number = await numberOf(ctx);
  });

  const params = () => ({ campaign: slug, number: String(number) });
  const path = () => `/${slug}/ket-qua/${number}/minh-chung`;

  test("a plain form brings several files, says which was refused, and asks about one that is there", async () => {
    const photo = await drawnPhoto(1);
    const first = await sendForm([
      { name: "một.jpg", content: photo },
      { name: "hai.pdf", content: samples.pdf() },
    ]);
    expect([first.status, first.location]).toEqual([302, path()]);
    expect(flashOf(first.cookies)).toMatchObject({ code: "evidence-added", params: { count: 2 } });
    const second = await sendForm([
      { name: "hỏng.jpg", content: photo.subarray(0, 3_000) },
      { name: "lại.jpg", content: await reworked(photo) },
    ]);
    expect(second.status).toBe(422);
    expect(second.body.problems).toEqual([
      { field: "files", code: "photo-broken", params: { file: "hỏng.jpg" } },
    ]);
    const [{ upload, name, twin }] = second.body.waiting;
    expect([name, twin.number]).toEqual(["lại.jpg", number]);
    const fields = { intent: "arrived", _key: "một-lần", upload, name, confirm: "photo-twin" };
    const added = await callAction(page, ctx, path(), fields, { params: params() });
    expect(flashOf(added.cookies)).toMatchObject({ code: "evidence-added", params: { count: 1 } });
    expect((await load()).body.page.items).toHaveLength(3);
  });

  test("removing offers the way back, which brings it back", async () => {
    const [item] = (await load()).body.page.items;
    const fields = { intent: "remove", evidence: item.id, version: String(item.version) };
    const { undo } = flashOf((await callAction(page, ctx, path(), fields, { params: params() })).cookies);
    expect((await load()).body.page.items).toHaveLength(2);
    await callAction(page, ctx, undo.path, undo.fields, { params: params() });
    expect((await load()).body.page.items.map(({ id }: { id: string }) => id)).toContain(item.id);
  });

  test("the page's script gets to know what became of each", async () => {
    const upload = await arrived(ctx, await drawnPhoto(7));
    const fields = { _key: "kịch-bản", upload, name: "a.jpg", takenOn: "2021-05-02", confirm: [] };
    const call = () => callAction(arrivedRoute, ctx, `${path()}/them`, fields, { params: params() });
    // A photograph waits in a browser; meanwhile somebody else has signed in there.
    const waited = { ...fields, _owner: "thu-ky-2" };
    expect((await callAction(arrivedRoute, ctx, `${path()}/them`, waited, { params: params() })).status).toBe(
      409,
    );
    expect(await call()).toMatchObject({ status: 200, body: '{"problems":[],"twin":null}' });
    expect(await call()).toMatchObject({ status: 200, body: '{"problems":[],"twin":null}' });
    const items = (await load()).body.page.items;
    expect(items.at(-1)).toMatchObject({ takenOn: "2021-05-02" });
    const gone = await callAction(
      arrivedRoute,
      ctx,
      path(),
      { ...fields, _key: "khác" },
      { params: params() },
    );
    expect([gone.status, JSON.parse(gone.body).problems[0].code]).toEqual([422, "upload-gone"]);
    const wrong = { ...fields, upload: "../../etc/passwd" };
    const refused = await callAction(arrivedRoute, ctx, path(), wrong, { params: params() });
    expect(JSON.parse(refused.body).problems).toEqual([{ field: "upload", code: "not-valid" }]);
  });

  test("a small picture is kept by the browser, which asks each time", async () => {
    const photo = (await load()).body.page.items.find(({ kind }: { kind: string }) => kind === "photo");
    const call = { params: { ...params(), evidence: photo.id } };
    const answer = await callLoader(thumbnail, ctx, `${path()}/${photo.id}/nho`, call);
    expect(answer.status).toBe(200);
    const stranger = await callLoader(thumbnail, world.as("cong-tac-vien"), `${path()}/x/nho`, call);
    expect(stranger.status).toBe(404);
  });

  test("the gallery is narrowed by unit, day and category, and leaves as a ZIP of those", async () => {
    const other = await numberOf(world.as("thu-ky"), { units: ["ban-tuyen-giao"], date: "01/05/2021" });
    await sent(world.as("thu-ky"), other, await drawnPhoto(20));
    const at = (query: string) =>
      callLoader(gallery, world.as("lanh-dao"), `/${slug}/ket-qua/anh${query}`, {
        params: { campaign: slug },
      });
    const numbers = async (query: string) =>
      (await at(query)).body.items.map((item: { number: number }) => item.number);
    expect(new Set(await numbers(""))).toEqual(new Set([number, other]));
    expect(await numbers("?don-vi=ban-tuyen-giao")).toEqual([other]);
    expect(await numbers("?tu=01/05/2021&den=01/05/2021")).toEqual([other]);
    expect(await numbers("?tu=01/06/2021")).toEqual([]);
    expect(await numbers("?loai=pano")).toEqual([]);
    const wrong = await at("?tu=32/05/2021");
    expect(problemsOf(wrong)).toHaveLength(1);
    const zip = await callLoader(archive, ctx, `/${slug}/ket-qua/anh/tai-ve?don-vi=ban-tuyen-giao`, {
      params: { campaign: slug },
    });
    const code = `KQ-2021-${String(other).padStart(4, "0")}`;
    expect(zip.body).toContain(`Ban Tuyên giáo Thành ủy/2021-05-01 ${code} 1.jpg`);
    expect(zip.body).not.toContain("2021-05-04");
  });

  const load = () => callLoader(page, ctx, path(), { params: params() });

  async function sendForm(files: { name: string; content: Buffer }[]) {
    const { body, headers } = multipart(files);
    const route = {
      action: (args: Parameters<typeof page.action>[0]) =>
        page.action({ ...args, request: new Request(args.request.url, { method: "POST", body, headers }) }),
    };
    return callAction(route, ctx, path(), {}, { params: params() });
  }
});
