import { describe, expect, it } from "vitest";
import type { Letterhead } from "~/domain/letterhead";
import type { MeetingPack } from "~/domain/meeting-pack";
import { slidesOf } from "~/domain/meeting-slides";
import { type TopicKind, topicKinds } from "~/domain/meeting-topics";
import { lateText, topicBlocks } from "~/domain/reports/meeting-blocks";
import { type MeetingPaperInput, noticePaper, packPaper, stampText } from "~/domain/reports/meeting-papers";
import { meetingSheets } from "~/domain/reports/meeting-sheets";
import { paperLines, wholePaper } from "../support/paper-lines";

const exact = (value: number) => ({ value, qualifier: "exact" as const });
const over = (value: number) => ({ value, qualifier: "over" as const });
const uncounted = { value: null, qualifier: "uncounted" as const };
const plan = { name: "Pa nô", unit: "tấm", figure: exact(2), planned: 4, percent: 50 };

/** Of a week in which there is nothing to say. */
const empty: MeetingPack = {
  asOf: "2021-05-04T07:05:00.000Z",
  campaign: "Hạ Long",
  isDemo: false,
  on: "2021-05-04",
  time: "08:00",
  week: { number: 18, from: "2021-04-26", to: "2021-05-02" },
  topics: topicKinds.map((kind) => ({ id: kind, kind, title: "Việc khác", body: "" })),
  conclusions: [],
  settled: 0,
  words: [],
  categories: [],
  bodies: [],
  reports: {
    ...{ expected: 0, waiting: 0, onTime: 0, late: 0, missing: 0, nothing: 0 },
    ...{ received: null, onTimeRate: null, lateUnits: [], missingUnits: [], waitingUnits: [] },
  },
  milestones: [],
  decoration: null,
  pictures: { curve: "", unitWeeks: "" },
};

const conclusion = {
  ...{ id: "c1", number: 3, content: "Thay pa nô hỏng", units: ["P. Cao Xanh", "P. Hà Tu"] },
  ...{ waiting: ["P. Hà Tu"], saidOn: "2021-04-20", dueOn: "2021-05-01", ageWeeks: 2, overdueDays: 3 },
};
const milestone = {
  ...{ title: "Niêm yết danh sách", from: "2021-05-10", to: "2021-05-10", time: "", source: "Điều 31" },
  ...{ isOurs: true, isOverdue: false, path: "/" },
};
const category = {
  ...{ name: "Tin, bài", unit: "tin", inWeek: exact(12), before: over(9), sinceStart: exact(1250) },
  ...{ compared: exact(1250), planned: 1500, percent: 83 },
};
const body = { key: "p1", name: "P. Hà Tu", records: 2, before: 1, lines: [], plans: [] };

const full: MeetingPack = {
  ...empty,
  conclusions: [
    conclusion,
    { ...conclusion, number: 4, dueOn: "2021-05-09", overdueDays: 0 },
    { ...conclusion, number: 5, dueOn: null, overdueDays: 0 },
  ],
  settled: 2,
  words: [{ unit: "P. Hà Tu", difficulties: "Loa hỏng", proposals: "Cấp loa" }],
  categories: [
    category,
    {
      ...category,
      name: "Cụm pa nô",
      inWeek: null,
      before: uncounted,
      sinceStart: over(4),
      compared: over(9),
    },
    { ...category, name: "Loa", inWeek: over(3), planned: null, percent: null },
  ],
  bodies: [
    { ...body, lines: [{ name: "Pa nô", unit: "tấm", figure: exact(2) }], plans: [plan] },
    { ...body, records: 0, plans: [{ ...plan, percent: 100 }] },
    {
      ...body,
      plans: Array.from({ length: 7 }, (_, at) => ({ ...plan, name: `Loại ${at}`, percent: 70 - at * 10 })),
    },
    { ...body, plans: [plan, { ...plan, name: "Cờ", figure: null, percent: null }] },
  ],
  reports: {
    ...{
      expected: 10,
      waiting: 1,
      onTime: 5,
      late: 1,
      missing: 3,
      nothing: 2,
      received: 667,
      onTimeRate: 556,
    },
    ...{
      lateUnits: [{ unit: "P. Hà Tu", minutes: 185 }],
      missingUnits: ["P. A", "P. B"],
      waitingUnits: ["P. C"],
    },
  },
  milestones: [
    milestone,
    { ...milestone, time: "07:00", isOurs: false },
    { ...milestone, from: "2021-04-28", to: "2021-05-01", isOverdue: true },
  ],
  decoration: {
    ...{ title: "Hoàn thành trang trí", on: "2021-05-10", done: 12, total: 33, path: "/" },
    sites: { planned: 72, standing: 31, checked: 22, needsRepair: 9, path: "/" },
  },
  pictures: { curve: "<svg/>", unitWeeks: "<svg/>" },
};

