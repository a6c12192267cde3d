import { beforeAll, expect, test } from "vitest";
import type { AddProposalForm, DecideProposalForm } from "~/domain/decoration-proposal-forms";
import { readProposalQuery } from "~/domain/decoration-proposals-page";
import { AccessDenied, NotFound } from "~/usecases/context.server";
import { decideProposal, withdrawDecision } from "~/usecases/decoration-proposal-decide.server";
import {
  addProposal,
  editProposal,
  removeProposal,
  restoreProposal,
} from "~/usecases/decoration-proposal-edit.server";
import { exportProposals, writeProposals } from "~/usecases/decoration-proposal-papers.server";
import {
  emptyProposal,
  loadNewProposal,
  loadProposal,
  loadProposals,
} from "~/usecases/decoration-proposals.server";
import { key, media, siteOf, ward } from "../support/decoration";
import { partsOfDocx, textOfDocx } from "../support/docx";
import { endUnit } from "../support/ended-unit";
import { describeOnSqlite } from "../support/engines";
import { bytesOf } from "../support/evidence";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const offices = "co-quan-thanh-pho";
const gone = new AbortController().signal;
const query = (search: string) => {
  const asked = new URLSearchParams(search);
  return readProposalQuery((name) => asked.get(name) ?? "");
};

