import type { MatterAct } from "~/domain/interventions-page";
import type { NoticeKind } from "~/domain/notices-page";

interface Told {
  week: number | null;
  what: string;
  unit: string;
  act: MatterAct | null;
}

const acts = { nudge: "nhắc", assign: "giao việc", extend: "gia hạn" } satisfies Record<MatterAct, string>;
const ofUnit = (text: string, unit: string) => (unit === "" ? text : `${text}: ${unit}`);

/** What happened that concerns a person: the page, and the bell on every page. */
export const notices = {
  title: "Thông báo",
  lede: "Việc đã xảy ra có liên quan đến mình trong 30 ngày qua, mới nhất trước.",
  tabs: { label: "Thông báo và nhắc việc", notices: "Thông báo", reminders: "Nhắc việc" },
  unread: (n: number) => `${n} chưa đọc`,
  allRead: "đã đọc hết",
  markAll: "Đánh dấu đã đọc tất cả",
  markReadNamed: (what: string) => `Đánh dấu đã đọc: ${what}`,
  markUnreadNamed: (what: string) => `Đánh dấu chưa đọc: ${what}`,
  isNew: "Mới",
  setRead: "Đánh dấu đã đọc",
  setUnread: "Đánh dấu chưa đọc",
  empty: {
    title: "Chưa có thông báo",
    text: "Khi báo cáo bị trả lại hoặc được tiếp nhận, khi đơn vị được giao việc, được đôn đốc, hay có trả lời, sẽ thấy ở đây.",
  },
  kinds: {
    nudged: ({ week, unit }) => ofUnit(`Đôn đốc báo cáo tuần ${week}`, unit),
    told: ({ what, unit }) => ofUnit(`Nhắc: ${what}`, unit),
    returned: ({ week, unit }) => ofUnit(`Báo cáo tuần ${week} bị trả lại`, unit),
    accepted: ({ week, unit }) => ofUnit(`Báo cáo tuần ${week} đã được tiếp nhận`, unit),
    presented: ({ week, unit }) => ofUnit(`Báo cáo tuần ${week} chờ thủ trưởng gửi`, unit),
    task: ({ what, unit }) => `Nhiệm vụ giao ${unit}: ${what}`,
    conclusion: ({ what, unit }) => `Kết luận giao ban giao ${unit}: ${what}`,
    asked: ({ what, act }) => `Lãnh đạo đề nghị ${act ? acts[act] : "xử lý"}: ${what}`,
    "adjustment-waiting": ({ what }) => `Đề nghị điều chỉnh số liệu ${what} chờ quyết định`,
    "adjustment-accepted": ({ what }) => `Đề nghị điều chỉnh số liệu ${what} được chấp nhận`,
    "adjustment-declined": ({ what }) => `Đề nghị điều chỉnh số liệu ${what} không được chấp nhận`,
    reopen: () => "Đề nghị mở lại tuần đã chốt, chờ thư ký thứ hai",
    answered: ({ what }) => `Đã có trả lời: ${what}`,
    passed: ({ what, unit }) => `Vấn đề dư luận chuyển ${unit} trả lời: ${what}`,
    "field-answered": ({ what }) => `Phản ánh hiện trường ${what} đã được trả lời`,
    pack: ({ what }) => `Tài liệu giao ban ngày ${what} đã chốt`,
  } satisfies Record<NoticeKind, (told: Told) => string>,
};
