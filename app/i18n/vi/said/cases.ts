type Params = Record<string, string | number>;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "moment-in-future": (p: Params) => `Lúc này chưa đến; bây giờ là ${p.now}. Gõ lại ngày, giờ.`,
  "before-seen": "Trước lúc thấy nội dung. Gõ lúc sau đó, hoặc sửa lúc thấy.",
  "seen-after-decided": "Lúc thấy sau lúc đã quyết định hoặc đã đăng. Gõ lại.",
  "case-changed": "Người khác vừa sửa nội dung này. So với bản mới trên trang rồi gửi lại.",
  "case-removed": "Nội dung này đã bỏ. Khôi phục rồi làm tiếp.",
  "case-merged": "Nội dung này đã gộp vào nội dung khác. Mở nội dung đó.",
  "case-unknown": (p: Params) => `Không có nội dung ${p.code} trong danh sách. Gõ mã như PB-3.`,
  "case-undecided": (p: Params) =>
    `${p.code} chưa có quyết định, còn ${p.own} đã có. Mở ${p.code} và gộp nó vào ${p.own}.`,
  "case-itself": "Đây chính là nội dung này. Gõ mã nội dung khác.",
  "case-correction-missing": "Chưa có thông tin đúng. Gõ câu trả lời, hoặc chọn không phản bác.",
  "case-source-missing": "Chưa có căn cứ. Ghi điều luật, văn bản hoặc trang của cơ quan.",
  "case-is-published": "Nội dung đã đăng. Mở lại rồi mới chọn không phản bác.",
  "case-is-left": "Nội dung này đã quyết định không phản bác. Sửa quyết định trước.",
  "case-no-output": "Chưa có kết quả nào đăng nội dung này. Chọn ít nhất một kết quả.",
  "case-last-output":
    "Đây là kết quả cuối cùng của nội dung đã đăng. Gắn kết quả khác trước, hoặc mở lại nội dung.",
  "case-not-published": "Nội dung này chưa đăng. Gắn kết quả đã đăng trước.",
  "repeat-merged": "Lần thấy này đến từ nội dung đã gộp nên không gỡ riêng.",
  "source-title-missing": (p: Params) => `Căn cứ ${p.row}: chưa ghi điều khoản hoặc tên.`,
  "source-link-missing": (p: Params) => `Căn cứ ${p.row}: dán liên kết trang của cơ quan.`,
  "source-document-unknown": (p: Params) => `Căn cứ ${p.row}: văn bản không còn. Chọn lại.`,
  "case-source-not-official": (p: Params) =>
    `Căn cứ ${p.row}: chỉ nhận trang của cơ quan nhà nước hoặc cơ quan báo chí trong danh sách nguồn chính thức.`,
  "publish-before-decide": "Mục tiêu đăng phải bằng hoặc dài hơn mục tiêu quyết định.",
};

/** What was just done, by the code of the flash. */
export const flash = {
  "case-added": (p: Params) => `Đã ghi ${p.code}.`,
  "case-repeated": (p: Params) => `Đã ghi một lần lặp lại của ${p.code}.`,
  "case-edited": (p: Params) => `Đã lưu ${p.code}.`,
  "case-decided": (p: Params) => `Đã quyết định ${p.code}.`,
  "case-reopened": (p: Params) => `Đã mở lại ${p.code}.`,
  "case-linked": (p: Params) => `Đã gắn ${p.n} kết quả.`,
  "case-linked-one": "Đã gắn kết quả vào nội dung cần phản bác.",
  "case-published": "Đã ghi là đã đăng.",
  "case-published-corrected": "Đã sửa lúc đăng.",
  "case-shown-public": (p: Params) => `${p.code} đã lên trang công khai.`,
  "case-hidden-public": (p: Params) => `${p.code} đã bỏ khỏi trang công khai.`,
  "case-unlinked": "Đã gỡ kết quả.",
  "case-merged-done": (p: Params) => `Đã gộp vào ${p.code}.`,
  "case-removed-done": (p: Params) => `Đã bỏ ${p.code}.`,
  "case-restored": (p: Params) => `Đã khôi phục ${p.code}.`,
  "repeat-removed": "Đã gỡ lần lặp lại.",
  "repeat-restored": "Đã đưa lần lặp lại trở lại.",
  "case-goals-set": "Đã lưu mục tiêu.",
};
