import type { CivilDate } from "~/domain/calendar/civil-date";
import { haLongUnits } from "~db/seeds/ha-long-2021-units";
import { roundRobin } from "./spread";

/** A neutral headline that fits the days from `from` to `to`; `…` stands for a ward or commune. */
interface Story {
  from: CivilDate;
  to: CivilDate;
  message: string;
  title: string;
}

const places = haLongUnits.filter((unit) => unit.adminCode !== undefined).map((unit) => unit.name);

/** The nth headline that fits the day; neighbouring numbers give different ones. */
export function storyOf(day: CivilDate, n: number): { title: string; message: string } {
  const fitting = stories.filter((story) => story.from <= day && day <= story.to);
  const { title, message } = roundRobin(fitting, n);
  // 7 and the number of places have no common divisor, so every place comes up before one comes again.
  const place = roundRobin(places, n * 7);
  const named = title.startsWith("…") ? place : place.charAt(0).toLowerCase() + place.slice(1);
  return { title: title.replace("…", named), message };
}

/** What the news of the review says phase 1 was about, and the questions every voter asks in phase 2. */
const stories: readonly Story[] = [
  story("2021-01-01", "2021-02-28", "y-nghia", "Ý nghĩa, tầm quan trọng của Cuộc bầu cử ngày 23/5/2021"),
  story(
    "2021-01-01",
    "2021-02-28",
    "van-ban",
    "Nội dung cơ bản của Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND",
  ),
  story("2021-01-01", "2021-02-20", "hiep-thuong", "Chuẩn bị hội nghị hiệp thương lần thứ nhất"),
  story("2021-01-11", "2021-03-26", "tien-do-chuan-bi", "… triển khai công tác chuẩn bị bầu cử"),
  story("2021-01-18", "2021-03-10", "to-chuc-phu-trach", "Thành lập các tổ chức phụ trách bầu cử"),
  story("2021-02-01", "2021-03-26", "van-ban", "Phổ biến văn bản chỉ đạo công tác bầu cử tại …"),
  story("2021-02-17", "2021-03-10", "hiep-thuong", "Kết quả hội nghị hiệp thương lần thứ nhất"),
  story(
    "2021-02-22",
    "2021-03-26",
    "to-chuc-phu-trach",
    "Số đơn vị bầu cử và số đại biểu được bầu ở mỗi cấp",
  ),
  story("2021-03-01", "2021-03-18", "hiep-thuong", "Chuẩn bị hội nghị hiệp thương lần thứ hai"),
  story("2021-03-08", "2021-03-26", "to-chuc-phu-trach", "Công bố các Ban bầu cử ở mỗi đơn vị bầu cử"),
  story("2021-03-19", "2021-04-05", "hiep-thuong", "Kết quả hội nghị hiệp thương lần thứ hai"),
  story("2021-01-01", "2021-05-23", "quyen-nghia-vu", "Quyền và nghĩa vụ của công dân trong Cuộc bầu cử"),
  story("2021-03-27", "2021-05-23", "quyen-nghia-vu", "Hỏi – đáp: Ai có quyền bầu cử"),
  story("2021-03-27", "2021-05-23", "quyen-nghia-vu", "Hỏi – đáp: Cử tri tạm trú bỏ phiếu ở đâu"),
  story("2021-03-27", "2021-04-18", "hiep-thuong", "Lấy ý kiến cử tri nơi cư trú: trình tự, thủ tục"),
  story(
    "2021-03-27",
    "2021-05-10",
    "tien-do-chuan-bi",
    "… đẩy mạnh tuyên truyền bầu cử trên hệ thống truyền thanh",
  ),
  story("2021-04-01", "2021-04-14", "danh-sach-cu-tri", "… lập danh sách cử tri"),
  story("2021-04-01", "2021-05-23", "danh-sach-cu-tri", "Hỏi – đáp: Thẻ cử tri"),
  story(
    "2021-04-05",
    "2021-05-10",
    "tien-do-chuan-bi",
    "… trang trí, tuyên truyền trực quan chào mừng Cuộc bầu cử",
  ),
  story("2021-04-13", "2021-05-10", "danh-sach-cu-tri", "… niêm yết danh sách cử tri"),
  story("2021-04-13", "2021-05-10", "danh-sach-cu-tri", "Hướng dẫn cử tri kiểm tra tên trong danh sách"),
  story("2021-04-18", "2021-04-30", "hiep-thuong", "Kết quả hội nghị hiệp thương lần thứ ba"),
  story("2021-04-20", "2021-05-23", "nguoi-ung-cu", "Quy định chung về vận động bầu cử"),
  story("2021-04-26", "2021-05-23", "phong-dich", "Bảo đảm phòng, chống dịch trong công tác bầu cử tại …"),
  story("2021-04-28", "2021-05-23", "nguoi-ung-cu", "Hỏi – đáp: Tìm hiểu tiểu sử người ứng cử ở đâu"),
  story(
    "2021-04-28",
    "2021-05-23",
    "ngay-gio-noi-bo-phieu",
    "Hỏi – đáp: Thể thức bỏ phiếu, cách ghi phiếu bầu",
  ),
  story("2021-05-01", "2021-05-23", "ngay-gio-noi-bo-phieu", "Ngày, giờ bỏ phiếu và khu vực bỏ phiếu tại …"),
];

function story(from: CivilDate, to: CivilDate, message: string, title: string): Story {
  return { from, to, message, title };
}

/** Corrections of false information: the right fact in the title, never who spread the wrong one. */
export const rebuttals = [
  "Thông tin đúng: thẻ cử tri do UBND phường, xã cấp, không thu tiền",
  "Thông tin đúng: cử tri tự mình đi bầu, không bầu thay",
  "Thông tin đúng: danh sách cử tri được niêm yết công khai",
  "Thông tin đúng: trình tự hiệp thương theo Luật Bầu cử",
  "Thông tin đúng: quyền ứng cử của công dân",
  "Thông tin đúng: cách ghi phiếu bầu hợp lệ",
  "Thông tin đúng: hòm phiếu phụ và cử tri ốm đau, già yếu",
  "Thông tin đúng: Cuộc bầu cử diễn ra đúng ngày 23/5/2021",
] as const;
