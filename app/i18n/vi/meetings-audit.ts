/** Codes of the audit trail about meetings and their conclusions in words. */
export const meetingActions: Record<string, string> = {
  "meeting.begun": "Lập hội nghị giao ban",
  "meeting.edited": "Sửa ngày, thông tin giao ban",
  "meeting.note-saved": "Ghi biên bản giao ban",
  "meeting.topic-added": "Thêm nội dung giao ban",
  "meeting.topic-edited": "Sửa nội dung giao ban",
  "meeting.topic-moved": "Đổi thứ tự nội dung giao ban",
  "meeting.topic-removed": "Bỏ nội dung giao ban",
  "meeting.topic-restored": "Khôi phục nội dung giao ban",
  "meeting.pack-frozen": "Chốt tài liệu giao ban",
  "meeting.addendum-added": "Thêm phụ lục bổ sung tài liệu giao ban",
  "meeting.paper-saved": "Ghi số, ngày văn bản giao ban",
  "conclusion.added": "Ghi kết luận giao ban",
  "conclusion.edited": "Sửa kết luận giao ban",
  "conclusion.reported": "Báo kết quả thực hiện kết luận",
  "conclusion.dropped": "Thôi theo dõi kết luận",
  "conclusion.resumed": "Theo dõi lại kết luận",
};

export const meetingKinds: Record<string, string> = {
  meeting: "Giao ban",
  conclusion: "Kết luận giao ban",
};

export const meetingFields: Record<string, string> = {
  hash: "Mã kiểm tra",
  topic: "Nội dung",
  way: "Chuyển",
  chair: "Chủ trì",
  attendance: "Thành phần",
  content: "Nội dung kết luận",
};
