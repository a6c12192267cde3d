import type { HelpWord } from "./help-words";

interface Screen {
  /** Where it stands: "ket-qua/*" within an election, "/quan-tri" outside of any; "*" is one part of an address. */
  at: readonly string[];
  words: readonly HelpWord[];
}

/** Every screen with help, by the parts of its contents. */
const parts = {
  start: {
    "tong-quan": { at: ["/", "."], words: ["output", "target", "as-of", "t-minus"] },
    tim: { at: ["tim"], words: [] },
    "thong-bao": { at: ["thong-bao"], words: ["chase"] },
    "nhac-viec": { at: ["nhac-viec", "/tai-khoan/nhac-viec"], words: ["chase", "milestone", "task"] },
    "ngay-minh-hoa": { at: ["ngay-minh-hoa"], words: ["as-of"] },
    "khong-dang-nhap-duoc": { at: ["/dang-nhap", "/dang-nhap/*", "/dang-nhap/*/*", "/dang-xuat"], words: [] },
  },
  timeline: {
    lich: { at: ["lich", "lich/hinh"], words: ["milestone", "own-milestone", "three-dates", "t-minus"] },
    moc: { at: ["lich/*"], words: ["three-dates", "own-milestone", "edition"] },
    "dang-ky-lich": { at: ["lich/dang-ky"], words: ["milestone"] },
    "so-sanh-lich": { at: ["lich/so-sanh"], words: ["edition", "milestone"] },
    "hiep-thuong": { at: ["lich/hiep-thuong", "lich/hiep-thuong/*"], words: ["round", "own-milestone"] },
    "tuyen-truyen-truoc-sau": {
      at: ["lich/*/tuyen-truyen", "lich/hiep-thuong/*/tuyen-truyen"],
      words: ["milestone", "output"],
    },
    "ke-hoach-goc": { at: ["lich/ke-hoach-goc", "ke-hoach/goc"], words: ["baseline"] },
    "moc-da-bo": { at: ["lich/thung-rac"], words: ["milestone"] },
  },
  outputs: {
    "ket-qua": { at: ["ket-qua"], words: ["output", "category", "message", "as-of"] },
    "ghi-ket-qua": {
      at: ["ket-qua/moi"],
      words: ["output", "category", "qualifier", "co-published", "summary"],
    },
    "nhap-bang": { at: ["ket-qua/nhap-bang"], words: ["output", "category", "qualifier"] },
    dan: { at: ["ket-qua/dan"], words: ["output", "twins"] },
    "nhap-tep": { at: ["ket-qua/nhap-tep", "ket-qua/nhap-tep/*"], words: ["output", "twins"] },
    "muc-ket-qua": { at: ["ket-qua/*"], words: ["output", "closed", "adjustment"] },
    "minh-chung": { at: ["ket-qua/*/minh-chung", "ket-qua/anh"], words: ["evidence"] },
    "khai-bao": { at: ["ket-qua/khai-bao"], words: ["nothing", "not-applicable"] },
  },
  tidying: {
    "da-gui": { at: ["ket-qua/da-gui"], words: ["output"] },
    "ngoai-tuyen": { at: ["/ngoai-tuyen"], words: ["output"] },
    trung: { at: ["ket-qua/trung"], words: ["twins"] },
    "sua-loat": { at: ["ket-qua/sua-loat", "ket-qua/sua-loat/*"], words: ["output", "closed"] },
    "thung-rac": { at: ["ket-qua/thung-rac"], words: ["output", "trail"] },
    "de-xuat": { at: ["ket-qua/de-xuat", "cai-dat/nguon-tin"], words: ["output"] },
  },
  plan: {
    "chi-tieu": { at: ["ke-hoach", "ke-hoach/dan"], words: ["target", "phase", "category"] },
    "dinh-muc": { at: ["ke-hoach/dinh-muc", "ke-hoach/quy-mo"], words: ["rate", "target", "unit"] },
    "nhiem-vu": { at: ["ke-hoach/nhiem-vu", "ke-hoach/nhiem-vu/*"], words: ["task", "document"] },
    "van-ban": {
      at: ["ke-hoach/van-ban", "ke-hoach/van-ban/*", "ke-hoach/van-ban/*/tep"],
      words: ["document"],
    },
    "so-ket": { at: ["ke-hoach/so-ket", "ke-hoach/so-ket/*"], words: ["phase", "as-of"] },
    "the-thuc": { at: ["ke-hoach/so-ket/the-thuc"], words: ["document"] },
  },
  progress: {
    "tien-do": { at: ["tien-do"], words: ["target", "as-of", "qualifier"] },
    "tien-do-don-vi": { at: ["tien-do/don-vi"], words: ["unit", "nothing"] },
    "so-sanh-tien-do": { at: ["tien-do/so-sanh"], words: ["phase", "target"] },
    "bang-tong-hop": { at: ["tien-do/bang"], words: ["as-of", "category"] },
    "san-sang": { at: ["san-sang", "san-sang/chi-tiet"], words: ["readiness", "as-of", "own-milestone"] },
    "can-chi-dao": { at: ["can-chi-dao"], words: ["readiness", "chase"] },
    "man-hinh-hop": { at: ["man-hinh"], words: ["readiness"] },
  },
  reports: {
    "bao-cao-tuan": { at: ["bao-cao"], words: ["weekly-report", "on-time", "nothing"] },
    "don-doc": { at: ["bao-cao/don-doc"], words: ["chase", "on-time"] },
    "bao-cao": { at: ["bao-cao/*/*", "bao-cao/cua-toi"], words: ["weekly-report", "nothing", "on-time"] },
    "chot-so-lieu": { at: ["bao-cao/chot-so-lieu"], words: ["closed", "adjustment"] },
    "dieu-chinh": { at: ["bao-cao/dieu-chinh"], words: ["adjustment", "closed"] },
  },
  meetings: {
    "giao-ban": { at: ["giao-ban", "giao-ban/*"], words: ["meeting", "conclusion"] },
    "trinh-chieu": { at: ["giao-ban/*/trinh-chieu"], words: ["meeting"] },
    "ket-luan": { at: ["giao-ban/ket-luan", "giao-ban/ket-luan/*"], words: ["conclusion"] },
    "giao-ban-bao-chi": { at: ["giao-ban/bao-chi", "giao-ban/bao-chi/*"], words: ["message", "meeting"] },
  },
  decoration: {
    "trang-tri": { at: ["trang-tri"], words: ["site"] },
    "diem-trang-tri": { at: ["trang-tri/*", "trang-tri/moi"], words: ["site", "evidence"] },
    "nhap-diem": { at: ["trang-tri/dan", "trang-tri/nhap-tep"], words: ["site"] },
    "tien-do-trang-tri": { at: ["trang-tri/tien-do", "trang-tri/ban-do", "trang-tri/anh"], words: ["site"] },
    "de-xuat-dau-tu": { at: ["trang-tri/de-xuat", "trang-tri/de-xuat/*"], words: ["site", "qualifier"] },
    "mau-duyet": { at: ["trang-tri/mau"], words: ["document"] },
  },
  cases: {
    "phan-bac": { at: ["phan-bac"], words: ["rebuttal"] },
    "ghi-phan-bac": { at: ["phan-bac/moi"], words: ["rebuttal"] },
    "noi-dung-phan-bac": { at: ["phan-bac/*"], words: ["rebuttal", "output"] },
    "thoi-gian-phan-bac": { at: ["phan-bac/thoi-gian"], words: ["rebuttal"] },
  },
  opinion: {
    "y-kien": { at: ["du-luan", "du-luan/o", "du-luan/bang"], words: ["opinion"] },
    "bao-cao-du-luan": { at: ["du-luan/bao-cao", "du-luan/bao-cao/*"], words: ["opinion"] },
    "hien-truong": { at: ["du-luan/hien-truong", "du-luan/hien-truong/*"], words: ["field-report"] },
    "thiet-lap-du-luan": {
      at: ["du-luan/dinh-ky", "du-luan/chu-de", "du-luan/thiet-lap"],
      words: ["opinion"],
    },
    "van-de": { at: ["du-luan/van-de", "du-luan/van-de/*", "du-luan/phan-hoi"], words: ["opinion"] },
    "tong-hop-du-luan": { at: ["du-luan/tong-hop", "du-luan/tong-hop/*"], words: ["opinion"] },
    "so-lieu-du-luan": { at: ["du-luan/so-lieu", "du-luan/diem-nong"], words: ["opinion"] },
  },
  settings: {
    "cai-dat": { at: ["cai-dat"], words: ["weekly-report", "meeting"] },
    "doi-ngay-bau-cu": { at: ["cai-dat/ngay-bau-cu"], words: ["edition", "three-dates"] },
    dot: { at: ["cai-dat/dot"], words: ["phase", "peak"] },
    "don-vi": { at: ["cai-dat/don-vi", "cai-dat/don-vi/*", "cai-dat/vi-tri"], words: ["unit"] },
    "che-do-bao-cao": { at: ["cai-dat/bao-cao"], words: ["weekly-report", "on-time", "closed"] },
    "cach-cham": { at: ["cai-dat/san-sang"], words: ["readiness"] },
    "tieu-ban": { at: ["cai-dat/tieu-ban"], words: ["unit"] },
    "cong-khai": { at: ["cai-dat/nguon-chinh-thong", "cai-dat/cong-khai"], words: ["rebuttal"] },
    "luu-giu": { at: ["cai-dat/luu-giu"], words: ["trail"] },
    dong: { at: ["cai-dat/dong"], words: ["trail"] },
  },
  administration: {
    "quan-tri": { at: ["/quan-tri"], words: ["trail"] },
    "nguoi-dung": { at: ["/quan-tri/tai-khoan", "/quan-tri/tai-khoan/*", "/quan-tri/an-toan"], words: [] },
    "lap-cuoc-bau-cu": {
      at: ["/quan-tri/cuoc-bau-cu", "/quan-tri/cuoc-bau-cu/moi", "/quan-tri/cuoc-bau-cu/moi/*/*"],
      words: ["edition", "unit", "phase"],
    },
    "nhat-ky": { at: ["/quan-tri/nhat-ky"], words: ["trail"] },
    "ngay-nghi": { at: ["/quan-tri/ngay-nghi"], words: ["three-dates"] },
    "viec-nen": { at: ["/quan-tri/viec-nen"], words: [] },
    "sao-luu": { at: ["/quan-tri/sao-luu"], words: [] },
    "yeu-cau-sua": { at: ["/quan-tri/yeu-cau-sua"], words: ["trail"] },
  },
  account: {
    "tai-khoan": { at: ["/tai-khoan", "/tai-khoan/doi-mat-khau", "/tai-khoan/dang-nhap-mot-lan"], words: [] },
    "xac-thuc-hai-buoc": { at: ["/tai-khoan/xac-thuc-hai-buoc", "/tai-khoan/xac-nhan"], words: [] },
    "du-lieu-cua-toi": { at: ["/tai-khoan/du-lieu", "/du-lieu-ca-nhan"], words: ["trail"] },
  },
} as const satisfies Record<string, Record<string, Screen>>;

