/** Codes of the audit trail about opinion issues, synthesised reports and stated figures in words. */
export const opinionActions: Record<string, string> = {
  "opinion-issue.added": "Lập vấn đề dư luận",
  "opinion-issue.edited": "Sửa vấn đề dư luận",
  "opinion-issue.removed": "Bỏ vấn đề dư luận",
  "opinion-issue.restored": "Khôi phục vấn đề dư luận",
  "opinion-issue.merged": "Gộp phản ánh vào vấn đề",
  "opinion-issue.taken-out": "Đưa phản ánh ra khỏi vấn đề",
  "opinion-issue.moved": "Chuyển phản ánh sang vấn đề khác",
  "opinion-issue.passed": "Chuyển vấn đề cho cơ quan trả lời",
  "opinion-issue.pass-taken-back": "Rút việc chuyển vấn đề",
  "opinion-issue.pass-restored": "Khôi phục việc chuyển vấn đề",
  "opinion-issue.answered": "Ghi trả lời vấn đề dư luận",
  "opinion-issue.told": "Ghi phản hồi nơi nêu",
  "opinion-issue.told-taken-back": "Bỏ ghi phản hồi nơi nêu",
  "opinion-synthesis.added": "Lập báo cáo tổng hợp dư luận",
  "opinion-synthesis.edited": "Sửa báo cáo tổng hợp dư luận",
  "opinion-synthesis.text-saved": "Sửa nội dung báo cáo dư luận",
  "opinion-synthesis.text-redrafted": "Soạn lại nội dung báo cáo dư luận",
  "opinion-synthesis.issued": "Ban hành báo cáo dư luận",
  "opinion-synthesis.reopened": "Mở lại báo cáo dư luận",
  "opinion-synthesis.removed": "Bỏ báo cáo dư luận",
  "opinion-synthesis.restored": "Khôi phục báo cáo dư luận",
  "opinion-entry.added": "Nhập số liệu dư luận theo kỳ",
  "opinion-entry.removed": "Bỏ số liệu dư luận theo kỳ",
  "opinion-entry.restored": "Khôi phục số liệu dư luận theo kỳ",
};

export const opinionKinds: Record<string, string> = {
  "opinion-issue": "Vấn đề dư luận",
  "opinion-synthesis": "Báo cáo tổng hợp dư luận",
  "opinion-entry": "Số liệu dư luận theo kỳ",
};

export const opinionFields: Record<string, string> = {
  agency: "Cơ quan trả lời",
  passedOn: "Ngày chuyển",
  answeredOn: "Ngày trả lời",
  answerDocument: "Văn bản trả lời",
  answer: "Trả lời",
  fedBackOn: "Ngày phản hồi",
  issuedOn: "Ngày ban hành",
  said: "Cách nói",
};
