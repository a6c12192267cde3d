import { describe, expect, it } from "vitest";
import { type LoggedTitle, listedTwins, twinPairs } from "~/domain/output-twins";

const told = {
  unitId: "u1",
  title: "Hạ Long niêm yết danh sách cử tri",
  value: 1,
  channelId: null,
  storyId: null,
};
const telling = (differs: object = {}) => ({
  ...told,
  ...{ unitIds: ["u1"], publishedOn: "2021-05-04", categoryIds: ["c1"] },
  ...differs,
});
const logged = (id: string, differs: Partial<LoggedTitle> = {}): LoggedTitle =>
  ({ ...telling(), id, number: Number(id), linkKey: null, basis: "item", ...differs }) as LoggedTitle;

describe("lines of one list that say the same", () => {
  const first = () => {
    const list = listedTwins();
    list.add(1, [telling()] as never, "2:a.vn/1");
    return list;
  };
  const other = telling({ title: "Xe loa tuyên truyền ở các khu phố" });

  it("are told by their link, whatever they are called, each against the first", () => {
    const list = first();
    expect(list.add(2, [other] as never, "2:a.vn/1")).toEqual({ of: "line", by: "link", line: 1 });
    expect(list.add(3, [other] as never, "2:a.vn/1")).toMatchObject({ of: "line", by: "link" });
  });

  it("are told by their title where they have no link or another", () => {
    expect(first().add(2, [telling()] as never, null)).toEqual({ of: "line", by: "title", line: 1 });
    expect(first().add(2, [telling()] as never, "2:a.vn/2")).toEqual({ of: "line", by: "title", line: 1 });
  });

  it("are no twins with another title and another link, or on two channels that are named", () => {
    expect(first().add(2, [other] as never, "2:a.vn/2")).toBeNull();
    const list = listedTwins();
    list.add(1, [telling({ channelId: "x" })] as never, "2:a.vn/1");
    expect(list.add(2, [telling({ channelId: "y" })] as never, "2:a.vn/1")).toBeNull();
  });
});

describe("recorded outputs that say the same", () => {
  const pairs = (outputs: LoggedTitle[], settled = false) =>
    twinPairs(outputs, () => settled).map(({ by, older, newer }) => `${older} ${newer} ${by}`);

  it("are told by link or by title, but for those of one story and those that somebody has settled", () => {
    expect(pairs([logged("1"), logged("2")])).toEqual(["1 2 title"]);
    const linked = [logged("1", { linkKey: "k" }), logged("2", { linkKey: "k", title: "Khác hẳn" })];
    expect(pairs(linked)).toEqual(["1 2 link"]);
    expect(pairs(linked, true)).toEqual([]);
    expect(pairs(linked.map((one) => ({ ...one, storyId: "s" })))).toEqual([]);
  });

  it("are not told by the title where one is a total of a period", () => {
    expect(pairs([logged("1"), logged("2", { basis: "period" })])).toEqual([]);
  });
});
