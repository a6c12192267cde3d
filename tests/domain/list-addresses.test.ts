import { describe, expect, it } from "vitest";
import { caseMediums } from "~/domain/cases";
import { ageOf, type CaseQuery, caseListPath, readCaseQuery, wholeCases } from "~/domain/cases-page";
import { mapAddress, readMapQuery } from "~/domain/decoration-map";
import { readSiteQuery, type SiteQuery, siteListPath } from "~/domain/decoration-page";
import { proposalListPath, readProposalQuery } from "~/domain/decoration-proposals-page";
import { readWallQuery, wallListPath } from "~/domain/decoration-wall";
import { readActionFilters } from "~/domain/meetings-page";
import { type OpinionQuery, opinionCellPath, opinionListPath, readOpinionQuery } from "~/domain/opinion-page";
import { readinessPath, readReadinessQuery } from "~/domain/readiness-page";
import { type GridQuery, gridPath, readAsOf, readGridQuery } from "~/domain/report-grid-page";
import { readTaskQuery, type TaskQuery, taskListPath } from "~/domain/tasks-page";
import { pointsAddress, readPointQuery } from "~/domain/unit-points";
import { asked } from "../support/asked";

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
    page: 2,
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
