import { type CivilDate, eachDay } from "~/domain/calendar/civil-date";
import type { Qualifier } from "~/domain/quantities";
import type { DemoOutput } from "./demo-output";
import { correctionOfDay, shareOfDay, storiesOfDay } from "./phase-1";
import { officeHour, spread } from "./spread";

/** From the review to the demonstration's day. */
const days = eachDay("2021-03-27", "2021-05-04");

/** Illustrative: what the city's offices, mass organisations and forces logged in phase 2. */
export function cityOutputs(): DemoOutput[] {
  return [...centre(), ...propaganda(), ...others.map(ofOthers), ...mistakes, ...booklets];
}

function centre(): DemoOutput[] {
  const [portal, broadcast, fanpage] = [spread(61, days), spread(102, days), spread(68, days)];
  let n = 200;
  return days.flatMap((day) => {
    const counts = {
      "portal-item": portal.get(day),
      "broadcast-item": broadcast.get(day),
      "fanpage-post": fanpage.get(day),
    };
    return storiesOfDay(day, counts, () => n++);
  });
}

/** Ban Tuyên giáo; its larger rounds of sharing are estimates, as offices give them. */
function propaganda(): DemoOutput[] {
  const shared = [...spread(168, days)].flatMap(([day, value], index) =>
    value === 0 ? [] : [shareOfDay(day, value, 100 + index)],
  );
  const corrected = [
    ...spread(
      58,
      days.filter((_, index) => index % 2 === 0),
    ),
  ].flatMap(([day, value], index) => (value === 0 ? [] : [correctionOfDay(day, value, 20 + index)]));
  const round: DemoOutput = {
    ...shareOfDay("2021-04-28", 20, 400),
    loggedAt: officeHour("2021-04-28", "round"),
    qualifier: "over",
    message: "nguoi-ung-cu",
    title: "Đợt chia sẻ tin, bài về công bố danh sách chính thức người ứng cử",
  };
  const bulletins = [
    ["2021-04-02", "04/2021"],
    ["2021-05-03", "05/2021"],
  ].map(
    ([day = "", month = ""]): DemoOutput => ({
      by: "thu-ky",
      loggedAt: officeHour(day, month),
      units: ["ban-tuyen-giao"],
      category: "cell-bulletin",
      channels: ["cell-bulletin"],
      publishedOn: day,
      value: 1,
      message: "quyen-nghia-vu",
      title: `Bản tin sinh hoạt chi bộ tháng ${month}: thông tin về Cuộc bầu cử`,
    }),
  );
  return [...shared, ...corrected, round, ...bulletins];
}

type Other = [
  day: CivilDate,
  units: string,
  category: string,
  value: number | null,
  title: string,
  qualifier?: Qualifier,
];

/**
 * Two units with a plus between them did it together: it credits both and counts once. Two categories with a plus
 * were counted as one and stay so.
 */
