import { addDays } from "~/domain/calendar/civil-date";
import type { PublicitySubject } from "~/domain/publicity";
import type { PublicityLine } from "~/domain/publicity-page";
import { milestoneTemplates, type PublicityTemplate, roundTemplates } from "~/domain/publicity-templates";
import { kindOf } from "~/domain/rounds";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { loadPublicity } from "~/usecases/publicity.server";
import { addPublicityTemplates } from "~/usecases/publicity-items.server";
import { linkOutputs } from "~/usecases/publicity-links.server";
import { listRounds } from "~db/queries/rounds.server";
import { must } from "./must";

/**
 * Lists what had to be made public around the city's consultations, one ward's and some milestones, and ticks it with
 * the demonstration's outputs of that title in those days. What no output tells of stays open, or late.
 */
export async function publiciseSteps(open: CampaignContext): Promise<void> {
  const ward = open.structure.tree.units.find((unit) => unit.key === "phuong-bai-chay");
  for (const round of await listRounds(open.db.read, open.campaign.id)) {
    const isShown =
      kindOf(round) === "pc-district" || (round.unitId === (ward?.id ?? null) && round.number === 3);
    if (isShown && round.unitId !== null)
      await publicise(open, { kind: "round", key: round.id }, roundTemplates(round.number));
  }
  for (const key of milestones) await publicise(open, { kind: "milestone", key }, milestoneTemplates(key));
}

const milestones = [
  "voter-lists-posted",
  "na-official-list-published",
  "candidate-lists-posted",
  "polling-day",
];

/** Titles of outputs that do what an item asks for. */
const told: readonly string[] = [
  "Chuẩn bị hội nghị hiệp thương lần thứ nhất",
  "Chuẩn bị hội nghị hiệp thương lần thứ hai",
  "Kết quả hội nghị hiệp thương lần thứ nhất",
  "Kết quả hội nghị hiệp thương lần thứ hai",
  "Kết quả hội nghị hiệp thương lần thứ ba",
  "Lấy ý kiến cử tri nơi cư trú: trình tự, thủ tục",
  "Nội dung cơ bản của Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND",
  "Số đơn vị bầu cử và số đại biểu được bầu ở mỗi cấp",
  "Hướng dẫn cử tri kiểm tra tên trong danh sách",
  "Hỏi – đáp: Thẻ cử tri",
  "Hỏi – đáp: Tìm hiểu tiểu sử người ứng cử ở đâu",
  "Quyền và nghĩa vụ của công dân trong Cuộc bầu cử",
  "Quy định chung về vận động bầu cử",
];

/** Which of those titles tick the item of a template. */
const ticks: Partial<Record<PublicityTemplate["key"], readonly number[]>> = {
  "announce-round": [0, 1],
  "explain-round": [6],
  "explain-criteria": [11],
  "explain-voters": [5],
  "result-1": [2],
  "result-2": [3],
  "result-3": [4],
  structure: [7],
  filing: [2],
  "voter-meetings": [5],
  "official-list-next": [12],
  "voter-list-place": [9],
  "voter-list-check": [8],
  "candidate-list-place": [10],
};

/** So many outputs tick one item at most. */
const most = 4;

async function publicise(
  open: CampaignContext,
  subject: PublicitySubject,
  templates: readonly PublicityTemplate[],
): Promise<void> {
  const { slug } = open.campaign;
  const keys = templates.map(({ key }) => key);
  const stem = `demonstration-${subject.key.slice(-24)}`;
  must(await addPublicityTemplates(open, slug, subject, { _key: `${stem}-items`, templates: keys }));
  const { lines } = await loadPublicity(open, subject);
  for (const [index, line] of lines.entries()) {
    const template = templates.filter(({ side }) => side === line.side)[
      lines.filter(({ side }) => side === line.side).indexOf(line)
    ];
    const titles = (template ? (ticks[template.key] ?? []) : []).flatMap((at) => told[at] ?? []);
    const outputs = await outputsCalled(open, titles, line);
    if (outputs.length > 0)
      must(await linkOutputs(open, slug, subject, { _key: `${stem}-${index}`, itemId: line.id, outputs }));
  }
}

/** News of a result counts although it came late; an announcement after the event would not. */
const LATE_DAYS = 14;

async function outputsCalled(
  { db, campaign }: CampaignContext,
  titles: readonly string[],
  { side, fromOn, dueOn }: PublicityLine,
): Promise<string[]> {
  const rows = await db.read
    .selectFrom("outputs")
    .select("id")
    .where("campaign_id", "=", campaign.id)
    .where("status", "=", "active")
    .where("title", "in", [...titles])
    .where("published_on", ">=", fromOn ?? "")
    .where("published_on", "<=", dueOn ? addDays(dueOn, side === "after" ? LATE_DAYS : 0) : "9999")
    .orderBy("number")
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}
