import type { ActionFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { maxFileBytes, maxUploadBytes } from "~/domain/files";
import * as page from "~/routes/plan/document";
import * as download from "~/routes/plan/document-download";
import * as uploads from "~/routes/plan/document-uploads";
import { addFile, documentDraft, linkOf, newDocument, slug } from "../support/documents";
import { describeOnSqlite } from "../support/engines";
import { callAction, callLoader, problemsOf, type RouteAnswer } from "../support/route-calls";
import { multipart, samples } from "../support/sample-files";
import type { World } from "../support/world";

const pathOf = (id: string) => `/${slug}/ke-hoach/van-ban/${id}`;
const paramsOf = (id: string) => ({ params: { campaign: slug, document: id } });

type Upload = { action: (args: ActionFunctionArgs) => Promise<unknown> };

/** Sends files to one of the two addresses, as a browser's form would. */
function send(
  route: Upload,
  world: World,
  id: string,
  files: Parameters<typeof multipart>[0],
  { who = "thu-ky", length }: { who?: string | null; length?: number } = {},
): Promise<RouteAnswer> {
  const { body, headers } = multipart(files);
  const asked = { ...headers, ...(length === undefined ? {} : { "Content-Length": String(length) }) };
  const withBody = {
    action: (args: ActionFunctionArgs) => {
      const request = new Request(args.request.url, { method: "POST", body, headers: asked });
      return route.action({ ...args, request });
    },
  };
  const ctx = who === null ? world.asNobody() : world.as(who);
  return callAction(withBody, ctx, pathOf(id), {}, paramsOf(id));
}

const good = { name: "Kế hoạch; bản ký.pdf", content: samples.pdf() };
const bad = { name: "trang.pdf", content: samples.html() };

describeOnSqlite("uploading to a document", (open) => {
  test("without scripts: back to the page, which lists the file", async () => {
    const world = await open();
    const id = await newDocument(world);
    const sent = await send(page, world, id, [good]);
    expect([sent.status, sent.location]).toEqual([302, pathOf(id)]);
    const { body } = await callLoader(page, world.as("can-bo"), pathOf(id), paramsOf(id));
    expect(body.page.files).toMatchObject([{ name: good.name, size: good.content.length }]);
  });

  test("without scripts: what is wrong comes back at the field, by the file's name; the good ones are kept", async () => {
    const world = await open();
    const id = await newDocument(world);
    const sent = await send(page, world, id, [bad, good]);
    expect([sent.status, problemsOf(sent)]).toEqual([422, ["files file-kind"]]);
    expect(sent.body.problems[0].params.file).toBe("trang.pdf");
    const { body } = await callLoader(page, world.as("can-bo"), pathOf(id), paramsOf(id));
    expect(body.page.files).toHaveLength(1);
    expect(problemsOf(await send(page, world, id, []))).toEqual(["files files-missing"]);
  });

  test("by the page's script: an answer for each file, and nothing doubled when it sends again", async () => {
    const world = await open();
    const id = await newDocument(world);
    for (const _ of ["first", "again"]) {
      const sent = await send(uploads, world, id, [good]);
      expect([sent.status, JSON.parse(sent.body)]).toEqual([200, { problems: [] }]);
    }
    const refused = await send(uploads, world, id, [bad]);
    expect([refused.status, JSON.parse(refused.body).problems[0].code]).toEqual([422, "file-kind"]);
    expect(await world.db.read.selectFrom("file_links").select("id").execute()).toHaveLength(1);
  });

  test("one byte more than a file may have is refused at the field, a longer form before it is read", async () => {
    const world = await open();
    const id = await newDocument(world);
    const big = { name: "lon.pdf", content: samples.long(maxFileBytes + 1) };
    const sent = await send(page, world, id, [big, good]);
    expect([sent.status, problemsOf(sent)]).toEqual([422, ["files file-too-big"]]);
    const long = await send(page, world, id, [good], { length: maxUploadBytes + 1 });
    expect([long.status, problemsOf(long)]).toEqual([413, ["files files-too-big-together"]]);
  });

  test("nobody but the secretary sends files, and a stranger is asked to sign in", async () => {
    const world = await open();
    const id = await newDocument(world);
    for (const route of [page, uploads]) {
      for (const who of ["quan-tri", "lanh-dao", "thu-truong", "can-bo", "cong-tac-vien"])
        expect((await send(route, world, id, [good], { who })).status, who).toBe(403);
      const stranger = await send(route, world, id, [good], { who: null });
      expect([stranger.status, stranger.body.resume.path]).toEqual([401, pathOf(id)]);
      expect((await send(route, world, "khong-co", [good])).status).toBe(404);
    }
    expect(await world.db.read.selectFrom("files").select("hash").execute()).toEqual([]);
  });

  test("a form that is cut off is refused, one of another kind too", async () => {
    const world = await open();
    const id = await newDocument(world);
    const { body, headers } = multipart([good]);
    const cut = {
      action: (args: ActionFunctionArgs) =>
        uploads.action({
          ...args,
          request: new Request(args.request.url, { method: "POST", body: body.subarray(0, 400), headers }),
        }),
    };
    expect((await callAction(cut, world.as("thu-ky"), pathOf(id), {}, paramsOf(id))).status).toBe(400);
    expect((await callAction(uploads, world.as("thu-ky"), pathOf(id), { a: "b" }, paramsOf(id))).status).toBe(
      415,
    );
    expect(await world.db.read.selectFrom("files").select("hash").execute()).toEqual([]);
  });
});

describeOnSqlite("downloading a file", (open) => {
  test("gives its bytes under its name, to be saved and never opened here", async () => {
    const world = await open();
    const id = await newDocument(world);
    const file = linkOf(await addFile(world.as("thu-ky"), id, samples.docx(), 'Kế hoạch "số 3".exe'));
    const saved = await get(world, "lanh-dao", id, file);
    expect(Object.fromEntries(saved.headers)).toEqual({
      "cache-control": "private, no-cache",
      "content-disposition":
        "attachment; filename=\"Ke hoach -so 3-.exe.docx\"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20-s%E1%BB%91%203-.exe.docx",
      "content-length": String(samples.docx().length),
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      etag: saved.headers.get("etag"),
    });
    expect(Buffer.from(await saved.arrayBuffer()).equals(samples.docx())).toBe(true);
    const again = await get(world, "lanh-dao", id, file, {
      "If-None-Match": saved.headers.get("etag") ?? "",
    });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test("is not there for those who may not see documents, nor once it is taken away", async () => {
    const world = await open();
    const id = await newDocument(world);
    const file = linkOf(await addFile(world.as("thu-ky"), id, samples.pdf()));
    const at = { params: { campaign: slug, document: id, file } };
    const path = `${pathOf(id)}/tep/${file}`;
    expect((await callLoader(download, world.as("cong-tac-vien"), path, at)).status).toBe(404);
    expect((await callLoader(download, world.asNobody(), path, at)).location).toMatch(/^\/dang-nhap\?tiep=/);
    const remove = { intent: "remove-file", file, version: "1" };
    const removed = await callAction(page, world.as("thu-ky"), pathOf(id), remove, paramsOf(id));
    expect(removed.status).toBe(302);
    expect((await callLoader(download, world.as("thu-ky"), path, at)).status).toBe(404);
    const restore = { intent: "restore-file", file, version: "2" };
    expect((await callAction(page, world.as("thu-ky"), pathOf(id), restore, paramsOf(id))).status).toBe(302);
    expect((await callLoader(download, world.as("thu-ky"), path, at)).status).toBe(200);
  });
});

describeOnSqlite("the forms of a document's page", (open) => {
  const act = (world: World, id: string, fields: Record<string, string>, who = "thu-ky") =>
    callAction(page, world.as(who), pathOf(id), fields, paramsOf(id));

  test("the loser of a race gets 422 and what was typed; the page has what the other saved", async () => {
    const world = await open();
    const id = await newDocument(world);
    const form = (title: string) => ({ ...documentDraft({ title }), intent: "edit", version: "1" });
    expect((await act(world, id, form("Bản đầu"), "thu-ky-2")).status).toBe(302);
    const lost = await act(world, id, form("Bản sau"));
    expect([lost.status, problemsOf(lost)]).toEqual([422, ["form changed-by-other"]]);
    expect(lost.body.values.title).toEqual(["Bản sau"]);
  });

  test("removing goes back to the list with the way back", async () => {
    const world = await open();
    const id = await newDocument(world);
    const removed = await act(world, id, { intent: "remove", version: "1" });
    expect([removed.status, removed.location]).toEqual([302, `/${slug}/ke-hoach/van-ban`]);
    const flash = JSON.parse(
      Buffer.from(/cot-moc-flash=([^;]+)/.exec(removed.cookies.join())?.[1] ?? "", "base64url").toString(),
    );
    expect((await act(world, id, flash.undo.fields)).status).toBe(302);
    const { body } = await callLoader(page, world.as("can-bo"), pathOf(id), paramsOf(id));
    expect(body.page.isRemoved).toBe(false);
  });

  test.each([
    ["an unknown form", { intent: "burn" }, "form not-valid"],
    ["a version that is no number", { intent: "remove", version: "x" }, "version not-valid"],
    [
      "a name of 10,000 letters",
      { intent: "rename-file", file: "f", version: "1", name: "a".repeat(10_000) },
      "name too-long",
    ],
  ])("%s is refused", async (_, fields, problem) => {
    const world = await open();
    const answer = await act(world, await newDocument(world), fields);
    expect([answer.status, problemsOf(answer)]).toEqual([422, [problem]]);
  });
});

function get(world: World, who: string, id: string, file: string, headers: Record<string, string> = {}) {
  return download.loader({
    request: new Request(`http://cot-moc.example${pathOf(id)}/tep/${file}`, { headers }),
    params: { campaign: slug, document: id, file },
    context: {
      useCases: world.as(who),
      nonce: "",
      locale: "vi",
      address: "",
      isSecure: false,
      allowCaching: () => {},
      askAgainIn: () => {},
      taken: async () => {},
    },
  });
}
