import { describe, expect, it } from "vitest";
import { chase } from "~/i18n/en/chase";
import { keeping } from "~/i18n/en/keeping";
import { plan } from "~/i18n/en/plan";
import { tasks } from "~/i18n/en/tasks";
import { timeline } from "~/i18n/en/timeline";

describe("English texts with a number", () => {
  it("say one day and one unit in the singular, more in the plural", () => {
    const { states, list } = timeline;
    expect([states["done-late"](1), states.passed(1), states.left(1)]).toEqual([
      "Done, 1 day late",
      "Passed 1 day ago",
      "1 day left",
    ]);
    expect([states.overdue(11), list.left(1), list.left(-1), list.left(21)]).toEqual([
      "Overdue by 11 days",
      "1 day before election day",
      "1 day after election day",
      "21 days before election day",
    ]);
    expect([tasks.manyUnits(1), plan.targets.blockName({ name: "Phường", units: 21 })]).toEqual([
      "1 unit",
      "Phường, 21 units",
    ]);
    expect(chase.unreached(1)).toBe("1 unit has no account: use the message or the letter.");
    expect([keeping.rule("days:1"), keeping.rule("months:24")]).toEqual(["1 day", "24 months"]);
  });
});
