import { namedPersonProblems } from "~/domain/guarded-text";
import type { OpinionContent, OpinionKind, ReportPeriod } from "~/domain/opinion";
import { breadths, tendencies, urgencies } from "~/domain/opinion";
import type { ReportFields } from "~/domain/opinion-forms";
import type { TopicLine } from "~/domain/opinion-page";
import { dueOf, readPeriodValue } from "~/domain/opinion-periods";
import { placeAt } from "~/domain/opinion-places";
import type { TeamExpectation } from "~/domain/opinion-settings";
import { findAnyPersonalData } from "~/domain/personal-data";
import type { Problem } from "~/domain/problem";
import type { CampaignContext } from "./campaigns.server";
import { done, type Outcome, refused } from "./context.server";

/** What forms of reports are read against. */
export interface ReportFrame {
  topics: readonly TopicLine[];
  /** How often the author's team reports. */
  expected: readonly TeamExpectation[];
  /** Topics that the report had before; hidden ones among them may stay. */
  before: ReadonlySet<string>;
}

export interface ReadReport {
  kind: OpinionKind;
  period: ReportPeriod | null;
  title: string;
  /** `id` is "" for a new matter. */
  items: { id: string; content: OpinionContent }[];
}

/**
 * Holds a form of a report against the campaign. Problems: `period` required, opinion-period-unknown, period-ahead; `title` and
 * the fields of a matter (`say-0`) personal-…; `topic-0` required, topic-unknown; `place-0` place-unknown; `breadth-0`,
 * `tendency-0`, `say-0` required.
 */
export function readReportFields(
  form: ReportFields,
  frame: ReportFrame,
  open: CampaignContext,
): Outcome<ReadReport> {
  const problems: Problem[] = [];
  const period = readPeriod(form, frame, open, problems);
  guard({ title: form.title }, form.notCitizen, problems);
  const rows = form.topic.map((_, row) => row).filter((row) => row === 0 || isTyped(form, row));
  const items = (rows.length > 0 ? rows : [0]).map((row) => readItem(form, row, frame, open, problems));
  const read = items.flatMap((item) => item ?? []);
  if (problems.length > 0) return refused(...problems);
  return done({ kind: form.kind, period, title: oneLine(form.title), items: read });
}

/** Rows that were opened and left empty say nothing. */
const isTyped = (form: ReportFields, row: number): boolean =>
  [form.topic, form.say, form.asks].some((column) => (column[row] ?? "").trim() !== "");

function readPeriod(
  form: ReportFields,
  { expected }: ReportFrame,
  { today }: CampaignContext,
  problems: Problem[],
): ReportPeriod | null {
  if (form.kind !== "periodic") return null;
  const read = readPeriodValue(form.period);
  if (!read || read.from > today) {
    const code = form.period === "" ? "required" : read ? "period-ahead" : "opinion-period-unknown";
    problems.push({ field: "period", code });
    return null;
  }
  const rule = expected.find((one) => one.period === read.period);
  return { ...read, dueOn: rule ? dueOf(read, rule.dueDay) : null };
}

function readItem(
  form: ReportFields,
  row: number,
  { topics, before }: ReportFrame,
  open: CampaignContext,
  problems: Problem[],
): ReadReport["items"][number] | null {
  const field = (name: string) => `${name}-${row}`;
  const wrong = (name: string, code: string) => problems.push({ field: field(name), code });
  const topicKey = form.topic[row] ?? "";
  const topic = topics.find(({ key }) => key === topicKey);
  if (!topic || (topic.isHidden && !before.has(topicKey)))
    wrong("topic", topicKey === "" ? "required" : "topic-unknown");
  const found = placeAt(form.place[row] ?? "", open.structure.tree, open.today);
  if (!found) wrong("place", "place-unknown");
  const breadth = breadths.find((one) => one === form.breadth[row]);
  if (!breadth) wrong("breadth", "required");
  const tendency = tendencies.find((one) => one === form.tendency[row]);
  if (!tendency) wrong("tendency", "required");
  const [whatPeopleSay, asks] = [(form.say[row] ?? "").trim(), (form.asks[row] ?? "").trim()];
  if (whatPeopleSay === "") wrong("say", "required");
  guard({ [field("say")]: whatPeopleSay, [field("asks")]: asks }, form.notCitizen, problems);
  if (!found || !breadth || !tendency) return null;
  const urgency = urgencies.find((one) => one === form.urgency[row]) ?? "normal";
  const content = { topicKey, ...found, breadth, tendency, whatPeopleSay, asks, urgency };
  return { id: form.itemId[row] ?? "", content };
}

/**
 * Personal data in texts of what the public says, each at its field: no link to a social network, whoever's page it is;
 * and people called by name, until the form's tick says that they are no citizens.
 */
export function guard(
  texts: Record<string, string>,
  notCitizen: string | undefined,
  problems: Problem[],
): void {
  problems.push(...namedPersonProblems(texts, notCitizen));
  for (const [field, text] of Object.entries(texts)) {
    const found = findAnyPersonalData(text);
    if (found) problems.push({ field, code: `personal-${found.kind}`, params: { found: found.found } });
  }
}

export const oneLine = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
