import { describe, expect, it } from "vitest";
import { numberOfCode, outputCode } from "~/domain/outputs";
import { changedFields, type KeptContent } from "~/domain/outputs-history";
import { cursorText, packLines, readCursor, readFilter, unpackLines } from "~/domain/outputs-list";
import { smallStructure } from "../support/output-frame";

const read = (query: string) => {
  const params = new URLSearchParams(query);
  return readFilter((name) => params.get(name) ?? "", smallStructure);
};

describe("the address of a list", () => {
  it("says nothing and filters nothing", () => {
    expect(read("")).toEqual({
      filter: {
        unitId: null,
        categories: null,
        from: null,
        to: null,
        messageId: null,
        basis: null,
        bloc: null,
        administrativeId: null,
        channelId: null,
        text: "",
      },
      problems: [],
    });
  });

  it("names a unit, days in either writing, a message and a basis", () => {
    expect(
      read("don-vi=centre&tu=2021-03-27&den=04/05/2021&noi-dung=luat-bau-cu&cach-tinh=period&q= bau  cu")
        .filter,
    ).toMatchObject({
      unitId: "unit-centre",
      from: "2021-03-27",
      to: "2021-05-04",
      messageId: "message-law",
      basis: "period",
      text: "bau  cu",
    });
  });

  it("names one category, or those of a measure or a group", () => {
    const keys = (query: string) => read(query).filter.categories?.map((one) => one.key);
    expect(keys("loai=banner")).toEqual(["banner"]);
    expect(keys("donvi-tinh=piece")).toEqual(["banner"]);
    expect(keys("nhom=press")).toEqual(["article", "feature", "portal-item"]);
    expect(keys("donvi-tinh=news-item&nhom=social")).toEqual(["fanpage-post"]);
    expect(keys("loai=x&nhom=x&donvi-tinh=x")).toBeUndefined();
  });

  it("with a wrong part says so and leaves that part out", () => {
    expect(read("don-vi=nowhere&tu=31/04/2021").problems.map((one) => one.code)).toEqual([
      "unit-unknown",
      "no-such-day",
    ]);
    expect(read("tu=2021-05-04&den=2021-05-01").problems.map((one) => one.code)).toEqual(["period-reversed"]);
  });
});

describe("a place in a list", () => {
  it("survives the address", () => {
    const key = { kind: "key", publishedOn: "2021-05-04", outputId: "01a2-b" } as const;
    const search = { kind: "search", phase: "folded", below: 42 } as const;
    expect(readCursor(cursorText(key))).toEqual(key);
    expect(readCursor(cursorText(search))).toEqual(search);
  });

  it.each(["", "2021-05-04", "2021-05-04_", "x_1", "exact_1e9", "2021-05-04_' or 1=1"])(
    "%j is none",
    (text) => {
      expect(readCursor(text)).toBeNull();
    },
  );
});

it("a code names the election's year and the number, and is read back in any case", () => {
  expect(outputCode({ electionOn: "2021-05-23" }, 896)).toBe("KQ-2021-0896");
  expect(outputCode({ electionOn: "2021-05-23" }, 12_345)).toBe("KQ-2021-12345");
  expect(numberOfCode(" kq-2021-0896 ")).toBe(896);
  expect(numberOfCode("KQ-2021-")).toBeNull();
  expect(numberOfCode("bầu cử")).toBeNull();
});

it("lines survive packing", () => {
  const line = {
    number: 1,
    publishedOn: "2021-05-04",
    periodFrom: null,
    basis: "item",
    value: 5,
    qualifier: "exact",
    coverageOf: null,
    ratePer: null,
    title: "</script> “Bầu cử”",
    units: ["Trung tâm"],
    category: "Tin",
    colour: 1,
    loggedAt: "2021-05-04T02:00:00.000Z",
  } as const;
  expect(unpackLines(packLines([{ ...line, units: [...line.units] }]))).toEqual([line]);
});

it("a correction names the fields in which it differs, units in any order", () => {
  const before: KeptContent = {
    publishedOn: "2021-05-04",
    periodFrom: null,
    basis: "item",
    value: 50,
    qualifier: "exact",
    coverageOf: null,
    ratePer: null,
    unitIds: ["a", "b"],
    categoryId: "c",
    channelId: null,
    messageId: null,
    title: "Cờ phướn",
    link: null,
    note: "",
  };
  const after: KeptContent = { ...before, value: 60, qualifier: "nearly", unitIds: ["b", "a"] };
  expect(changedFields(before, after)).toEqual(["value", "qualifier"]);
});
