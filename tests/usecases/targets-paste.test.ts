import { expect, test } from "vitest";
import { comparePlan } from "~/usecases/baselines-compare.server";
import { openTargetGroup } from "~/usecases/target-groups.server";
import { saveRule } from "~/usecases/target-rules.server";
import { checkTargetPaste, saveTargetPaste } from "~/usecases/targets-paste.server";
import { describeOnEngines } from "../support/engines";
import { documentOf, problemCodes, slug } from "../support/milestone-forms";
import { counted, flags, freeze, setTarget, target } from "../support/target-acts";

describeOnEngines("one target for a group of categories", (open) => {
  test("has the combined category that outputs use; a part of it on the same days is refused by name", async () => {
    const world = await open();
    const made = await openTargetGroup(world.as("thu-ky"), slug, ["feature", "article"]);
    expect(made).toEqual({ ok: true, value: { key: "article+feature" } });
    await setTarget(world, "campaign", [target("phong-van-hoa", "article+feature", "60")]);
    const part = await setTarget(world, "week:2021-04-05", [target("phong-van-hoa", "feature", "10")]);
    expect(part).toMatchObject({
      problems: [
        { code: "target-set-for-group", params: { amount: 60, category: "Tin, bài báo chí + Phóng sự" } },
      ],
    });
    expect(await counted(world)).toEqual(["phong-van-hoa article+feature 60"]);
  });

  test("needs two categories of one measure", async () => {
    const world = await open();
    const group = (...keys: string[]) => openTargetGroup(world.as("thu-ky"), slug, keys);
    expect(problemCodes(await group("article"))).toEqual(["categories group-too-small"]);
    expect(problemCodes(await group("article", "flag"))).toEqual(["categories group-measures-differ"]);
    expect(problemCodes(await group("article", "khong-co"))).toEqual(["categories category-unknown"]);
  });
});

describeOnEngines("a pasted matrix of targets", (open) => {
  const text = [
    "TT\tĐơn vị\tPano\tTin bao chi\tTổng",
    "1\tPhòng Văn hóa\t20\t5\t25",
    "2\tPhường Bãi Chái\t\t0\t0",
    "\tTổng cộng\t20\t5\t25",
  ].join("\n");
  const paste = (more: object = {}) => ({
    periodKey: "campaign",
    text,
    choices: { columns: {}, rows: {} },
    ...more,
  });
  const right = { columns: { "3.Tin bao chi": "article" }, rows: { "1.Phường Bãi Chái": "phuong-bai-chay" } };
  const why = { documentId: "", clause: "", bases: {} };

  test("is refused when it is wider or longer than a plan can be", async () => {
    const world = await open();
    const wide = await checkTargetPaste(
      world.as("thu-ky"),
      slug,
      paste({ text: `${"\t".repeat(90_000)}\n${"a\n".repeat(50_000)}` }),
    );
    expect(problemCodes(wide)).toEqual(["text paste-too-many-lines"]);
    const long = await checkTargetPaste(
      world.as("thu-ky"),
      slug,
      paste({ text: `Đơn vị\tPano\n${"ab".repeat(1_001)}\t1` }),
    );
    expect(problemCodes(long)).toEqual(["text paste-too-many-characters"]);
  });

  test("says what changes, what is a sum, and offers the nearest names for what is nobody's", async () => {
    const world = await open();
    await setTarget(world, "campaign", [target("phong-van-hoa", "pano", "15")]);
    const seen = await checkTargetPaste(world.as("thu-ky"), slug, paste());
    if (!seen.ok) throw new Error("refused");
    const { columns, rows, counts } = seen.value;
    expect(columns.map(({ state }) => state)).toEqual(["number", "label", "ok", "unknown", "total"]);
    expect(rows.map(({ state }) => state)).toEqual(["ok", "unknown", "total"]);
    expect(rows[1]?.suggestions[0]).toBe("phuong-bai-chay");
    expect(columns[3]?.suggestions).toContain("article");
    expect(rows[0]?.cells[2]).toMatchObject({ text: "20", before: 15, state: "changed" });
    expect(counts.wrongNames).toBe(2);
    const unclear = await saveTargetPaste(world.as("thu-ky"), slug, paste(), why);
    expect(problemCodes(unclear)).toEqual(["text paste-not-clear"]);
  });

  test("saves once every name is clear; blank leaves a target alone, 0 sets one of 0", async () => {
    const world = await open();
    await setTarget(world, "campaign", [target("phuong-bai-chay", "pano", "3")]);
    const saved = await saveTargetPaste(world.as("thu-ky"), slug, paste({ choices: right }), why);
    expect(saved).toEqual({ ok: true, value: { changed: 3 } });
    expect(await counted(world)).toEqual([
      "phong-van-hoa article 5",
      "phong-van-hoa pano 20",
      "phuong-bai-chay article 0",
      "phuong-bai-chay pano 3",
    ]);
  });

  test("a choice falls when another name comes to stand at its place", async () => {
    const world = await open();
    const other = text.replace("Phường Bãi Chái", "Phường Hà Không");
    const seen = await checkTargetPaste(world.as("thu-ky"), slug, paste({ choices: right, text: other }));
    expect(seen.ok && seen.value.rows[1]?.state).toBe("unknown");
  });

  test.each([
    ["minus one", "-1", "count-negative"],
    ["a word", "nhiều", "not-a-count"],
    ["a hundred million", "100.000.000", "count-too-large"],
  ])("%s in a cell stays red with its text and saves nothing", async (_, cell, code) => {
    const world = await open();
    const bad = paste({ text: `Đơn vị\tPano\nPhòng Văn hóa\t${cell}` });
    const seen = await checkTargetPaste(world.as("thu-ky"), slug, bad);
    expect(seen.ok && seen.value.rows[0]?.cells[1]).toMatchObject({ text: cell, problem: { code } });
    expect(problemCodes(await saveTargetPaste(world.as("thu-ky"), slug, bad, why))).toEqual([
      "text paste-not-clear",
    ]);
    expect(await counted(world)).toEqual([]);
  });
});

