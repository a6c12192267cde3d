import type { PublicityAnchor, PublicitySide } from "~/domain/publicity";
import type { TemplateKey } from "~/domain/publicity-templates";

const sides: Record<PublicitySide, string> = { before: "Trước", after: "Sau" };
const anchors: Record<PublicityAnchor["is"], string> = {
  actual: "ngày thực tế",
  planned: "ngày dự kiến",
  latest: "hạn",
  none: "chưa có ngày",
};

/** What must be made public around a round or a milestone, ticked by linked outputs. */
export const publicity = {
  title: "Tuyên truyền trước và sau",
  pageTitle: (subject: string) => `Tuyên truyền: ${subject}`,
  note: (p: { done: number; all: number; late: number }) =>
    `${p.done}/${p.all} mục đã có kết quả${p.late > 0 ? `, ${p.late} mục muộn` : ""}`,
  empty: "Chưa có mục nào.",
  emptyText: "Lập danh mục từ mẫu, rồi gắn kết quả đã ghi vào từng mục.",
  work: "Gắn kết quả",
  arrange: "Lập danh mục",
  anchor: (p: { is: PublicityAnchor["is"]; day: string }) =>
    p.day ? `Tính theo ${anchors[p.is]} ${p.day}` : "Chưa có ngày để tính",
  sides,
  columns: {
    item: "Việc cần tuyên truyền",
    when: "Thời gian",
    outputs: "Kết quả đã gắn",
    state: "Trạng thái",
    tools: "Thao tác",
  },
  when: (p: { from: string; due: string }) =>
    p.from && p.due
      ? `${p.from}–${p.due}`
      : p.due
        ? `chậm nhất ${p.due}`
        : p.from
          ? `từ ${p.from}`
          : "không đặt ngày",
  states: {
    done: (n: number) => `Xong, ${n} mục`,
    "done-late": (p: { n: number; days: number }) => `Xong, muộn ${p.days} ngày, ${p.n} mục`,
    late: (n: number) => `Quá hạn ${n} ngày`,
    "due-soon": (n: number) => `Còn ${n} ngày`,
    "due-today": "Hạn hôm nay",
    open: (n: number) => (n > 0 ? `Đang làm, còn ${n} ngày` : "Đang làm"),
    waiting: (n: number) => `Chưa đến, còn ${n} ngày`,
    undated: "Chưa đặt ngày",
  },
  withdrawn: "đã thu hồi, không tính",
  more: (n: number) => `và ${n} mục khác`,
  hidden: (n: number) => `${n} mục`,
  link: {
    title: (item: string) => `Gắn kết quả cho: ${item}`,
    search: "Tìm theo chữ hoặc mã",
    searchHint: "Ví dụ: hiep thuong, hoặc KQ-2021-0896",
    find: "Tìm",
    proposals: "Kết quả trong khoảng ngày của mục này",
    found: (text: string) => `Kết quả tìm được với “${text}”`,
    none: "Không có kết quả nào chưa gắn trong khoảng này. Tìm theo chữ, hoặc ghi kết quả trước.",
    noneFound: "Không tìm thấy kết quả nào. Thử chữ khác hoặc gõ mã.",
    submit: "Gắn kết quả đã chọn",
    close: "Thôi",
    unlink: "Gỡ",
    unlinkSpoken: (code: string) => `Gỡ ${code}`,
    open: "Gắn kết quả",
    openSpoken: (item: string) => `Gắn kết quả: ${item}`,
  },
  items: {
    templates: "Mẫu",
    templatesHint: "Chọn những việc cần làm; sửa được sau khi thêm.",
    addTemplates: "Thêm việc đã chọn",
    add: "Thêm việc khác",
    submit: "Thêm việc",
    edit: "Sửa",
    editTitle: (name: string) => `Sửa: ${name}`,
    keep: "Thôi",
    save: "Lưu việc này",
    remove: "Bỏ việc này",
    side: "Khi nào",
    sideOptions: { before: "Trước", after: "Sau" } as Record<PublicitySide, string>,
    name: "Việc cần tuyên truyền",
    category: "Hình thức",
    anyCategory: "Hình thức nào cũng được",
    unit: "Đơn vị",
    anyUnit: "Đơn vị nào cũng được",
    from: "Từ ngày",
    due: "Chậm nhất",
    termHint: "Gõ ngày, hoặc số ngày: -3 là ba ngày trước, +2 là hai ngày sau.",
  },
  back: "Trở lại",
  templates: {
    "announce-round": "Thông báo thời gian, mục đích của hội nghị hiệp thương",
    "explain-round": "Giới thiệu quy định về hiệp thương và quyền ứng cử",
    "explain-criteria": "Phổ biến tiêu chuẩn đại biểu, trình tự lập danh sách sơ bộ",
    "explain-voters": "Thông tin việc lấy ý kiến cử tri nơi cư trú, nơi công tác",
    "result-1": "Đưa tin kết quả hiệp thương lần thứ nhất",
    "result-2": "Đưa tin kết quả hiệp thương lần thứ hai, chỉ nêu số lượng",
    "result-3": "Đưa tin kết quả hiệp thương lần thứ ba, chỉ nêu số lượng",
    structure: "Thông tin cơ cấu, thành phần, số lượng được thỏa thuận",
    filing: "Hướng dẫn nộp hồ sơ ứng cử: nơi nhận, thời hạn",
    "voter-meetings": "Thông báo lịch hội nghị cử tri nơi cư trú",
    "official-list-next": "Thông tin các bước đến khi công bố danh sách chính thức",
    announce: "Thông báo trước thời gian, nội dung",
    report: "Đưa tin việc đã thực hiện",
    boards: "Thông tin tổ chức phụ trách bầu cử, đơn vị bầu cử, số đại biểu được bầu",
    "voter-list-place": "Thông báo nơi, ngày niêm yết danh sách cử tri",
    "voter-list-check": "Hướng dẫn cử tri kiểm tra danh sách, khiếu nại khi có sai sót",
    "candidate-list-place": "Thông báo nơi niêm yết, đăng tải danh sách người ứng cử",
    "equal-campaign": "Phổ biến nguyên tắc, hình thức vận động bầu cử",
    "polling-notice": "Thông báo ngày, giờ, nơi bỏ phiếu",
    "turn-out": "Vận động cử tri đi bầu, hướng dẫn thể thức bỏ phiếu",
    results: "Đưa tin kết quả bầu cử đã công bố",
  } as Record<TemplateKey, string>,
};
