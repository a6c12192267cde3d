import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { loadCase } from "~/usecases/cases-case.server";
import { setGoals } from "~/usecases/cases-clock.server";
import { decideCase, reopenCase } from "~/usecases/cases-decide.server";
import { loadOutputCases } from "~/usecases/cases-output.server";
import { linkOutputToCase, setPublished, unlinkOutput } from "~/usecases/cases-publish.server";
import { NotFound, type UseCaseContext } from "~/usecases/context.server";
import { pressUnit } from "../support/briefings";
import { decided, decisionOf, linking, mediaCentre, recorded } from "../support/cases";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";
import { outputOf } from "../support/publicity";
import type { World } from "../support/world";

describeOnSqlite("what the decision about a rebuttal case gets back", (open) => {
  let world: World;
  let media: { id: string; number: number };
  beforeAll(async () => {
    world = await open();
    media = await outputOf(world, { units: [mediaCentre] });
  });
  const page = (number: number, who = "thu-ky") => loadCase(world.as(who), slug, number, null);
  const secretary = () => world.as("thu-ky");
  const publishedCase = async () => {
    const number = await recorded(world);
    await decided(world, number);
    carriedOut(await linking(world, number, [media.id]));
    return number;
  };

  const source = (says: object) => ({ sourceLink: [], sourceDocument: [], ...says });
  test.each([
    [
      "a document that nobody knows",
      source({ sourceTitle: [], sourceDocument: ["la"] }),
      "source-document-unknown",
    ],
    [
      "a link without a title",
      source({ sourceTitle: [], sourceLink: ["https://moh.gov.vn"] }),
      "source-title-missing",
    ],
    ["a telephone number", source({ sourceTitle: ["Gọi 0912 345 678"] }), "personal-phone"],
    ["a link that is none", source({ sourceTitle: ["Luật"], sourceLink: ["khong phai"] }), "not-a-link"],
  ])("a source of %s is refused with its row", async (_, says, code) => {
    const number = await recorded(world);
    const said = problemsOf(await decideCase(secretary(), slug, number, decisionOf(says)));
    expect(said[0]).toMatchObject({ field: "sources", params: { row: 1 } });
    if (code !== "not-a-link") expect(said[0]?.code).toBe(code);
    expect((await page(number)).row.state).toBe("to-decide");
  });

  test("a source may be a document of the campaign, which then names it on the page and in the history", async () => {
    const number = await recorded(world);
    const [document] = world.structure.documents;
    const says = { sourceTitle: [""], sourceDocument: [document?.id ?? ""] };
    await decided(world, number, says);
    const { sources, history } = await page(number);
    expect(sources).toMatchObject([{ path: expect.stringContaining(document?.id ?? "?") }]);
    expect(sources[0]?.title).toContain(document?.numberSymbol);
    const change = history[0]?.changes.find(({ part }) => part === "sources");
    expect(change).toMatchObject({ before: "", after: sources[0]?.title });
  });

  test("the same decision once more is kept with its reason and says that nothing else changed", async () => {
    const number = await recorded(world);
    await decided(world, number);
    await decided(world, number, { version: 2, reason: "Ghi rõ lý do" });
    const [last] = (await page(number)).history;
    expect(last).toMatchObject({ act: "redecided", reason: "Ghi rõ lý do", changes: [] });
  });

  test("what is published is not left unanswered, and begins anew with a reason that names nobody", async () => {
    const number = await publishedCase();
    const leave = decisionOf({ version: 3, decision: "leave", correction: "", sourceTitle: [""] });
    expect(codesOf(problemsOf(await decideCase(secretary(), slug, number, leave)))).toContain(
      "decision case-is-published",
    );
    const reopen = (version: number, reason: string) =>
      reopenCase(secretary(), slug, number, { version, reason });
    expect(codesOf(problemsOf(await reopen(3, "Gọi 0912 345 678")))).toEqual(["reason personal-phone"]);
    expect(codesOf(problemsOf(await reopen(1, "Có căn cứ mới")))).toEqual(["form case-changed"]);
    carriedOut(await reopen(3, "Có căn cứ mới"));
    expect(codesOf(problemsOf(await reopen(4, "Lại")))).toEqual(["form case-changed"]);
  });

  describe("publication", () => {
    const publish = (number: number, version: number, says: object = {}) =>
      setPublished(secretary(), slug, number, {
        ...{ version, publishedOn: "03/05/2021", publishedTime: "20:00", reason: "Theo bản in" },
        ...says,
      });

    test("its moment is corrected with a reason, not before the claim was seen and not over another's change", async () => {
      const number = await publishedCase();
      const early = await publish(number, 3, { publishedTime: "07:59" });
      expect(codesOf(problemsOf(early))).toEqual(["publishedOn before-seen"]);
      expect(codesOf(problemsOf(await publish(number, 1)))).toEqual(["form case-changed"]);
      carriedOut(await publish(number, 3));
      const { history, moments } = await page(number);
      expect(moments.published).toEqual({ on: "03/05/2021", time: "20:00" });
      expect(history[0]).toMatchObject({ act: "published-corrected", reason: "Theo bản in" });
      expect(codesOf(problemsOf(await publish(await recorded(world), 1)))).toEqual(["form case-changed"]);
    });

    test("a claim that is left unanswered takes no outputs, from its page or an output's", async () => {
      const number = await recorded(world);
      await decided(world, number, { decision: "leave", correction: "", sourceTitle: [""] });
      expect(codesOf(problemsOf(await linking(world, number, [media.id])))).toEqual(["form case-is-left"]);
      const link = (code: string, output = media.number) =>
        linkOutputToCase(secretary(), slug, output, { _key: randomUUID(), case: code });
      expect(codesOf(problemsOf(await link(`PB-${number}`)))).toEqual(["case case-is-left"]);
      expect(codesOf(problemsOf(await link("PB-999")))).toEqual(["case case-unknown"]);
      expect(codesOf(problemsOf(await link("vụ kia")))).toEqual(["case case-unknown"]);
      await expect(link("PB-1", 999)).rejects.toThrow(NotFound);
      const wrong = await linking(world, await recorded(world), [media.id], { publishedOn: "02/05/2021" });
      expect(codesOf(problemsOf(wrong))).toEqual(["publishedTime required"]);
    });

    test("a link is taken away once; the last one of a published case only after its output was withdrawn", async () => {
      const other = await open();
      const number = await recorded(other);
      await decided(other, number);
      const outputs = [
        await outputOf(other, { units: [mediaCentre] }),
        await outputOf(other, { units: [mediaCentre], title: "Bài thứ hai", date: "03/05/2021" }),
      ];
      carriedOut(
        await linking(
          other,
          number,
          outputs.map(({ id }) => id),
        ),
      );
      carriedOut(await linking(other, number, [outputs[0]?.id ?? ""]));
      const unlink = (at: number) =>
        unlinkOutput(other.as("thu-ky"), slug, number, {
          _key: randomUUID(),
          outputId: outputs[at]?.id ?? "",
        });
      carriedOut(await unlink(0));
      expect(codesOf(problemsOf(await unlink(0)))).toEqual(["form output-not-linked"]);
      expect(codesOf(problemsOf(await unlink(1)))).toEqual(["form case-last-output"]);
      await other.db.write(other.campaign.id, (tx) =>
        tx.updateTable("outputs").set({ status: "withdrawn" }).execute(),
      );
      carriedOut(await unlink(1));
    });

    test("an output's page says nothing of cases to who may not read them, nor of an output that is not there", async () => {
      const see = (ctx: UseCaseContext, output = media.number) => loadOutputCases(ctx, slug, output);
      expect(await see(pressUnit(world, mediaCentre))).toBeNull();
      expect(await see(secretary(), 999)).toBeNull();
      expect((await see(secretary()))?.choices.length).toBeGreaterThan(0);
    });
  });

  test.each([
    [
      "hours that are no number",
      { decideHours: "một ngày", publishHours: "48" },
      ["decideHours count-out-of-range"],
    ],
    [
      "more hours than a month has",
      { decideHours: "24", publishHours: "721" },
      ["publishHours count-out-of-range"],
    ],
    [
      "publication before the decision",
      { decideHours: "24", publishHours: "12" },
      ["publishHours publish-before-decide"],
    ],
  ])("goals with %s are refused", async (_, hours, expected) => {
    expect(codesOf(problemsOf(await setGoals(secretary(), slug, { version: 0, ...hours })))).toEqual(
      expected,
    );
  });

  test("goals are not set over another's", async () => {
    const other = await open();
    const set = () =>
      setGoals(other.as("thu-ky"), slug, { version: 0, decideHours: "12", publishHours: "24" });
    carriedOut(await set());
    expect(codesOf(problemsOf(await set()))).toEqual(["form case-changed"]);
  });
});
