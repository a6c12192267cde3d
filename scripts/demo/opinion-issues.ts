import type { CampaignContext } from "~/usecases/campaigns.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { addEntry } from "~/usecases/opinion-figures.server";
import { answerIssue, passIssue } from "~/usecases/opinion-handovers.server";
import { loadMerging } from "~/usecases/opinion-issues.server";
import { mergeIntoIssue } from "~/usecases/opinion-issues-changes.server";
import { addSynthesis, issueSynthesis } from "~/usecases/opinion-synthesis-changes.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { must } from "./must";

const { slug } = haLong2021;

/** Illustrative issues, of the items that were filed about their topic. */
const issues = [
  { topic: "dat-dai/boi-thuong", title: "Công khai phương án bồi thường dự án ven đường" },
  { topic: "dat-dai/tranh-chap", title: "Tiến độ giải quyết tranh chấp ranh giới đất" },
  { topic: "tuyen-truyen/truc-quan", title: "Trang trí cổ động trực quan trên trục đường chính" },
];

/**
 * Merges the demonstration's items into issues, passes one on that is answered and one that waits, and issues a
 * synthesised and a thematic report. A second run gets the first one's answers.
 */
export async function synthesiseOpinion(campaign: CampaignContext, second: UseCaseContext): Promise<void> {
  const numbers = await mergeAll(campaign);
  const [answered, waiting] = numbers;
  if (answered === undefined || waiting === undefined) return;
  await passAndAnswer(campaign, second, { answered, waiting });
  const stated = { from: "01/04/2021", to: "30/04/2021", note: "" };
  const messages = { kind: "messages", qualifier: "uncounted", value: "", said: "hàng nghìn" } as const;
  const team = { kind: "team", qualifier: "exact", value: "15", said: "" } as const;
  // They are stated once: a second run is refused, as everybody's would be.
  await addEntry(campaign, slug, { _key: "demonstration-opinion-messages", ...stated, ...messages });
  await addEntry(campaign, slug, { _key: "demonstration-opinion-team", ...stated, ...team });
  await report(campaign, { kind: "general", issues: numbers, number: "08" });
  await report(campaign, { kind: "thematic", issues: [answered], number: "09" });
}

async function mergeAll(campaign: CampaignContext): Promise<string[]> {
  const numbers: string[] = [];
  for (const { topic, title } of issues) {
    const { items } = await loadMerging(campaign, slug, topic);
    const own = items.map(({ id }) => id);
    if (own.length === 0) continue;
    const form = { _key: `demonstration-issue-${topic}`, issue: "", title, topic, items: own };
    numbers.push(String(must(await mergeIntoIssue(campaign, slug, form)).number));
  }
  return numbers;
}

async function passAndAnswer(
  campaign: CampaignContext,
  second: UseCaseContext,
  { answered, waiting }: { answered: string; waiting: string },
): Promise<void> {
  const pass = { unit: "", passedOn: "26/04/2021", document: "Công văn 41-CV/BTG" };
  const asked = {
    ...pass,
    _key: "demonstration-pass-1",
    agency: "Trung tâm Phát triển quỹ đất",
    dueOn: "04/05/2021",
  };
  const handover = must(await passIssue(campaign, slug, answered, asked));
  await answerIssue(second, slug, answered, {
    ...{ handover, version: 1, answeredOn: "29/04/2021", answerDocument: "Công văn 112/TTPTQĐ" },
    answer: "Phương án bồi thường đã niêm yết tại nhà văn hóa khu phố từ 28/4 và nhận góp ý trong 20 ngày.",
  });
  const late = {
    ...pass,
    _key: "demonstration-pass-2",
    agency: "Phòng Tài nguyên và Môi trường",
    dueOn: "03/05/2021",
  };
  must(await passIssue(campaign, slug, waiting, late));
}

async function report(
  campaign: CampaignContext,
  { kind, issues: numbers, number }: { kind: "general" | "thematic"; issues: string[]; number: string },
): Promise<void> {
  const period = { from: "01/04/2021", to: "04/05/2021" };
  const title =
    kind === "thematic"
      ? "Chuyên đề dư luận về bồi thường, giải phóng mặt bằng"
      : "Tổng hợp tình hình dư luận xã hội tháng 4 năm 2021";
  const form = { _key: `demonstration-synthesis-${kind}`, kind, title, ...period, issues: numbers };
  const id = must(await addSynthesis(campaign, slug, form));
  // A second run finds it issued.
  await issueSynthesis(campaign, slug, id, { version: 1, number, symbol: "", issuedOn: "04/05/2021" });
}
