import { readSheet } from "read-excel-file/node";
import { beforeAll, expect, test } from "vitest";
import { systemChain } from "~/usecases/audit.server";
import { NotFound } from "~/usecases/context.server";
import { addMembership } from "~/usecases/memberships.server";
import { logOutput } from "~/usecases/outputs.server";
import { loadComparedProgress } from "~/usecases/progress-compare.server";
import { exportProgress, type FileQuery, progressPicture } from "~/usecases/progress-files.server";
import { findCampaign } from "~db/queries/campaigns.server";
import { contextOf, idOf, signedIn } from "../support/accounts";
import { describeOnEngines } from "../support/engines";
import { outputFormOf } from "../support/output-forms";
import { beginSetUp, quangNinh2026 } from "../support/set-up";
import { setSizes, setTarget, size, target } from "../support/target-acts";
import type { World } from "../support/world";

const slug = "ha-long-2021";
const second = "bau-cu-2026-quang-ninh";
const gone = new AbortController().signal;

interface Asked extends Partial<FileQuery> {
  of?: string;
  sheet?: number;
}

const queryOf = (differs: Partial<FileQuery>): FileQuery => ({
  ...{ asOf: "", unitKey: "", scope: "", isWhole: false, opened: "" },
  ...{ kind: "phases", phases: ["", ""], other: "" },
  ...differs,
});

/** The rows of a table, days as they are told, numbers as text. */
async function table(world: World, file: string, { of = slug, sheet = 1, ...differs }: Asked = {}) {
  const asked = { query: queryOf(differs), address: "https://vi.du/tien-do", gone };
  const { content } = await exportProgress(world.as("quan-tri"), of, file, asked);
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const rows = await readSheet(Buffer.concat(chunks), sheet);
  return rows.map((row) =>
    row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""))),
  );
}

const picture = (world: World, file: string, { of = slug, ...differs }: Asked = {}) =>
  progressPicture(world.as("quan-tri"), of, file, queryOf(differs));

const rowOf = (rows: string[][], name: string) => rows.find(([first]) => first === name) ?? [];

