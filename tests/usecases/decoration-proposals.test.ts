import { expect, test } from "vitest";
import type { AddProposalForm, DecideProposalForm } from "~/domain/decoration-proposal-forms";
import { readProposalQuery } from "~/domain/decoration-proposals-page";
import { AccessDenied } from "~/usecases/context.server";
import { decideProposal, withdrawDecision } from "~/usecases/decoration-proposal-decide.server";
import { addProposal, editProposal, removeProposal } from "~/usecases/decoration-proposal-edit.server";
import { exportProposals, writeProposals } from "~/usecases/decoration-proposal-papers.server";
import { emptyProposal, loadProposal, loadProposals } from "~/usecases/decoration-proposals.server";
import { key, media, siteOf, ward } from "../support/decoration";
import { partsOfDocx, textOfDocx } from "../support/docx";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import type { World } from "../support/world";

const form = (differs: Partial<AddProposalForm> = {}): AddProposalForm => ({
  ...emptyProposal,
  ...{ _key: key(), unit: media, place: "Cửa ngõ quốc lộ 18", kind: "pano", there: "5", usable: "2" },
  ...{ repairable: "2", wish: "repair", quantity: "2", reason: "Khung gỉ.", estimate: "12,5 triệu" },
  ...{ decider: "UBND thành phố", ...differs },
});

const add = async (world: World, differs: Partial<AddProposalForm> = {}, who = "thu-ky") =>
  carriedOut(await addProposal(world.as(who), slug, form(differs)));

const verdict = (differs: Partial<DecideProposalForm> = {}): DecideProposalForm => ({
  ...{ version: 1, verdict: "approved", on: "", sum: "12.000.000", note: "", documentId: "", confirm: [] },
  ...differs,
});

const list = (world: World, search = "", who = "thu-ky") => {
  const asked = new URLSearchParams(search);
  return loadProposals(
    world.as(who),
    slug,
    readProposalQuery((name) => asked.get(name) ?? ""),
  );
};