describeOnSqlite("what a proposal of investment gets back", (open) => {
  let world: World;
  beforeAll(async () => {
    world = await open();
    await endUnit(world, "phuong-ha-khau", "2021-05-01");
  });
  const form = (says: Partial<AddProposalForm> = {}): AddProposalForm => ({
    ...emptyProposal,
    ...{ _key: key(), unit: media, place: "Cửa ngõ quốc lộ 18", kind: "pano", there: "5", usable: "2" },
    ...{ repairable: "2", wish: "repair", quantity: "2", reason: "Khung gỉ.", estimate: "12,5 triệu" },
    ...{ decider: "UBND thành phố", ...says },
  });
  const send = (says: Partial<AddProposalForm>, who = "thu-ky") =>
    addProposal(world.as(who), slug, form(says));
  const added = async (says: Partial<AddProposalForm> = {}, who = "thu-ky") =>
    carriedOut(await send(says, who)).number;
  const edit = (number: number, version: number, says: Partial<AddProposalForm>, who = "thu-ky") => {
    const { _key, ...fields } = form(says);
    return editProposal(world.as(who), slug, number, { ...fields, version });
  };
  const decide = (number: number, says: Partial<DecideProposalForm> = {}) =>
    decideProposal(world.as("thu-ky"), slug, number, {
      ...{
        version: 1,
        verdict: "approved",
        on: "",
        sum: "12.000.000",
        note: "",
        documentId: "",
        confirm: [],
      },
      ...says,
    });
  const page = (number: number, who = "thu-ky") => loadProposal(world.as(who), slug, number);

  const wrong: [string, Partial<AddProposalForm>, string[]][] = [
    ["a secretary names no unit", { unit: "" }, ["unit required"]],
    ["nobody knows the unit", { unit: "phuong-la" }, ["unit unit-unknown"]],
    ["it has no place", { place: " " }, ["place required"]],
    ["what is wanted has no reason", { reason: " " }, ["reason required"]],
    [
      "a count is none",
      { there: "năm", usable: "", repairable: "", quantity: "0" },
      [...["there proposal-count", "quantity proposal-nothing-wanted"]],
    ],
    ["nothing is wanted and it costs", { wish: "none", quantity: "" }, ["estimate estimate-for-nothing"]],
    ["the site is called what no site is", { site: "gần chợ" }, ["site proposal-site-unknown"]],
  ];
  test.each(wrong)("%s: it is said at its field, new or corrected", async (_, says, expected) => {
    expect(codesOf(problemsOf(await send(says)))).toEqual(expected);
    const number = await added({ place: `Sửa ${expected}`.slice(0, 60) });
    expect(codesOf(problemsOf(await edit(number, 1, says)))).toEqual(expected);
  });

  test("the only unit of a unit's person, and unit and place of a site, need not be typed", async () => {
    const own = await page(await added({ unit: "" }, "can-bo"), "can-bo");
    expect(own).toMatchObject({ unit: "Trung tâm Truyền thông và Văn hóa", site: null });
    const site = await siteOf(world, { unit: ward, place: "Bến xe" });
    const ofSite = await page(await added({ unit: "", place: "", site: `tt-000${site}` }));
    expect(ofSite).toMatchObject({ unit: "Phường Bãi Cháy", place: "Bến xe", site: { number: site } });
    expect(ofSite.form?.values).toMatchObject({ unit: ward, site: String(site), estimate: "12500000" });
    const survey = { wish: "none" as const, quantity: "", estimate: "", reason: "" };
    const nothing = await page(await added({ ...survey, place: "Nhà văn hóa" }));
    expect(nothing.form?.values).toMatchObject({ quantity: "", estimate: "", wish: "none" });
    expect(nothing.mayDecide).toBe(false);
  });

  test("a new line of a site begins with what is known of it, for its own unit alone", async () => {
    const number = await siteOf(world, { place: "Cổng công viên", itemKind: ["gate", "flag"] });
    const other = await siteOf(world, { unit: ward, place: "Cầu Bãi Cháy" });
    const ask = (site: number | null, who = "thu-ky", unitKey = "") =>
      loadNewProposal(world.as(who), slug, { unitKey, site });
    expect((await ask(number)).values).toMatchObject({
      ...{ unit: media, site: String(number), place: "Cổng công viên", kind: "gate", there: "0" },
      surveyedOn: "04/05/2021",
    });
    // Where the paper goes: the first line of the letterhead's authority above.
    expect((await ask(number)).values.decider).toBe("Ủy ban Bầu cử Thành phố Hạ Long");
    expect((await ask(null, "thu-ky", ward)).values).toMatchObject({
      unit: ward,
      site: "",
      place: "",
      there: "",
    });
    expect((await ask(null, "can-bo")).units).toEqual([
      { key: media, name: "Trung tâm Truyền thông và Văn hóa", bloc: "Cơ quan Thành phố" },
    ]);
    expect((await ask(null)).units.map((one) => one.key)).not.toContain("phuong-ha-khau");
    await expect(ask(other, "can-bo")).rejects.toThrow(AccessDenied);
  });

  test("what is removed stands apart and comes back; what somebody changed meanwhile is left as it is", async () => {
    const number = await added({ place: "Sân vận động" });
    const secretary = world.as("thu-ky");
    const late = await removeProposal(secretary, slug, number, { version: 9 });
    expect(codesOf(problemsOf(late))).toEqual(["form proposal-changed"]);
    carriedOut(await removeProposal(secretary, slug, number, { version: 1 }));
    expect((await loadProposals(secretary, slug, query(""))).removed).toMatchObject([
      { number, place: "Sân vận động", version: 2 },
    ]);
    // A removed line of a unit is no other unit's to bring back.
    expect((await loadProposals(world.as("lanh-dao"), slug, query(""))).removed).toEqual([]);
    expect(codesOf(problemsOf(await edit(number, 2, {})))).toEqual(["form proposal-removed"]);
    expect(codesOf(problemsOf(await decide(number, { version: 2 })))).toEqual(["form proposal-removed"]);
    expect(await page(number)).toMatchObject({ form: null, mayDecide: false });
    carriedOut(await restoreProposal(secretary, slug, number, { version: 2 }));
    expect(await page(number)).toMatchObject({ state: "proposed", mayDecide: true });
  });

  test.each<[string, Partial<DecideProposalForm>, string[]]>([
    ["of a day to come", { on: "05/05/2021" }, ["on decision-in-future"]],
    ["of a day before the survey", { on: "03/05/2021" }, ["on decision-before-survey"]],
    ["by a document that nobody knows", { documentId: "la" }, ["documentId document-unknown"]],
    ["of a sum that is none", { sum: "mười hai triệu" }, ["sum not-dong"]],
    ["made over another's change", { version: 7 }, ["form proposal-changed"]],
  ])("a decision %s is refused, and the line goes on waiting", async (_, says, expected) => {
    const number = await added({ place: `Chờ ${expected}`.slice(0, 60) });
    expect(codesOf(problemsOf(await decide(number, says)))).toEqual(expected);
    expect((await page(number)).state).toBe("proposed");
  });

  test("of a survey nothing is decided, and what was not decided is not taken back", async () => {
    const survey = { wish: "none" as const, quantity: "", estimate: "", reason: "", place: "Chợ" };
    expect(codesOf(problemsOf(await decide(await added(survey))))).toEqual(["form proposal-wants-nothing"]);
    const number = await added({ place: "Bến phà" });
    const withdraw = (version: number) => withdrawDecision(world.as("thu-ky"), slug, number, { version });
    expect(codesOf(problemsOf(await withdraw(1)))).toEqual(["form proposal-changed"]);
    carriedOut(await decide(number));
    expect(codesOf(problemsOf(await withdraw(1)))).toEqual(["form proposal-changed"]);
    expect((await page(number)).decision?.sum).toBe(12_000_000);
  });

  test("nobody reaches a line that is not there, nor another unit's", async () => {
    await expect(page(999)).rejects.toThrow(NotFound);
    await expect(edit(999, 1, {})).rejects.toThrow(NotFound);
    const number = await added({ unit: ward });
    await expect(edit(number, 1, {}, "can-bo")).rejects.toThrow(AccessDenied);
  });

  test("list, paper and workbook are of a unit with all below it; of nothing there is no paper", async () => {
    const other = await open();
    const add = async (says: Partial<AddProposalForm>) =>
      carriedOut(await addProposal(other.as("thu-ky"), slug, form(says)));
    const site = await siteOf(other, { place: "Bến xe" });
    await add({ unit: ward, place: "Cầu Bãi Cháy" });
    await add({ site: String(site) });
    await add({ place: "Quảng trường" });
    const reader = other.as("lanh-dao");
    const { rows } = await loadProposals(reader, slug, query(`dv=${offices}`));
    expect(rows.map(({ place, site: at }) => [place, at])).toEqual([
      ["Cửa ngõ quốc lộ 18", site],
      ["Quảng trường", null],
    ]);
    const paper = await writeProposals(reader, slug, query(`dv=${offices}`), gone);
    expect(paper.name).toBe(`de-xuat-trang-tri-${offices}-2021-05-04.docx`);
    const text = textOfDocx(await partsOfDocx(paper.content));
    expect(text).toContain("Cơ quan Thành phố");
    expect(text).toContain("10/05/2021");
    expect(text).not.toContain("Cầu Bãi Cháy");
    await expect(writeProposals(reader, slug, query("dv=phuong-ha-khau"), gone)).rejects.toThrow(NotFound);
    const book = await exportProposals(reader, slug, query(`dv=${offices}`), gone);
    const ask = { encoding: "", separator: "", sheet: "" } as const;
    const sheet = carriedOut(await other.as("thu-ky").readTable(await bytesOf(book.content), ask));
    expect(sheet.rows.slice(1).map((row) => row[3])).toEqual([`TT-000${site}`, "", ""]);
    await other.db.write(other.campaign.id, (tx) =>
      tx.updateTable("campaigns").set({ decoration_key: null }).execute(),
    );
    const undated = await writeProposals(reader, slug, query(""), gone);
    expect(textOfDocx(await partsOfDocx(undated.content))).not.toContain("10/05/2021");
  });
});
