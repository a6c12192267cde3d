import { formatCivil } from "~/domain/calendar/civil-date";
import type { DecideForm } from "~/domain/case-forms";
import type { CaseMedium } from "~/domain/cases";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { decideCase } from "~/usecases/cases-decide.server";
import { linkCaseOutputs } from "~/usecases/cases-publish.server";
import { addCase, addRepeat } from "~/usecases/cases-record.server";
import { must } from "./must";

/** A day and an hour in Vietnam. */
type Moment = readonly [day: string, time: string];

interface DemoCase {
  claim: string;
  topic: string;
  medium: CaseMedium;
  unit: string;
  seen: Moment;
  decided?: {
    at: Moment;
    decision: DecideForm["decision"];
    reason: string;
    correction?: string;
    law?: string;
  };
  /** Words of the titles of outputs that published it, how many, and when. */
  published?: { at: Moment; titled: string; most: number };
  repeats?: readonly { seen: Moment; medium: CaseMedium; unit: string }[];
}

const lists = "bau-cu/danh-sach-cu-tri";
const places = "bau-cu/diem-bo-phieu";
const preparing = "bau-cu/chuan-bi";

/**
 * Claims, days and decisions are illustrative; the law is real: Law 85/2015/QH13, articles 5 (election day), 29 (voters'
 * lists and cards), 32 (lists are posted), 69 (voting in person, the extra ballot box) and 71 (07:00 to 19:00). The
 * outputs that answer them are the demonstration's own.
 */
const demoCases: readonly DemoCase[] = [
  {
    ...{ claim: "Thẻ cử tri phải mua mới được cấp", topic: lists, medium: "social-network" },
    ...{ unit: "phuong-bai-chay", seen: ["2021-03-08", "09:15"] },
    decided: {
      ...{ at: ["2021-03-08", "16:30"], decision: "rebut", reason: "Nhiều người hỏi tại phường." },
      correction:
        "Công dân có quyền bầu cử được ghi tên vào danh sách cử tri và được phát thẻ cử tri, không thu tiền.",
      law: "Điều 29 Luật Bầu cử số 85/2015/QH13",
    },
    published: { at: ["2021-03-09", "10:00"], titled: "không thu tiền", most: 3 },
    repeats: [
      { seen: ["2021-03-20", "20:10"], medium: "messaging", unit: "phuong-hong-gai" },
      { seen: ["2021-04-18", "08:00"], medium: "word-of-mouth", unit: "phuong-ha-khau" },
    ],
  },
  {
    ...{ claim: "Một người được bỏ phiếu thay cho cả gia đình", topic: preparing, medium: "word-of-mouth" },
    ...{ unit: "phuong-cao-thang", seen: ["2021-03-15", "14:00"] },
    decided: {
      ...{ at: ["2021-03-16", "08:45"], decision: "rebut", reason: "Sai quy định về bỏ phiếu." },
      correction: "Cử tri phải tự mình đi bầu, không được nhờ người khác bầu thay.",
      law: "Điều 69 Luật Bầu cử số 85/2015/QH13",
    },
    published: { at: ["2021-03-17", "09:00"], titled: "không bầu thay", most: 3 },
  },
  {
    ...{ claim: "Danh sách cử tri không được niêm yết công khai", topic: lists, medium: "social-network" },
    ...{ unit: "phuong-ha-phong", seen: ["2021-04-13", "19:20"] },
    decided: {
      ...{ at: ["2021-04-14", "10:00"], decision: "inform", reason: "Hướng dẫn tại nơi niêm yết là đủ." },
      correction:
        "Danh sách cử tri được niêm yết tại trụ sở UBND cấp xã và nơi công cộng của khu vực bỏ phiếu.",
      law: "Điều 32 Luật Bầu cử số 85/2015/QH13",
    },
    published: { at: ["2021-04-15", "15:30"], titled: "niêm yết công khai", most: 2 },
  },
  {
    ...{ claim: "Cuộc bầu cử hoãn vì dịch", topic: "bau-cu/phong-dich", medium: "messaging" },
    ...{ unit: "cong-an-thanh-pho", seen: ["2021-04-28", "21:40"] },
    decided: {
      ...{ at: ["2021-04-29", "08:00"], decision: "rebut", reason: "Lan nhanh, ảnh hưởng việc chuẩn bị." },
      correction: "Ngày bầu cử là Chủ nhật, ngày 23/5/2021, không thay đổi.",
      law: "Điều 5 Luật Bầu cử số 85/2015/QH13",
    },
    repeats: [{ seen: ["2021-05-03", "18:00"], medium: "social-network", unit: "phuong-bai-chay" }],
  },
  {
    ...{ claim: "Cử tri ốm đau, già yếu không được bỏ phiếu", topic: places, medium: "word-of-mouth" },
    ...{ unit: "phuong-hong-gai", seen: ["2021-05-01", "08:30"] },
    decided: {
      ...{ at: ["2021-05-02", "15:00"], decision: "rebut", reason: "Liên quan quyền của cử tri." },
      correction:
        "Tổ bầu cử mang thùng phiếu phụ và phiếu bầu đến chỗ ở, chỗ điều trị của cử tri để cử tri bỏ phiếu.",
      law: "Điều 69 khoản 4 Luật Bầu cử số 85/2015/QH13",
    },
  },
  {
    ...{ claim: "Khu vực bỏ phiếu chỉ mở cửa buổi sáng", topic: places, medium: "social-network" },
    ...{ unit: "phuong-ha-khau", seen: ["2021-05-02", "20:00"] },
  },
  {
    ...{ claim: "Thẻ cử tri dùng để đổi quà tại siêu thị", topic: lists, medium: "video" },
    ...{ unit: "phuong-bai-chay", seen: ["2021-05-03", "16:20"] },
  },
  {
    ...{
      claim: "Loa phường đọc danh sách cử tri mỗi tối",
      topic: "tuyen-truyen/truyen-thanh",
      medium: "word-of-mouth",
    },
    ...{ unit: "phuong-cao-thang", seen: ["2021-04-20", "10:00"] },
    decided: {
      ...{
        at: ["2021-04-20", "15:30"],
        decision: "leave",
        reason: "Hiểu nhầm tại một tổ dân phố, đã giải thích.",
      },
    },
  },
];

