import { expect, test } from "vitest";
import { freezeBaseline } from "~/usecases/baselines.server";
import { comparePlan } from "~/usecases/baselines-compare.server";
import { loadCampaignSettings, saveCampaignSettings } from "~/usecases/campaign-settings.server";
import { AccessDenied, type Outcome } from "~/usecases/context.server";
import { addPhase, editPhase, loadPhases, removePhase } from "~/usecases/phases.server";
import { rebuildRollups } from "~/usecases/rollups.server";
import { saveTargets } from "~/usecases/targets.server";
import { findCampaign, loadStructure } from "~db/queries/campaigns.server";
import { formKey, slug } from "../support/election-day";
import { describeOnEngines, describeOnSqlite } from "../support/engines";
import { documentOf } from "../support/milestone-forms";
import { logItems } from "../support/settings-acts";
import type { World } from "../support/world";

const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.problems.map(({ field, code }) => `${field} ${code}`);

async function save(world: World, more: object = {}, who = "thu-ky") {
  const page = await loadCampaignSettings(world.as("thu-ky"), slug);
  const form = { ...page.fields, _key: formKey(), _version: String(page.version), ...more };
  return saveCampaignSettings(world.as(who), slug, form);
}

const weekStarts = async (world: World) => {
  const rows = await world.db.read.selectFrom("rollup_unit_weeks").select("week_start").distinct().execute();
  return rows.map((row) => row.week_start).sort();
};

describeOnEngines("a campaign's general settings", (open) => {
  test("are saved with the weekly hours, and say what was typed wrong at its field", async () => {
    const world = await open();
    const good = { place: "TP  Hạ Long", meetingWeekday: "5", meetingTime: "7h30", level: "province" };
    expect((await save(world, good)).ok).toBe(true);
    expect(await findCampaign(world.db.read, slug)).toMatchObject({
      place: "TP Hạ Long",
      level: "province",
      meeting: { weekday: 5, time: "07:30" },
    });
    expect(codes(await save(world, { meetingWeekday: "", reportTime: "25:00" }))).toEqual([
      "meetingWeekday required",
      "reportTime not-an-hour",
    ]);
    expect(codes(await save(world, { startsOn: "24/05/2021", endsOn: "22/05/2021" }))).toEqual([
      "startsOn election-outside",
      "endsOn election-outside",
    ]);
    expect(codes(await save(world))).toEqual(["form nothing-changed"]);
    expect(codes(await save(world, { decorationKey: "khong-co" }))).toEqual([
      "decorationKey milestone-unknown",
    ]);
    for (const who of ["lanh-dao", "can-bo"])
      await expect(save(world, { place: "x" }, who)).rejects.toThrow(AccessDenied);
  });

  test("another first day of the reporting week recounts every week", async () => {
    const world = await open();
    await logItems(world, "phong-van-hoa", ["2021-04-30", "2021-05-02"]);
    expect(await weekStarts(world)).toEqual(["2021-04-26"]);
    expect((await save(world, { weekFirstDay: "5" })).ok).toBe(true);
    // 30/4/2021 was a Friday: both days lie in the week that begins on it.
    expect(await weekStarts(world)).toEqual(["2021-04-30"]);
    expect((await rebuildRollups(world.db, slug, { fix: false })).differences).toBe(0);
    const weeks = await world.db.read.selectFrom("reporting_weeks").select("week_start").execute();
    expect(weeks.map((one) => one.week_start)).toContain("2021-04-30");
    await world.closeWeeks("2021-04-29");
    expect(codes(await save(world, { weekFirstDay: "1" }))).toEqual(["weekFirstDay weeks-closed"]);
  });

  test("the campaign's days leave out neither outputs nor phases", async () => {
    const world = await open();
    await logItems(world, "phong-van-hoa", ["2021-01-05", "2021-05-03"]);
    expect(codes(await save(world, { startsOn: "06/01/2021" }))).toEqual([
      "startsOn phase-left-out",
      "startsOn outputs-before-start",
    ]);
    expect(codes(await save(world, { endsOn: "30/05/2021" }))).toEqual(["endsOn phase-left-out"]);
    expect((await save(world, { startsOn: "28/12/2020", endsOn: "20/06/2021" })).ok).toBe(true);
  });

  test("two secretaries at once: the later one is told who was faster", async () => {
    const world = await open();
    const { version } = await loadCampaignSettings(world.as("thu-ky"), slug);
    await save(world, { place: "A", _version: String(version) });
    expect(await save(world, { place: "B", _version: String(version) }, "thu-ky-2")).toMatchObject({
      problems: [{ field: "form", code: "changed-by-other", params: { by: "Thư ký Tiểu ban" } }],
    });
  });
});