const said = (kind: TopicKind, pack: MeetingPack, body = "") =>
  paperLines(topicBlocks({ id: kind, kind, title: "Việc khác", body }, pack));

describe("the topics of a meeting's paper", () => {
  it.each<[TopicKind, string[]]>([
    ["conclusions", ["Còn 0 kết luận chưa hoàn thành; hoàn thành từ hội nghị trước: 0."]],
    ["words", ["Không có đơn vị nào nêu khó khăn, đề xuất trong báo cáo tuần."]],
    ["figures", ["Kế hoạch tính đến hết 02/05/2021; “–”: chưa ghi nhận, khác với 0."]],
    ["reports", ["Chưa lập danh sách báo cáo kỳ vọng cho tuần này."]],
    ["milestones", ["Không có mốc nào trong hai tuần tới."]],
    ["decoration", ["Chưa đặt mốc hoàn thành trang trí."]],
    ["free", ["(Trao đổi tại hội nghị)"]],
  ])("of %s say so where there is nothing", (kind, lines) => {
    expect(said(kind, empty)).toEqual(lines);
  });

  it.each<[TopicKind, string[]]>([
    [
      "conclusions",
      [
        "Còn 3 kết luận chưa hoàn thành, 1 quá hạn; hoàn thành từ hội nghị trước: 2.",
        "1 | Thay pa nô hỏng (giao ban 20/04/2021) | P. Hà Tu | 01/05/2021, quá hạn 3 ngày | 2",
        "2 | Thay pa nô hỏng (giao ban 20/04/2021) | P. Hà Tu | 09/05/2021 | 2",
        "3 | Thay pa nô hỏng (giao ban 20/04/2021) | P. Hà Tu | thường xuyên | 2",
      ],
    ],
    ["words", ["P. Hà Tu | Loa hỏng | Cấp loa"]],
    [
      "figures",
      [
        "Kế hoạch tính đến hết 02/05/2021; “–”: chưa ghi nhận, khác với 0.",
        "Tin, bài | tin | 12 | trên 9 | 1.250 | 1.500 | 83%",
        "Cụm pa nô | tin | – | chưa đếm | trên 4 (cả nhóm trên 9) | 1.500 | trên 83%",
        "Loa | tin | trên 3 | trên 9 | 1.250 |  | ",
        "[Kết quả cộng dồn so với chỉ tiêu]",
      ],
    ],
    [
      "reports",
      [
        "10 báo cáo phải gửi: 5 đúng hạn, 1 trễ, 3 thiếu, 1 chưa đến hạn. Tỷ lệ nhận 66,7%, đúng hạn 55,6%. 2 đơn vị báo không phát sinh.",
        "- Thiếu: P. A; P. B.",
        "- Trễ: P. Hà Tu (trễ 3 giờ 5 phút).",
        "- Chưa đến hạn: P. C.",
      ],
    ],
    [
      "milestones",
      [
        "10/05/2021 | Niêm yết danh sách | Điều 31 | ",
        "07:00 10/05/2021 | Niêm yết danh sách | Điều 31 | cần tuyên truyền",
        "28/04/2021 – 01/05/2021 | Niêm yết danh sách | Điều 31 | quá hạn",
      ],
    ],
    [
      "decoration",
      [
        "Hoàn thành trang trí: 12/33 đơn vị đã hoàn thành; hạn 10/05/2021.",
        "Điểm trang trí: đã xong 31/72, trong đó đã kiểm tra 22; 9 điểm phải sửa.",
      ],
    ],
  ])("of %s say what there is", (kind, lines) => {
    expect(said(kind, full)).toEqual(lines);
  });

  it("say nothing of lateness, rates and units where all reported in time or nothing is due", () => {
    const reports = { ...empty.reports, expected: 4, onTime: 4 };
    expect(said("reports", { ...empty, reports })).toEqual([
      "4 báo cáo phải gửi: 4 đúng hạn, 0 trễ, 0 thiếu.",
    ]);
    const half = { ...reports, received: 1000 };
    expect(said("reports", { ...empty, reports: half })).toEqual(said("reports", { ...empty, reports }));
  });

  it("of one's own words are what was written", () => {
    expect(said("free", full, "- Việc một\n- Việc hai")).toEqual(["- Việc một", "- Việc hai"]);
  });

  it.each([
    [{ done: 0, total: 0 }, "chưa hoàn thành"],
    [{ done: 1, total: 0 }, "đã hoàn thành"],
  ])("of decoration that is not followed unit by unit (%j) are “%s”", (counts, state) => {
    const decoration = { title: "Trang trí", on: "2021-05-10", path: "/", ...counts };
    expect(said("decoration", { ...full, decoration })).toEqual([`Trang trí: ${state}; hạn 10/05/2021.`]);
  });

  it.each([
    [0, "dưới 1 phút"],
    [12, "12 phút"],
    [60, "1 giờ"],
    [185, "3 giờ 5 phút"],
    [1440, "1 ngày"],
    [1440 + 125, "1 ngày 2 giờ"],
  ])("a report %i minutes late is “%s” late", (minutes, text) => {
    expect(lateText(minutes)).toBe(text);
  });
});

