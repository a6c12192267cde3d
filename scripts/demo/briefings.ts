import type { AddTopicForm } from "~/domain/briefing-forms";
import { NEW_MESSAGE } from "~/domain/briefings-page";
import { LOCAL_UNITS } from "~/domain/milestone-units";
import { addTopic } from "~/usecases/briefings-edit.server";
import { emptyTopic } from "~/usecases/briefings-form.server";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { must, present } from "./must";

/**
 * Topics of three weekly press briefings. The topics of week 10 follow what a city's propaganda committee asked its press
 * for in that week of 2021, in our own words; the documents, the units and the two later weeks are illustrative.
 */
export async function briefPress(open: CampaignContext): Promise<void> {
  for (const [index, { documents = [], ...topic }] of topics.entries()) {
    const _key = `demonstration-briefing-${index}`;
    const ids = documents.map((number) => documentId(open, number));
    must(
      await addTopic(open, open.campaign.slug, { ...emptyTopic, name: "", ...topic, documents: ids, _key }),
    );
  }
}

const documentId = ({ structure }: CampaignContext, number: string) =>
  present(
    structure.documents.find(({ numberSymbol }) => numberSymbol === number),
    number,
  ).id;

const media = "trung-tam-truyen-thong";
const propaganda = "ban-tuyen-giao";
const culture = "phong-van-hoa";
const front = "uy-ban-mttq";
const youth = "thanh-doan";

type DemoTopic = Pick<AddTopicForm, "week" | "message" | "from" | "to" | "guidance"> &
  Partial<Pick<AddTopicForm, "name" | "units" | "unitScope" | "documents">>;

const topics: readonly DemoTopic[] = [
  {
    week: "2021-W10",
    message: "van-ban",
    from: "08/03/2021",
    to: "14/03/2021",
    guidance: "Nêu đúng, đủ nội dung văn bản lãnh đạo, chỉ đạo của Trung ương và thành phố về cuộc bầu cử.",
    units: [media, propaganda],
    documents: ["03/KH-TBTT", "133/2020/QH14"],
  },
  {
    week: "2021-W10",
    message: "to-chuc-phu-trach",
    from: "08/03/2021",
    to: "14/03/2021",
    guidance: "Hoạt động của Ủy ban bầu cử các cấp; việc nào làm sớm hơn thời hạn luật định thì nêu rõ.",
    units: [media, propaganda, front],
    documents: ["64/NQ-HĐBCQG"],
  },
  {
    week: "2021-W10",
    message: "phong-chong-tin-sai",
    from: "08/03/2021",
    to: "21/03/2021",
    guidance: "Nói thông tin đúng kèm nguồn chính thức; không nhắc lại tin sai, không nêu người nói.",
    units: [media, propaganda, youth],
  },
  {
    week: "2021-W10",
    message: "phong-dich",
    from: "08/03/2021",
    to: "14/03/2021",
    guidance: "Từng bước của cuộc bầu cử vẫn đúng luật và an toàn trong điều kiện có dịch.",
    units: [media, propaganda],
  },
  {
    week: "2021-W10",
    message: NEW_MESSAGE,
    name: "Kỷ niệm 90 năm Ngày thành lập Đoàn (26/3), gắn với cuộc bầu cử",
    from: "08/03/2021",
    to: "26/03/2021",
    guidance: "Đoàn viên, thanh niên tham gia tuyên truyền và chuẩn bị đi bầu lần đầu.",
    units: [media, youth],
  },
  {
    week: "2021-W17",
    message: "nguoi-ung-cu",
    from: "28/04/2021",
    to: "12/05/2021",
    guidance: "Chỉ quy định chung về vận động bầu cử, nơi tìm hiểu tiểu sử; mọi người ứng cử như nhau.",
    units: [media, propaganda],
    documents: ["03/KH-TBTT"],
  },
  {
    week: "2021-W17",
    message: "danh-sach-cu-tri",
    from: "26/04/2021",
    to: "02/05/2021",
    guidance: "Cử tri kiểm tra tên trong danh sách niêm yết, báo ngay khi thấy sai sót.",
    unitScope: LOCAL_UNITS,
    documents: ["03/KH-TBTT"],
  },
  {
    week: "2021-W17",
    message: "hiep-thuong",
    from: "26/04/2021",
    to: "02/05/2021",
    guidance: "Kết quả hội nghị hiệp thương lần thứ ba: số liệu chung, không nêu tên.",
    units: [media, propaganda, front],
  },
  {
    week: "2021-W18",
    message: "ngay-gio-noi-bo-phieu",
    from: "03/05/2021",
    to: "09/05/2021",
    guidance: "Nhắc ngày 23/5, giờ mở và đóng hòm phiếu, khu vực bỏ phiếu; cách ghi phiếu hợp lệ.",
    units: [media, propaganda, culture, front],
    documents: ["03/KH-TBTT"],
  },
  {
    week: "2021-W18",
    message: "phong-dich",
    from: "03/05/2021",
    to: "09/05/2021",
    guidance: "Phòng dịch tại nơi bỏ phiếu: khẩu trang, khoảng cách, hòm phiếu phụ.",
    units: [media, propaganda, culture],
  },
  {
    week: "2021-W18",
    message: "nguoi-ung-cu",
    from: "03/05/2021",
    to: "09/05/2021",
    guidance: "Tiếp tục quy định chung về vận động bầu cử; không nêu người nào.",
    units: [media, propaganda],
    documents: ["03/KH-TBTT"],
  },
  {
    week: "2021-W18",
    message: "phong-chong-tin-sai",
    from: "03/05/2021",
    to: "09/05/2021",
    guidance: "Thẻ cử tri không thu tiền; cử tri tự mình đi bầu.",
    units: [media, propaganda, front, youth],
  },
];
