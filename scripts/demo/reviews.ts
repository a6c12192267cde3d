import { formatCivil, instantOf } from "~/domain/calendar/civil-date";
import type { ReviewStepKey } from "~/domain/reviews";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { addReview } from "~/usecases/reviews.server";
import { closeFigures, saveStep } from "~/usecases/reviews-changes.server";
import { saveSection } from "~/usecases/reviews-texts.server";
import { haLong2021 } from "~db/seeds/ha-long-2021";
import { must } from "./must";

const { slug } = haLong2021;

/** From the news of the meeting of 26/3; the days of the other steps are illustrative. */
const steps: readonly (readonly [ReviewStepKey, string, string])[] = [
  ["request", "2021-03-12", ""],
  ["unit-reports", "2021-03-22", ""],
  ["draft", "2021-03-23", ""],
  ["comments", "2021-03-24", ""],
  ["papers", "2021-03-25", "Lãnh đạo Phòng Văn hóa, Trung tâm Truyền thông và Văn hóa báo cáo"],
  ["meeting", "2021-03-26", ""],
  ["conclusions", "2021-03-26", ""],
  ["commendations", "2021-03-26", ""],
];

const tasks = [
  "- Bám sát kế hoạch 02/KH-MTTQ, thông báo 02/TB-TBTT, kế hoạch 03/KH-TBTT về tuyên truyền Cuộc bầu cử.",
  "- Đến trước ngày 10/5 hoàn thành công tác trang trí; rà soát chính xác, đề xuất cụ thể hệ thống tuyên truyền trực quan.",
  "- Nắm chắc tình hình dư luận, báo cáo công việc theo tuần để kịp thời tháo gỡ khó khăn.",
];

/**
 * The review of phase 1 as it went, its figures closed on the morning of the meeting, and that of phase 2 as it is being
 * prepared.
 */
export async function holdReviews(open: CampaignContext): Promise<void> {
  const first = { _key: "demo-review-1", phase: "dot-1", closesOn: "", meetsOn: "26/03/2021" };
  const id = must(await addReview(open, slug, first));
  for (const [step, on, note] of steps) {
    const form = { step, version: 0, dueOn: formatCivil(on), doneOn: formatCivil(on), note };
    // An interrupted run has saved some of them.
    await saveStep(open, slug, id, form);
  }
  await saveSection(open, slug, id, { section: "tasks", version: 0, body: tasks.join("\n") });
  await closeFigures(open, slug, id);
  const closedAt = instantOf("2021-03-26", "08:00");
  await open.db.write(open.campaign.id, (tx) =>
    tx.updateTable("review_closings").set({ closed_at: closedAt }).where("review_id", "=", id).execute(),
  );
  const second = { _key: "demo-review-2", phase: "dot-2", closesOn: "", meetsOn: "11/05/2021" };
  must(await addReview(open, slug, second));
}
