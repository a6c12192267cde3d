import { expect, it } from "vitest";
import { acceptAdjustment, declineAdjustment, withdrawAdjustment } from "~/usecases/adjustments.server";
import { NotFound } from "~/usecases/context.server";
import { describeOnSqlite } from "../support/engines";
import { carriedOut, codesOf, problemsOf, refusedLog, slug } from "../support/output-acts";

describeOnSqlite("what an adjustment that waits gets back", (open) => {
  const late = { date: "28/04/2021", title: "Bài bổ sung của tuần trước" };

  it("is decided once, with an answer that names nobody, by its number alone", async () => {
    const world = await open();
    await world.closeWeeks("2021-05-02");
    await refusedLog(world.as("can-bo"), late);
    const secretary = world.as("thu-ky");
    const decline = (number: number, answer: string) => declineAdjustment(secretary, slug, number, answer);
    expect(codesOf(problemsOf(await decline(1, "Gọi 0912 345 678")))).toEqual(["answer personal-phone"]);
    await expect(decline(9, "không rõ")).rejects.toThrow(NotFound);
    carriedOut(await decline(1, "đã có trong báo cáo"));
    expect(codesOf(problemsOf(await decline(1, "lần nữa")))).toEqual(["form adjustment-decided"]);
    expect(codesOf(problemsOf(await withdrawAdjustment(world.as("can-bo"), slug, 1)))).toEqual([
      "form adjustment-decided",
    ]);
    expect(codesOf(problemsOf(await acceptAdjustment(secretary, slug, 1)))).toEqual([
      "form adjustment-decided",
    ]);
  });
});
