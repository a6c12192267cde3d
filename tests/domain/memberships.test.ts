import { describe, expect, it } from "vitest";
import { checkScope, overlaps, readMembershipDays, roleScopeOf, scopeOfChoice } from "~/domain/memberships";
import { type Membership, roles } from "~/domain/permissions";

describe("where a role is held", () => {
  it("follows from what the role may do", () => {
    expect(Object.fromEntries(roles.map((role) => [role, roleScopeOf(role)]))).toEqual({
      administrator: "system",
      secretary: "campaign",
      leader: "campaign",
      "unit-head": "unit",
      member: "unit",
      collaborator: "campaign-or-unit",
      "press-unit": "unit",
    });
  });

  it("is read from one choice of the form", () => {
    expect(scopeOfChoice("system")).toEqual({ kind: "system" });
    expect(scopeOfChoice("campaign:c1")).toEqual({ kind: "campaign", campaignId: "c1" });
    expect(scopeOfChoice("unit:u1")).toEqual({ kind: "unit", unitId: "u1" });
    expect(["", "unit:", "unit", "nowhere:x"].map(scopeOfChoice)).toEqual([null, null, null, null]);
  });

  it("is refused with what the role needs instead", () => {
    expect(checkScope("secretary", "campaign")).toEqual([]);
    expect(checkScope("secretary", "unit")).toEqual([{ field: "scope", code: "campaign-role" }]);
    expect(checkScope("member", "campaign")).toEqual([{ field: "scope", code: "unit-role" }]);
    expect(checkScope("administrator", "campaign")).toEqual([{ field: "scope", code: "system-role" }]);
    expect(checkScope("collaborator", "unit")).toEqual([]);
    expect(checkScope("collaborator", "campaign")).toEqual([]);
    expect(checkScope("collaborator", "system")).toEqual([{ field: "scope", code: "campaign-role" }]);
  });
});

describe("the days of a membership", () => {
  it("are typed with the last day, and end on the day after it", () => {
    expect(readMembershipDays({ from: "1/3/2021", lastDay: "31/03/2021" })).toEqual({
      ok: true,
      validFrom: "2021-03-01",
      validTo: "2021-04-01",
    });
    expect(readMembershipDays({ from: "01/03/2021", lastDay: "" })).toEqual({
      ok: true,
      validFrom: "2021-03-01",
      validTo: null,
    });
  });

  it.each([
    [{ from: "", lastDay: "" }, ["from required"]],
    [{ from: "31/04/2021", lastDay: "" }, ["from no-such-day"]],
    [{ from: "hôm nay", lastDay: "1/1" }, ["from not-a-date", "lastDay not-a-date"]],
    [{ from: "02/05/2021", lastDay: "01/05/2021" }, ["lastDay last-day-before-first"]],
  ])("are refused as %j", (draft, expected) => {
    const read = readMembershipDays(draft);
    expect(read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it("may be one day", () => {
    const read = readMembershipDays({ from: "02/05/2021", lastDay: "02/05/2021" });
    expect(read).toEqual({ ok: true, validFrom: "2021-05-02", validTo: "2021-05-03" });
  });
});

describe("the same role twice", () => {
  const held: Membership = {
    role: "member",
    campaignId: "c",
    unitId: "u",
    validFrom: "2021-03-01",
    validTo: "2021-04-01",
  };

  it("is an overlap only with a day in common", () => {
    expect(overlaps(held, { ...held, validFrom: "2021-04-01", validTo: null })).toBe(false);
    expect(overlaps(held, { ...held, validFrom: "2021-03-31", validTo: null })).toBe(true);
    expect(overlaps(held, { ...held, validFrom: "2021-01-01", validTo: "2021-03-01" })).toBe(false);
    expect(overlaps(held, { ...held, validFrom: "2021-01-01", validTo: null })).toBe(true);
  });

  it("is none in another place or as something else", () => {
    expect(overlaps(held, { ...held, unitId: "v" })).toBe(false);
    expect(overlaps(held, { ...held, role: "unit-head" })).toBe(false);
  });
});
