import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import type { UseCaseContext } from "~/usecases/context.server";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { addEntry, loadFigures, setEntry } from "~/usecases/opinion-figures.server";
import { exportFigures } from "~/usecases/opinion-figures-export.server";
import { setIssueRemoved } from "~/usecases/opinion-issues-changes.server";
import { loadRising, risingPicture } from "~/usecases/opinion-rising.server";
import { loadSyntheses } from "~/usecases/opinion-syntheses.server";
import {
  addSynthesis,
  issueSynthesis,
  reopenSynthesis,
  saveWording,
} from "~/usecases/opinion-synthesis-changes.server";
import { loadSynthesis, writeSynthesis } from "~/usecases/opinion-synthesis-page.server";
import { partsOfDocx, textOfDocx } from "../support/docx";
import { describeOnEngines } from "../support/engines";
import { entryForm, filed, issueOf, synthesisForm } from "../support/opinion-synthesis";
import { carriedOut, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const gone = new AbortController().signal;
const months = { from: "01/04/2020", to: "31/05/2020" };

/** A report of a kind about some issues, issued on a day. */
async function issued(
  world: World,
  { kind, issues, on }: { kind: "general" | "thematic"; issues: string[]; on: string },
): Promise<string> {
  const id = carriedOut(
    await addSynthesis(world.as("thu-ky"), slug, synthesisForm({ ...months, kind, issues })),
  );
  const form = { version: 1, number: "1", symbol: "", issuedOn: on };
  carriedOut(await issueSynthesis(world.as("thu-ky"), slug, id, form));
  return id;
}

const docx = async (ctx: UseCaseContext, wish: { layout: "state" | "party" }) => {
  const file = await exportFigures(ctx, slug, { ...months, format: "docx", gone, ...wish });
  return textOfDocx(await partsOfDocx(file.content));
};

describeOnEngines("the figures of a period of opinion work", (open) => {
  test("are those of Hải Phòng in April and May 2020 when its data are entered: 46, hàng nghìn, 15, 12, 25, 7", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const items = await filed(
      world,
      Array.from({ length: 46 }, (_, index) => ({ on: `2020-0${4 + (index % 2)}-1${index % 10}` })),
    );
    await filed(world, [{ on: "2020-03-31" }, { on: "2020-06-01" }]);
    const issues: string[] = [];
    for (const [index, item] of items.slice(0, 25).entries())
      issues.push(await issueOf(world, [item], `Vấn đề thứ ${index + 1}`));
    for (let index = 0; index < 15; index += 1) {
      const kind = index < 12 ? "thematic" : "general";
      const own = issues.filter((_, at) => at % 15 === index || at === 0);
      await issued(world, { kind, issues: own, on: `${10 + index}/05/2020` });
    }
    const said = { qualifier: "uncounted", said: "hàng nghìn" } as const;
    carriedOut(await addEntry(secretary, slug, entryForm(said)));
    const tasks = { kind: "tasks", from: "26/05/2020", to: "26/05/2020", value: "7" } as const;
    carriedOut(await addEntry(secretary, slug, entryForm({ ...tasks, note: "tháng 6 năm 2020" })));
    const page = await loadFigures(world.as("lanh-dao"), slug, months);
    expect(page.figures).toMatchObject({
      reports: { total: { value: 46, qualifier: "exact" } },
      messages: { value: null, qualifier: "uncounted", said: "hàng nghìn" },
      ...{ syntheses: 15, thematic: 12, issues: 25, tasks: { value: 7 } },
    });
    expect(page.sources.syntheses).toHaveLength(15);
    const text = await docx(world.as("lanh-dao"), { layout: "state" });
    expect(text).toContain(
      "Trong tháng 4, 5 năm 2020, Tiểu ban Tuyên truyền đã nắm bắt, tiếp nhận, tổng hợp 46 lượt báo cáo bằng văn bản, hàng nghìn tin nhắn của đội ngũ cộng tác viên; xây dựng 15 báo cáo dư luận xã hội đề cập đến 25 vấn đề (trong đó có 12 báo cáo chuyên đề)",
    );
    expect(text).toContain("Nhiệm vụ đề ra cho kỳ tới: 7.");
  }, 60_000);

  test("refuse a stated period that overlaps another of its kind, and say what lies in the period only in part", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const entry = carriedOut(await addEntry(secretary, slug, entryForm({ value: "300", qualifier: "over" })));
    const may = { from: "31/05/2020", to: "30/06/2020" };
    expect(problemsOf(await addEntry(secretary, slug, entryForm({ ...may, value: "9" })))).toMatchObject([
      { code: "period-overlaps", params: { from: "01/04/2020", to: "31/05/2020" } },
    ]);
    expect(problemsOf(await addEntry(secretary, slug, entryForm({ kind: "tasks" })))).toMatchObject([
      { field: "value", code: "value-needed" },
    ]);
    const april = await loadFigures(secretary, slug, { from: "01/04/2020", to: "30/04/2020" });
    expect([april.figures.messages, april.figures.partly.length]).toEqual([null, 1]);
    const version = carriedOut(await setEntry(secretary, slug, { entry, version: 1, isRemoved: true }));
    carriedOut(await addEntry(secretary, slug, entryForm({ ...may, value: "9" })));
    expect(problemsOf(await setEntry(secretary, slug, { entry, version, isRemoved: false }))).toMatchObject([
      { code: "period-overlaps" },
    ]);
    const team = { kind: "team", from: "01/01/2022", to: "30/06/2022", value: "15" } as const;
    carriedOut(await addEntry(secretary, slug, entryForm(team)));
    const sonLa = await loadFigures(secretary, slug, { from: "01/01/2022", to: "30/06/2022" });
    expect(sonLa.figures.team).toMatchObject({ value: 15, qualifier: "exact" });
    await expect(addEntry(world.as("lanh-dao"), slug, entryForm({ value: "1" }))).rejects.toThrow(
      AccessDenied,
    );
    await expect(loadFigures(world.as("cong-tac-vien"), slug, months)).rejects.toThrow(AccessDenied);
  });

  test("tell of teams by whole months alone, since a day would tell whose a hidden matter is", async () => {
    const world = await open();
    await filed(world, [{ team: "phuong-bai-chay", on: "2020-04-02" }]);
    const teams = async (from: string, to: string) =>
      (await loadFigures(world.as("lanh-dao"), slug, { from, to })).teams?.map(({ quick }) => quick) ?? null;
    expect(await teams("01/04/2020", "30/04/2020")).toEqual([1]);
    expect(await teams("02/04/2020", "30/06/2020")).toBeNull();
    const day = { from: "02/04/2020", to: "02/04/2020", format: "docx", gone, layout: "state" } as const;
    const file = await exportFigures(world.as("lanh-dao"), slug, day);
    expect(textOfDocx(await partsOfDocx(file.content))).not.toContain("Phường Bãi Cháy");
  });

  test("show people of a team to its own head alone, and to no file", async () => {
    const world = await open();
    const head = world.as("thu-truong");
    const unitId = head.actor?.memberships.find(({ role }) => role === "unit-head")?.unitId ?? "";
    const own = world.structure.tree.get(unitId)?.key ?? "";
    await filed(world, [
      { team: own, by: "can-bo", on: "2020-04-02" },
      { team: "phuong-bai-chay", by: "cong-tac-vien", on: "2020-04-02" },
    ]);
    const people = async (who: string) =>
      ((await loadFigures(world.as(who), slug, months)).teams ?? []).map(({ teamKey, people }) => [
        teamKey,
        people,
      ]);
    const name = world.as("can-bo").actor?.displayName ?? "";
    expect(new Map((await people("thu-truong")) as [string, unknown][]).get(own)).toEqual([
      { name, reports: 1 },
    ]);
    for (const who of ["thu-ky", "lanh-dao", "can-bo"])
      expect((await people(who)).map(([, shown]) => shown)).toEqual([null, null]);
    const others = (await people("thu-truong")).filter(([teamKey]) => teamKey !== own);
    expect(others.map(([, shown]) => shown)).toEqual([null]);
    expect(await docx(head, { layout: "party" })).not.toContain(name);
  });
});

