import { describe, expect, test } from "vitest";
import type { TeamExpectation } from "~/domain/opinion-settings";
import { type TeamReportFacts, teamLines } from "~/domain/opinion-team-review";

describe("the review of collaborators' teams", () => {
  test("counts what has fallen due or has come, so that its parts add up", () => {
    const expectation: TeamExpectation = {
      ...{ id: "1", teamKey: "to-1", teamName: "Tổ 1", period: "month", dueDay: 25 },
      validFrom: "2021-01-01",
    };
    const report: Omit<TeamReportFacts, "periodFrom" | "receivedOn"> = {
      ...{ teamKey: "to-1", teamName: "Tổ 1", kind: "periodic", period: "month", author: "A" },
    };
    const [line] = teamLines({
      ...{ from: "2021-03-01", to: "2021-06-30", today: "2021-05-04" },
      expectations: [expectation],
      reports: [{ ...report, periodFrom: "2021-03-01", receivedOn: "2021-03-20" }],
      topicsOf: () => [],
      order: ["to-1"],
      ownTeams: new Set(),
    });
    // March came in time, April's day passed without it; May and June are not due on 4 May.
    expect(line).toMatchObject({ expected: 2, onTime: 1, late: 0, missing: 1 });
  });
});