describeOnEngines("pictures and tables of progress as files", (open) => {
  let world: World;
  const log = async (date: string, differs: Parameters<typeof outputFormOf>[0]) =>
    expect(await logOutput(world.as("thu-ky"), slug, outputFormOf({ date, ...differs }))).toMatchObject({
      ok: true,
    });
  beforeAll(async () => {
    world = await open();
    await log("02/04/2021", { categories: ["portal-item"], units: ["phuong-bai-chay"], quantity: "39" });
    await log("07/01/2021", { categories: ["portal-item"], units: ["phuong-bai-chay"], quantity: "14" });
    await log("03/04/2021", {
      ...{ categories: ["fanpage-post"], units: ["phuong-hong-gai"], quantity: "", qualifier: "uncounted" },
    });
    const cells = [
      target("phuong-bai-chay", "portal-item", "70"),
      target("phuong-bai-chay", "banner", "20"),
      target("phuong-hong-gai", "fanpage-post", "8"),
    ];
    expect(await setTarget(world, "campaign", cells)).toMatchObject({ ok: true });
    expect(await setSizes(world, [size("phuong-bai-chay", "12")])).toMatchObject({ ok: true });
    world.clock.set("2025-11-20T02:00:00.000Z");
    const setUp = await beginSetUp(world.as("quan-tri"));
    await setUp.send("basics", quangNinh2026);
    await setUp.send("units", { root: "", lists: ["quang-ninh-2025", "thanh-vien-tinh"], pasted: "" });
    const rhythm = { meetingWeekday: "5", meetingTime: "14h", reportWeekday: "4", reportTime: "17:00" };
    await setUp.send("rhythm", rhythm);
    expect(await setUp.create()).toMatchObject({ ok: true });
  });

  test("hold blanks that say so: what has a plan and no figure, and a figure that nobody counted", async () => {
    const rows = await table(world, "hinh-thuc");
    const named = (key: string) => rowOf(rows, world.category(key).name.vi);
    expect(named("portal-item").slice(2, 4)).toEqual(["53", "đúng"]);
    // Hung up nowhere yet: no number, and not a nought.
    expect(named("banner").slice(2, 5)).toEqual(["", "chưa có số liệu", ""]);
    expect(named("fanpage-post")[2]).toBe("");
    expect(named("fanpage-post")[3]).toMatch(/chưa đếm|không đếm/);
  });

  test("hold each unit's share and its figure for each polling area, to a tenth", async () => {
    const rows = await table(world, "don-vi");
    const own = rowOf(rows, world.unit("phuong-bai-chay").name);
    expect([own[2], own.at(-2)]).toEqual(["53", "12"]);
    // 53 in 12 polling areas.
    expect(own.at(-1)).toBe("4.4");
    const silent = rowOf(rows, world.unit("phuong-ha-khau").name);
    expect([silent[2], silent[3], silent.at(-1)]).toEqual(["", "chưa có", ""]);
    expect((await picture(world, "don-vi")).svg).toContain("<svg");
    expect((await picture(world, "tung-don-vi")).svg).toContain(world.unit("phuong-bai-chay").name);
    const whole = await picture(world, "tung-don-vi", { isWhole: true, scope: "khong-co" });
    expect(whole.svg).toContain(world.unit("phuong-bai-chay").name);
  });

  test("lay two phases over one another by their days, and two elections by the days to election day", async () => {
    const phases = await table(world, "so-sanh");
    const [seventh] = phases.filter(([place]) => place === "7");
    expect(seventh?.slice(1)).toEqual(["2021-04-02", "39", "đúng", "2021-01-07", "14", "đúng"]);
    const last = rowOf(phases, "84");
    expect(last.slice(1, 4)).toEqual(["", "", "—"]);
    const elections = await table(world, "so-sanh", { kind: "elections", other: second });
    const [head = [], ...rows] = elections;
    expect(head[1]).toContain("2021");
    expect(rows.every(([place]) => /^T[−+]?\d*/.test(place ?? ""))).toBe(true);
    expect((await picture(world, "so-sanh", { kind: "elections", other: second })).svg).toContain("<svg");
    expect((await picture(world, "so-sanh")).name).toBe("tien-do-so-sanh-ha-long-2021-2021-05-04.svg");
  });

  test("of an election that has only begun are empty tables, no pictures, and no example", async () => {
    for (const file of ["hinh-thuc", "tung-don-vi"])
      await expect(picture(world, file, { of: second }), file).rejects.toThrow(NotFound);
    expect(await table(world, "hinh-thuc", { of: second })).toHaveLength(1);
    const units = await table(world, "don-vi", { of: second });
    expect(units.slice(1).every((row) => row[2] === "" && row[3] === "chưa có")).toBe(true);
    const about = await table(world, "tuan", { of: second, sheet: 2 });
    const example = await table(world, "tuan", { sheet: 2 });
    expect(example).toHaveLength(about.length + 1);
    await expect(table(world, "khong-co")).rejects.toThrow(NotFound);
    await expect(picture(world, "khong-co")).rejects.toThrow(NotFound);
  });

  test("compared with an election that lacks the unit or the form, a view says which is missing", async () => {
    const look = (differs: Partial<FileQuery>, ctx = world.as("quan-tri")) =>
      loadComparedProgress(ctx, slug, queryOf({ kind: "elections", other: second, ...differs }));
    const both = await look({ unitKey: "phuong-bai-chay" });
    expect([both.problem, both.sides.map(({ unitKey }) => unitKey)]).toEqual([
      ...[null, ["phuong-bai-chay", "phuong-bai-chay"]],
    ]);
    expect((await look({ unitKey: "phuong-ha-khau" })).problem).toBe("unit-not-there");
    // Who may only hand in links there sees no figures of it here either.
    const campaign = await findCampaign(world.db.read, second);
    const ward = await world.db.read
      .selectFrom("units")
      .select("id")
      .where("key", "=", "phuong-bai-chay")
      .where("campaign_id", "=", campaign?.id ?? "")
      .executeTakeFirst();
    const days = { validFrom: "2025-11-01", validTo: null };
    const role = { role: "collaborator", unitId: ward?.id ?? "", campaignId: campaign?.id ?? "" } as const;
    await world.db.write(systemChain, (tx) =>
      addMembership(tx, world.as("quan-tri"), idOf(world, "lanh-dao"), { ...role, ...days }),
    );
    const leader = await look({}, await contextOf(world, (await signedIn(world, "lanh-dao")).token));
    expect([leader.campaigns, leader.problem]).toEqual([[], "other-unknown"]);
  });
});
