import { describe, expect, it } from "vitest";
import { type Action, grantOf, type Membership, type Role, roles } from "~/domain/permissions";

const day = "2021-05-04";
const held = (role: Role, over: Partial<Membership> = {}): Membership => ({
  role,
  campaignId: role === "administrator" ? null : "hl",
  unitId: role === "unit-head" || role === "member" || role === "press-unit" ? "u1" : null,
  validFrom: "2021-01-01",
  validTo: null,
  ...over,
});

/** Written from the product's text, not from the table: who may do what (C: in the campaign, U: own units, S: anywhere). */
const expected: Record<Action, Partial<Record<Role, "C" | "U" | "S">>> = {
  "campaign.view": {
    administrator: "C",
    secretary: "C",
    leader: "C",
    "unit-head": "C",
    member: "C",
    collaborator: "C",
    "press-unit": "C",
  },
  "timeline.view": {
    administrator: "C",
    secretary: "C",
    leader: "C",
    "unit-head": "C",
    member: "C",
    collaborator: "C",
    "press-unit": "C",
  },
  "milestone.complete": { secretary: "C" },
  "milestone.override": { secretary: "C" },
  "milestone.assign": { secretary: "C" },
  "milestone.add": { secretary: "C" },
  "milestone.unit-complete": { secretary: "C", "unit-head": "U", member: "U" },
  "baseline.freeze": { secretary: "C" },
  "round.edit": { secretary: "C" },
  "publicity.link": { secretary: "C", "unit-head": "U", member: "U" },
  "output.view": {
    administrator: "C",
    secretary: "C",
    leader: "C",
    "unit-head": "C",
    member: "C",
    "press-unit": "U",
  },
  "output.log": { secretary: "C", "unit-head": "U", member: "U", "press-unit": "U" },
  "output.revise": { secretary: "C", "unit-head": "U", member: "U", "press-unit": "U" },
  "output.withdraw": { secretary: "C", "unit-head": "U", member: "U", "press-unit": "U" },
  "output.declare": { secretary: "C", "unit-head": "U", member: "U", "press-unit": "U" },
  "progress.view": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "plan.view": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "target.edit": { secretary: "C" },
  "task.edit": { secretary: "C" },
  "task.report": { secretary: "C", "unit-head": "U", member: "U" },
  "review.edit": { secretary: "C" },
  "view.save": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "view.share": { secretary: "C" },
  "own-feed.manage": { administrator: "C", secretary: "C" },
  "report.view": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "report.prepare": { secretary: "C", "unit-head": "U", member: "U" },
  "report.submit": { secretary: "C", "unit-head": "U" },
  "report.review": { secretary: "C" },
  "week.close": { secretary: "C" },
  "intervention.ask": { secretary: "C", leader: "C" },
  "meeting.view": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "meeting.edit": { secretary: "C" },
  "action.report": { secretary: "C", "unit-head": "U", member: "U" },
  "briefing.view": {
    administrator: "C",
    secretary: "C",
    leader: "C",
    "unit-head": "C",
    member: "C",
    "press-unit": "C",
  },
  "briefing.edit": { secretary: "C" },
  "decoration.view": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "decoration.propose": { secretary: "C", "unit-head": "U", member: "U" },
  "decoration.approve": { secretary: "C" },
  "decoration.report": { secretary: "C", "unit-head": "U", member: "U" },
  "decoration.check": { secretary: "C" },
  "design.edit": { secretary: "C" },
  "case.view": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "case.report": { secretary: "C", "unit-head": "U", member: "U" },
  "case.decide": { secretary: "C" },
  "opinion.view": {
    administrator: "C",
    secretary: "C",
    leader: "C",
    "unit-head": "C",
    member: "C",
    collaborator: "C",
  },
  "opinion.report": { secretary: "C", "unit-head": "U", member: "U", collaborator: "C" },
  "opinion.synthesise": { secretary: "C" },
  "opinion.answer": { secretary: "C", "unit-head": "U", member: "U" },
  "source.manage": { administrator: "C" },
  "document.add": { secretary: "C" },
  "document.view": { administrator: "C", secretary: "C", leader: "C", "unit-head": "C", member: "C" },
  "campaign.create": { administrator: "S" },
  "campaign.settings": { administrator: "C", secretary: "C" },
  "holiday.edit": { administrator: "S" },
  "demo-day.move": { administrator: "C", secretary: "C" },
  "election.close": { administrator: "C", secretary: "C" },
  "election.archive": { administrator: "C", secretary: "C" },
  "account.manage": { administrator: "S" },
  "job.manage": { administrator: "S" },
  "audit.view": { administrator: "S" },
};

describe("who may do what", () => {
  for (const action of Object.keys(expected) as Action[]) {
    for (const role of roles) {
      const wanted = expected[action][role];
      it(`${role} ${wanted ? `may (${wanted})` : "may not"} ${action}`, () => {
        const grant = grantOf([held(role)], action, wanted === "S" ? null : "hl", day);
        if (wanted === undefined) expect(grant).toBeNull();
        else expect(grant).toEqual({ units: wanted === "U" ? ["u1"] : "all" });
      });
    }
  }

  it("holds from its first day to the day before its end", () => {
    const one = [held("secretary", { validFrom: "2021-03-01", validTo: "2021-04-01" })];
    const onDay = (on: string) => grantOf(one, "target.edit", "hl", on) !== null;
    expect([onDay("2021-02-28"), onDay("2021-03-01"), onDay("2021-03-31"), onDay("2021-04-01")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it("does not reach into another campaign, except for administrators", () => {
    expect(grantOf([held("secretary")], "target.edit", "other", day)).toBeNull();
    expect(grantOf([held("administrator")], "output.view", "other", day)).toEqual({ units: "all" });
  });

  it("does not make an administrator of the installation out of one held in a single campaign", () => {
    expect(grantOf([held("administrator", { campaignId: "hl" })], "account.manage", null, day)).toBeNull();
  });

  it("adds up the units of several memberships", () => {
    const two = [held("member"), held("unit-head", { unitId: "u2" })];
    expect(grantOf(two, "output.log", "hl", day)).toEqual({ units: ["u1", "u2"] });
  });

  it("gives nothing to an own-units role that names no unit", () => {
    expect(grantOf([held("member", { unitId: null })], "output.log", "hl", day)).toBeNull();
  });
});
