import type { CaseDecision, CaseMedium, CaseState, SourceKind } from "~/domain/cases";
import type { CaseAge } from "~/domain/cases-page";
import { caseFigures } from "./cases-figures";
import { casePages } from "./cases-pages";

const duration = (minutes: number): string => {
  if (minutes < 60) return `${Math.round(minutes)} phút`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} giờ`;
  const rest = hours % 24;
  return rest === 0 ? `${hours / 24} ngày` : `${Math.floor(hours / 24)} ngày ${rest} giờ`;
};

/** Rebuttal cases. */
export const cases = {
  title: "Nội dung cần phản bác",
  crumb: "Phản bác",
  crumbs: "Đường dẫn",
  tabsLabel: "Phần của trang phản bác",
  tabs: { list: "Danh sách", clock: "Thời gian xử lý" },
  committee: "Tiểu ban",
  duration,
  states: {
    "to-decide": "Chờ quyết định",
    "to-publish": "Chờ đăng",
    published: "Đã đăng",
    left: "Không phản bác",
  } satisfies Record<CaseState, string> as Record<CaseState, string>,
  decisions: {
    rebut: "Phản bác công khai",
    inform: "Thông tin đúng cho người cần biết",
    leave: "Không phản bác",
  } satisfies Record<CaseDecision, string> as Record<CaseDecision, string>,
  mediums: {
    press: "Báo chí",
    portal: "Trang thông tin điện tử",
    "social-network": "Mạng xã hội",
    messaging: "Nhóm nhắn tin",
    video: "Nền tảng video",
    leaflet: "Tờ rơi, tài liệu in",
    loudspeaker: "Loa phát thanh",
    "word-of-mouth": "Truyền miệng",
    other: "Kênh khác",
  } satisfies Record<CaseMedium, string> as Record<CaseMedium, string>,
  sourceKinds: {
    law: "Điều luật",
    decision: "Văn bản, quyết định",
    page: "Trang của cơ quan",
  } satisfies Record<SourceKind, string> as Record<SourceKind, string>,
  over: "Quá mục tiêu",
  list: {
    lede: (p: { all: number; open: number; over: number }) =>
      p.all === 0
        ? "Chưa ghi nội dung nào."
        : `${p.all} nội dung, ${p.open} đang mở${p.over > 0 ? `, ${p.over} quá mục tiêu` : ", không nội dung nào quá mục tiêu"}.`,
    add: "Ghi nội dung",
    export: "Tải về .xlsx",
    statesLabel: "Trạng thái",
    all: "Tất cả",
    empty: "Chưa có nội dung nào cần phản bác.",
    emptyText:
      "Ghi điều đang nói sai bằng lời trung tính, không nêu ai nói; Tổ giúp việc quyết định và gắn kết quả đã đăng.",
    emptyRead: "Chưa đơn vị nào ghi nội dung cần phản bác.",
    noMatch: "Không có nội dung nào khớp.",
    clear: "Bỏ lọc",
    cut: (p: { shown: number; found: number }) =>
      `Hiện ${p.shown} trong ${p.found} nội dung. Lọc hẹp hơn, hoặc tải về để xem hết.`,
    filter: {
      text: "Tìm trong nội dung",
      topic: "Chủ đề",
      allTopics: "Mọi chủ đề",
      medium: "Kênh",
      allMediums: "Mọi kênh",
      unit: "Đơn vị",
      allUnits: "Mọi đơn vị",
      age: "Đã mở",
      allAges: "Bao lâu cũng được",
      over: "Quá mục tiêu",
      apply: "Lọc",
    },
    columns: {
      claim: "Nội dung, chủ đề",
      seen: "Thấy lúc",
      clock: "Quyết định · đăng",
      spread: "Lặp lại · kết quả",
      state: "Trạng thái",
    },
    decided: (time: string) => `quyết định sau ${time}`,
    published: (time: string) => `đăng sau ${time}`,
    waiting: (time: string) => `đã chờ ${time}`,
    repeats: (n: number) => `${n} lần lặp lại`,
    outputs: (n: number) => `${n} kết quả`,
    noOutput: "không còn kết quả nào",
    removed: (n: number) => `${n} nội dung đã bỏ`,
    restore: "Khôi phục",
    restoreSpoken: (code: string) => `Khôi phục ${code}`,
  },
  ages: {
    day: "dưới 24 giờ",
    "two-days": "24 đến 48 giờ",
    week: "2 đến 7 ngày",
    longer: "trên 7 ngày",
  } satisfies Record<CaseAge, string> as Record<CaseAge, string>,
  form: {
    newTitle: "Ghi nội dung cần phản bác",
    claim: "Nội dung sai đang lan truyền",
    claimHint:
      "Lời trung tính, không nêu ai nói, không dán liên kết bài của cá nhân. Không ghi về cá nhân người ứng cử: việc đó có cơ quan khác xử lý. Không nhập bí mật nhà nước.",
    topic: "Chủ đề",
    chooseTopic: "Chọn chủ đề",
    medium: "Thấy trên kênh nào",
    mediumHint: "Chỉ ghi loại kênh, không ghi tài khoản.",
    unit: "Đơn vị phát hiện",
    chooseUnit: "Chọn đơn vị",
    seenOn: "Ngày thấy",
    seenTime: "Giờ",
    timeHint: "Giờ Việt Nam, ví dụ 08:30",
    submit: "Ghi nội dung",
    editTitle: "Sửa nội dung đã ghi",
    editReason: "Lý do sửa",
    save: "Lưu",
    count: (p: { used: number; max: number }) => `${p.used}/${p.max}`,
  },
  similar: {
    title: "Nội dung tương tự đã ghi",
    onPage: "Nội dung tương tự đã ghi trước",
    note: "Trùng ý thì ghi là lần lặp lại để dùng lại câu trả lời đã có.",
    repeat: "Đây là lần lặp lại",
    repeatSpoken: (code: string) => `Đây là lần lặp lại của ${code}`,
    repeatSubmit: (code: string) => `Gộp vào ${code}`,
    repeatHint: (code: string) =>
      `Lần thấy và kết quả chuyển sang ${code}; mã này vẫn mở được. Gộp rồi không tách lại.`,
    answered: (text: string) => `Thông tin đúng: ${text}`,
    found: (n: number) => `${n} nội dung tương tự đã ghi.`,
    seen: (day: string) => `thấy ngày ${day}`,
  },
  change: (p: { part: string; before: string; after: string }) =>
    p.before === "" ? `${p.part}: ${p.after}` : `${p.part}: “${p.before}” thành “${p.after || "để trống"}”`,
  because: (reason: string) => `Lý do: ${reason}`,
  onOutput: {
    title: "Phản bác nội dung nào?",
    choose: "Nội dung",
    chooseOne: "Chọn nội dung",
    submit: "Gắn vào nội dung",
  },
  agenda: {
    decide: (code: string, claim: string) => `Quyết định ${code}: ${claim}`,
    publish: (code: string, claim: string) => `Đăng thông tin đúng ${code}: ${claim}`,
  },
  ...casePages,
  ...caseFigures,
};
