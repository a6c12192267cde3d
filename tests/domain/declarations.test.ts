import { describe, expect, it } from "vitest";
import {
  conflictWith,
  type Declaration,
  type DeclarationForm,
  daysOfWeeks,
  readDeclaration,
} from "~/domain/declarations";
import { smallFrame } from "../support/output-frame";

const form = (differs: Partial<DeclarationForm> = {}): DeclarationForm => ({
  _key: "key",
  kind: "zero",
  units: ["centre"],
  category: "",
  from: "26/04/2021",
  to: "02/05/2021",
  note: "",
  ...differs,
});

const codesOf = (differs: Partial<DeclarationForm>) => {
  const read = readDeclaration(form(differs), smallFrame);
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`);
};

it("a declaration is of units, days and one category or all", () => {
  expect(readDeclaration(form({ category: "banner", units: ["centre", "office"] }), smallFrame)).toEqual({
    ok: true,
    draft: {
      kind: "zero",
      unitIds: ["unit-centre", "unit-office"],
      categoryId: "category-banner",
      from: "2021-04-26",
      to: "2021-05-02",
      note: "",
    },
  });
  expect(readDeclaration(form(), smallFrame)).toMatchObject({ ok: true, draft: { categoryId: null } });
});

describe("a declaration is refused for", () => {
  it.each<[string, Partial<DeclarationForm>, string]>([
    ["no days", { from: "" }, "from date-needed"],
    ["no such day", { to: "31/04/2021" }, "to no-such-day"],
    ["days the wrong way round", { from: "02/05/2021", to: "26/04/2021" }, "from period-reversed"],
    ["days outside the campaign", { from: "31/12/2020" }, "from date-outside"],
    ["days to come, when it says that nothing took place", { to: "05/05/2021" }, "to future-date"],
    ["no unit", { units: [""] }, "units unit-needed"],
    ["a unit that only gathers", { units: ["city"] }, "units unit-gathers"],
    ["a unit that has ended", { units: ["ward"] }, "units unit-not-valid"],
    ["an unknown category", { category: "x" }, "category category-unknown"],
    ["a telephone number", { note: "hỏi 0912345678" }, "note personal-phone"],
  ])("%s", (_what, differs, expected) => {
    expect(codesOf(differs)).toEqual([expected]);
  });

  it("but what does not concern a unit may be said for days to come", () => {
    expect(codesOf({ kind: "not-applicable", to: "12/06/2021" })).toEqual([]);
  });
});

describe("among the declarations of a unit", () => {
  const standing = (differs: Partial<Declaration>): Declaration => ({
    id: "d",
    unitId: "unit-centre",
    categoryId: null,
    from: "2021-04-26",
    to: "2021-05-02",
    kind: "zero",
    ...differs,
  });
  const draft = { kind: "zero", categoryId: "banner", from: "2021-04-26", to: "2021-05-02" } as const;
  const codeAgainst = (one: Declaration) => conflictWith(draft, [one])?.code ?? null;

  it("the same or a wider one makes it needless", () => {
    expect(codeAgainst(standing({}))).toBe("already-declared");
    expect(codeAgainst(standing({ categoryId: "banner", from: "2021-04-01" }))).toBe("already-declared");
    expect(codeAgainst(standing({ categoryId: "banner", to: "2021-05-01" }))).toBeNull();
    expect(codeAgainst(standing({ categoryId: "article" }))).toBeNull();
  });

  it("one of the other kind contradicts it from the first shared day on", () => {
    expect(codeAgainst(standing({ kind: "not-applicable" }))).toBe("contrary-declaration");
    expect(codeAgainst(standing({ kind: "not-applicable", categoryId: "article" }))).toBeNull();
    expect(codeAgainst(standing({ kind: "not-applicable", from: "2021-05-02", to: "2021-05-09" }))).toBe(
      "contrary-declaration",
    );
    expect(
      codeAgainst(standing({ kind: "not-applicable", from: "2021-05-03", to: "2021-05-09" })),
    ).toBeNull();
  });
});

it("the days of a period name each of its weeks", () => {
  expect(daysOfWeeks({ from: "2021-04-28", to: "2021-05-12" })).toEqual([
    "2021-04-28",
    "2021-05-05",
    "2021-05-12",
  ]);
  expect(daysOfWeeks({ from: "2021-04-28", to: "2021-05-03" })).toEqual(["2021-04-28", "2021-05-03"]);
  expect(daysOfWeeks({ from: "2021-04-28", to: "2021-04-28" })).toEqual(["2021-04-28"]);
});
