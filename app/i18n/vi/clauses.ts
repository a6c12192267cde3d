/** Clauses of plan documents. */
export const clauses = {
  title: "Điều, mục của văn bản",
  note: (n: number) => `${n} mục, ghi nội dung tóm tắt`,
  empty: "Chưa ghi mục nào của văn bản này.",
  emptyText: "Ghi các mục giao việc, để nhiệm vụ, chỉ tiêu và mốc dẫn đến đúng mục.",
  columns: { label: "Mục", content: "Nội dung", uses: "Được dẫn ở", tools: "Thao tác" },
  unused: "chưa có nơi dẫn",
  kinds: { task: "nhiệm vụ", milestone: "mốc", targets: "chỉ tiêu" },
  targets: (period: string) => (period === "" ? "Chỉ tiêu cả kỳ" : `Chỉ tiêu ${period}`),
  unlisted: "Được dẫn nhưng chưa có trong danh sách:",
  add: "Thêm mục",
  lines: "Các mục, mỗi dòng một mục",
  linesHint:
    "Ví dụ “Mục II.3.b: tuyên truyền trực quan tại khu dân cư”. Dán được nhiều dòng hoặc hai cột từ Excel.",
  submit: "Thêm các mục",
  edit: "Sửa",
  editSpoken: (label: string) => `Sửa ${label}`,
  label: "Số của mục",
  content: "Nội dung tóm tắt",
  save: "Lưu mục",
  remove: "Bỏ mục",
  newTask: "Giao nhiệm vụ",
  newTaskSpoken: (label: string) => `Giao nhiệm vụ theo ${label}`,
  up: (label: string) => `Đưa ${label} lên`,
  down: (label: string) => `Đưa ${label} xuống`,
  theirs: (p: { label: string; content: string }) =>
    `Bản vừa lưu: ${p.label} · ${p.content || "chưa có nội dung"}`,
};
