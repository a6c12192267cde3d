import { expect, test } from "vitest";
import type { OutputForm } from "~/domain/outputs";
import { describeOnSqlite } from "../support/engines";
import { numberOf } from "../support/output-acts";
import { outputFormOf } from "../support/output-forms";
import { flashOf, postOutput, shownIn } from "../support/output-routes";
import { problemsOf } from "../support/route-calls";

const refused: [what: string, typed: Partial<OutputForm>, problem: string][] = [
  ["a day before the campaign", { date: "31/12/2020" }, "date date-outside"],
  ["a day after the campaign", { date: "01/07/2021" }, "date date-outside"],
  ["a day that has not come", { date: "05/05/2021" }, "date future-date"],
  ["a day that does not exist", { date: "31/04/2021" }, "date no-such-day"],
  ["a unit that does not exist", { units: ["phuong-khong-co"] }, "units unit-unknown"],
  ["a unit that only gathers others", { units: ["tp-ha-long"] }, "units unit-gathers"],
  ["no unit", { units: [""] }, "units unit-needed"],
  ["no category", { categories: [""] }, "categories category-needed"],
  ["a negative quantity", { quantity: "-3" }, "quantity count-negative"],
  ["a part of a thing", { quantity: "1,5" }, "quantity count-not-whole"],
  ["a quantity beyond belief", { quantity: "99999999" }, "quantity count-too-large"],
  ["a quantity in words", { quantity: "hàng nghìn" }, "quantity not-a-count"],
  ["a figure where nobody counted", { quantity: "5", qualifier: "uncounted" }, "quantity count-not-expected"],
  ["a period without its first day", { basis: "period" }, "from date-needed"],
  ["a period backwards", { basis: "period", from: "04/05/2021", date: "01/05/2021" }, "from period-reversed"],
  ["a rate of nothing in particular", { basis: "rate" }, "per per-needed"],
  ["more than the whole", { basis: "coverage", quantity: "9", whole: "5" }, "whole part-over-whole"],
  ["what is no link", { link: "không phải liên kết" }, "link not-a-link"],
  ["a link that runs a script", { link: "javascript:alert(1)" }, "link link-not-http"],
  ["somebody's own page", { link: "https://www.facebook.com/profile.php?id=1" }, "link link-personal"],
  ["a telephone number in the note", { note: "Gọi 0912 345 678" }, "note personal-phone"],
  ["an empty title", { title: "  " }, "title title-needed"],
  ["a title of 10,000 characters", { title: "Ồ".repeat(10_000) }, "title too-long"],
];

describeOnSqlite("what the entry form refuses", (open) => {
  test.each(refused)(
    "%s: 422, said at the field, everything typed given back",
    async (_what, typed, problem) => {
      const world = await open();
      const sent = outputFormOf({ title: "Giữ lại", note: "ghi chú", ...typed });
      const answer = await postOutput(world.as("thu-ky"), sent);
      expect([answer.status, problemsOf(answer)]).toEqual([422, [problem]]);
      const given = Object.entries(sent).map(([name, value]) => [
        name,
        [value].flat().map((one) => one.trim()),
      ]);
      const filled = given.filter(([, values]) => values?.length !== 0);
      expect(answer.body.values).toMatchObject(Object.fromEntries(filled));
      expect(await shownIn(world.as("thu-ky"))).toEqual([]);
    },
  );

  test("says how long a title may be, and how many days the month has", async () => {
    const world = await open();
    const long = await postOutput(world.as("can-bo"), { title: "Ồ".repeat(10_000) });
    expect(long.body.problems[0].params).toEqual({ max: 500 });
    const day = await postOutput(world.as("can-bo"), { date: "31/04/2021" });
    expect(day.body.problems[0].params).toMatchObject({ month: 4, daysInMonth: 30 });
  });
});

describeOnSqlite("what the entry form warns about", (open) => {
  test("a quantity over ten times the unit's usual is logged only with its tick", async () => {
    const world = await open();
    for (const title of ["một", "hai", "ba"]) await numberOf(world.as("can-bo"), { title, quantity: "2" });
    const first = await postOutput(world.as("can-bo"), { quantity: "500" });
    expect([first.status, problemsOf(first)]).toEqual([422, ["quantity over-usual"]]);
    expect(first.body.problems[0].params).toEqual({ value: 500, usual: 2 });
    const ticked = await postOutput(world.as("can-bo"), { quantity: "500", confirm: ["over-usual"] });
    expect(ticked.status).toBe(302);
  });

  test("a link that is there already needs its tick and a reason; both stay when one is missing", async () => {
    const world = await open();
    await numberOf(world.as("can-bo"), { link: "https://halong.gov.vn/bai-1" });
    const link = "http://www.halong.gov.vn/bai-1/";
    expect(problemsOf(await postOutput(world.as("can-bo"), { link }))).toEqual(["link same-link"]);
    const unexplained = await postOutput(world.as("can-bo"), {
      link,
      confirm: ["same-link"],
      confirmReason: "",
    });
    expect(problemsOf(unexplained)).toEqual(["confirmReason reason-needed"]);
    expect(unexplained.body.values.confirm).toEqual(["same-link"]);
    const explained = { link, confirm: ["same-link"], confirmReason: "đăng lại" };
    expect(flashOf(await postOutput(world.as("can-bo"), explained)).params.code).toBe("KQ-2021-0002");
  });
});
