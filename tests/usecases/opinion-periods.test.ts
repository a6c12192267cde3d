import { expect, test } from "vitest";
import type { FileReportForm } from "~/domain/opinion-forms";
import { loadOwnOpinion } from "~/usecases/opinion-own.server";
import { correctReport, fileReport } from "~/usecases/opinion-reports.server";
import {
  addExpectation,
  loadOpinionSettings,
  removeExpectation,
  restoreExpectation,
} from "~/usecases/opinion-settings.server";
import { key, ward } from "../support/decoration";
import { describeOnEngines } from "../support/engines";
import { carriedOut, codesOf, problemsOf, slug } from "../support/output-acts";

const form = (period: string): FileReportForm => ({
  ...{ _key: key(), kind: "periodic", period, title: "", itemId: [""], topic: ["nuoc"], place: [ward] },
  ...{ breadth: ["many"], tendency: ["uneasy"], say: ["Nước yếu vào buổi chiều."], asks: [""] },
  ...{ urgency: ["normal"], confirm: [] },
});

describeOnEngines("periods of opinion reports", (openWorld) => {
  test("a report that becomes one of a longer period is due with that period", async () => {
    const world = await openWorld();
    const expected = { team: "", from: "01/01/2021" };
    for (const [period, dueDay] of [
      ["month", 25],
      ["half-year", 20],
    ] as const)
      carriedOut(
        await addExpectation(world.as("thu-ky"), slug, { _key: key(), ...expected, period, dueDay }),
      );
    const filing = form("month:2021-01-01");
    const { number } = carriedOut(await fileReport(world.as("cong-tac-vien"), slug, filing));
    const { _key: _, ...fields } = form("half-year:2021-01-01");
    const corrected = { ...fields, version: 1 };
    carriedOut(await correctReport(world.as("cong-tac-vien"), slug, number, corrected));
    const [row] = (await loadOwnOpinion(world.as("cong-tac-vien"), slug)).rows;
    expect([row?.period?.dueOn, row?.isLate]).toEqual(["2021-06-20", false]);
  });

  test("what is expected of a team again is not brought back beside it", async () => {
    const world = await openWorld();
    const secretary = world.as("thu-ky");
    const monthly = { team: "", from: "01/01/2021", period: "month", dueDay: 25 } as const;
    const add = () => addExpectation(secretary, slug, { _key: key(), ...monthly });
    const { id } = carriedOut(await add());
    carriedOut(await removeExpectation(secretary, slug, id));
    carriedOut(await add());
    expect(codesOf(problemsOf(await restoreExpectation(secretary, slug, id)))).toEqual([
      "form opinion-changed",
    ]);
    expect((await loadOpinionSettings(secretary, slug)).expectations).toHaveLength(1);
  });
});
