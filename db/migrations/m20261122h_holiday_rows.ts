/**
 * The days off of 2016 and of 2021 to 2027 as they were known in November 2026, frozen with their migration. Later
 * years and corrections are the administrator's (/quan-tri/ngay-nghi), or a further migration's.
 *
 * Where a row says "cần kiểm tra" its decision was not published, or not read.
 */
export interface HolidayRow {
  day: string;
  kind: "tet" | "public" | "in-lieu" | "swapped-off" | "swapped-working";
  name_vi: string;
  name_en: string;
  source: string;
  must_be_checked: 0 | 1;
}

type Named = Pick<HolidayRow, "kind" | "name_vi" | "name_en">;

const named = (kind: HolidayRow["kind"], name_vi: string, name_en: string): Named => ({
  kind,
  name_vi,
  name_en,
});
const lieu = (name_vi: string, name_en: string) =>
  named("in-lieu", `Nghỉ bù ${name_vi}`, `In lieu of ${name_en}`);
const off = (worked: string) =>
  named("swapped-off", `Nghỉ hoán đổi, làm bù ${worked}`, `Off in exchange for ${worked}`);
const worked = (rest: string) =>
  named("swapped-working", `Làm bù cho ngày ${rest}`, `Worked in exchange for ${rest}`);

const NEW_YEAR = named("public", "Tết Dương lịch", "New Year's Day");
const TET = named("tet", "Tết Nguyên đán", "Tết (Lunar New Year)");
const HUNG_KINGS = named("public", "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration");
const VICTORY = named("public", "Ngày Chiến thắng 30/4", "Victory Day");
const LABOUR = named("public", "Quốc tế Lao động 1/5", "Labour Day");
const NATIONAL = named("public", "Quốc khánh", "National Day");
const CULTURE = named("public", "Ngày Văn hóa Việt Nam", "Vietnamese Culture Day");

const CODE_2012 = "Bộ luật Lao động 10/2012/QH13, Điều 115 (ngày lễ, nghỉ bù)";
const CODE_2019 =
  "Bộ luật Lao động 45/2019/QH14, Điều 112 (ngày lễ), Điều 111 khoản 3 (nghỉ bù), vbpl.vn ItemID=139264";
const RESOLUTION_2026 =
  "Nghị quyết 28/2026/QH16, Điều 2, hiệu lực từ 01/7/2026, https://baochinhphu.vn/ngay-van-hoa-viet-nam-24-11-nguoi-lao-dong-duoc-nghi-lam-huong-nguyen-luong-102260424093821937.htm";

/** Days of one source: "MM-DD" of the year, and what each is. */
function from(year: number, source: string, days: Record<string, Named>, must_be_checked: 0 | 1 = 0) {
  return Object.entries(days).map(
    ([day, what]): HolidayRow => ({ day: `${year}-${day}`, ...what, source, must_be_checked }),
  );
}