const others: readonly Other[] = [
  [
    "2021-04-01",
    "phong-van-hoa",
    "poster",
    350,
    "Áp phích tuyên truyền bầu cử tại các tuyến phố trung tâm",
    "nearly",
  ],
  ["2021-04-08", "phong-van-hoa", "pano", 18, "Pano tuyên truyền bầu cử tại cửa ngõ Thành phố"],
  ["2021-04-14", "phong-van-hoa", "banner", 60, "Băng rôn các trục đường chính"],
  [
    "2021-04-16",
    "phong-van-hoa+trung-tam-truyen-thong",
    "vehicle-run",
    12,
    "Xe tuyên truyền lưu động qua các phường, xã",
  ],
  ["2021-04-20", "phong-van-hoa", "led", 9, "Nội dung bầu cử trên màn hình LED công cộng"],
  ["2021-04-22", "phong-van-hoa", "pennant", 800, "Cờ phướn trục trung tâm", "over"],
  [
    "2021-04-24",
    "phong-van-hoa+trung-tam-truyen-thong",
    "performance",
    3,
    "Tiểu phẩm tuyên truyền bầu cử tại các xã",
  ],
  ["2021-04-29", "phong-van-hoa", "banner", 35, "Băng rôn bổ sung trước kỳ nghỉ lễ"],
  ["2021-05-03", "phong-van-hoa", "flag", 500, "Cờ Tổ quốc trang trí các tuyến phố", "about"],
  ["2021-03-31", "uy-ban-mttq", "training", 2, "Tập huấn nghiệp vụ bầu cử cho Ban công tác Mặt trận"],
  ["2021-04-06", "uy-ban-mttq", "oral-session", 6, "Tuyên truyền bầu cử tại hội nghị cử tri nơi cư trú"],
  ["2021-04-06", "uy-ban-mttq", "oral-attendance", 700, "Lượt người dự hội nghị cử tri nơi cư trú", "over"],
  ["2021-04-15", "uy-ban-mttq", "article", 3, "Bài viết về công tác hiệp thương"],
  ["2021-04-19", "uy-ban-mttq", "oral-session", 4, "Tuyên truyền kết quả hiệp thương lần thứ ba"],
  ["2021-04-27", "uy-ban-mttq", "leaflet", 3000, "Tờ gấp hỏi – đáp về bầu cử"],
  ["2021-04-29", "uy-ban-mttq", "article+feature", 3, "Tin, bài, phóng sự về giám sát công tác bầu cử"],
  ["2021-04-02", "thanh-doan", "contest", 1, "Cuộc thi trực tuyến tìm hiểu về bầu cử"],
  ["2021-04-09", "thanh-doan", "social-share", 8, "Chia sẻ infographic quyền bầu cử của thanh niên"],
  ["2021-04-17", "thanh-doan", "parade", 1, "Đoàn viên diễu hành tuyên truyền bầu cử"],
  ["2021-04-23", "thanh-doan", "social-share", 9, "Chia sẻ tin, bài dành cho cử tri lần đầu đi bầu"],
  ["2021-04-28", "thanh-doan", "video", 2, "Clip hướng dẫn cử tri trẻ"],
  ["2021-05-02", "thanh-doan", "social-share", 5, "Chia sẻ tin, bài dịp nghỉ lễ"],
  ["2021-03-30", "hoi-phu-nu", "oral-session", 5, "Sinh hoạt hội viên chuyên đề bầu cử"],
  ["2021-03-30", "hoi-phu-nu", "oral-attendance", 420, "Lượt hội viên dự sinh hoạt chuyên đề"],
  ["2021-04-07", "hoi-phu-nu", "social-share", 6, "Chia sẻ tin, bài về bình đẳng giới trong bầu cử"],
  ["2021-04-14", "hoi-phu-nu", "oral-session", 4, "Tuyên truyền bầu cử tại chi hội"],
  ["2021-04-21", "hoi-phu-nu", "contest", 1, "Hội thi tìm hiểu Luật Bầu cử"],
  ["2021-04-29", "hoi-phu-nu", "social-share", 5, "Chia sẻ hướng dẫn kiểm tra danh sách cử tri"],
  ["2021-04-01", "hoi-nong-dan", "oral-session", 3, "Tuyên truyền bầu cử tại chi hội nông dân"],
  ["2021-04-16", "hoi-nong-dan", "oral-session", 3, "Tuyên truyền quyền và nghĩa vụ của cử tri"],
  ["2021-04-16", "hoi-nong-dan", "oral-attendance", 240, "Lượt hội viên dự tuyên truyền", "about"],
  ["2021-04-28", "hoi-nong-dan", "leaflet", 800, "Tờ rơi tuyên truyền bầu cử"],
  ["2021-04-08", "hoi-cuu-chien-binh", "oral-session", 4, "Tuyên truyền bầu cử trong hội viên"],
  ["2021-04-15", "hoi-cuu-chien-binh", "oral-attendance", 310, "Lượt hội viên dự tuyên truyền"],
  ["2021-04-29", "hoi-cuu-chien-binh", "oral-session", 3, "Hội viên nêu gương đi bầu cử"],
  ["2021-04-05", "lien-doan-lao-dong", "oral-session", 5, "Tuyên truyền bầu cử tại doanh nghiệp"],
  [
    "2021-04-05",
    "lien-doan-lao-dong",
    "oral-attendance",
    null,
    "Lượt công nhân dự tuyên truyền",
    "uncounted",
  ],
  ["2021-04-20", "lien-doan-lao-dong", "social-share", 6, "Chia sẻ hướng dẫn công nhân tạm trú bỏ phiếu"],
  ["2021-04-29", "lien-doan-lao-dong", "leaflet", 1500, "Tờ gấp cho công nhân khu công nghiệp"],
  [
    "2021-04-02",
    "chi-dang-bo-co-so",
    "oral-session",
    48,
    "Sinh hoạt chi bộ tháng 4 có nội dung bầu cử",
    "over",
  ],
  [
    "2021-05-03",
    "chi-dang-bo-co-so",
    "oral-session",
    50,
    "Sinh hoạt chi bộ tháng 5 có nội dung bầu cử",
    "about",
  ],
  ["2021-04-12", "chi-dang-bo-co-so", "training", 2, "Hội nghị báo cáo viên"],
  ["2021-04-09", "cong-an-thanh-pho", "social-share", 5, "Chia sẻ cảnh báo thông tin sai sự thật về bầu cử"],
  ["2021-04-13", "cong-an-thanh-pho", "oral-session", 3, "Tuyên truyền bảo đảm an ninh, trật tự bầu cử"],
  ["2021-04-23", "cong-an-thanh-pho", "rebuttal", 2, "Thông tin đúng: thẻ cử tri không dùng để đổi quà"],
  [
    "2021-04-30",
    "cong-an-thanh-pho",
    "social-share",
    6,
    "Chia sẻ hướng dẫn giao thông quanh khu vực bỏ phiếu",
  ],
  ["2021-04-07", "ban-chqs-thanh-pho", "oral-session", 4, "Tuyên truyền bầu cử trong lực lượng vũ trang"],
  [
    "2021-04-14",
    "ban-chqs-thanh-pho",
    "oral-attendance",
    350,
    "Lượt cán bộ, chiến sĩ dự tuyên truyền",
    "about",
  ],
  ["2021-04-27", "ban-chqs-thanh-pho", "banner", 12, "Băng rôn tại doanh trại"],
];

