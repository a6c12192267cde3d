/** The archive of an election: which records it holds, which it leaves out and why, and what stands in its papers. */

/** Where a table's rows of an election are found: a column of their own, or the rows of another table that they hang on. */
export type ArchiveScope = "own" | { column: string; parent: ArchivedTable };

interface ArchiveSource {
  /** What orders its rows and tells them apart. */
  key: readonly string[];
  scope: ArchiveScope;
}

const own = (...key: string[]): ArchiveSource => ({ key: key.length > 0 ? key : ["id"], scope: "own" });
const below = (parent: string, column: string, ...key: string[]): ArchiveSource => ({
  key: key.length > 0 ? key : ["id"],
  scope: { column, parent: parent as ArchivedTable },
});

/** Every table whose rows the archive holds as they are, each as one file of JSON lines. */
export const archivedTables = {
  units: own(),
  unit_parents: below("units", "unit_id", "unit_id", "kind", "valid_from"),
  unit_sizes: own("unit_id", "size_key"),
  unit_points: below("units", "unit_id", "unit_id"),
  unit_point_changes: own(),
  memberships: own(),
  roster: own(),
  roster_areas: below("roster", "roster_id", "roster_id", "unit_id"),
  categories: own(),
  category_members: below("categories", "category_id", "category_id", "member_id"),
  channels: own(),
  messages: own(),
  phases: own(),
  letterheads: own("campaign_id"),
  documents: own(),
  document_clauses: own(),
  document_links: own("document_id", "subject_kind", "subject_key"),
  plan_milestones: own(),
  milestone_dependencies: own("milestone_key", "depends_on_key"),
  milestone_units: own("milestone_key", "unit_id"),
  state_events: own(),
  consultation_rounds: own(),
  publicity_items: own(),
  publicity_item_outputs: below("publicity_items", "item_id", "item_id", "output_id"),
  baselines: own(),
  target_rules: own(),
  targets: own(),
  plan_tasks: own(),
  task_units: below("plan_tasks", "task_id", "task_id", "unit_id"),
  task_events: own(),
  task_outputs: below("plan_tasks", "task_id", "task_id", "occurrence", "output_id"),
  outputs: own(),
  output_units: below("outputs", "output_id", "output_id", "unit_id"),
  output_revisions: below("outputs", "output_id"),
  output_reruns: below("outputs", "output_id"),
  output_twins: below("outputs", "output_id", "output_id", "other_id"),
  output_evidence: own(),
  output_bulks: own(),
  output_bulk_rows: below("output_bulks", "bulk_id", "bulk_id", "number"),
  declarations: own(),
  imports: own(),
  import_outputs: below("imports", "import_id", "import_id", "output_id"),
  reporting_weeks: own("week_start"),
  report_rules: own(),
  expected_reports: own(),
  weekly_reports: below("expected_reports", "expected_id", "expected_id"),
  report_signed: below("expected_reports", "expected_id", "expected_id", "category_id"),
  report_steps: below("expected_reports", "expected_id"),
  report_submissions: own(),
  week_closures: own(),
  week_snapshots: below("week_closures", "closure_id", "closure_id"),
  reopen_requests: own(),
  adjustments: own(),
  adjusted_weeks: below("adjustments", "adjustment_id", "adjustment_id", "unit_id", "week_start"),
  reviews: own(),
  review_closings: below("reviews", "review_id"),
  review_papers: below("reviews", "review_id", "review_id", "paper"),
  review_steps: below("reviews", "review_id", "review_id", "step"),
  review_texts: below("reviews", "review_id", "review_id", "section", "revision"),
  meetings: own(),
  meeting_topics: below("meetings", "meeting_id"),
  meeting_notes: below("meeting_topics", "topic_id", "topic_id", "revision"),
  meeting_packs: below("meetings", "meeting_id"),
  meeting_addenda: below("meeting_packs", "pack_id"),
  meeting_papers: below("meetings", "meeting_id", "meeting_id", "paper"),
  meeting_actions: own(),
  meeting_action_units: below("meeting_actions", "action_id", "action_id", "unit_id"),
  meeting_action_events: below("meeting_actions", "action_id"),
  meeting_action_outputs: below("meeting_actions", "action_id", "action_id", "output_id"),
  briefing_topics: own(),
  briefing_topic_documents: below("briefing_topics", "topic_id", "topic_id", "document_id"),
  briefing_topic_units: below("briefing_topics", "topic_id", "topic_id", "unit_id"),
  decoration_designs: own(),
  decoration_sites: own(),
  decoration_items: below("decoration_sites", "site_id"),
  decoration_events: own(),
  decoration_checks: below("decoration_events", "event_id", "event_id"),
  decoration_counts: below("decoration_events", "event_id", "event_id", "item_id"),
  decoration_photos: own(),
  decoration_proposals: own(),
  rebuttal_cases: own(),
  rebuttal_sources: below("rebuttal_cases", "case_id"),
  rebuttal_outputs: below("rebuttal_cases", "case_id", "case_id", "output_id"),
  rebuttal_repeats: below("rebuttal_cases", "case_id"),
  rebuttal_events: below("rebuttal_cases", "case_id"),
  rebuttal_goals: own("campaign_id"),
  field_reports: own(),
  field_report_events: below("field_reports", "field_report_id"),
  field_report_photos: below("field_reports", "field_report_id"),
  official_sources: own("entry"),
  public_pages: own("campaign_id"),
  readiness_rules: own("version"),
  intervention_marks: own(),
  retention_terms: own("version"),
  retention_deletions: own(),
  campaign_closings: own(),
} as const satisfies Record<string, ArchiveSource>;
export type ArchivedTable = keyof typeof archivedTables;

