import type { ItemKind } from "~/domain/decoration";

/** A move with its day; of a failed check also what has to be mended. */
type Step = [
  move: "approved" | "started" | "completed" | "checked" | "failed" | "taken-down",
  day: string,
  mend?: string,
];

export interface DemoSite {
  unit: string;
  place: string;
  street: string;
  /** Rounded, illustrative. */
  point?: string;
  items: { kind: ItemKind; quantity: number; size?: string; doer?: string; design?: string }[];
  steps: Step[];
}

/** Wordings as they stand on walls all over the country; the codes are illustrative. */
export const designs = [
  {
    code: "KH-01",
    kind: "slogan",
    wording:
      "Toàn dân tích cực tham gia bầu cử đại biểu Quốc hội khóa XV và đại biểu Hội đồng nhân dân các cấp!",
  },
  {
    code: "KH-02",
    kind: "slogan",
    wording: "Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân là quyền và nghĩa vụ của mỗi công dân!",
  },
  {
    code: "KH-03",
    kind: "slogan",
    wording: "Ngày 23 tháng 5 năm 2021: Ngày hội của toàn dân!",
  },
  { code: "PN-01", kind: "design", wording: "Pano hai mặt, nền xanh, chữ trắng, ghi ngày bầu cử" },
  { code: "PN-02", kind: "design", wording: "Pano cổng ra vào khu vực bỏ phiếu" },
  { code: "AP-01", kind: "design", wording: "Áp phích các bước bỏ phiếu" },
] as const;

/** How far a site has come by 4/5/2021, in the share in which they stand in turn. */
const courses: readonly Step[][] = [
  [
    ["approved", "2021-04-08"],
    ["started", "2021-04-15"],
    ["completed", "2021-04-26"],
    ["checked", "2021-04-29"],
  ],
  [
    ["approved", "2021-04-08"],
    ["completed", "2021-04-28"],
    ["checked", "2021-05-03"],
  ],
  [
    ["approved", "2021-04-12"],
    ["started", "2021-04-22"],
    ["completed", "2021-05-02"],
  ],
  [
    ["approved", "2021-04-12"],
    ["started", "2021-04-28"],
  ],
  [
    ["approved", "2021-04-12"],
    ["completed", "2021-04-27"],
    ["failed", "2021-05-03", "Căng lại băng rôn bị chùng, buộc chắc dây hai đầu."],
  ],
  [["approved", "2021-04-20"]],
  [
    ["approved", "2021-04-08"],
    ["completed", "2021-04-24"],
    ["failed", "2021-04-28", "Thay tấm bị phai màu."],
    ["completed", "2021-05-02"],
    ["checked", "2021-05-04"],
  ],
  [
    ["approved", "2021-04-20"],
    ["started", "2021-05-01"],
  ],
  [],
];

/** Two sites of each ward or commune: its office, and the house of a neighbourhood where people vote. */
export function localSites(units: readonly { key: string; name: string }[]): DemoSite[] {
  return units.flatMap(({ key, name }, index): DemoSite[] => {
    const place = name.replace(/^(Phường|Xã) /u, "");
    const kind = name.startsWith("Xã") ? "xã" : "phường";
    const area = kind === "xã" ? "thôn" : "khu";
    return [
      {
        ...{ unit: key, place: `Trụ sở UBND ${kind} ${place}`, street: `Trung tâm ${kind}` },
        items: [
          { kind: "pano", quantity: 1 + (index % 2), size: "3 × 2", design: "PN-01" },
          { kind: "banner", quantity: 2, size: "6 × 0,8", design: "KH-01" },
          { kind: "streamer", quantity: 20 },
        ],
        steps: courses[index % courses.length] ?? [],
      },
      {
        ...{ unit: key, place: `Nhà văn hóa ${area} ${1 + (index % 5)}`, street: `${name}` },
        items: [
          { kind: "polling-area", quantity: 1, design: "PN-02" },
          { kind: "poster", quantity: 10, design: "AP-01" },
          { kind: "flag", quantity: 15 },
        ],
        steps: courses[(index * 2 + 3) % courses.length] ?? [],
      },
    ];
  });
}

const lighting = "Công ty môi trường đô thị";

/** What the city's own bodies put up on main roads. */
export const citySites: readonly DemoSite[] = [
  {
    ...{ unit: "trung-tam-truyen-thong", place: "Quảng trường 30/10", street: "Đường Trần Quốc Nghiễn" },
    point: "20.951, 107.120",
    items: [
      { kind: "led", quantity: 1, size: "8 × 5", design: "KH-03" },
      { kind: "pano", quantity: 2, size: "6 × 4", doer: lighting, design: "PN-01" },
    ],
    steps: [
      ["approved", "2021-04-08"],
      ["started", "2021-04-12"],
      ["completed", "2021-04-25"],
      ["checked", "2021-04-27"],
    ],
  },
  {
    ...{ unit: "trung-tam-truyen-thong", place: "Ngã tư Loong Toòng", street: "Đường Lê Thánh Tông" },
    point: "20.955, 107.086",
    items: [
      { kind: "gate", quantity: 1, size: "12 × 6", doer: lighting, design: "KH-01" },
      { kind: "streamer", quantity: 60, doer: lighting },
    ],
    steps: [
      ["approved", "2021-04-08"],
      ["started", "2021-04-26"],
    ],
  },
  {
    ...{ unit: "trung-tam-truyen-thong", place: "Đầu cầu Bãi Cháy", street: "Phía Hồng Gai" },
    point: "20.960, 107.068",
    items: [{ kind: "pano", quantity: 2, size: "6 × 4", design: "PN-01" }],
    steps: [
      ["approved", "2021-04-08"],
      ["completed", "2021-04-28"],
      ["failed", "2021-05-03", "Sửa đèn chiếu, siết lại khung cho chắc."],
    ],
  },
  {
    ...{ unit: "trung-tam-truyen-thong", place: "Cột Đồng Hồ", street: "Phường Bạch Đằng" },
    point: "20.948, 107.083",
    items: [{ kind: "banner", quantity: 4, size: "8 × 1", design: "KH-02" }],
    steps: [
      ["approved", "2021-04-12"],
      ["completed", "2021-04-30"],
    ],
  },
  {
    ...{ unit: "trung-tam-truyen-thong", place: "Bến xe Bãi Cháy", street: "Quốc lộ 18" },
    items: [{ kind: "pano", quantity: 1, size: "6 × 4", design: "PN-01" }],
    steps: [],
  },
  {
    ...{ unit: "phong-van-hoa", place: "Cổng chào Tết phía Đại Yên", street: "Quốc lộ 18" },
    items: [{ kind: "gate", quantity: 1, size: "12 × 6" }],
    steps: [
      ["approved", "2021-04-01"],
      ["started", "2021-04-03"],
      ["taken-down", "2021-04-20"],
    ],
  },
];
