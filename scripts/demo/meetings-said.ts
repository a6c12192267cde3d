import type { CivilDate } from "~/domain/calendar/civil-date";

interface DemoConclusion {
  content: string;
  units: readonly string[];
  due: CivilDate | "";
  /** Who has said what of it, and on which day. */
  reports?: readonly {
    units: readonly string[];
    mark: "done" | "begun";
    on: CivilDate;
    note: string;
    by: string;
  }[];
}

export interface DemoMeeting {
  on: CivilDate;
  notes: Readonly<Record<string, string>>;
  topic?: { title: string; body: string };
  conclusions: readonly DemoConclusion[];
  addendum?: string;
}

const media = "trung-tam-truyen-thong";
const culture = "phong-van-hoa";
const propaganda = "ban-tuyen-giao";

/**
 * Three Tuesdays of phase 2. What they ask for carries on what the review of 26/3 asked for in the news: decoration
 * before 10/5, an exact survey of visual publicity, weekly reports, an eye on public opinion, rebuttals. Days, wording
 * and who has done what are illustrative.
 */
export const demoMeetings: readonly DemoMeeting[] = [
  {
    on: "2021-04-13",
    notes: {
      words: "Phòng Văn hóa đề nghị phường, xã gửi danh mục vị trí pano theo một mẫu.",
      figures: "Thống nhất lấy số liệu đã ghi trên hệ thống làm số liệu giao ban.",
    },
    conclusions: [
      {
        content: "Rà soát chính xác hệ thống tuyên truyền trực quan, đề xuất Thành phố đầu tư phần còn thiếu",
        units: [culture],
        due: "2021-04-23",
        reports: [
          {
            units: [culture],
            mark: "done",
            on: "2021-04-22",
            note: "Đã gửi danh mục vị trí và đề xuất đầu tư.",
            by: "thu-ky",
          },
        ],
      },
      {
        content:
          "Đưa tin kết quả hội nghị hiệp thương lần thứ ba trên Cổng thông tin và phát thanh, truyền hình",
        units: [media],
        due: "2021-04-20",
        reports: [{ units: [media], mark: "done", on: "2021-04-20", note: "Đã đăng, phát.", by: "can-bo" }],
      },
      {
        content: "Nắm tình hình dư luận, báo cáo cùng báo cáo tuần",
        units: [propaganda, "uy-ban-mttq"],
        due: "",
      },
    ],
  },
  {
    on: "2021-04-20",
    notes: {
      reports: "Nhắc các đơn vị gửi báo cáo trước 8 giờ thứ Hai.",
      decoration: "Các phường trung tâm đã dựng khung pano; các xã chờ maket thống nhất.",
    },
    conclusions: [
      {
        content: "Gửi maket pano, băng rôn dùng chung cho phường, xã",
        units: [culture, media],
        due: "2021-04-28",
        reports: [
          { units: [media], mark: "done", on: "2021-04-27", note: "Đã thiết kế xong.", by: "can-bo" },
          {
            units: [culture],
            mark: "begun",
            on: "2021-04-29",
            note: "Đang lấy ý kiến về nội dung.",
            by: "thu-ky",
          },
        ],
      },
      {
        content: "Mở chuyên mục hỏi – đáp về bầu cử, mỗi tuần ba kỳ đến ngày bầu cử",
        units: [media],
        due: "2021-05-21",
        reports: [
          { units: [media], mark: "begun", on: "2021-04-26", note: "Đã phát chín kỳ.", by: "can-bo" },
        ],
      },
    ],
  },
  {
    on: "2021-04-27",
    notes: {
      milestones: "Từ 13/5 thông báo thường xuyên ngày bầu cử, nơi bỏ phiếu, thời gian bỏ phiếu.",
      reports: "Đơn vị không phát sinh vẫn phải báo, không để trống.",
    },
    topic: {
      title: "Chuẩn bị ra quân tuyên truyền lưu động 19/5",
      body: "- Lộ trình qua các phường trung tâm và khu công nghiệp.\n- Xe, loa, băng ghi âm do Trung tâm Truyền thông và Văn hóa chuẩn bị.",
    },
    conclusions: [
      {
        content: "Hoàn thành trang trí, tuyên truyền trực quan; phường, xã báo từng vị trí đã xong",
        units: [
          "phuong-bai-chay",
          "phuong-hong-gai",
          "phuong-cao-thang",
          "phuong-ha-khanh",
          "phuong-tuan-chau",
        ],
        due: "2021-05-10",
        reports: [
          {
            units: ["phuong-bai-chay", "phuong-hong-gai", "phuong-cao-thang"],
            mark: "done",
            on: "2021-05-02",
            note: "Đã xong các vị trí trong danh mục.",
            by: "thu-ky",
          },
        ],
      },
      {
        content: "Lập lộ trình, phân công tuyên truyền lưu động ngày 19/5",
        units: [media],
        due: "2021-05-07",
      },
      {
        content: "Tổng hợp nội dung cần phản bác, cung cấp thông tin chính thức cho đơn vị",
        units: [propaganda],
        due: "2021-05-06",
      },
    ],
    addendum: "Sau hội nghị, ba phường báo bổ sung đã dựng xong pano tại cổng trụ sở.",
  },
];