/** Logged wrongly and put right, so that a correction and the trash have something to show. */
const mistakes: readonly DemoOutput[] = [
  {
    ...ofOthers(["2021-04-29", "xa-tan-dan", "pennant", 50, "Cờ phướn tuyến đường liên thôn"]),
    corrected: { value: 60, qualifier: "nearly", reason: "Đếm lại tại chỗ" },
  },
  {
    ...ofOthers(["2021-04-27", "phuong-hong-hai", "photo-bulletin", 120, "Tin ảnh tại bảng tin khu phố"]),
    corrected: { value: 112, qualifier: "exact", reason: "Trừ số chưa treo" },
  },
  {
    ...ofOthers(["2021-04-29", "phong-van-hoa", "banner", 35, "Băng rôn bổ sung trước nghỉ lễ"]),
    withdrawn: "Ghi trùng",
  },
];

/** Figures of everything so far: the later one takes the place of the earlier one. */
const booklets: readonly DemoOutput[] = [
  ["2021-04-20", 250],
  ["2021-04-29", 400],
].map(
  ([day, value]): DemoOutput => ({
    by: "thu-ky-2",
    loggedAt: officeHour(String(day), "booklets"),
    units: ["chi-dang-bo-co-so"],
    category: "booklet",
    basis: "cumulative",
    publishedOn: String(day),
    value: Number(value),
    title: "Tài liệu hỏi – đáp về bầu cử đã phát, lũy kế",
  }),
);

function ofOthers([day, units, category, value, title, qualifier = "exact"]: Other): DemoOutput {
  return {
    by: "thu-ky-2",
    loggedAt: officeHour(day, title),
    units: units.split("+"),
    category,
    publishedOn: day,
    value,
    qualifier,
    title,
  };
}
