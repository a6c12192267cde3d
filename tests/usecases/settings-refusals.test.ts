import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { openCampaign } from "~/usecases/campaigns.server";
import type { Outcome } from "~/usecases/context.server";
import { letterheadOf, saveLetterhead } from "~/usecases/letterhead.server";
import { addPhase, editPhase, loadPhases, removePhase } from "~/usecases/phases.server";
import { saveTargets } from "~/usecases/targets.server";
import { loadStructure } from "~db/queries/campaigns.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const phone = "Gọi 0912 345 678";
const codes = (outcome: Outcome<unknown>) => codesOf(problemsOf(outcome));

describeOnSqlite("a campaign's settings", (open) => {
  let world: World;
  const secretary = () => world.as("thu-ky");
  beforeAll(async () => {
    world = await open();
  });
  const phase = (differs: object = {}) => ({
    ...{ _key: randomUUID(), name: "Cao điểm 2", kind: "peak" as const, startOn: "01/05/2021" },
    ...{ endOn: "20/05/2021", documentId: "", reason: "", ...differs },
  });
  const stored = async (key: string) =>
    (await loadStructure(world.db.read, world.campaign.id)).phases.find((one) => one.key === key);

  test.each([
    [{ name: phone }, "name personal-phone"],
    [{ reason: phone }, "reason personal-phone"],
    [{ documentId: "khong-co" }, "documentId document-unknown"],
    [{ startOn: "31/04/2021" }, "startOn no-such-day"],
    [{ endOn: "cuối tháng" }, "endOn not-a-date"],
    [{ startOn: "01/01/2020" }, "startOn phase-outside"],
  ])("take no phase with %j, new or changed, and keep the one that is there", async (differs, said) => {
    const before = await stored("dot-3");
    expect(codes(await addPhase(secretary(), slug, phase(differs)))).toEqual([said]);
    const form = { ...phase(differs), phase: "dot-3", _version: "1" };
    expect(codes(await editPhase(secretary(), slug, form))).toEqual([said]);
    expect(await stored("dot-3")).toEqual(before);
  });

  test("make no peak of a phase that targets hang on, and change none that is gone", async () => {
    const dot3 = await stored("dot-3");
    const cell = { unitKey: "phong-van-hoa", categoryKey: "pano", text: "5", base: "" };
    const periodKey = `phase:${dot3?.id}`;
    carriedOut(
      await saveTargets(secretary(), slug, { periodKey, cells: [cell], documentId: "", clause: "" }),
    );
    const form = { ...phase({ startOn: "12/05/2021", endOn: "12/06/2021" }), phase: "dot-3", _version: "1" };
    expect(codes(await editPhase(secretary(), slug, form))).toEqual(["kind phase-has-targets"]);
    expect(codes(await editPhase(secretary(), slug, { ...form, phase: "dot-9" }))).toEqual([
      "form phase-gone",
    ]);
    const late = { _key: randomUUID(), phase: "cao-diem", _version: "7", documentId: "", reason: "" };
    expect(codes(await removePhase(secretary(), slug, late))).toEqual(["form changed-by-other"]);
    carriedOut(
      await editPhase(secretary(), slug, {
        ...phase({ name: "Đợt cuối", startOn: "10/05/2021", endOn: "12/06/2021" }),
        ...{ phase: "cao-diem", _version: "1", kind: "peak" as const },
      }),
    );
    expect((await stored("cao-diem"))?.name).toBe("Đợt cuối");
    expect((await loadPhases(secretary(), slug)).isFrozen).toBe(false);
  });

  test("settle how papers begin as they were seen, only when something changes, and without personal data", async () => {
    const campaign = await openCampaign(secretary(), slug, "review.edit");
    const { letterhead, version } = await letterheadOf(campaign);
    const save = (differs: object) =>
      saveLetterhead(secretary(), slug, { ...letterhead, version, ...differs } as never);
    const lines = Object.entries(letterhead).find(([part]) => part === "issuer");
    expect(codes(await save({ issuer: phone }))).toEqual(["issuer personal-phone"]);
    carriedOut(await save({}));
    expect(codes(await save({}))).toEqual(["form review-changed-by-other"]);
    expect(codes(await save({ version: 1 }))).toEqual(["form nothing-changed"]);
    carriedOut(await save({ version: 1, issuer: `${lines?.[1]} 2` }));
    expect((await letterheadOf(campaign)).letterhead.issuer).toBe(`${lines?.[1]} 2`);
  });
});
