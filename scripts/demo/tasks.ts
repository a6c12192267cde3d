import { formatCivil } from "~/domain/calendar/civil-date";
import { CHOSEN_UNITS, LOCAL_UNITS, NO_UNITS } from "~/domain/milestone-units";
import type { TaskFields } from "~/domain/task-forms";
import type { CampaignContext } from "~/usecases/campaigns.server";
import { addClauses } from "~/usecases/clauses.server";
import { addTask } from "~/usecases/tasks-edit.server";
import { emptyTask } from "~/usecases/tasks-form.server";
import { linkTaskOutputs } from "~/usecases/tasks-links.server";
import { reportTask } from "~/usecases/tasks-report.server";
import { listClauses } from "~db/queries/clauses.server";
import { must, present } from "./must";
import { clausesOf } from "./task-clauses";

/** What a task of the demonstration says, and how it stands: per unit the day it was done, "begun", or why not. */
interface DemoTask {
  document: string;
  clause: string;
  title: string;
  units: readonly string[];
  /** Everything else that its form says. */
  says: Partial<TaskFields>;
  reports?: readonly {
    units?: readonly string[];
    occurrence?: string;
    on?: string;
    begun?: true;
    reason?: string;
  }[];
  /** Words of the titles of outputs that fulfil it, and how many of them. */
  fulfilled?: { titled: string; most: number };
}

/**
 * Clauses and tasks of the city's documents. From the news of the phase-1 review: the three documents, decoration
 * before 10/5, a survey of visual publicity, weekly reports, the party-cell bulletin of months 1 to 3, rebuttals,
 * the review of 26/3. The clauses' numbers, all other days and who has done what are illustrative.
 */
export async function giveTasks(open: CampaignContext): Promise<void> {
  for (const [number, lines] of Object.entries(clausesOf)) {
    const _key = `demonstration-clauses-${number}`;
    must(
      await addClauses(open, open.campaign.slug, documentId(open, number), { _key, lines: lines.join("\n") }),
    );
  }
  const clauses = await listClauses(open.db.read, open.campaign.id);
  for (const [index, task] of tasks.entries()) {
    const clause = clauses.find(
      ({ label, documentId: id }) => label === task.clause && id === documentId(open, task.document),
    );
    await giveTask(open, task, `clause:${present(clause, task.clause).id}`, `demonstration-task-${index}`);
  }
}

const documentId = ({ structure }: CampaignContext, number: string) =>
  present(
    structure.documents.find(({ numberSymbol }) => numberSymbol === number),
    number,
  ).id;

const media = "trung-tam-truyen-thong";
const culture = "phong-van-hoa";
const propaganda = "ban-tuyen-giao";
const fronts = [
  "uy-ban-mttq",
  "thanh-doan",
  "hoi-phu-nu",
  "hoi-nong-dan",
  "hoi-cuu-chien-binh",
  "lien-doan-lao-dong",
];
const on = (day: string, limit: "by" | "before" = "by"): Partial<TaskFields> => ({
  dueBy: "day",
  dueOn: formatCivil(day),
  limit,
});

