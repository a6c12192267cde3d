import type { RosterSeed } from "./campaign-seed";

/**
 * The sub-committee by offices alone, as decisions list them: illustrative, since the sources name no members. Wards
 * and communes are shared out among them.
 */
export const haLongRoster: readonly RosterSeed[] = [
  {
    name: "Trưởng Ban Tuyên giáo Thành ủy",
    position: "Trưởng ban",
    agency: "Ban Tuyên giáo Thành ủy",
    account: "lanh-dao",
    areas: ["phuong-hong-gai", "phuong-bach-dang"],
  },
  {
    name: "Phó Chủ tịch UBND Thành phố",
    position: "Phó Trưởng ban Thường trực",
    agency: "UBND Thành phố",
    areas: ["phuong-bai-chay", "phuong-hung-thang", "phuong-tuan-chau"],
  },
  {
    name: "Chủ tịch Ủy ban MTTQ Thành phố",
    position: "Phó Trưởng ban",
    agency: "Ủy ban MTTQ Việt Nam Thành phố",
    areas: ["phuong-cao-xanh", "phuong-ha-khanh", "phuong-cao-thang"],
  },
  {
    name: "Giám đốc Trung tâm Truyền thông và Văn hóa",
    position: "Thành viên",
    agency: "Trung tâm Truyền thông và Văn hóa",
    account: "thu-truong",
    areas: ["phuong-tran-hung-dao", "phuong-yet-kieu", "phuong-hong-hai", "phuong-hong-ha"],
  },
  {
    name: "Trưởng Phòng Văn hóa",
    position: "Thành viên",
    agency: "Phòng Văn hóa",
    areas: ["phuong-gieng-day", "phuong-ha-khau", "phuong-viet-hung", "phuong-dai-yen"],
  },
  {
    name: "Trưởng Phòng Nội vụ",
    position: "Thành viên",
    agency: "Phòng Nội vụ",
    areas: ["phuong-ha-lam", "phuong-ha-trung", "phuong-ha-phong", "phuong-ha-tu"],
  },
  {
    name: "Bí thư Thành đoàn",
    position: "Thành viên",
    agency: "Thành đoàn Hạ Long",
    areas: ["phuong-hoanh-bo", "xa-thong-nhat", "xa-le-loi", "xa-vu-oai", "xa-hoa-binh"],
  },
  {
    name: "Chủ tịch Hội Liên hiệp Phụ nữ Thành phố",
    position: "Thành viên",
    agency: "Hội Liên hiệp Phụ nữ Thành phố",
    areas: ["xa-son-duong", "xa-dan-chu", "xa-quang-la", "xa-bang-ca"],
  },
  {
    name: "Phó Trưởng Công an Thành phố",
    position: "Thành viên",
    agency: "Công an Thành phố",
    areas: ["xa-tan-dan", "xa-dong-son"],
  },
  {
    name: "Thư ký Tiểu ban",
    position: "Tổ trưởng Tổ giúp việc",
    agency: "Ban Tuyên giáo Thành ủy",
    account: "thu-ky",
    areas: [],
  },
  {
    name: "Thư ký Tiểu ban (thứ hai)",
    position: "Tổ giúp việc",
    agency: "Ban Tuyên giáo Thành ủy",
    account: "thu-ky-2",
    areas: [],
  },
];
