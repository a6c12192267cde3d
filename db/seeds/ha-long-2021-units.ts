import { foldVietnamese, words } from "~/domain/vietnamese";
import type { ChannelSeed, UnitSeed } from "./campaign-seed";

/**
 * The reporting units. From the news of the phase-1 review: Ban Tuyên giáo, the media centre, Phòng Văn hóa (printed
 * so), the Fatherland Front's bloc, the Party cells. From the list of administrative units of 1/2/2021: the 33 wards
 * and communes with their codes. Illustrative, as a city of that rank has them: Phòng Nội vụ, the single mass
 * organisations and the armed forces.
 */
export const haLongUnits: readonly UnitSeed[] = [
  {
    key: "tp-ha-long",
    name: "Thành phố Hạ Long",
    shortName: "Toàn Thành phố",
    kind: "city",
    bloc: "",
    gathers: true,
    sortOrder: 0,
  },
  ...bloc("co-quan-thanh-pho", "Cơ quan Thành phố", 100, [
    body("ban-tuyen-giao", "Ban Tuyên giáo Thành ủy", "Ban Tuyên giáo", "office"),
    body("trung-tam-truyen-thong", "Trung tâm Truyền thông và Văn hóa", "Trung tâm TT&VH", "press-agency"),
    body("phong-van-hoa", "Phòng Văn hóa", "Phòng Văn hóa", "office"),
    body("phong-noi-vu", "Phòng Nội vụ", "Phòng Nội vụ", "office"),
  ]),
  ...bloc("khoi-mttq", "Khối MTTQ và đoàn thể", 200, [
    body("uy-ban-mttq", "Ủy ban MTTQ Việt Nam Thành phố", "Ủy ban MTTQ", "mass-organisation"),
    body("thanh-doan", "Thành đoàn Hạ Long", "Thành đoàn", "mass-organisation"),
    body("hoi-phu-nu", "Hội Liên hiệp Phụ nữ Thành phố", "Hội LHPN", "mass-organisation"),
    body("hoi-nong-dan", "Hội Nông dân Thành phố", "Hội Nông dân", "mass-organisation"),
    body("hoi-cuu-chien-binh", "Hội Cựu chiến binh Thành phố", "Hội CCB", "mass-organisation"),
    body("lien-doan-lao-dong", "Liên đoàn Lao động Thành phố", "LĐLĐ", "mass-organisation"),
  ]),
  ...bloc("to-chuc-dang", "Chi, đảng bộ trực thuộc", 300, [
    body(
      "chi-dang-bo-co-so",
      "Các chi, đảng bộ cơ sở trực thuộc Thành ủy",
      "Chi, đảng bộ cơ sở",
      "party-cell",
    ),
  ]),
  ...bloc("luc-luong-vu-trang", "Lực lượng vũ trang", 400, [
    body("cong-an-thanh-pho", "Công an Thành phố", "Công an", "armed-forces"),
    body("ban-chqs-thanh-pho", "Ban Chỉ huy Quân sự Thành phố", "Ban CHQS", "armed-forces"),
  ]),
  ...bloc("phuong", "Phường", 500, wards()),
  ...bloc("xa", "Xã", 600, communes()),
];

type Member = Pick<UnitSeed, "key" | "name" | "shortName" | "kind" | "adminCode">;

/** A group that reports to the city, and its members in the order given. */
function bloc(key: string, name: string, sortOrder: number, members: readonly Member[]): UnitSeed[] {
  const root = "tp-ha-long";
  return [
    {
      key,
      name,
      shortName: name,
      kind: "group",
      bloc: name,
      gathers: true,
      reportsTo: root,
      belongsTo: root,
      sortOrder,
    },
    ...members.map((member, index) => ({
      ...member,
      bloc: name,
      reportsTo: key,
      belongsTo: root,
      // Wards and communes stand in the dictionary's order, which the sort key gives.
      sortOrder: member.adminCode === undefined ? sortOrder + 1 + index : sortOrder + 1,
    })),
  ];
}

function body(key: string, name: string, shortName: string, kind: UnitSeed["kind"]): Member {
  return { key, name, shortName, kind };
}

