import { type CivilDate, formatCivil, instantOf } from "~/domain/calendar/civil-date";
import type { CampaignContext } from "~/usecases/campaigns.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { addConclusion, reportAction } from "~/usecases/meeting-actions.server";
import { addAddendum, freezePackOf } from "~/usecases/meeting-freezing.server";
import { addTopic, editMeeting, saveNote } from "~/usecases/meeting-minutes.server";
import { listActionEvents, listActions } from "~db/queries/meeting-actions.server";
import { findMeeting } from "~db/queries/meetings.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { must, present } from "./must";

const { slug } = haLong2021;

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

interface DemoMeeting {
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
const meetings: readonly DemoMeeting[] = [
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

/**
 * Holds them, each on the clock of its own day with what units had reported by then. An interrupted run is taken up by
 * the next one: what is there already is refused, or answered as the first time.
 */
export async function holdMeetings(
  open: CampaignContext,
  as: (loginName: string) => UseCaseContext,
): Promise<void> {
  for (const meeting of meetings) {
    await reportBefore(open, as, meeting.on);
    await hold(open, meeting);
  }
  await reportBefore(open, as, nextMeeting);
  const topic = { _key: "demonstration-topic-next", title: "Đợt cao điểm tuyên truyền từ 9/5", body: "" };
  must(await addTopic(open, slug, nextMeeting, topic));
}

const nextMeeting = "2021-05-04";

async function hold(open: CampaignContext, meeting: DemoMeeting): Promise<void> {
  const { on, topic, notes, conclusions, addendum } = meeting;
  const details = {
    version: 0,
    on: formatCivil(on),
    time: "14:00",
    place: "Phòng họp Ban Tuyên giáo Thành ủy",
    chair: "Phó Trưởng Tiểu ban Thường trực",
    attendance: "Thành viên Tiểu ban\nTổ giúp việc\nLãnh đạo các đơn vị được mời",
  };
  await editMeeting(open, slug, on, details);
  if (topic) must(await addTopic(open, slug, on, { _key: `demonstration-topic-${on}`, ...topic }));
  await freezePackOf({ ...open, today: on, campaignNow: instantOf(on, "13:45") }, on);
  for (const [name, body] of Object.entries(notes))
    await saveNote(open, slug, on, { topic: name, revision: 0, body });
  for (const [index, { content, units, due }] of conclusions.entries()) {
    const _key = `demonstration-conclusion-${on}-${index}`;
    const dueOn = due === "" ? "" : formatCivil(due);
    must(await addConclusion(open, slug, on, { _key, topic: "", content, units: [...units], dueOn }));
  }
  if (addendum)
    must(await addAddendum(open, slug, on, { _key: `demonstration-addendum-${on}`, body: addendum }));
  await dateBack(open, on);
}

/** What was written on the campaign's fixed day, as if on the meeting's own. */
async function dateBack({ db, campaign }: CampaignContext, on: CivilDate): Promise<void> {
  const [during, after] = [instantOf(on, "15:10"), instantOf(on, "16:30")];
  await db.write(campaign.id, async (tx) => {
    const meeting = present(await findMeeting(tx, campaign.id, on), on);
    const topics = tx.selectFrom("meeting_topics").select("id").where("meeting_id", "=", meeting.id);
    const packs = tx.selectFrom("meeting_packs").select("id").where("meeting_id", "=", meeting.id);
    await tx
      .updateTable("meeting_notes")
      .set({ recorded_at: during })
      .where("topic_id", "in", topics)
      .execute();
    await tx
      .updateTable("meeting_addenda")
      .set({ recorded_at: after })
      .where("pack_id", "in", packs)
      .execute();
  });
}

/** Reports of earlier meetings' conclusions that were made before that day. */
async function reportBefore(
  open: CampaignContext,
  as: (loginName: string) => UseCaseContext,
  day: CivilDate,
): Promise<void> {
  const actions = await listActions(open.db.read, open.campaign.id);
  for (const { saidOn, number, id } of actions) {
    const conclusion = meetings.find(({ on }) => on === saidOn)?.conclusions[number - 1];
    for (const [index, one] of (conclusion?.reports ?? []).entries()) {
      if (one.on >= day) continue;
      const _key = `demonstration-report-${saidOn}-${number}-${index}`;
      const { units, mark, note } = one;
      const events = await listActionEvents(open.db.read, open.campaign.id, id);
      const seen = events.at(-1)?.id ?? "";
      if (events.some((event) => event.note === note)) continue;
      must(
        await reportAction(as(one.by), slug, id, { _key, units: [...units], mark, note, outputs: "", seen }),
      );
      await open.db.write(open.campaign.id, (tx) =>
        tx
          .updateTable("meeting_action_events")
          .set({ recorded_at: instantOf(one.on, "16:00") })
          .where("action_id", "=", id)
          .where("note", "=", note)
          .execute(),
      );
    }
  }
}
