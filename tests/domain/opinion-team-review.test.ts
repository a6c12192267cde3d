import { describe, expect, it } from "vitest";
import { type TeamReportFacts, teamLines } from "~/domain/opinion-team-review";

/** Monthly reports by the 25th, from January 2021 on; today is 4/5/2021. */
const review = (reports: Partial<TeamReportFacts>[]) =>
  teamLines({
    ...{ from: "2021-01-01", to: "2021-06-30", today: "2021-05-04", order: ["hong-gai"] },
    reports: reports.map((one) => ({
      ...{
        teamKey: "hong-gai",
        teamName: "Hồng Gai",
        kind: "periodic",
        period: "month",
        author: "Cộng tác viên",
      },
      ...{ periodFrom: null, receivedOn: "2021-04-01" },
      ...one,
    })) as TeamReportFacts[],
    expectations: [
      {
        ...{ id: "1", teamKey: "hong-gai", teamName: "Hồng Gai", period: "month", dueDay: 25 },
        validFrom: "2021-01-01",
      },
    ],
    topicsOf: () => [],
    ownTeams: new Set(),
  })[0];

describe("a team's half-year", () => {
  it("asks for what had to be sent by now: on time, late and missing are all of it", () => {
    const line = review([
      { periodFrom: "2021-01-01", receivedOn: "2021-01-25" },
      { periodFrom: "2021-02-01", receivedOn: "2021-02-26" },
      { periodFrom: "2021-04-01", receivedOn: "2021-04-20" },
    ]);
    expect(line).toMatchObject({ expected: 4, onTime: 2, late: 1, missing: 1 });
  });

  it("counts what came before its day", () => {
    const line = review([{ periodFrom: "2021-05-01", receivedOn: "2021-05-03" }]);
    expect(line).toMatchObject({ expected: 5, onTime: 1, late: 0, missing: 4 });
  });

  it("tells nobody's name but to the head of the unit", () => {
    expect(review([{}])?.people).toBeNull();
  });
});
