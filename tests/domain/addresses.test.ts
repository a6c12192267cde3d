import { describe, expect, it } from "vitest";
import { topicOutputsPath } from "~/domain/briefings-page";
import { caseMediums } from "~/domain/cases";
import { ageOf, type CaseQuery, caseListPath, readCaseQuery, wholeCases } from "~/domain/cases-page";
import { gatePath } from "~/domain/decoration-gate-page";
import { mapAddress, readMapQuery } from "~/domain/decoration-map";
import { readSiteQuery, type SiteQuery, siteListPath } from "~/domain/decoration-page";
import { proposalListPath, readProposalQuery } from "~/domain/decoration-proposals-page";
import { readWallQuery, wallListPath } from "~/domain/decoration-wall";
import { listFileOf, listFilePath, listFiles } from "~/domain/list-files";
import { readActionFilters } from "~/domain/meetings-page";
import { type OpinionQuery, opinionCellPath, opinionListPath, readOpinionQuery } from "~/domain/opinion-page";
import { outboxForms, sendingPath } from "~/domain/outbox";
import { planPath } from "~/domain/plan-links";
import { outputsPath, progressPath } from "~/domain/progress-links";
import {
  dutyPath,
  readDimension,
  readinessPath,
  readReadinessQuery,
  rowsPath,
} from "~/domain/readiness-page";
import { type GridQuery, gridPath, readAsOf, readGridQuery } from "~/domain/report-grid-page";
import { searchPath } from "~/domain/search-page";
import { readTaskQuery, type TaskQuery, taskListPath } from "~/domain/tasks-page";
import { pointsAddress, readPointQuery } from "~/domain/unit-points";

/** What a page is asked for by an address, as its loader reads it. */
const asked = (address: string) => {
  const { searchParams } = new URL(address, "https://cot-moc.example");
  return (name: string) => searchParams.get(name) ?? "";
};

const bare = asked("/");
const order = { word: "han", isDown: true };
const sites: SiteQuery = {
  unitKey: "p-cao-xanh",
  kind: "banner",
  state: "needs-repair",
  isLate: true,
  isUnseen: true,
  designId: "d1",
  text: "cổng chào",
  page: 3,
  order,
};
const cases: CaseQuery = {
  state: "to-publish",
  topicKey: "danh-sach",
  medium: caseMediums[0],
  unitKey: "p-cao-xanh",
  age: "two-days",
  isOver: true,
  text: "tin giả",
  order,
};
const tasks: TaskQuery = {
  view: "overdue",
  group: "document",
  unitKey: "p-cao-xanh",
  documentId: "v1",
  mark: "done",
  text: "pano",
  order: { word: "ten", isDown: false },
};
const opinion: OpinionQuery = {
  topicKey: "nhan-su",
  placeKey: "p-cao-xanh",
  urgency: "at-once",
  isNew: true,
  text: "hiệp thương",
  page: 2,
};
const grid: GridQuery = {
  asOf: "03/05/2021 08:00",
  group: "khoi-dang",
  state: "missing",
  week: "2021-04-26",
  isFolded: true,
  until: "2021-05-03",
  page: 4,
};

type Get = (name: string) => string;

/** A list with what is read from the address of a full query, and from an address. */
const listed = <Query>(
  list: string,
  read: (get: Get) => Query,
  path: (query: Query) => string,
  full: NoInfer<Query>,
) => ({
  ...{ list, read, full },
  home: path(read(bare)),
  again: read(asked(path(full))),
});

const lists = [
  listed("sites", readSiteQuery, (query) => siteListPath("hl", query, { page: query.page }), sites),
  listed("wall", readWallQuery, (query) => wallListPath("hl", query), {
    unitKey: "p-cao-xanh",
    state: "complete",
    page: 2,
  }),
  listed("map", readMapQuery, (query) => mapAddress("hl", query), {
    unitKey: "p-cao-xanh",
    site: 12,
    zoom: 3,
  }),
  listed("proposals", readProposalQuery, (query) => proposalListPath("hl", query), {
    unitKey: "p-cao-xanh",
    state: "rejected",
  }),
  listed("cases", readCaseQuery, (query) => caseListPath("hl", query), cases),
  listed("tasks", readTaskQuery, (query) => taskListPath("hl", query), tasks),
  listed("opinion", readOpinionQuery, (query) => opinionListPath("hl", query, { page: query.page }), opinion),
  listed("reports", readGridQuery, (query) => gridPath("hl", query, { page: query.page }), grid),
  listed("readiness", readReadinessQuery, (query) => readinessPath("hl", query), {
    asOf: "01/05/2021",
    compare: "24/04/2021",
    unitKey: "p-cao-xanh",
    page: 5,
  }),
];