type Parts = typeof parts;

/** A part of the contents. */
export type HelpPart = keyof Parts;

/** The name of a screen's help, which is also its address: /tro-giup/ket-qua. */
export type HelpScreen = { [Part in HelpPart]: keyof Parts[Part] }[HelpPart];

const screens = Object.entries(parts).flatMap(([part, own]) =>
  Object.entries<Screen>(own).map(([key, screen]) => ({
    key: key as HelpScreen,
    part: part as HelpPart,
    ...screen,
  })),
);

/** Every screen that has help, in the order of the contents. */
export const helpScreens: readonly { key: HelpScreen; part: HelpPart; words: readonly HelpWord[] }[] =
  screens;

/** Which screen's help belongs to an address; null: none, such as help itself. Literal names win over "*". */
export function screenAt(pathname: string): HelpScreen | null {
  const place = placeOf(pathname);
  let best: { key: HelpScreen; literal: number } | null = null;
  for (const { key, at } of screens) {
    for (const pattern of at) {
      const literal = literalParts(pattern, place);
      if (literal !== null && literal > (best?.literal ?? -1)) best = { key, literal };
    }
  }
  return best?.key ?? null;
}

/** First parts of addresses that name no election. */
const outside =
  /^\/(?:tai-khoan|quan-tri|ngoai-tuyen|du-lieu-ca-nhan|dang-nhap|dang-xuat|tro-giup|thong-bao)?(?:\/|$)/;

/** "/quan-tri" stays; "/ha-long-2021/ket-qua/5" → "ket-qua/5"; an election's own page → ".". */
function placeOf(pathname: string): string {
  const clean = pathname.length > 1 ? pathname.replace(/\/+$/, "") : pathname;
  if (outside.test(clean)) return clean;
  return clean.split("/").slice(2).join("/") || ".";
}

/** How many parts of an address a pattern names; null: it is another address. */
function literalParts(pattern: string, place: string): number | null {
  const wanted = pattern.split("/");
  const given = place.split("/");
  if (wanted.length !== given.length) return null;
  if (wanted.some((part, index) => part !== "*" && part !== given[index])) return null;
  return wanted.filter((part) => part !== "*").length;
}