/** Whose rows belong to an election, or to the installation, and are not in its archive: why not. */
export const leftOut: Record<string, string> = {
  campaigns: "its own row stands in the archive's head",
  campaign_archives: "tells of archives, not of the election",
  audit_entries: "has a folder of its own, with the seals",
  audit_payloads: "stands with its line of the audit trail",
  audit_chains: "the head of the chain stands with the audit trail",
  audit_verifications: "tell of the installation's whole trail",
  files: "are in the archive themselves",
  file_links: "are in the archive themselves",
  opinion_reports: "places of small numbers are not shown: only released figures are archived",
  opinion_items: "see opinion_reports",
  opinion_report_events: "see opinion_reports",
  opinion_issues: "see opinion_reports",
  opinion_issue_items: "see opinion_reports",
  opinion_handovers: "see opinion_reports",
  opinion_syntheses: "stand as issued papers",
  opinion_synthesis_issues: "see opinion_syntheses",
  opinion_synthesis_texts: "see opinion_syntheses",
  opinion_period_entries: "stand in the period's figures",
  opinion_expectations: "the organisation's, not the election's",
  opinion_settings: "the organisation's",
  opinion_topics: "the organisation's",
  organisations: "the organisation's",
  accounts: "names only, in a file of their own",
  rollup_days: "worked out from the outputs",
  rollup_weeks: "worked out from the outputs",
  rollup_unit_weeks: "worked out from the outputs",
  output_scope: "worked out from the outputs",
  output_search: "an index",
  evidence_marks: "an index",
  decoration_marks: "an index",
  rebuttal_words: "an index",
  rebuttal_word_counts: "an index",
  import_parts: "the sender's file, which time deletes; what came of it is there",
  import_rows: "see import_parts",
  paste_mappings: "how somebody's own list was read",
  saved_views: "somebody's own",
  calendar_feeds: "somebody's own secret address",
  own_feeds: "addresses that were looked into; what was recorded is there",
  own_feed_items: "proposals; what was recorded is there",
  reminder_digests: "people's own reminders, which time deletes",
  reminder_settings: "people's own",
  notice_reads: "what people have read, which time deletes",
  reminder_mails: "people's own",
  report_nudges: "who was chased, which time deletes",
  report_nudge_mails: "see report_nudges",
};

/** Files that hang on records of an election, by the kind of their owner: the archive's folder for them. */
export const archivedFiles = {
  output: "minh-chung",
  document: "van-ban",
  "decoration-site": "trang-tri",
  "decoration-design": "mau-trang-tri",
  "field-report-photo": "hien-truong",
} as const;
export type ArchivedFileKind = keyof typeof archivedFiles;

/** One file of the archive as its manifest names it. */
export interface ManifestLine {
  name: string;
  size: number;
  sha256: string;
}

/** Office files carry the hour at which they were written, and are no part of what two archives are compared by. */
export const papersFolder = "giay-to/";
const isCompared = ({ name }: ManifestLine): boolean => !name.startsWith(papersFolder);

/** What is hashed as the archive's content: a line for each file that is compared, in the order of their names. */
export const comparedText = (lines: readonly ManifestLine[]): string =>
  lines
    .filter(isCompared)
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join("");

/** The page that explains the archive to whoever opens it in ten years; the sub-committee's papers are Vietnamese. */
export function archiveReadme(facts: {
  name: string;
  committee: string;
  electionOn: string;
  closedOn: string | null;
  auditSeq: number;
}): string {
  return [
    `HỒ SƠ LƯU TRỮ: ${facts.name}`,
    facts.committee,
    `Ngày bầu cử: ${facts.electionOn}. ${facts.closedOn === null ? "Cuộc bầu cử chưa đóng khi lập hồ sơ." : `Đóng ngày ${facts.closedOn}.`}`,
    `Nội dung đến dòng ${facts.auditSeq} của nhật ký.`,
    "",
    "du-lieu/       Mỗi tệp một loại hồ sơ, mỗi dòng một bản ghi (JSON Lines, UTF-8). Ngày ghi YYYY-MM-DD;",
    "               giờ ghi theo UTC, cộng 7 giờ được giờ Việt Nam.",
    "bang/          Danh sách kết quả dạng CSV, mở được bằng Excel.",
    "giay-to/       Bản Word và Excel của cùng nội dung, và tài liệu giao ban, sơ kết, tổng hợp đã phát hành.",
    "tep/           Văn bản, ảnh minh chứng, ảnh trang trí, ảnh hiện trường.",
    "nhat-ky/       Nhật ký thay đổi kèm dấu niêm phong; dau-chuoi.json là dấu cuối cùng.",
    "DANH-MUC.jsonl Tên, số byte và SHA-256 của từng tệp.",
    "NOI-DUNG.sha256 Kiểm tra bằng lệnh: sha256sum -c NOI-DUNG.sha256",
    "",
    "Dư luận xã hội chỉ có số liệu đã được phép tổng hợp: địa bàn có ít ý kiến không ghi riêng.",
    "Không có mật khẩu, thư điện tử, phiên làm việc của cán bộ.",
    "Tệp trong giay-to/ ghi giờ lập tệp nên không nằm trong NOI-DUNG.sha256; số liệu của chúng nằm ở du-lieu/.",
    "",
  ].join("\r\n");
}
