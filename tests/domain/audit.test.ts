import { describe, expect, it } from "vitest";
import { changesOf, mentionsIn } from "~/domain/audit";

const unnamed = () => undefined;

describe("what an audit entry tells", () => {
  it("is what changed, from what to what, and plain facts before it", () => {
    const payload = JSON.stringify({
      sessions: 2,
      before: { title: "Thư ký", email: null, same: 1 },
      after: { title: "Tổ trưởng", email: "a@example.vn", same: 1 },
    });
    expect(changesOf(payload, unnamed)).toEqual([
      { field: "sessions", after: "2" },
      { field: "title", before: "Thư ký", after: "Tổ trưởng" },
      { field: "email", after: "a@example.vn" },
    ]);
  });

  it("leaves out what was empty before and after", () => {
    expect(changesOf('{"after":{"title":"","email":null,"role":"member"}}', unnamed)).toEqual([
      { field: "role", after: "member" },
    ]);
  });

  it("names what is mentioned by id, alone and in lists", () => {
    const id = "01900000-0000-7000-8000-000000000001";
    const payload = JSON.stringify({ unit: id, after: { units: [id, "khác"], at: `unit:${id}` } });
    expect(mentionsIn(payload)).toEqual({ ids: [id, id, id], keys: [] });
    expect(changesOf(payload, (one) => (one === id ? "Phường Bãi Cháy" : undefined))).toEqual([
      { field: "unit", after: "Phường Bãi Cháy" },
      { field: "units", after: "Phường Bãi Cháy, khác" },
      { field: "at", after: "unit:Phường Bãi Cháy" },
    ]);
  });

  it("writes days and instants as people here do", () => {
    const payload = '{"from":"2021-05-04","expiresAt":"2021-05-04T18:30:00.000Z"}';
    expect(changesOf(payload, unnamed)).toEqual([
      { field: "from", after: "04/05/2021" },
      { field: "expiresAt", after: "01:30 05/05/2021" },
    ]);
  });

  it("takes an output's content as what it is now", () => {
    const payload =
      '{"content":{"value":112,"title":"Tin ảnh"},"before":{"value":120,"title":"Tin ảnh"},"reason":"Trừ"}';
    expect(changesOf(payload, unnamed)).toEqual([
      { field: "reason", after: "Trừ" },
      { field: "value", before: "120", after: "112" },
    ]);
  });

  it("tells a table line by line, units and categories by their names", () => {
    const payload = JSON.stringify({
      clause: "",
      cells: [
        { unit: "ban-tuyen-giao", category: "rebuttal", before: null, after: 60 },
        { unit: "ban-tuyen-giao", category: "rebuttal", before: 60, after: null },
      ],
    });
    expect(mentionsIn(payload).keys.slice(0, 2)).toEqual(["unit:ban-tuyen-giao", "category:rebuttal"]);
    const names: Record<string, string> = { "unit:ban-tuyen-giao": "Ban Tuyên giáo" };
    expect(changesOf(payload, (key, field) => names[`${field}:${key}`])).toEqual([
      { field: "Ban Tuyên giáo · rebuttal", after: "60" },
      { field: "Ban Tuyên giáo · rebuttal", before: "60" },
    ]);
  });

  it("tells nested values by their path", () => {
    expect(changesOf('{"after":{"quantity":{"value":170,"qualifier":"over"}}}', unnamed)).toEqual([
      { field: "quantity.value", after: "170" },
      { field: "quantity.qualifier", after: "over" },
    ]);
  });

  it.each([null, "", "not json", "[]", "7", '{"before":null,"after":null}'])(
    "survives the payload %j",
    (payload) => {
      expect(Array.isArray(changesOf(payload, unnamed))).toBe(true);
    },
  );
});