const letterhead: Letterhead = {
  ...{ layout: "state", superior: "ỦY BAN BẦU CỬ", issuer: "TIỂU BAN TUYÊN TRUYỀN", bodyCode: "TBTT" },
  ...{ place: "Hạ Long", signer: "TM. TIỂU BAN", signerName: "", recipients: "Lưu" },
};
const paper: MeetingPaperInput = {
  ...{ pack: full, meeting: { place: "", chair: "", attendance: "" }, letterhead },
  ...{ paper: { symbol: "BC-TBTT", number: "", signedOn: null }, frozenAt: null, hash: "" },
  ...{ asOf: "14:05 04/05/2021", addenda: [], conclusions: [], today: "2021-05-04" },
};

describe("a meeting's papers", () => {
  it("annex what each unit did, and of its plans what is furthest behind", () => {
    const [annex] = packPaper(paper).annexes;
    expect(paperLines(annex?.blocks ?? []).slice(1)).toEqual([
      "1 | P. Hà Tu | 2 | 1 | 2 tấm pa nô | Pa nô: 2/4 (50%)",
      "2 | P. Hà Tu | 0 | 1 | chưa ghi nhận | Đạt mọi chỉ tiêu",
      "3 | P. Hà Tu | 2 | 1 | chưa ghi nhận | Loại 6: 2/4 (10%); Loại 5: 2/4 (20%); Loại 4: 2/4 (30%); Loại 3: 2/4 (40%); Loại 2: 2/4 (50%); và 2 chỉ tiêu khác",
      "4 | P. Hà Tu | 2 | 1 | chưa ghi nhận | Cờ: –/4; Pa nô: 2/4 (50%)",
      "[Số mục đã ghi theo tuần của từng đơn vị]",
    ]);
    const bare = packPaper({ ...paper, pack: { ...empty, bodies: [body] } }).annexes[0];
    expect(paperLines(bare?.blocks ?? []).slice(1)).toEqual(["1 | P. Hà Tu | 2 | 1 | chưa ghi nhận | "]);
  });

  it("leave room for a number and a day that are not there yet", () => {
    expect(packPaper(paper).head).toMatchObject({ number: null, signedOn: null });
    const numbered = { ...paper, paper: { symbol: "BC-TBTT", number: "12", signedOn: "2021-05-05" } };
    expect(packPaper(numbered).head).toMatchObject({ number: "12", signedOn: "2021-05-05" });
  });

  it("say whether they are a draft or frozen, by which hash and anchor, and that data are made up", () => {
    expect(stampText(paper)).toBe("Bản dự thảo, tính lúc 14:05 04/05/2021; số liệu còn thay đổi.");
    const frozen = { ...paper, frozenAt: "16:40 04/05/2021", hash: "ab12" };
    expect(stampText(frozen)).toBe("Tài liệu chốt lúc 16:40 04/05/2021. Mã kiểm tra (SHA-256): ab12.");
    // 18:30 UTC is the next day in Vietnam.
    const pack = { ...full, isDemo: true, anchor: { at: "2021-05-03T18:30:00.000Z", code: "AB12-CD34" } };
    expect(stampText({ ...frozen, pack })).toBe(
      "Tài liệu chốt lúc 16:40 04/05/2021. Mã kiểm tra (SHA-256): ab12. Mã neo nhật ký ngày 04/05/2021: AB12-CD34. Dữ liệu minh họa.",
    );
  });

  it("carry what was added after the freezing, each with its hour", () => {
    const addenda = [{ number: 1, body: "Thêm số liệu.", at: "17:00 04/05/2021" }];
    const lines = wholePaper(packPaper({ ...paper, addenda }));
    const at = lines.indexOf("# PHỤ LỤC BỔ SUNG SAU KHI CHỐT TÀI LIỆU");
    expect(lines.slice(at + 1, at + 3)).toEqual(["Bổ sung lần 1 (17:00 04/05/2021)", "Thêm số liệu."]);
    expect(wholePaper(packPaper(paper))).not.toContain("# PHỤ LỤC BỔ SUNG SAU KHI CHỐT TÀI LIỆU");
  });

  it("name place, chair and attendance in the notice only where they are known", () => {
    const tail = "Sau khi nghe báo cáo và ý kiến của các đơn vị, hội nghị kết luận như sau:";
    expect(wholePaper(noticePaper(paper))[0]).toBe(
      `Ngày 04/05/2021, TIỂU BAN TUYÊN TRUYỀN tổ chức hội nghị giao ban tuần. ${tail}`,
    );
    const meeting = {
      place: "Trụ sở",
      chair: "Đồng chí Trưởng Tiểu ban",
      attendance: "Tổ giúp việc.\n33 đơn vị.",
    };
    expect(wholePaper(noticePaper({ ...paper, meeting }))[0]).toBe(
      `Ngày 04/05/2021 tại Trụ sở, TIỂU BAN TUYÊN TRUYỀN tổ chức hội nghị giao ban tuần. Đồng chí Trưởng Tiểu ban chủ trì hội nghị. Thành phần dự họp: Tổ giúp việc; 33 đơn vị. ${tail}`,
    );
  });

  it("write a conclusion as a sentence, with who does it and by when", () => {
    const conclusions = [
      { number: 1, content: "Thay pa nô hỏng", units: ["P. A", "P. B"], dueOn: "2021-05-09" },
      { number: 2, content: "Báo cáo đúng hạn!", units: ["P. A"], dueOn: null },
    ];
    expect(wholePaper(noticePaper({ ...paper, conclusions })).slice(1, 7)).toEqual([
      "1. Thay pa nô hỏng.",
      "- Đơn vị thực hiện: P. A; P. B.",
      "- Thời hạn: chậm nhất ngày 09/05/2021.",
      "2. Báo cáo đúng hạn!",
      "- Đơn vị thực hiện: P. A.",
      "- Thời hạn: thường xuyên.",
    ]);
  });
});