describeOnEngines("the frozen plan's figures", (open) => {
  test("a change of a target then needs a reason and a document; the comparison tells old and new with both", async () => {
    const world = await open();
    await setTarget(world, "campaign", [target("phong-van-hoa", "pano", "20")]);
    await freeze(world);
    const more = [{ ...target("phong-van-hoa", "pano", "25"), base: "1:20" }];
    const bare = await setTarget(world, "campaign", more);
    expect(problemCodes(bare)).toEqual(["reason plan-frozen-reason", "documentId plan-frozen-document"]);
    const why = { documentId: documentOf(world), reason: "Thêm điểm trang trí" };
    expect((await setTarget(world, "campaign", more, why)).ok).toBe(true);
    expect(problemCodes(await saveRule(world.as("thu-ky"), slug, flags()))).toEqual(problemCodes(bare));
    await saveRule(world.as("thu-ky"), slug, flags(why));
    const ask = { from: null, to: null, part: "", kind: "" };
    const found = await comparePlan(world.as("can-bo"), slug, ask);
    expect(found?.changes).toMatchObject([
      {
        part: "targets",
        title: "Phòng Văn hóa, Pano",
        fields: [{ field: "amount", before: 20, after: 25 }],
        reason: "Thêm điểm trang trí",
        document: "03/KH-TBTT",
        by: "Thư ký Tiểu ban",
      },
      { part: "rules", kind: "added", reason: "Thêm điểm trang trí" },
    ]);
    await freeze(world);
    expect((await comparePlan(world.as("can-bo"), slug, ask))?.changes).toEqual([]);
    const between = await comparePlan(world.as("can-bo"), slug, { ...ask, from: 1, to: 2, kind: "changed" });
    expect(between?.changes.map(({ part }) => part)).toEqual(["targets"]);
  });

  test("figures and owners are not for collaborators, who see the days", async () => {
    const world = await open();
    await freeze(world);
    const found = await comparePlan(world.as("cong-tac-vien"), slug, {
      from: 1,
      to: null,
      part: "",
      kind: "",
    });
    expect(found?.parts).toEqual(["milestones", "phases"]);
  });

  test("a freeze of before targets were kept is compared in its days only, and says so", async () => {
    const world = await open();
    await setTarget(world, "campaign", [target("phong-van-hoa", "pano", "20")]);
    await freeze(world);
    await world.db.write(world.campaign.id, (tx) =>
      tx.updateTable("baselines").set({ sections: null }).execute(),
    );
    const found = await comparePlan(world.as("can-bo"), slug, { from: 1, to: null, part: "", kind: "" });
    expect(found?.changes).toEqual([]);
    expect(found?.missing).toEqual(["targets", "rules", "owners", "tasks"]);
  });
});