describeOnEngines("synthesised reports", (open) => {
  test("cover an issue that was taken away neither in what they say nor in the figures", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const items = await filed(world, [{ on: "2021-04-10" }, { on: "2021-04-11" }]);
    const kept = await issueOf(world, items.slice(0, 1), "Nước yếu");
    const gone = await issueOf(world, items.slice(1), "Nước đục");
    const id = carriedOut(await addSynthesis(secretary, slug, synthesisForm({ issues: [kept, gone] })));
    carriedOut(await setIssueRemoved(secretary, slug, gone, { version: 1, isRemoved: true }));
    expect((await loadSynthesis(secretary, slug, id)).covered.map(({ title }) => title)).toEqual([
      "Nước yếu",
    ]);
    const form = { version: 1, number: "1", symbol: "", issuedOn: "03/05/2021" };
    carriedOut(await issueSynthesis(secretary, slug, id, form));
    const may = { from: "01/05/2021", to: "31/05/2021" };
    expect((await loadFigures(secretary, slug, may)).figures.issues).toBe(1);
    carriedOut(await setIssueRemoved(secretary, slug, gone, { version: 2, isRemoved: false }));
    expect((await loadFigures(secretary, slug, may)).figures.issues).toBe(1);
    expect((await loadSyntheses(secretary, slug)).reports.map(({ issues }) => issues)).toEqual([1]);
  });

  test("are drafted from the data, kept as people write them, and stay as they were issued", async () => {
    const world = await open();
    const secretary = world.as("thu-ky");
    const items = await filed(world, [{ on: "2021-04-10" }, { on: "2021-04-11" }, { on: "2021-04-12" }]);
    const number = await issueOf(world, items);
    const id = carriedOut(await addSynthesis(secretary, slug, synthesisForm({ issues: [number] })));
    await expect(loadSynthesis(world.as("lanh-dao"), slug, id)).rejects.toThrow(NotFound);
    const draft = await loadSynthesis(secretary, slug, id);
    expect(draft.synthesis.title).toBe("Tổng hợp tình hình dư luận xã hội tháng 4 năm 2021");
    expect(draft.texts[1]?.body).toBe(
      "1. Cấp nước buổi tối\nNhiều ý kiến băn khoăn. Nơi phản ánh: Phường Bãi Cháy.\nDư luận đề nghị:\n- Sớm nâng áp lực nước.",
    );
    const wording = { section: "situation", version: 0, body: "Tình hình ổn định." } as const;
    carriedOut(await saveWording(secretary, slug, id, wording));
    expect(problemsOf(await saveWording(world.as("thu-ky-2"), slug, id, wording))).toMatchObject([
      { code: "synthesis-changed-by-other" },
    ]);
    const phone = { ...wording, version: 1, body: "Gọi 0912345678" };
    expect(problemsOf(await saveWording(secretary, slug, id, phone))).toMatchObject([
      { code: "personal-phone" },
    ]);
    const form = { version: 1, number: "12", symbol: "", issuedOn: "04/05/2021" };
    carriedOut(await issueSynthesis(secretary, slug, id, form));
    await filed(world, [{ on: "2021-04-13" }]);
    const kept = await loadSynthesis(world.as("lanh-dao"), slug, id);
    expect(kept.figures[0]?.text).toBe("3");
    expect(kept.texts[0]?.body).toBe("Tình hình ổn định.");
    expect(draft.texts[3]?.body).toContain("(Bổ sung đề xuất, kiến nghị.)");
    expect(kept.texts[3]?.body).toContain("- Xem xét, chỉ đạo");
    expect(kept.texts.map(({ body }) => body).join("\n")).not.toContain("(Bổ sung");
    expect(problemsOf(await saveWording(secretary, slug, id, { ...wording, version: 1 }))).toMatchObject([
      { code: "synthesis-issued" },
    ]);
    const file = await writeSynthesis(world.as("lanh-dao"), slug, id, { layout: "party", gone });
    const text = textOfDocx(await partsOfDocx(file.content));
    expect(text).toContain("Số 12-BC/TBTT");
    expect(text).toContain("NHỮNG VẤN ĐỀ DƯ LUẬN QUAN TÂM");
    expect((await loadSyntheses(world.as("lanh-dao"), slug)).reports).toHaveLength(1);
    carriedOut(await reopenSynthesis(secretary, slug, id, { version: 2, reason: "Sai số liệu" }));
    expect((await loadSyntheses(world.as("lanh-dao"), slug)).reports).toHaveLength(0);
  });

  test("name no place of a small cell, not even one that its own author reads", async () => {
    const world = await open();
    const items = await filed(world, [
      { by: "thu-ky", on: "2021-04-10", say: "Dân phường Bãi Cháy nói nước yếu." },
      { place: "phuong-hong-gai", on: "2021-04-11" },
    ]);
    const number = await issueOf(world, items);
    const id = carriedOut(await addSynthesis(world.as("thu-ky"), slug, synthesisForm({ issues: [number] })));
    const page = await loadSynthesis(world.as("thu-ky"), slug, id);
    expect(JSON.stringify(page)).not.toMatch(/Bãi Cháy|Hồng Gai/);
    const unissued = { version: 1, number: "1", symbol: "", issuedOn: "05/05/2021" };
    expect(problemsOf(await issueSynthesis(world.as("thu-ky"), slug, id, unissued))).toMatchObject([
      { code: "future-date" },
    ]);
  });
});