export async function tellCases(open: CampaignContext): Promise<void> {
  const { slug } = open.campaign;
  const units = new Set(open.structure.tree.units.map(({ key }) => key));
  for (const [index, one] of demoCases.filter(({ unit }) => units.has(unit)).entries()) {
    const key = `demonstration-case-${index}`;
    const { claim, topic: topicKey, medium, unit } = one;
    const added = must(
      await addCase(open, slug, {
        _key: key,
        claim,
        topicKey,
        medium,
        unit,
        ...seen(one.seen),
        repeatOf: "",
      }),
    );
    const { number } = added;
    for (const [at, repeat] of (one.repeats ?? []).entries()) {
      const form = { medium: repeat.medium, unit: units.has(repeat.unit) ? repeat.unit : "", note: "" };
      must(await addRepeat(open, slug, number, { _key: `${key}-${at}`, ...form, ...seen(repeat.seen) }));
    }
    if (one.decided) must(await decideCase(open, slug, number, decisionOf(one.decided)));
    if (one.published) await publish(open, number, one.published, key);
  }
}

const seen = ([day, time]: Moment) => ({ seenOn: formatCivil(day), seenTime: time });

function decisionOf({
  at,
  decision,
  reason,
  correction = "",
  law,
}: NonNullable<DemoCase["decided"]>): DecideForm {
  const sources = law === undefined ? [] : [law];
  return {
    ...{ version: 1, decision, reason, correction, decidedOn: formatCivil(at[0]), decidedTime: at[1] },
    ...{ sourceKind: sources.map(() => "law" as const), sourceTitle: sources },
    ...{ sourceLink: sources.map(() => ""), sourceDocument: sources.map(() => "") },
  };
}

async function publish(
  open: CampaignContext,
  number: number,
  { at, titled, most }: NonNullable<DemoCase["published"]>,
  key: string,
): Promise<void> {
  const { campaign, db } = open;
  const outputs = await db.read
    .selectFrom("outputs")
    .select("id")
    .where("campaign_id", "=", campaign.id)
    .where("title", "like", `%${titled}%`)
    .where("status", "=", "active")
    .where("published_on", ">=", at[0])
    .orderBy("published_on")
    .orderBy("number")
    .limit(most)
    .execute();
  if (outputs.length === 0) return;
  const form = {
    publishedOn: formatCivil(at[0]),
    publishedTime: at[1],
    outputs: outputs.map(({ id }) => id),
  };
  must(await linkCaseOutputs(open, campaign.slug, number, { _key: `${key}-outputs`, ...form }));
}