describeOnEngines("proposals of investment", (openWorld) => {
  test("sums keep apart what is asked, what is decided and what nobody has estimated", async () => {
    const world = await openWorld();
    const first = await add(world);
    await add(world, { estimate: "" });
    await add(world, { unit: ward, kind: "flag", wish: "none", quantity: "", estimate: "", reason: "" });
    const refused = await add(world, { estimate: "3000000" });
    carriedOut(await decideProposal(world.as("thu-ky"), slug, first.number, verdict()));
    const no = verdict({ verdict: "rejected", sum: "", note: "Đã có pano gần đó." });
    carriedOut(await decideProposal(world.as("thu-ky"), slug, refused.number, no));
    const { totals, survey, rows } = await list(world);
    expect(totals).toEqual({
      wanted: 3,
      requested: { sum: 15_500_000, unknown: 1 },
      pending: { lines: 1, asked: { sum: 0, unknown: 1 } },
      approved: { lines: 1, sum: 12_000_000 },
      rejected: { lines: 1 },
    });
    expect(survey).toEqual([
      { kind: "pano", there: 15, usable: 6, repairable: 6, wanted: 6 },
      { kind: "flag", there: 5, usable: 2, repairable: 2, wanted: 0 },
    ]);
    expect(rows).toHaveLength(4);
    expect((await list(world, "tt=cho")).rows.map(({ number }) => number)).toEqual([2]);
  });

  test("what cannot be is refused at its field", async () => {
    const world = await openWorld();
    const codes = async (differs: Partial<AddProposalForm>) =>
      codesOf(problemsOf(await addProposal(world.as("thu-ky"), slug, form(differs))));
    expect(await codes({ usable: "4" })).toEqual(["usable survey-more-than-there"]);
    expect(await codes({ quantity: "3" })).toEqual(["quantity repair-more-than-broken"]);
    expect(await codes({ quantity: "" })).toEqual(["quantity proposal-nothing-wanted"]);
    expect(await codes({ estimate: "12,5" })).toEqual(["estimate not-dong"]);
    expect(await codes({ decider: "Ông Nguyễn Văn A" })).toContain("decider decider-person");
    expect(await codes({ surveyedOn: "05/05/2021" })).toEqual(["surveyedOn survey-in-future"]);
    const site = await siteOf(world, { unit: ward });
    expect(await codes({ site: `TT-${site}` })).toEqual(["site proposal-site-other-unit"]);
    expect(await codes({ site: "TT-0999" })).toEqual(["site proposal-site-unknown"]);
  });

  test("more than the estimate is approved only when it is confirmed, and a rejection has its reason", async () => {
    const world = await openWorld();
    const { number } = await add(world);
    const decide = (differs: Partial<DecideProposalForm>) =>
      decideProposal(world.as("thu-ky"), slug, number, verdict(differs));
    expect(codesOf(problemsOf(await decide({ sum: "13 triệu" })))).toEqual(["sum sum-above-estimate"]);
    expect(codesOf(problemsOf(await decide({ verdict: "rejected" })))).toEqual(["note rejection-reason"]);
    expect(codesOf(problemsOf(await decide({ sum: "" })))).toEqual(["sum sum-missing"]);
    carriedOut(await decide({ sum: "13 triệu", confirm: ["sum-above-estimate"] }));
    expect(await loadProposal(world.as("lanh-dao"), slug, number)).toMatchObject({
      state: "approved",
      decision: { sum: 13_000_000, on: "2021-05-04" },
      mayDecide: false,
    });
  });

  test("what is decided is not changed before the decision is taken back", async () => {
    const world = await openWorld();
    const { number } = await add(world, {}, "can-bo");
    carriedOut(await decideProposal(world.as("thu-ky"), slug, number, verdict()));
    const { _key: _, ...fields } = form({ place: "Chợ" });
    const edit = (version: number) => editProposal(world.as("can-bo"), slug, number, { ...fields, version });
    expect(codesOf(problemsOf(await edit(2)))).toEqual(["form proposal-decided"]);
    const remove = await removeProposal(world.as("can-bo"), slug, number, { version: 2 });
    expect(codesOf(problemsOf(remove))).toEqual(["form proposal-decided"]);
    await expect(withdrawDecision(world.as("can-bo"), slug, number, { version: 2 })).rejects.toThrow(
      AccessDenied,
    );
    carriedOut(await withdrawDecision(world.as("thu-ky"), slug, number, { version: 2 }));
    carriedOut(await edit(3));
    expect(codesOf(problemsOf(await edit(3)))).toEqual(["form proposal-changed"]);
    expect((await loadProposal(world.as("can-bo"), slug, number)).place).toBe("Chợ");
  });

  test("of two decisions the second is told of the first, and nothing is written over", async () => {
    const world = await openWorld();
    const { number } = await add(world);
    carriedOut(await decideProposal(world.as("thu-ky"), slug, number, verdict()));
    const second = await decideProposal(world.as("thu-ky-2"), slug, number, verdict({ sum: "1000000" }));
    expect(codesOf(problemsOf(second))).toEqual(["form proposal-decided-already"]);
    expect((await loadProposal(world.as("thu-ky"), slug, number)).decision?.sum).toBe(12_000_000);
  });

  test("a unit's people propose for their own unit and do not decide; leaders read", async () => {
    const world = await openWorld();
    await expect(addProposal(world.as("can-bo"), slug, form({ unit: ward }))).rejects.toThrow(AccessDenied);
    await expect(addProposal(world.as("lanh-dao"), slug, form())).rejects.toThrow(AccessDenied);
    const { number } = await add(world, {}, "can-bo");
    await expect(decideProposal(world.as("can-bo"), slug, number, verdict())).rejects.toThrow(AccessDenied);
    await expect(list(world, "", "cong-tac-vien")).rejects.toThrow(AccessDenied);
    expect((await list(world, "", "lanh-dao")).canPropose).toBe(false);
  });

  test("the paper for the city names places, counts and sums; the workbook leaves with the same lines", async () => {
    const world = await openWorld();
    await add(world);
    const query = readProposalQuery(() => "");
    const gone = new AbortController().signal;
    const paper = await writeProposals(world.as("thu-ky"), slug, query, gone);
    const text = textOfDocx(await partsOfDocx(paper.content));
    expect(text).toContain("12.500.000 đồng");
    expect(text).toContain("Cửa ngõ quốc lộ 18");
    expect(text).toContain("Sửa chữa 2");
    const book = await exportProposals(world.as("thu-ky"), slug, query, gone);
    expect((await bytesOf(book.content)).length).toBeGreaterThan(1000);
  });
});

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
