/**
 * What opinion reports and false claims are about (cây chủ đề). Topics are matters of public life; none is about
 * candidates, parties, or anybody's political or religious views, which are sensitive data (Decree 356/2025/NĐ-CP art. 4).
 * Source of the first tree: news of collaborators' meetings in Hải Phòng, Sơn La and Thái Nguyên 2017–2023.
 */
export interface OpinionTopic {
  key: string;
  parentKey: string | null;
  name: { vi: string; en: string };
}

/** The tree that an organisation begins with, in the order in which it is shown. */
export const firstTopics: readonly OpinionTopic[] = [
  topic("bau-cu", "Công tác bầu cử", "Election work"),
  topic("bau-cu/chuan-bi", "Chuẩn bị bầu cử", "Election preparation"),
  topic("bau-cu/danh-sach-cu-tri", "Danh sách và thẻ cử tri", "Voter lists and cards"),
  topic("bau-cu/diem-bo-phieu", "Khu vực bỏ phiếu", "Polling areas"),
  topic("bau-cu/phong-dich", "Phòng, chống dịch trong ngày bầu cử", "Epidemic control on election day"),
  topic("tuyen-truyen", "Tuyên truyền, trang trí", "Publicity and decoration"),
  topic("tuyen-truyen/truc-quan", "Tuyên truyền trực quan", "Visual publicity"),
  topic("tuyen-truyen/truyen-thanh", "Truyền thanh cơ sở", "Local broadcasting"),
  topic("dat-dai", "Đất đai, giải phóng mặt bằng", "Land and site clearance"),
  topic("dat-dai/tranh-chap", "Tranh chấp, khiếu nại về đất đai", "Land disputes and complaints"),
  topic("dat-dai/boi-thuong", "Bồi thường, tái định cư", "Compensation and resettlement"),
  topic("an-ninh", "An ninh trật tự", "Public order"),
  topic("an-ninh/giao-thong", "Trật tự an toàn giao thông", "Traffic order and safety"),
  topic("y-te", "Dịch bệnh, y tế", "Epidemic and health"),
  topic("y-te/dich-benh", "Tình hình dịch bệnh", "Epidemic situation"),
  topic("y-te/tiem-chung", "Tiêm vắc xin", "Vaccination"),
  topic("nuoc", "Nước sinh hoạt", "Water supply"),
  topic("xay-dung", "Xây dựng, đô thị", "Construction and urban order"),
  topic("xay-dung/du-an", "Dự án trọng điểm", "Key projects"),
  topic("moi-truong", "Môi trường", "Environment"),
  topic("gia-ca", "Giá cả, thị trường", "Prices and markets"),
  topic("giao-duc", "Giáo dục", "Education"),
  topic("an-sinh", "An sinh xã hội", "Social security"),
  topic("lua-dao", "Lừa đảo qua mạng", "Online fraud"),
  topic("tin-sai", "Thông tin sai sự thật", "False information"),
  topic("thoi-su", "Sự kiện trong nước và quốc tế", "National and international events"),
  topic("khac", "Vấn đề khác", "Other matters"),
];

/** A key says where its topic stands: what is before the last stroke is its parent's key. */
function topic(key: string, vi: string, en: string): OpinionTopic {
  const at = key.lastIndexOf("/");
  return { key, parentKey: at < 0 ? null : key.slice(0, at), name: { vi, en } };
}
