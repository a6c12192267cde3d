import { describe, expect, it } from "vitest";
import type { Output } from "~/domain/outputs";
import { type BulkChange, changedBy } from "~/domain/outputs-bulk";
import { smallStructure } from "../support/output-frame";

const categoryId = (key: string) => smallStructure.categories.find((one) => one.key === key)?.id ?? "";
const channelId = (name: string) => smallStructure.channels.find((one) => one.name === name)?.id ?? "";

describe("one act on many outputs", () => {
  const output = {
    ...{ basis: "item", publishedOn: "2021-02-15", categoryId: categoryId("article"), channelId: null },
    ...{ messageId: null, unitIds: ["unit-centre"] },
  } as unknown as Output;
  const done = (change: BulkChange, differs: Partial<Output> = {}) => {
    const changed = changedBy({ ...output, ...differs }, change, smallStructure);
    return changed.ok ? changed.after : changed.code;
  };
  const summary = { basis: "period" } as const;

  it("gives an output to another unit, without the channel of the old one", () => {
    expect(done({ act: "unit", value: "unit-office" }, { channelId: channelId("fanpage") })).toMatchObject({
      ...{ unitIds: ["unit-office"], channelId: null, categoryId: output.categoryId },
    });
  });

  it.each<[string, BulkChange, Partial<Output>, string]>([
    [
      "several units published together",
      { act: "unit", value: "unit-office" },
      { unitIds: ["unit-centre", "unit-ward"] },
      "bulk-several-units",
    ],
    ["it is the unit's already", { act: "unit", value: "unit-centre" }, {}, "bulk-same"],
    [
      "the unit had ended by its day",
      { act: "unit", value: "unit-ward" },
      { publishedOn: "2021-03-01" },
      "bulk-unit-not-valid",
    ],
    ["the unit is not known", { act: "unit", value: "unit-x" }, {}, "bulk-unit-not-valid"],
    ["it is of the category already", { act: "category", value: categoryId("article") }, {}, "bulk-same"],
    [
      "its channel gives the category",
      { act: "category", value: categoryId("banner") },
      { channelId: channelId("portal") },
      "bulk-channel",
    ],
    ["it is of that day already", { act: "date", value: "2021-02-15" }, {}, "bulk-same"],
    ["its figure hangs on both its days", { act: "date", value: "2021-02-16" }, summary, "bulk-summary"],
    [
      "the unit had ended by the new day",
      { act: "date", value: "2021-03-01" },
      { unitIds: ["unit-ward"] },
      "bulk-unit-not-valid",
    ],
    ["the unit had not begun", { act: "date", value: "2020-12-31" }, {}, "bulk-unit-not-valid"],
    ["it has no topic already", { act: "message", value: null }, {}, "bulk-same"],
  ])("leaves it as it is where %s", (_, change, differs, code) => {
    expect(done(change, differs)).toBe(code);
  });

  it("changes category, day and topic where nothing stands against it", () => {
    const free = { channelId: channelId("newspaper") };
    expect(done({ act: "category", value: categoryId("banner") }, free)).toMatchObject({
      categoryId: categoryId("banner"),
    });
    expect(done({ act: "date", value: "2021-02-28" }, { unitIds: ["unit-ward"] })).toMatchObject({
      publishedOn: "2021-02-28",
    });
    expect(done({ act: "message", value: "message-law" })).toMatchObject({ messageId: "message-law" });
    expect(done({ act: "message", value: null }, { messageId: "message-law" })).toMatchObject({
      messageId: null,
    });
    expect(done({ act: "withdraw", value: null })).toEqual(output);
    expect(done({ act: "restore", value: null })).toEqual(output);
  });
});
