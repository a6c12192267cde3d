import type { HelpTime } from "./help-page";
import type { HelpScreen } from "./help-screens";
import type { Role } from "./permissions";

/** What each role does when, by screens: as much as fits one sheet of A4 (tests/browser/help.test.ts). */
export const roleGuides: Record<Role, readonly [time: HelpTime, ...screens: HelpScreen[]][]> = {
  administrator: [
    ["first", "lap-cuoc-bau-cu", "nguoi-dung"],
    ["daily", "quan-tri", "viec-nen", "sao-luu"],
    ["when-needed", "ngay-nghi", "nhat-ky", "yeu-cau-sua"],
  ],
  secretary: [
    ["daily", "tong-quan", "phan-bac"],
    ["weekly", "bao-cao-tuan", "don-doc", "chot-so-lieu"],
    ["meeting", "giao-ban"],
    ["when-needed", "nhiem-vu", "so-ket"],
  ],
  leader: [
    ["daily", "san-sang", "can-chi-dao"],
    ["meeting", "man-hinh-hop", "ket-luan"],
    ["when-needed", "tien-do", "tim"],
  ],
  "unit-head": [
    ["daily", "tong-quan"],
    ["weekly", "bao-cao", "ket-luan"],
    ["when-needed", "nhiem-vu", "tien-do-don-vi", "khai-bao"],
  ],
  member: [
    ["daily", "ghi-ket-qua", "nhap-bang"],
    ["weekly", "bao-cao"],
    ["when-needed", "dan", "muc-ket-qua", "ngoai-tuyen"],
  ],
  collaborator: [
    ["weekly", "bao-cao-du-luan"],
    ["at-once", "hien-truong"],
    ["when-needed", "ngoai-tuyen", "nhac-viec", "tai-khoan"],
  ],
  "press-unit": [
    ["daily", "ghi-ket-qua", "de-xuat"],
    ["weekly", "giao-ban-bao-chi"],
    ["when-needed", "dan", "minh-chung", "muc-ket-qua"],
  ],
};
