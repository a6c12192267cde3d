/** Codes of the audit trail about reviews and letterheads in words. */
export const reviewActions: Record<string, string> = {
  "review.added": "Lập sơ kết, tổng kết",
  "review.edited": "Sửa ngày, tên sơ kết",
  "review.removed": "Bỏ sơ kết",
  "review.restored": "Khôi phục sơ kết",
  "review.figures-closed": "Chốt số liệu sơ kết",
  "review.figures-reopened": "Mở lại số liệu sơ kết",
  "review.step-saved": "Ghi việc của sơ kết",
  "review.paper-saved": "Ghi số, ngày văn bản sơ kết",
  "review.text-saved": "Sửa nội dung sơ kết",
  "review.text-redrafted": "Soạn lại nội dung sơ kết từ số liệu",
  "letterhead.saved": "Lưu thể thức văn bản",
};

export const reviewKinds: Record<string, string> = {
  review: "Sơ kết, tổng kết",
};

export const reviewFields: Record<string, string> = {
  step: "Việc",
  section: "Phần",
  revision: "Bản thứ",
  paper: "Văn bản",
  symbol: "Ký hiệu",
  doneOn: "Ngày xong",
  fromOn: "Từ ngày",
  closesOn: "Ngày chốt số liệu",
  meetsOn: "Ngày hội nghị",
  asOf: "Số liệu đến hết ngày",
  layout: "Thể thức",
  superior: "Cơ quan cấp trên",
  bodyCode: "Chữ viết tắt",
  signer: "Quyền hạn, chức vụ người ký",
  signerName: "Họ tên người ký",
  recipients: "Nơi nhận",
};
