import type { Breadth, Tendency, Urgency } from "~/domain/opinion";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { addFieldReport, answerField } from "~/usecases/field-reports.server";
import { fileReport } from "~/usecases/opinion-reports.server";
import { addExpectation } from "~/usecases/opinion-settings.server";
import { must } from "./must";

type Matter = [
  topic: string,
  place: string,
  breadth: Breadth,
  tendency: Tendency,
  say: string,
  asks: string,
  urgency?: Urgency,
];

/**
 * What was said, by topic and ward; all of it illustrative. Topics as news of collaborators' work name them: land,
 * clearance, public order, carelessness about the epidemic, praise of the decoration.
 */
const reports: {
  by: string;
  kind: "periodic" | "quick" | "thematic";
  period: string;
  title: string;
  matters: Matter[];
}[] = [
  ...["cong-tac-vien", "can-bo", "thu-truong"].map((by, index) => ({
    ...{ by, kind: "periodic" as const, period: "month:2021-04-01", title: "" },
    matters: [
      [
        "tuyen-truyen/truc-quan",
        "phuong-bai-chay",
        "majority",
        "approve",
        `Cờ, băng rôn trên trục đường chính đẹp, dễ nhìn${["", ", nên giữ sau bầu cử", ", nhất là buổi tối"][index]}.`,
        "",
      ],
      [
        "dat-dai/boi-thuong",
        "phuong-ha-khau",
        "many",
        "uneasy",
        `Người dân băn khoăn về giá bồi thường của dự án ven đường${["", ", mong công khai phương án", " và tiến độ tái định cư"][index]}.`,
        "Công khai phương án bồi thường trước khi kiểm đếm.",
      ],
    ] as Matter[],
  })),
  {
    ...{ by: "cong-tac-vien", kind: "quick", period: "", title: "" },
    matters: [
      [
        "y-te/dich-benh",
        "phuong-hong-gai",
        "some",
        "uneasy",
        "Một số nơi công cộng chưa nhắc đeo khẩu trang khi có đông người.",
        "Nhắc qua loa truyền thanh mỗi ngày hai lần.",
        "soon",
      ],
    ],
  },
  {
    ...{ by: "can-bo", kind: "quick", period: "", title: "" },
    matters: [
      [
        "y-te/dich-benh",
        "phuong-bai-chay",
        "many",
        "uneasy",
        "Băn khoăn việc khai báo y tế của khách đến du lịch dịp nghỉ lễ.",
        "Tăng kiểm tra tại bến tàu và nơi lưu trú.",
        "at-once",
      ],
      [
        "an-ninh/giao-thong",
        "",
        "some",
        "uneasy",
        "Xe dừng đỗ lấn lòng đường giờ tan học.",
        "Phân luồng trước cổng trường.",
      ],
    ],
  },
  {
    ...{ by: "thu-truong", kind: "thematic", period: "", title: "Dư luận về công tác chuẩn bị bầu cử" },
    matters: [
      [
        "bau-cu/danh-sach-cu-tri",
        "",
        "majority",
        "approve",
        "Danh sách cử tri niêm yết đúng hạn, dễ tìm tên.",
        "Mở cửa nơi niêm yết cả ngày nghỉ.",
      ],
      [
        "dat-dai/tranh-chap",
        "phuong-ha-khau",
        "some",
        "oppose",
        "Việc giải quyết tranh chấp ranh giới kéo dài, chưa có văn bản trả lời.",
        "Trả lời bằng văn bản trước ngày bầu cử.",
        "soon",
      ],
    ],
  },
];

/** Two teams that report each month, their reports of April, quick ones of May, and two field reports. */
export async function hearOpinion(
  open: CampaignContext,
  as: (loginName: string) => CampaignContext,
): Promise<void> {
  const { slug } = open.campaign;
  const { units } = open.structure.tree;
  const known = new Set(units.map(({ key }) => key));
  for (const team of ["", "trung-tam-truyen-thong"].filter((key) => key === "" || known.has(key)))
    must(
      await addExpectation(open, slug, {
        ...{ _key: `demonstration-team-${team}`, team, period: "month", dueDay: 25, from: "01/04/2021" },
      }),
    );
  for (const [index, { by, matters, ...report }] of reports.entries()) {
    const column = (at: number) => matters.map((one) => one[at] ?? "");
    must(
      await fileReport(as(by), slug, {
        ...{ ...report, _key: `demonstration-opinion-${index}`, confirm: [] },
        ...{
          itemId: matters.map(() => ""),
          topic: column(0),
          place: column(1),
          say: column(4),
          asks: column(5),
        },
        breadth: matters.map((one) => one[2]),
        tendency: matters.map((one) => one[3]),
        urgency: matters.map((one) => one[6] ?? "normal"),
      }),
    );
  }
  await seePlaces(open, as("cong-tac-vien"));
}

async function seePlaces(open: CampaignContext, reporter: CampaignContext): Promise<void> {
  const { slug } = open.campaign;
  const seen = { _key: "demonstration-field-1", site: "", urgency: "normal" as const };
  const first = must(
    await addFieldReport(reporter, slug, {
      ...{ ...seen, what: "decoration-torn", place: "phuong-bai-chay", spot: "Ngã ba vào cảng tàu du lịch" },
      description: "Băng rôn ngang đường rách một góc, gió mạnh có thể rơi xuống mặt đường.",
    }),
  );
  const answer = "Đã thay băng rôn mới, buộc lại bốn góc.";
  must(await answerField(open, slug, first.number, { version: first.version, answer }));
  must(
    await addFieldReport(reporter, slug, {
      ...{ ...seen, _key: "demonstration-field-2", what: "notice-missing", place: "phuong-hong-gai" },
      ...{ spot: "Nhà văn hóa khu", urgency: "soon" as const },
      description: "Chưa thấy bảng niêm yết danh sách cử tri ở nơi bỏ phiếu.",
    }),
  );
}
