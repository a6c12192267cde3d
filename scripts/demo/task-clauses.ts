/** Clauses of the city's documents by number and symbol, as they are pasted; their numbers are illustrative. */
export const clausesOf: Record<string, string[]> = {
  "03/KH-TBTT": [
    "Mục II.1: Thông tin về tổ chức bầu cử, đơn vị bầu cử, các hội nghị hiệp thương",
    "Mục II.2: Bản tin sinh hoạt chi bộ hằng tháng có nội dung bầu cử",
    "Mục II.3.a: Chuyên mục trên Cổng thông tin, phát thanh, truyền hình, fanpage",
    "Mục II.3.b: Tuyên truyền trực quan, trang trí trước ngày 10/5",
    "Mục II.4: Nắm dư luận, phản bác thông tin sai trái",
    "Mục III.1: Báo cáo công việc theo tuần",
    "Mục III.2: Sơ kết từng đợt, tổng kết",
  ],
  "02/TB-TBTT": [
    "Mục 1: Rà soát, đề xuất hệ thống tuyên truyền trực quan",
    "Mục 2: Tuyên truyền lưu động tuần trước ngày bầu cử",
  ],
  "02/KH-MTTQ": ["Mục III.2: Tuyên truyền hiệp thương, hội nghị cử tri trong Mặt trận và đoàn thể"],
};
