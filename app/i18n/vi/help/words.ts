import type { HelpWord } from "~/domain/help-words";

/** What the field's words mean. */
export const helpWords: Record<HelpWord, { term: string; meaning: string }> = {
  milestone: { term: "Mốc thời gian", meaning: "Việc có ngày: theo luật, theo kế hoạch hoặc nội bộ." },
  "own-milestone": {
    term: "Việc của Tiểu ban, mốc cần tuyên truyền",
    meaning: "Việc của Tiểu ban thì chấm; ngày của cơ quan khác chỉ để tuyên truyền, không chấm.",
  },
  "three-dates": {
    term: "Hạn, dự kiến, thực tế",
    meaning: "Ba ngày riêng: chậm nhất theo quy định, ngày định làm, ngày đã làm.",
  },
  edition: { term: "Luật áp dụng", meaning: "Bản luật mà các mốc luật định được tính theo; không tự đổi." },
  round: { term: "Hội nghị hiệp thương", meaning: "Lần thứ nhất, hai, ba; do Mặt trận Tổ quốc tổ chức." },
  "t-minus": { term: "T−19", meaning: "Còn 19 ngày đến ngày bầu cử; ngày bầu cử là T." },
  phase: { term: "Đợt", meaning: "Một giai đoạn của kế hoạch tuyên truyền; các đợt không chồng nhau." },
  peak: { term: "Đợt cao điểm", meaning: "Những ngày tập trung, có thể nằm trong hoặc vắt qua các đợt." },
  unit: { term: "Đơn vị báo cáo", meaning: "Cơ quan, phường, xã, đoàn thể, báo đài có số liệu riêng." },
  category: {
    term: "Hình thức tuyên truyền",
    meaning: "Thứ được đếm: tin bài, phát thanh, pano; có đơn vị tính.",
  },
  message: {
    term: "Nội dung tuyên truyền",
    meaning: "Chủ đề của một mục, chọn từ danh sách của cuộc bầu cử.",
  },
  output: {
    term: "Kết quả, mục",
    meaning: "Một việc đã làm được ghi lại: đơn vị, hình thức, ngày, số lượng.",
  },
  qualifier: {
    term: "Trên, gần, khoảng, chưa đếm",
    meaning: "Cách nói khi số chưa chính xác; tổng có số như vậy cũng nói như vậy.",
  },
  "co-published": {
    term: "Đơn vị cùng đăng",
    meaning: "Mỗi đơn vị đều được ghi nhận; tổng chung tính một lần.",
  },
  summary: {
    term: "Số tổng hợp của kỳ",
    meaning: "Một con số cho nhiều ngày; mục liệt kê trong kỳ không cộng thêm vào số ấy.",
  },
  evidence: { term: "Minh chứng", meaning: "Ảnh hoặc PDF chứng minh kết quả; không đổi con số." },
  twins: { term: "Có thể trùng", meaning: "Hai mục trông như một việc; giữ cả hai thì phải ghi lý do." },
  nothing: { term: "Không phát sinh", meaning: "Đã báo cáo và bằng 0; khác với chưa báo cáo." },
  "not-applicable": { term: "Không áp dụng", meaning: "Việc không thuộc đơn vị trong kỳ." },
  target: { term: "Chỉ tiêu", meaning: "Số lượng giao cho đơn vị, hình thức, đợt hoặc tuần." },
  rate: { term: "Định mức", meaning: "Số giao tính trên quy mô, ví dụ mỗi tổ bầu cử 2 tờ." },
  document: { term: "Văn bản", meaning: "Căn cứ: số, ngày, cơ quan, điều khoản." },
  baseline: { term: "Kế hoạch gốc", meaning: "Bản chốt để so; chốt rồi thì đổi ngày phải ghi lý do." },
  task: { term: "Nhiệm vụ", meaning: "Việc kế hoạch giao cho đơn vị; xong khi đơn vị báo xong." },
  "as-of": { term: "Số liệu đến hết ngày", meaning: "Chỉ tính những gì đã đăng đến ngày ấy." },
  readiness: {
    term: "Mức độ sẵn sàng",
    meaning: "Đạt, cần chú ý, chưa đạt; theo công thức công khai ở Cách chấm.",
  },
  "weekly-report": { term: "Báo cáo tuần", meaning: "Mỗi đơn vị một báo cáo mỗi tuần, có hạn gửi." },
  "on-time": {
    term: "Hạn gửi, châm chước, trễ",
    meaning: "Quá hạn và quá thời gian châm chước là trễ; trễ được giữ.",
  },
  closed: { term: "Chốt số liệu", meaning: "Từ đó số của tuần chỉ đổi bằng điều chỉnh." },
  adjustment: {
    term: "Điều chỉnh số liệu lần n",
    meaning: "Thay đổi có số thứ tự, lý do và người quyết định.",
  },
  chase: { term: "Đôn đốc, nhắc việc", meaning: "Đôn đốc là nhắc người khác; nhắc việc là nhắc mình." },
  meeting: { term: "Hội nghị giao ban", meaning: "Họp hằng tuần của Tiểu ban, có tài liệu và kết luận." },
  conclusion: { term: "Kết luận", meaning: "Việc hội nghị giao; theo dõi đến khi đơn vị báo xong." },
  site: { term: "Điểm trang trí", meaning: "Một nơi có pano, băng rôn, cờ theo kế hoạch." },
  rebuttal: {
    term: "Nội dung cần phản bác",
    meaning: "Điều sai về bầu cử, viết trung tính; không ghi ai nói.",
  },
  opinion: {
    term: "Vấn đề dư luận",
    meaning: "Chủ đề và nơi nhân dân quan tâm; không bao giờ là một người.",
  },
  "field-report": { term: "Phản ánh hiện trường", meaning: "Việc cần sửa tại chỗ, có đơn vị xử lý và hạn." },
  trail: { term: "Nhật ký", meaning: "Mọi thay đổi với người, giờ, cũ và mới; không sửa, không xóa được." },
};