export const holidayRows: readonly HolidayRow[] = [
  ...from(
    2016,
    "Thông báo 4659/TB-LĐTBXH ngày 13/11/2015, https://ngaynay.vn/lich-nghi-tet-nguyen-dan-binh-than-2016-gom-9-ngay-post13884.html",
    {
      "02-07": TET,
      "02-08": TET,
      "02-09": TET,
      "02-10": TET,
      "02-11": TET,
      "02-12": lieu("Tết (Chủ nhật 7/2)", "Tết (Sunday 7/2)"),
    },
  ),
  ...from(
    2016,
    `${CODE_2012}; công bố của Bộ Lao động - Thương binh và Xã hội, https://m-kienthucnet.epicdn.me/doc-30s/cong-bo-lich-nghi-le-gio-to-hung-vuong-va-304-15-643948.html`,
    {
      "01-01": NEW_YEAR,
      "04-16": HUNG_KINGS,
      "04-18": lieu("16/4", "16/4"),
      "04-30": VICTORY,
      "05-01": LABOUR,
      "05-02": lieu("30/4", "30/4"),
      "05-03": lieu("1/5", "1/5"),
      "09-02": NATIONAL,
    },
  ),
  ...from(
    2021,
    "Thông báo 4875/TB-LĐTBXH về nghỉ Tết Âm lịch và Quốc khánh năm 2021, https://khoahocdoisong.vn/chinh-thuc-cong-bo-lich-nghi-tet-tan-suu-2021-post143258.html",
    {
      "02-10": TET,
      "02-11": TET,
      "02-12": TET,
      "02-13": TET,
      "02-14": TET,
      "02-15": lieu("mùng 2 Tết", "Tết (13/2)"),
      "02-16": lieu("mùng 3 Tết", "Tết (14/2)"),
      "09-02": NATIONAL,
      "09-03": NATIONAL,
    },
  ),
  ...from(2021, CODE_2019, {
    "01-01": NEW_YEAR,
    "04-21": HUNG_KINGS,
    "04-30": VICTORY,
    "05-01": LABOUR,
    "05-03": lieu("1/5", "1/5"),
  }),
  ...from(
    2022,
    "Thông báo 119/TB-LĐTBXH; công văn 245/VPCP-KGVX ngày 11/01/2022, https://vntrip.vn/cam-nang/nghi-tet-nguyen-dan-tu-ngay-31-01-2022-den-het-ngay-04-02-2022-118632/amp",
    {
      "01-31": TET,
      "02-01": TET,
      "02-02": TET,
      "02-03": TET,
      "02-04": TET,
      "09-01": NATIONAL,
      "09-02": NATIONAL,
    },
  ),
  ...from(2022, CODE_2019, {
    "01-01": NEW_YEAR,
    "01-03": lieu("1/1", "1/1"),
    "04-10": HUNG_KINGS,
    "04-11": lieu("10/4", "10/4"),
    "04-30": VICTORY,
    "05-01": LABOUR,
    "05-02": lieu("30/4", "30/4"),
    "05-03": lieu("1/5", "1/5"),
  }),
  ...from(
    2023,
    "Thông báo 5034/TB-LĐTBXH về nghỉ Tết Âm lịch và Quốc khánh năm 2023, https://pld.net.vn/tag/nghi-tet-nguyen-dan.html",
    {
      "01-20": TET,
      "01-21": TET,
      "01-22": TET,
      "01-23": TET,
      "01-24": TET,
      "01-25": lieu("Tết (21/1)", "Tết (21/1)"),
      "01-26": lieu("Tết (22/1)", "Tết (22/1)"),
      "09-01": NATIONAL,
      "09-02": NATIONAL,
      "09-04": lieu("2/9", "2/9"),
    },
  ),
  ...from(2023, CODE_2019, {
    "01-01": NEW_YEAR,
    "01-02": lieu("1/1", "1/1"),
    "04-29": HUNG_KINGS,
    "04-30": VICTORY,
    "05-01": LABOUR,
    "05-02": lieu("29/4", "29/4"),
    "05-03": lieu("30/4", "30/4"),
  }),
  ...from(2024, "Thông báo 5015/TB-LĐTBXH về nghỉ Tết Âm lịch và Quốc khánh năm 2024", {
    "02-08": TET,
    "02-09": TET,
    "02-10": TET,
    "02-11": TET,
    "02-12": TET,
    "02-13": lieu("Tết (10/2)", "Tết (10/2)"),
    "02-14": lieu("Tết (11/2)", "Tết (11/2)"),
    "09-02": NATIONAL,
    "09-03": NATIONAL,
  }),
  ...from(
    2024,
    "Thông báo 1570/TB-LĐTBXH; công văn 2450/VPCP-KGVX, https://thuvienphapluat.vn/cong-van/EN/Lao-dong-Tien-luong/Official-Dispatch-2450-VPCP-KGVX-2024-swap-of-working-days-during-the-Reunification-Day/606458/tieng-anh.aspx",
    { "04-29": off("4/5"), "05-04": worked("29/4") },
  ),
  ...from(2024, CODE_2019, {
    "01-01": NEW_YEAR,
    "04-18": HUNG_KINGS,
    "04-30": VICTORY,
    "05-01": LABOUR,
  }),
  ...from(
    2025,
    "Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024; công văn 8726/VPCP-KGVX ngày 26/11/2024, https://pld.net.vn/tag/nghi-tet-nguyen-dan.html",
    {
      "01-27": TET,
      "01-28": TET,
      "01-29": TET,
      "01-30": TET,
      "01-31": TET,
      "04-26": worked("2/5"),
      "05-02": off("26/4"),
      "09-01": NATIONAL,
      "09-02": NATIONAL,
    },
  ),
  ...from(2025, CODE_2019, {
    "01-01": NEW_YEAR,
    "04-07": HUNG_KINGS,
    "04-30": VICTORY,
    "05-01": LABOUR,
  }),
  ...from(
    2026,
    "Công văn 12729/VPCP-KGVX ngày 25/12/2025, https://baohiemxahoi.gov.vn/tintuc/audio/Pages/default.aspx?CateID=0&ItemID=25908&OtItem=date",
    { "01-02": off("10/1"), "01-10": worked("2/1") },
  ),
  ...from(
    2026,
    "Thông báo 9441/TB-BNV ngày 16/10/2025, https://vietbao.vn/bo-noi-vu-thong-bao-lich-nghi-tet-nguyen-dan-va-quoc-khanh-nam-2026-568329.html",
    {
      "02-16": TET,
      "02-17": TET,
      "02-18": TET,
      "02-19": TET,
      "02-20": TET,
      "08-22": worked("31/8"),
      "08-31": off("22/8"),
      "09-01": NATIONAL,
      "09-02": NATIONAL,
    },
  ),
  ...from(
    2026,
    `${CODE_2019}; công văn 3383/BNV-CVL ngày 10/4/2026 (dịp 30/4 không hoán đổi), https://thanhnien.vn/gio-to-hung-vuong-304-15-quoc-khanh-29-nam-2026-duoc-nghi-may-ngay-185260223083506397.htm`,
    {
      "01-01": NEW_YEAR,
      "04-26": HUNG_KINGS,
      "04-27": lieu("26/4", "26/4"),
      "04-30": VICTORY,
      "05-01": LABOUR,
    },
  ),
  ...from(
    2026,
    `${RESOLUTION_2026}. Việc hoán đổi ngày làm việc quanh ngày này đã được đề xuất; chưa đọc được quyết định: cần kiểm tra`,
    { "11-24": CULTURE },
    1,
  ),
  ...from(2027, CODE_2019, {
    "01-01": NEW_YEAR,
    "04-30": VICTORY,
    "05-01": LABOUR,
    "05-03": lieu("1/5", "1/5"),
  }),
  ...from(2027, RESOLUTION_2026, { "11-24": CULTURE }),
  ...from(
    2027,
    `${CODE_2019}: Tết Âm lịch 05 ngày do Thủ tướng quyết định. Thông báo cho năm 2027 chưa đọc được; ghi bốn ngày có trong mọi phương án (29 tháng Chạp đến mùng 3), chưa ghi ngày thứ năm và ngày nghỉ bù: cần kiểm tra`,
    { "02-05": TET, "02-06": TET, "02-07": TET, "02-08": TET },
    1,
  ),
  ...from(
    2027,
    `${CODE_2019}; ngày dương lịch của 10/3 âm lịch năm 2027 chưa đọc được trong văn bản: cần kiểm tra`,
    { "04-16": HUNG_KINGS },
    1,
  ),
  ...from(
    2027,
    `${CODE_2019}; ngày liền kề (1/9 hoặc 3/9) do Thủ tướng quyết định, chưa đọc được: cần kiểm tra`,
    { "09-02": NATIONAL },
    1,
  ),
];
