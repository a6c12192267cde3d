/** Finding anything of the election. */
export const search = {
  title: "Tìm",
  lede: "Gõ vài chữ của tên, không cần dấu; hoặc mã như KQ-2021-0896, số văn bản như 85/KH-UBBC.",
  label: "Tìm trong cuộc bầu cử",
  go: "Tìm",
  count: (n: number) => `Thấy ${n} mục`,
  none: (text: string) => `Không thấy gì với “${text}”`,
  noneText: "Thử ít chữ hơn, hoặc một phần của tên.",
  all: "Xem tất cả",
  allFor: (text: string) => `Mọi kết quả tìm “${text}”`,
  kinds: {
    outputs: "Kết quả đã ghi",
    milestones: "Mốc lịch",
    tasks: "Nhiệm vụ",
    documents: "Văn bản",
    units: "Đơn vị",
    cases: "Phản bác",
    conclusions: "Kết luận giao ban",
  },
};