describe("a meeting's workbook", () => {
  const rowsOf = (pack: MeetingPack, name: string) =>
    meetingSheets(pack, []).find((sheet) => sheet.name.endsWith(name))?.rows;

  it("has figures as numbers and days as days, and what they are in words beside", () => {
    expect(rowsOf(full, "Số liệu tuần")).toEqual([
      ["Tin, bài", "tin", 12, 9, 1250, 1250, 1500, 83, ""],
      ["Cụm pa nô", "tin", "", "chưa đếm", 4, 9, 1500, 83, "lũy kế trên 4"],
      ["Loa", "tin", 3, 9, 1250, "", "", "", "trong tuần trên 3"],
    ]);
    expect(rowsOf(full, "Kết luận còn mở")?.map((row) => row[5])).toEqual([
      { day: "2021-05-01" },
      { day: "2021-05-09" },
      "thường xuyên",
      "",
    ]);
    expect(rowsOf(full, "Mốc hai tuần tới")?.map((row) => row[5])).toEqual([
      "",
      "cần tuyên truyền",
      "quá hạn",
    ]);
    expect(rowsOf(full, "Trang trí")).toEqual([
      ["Hoàn thành trang trí: 12/33 đơn vị đã hoàn thành; hạn 10/05/2021.", 12, 33],
      ["Điểm trang trí: đã xong 31/72, trong đó đã kiểm tra 22; 9 điểm phải sửa.", 31, 72],
    ]);
    expect(
      rowsOf(full, "Báo cáo trễ, thiếu")
        ?.map(([unit, state]) => [unit, state])
        .slice(0, 4),
    ).toEqual([
      ["P. A", "Thiếu"],
      ["P. B", "Thiếu"],
      ["P. Hà Tu", "Trễ"],
      ["P. C", "Chưa đến hạn"],
    ]);
  });

  it("says in its sheets where there is nothing", () => {
    expect(rowsOf(empty, "Trang trí")).toEqual([["Chưa đặt mốc hoàn thành trang trí.", "", ""]]);
    expect(rowsOf(empty, "Báo cáo trễ, thiếu")).toEqual([
      ["Chưa lập danh sách báo cáo kỳ vọng.", "", "", ""],
    ]);
    const decoration = { title: "Trang trí", on: "2021-05-10", path: "/", done: 0, total: 0 };
    expect(rowsOf({ ...empty, decoration }, "Trang trí")).toEqual([
      ["Trang trí: chưa hoàn thành; hạn 10/05/2021.", "", ""],
    ]);
  });

  it("names no two sheets alike and none with signs that a sheet must not have", () => {
    const free = {
      id: "f",
      kind: "free",
      title: "Việc: [khác] / rất dài để không vừa tên trang tính",
      body: "a\nb",
    } as const;
    const names = meetingSheets({ ...empty, topics: [free, free] }, []).map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });
});

