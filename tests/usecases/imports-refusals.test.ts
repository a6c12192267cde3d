import { beforeAll, expect, test } from "vitest";
import { NotFound } from "~/usecases/context.server";
import {
  dropImport,
  rereadImport,
  resumeImport,
  saveImport,
  takeBackImport,
} from "~/usecases/imports.server";
import { beginImport } from "~/usecases/imports-begin.server";
import { type ImportCall, importFile } from "~/usecases/imports-command.server";
import { importTemplate, importWithErrors } from "~/usecases/imports-files.server";
import { carryOn, workNow } from "~/usecases/imports-work.server";
import { bumpStructure } from "~db/queries/campaigns.server";
import { describeOnSqlite } from "../support/engines";
import { bytesOf, checked, offered, pageOf, saved } from "../support/imports";
import { carriedOut, codesOf, logged, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const head = "Ngày đăng;Đơn vị;Hình thức;Tiêu đề;Liên kết;Số lượng";
const media = "trung-tam-truyen-thong";
const gone = new AbortController().signal;
const untouched = { withTwins: false, reason: "", confirm: [] };

describeOnSqlite("a file that is imported", (open) => {
  let world: World;
  const ctx = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });

  /** A list of one unit's items on 3 May, each with a title and perhaps a number. */
  const list = (...rows: (string | [title: string, value: string])[]) =>
    [
      head,
      ...rows
        .map((row) => (typeof row === "string" ? [row, ""] : row))
        .map(
          ([title, value]) =>
            `3/5/2021;${world.unit(media).name};${world.category("portal-item").name.vi};${title};;${value}`,
        ),
    ].join("\n");
  const call = (differs: Partial<ImportCall> = {}): ImportCall => ({
    ...{ unit: "", isDryRun: false, acceptsWarnings: false, ...differs },
  });
  const command = (content: string, differs?: Partial<ImportCall>, name?: string) =>
    importFile(ctx(), slug, offered(content, name), call(differs));
  const codeOf = (number: number) => `KQ-2021-${String(number).padStart(4, "0")}`;

  test("is only tried at a terminal where that was asked for: it says all rows and leaves nothing behind", async () => {
    const told = await command(list("Bầu cử ở phường", "", ["Cử tri trẻ", "x"]), { isDryRun: true });
    expect(told).toMatchObject({
      ...{ status: "checked", dryRun: true, added: 0, codes: [], problems: [] },
      counts: { rows: 3, new: 1, twins: 0, bad: 2 },
    });
    expect(told.rows.map(({ line, state, problems }) => [line, state, problems.length > 0])).toEqual([
      [2, "new", false],
      [3, "bad", true],
      [4, "bad", true],
    ]);
    expect(told.rows[1]?.title).toContain(world.category("portal-item").name.vi);
    await expect(pageOf(ctx(), told.importId ?? "")).rejects.toThrow(NotFound);
  });

  test("is recorded at a terminal, and its rows that are there already are told with what they repeat", async () => {
    const first = await command(list("Điểm bầu cử số 1", "Điểm bầu cử số 2"));
    expect(first).toMatchObject({ status: "done", added: 2, problems: [], counts: { new: 2 } });
    expect(first.codes).toEqual([codeOf(1), codeOf(2)]);
    const again = await command(list("Điểm bầu cử số 1"), {}, "lần hai.csv");
    expect(again).toMatchObject({ status: "checked", added: 0, codes: [], counts: { new: 0, twins: 1 } });
    expect(again.rows[0]?.twin).toContain("2");
    await expect(pageOf(ctx(), again.importId ?? "")).rejects.toThrow(NotFound);
  });

  test("goes on at a terminal against warnings only where they were accepted beforehand", async () => {
    for (const at of Array.from({ length: 12 }, (_, index) => index))
      await logged(ctx(), { title: `Tin thường lệ số ${at * 7919}`, date: "03/05/2021", quantity: "10" });
    const much = list(["Tổng số tin bài của đợt tuyên truyền", "2000"]);
    const held = await command(much);
    expect(held.warnings).toEqual({ "over-usual": 1 });
    expect([held.status, held.added, held.problems.length]).toEqual(["checked", 0, 1]);
    const accepted = await command(much, { acceptsWarnings: true });
    expect([accepted.status, accepted.added, accepted.problems]).toEqual(["done", 1, []]);
  });

  test("that cannot be one is refused with the reason, at a terminal and at the field", async () => {
    for (const [content, name, code] of [
      ["", "trống.csv", "file-empty"],
      [list("Tin"), "   ", "file-name"],
      [list("Tin"), "0912 345 678.csv", "personal-phone"],
    ] as const) {
      expect(codesOf(problemsOf(await beginImport(ctx(), slug, offered(content, name))))).toEqual([
        `file ${code}`,
      ]);
      expect(await command(content, {}, name)).toMatchObject({ status: "refused", importId: null, rows: [] });
    }
    const noTable = await command(`${head}\n`);
    expect([noTable.status, noTable.problems.length, noTable.rows]).toEqual(["unread", 1, []]);
    const page = await pageOf(ctx(), noTable.importId ?? "");
    expect(page.import.problem?.code).toBe("import-empty");
    const file = await importWithErrors(ctx(), slug, noTable.importId ?? "", gone);
    expect((await bytesOf(file.content)).length).toBeGreaterThan(0);
  });

  test("that an earlier call was stopped in is ended before the same file is looked at again", async () => {
    const content = list("Hội nghị tiếp xúc cử tri lần thứ nhất");
    const id = await checked(ctx(), content);
    const { version } = (await pageOf(ctx(), id)).import;
    carriedOut(await saveImport(ctx(), slug, id, { ...untouched, version, isQueued: false }));
    carriedOut(await resumeImport(ctx(), slug, id));
    // As it stands once its first portion has been written.
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("imports").set({ outputs: 1 }).where("id", "=", id).execute(),
    );
    const second = await command(content);
    expect((await pageOf(ctx(), id)).import.status).toBe("done");
    expect([second.added, second.counts.twins]).toEqual([0, 1]);
    await workNow(ctx());
  });

  test("is acted upon only as it stands: once saved, forgotten or read again, an old page moves nothing", async () => {
    const id = await checked(ctx(), list("Lễ ra quân của Đoàn Thanh niên"));
    const { version } = (await pageOf(ctx(), id)).import;
    const movedOn = ["form import-moved-on"];
    expect(codesOf(problemsOf(await resumeImport(ctx(), slug, id)))).toEqual(movedOn);
    expect(codesOf(problemsOf(await takeBackImport(ctx(), slug, id, { version })))).toEqual(movedOn);
    const late = { version: version + 1 };
    expect(codesOf(problemsOf(await dropImport(ctx(), slug, id, late)))).toEqual(movedOn);
    expect(codesOf(problemsOf(await rereadImport(ctx(), slug, id, { ...late, options: {} })))).toEqual(
      movedOn,
    );
    const secret = { ...untouched, version, reason: "Gọi 0912 345 678" };
    expect(codesOf(problemsOf(await saveImport(ctx(), slug, id, secret)))).toEqual(["reason personal-phone"]);
    expect(
      codesOf(problemsOf(await saveImport(ctx(), slug, id, { ...untouched, version, withTwins: true }))),
    ).toEqual(["reason reason-needed"]);
    expect((await saved(ctx(), id)).import.status).toBe("done");
    expect(codesOf(problemsOf(await dropImport(ctx(), slug, id, { version })))).toEqual(movedOn);
    for (const missing of [id, "không có"])
      await expect(pageOf(world.as("can-bo"), missing)).rejects.toThrow(NotFound);
    await carryOn(ctx(), "không có");
  });

  test("with nothing new in it is not saved; what is there already may be recorded again with a reason", async () => {
    const content = list("Hội thi tìm hiểu luật bầu cử");
    await saved(ctx(), await checked(ctx(), content));
    const id = await checked(ctx(), content);
    const { version } = (await pageOf(ctx(), id)).import;
    expect(codesOf(problemsOf(await saveImport(ctx(), slug, id, { ...untouched, version })))).toEqual([
      "form import-nothing-new",
    ]);
    const again = await saved(ctx(), id, { withTwins: true });
    expect([again.import.status, again.import.outputs]).toEqual(["done", 1]);
  });

  test("two of whose rows repeat each other is recorded whole with a reason", async () => {
    const id = await checked(
      ctx(),
      list("Xe loa lưu động qua các khu phố", "Xe loa lưu động: qua các khu phố"),
    );
    expect((await pageOf(ctx(), id)).import.rows).toMatchObject({ fresh: 1, twins: 1 });
    const done = await saved(ctx(), id, { withTwins: true });
    expect(done.import.outputs).toBe(2);
    const pairs = await world.db.read.selectFrom("output_twins").select("reason").execute();
    expect(pairs.filter(({ reason }) => reason === "đăng lại").length).toBeGreaterThan(0);
  });

  test("whose category was taken out of use after the check is taken back whole and waits, with its row named", async () => {
    const id = await checked(ctx(), list("Tin trước khi đổi danh mục"));
    const { version } = (await pageOf(ctx(), id)).import;
    const setActive = (isActive: 0 | 1) =>
      world.db.write(world.campaign.id, async (tx) => {
        await tx
          .updateTable("categories")
          .set({ is_active: isActive })
          .where("id", "=", world.category("portal-item").id)
          .execute();
        await bumpStructure(tx, world.campaign.id);
      });
    await setActive(0);
    carriedOut(await saveImport(ctx(), slug, id, { ...untouched, version }));
    await workNow(ctx());
    const page = await pageOf(ctx(), id);
    await setActive(1);
    expect(page.import).toMatchObject({ status: "checked", outputs: 0, rows: { all: 1, fresh: 0, bad: 1 } });
    expect(page.rows.map(({ line, state, problems }) => [line, state, problems.length])).toEqual([
      [2, "bad", 1],
    ]);
  });

  test("may begin from a template for one unit, or for all of a person's units where none is known", async () => {
    const names = [];
    for (const unitKey of [media, "khong-co"]) {
      const file = await importTemplate(ctx(), slug, { unitKey, gone });
      await bytesOf(file.content);
      names.push(file.name.endsWith(`-${unitKey === media ? media : slug}.xlsx`));
    }
    expect(names).toEqual([true, true]);
  });
});
