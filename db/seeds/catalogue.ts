import type { CategoryOutline, MessageOutline } from "~/domain/campaign-outline";
import type { CategoryGroup } from "~/domain/categories";

type Unit = [vi: string, en: string];
const items: Unit = ["tin, bài", "items"];
const pieces: Unit = ["chiếc", "pieces"];

/**
 * The 35 forms of publicity found in real plans and reports, in their usual order. News items of every kind share
 * one measure and add up; things that are merely counted in the same word (a pano and a banner are both "chiếc")
 * do not, so each of them is a measure of its own.
 */
export const categorySeeds: readonly CategoryOutline[] = [
  category("article", "Tin, bài báo chí", "News item or article", items, "press", "news-item"),
  category("feature", "Phóng sự", "Feature report", ["phóng sự", "features"], "press", "news-item"),
  category(
    "column",
    "Chuyên mục, chuyên trang",
    "Column / special page",
    ["chuyên mục", "columns"],
    "press",
    "column",
  ),
  category("portal-item", "Tin, bài Cổng thông tin điện tử", "Portal item", items, "press", "news-item"),
  category(
    "broadcast-item",
    "Tin, bài, phóng sự phát thanh, truyền hình",
    "Radio/TV item",
    ["tin, bài, phóng sự", "items"],
    "broadcast",
    "news-item",
  ),
  category(
    "broadcast-run",
    "Lượt phát loa truyền thanh",
    "Loudspeaker broadcast run",
    ["lượt", "runs"],
    "broadcast",
    "broadcast-run",
  ),
  category("airtime", "Thời lượng phát sóng", "Airtime", ["phút", "minutes"], "broadcast", "minute"),
  category("fanpage-post", "Bài đăng fanpage", "Fanpage post", items, "social", "news-item"),
  category("social-share", "Tin, bài chia sẻ mạng xã hội", "Shared post", items, "social", "news-item"),
  category("video", "Video, clip", "Video", ["clip", "clips"], "social", "clip"),
  category("zalo-oa", "Tin Zalo OA", "Zalo OA message", ["tin", "items"], "social", "news-item"),
  category(
    "rebuttal",
    "Tin, bài phản bác thông tin sai sự thật",
    "Rebuttal of false information",
    items,
    "rebuttal",
    "news-item",
  ),
  category(
    "cell-bulletin",
    "Bản tin sinh hoạt chi bộ",
    "Party-cell bulletin",
    ["số", "issues"],
    "internal",
    "bulletin-issue",
  ),
  category(
    "oral-session",
    "Cuộc, buổi tuyên truyền miệng",
    "Oral session",
    ["cuộc", "sessions"],
    "oral",
    "session",
  ),
  category(
    "oral-attendance",
    "Lượt người dự",
    "Attendance",
    ["lượt người", "attendances"],
    "oral",
    "attendance",
  ),
  category(
    "training",
    "Tập huấn, hội nghị báo cáo viên",
    "Training, speakers conference",
    ["hội nghị", "conferences"],
    "oral",
    "conference",
  ),
  category("pano", "Pano", "Billboard", pieces, "visual", "pano"),
  category("poster", "Áp phích, tranh cổ động", "Poster", ["tờ", "sheets"], "visual", "poster"),
  category("banner", "Băng rôn, khẩu hiệu", "Banner", pieces, "visual", "banner"),
  category("flag", "Cờ Tổ quốc, cờ Đảng, hồng kỳ", "Flag", ["lá", "flags"], "visual", "flag"),
  category("pennant", "Cờ phướn, cờ màu", "Pennant", ["lá", "pennants"], "visual", "pennant"),
  category("gate", "Cổng chào", "Welcome gate", pieces, "visual", "gate"),
  category("led", "Bảng điện tử, màn hình LED", "LED screen", ["màn hình", "screens"], "visual", "screen"),
  category(
    "polling-area-decorated",
    "Khu vực bỏ phiếu đã trang trí",
    "Polling area decorated",
    ["khu vực", "areas"],
    "visual",
    "polling-area",
  ),
  category(
    "vehicle",
    "Xe cổ động, xe loa, xe hoa",
    "Publicity vehicle",
    ["xe", "vehicles"],
    "mobile",
    "vehicle",
  ),
  category("vehicle-run", "Lượt xe tuyên truyền", "Vehicle run", ["lượt", "runs"], "mobile", "vehicle-run"),
  category("parade", "Diễu hành", "Parade", ["cuộc", "parades"], "mobile", "parade"),
  category("leaflet", "Tờ rơi, tờ gấp, tờ bướm", "Leaflet", ["tờ", "sheets"], "print", "leaflet"),
  category("booklet", "Sách, tài liệu hỏi - đáp", "Booklet", ["cuốn", "copies"], "print", "booklet"),
  category("usb", "USB, đĩa, file âm thanh", "USB / audio file", pieces, "print", "audio-copy"),
  category("photo-bulletin", "Tin ảnh", "Photo bulletin", ["tờ", "sheets"], "print", "photo-bulletin"),
  category(
    "film",
    "Chiếu phim lưu động",
    "Mobile film showing",
    ["buổi", "showings"],
    "culture",
    "film-showing",
  ),
  category(
    "performance",
    "Văn nghệ, tiểu phẩm, đội tuyên truyền lưu động",
    "Performance",
    ["buổi", "performances"],
    "culture",
    "performance",
  ),
  category("contest", "Hội thi, cuộc thi tìm hiểu", "Contest", ["cuộc", "contests"], "culture", "contest"),
  category("exhibition", "Triển lãm", "Exhibition", ["cuộc", "exhibitions"], "culture", "exhibition"),
];

function category(
  key: string,
  vi: string,
  en: string,
  unit: Unit,
  group: CategoryGroup,
  measure: string,
): CategoryOutline {
  return { key, vi, en, unit: { vi: unit[0], en: unit[1] }, group, measure };
}

/** What a publicity plan usually asks to make known, in neutral words; a campaign edits its own list. */
export const messageSeeds: readonly MessageOutline[] = [
  { key: "y-nghia", name: "Ý nghĩa, tầm quan trọng của cuộc bầu cử" },
  { key: "quyen-nghia-vu", name: "Quyền và nghĩa vụ của cử tri" },
  { key: "van-ban", name: "Văn bản chỉ đạo, quy định pháp luật về bầu cử" },
  { key: "to-chuc-phu-trach", name: "Các tổ chức phụ trách bầu cử; đơn vị bầu cử, số đại biểu được bầu" },
  { key: "hiep-thuong", name: "Hội nghị hiệp thương" },
  { key: "danh-sach-cu-tri", name: "Danh sách cử tri, thẻ cử tri" },
  { key: "nguoi-ung-cu", name: "Người ứng cử, vận động bầu cử: quy định chung" },
  { key: "ngay-gio-noi-bo-phieu", name: "Ngày, giờ, nơi và thể thức bỏ phiếu" },
  { key: "phong-chong-tin-sai", name: "Phòng, chống thông tin sai sự thật về bầu cử" },
  { key: "phong-dich", name: "Phòng, chống dịch trong bầu cử" },
  { key: "tien-do-chuan-bi", name: "Tiến độ chuẩn bị bầu cử ở cơ sở" },
  { key: "ket-qua", name: "Kết quả bầu cử" },
];