describe("a meeting's pack on a projector", () => {
  const screens = (pack: MeetingPack) =>
    slidesOf({ ...pack, pictures: { curve: pack.pictures.curve !== "", unitWeeks: false } }).map(
      ({ topic, part, at, of }) => `${topic.kind} ${part} ${at}/${of}`,
    );

  it("has a screen for every topic, also of nothing, and several for the figures", () => {
    expect(screens(empty).sort()).toEqual(
      [
        ...topicKinds.filter((kind) => kind !== "figures").map((kind) => `${kind} whole 1/1`),
        ...["figures categories 1/2", "figures units 2/2"],
      ].sort(),
    );
    expect(screens(full).filter((screen) => screen.startsWith("figures"))).toEqual([
      "figures categories 1/3",
      "figures curve 2/3",
      "figures units 3/3",
    ]);
  });

  it("puts no more rows on a screen than a room can read, and the units that did something first", () => {
    const many = { ...full, conclusions: Array.from({ length: 7 }, () => conclusion) };
    expect(screens(many).filter((screen) => screen.startsWith("conclusions"))).toEqual([
      "conclusions whole 1/2",
      "conclusions whole 2/2",
    ]);
    const units = slidesOf({ ...full, pictures: { curve: false, unitWeeks: false } }).find(
      ({ part }) => part === "units",
    );
    expect(units?.pack.bodies.map(({ records }) => records)).toEqual([2, 2, 2, 0]);
  });
});