const phase = (more: object = {}) => ({
  _key: formKey(),
  name: "Cao điểm 2",
  kind: "peak" as const,
  startOn: "01/05/2021",
  endOn: "20/05/2021",
  documentId: "",
  reason: "",
  ...more,
});
const phaseKeys = async (world: World) =>
  (await loadStructure(world.db.read, world.campaign.id)).phases.map((one) => one.key);

describeOnEngines("a campaign's phases", (open) => {
  test("peaks may overlap, phases may not, nothing lies outside the campaign", async () => {
    const world = await open();
    expect((await addPhase(world.as("thu-ky"), slug, phase())).ok).toBe(true);
    expect(await phaseKeys(world)).toEqual(["dot-1", "dot-2", "dot-3", "cao-diem-2", "cao-diem"]);
    const add = (more: object) => addPhase(world.as("thu-ky"), slug, phase(more));
    expect(codes(await add({ kind: "phase" }))).toEqual(["startOn phases-overlap", "startOn phases-overlap"]);
    expect(codes(await add({ endOn: "13/06/2021" }))).toEqual(["startOn phase-outside"]);
    expect(codes(await add({ endOn: "30/04/2021" }))).toEqual(["endOn phase-reversed"]);
    await expect(addPhase(world.as("can-bo"), slug, phase())).rejects.toThrow(AccessDenied);
  });

  test("is renamed and moved at its version; the later of two sees that somebody was faster", async () => {
    const world = await open();
    const edit = {
      ...phase({ name: "Đợt 3", kind: "phase", startOn: "12/05/2021", endOn: "12/06/2021" }),
      phase: "dot-3",
    };
    expect((await editPhase(world.as("thu-ky"), slug, { ...edit, _version: "1" })).ok).toBe(true);
    const late = { ...edit, _key: formKey(), _version: "1", name: "Đợt ba" };
    expect(codes(await editPhase(world.as("thu-ky-2"), slug, late))).toEqual(["form changed-by-other"]);
    const { phases } = await loadStructure(world.db.read, world.campaign.id);
    expect(phases.find((one) => one.key === "dot-3")).toMatchObject({ name: "Đợt 3", startOn: "2021-05-12" });
  });

  test("goes only when no target hangs on it", async () => {
    const world = await open();
    const dot3 = world.structure.phases.find((one) => one.key === "dot-3");
    const cell = { unitKey: "phong-van-hoa", categoryKey: "pano", text: "5", base: "" };
    await saveTargets(world.as("thu-ky"), slug, {
      periodKey: `phase:${dot3?.id}`,
      cells: [cell],
      documentId: "",
      clause: "",
    });
    const remove = (key: string) =>
      removePhase(world.as("thu-ky"), slug, {
        _key: formKey(),
        phase: key,
        _version: "1",
        documentId: "",
        reason: "",
      });
    expect(codes(await remove("dot-3"))).toEqual(["form phase-has-targets"]);
    expect(await remove("cao-diem")).toMatchObject({ value: { startOn: "2021-05-09", kind: "peak" } });
    expect(codes(await remove("cao-diem"))).toEqual(["form phase-gone"]);
    expect(await phaseKeys(world)).toEqual(["dot-1", "dot-2", "dot-3"]);
  });

  test("asks for a reason and a document once the plan is frozen, and the comparison names both", async () => {
    const world = await open();
    const documentId = documentOf(world);
    const freeze = { _key: formKey(), on: "01/04/2021", documentId, note: "" };
    expect((await freezeBaseline(world.as("thu-ky"), slug, freeze)).ok).toBe(true);
    const page = await loadPhases(world.as("thu-ky"), slug);
    expect(page).toMatchObject({ isFrozen: true, canAddDocument: true });
    expect(page.documents.map(({ id }) => id)).toContain(documentId);
    const bare = ["reason plan-frozen-reason", "documentId plan-frozen-document"];
    expect(codes(await addPhase(world.as("thu-ky"), slug, phase()))).toEqual(bare);
    const move = {
      ...phase({ name: "Đợt ba", kind: "phase", startOn: "12/05/2021", endOn: "12/06/2021" }),
      phase: "dot-3",
      _version: "1",
    };
    expect(codes(await editPhase(world.as("thu-ky"), slug, move))).toEqual(bare);
    const remove = { _key: formKey(), phase: "cao-diem", _version: "1", documentId: "", reason: "" };
    expect(codes(await removePhase(world.as("thu-ky"), slug, remove))).toEqual(bare);
    const unknown = { ...move, _key: formKey(), reason: "Dời", documentId: "khong-co" };
    expect(codes(await editPhase(world.as("thu-ky"), slug, unknown))).toEqual([
      "documentId document-unknown",
    ]);
    const why = { _key: formKey(), documentId, reason: "Kết luận giao ban" };
    expect((await editPhase(world.as("thu-ky"), slug, { ...move, ...why })).ok).toBe(true);
    const ask = { from: null, to: null, part: "phases", kind: "" };
    expect((await comparePlan(world.as("can-bo"), slug, ask))?.changes).toMatchObject([
      {
        key: "dot-3",
        kind: "changed",
        fields: expect.arrayContaining([{ field: "name", before: "Đợt 3", after: "Đợt ba" }]),
        reason: "Kết luận giao ban",
        document: "03/KH-TBTT",
        by: "Thư ký Tiểu ban",
      },
    ]);
  });
});