describeOnEngines("hot spots", (open) => {
  test("show a topic that rises at a place with enough reports, and no smaller cell, also as a picture", async () => {
    const world = await open();
    const days = (on: string, count: number) => Array.from({ length: count }, () => ({ on }));
    await filed(world, [...days("2021-05-03", 4), ...days("2021-04-26", 3)]);
    await filed(world, [
      { topic: "gia-ca", place: "phuong-hong-gai" },
      { topic: "gia-ca", place: "phuong-hong-gai" },
    ]);
    const page = await loadRising(world.as("lanh-dao"), slug, "");
    expect(page.rows).toMatchObject([
      { topic: "Nước sinh hoạt", place: "Phường Bãi Cháy", now: 4, before: 3 },
    ]);
    const { svg } = await risingPicture(world.as("lanh-dao"), slug, "");
    expect(svg).toContain("Nước sinh hoạt · Phường Bãi Cháy");
    expect(svg).not.toContain("Hồng Gai");
    await expect(risingPicture(world.as("lanh-dao"), slug, "01/01/2021")).rejects.toThrow(NotFound);
    const file = await exportFigures(world.as("lanh-dao"), slug, {
      ...{ from: "01/04/2021", to: "31/05/2021", format: "xlsx", layout: null, gone },
    });
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.content) chunks.push(chunk);
    const [, first] = await readSheet(Buffer.concat(chunks), 1);
    expect(first?.slice(0, 2)).toEqual(["Lượt báo cáo bằng văn bản đã nhận", 9]);
  });
});