describe("the address of a list", () => {
  it.each(lists)("of $list says all that it is asked for, and is read again as it was", ({ again, full }) => {
    expect(again).toEqual(full);
  });

  it.each(lists)("of $list is bare where nothing is asked for, and says no empty wish", ({ home }) => {
    expect(home).toMatch(/^\/hl\/[a-z/-]+$/);
  });

  it.each(lists)("of $list asks for nothing that it does not know", ({ read }) => {
    const nonsense = asked(
      "/?tt=la&loai=la&trang=-4&muc=x&diem=0&tam=x&kenh=la&tuoi=la&khan=la&xem=la&thu-tu=!",
    );
    expect(read(nonsense)).toEqual(read(bare));
  });

  it.each([
    ["abc", 1],
    ["0", 1],
    ["2.5", 1],
    ["7", 7],
    ["9999999", 1000],
  ])("shows page %s as page %i", (typed, page) => {
    const get = asked(`/?trang=${typed}`);
    const pages = [readSiteQuery(get), readWallQuery(get), readOpinionQuery(get), readReadinessQuery(get)];
    expect(pages.map((query) => query.page)).toEqual([page, page, page, page]);
  });

  it("of reports does not follow a page that can hardly be there", () => {
    expect(["7", "1000", "x"].map((page) => readGridQuery(asked(`/?trang=${page}`)).page)).toEqual([7, 1, 1]);
  });

  it("begins at its first page with another wish", () => {
    expect(siteListPath("hl", sites, { state: "" })).not.toContain("trang=");
    expect(opinionListPath("hl", opinion, { isNew: false })).not.toMatch(/trang=|moi=/);
    expect(gridPath("hl", grid, { isFolded: false })).not.toMatch(/trang=|gon=/);
    expect(caseListPath("hl", wholeCases, { isOver: true })).toBe("/hl/phan-bac?qua=1");
    expect(taskListPath("hl", readTaskQuery(bare), { view: "all" })).toBe("/hl/ke-hoach/nhiem-vu?xem=tat-ca");
  });

  it("tells the whole place from all places", () => {
    const at = (placeKey: string | null) => opinionListPath("hl", readOpinionQuery(bare), { placeKey });
    expect(at(null)).toBe("/hl/du-luan");
    expect(at("")).toBe("/hl/du-luan?noi=toan-bo");
    expect(readOpinionQuery(asked(at(""))).placeKey).toBe("");
    expect(opinionCellPath("hl", "nhan-su", "")).toBe("/hl/du-luan/o?chu-de=nhan-su&noi=toan-bo");
    expect(opinionCellPath("hl", "nhan-su", "p-1")).toBe("/hl/du-luan/o?chu-de=nhan-su&noi=p-1");
  });

  it("of conclusions takes only a day for a meeting", () => {
    const read = (day: string) => readActionFilters(asked(`/?tinh-trang=qua-han&don-vi=p-1&giao-ban=${day}`));
    expect(read("2021-05-04")).toEqual({ state: "overdue", unit: "p-1", meeting: "2021-05-04" });
    expect(read("hom-qua").meeting).toBe("");
    expect(readActionFilters(bare)).toEqual({ state: "open", unit: "", meeting: "" });
  });
});

describe("the place of a map in its address", () => {
  it("is no nearer or farther than the map goes", () => {
    expect([readMapQuery(asked("/?muc=99")).zoom, readMapQuery(asked("/?muc=-1")).zoom]).toEqual([6, 0]);
    expect([readPointQuery(asked("/?muc=99")).zoom, readPointQuery(asked("/?muc=1.5")).zoom]).toEqual([
      14, 0,
    ]);
  });

  it("is a point only where the map is not shown whole", () => {
    const centre = "20.951234, 107.080123";
    const near = pointsAddress("hl", { unit: "p-1", centre, zoom: 4 });
    const point = { latitude: 20.951234, longitude: 107.080123 };
    expect(readPointQuery(asked(near))).toEqual({ unitKey: "p-1", centre: point, zoom: 4 });
    expect(pointsAddress("hl", { unit: "", centre, zoom: 0 })).toBe("/hl/cai-dat/vi-tri");
    expect(readPointQuery(asked("/?tam=dau-do"))).toEqual({ unitKey: "", centre: null, zoom: 0 });
  });
});

describe("the moment that the grid of reports is asked for", () => {
  const now = "2021-05-04T02:00:00.000Z";

  it.each<[typed: string, at: string, isPast: boolean]>([
    ["", now, false],
    // Vietnam is seven hours ahead; a day means its end.
    ["03/05/2021", "2021-05-03T16:59:59.999Z", true],
    ["03/05/2021 8:05", "2021-05-03T01:05:00.000Z", true],
    ["03/05/2021 08h05", "2021-05-03T01:05:00.000Z", true],
    ["03/05/2021 23g59", "2021-05-03T16:59:00.000Z", true],
    ["04/05/2021", now, false],
    ["04/05/2021 09:00", now, false],
    ["04/05/2021 08:59", "2021-05-04T01:59:00.000Z", true],
  ])("“%s” is %s", (typed, at, isPast) => {
    expect(readAsOf(typed, now)).toEqual({ at, isPast });
  });

  it.each(["hôm qua", "31/02/2021", "03/05/2021 25:00", "03/05/2021 8", "03/05/2021 08:00 sáng"])(
    "“%s” is no moment",
    (typed) => {
      expect(readAsOf(typed, now)).toBeNull();
    },
  );
});

describe("the age of a case", () => {
  it.each([
    [0, "day"],
    [24 * 60 - 1, "day"],
    [24 * 60, "two-days"],
    [48 * 60, "week"],
    [7 * 24 * 60, "week"],
    [7 * 24 * 60 + 1, "longer"],
  ] as const)("of %i minutes is “%s”", (minutes, age) => {
    expect(ageOf(minutes)).toBe(age);
  });
});

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