const tasks: readonly DemoTask[] = [
  {
    document: "03/KH-TBTT",
    clause: "Mục II.2",
    title: "Biên tập nội dung bầu cử trên bản tin sinh hoạt chi bộ",
    units: [propaganda],
    says: { dueBy: "monthly", monthDay: "25", until: "31/05/2021" },
    reports: [
      { occurrence: "2021-01", on: "2021-01-22" },
      { occurrence: "2021-02", on: "2021-02-25" },
      { occurrence: "2021-03", on: "2021-03-24" },
      { occurrence: "2021-04", on: "2021-04-28" },
    ],
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục II.1",
    title: "Đưa tin kết quả ba hội nghị hiệp thương trên Cổng thông tin, phát thanh, truyền hình",
    units: [media],
    says: { dueBy: "rule", ruleAnchor: "consultation-3", ruleSide: "after", ruleDays: "3", wanted: "3" },
    reports: [{ on: "2021-04-20" }],
    fulfilled: { titled: "Kết quả hội nghị hiệp thương", most: 3 },
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục II.3.a",
    title: "Chuyên mục hỏi – đáp về bầu cử, mười hai kỳ",
    units: [media],
    says: { ...on("2021-05-15"), wanted: "12" },
    reports: [{ begun: true }],
    fulfilled: { titled: "Hỏi – đáp", most: 9 },
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục II.3.b",
    title: "Hoàn thành trang trí, tuyên truyền trực quan tại phường, xã",
    units: [],
    says: { ...on("2021-05-10"), unitScope: LOCAL_UNITS, coordinating: [culture] },
    reports: [
      { units: ["phuong-bai-chay", "phuong-hong-gai", "phuong-cao-thang"], on: "2021-05-02" },
      { units: ["phuong-ha-khanh", "phuong-tuan-chau"], begun: true },
    ],
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục II.3.b",
    title: "Kiểm tra việc trang trí tại cơ sở",
    units: [culture],
    says: { dueBy: "rule", ruleSide: "before", ruleDays: "12", coordinating: [propaganda] },
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục II.4",
    title: "Tổng hợp dư luận, nội dung cần phản bác",
    units: [propaganda],
    says: { dueBy: "weekly", weekday: "5", from: "29/03/2021", until: "21/05/2021" },
    reports: [
      { occurrence: "2021-W13", on: "2021-04-02" },
      { occurrence: "2021-W14", on: "2021-04-09" },
      { occurrence: "2021-W15", on: "2021-04-16" },
      { occurrence: "2021-W16", on: "2021-04-23" },
      { occurrence: "2021-W17", on: "2021-05-03" },
    ],
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục III.1",
    title: "Tổng hợp báo cáo tuần của các thành viên",
    units: [],
    says: { dueBy: "weekly", weekday: "1", from: "05/04/2021", until: "24/05/2021", unitScope: NO_UNITS },
    reports: ["14", "15", "16", "17", "18"].map((week, index) => ({
      occurrence: `2021-W${week}`,
      on: ["2021-04-05", "2021-04-12", "2021-04-19", "2021-04-26", "2021-05-03"][index],
    })),
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục III.2",
    title: "Chuẩn bị báo cáo sơ kết công tác tuyên truyền đợt 2",
    units: [],
    says: {
      dueBy: "rule",
      ruleAnchor: "so-ket-dot-2",
      ruleSide: "before",
      ruleDays: "3",
      unitScope: NO_UNITS,
    },
  },
  {
    document: "02/TB-TBTT",
    clause: "Mục 1",
    title: "Gửi bản rà soát, đề xuất điểm tuyên truyền trực quan",
    units: [culture, ...fronts.slice(0, 1)],
    says: on("2021-04-09"),
    reports: [
      { units: [culture], on: "2021-04-08" },
      { units: fronts.slice(0, 1), on: "2021-04-12" },
    ],
  },
  {
    document: "02/TB-TBTT",
    clause: "Mục 2",
    title: "Lập lịch, lộ trình xe tuyên truyền lưu động",
    units: [media],
    says: { ...on("2021-05-08", "before"), coordinating: [culture] },
  },
  {
    document: "02/KH-MTTQ",
    clause: "Mục III.2",
    title: "Tuyên truyền hội nghị cử tri nơi cư trú trong đoàn viên, hội viên",
    units: fronts,
    says: on("2021-04-15"),
    reports: [
      { units: fronts.slice(0, 3), on: "2021-04-14" },
      { units: [fronts[3] ?? ""], on: "2021-04-18" },
      { units: [fronts[4] ?? ""], reason: "Đã lồng ghép vào hội nghị của Ủy ban MTTQ." },
    ],
  },
  {
    document: "03/KH-TBTT",
    clause: "Mục II.3.a",
    title: "Xây dựng phóng sự giới thiệu trình tự bỏ phiếu",
    units: [media],
    says: on("2021-04-30"),
    reports: [{ begun: true }],
  },
];

async function giveTask(open: CampaignContext, task: DemoTask, source: string, stem: string): Promise<void> {
  const { slug } = open.campaign;
  const { title, units, says } = task;
  const fields = { ...emptyTask, unitScope: CHOSEN_UNITS, ...says, title, source, units: [...units] };
  const { id } = must(await addTask(open, slug, { ...fields, _key: stem }));
  for (const [index, report] of (task.reports ?? []).entries()) {
    must(
      await reportTask(open, slug, id, {
        _key: `${stem}-report-${index}`,
        occurrence: report.occurrence ?? "",
        seen: "~",
        units: [...(report.units ?? units)],
        mark: report.begun ? "in-progress" : report.reason ? "not-done" : "done",
        on: report.on ? formatCivil(report.on) : "",
        reason: report.reason ?? "",
        note: "",
        documentId: "",
      }),
    );
  }
  if (!task.fulfilled) return;
  const outputs = await outputsTitled(open, task.fulfilled);
  const links = { _key: `${stem}-links`, occurrence: "", outputs };
  if (outputs.length > 0) must(await linkTaskOutputs(open, slug, id, links));
}

async function outputsTitled(
  { db, campaign }: CampaignContext,
  { titled, most }: NonNullable<DemoTask["fulfilled"]>,
): Promise<string[]> {
  const rows = await db.read
    .selectFrom("outputs")
    .select("id")
    .where("campaign_id", "=", campaign.id)
    .where("status", "=", "active")
    .where("title", "like", `${titled}%`)
    .orderBy("number")
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}
