import { formatDay, formatNumber } from "../../format";

type Params = Record<string, string | number>;

const day = (value: string | number | undefined) => formatDay(String(value));

const count = (value: string | number | undefined) => formatNumber(Number(value), "vi");

const declared = (kind: string | number | undefined) =>
  kind === "zero" ? "không phát sinh" : "không áp dụng";

const adjusting = (code: string | number | undefined) =>
  code === undefined
    ? "Ghi hoặc sửa thì thành đề nghị điều chỉnh số liệu, chờ Tổ giúp việc."
    : `Đã giữ thành đề nghị điều chỉnh ${code}, chờ Tổ giúp việc; không cần gửi lại.`;

/** What is wrong and what to do, by the code of the problem. */
export const problems = {
  "date-needed": "Chưa nhập ngày.",
  "date-outside": (p: Params) => `Ngày này ngoài cuộc bầu cử. Gõ ngày từ ${day(p.start)} đến ${day(p.end)}.`,
  "future-date": (p: Params) => `Ngày này chưa đến, hôm nay là ${day(p.today)}. Gõ ngày đã qua.`,
  "period-reversed": "Ngày đầu sau ngày cuối. Đổi lại hai ngày.",
  "unit-needed": "Chưa chọn đơn vị.",
  "unit-unknown": "Không có đơn vị này trong cuộc bầu cử. Chọn lại trong danh sách.",
  "unit-gathers": (p: Params) => `${p.unit} chỉ cộng số của các đơn vị bên dưới. Chọn đơn vị đã làm.`,
  "unit-not-valid": (p: Params) =>
    `${p.unit} không có vào ngày ${day(p.day)}. Chọn đơn vị khác hoặc sửa ngày.`,
  "too-many-units": "Nhiều hơn 50 đơn vị. Chia thành nhiều lần ghi.",
  "category-needed": "Chưa chọn hình thức. Chọn hình thức, hoặc chọn kênh đã có hình thức riêng.",
  "category-unknown": "Hình thức này không còn dùng. Chọn lại trong danh sách.",
  "too-many-categories": "Tính chung nhiều nhất 8 hình thức. Bỏ bớt, hoặc ghi thành nhiều mục.",
  "channel-not-of-unit": (p: Params) =>
    `Kênh ${p.channel} không phải của đơn vị đã chọn. Bỏ kênh này hoặc chọn thêm đơn vị.`,
  "one-channel": "Một mục chỉ thuộc một kênh. Giữ một kênh; kênh khác ghi thành mục mới.",
  "count-needed": "Chưa nhập số lượng. Gõ số, hoặc chọn “chưa đếm”.",
  "count-not-expected": "Đã chọn “chưa đếm” nên để trống số lượng, hoặc chọn lại mức.",
  "not-a-count": "Đây không phải số lượng. Gõ chữ số, ví dụ 12 hoặc 1.250.",
  "count-negative": "Số lượng không thể âm. Gõ từ 0 trở lên.",
  "count-not-whole": "Số lượng là số nguyên. Gõ 1.250 cho một nghìn hai trăm năm mươi.",
  "count-too-large": "Số này quá lớn (hơn 10 triệu). Kiểm tra rồi gõ lại.",
  "whole-needed": "Chưa nhập tổng số. Gõ tổng, ví dụ 33.",
  "whole-zero": "Tổng số phải lớn hơn 0.",
  "part-over-whole": "Tổng số nhỏ hơn số lượng. Kiểm tra lại hai số.",
  "per-needed": "Chưa chọn mỗi ngày, mỗi tuần hay mỗi tháng.",
  "message-unknown": "Nội dung này không có trong danh sách. Chọn lại.",
  "title-needed": "Chưa nhập tiêu đề.",
  "not-a-link": "Đây không phải liên kết. Dán địa chỉ bắt đầu bằng https://, hoặc để trống.",
  "link-not-http": "Chỉ nhận liên kết trang web, bắt đầu bằng https:// hoặc http://.",
  "link-shortened": "Địa chỉ rút gọn không cho biết dẫn tới đâu. Dán địa chỉ đầy đủ của trang.",
  "link-personal": "Đây là trang cá nhân. Dán liên kết trang của cơ quan.",
  "link-like-person": (p: Params) =>
    `Liên kết dẫn đến “${p.account}”, giống tên trang cá nhân. Dán liên kết trang của cơ quan, hoặc xác nhận đây là trang của cơ quan.`,
  "reason-needed": "Chưa nhập lý do.",
  "same-link": (p: Params) => `Liên kết này đã ghi ở ${p.code}, ${p.unit}, ngày ${p.day}: “${p.title}”.`,
  "same-title": (p: Params) => `${p.unit} đã ghi mục giống như vậy ở ${p.code}, ngày ${p.day}: “${p.title}”.`,
  "over-usual": (p: Params) =>
    `${count(p.value)} là hơn 10 lần mức thường ghi của đơn vị (${count(p.usual)}). Kiểm tra lại số lượng.`,
  "overlapping-period": (p: Params) =>
    `Kỳ này trùng một phần với ${p.code} (${p.from}–${p.to}): có mục bị tính ở cả hai.`,
  "duplicate-summary": (p: Params) => `Số của đúng kỳ và đơn vị này đã ghi ở ${p.code}. Mở ${p.code} để sửa.`,
  "lower-cumulative": (p: Params) =>
    `Số cộng dồn thấp hơn số trước: ${p.code} ghi ${count(p.value)} đến ${p.day}.`,
  "higher-cumulative": (p: Params) =>
    `Số cộng dồn cao hơn số sau: ${p.code} ghi ${count(p.value)} đến ${p.day}.`,
  "declared-zero": (p: Params) =>
    `${p.unit} đã khai báo ${declared(p.kind)} từ ${p.from} đến ${p.to}. Ghi mục này thì khai báo đó được rút lại.`,
  "declared-stands": (p: Params) =>
    `${p.unit} đã khai báo ${declared(p.kind)} từ ${p.from} đến ${p.to}. Rút khai báo đó trước, ở trang Khai báo.`,
  "output-withdrawn": "Mục này đang ở thùng rác. Khôi phục trước khi sửa.",
  "output-active": "Mục này không ở thùng rác nên không cần khôi phục.",
  "nothing-changed": "Chưa có gì thay đổi so với bản đang lưu.",
  "week-closed": (p: Params) =>
    `Tuần ${p.week} đã chốt số liệu ngày ${p.day} lúc ${p.time} bởi ${p.by}. ${adjusting(p.adjustment)}`,
  "summary-week-closed": (p: Params) =>
    `Mục này nằm trong số tổng hợp của tuần ${p.week}, tuần đó đã chốt số liệu ngày ${p.day} lúc ${p.time} bởi ${p.by}. ${adjusting(p.adjustment)}`,
  "campaign-closed": "Cuộc bầu cử này đã kết thúc ghi số liệu.",
  "kind-needed": "Chưa chọn: không phát sinh hay không áp dụng.",
  "has-outputs": (p: Params) =>
    `${p.unit} đã ghi ${p.code} ngày ${p.day}, trong kỳ này. Bỏ đơn vị hoặc hình thức đó khỏi khai báo.`,
  "contrary-declaration": (p: Params) =>
    `${p.unit} đã khai báo ${declared(p.kind)} từ ${p.from} đến ${p.to}. Rút khai báo đó trước.`,
  "already-declared": (p: Params) =>
    `${p.unit} đã khai báo ${declared(p.kind)} từ ${p.from} đến ${p.to}, không cần khai báo lại.`,
};

/** What was just done, by the code of the flash. */
export const flash = {
  "output-logged": (p: Params) => `Đã ghi lúc ${p.time}, mã ${p.code}.`,
  "outputs-logged": (p: Params) => `Đã ghi ${p.count} mục lúc ${p.time}, mã ${p.codes}.`,
  "output-revised": "Đã lưu bản sửa; bản cũ còn trong lịch sử.",
  "output-withdrawn": "Đã đưa vào thùng rác, không còn tính vào tổng.",
  "output-restored": "Đã khôi phục, tính lại vào tổng.",
  declared: (p: Params) => `Đã khai báo cho ${p.count} đơn vị.`,
  "declaration-withdrawn": "Đã rút khai báo: kỳ này lại là chưa báo cáo.",
};