describeOnSqlite("general settings that are refused", (open) => {
  test("over another's change, also where nobody can be named for it, and with a telephone number in them", async () => {
    const world = await open();
    const forged = await save(world, { place: "Khác", _version: "9" });
    expect(forged).toMatchObject({ problems: [{ code: "changed-by-other", params: { by: "", at: "" } }] });
    expect((await save(world, { place: "TP Hạ Long" })).ok).toBe(true);
    const late = await save(world, { place: "Khác", _version: String(world.campaign.version) });
    expect(late).toMatchObject({
      problems: [{ params: { by: "Thư ký Tiểu ban", at: "09:00 04/05/2021" } }],
    });
    expect(codes(await save(world, { committee: "Gọi 0912 345 678" }))).toEqual(["committee personal-phone"]);
  });

  test("days that would leave outputs, closed weeks or phases outside, each at its field", async () => {
    const world = await open();
    await logItems(world, "phong-van-hoa", ["2021-05-03"]);
    expect(codes(await save(world, { startsOn: "04/05/2021" }))).toEqual([
      "startsOn phase-left-out",
      "startsOn outputs-before-start",
    ]);
    await world.closeWeeks("2021-05-02");
    expect(codes(await save(world, { weekFirstDay: "5" }))).toEqual(["weekFirstDay weeks-closed"]);
    expect(codes(await save(world, { endsOn: "24/05/2021" }))).toEqual(["endsOn phase-left-out"]);
    // Nothing that hangs on them is outside then.
    expect((await save(world, { decorationKey: "" })).ok).toBe(true);
  });
});
