import { describe, expect, it } from "vitest";
import { topicOutputsPath } from "~/domain/briefings-page";
import { gatePath } from "~/domain/decoration-gate-page";
import { listFileOf, listFilePath, listFiles } from "~/domain/list-files";
import { outboxForms, sendingPath } from "~/domain/outbox";
import { planPath } from "~/domain/plan-links";
import { outputsPath, progressPath } from "~/domain/progress-links";
import { dutyPath, readDimension, readinessPath, rowsPath } from "~/domain/readiness-page";
import { searchPath } from "~/domain/search-page";
import { asked } from "../support/asked";

describe("the address of a single thing", () => {
  it.each([
    ["milestones", "bau-cu", "/hl/lich/bau-cu"],
    ["publicity", "2", "/hl/lich/hiep-thuong/2/tuyen-truyen"],
    ["targets", "", "/hl/tien-do?don-vi=p-1"],
    ["decoration", "", "/hl/trang-tri?dv=p-1"],
    ["reports", "2021-04-26", "/hl/bao-cao/p-1/2021-04-26"],
    ["tasks", "t1", "/hl/ke-hoach/nhiem-vu/t1"],
    ["tasks", "t1 2021-04-26", "/hl/ke-hoach/nhiem-vu/t1?ky=2021-04-26"],
    ["conclusions", "a1", "/hl/giao-ban/ket-luan/a1"],
    ["rebuttals", "7", "/hl/phan-bac/7"],
  ] as const)("a duty of %s (%s) is worked on at %s", (dimension, ref, path) => {
    expect(dutyPath("hl", dimension, { unitKey: "p-1", ref })).toBe(path);
  });

  it("the rows behind a grade begin at their first page", () => {
    const path = rowsPath("hl", "decoration", { unitKey: "p-1", page: 3 });
    expect(path).toBe("/hl/san-sang/chi-tiet?tc=trang-tri&dv=p-1");
    expect(readDimension(asked(path)("tc"))).toBe("decoration");
    expect(readDimension("la")).toBe("milestones");
    expect(readinessPath("hl")).toBe("/hl/san-sang");
  });

  it("a list is saved as it is asked for, with or without the question mark", () => {
    expect(listFilePath("hl", "units")).toBe("/hl/danh-sach/don-vi");
    expect(listFilePath("hl", "documents", "?q=a")).toBe("/hl/danh-sach/van-ban?q=a");
    expect(listFilePath("hl", "documents", "q=a")).toBe("/hl/danh-sach/van-ban?q=a");
    expect(Object.values(listFiles).map(listFileOf)).toEqual(Object.keys(listFiles));
    expect(listFileOf("la")).toBeNull();
  });

  it("a search carries its text", () => {
    expect(searchPath("hl")).toBe("/hl/tim");
    expect(asked(searchPath("hl", "85/KH-UBBC & phụ lục"))("q")).toBe("85/KH-UBBC & phụ lục");
  });

  it("a gate, a plan and a topic's outputs are of all units unless one is named", () => {
    expect(gatePath("hl")).toBe("/hl/trang-tri/tien-do");
    expect(gatePath("hl", "p-1")).toBe("/hl/trang-tri/tien-do?dv=p-1");
    expect(planPath("hl", { period: "tuan-1", block: "local" })).toBe("/hl/ke-hoach?ky=tuan-1&khoi=local");
    expect(planPath("hl", { period: "tuan-1", block: "local", unit: "p-1", columns: ["pano", "tin"] })).toBe(
      "/hl/ke-hoach?ky=tuan-1&khoi=local&dv=p-1&cot=pano&cot=tin",
    );
    const days = { messageKey: "m1", from: "2021-05-03", to: "2021-05-09" };
    expect(topicOutputsPath("hl", days)).toBe("/hl/ket-qua?noi-dung=m1&tu=2021-05-03&den=2021-05-09");
    expect(topicOutputsPath("hl", { ...days, unitKey: "p-1" })).toBe(
      "/hl/ket-qua?don-vi=p-1&noi-dung=m1&tu=2021-05-03&den=2021-05-09",
    );
  });

  it("an entry made without a connection goes where its author may send it", () => {
    const sent = Object.fromEntries(outboxForms.map((form) => [form, sendingPath("hl", form)]));
    const [team, collaborators] = ["/hl/ket-qua/ngoai-tuyen", "/hl/du-luan/ngoai-tuyen"];
    expect(sent).toEqual({
      ...{ output: team, declaration: team, site: team, "site-move": team, "site-check": team },
      ...{ "opinion-report": collaborators, "field-report": collaborators },
    });
  });
});

describe("the outputs behind a number of progress", () => {
  const whole = { measure: "news-item", group: null, categoryKey: null };
  const category = { measure: "news-item", group: "press", categoryKey: "portal-item" } as const;

  it.each([
    ["all", undefined, ""],
    ["a measure", whole, "&donvi-tinh=news-item"],
    ["a group", { ...whole, group: "press" as const }, "&donvi-tinh=news-item&nhom=press"],
    ["a category", category, "&loai=portal-item"],
  ])("are those of %s", (_, scope, asks) => {
    expect(outputsPath("hl", { unitKey: "p-1", scope, to: "2021-05-04" })).toBe(
      `/hl/ket-qua?don-vi=p-1${asks}&den=2021-05-04`,
    );
  });

  it("are those of a category and its parts, from a day on", () => {
    const scope = { ...category, hasParts: true } as const;
    const path = outputsPath("hl", { unitKey: "p-1", scope, from: "2021-05-03", to: "2021-05-04" });
    expect(path).toContain("&tu=2021-05-03&den=2021-05-04");
    expect(asked(path)("loai")).not.toBe(
      asked(outputsPath("hl", { unitKey: "p-1", scope: category, to: "x" }))("loai"),
    );
  });

  it("stand beside the page and its parts with what each asks", () => {
    expect(progressPath("hl", {})).toBe("/hl/tien-do");
    expect(progressPath("hl", { part: "hinh", more: { hinh: "cot", khung: "" } })).toBe(
      "/hl/tien-do/hinh?hinh=cot",
    );
    expect(progressPath("hl", { asOf: "2021-05-01", unitKey: "p-1", scope: category, isWhole: true })).toBe(
      "/hl/tien-do?den=2021-05-01&don-vi=p-1&hinh-thuc=news-item.press.portal-item&toan-bo=1",
    );
  });
});