function wards(): Member[] {
  return localities("ward", "Phường", [
    ["06649", "Hà Khánh"],
    ["06652", "Hà Phong"],
    ["06655", "Hà Khẩu"],
    ["06658", "Cao Xanh"],
    ["06661", "Giếng Đáy"],
    ["06664", "Hà Tu"],
    ["06667", "Hà Trung"],
    ["06670", "Hà Lầm"],
    ["06673", "Bãi Cháy"],
    ["06676", "Cao Thắng"],
    ["06679", "Hùng Thắng"],
    ["06682", "Yết Kiêu"],
    ["06685", "Trần Hưng Đạo"],
    ["06688", "Hồng Hải"],
    ["06691", "Hồng Gai"],
    ["06694", "Bạch Đằng"],
    ["06697", "Hồng Hà"],
    ["06700", "Tuần Châu"],
    ["06703", "Việt Hưng"],
    ["06706", "Đại Yên"],
    ["07030", "Hoành Bồ"],
  ]);
}

function communes(): Member[] {
  return localities("commune", "Xã", [
    ["07033", "Kỳ Thượng"],
    ["07036", "Đồng Sơn"],
    ["07039", "Tân Dân"],
    ["07042", "Đồng Lâm"],
    ["07045", "Hòa Bình"],
    ["07048", "Vũ Oai"],
    ["07051", "Dân Chủ"],
    ["07054", "Quảng La"],
    ["07057", "Bằng Cả"],
    ["07060", "Thống Nhất"],
    ["07063", "Sơn Dương"],
    ["07066", "Lê Lợi"],
  ]);
}

function localities(kind: "ward" | "commune", type: string, named: readonly [string, string][]): Member[] {
  return named.map(([adminCode, name]) => ({
    key: words(foldVietnamese(`${type} ${name}`)).join("-"),
    name: `${type} ${name}`,
    shortName: name,
    kind,
    adminCode,
  }));
}

/** Wards and communes shown with a page of their own; which ones is illustrative. */
const withFanpage = [
  "phuong-bai-chay",
  "phuong-hong-gai",
  "phuong-tran-hung-dao",
  "phuong-cao-xanh",
  "phuong-ha-khau",
];
const withZalo = ["phuong-hung-thang", "phuong-viet-hung", "phuong-hoanh-bo", "xa-thong-nhat", "xa-le-loi"];

/** Official channels. The city's five are named in the news; those of the wards and communes are illustrative. */
export const haLongChannels: readonly ChannelSeed[] = [
  {
    unit: "trung-tam-truyen-thong",
    name: "Cổng thông tin điện tử Thành phố",
    kind: "portal",
    url: "https://halong.gov.vn",
    category: "portal-item",
  },
  {
    unit: "trung-tam-truyen-thong",
    name: "Fanpage “Truyền hình Hạ Long”",
    kind: "fanpage",
    category: "fanpage-post",
  },
  {
    unit: "trung-tam-truyen-thong",
    name: "Phát thanh, truyền hình",
    kind: "broadcast",
    category: "broadcast-item",
  },
  { unit: "ban-tuyen-giao", name: "Mạng xã hội", kind: "social", category: "social-share" },
  { unit: "ban-tuyen-giao", name: "Bản tin sinh hoạt chi bộ", kind: "bulletin", category: "cell-bulletin" },
  ...haLongUnits.filter((unit) => unit.adminCode !== undefined).flatMap(localChannels),
];

function localChannels(unit: UnitSeed): ChannelSeed[] {
  const place = `${unit.kind === "ward" ? "phường" : "xã"} ${unit.shortName}`;
  return [
    { unit: unit.key, name: `Truyền thanh ${place}`, kind: "loudspeaker", category: "broadcast-run" },
    ...(withFanpage.includes(unit.key)
      ? [{ unit: unit.key, name: `Fanpage ${place}`, kind: "fanpage", category: "fanpage-post" }]
      : []),
    ...(withZalo.includes(unit.key)
      ? [{ unit: unit.key, name: `Zalo ${place}`, kind: "zalo", category: "zalo-oa" }]
      : []),
  ];
}
