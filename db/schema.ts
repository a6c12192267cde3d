/**
 * What the drivers really return, table by table. Civil days (`…_on`, `day`, `week_start`) are YYYY-MM-DD text,
 * instants (`…_at`) are UTC text `YYYY-MM-DDTHH:mm:ss.sssZ`, flags are 0/1, ids are time-ordered text made in the app.
 */
import type { Generated } from "kysely";
import type { CheckAnswer, CheckPoint, ItemKind, SiteEventKind, SiteState } from "~/domain/decoration";
import type { ProposalState, ProposalWish } from "~/domain/decoration-proposals";
import type { FieldEventKind, FieldMatter, FieldMoment, FieldState } from "~/domain/field-reports";
import type {
  Breadth,
  OpinionKind,
  OpinionPeriod,
  ReportEventKind,
  ReportStatus,
  Tendency,
  Urgency,
} from "~/domain/opinion";

type Flag = 0 | 1;

export interface AccountsTable {
  id: string;
  login_name: string;
  email: string | null;
  display_name: string;
  title: string;
  locale: "vi" | "en";
  theme: "auto" | "light" | "dark";
  password_hash: string | null;
  must_change_password: Flag;
  status: "active" | "disabled";
  is_demo: Flag;
  version: number;
  created_at: string;
}

export interface BackupRunsTable {
  id: string;
  act: "copy" | "sealed" | "drill" | "restore";
  kind: string;
  name: string;
  begun_at: string;
  /** Milliseconds. */
  took: number;
  size: number;
  problem: string | null;
  detail: string;
  /** JSON of what was found in order. */
  verified: string | null;
  account_id: string | null;
}

export interface SessionsTable {
  id: string;
  token_hash: string;
  account_id: string;
  user_agent: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
  /** The provider of single sign-on that vouched for it; null: a password did. */
  sign_on_issuer: string | null;
  /** 1: it asked for a second factor. */
  sign_on_factor: Generated<number>;
  /** When its person last gave the password or a code. */
  confirmed_at: string | null;
}

export interface AccountIdentitiesTable {
  id: string;
  account_id: string;
  issuer: string;
  subject: string;
  linked_by: string | null;
  linked_at: string;
}

export interface SecondFactorsTable {
  account_id: string;
  /** Sealed; null: set-up is not finished. */
  secret: string | null;
  confirmed_at: string | null;
  /** The 30 seconds (since 1970) of the last code that was used. */
  last_step: number | null;
  waiting_secret: string | null;
  waiting_since: string | null;
}

export interface RecoveryCodesTable {
  account_id: string;
  /** 0 to 9, the code's first digit. */
  place: number;
  code_hash: string;
  created_at: string;
  used_at: string | null;
}

export interface InstallationSettingsTable {
  name: string;
  value: string;
  version: number;
  changed_by: string | null;
  changed_at: string;
}

export interface AccountLinksTable {
  id: string;
  token_hash: string;
  account_id: string;
  purpose: "invite" | "reset";
  created_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

export interface RateLimitsTable {
  key: string;
  points: number;
  resets_at: string;
}

export interface MembershipsTable {
  id: string;
  account_id: string;
  campaign_id: string | null;
  unit_id: string | null;
  role: string;
  valid_from: string;
  valid_to: string | null;
  created_by: string | null;
  created_at: string;
}

export interface CampaignsTable {
  id: string;
  no: number;
  slug: string;
  name: string;
  short_name: string;
  committee: string;
  place: string;
  election_on: string;
  law_edition: string;
  starts_on: string;
  ends_on: string;
  week_first_day: number;
  decoration_key: string | null;
  is_demo: Flag;
  pinned_on: string | null;
  status: "active" | "closed";
  structure_version: number;
  version: number;
  created_at: string;
  level: Generated<"central" | "province" | "city" | "district" | "commune">;
  meeting_weekday: Generated<number | null>;
  /** `HH:mm`, Vietnam; likewise below. */
  meeting_time: Generated<string | null>;
  report_weekday: Generated<number | null>;
  report_time: Generated<string | null>;
  copied_from: Generated<string | null>;
  /** Key of the organisation whose election it is. */
  organisation: Generated<string>;
  /** Since when it is read only; null: it is at work. */
  closed_at: Generated<string | null>;
}

/** The wish to close an election or to open it again, and the second person's word. */
export interface CampaignClosingsTable {
  id: string;
  campaign_id: string;
  kind: "close" | "reopen";
  reason: string;
  /** What was still open when it was asked, as JSON: kind → how many. */
  still_open: string;
  requested_by: string;
  requested_at: string;
  decision: "consented" | "refused" | "withdrawn" | null;
  decided_by: string | null;
  decided_at: string | null;
}

/** The whole of an election as one file. */
export interface CampaignArchivesTable {
  id: string;
  campaign_id: string;
  state: "waiting" | "done" | "failed";
  asked_by: string;
  asked_at: string;
  /** The last line of the campaign's audit trail that it holds. */
  audit_seq: number | null;
  made_at: string | null;
  file_hash: string | null;
  size: number | null;
  /** SHA-256 of the manifest: the same for the same content. */
  content_hash: string | null;
  entries: number | null;
}

export interface OrganisationsTable {
  key: string;
  name: string;
}

export interface OpinionSettingsTable {
  organisation: string;
  /** A topic × place cell with fewer reports shows its place only to its authors. */
  smallest_cell: number;
  hours_normal: number;
  hours_soon: number;
  hours_at_once: number;
  /** The numbers given last. */
  last_report: number;
  last_field_report: number;
  version: number;
}

export interface OpinionExpectationsTable {
  id: string;
  organisation: string;
  team_key: string;
  team_name: string;
  period: OpinionPeriod;
  /** Day of the last month of each period; a month that is shorter ends it. */
  due_day: number;
  valid_from: string;
  removed_at: string | null;
  created_by: string | null;
  created_at: string;
}

export interface OpinionReportsTable {
  id: string;
  organisation: string;
  /** The election through which it came. */
  campaign_id: string;
  /** Counted within the organisation, from 1. */
  number: number;
  kind: OpinionKind;
  period: OpinionPeriod | null;
  period_from: string | null;
  period_to: string | null;
  due_on: string | null;
  title: string;
  /** Key of the author's unit; "": none. */
  team_key: string;
  team_name: string;
  author_id: string;
  received_at: string;
  status: ReportStatus;
  version: number;
}

export interface OpinionItemsTable {
  id: string;
  report_id: string;
  position: number;
  topic_key: string;
  /** Key of a ward's or wider unit; "": the whole place. */
  place_key: string;
  place_name: string;
  /** JSON of the places that hold it, nearest first. */
  wider_places: string;
  breadth: Breadth;
  tendency: Tendency;
  what_people_say: string;
  asks: string;
  urgency: Urgency;
  seen_at: string | null;
  removed_at: string | null;
}

export interface OpinionReportEventsTable {
  id: string;
  report_id: string;
  kind: ReportEventKind;
  /** JSON of what it said before. */
  before: string | null;
  account_id: string;
  recorded_at: string;
}

export interface FieldReportsTable {
  id: string;
  organisation: string;
  campaign_id: string;
  /** Counted within the organisation, from 1. */
  number: number;
  what: FieldMatter;
  place_key: string;
  place_name: string;
  spot: string;
  site_id: string | null;
  /** The unit that acts. */
  unit_id: string;
  urgency: Urgency;
  due_at: string;
  description: string;
  state: FieldState;
  answer: string;
  answered_by: string | null;
  answered_at: string | null;
  closed_at: string | null;
  reported_by: string;
  reported_at: string;
  version: number;
}

export interface FieldReportEventsTable {
  id: string;
  field_report_id: string;
  kind: FieldEventKind;
  note: string;
  unit_id: string | null;
  account_id: string;
  recorded_at: string;
}

export interface FieldReportPhotosTable {
  /** The id of its file link. */
  id: string;
  field_report_id: string;
  moment: FieldMoment;
  source_hash: string;
  width: number;
  height: number;
  taken_on: string | null;
}

export interface OpinionTopicsTable {
  organisation: string;
  key: string;
  parent_key: string | null;
  name_vi: string;
  name_en: string;
  sort_order: number;
  removed_at: string | null;
  version: number;
}

export interface OpinionIssuesTable {
  id: string;
  organisation: string;
  campaign_id: string;
  number: number;
  title: string;
  topic_key: string;
  removed_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface OpinionIssueItemsTable {
  item_id: string;
  issue_id: string;
  linked_by: string;
  linked_at: string;
}

export interface OpinionHandoversTable {
  id: string;
  issue_id: string;
  unit_id: string | null;
  agency: string;
  passed_on: string;
  document: string;
  due_on: string | null;
  answered_on: string | null;
  answer_document: string;
  answer: string;
  fed_back_on: string | null;
  removed_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface OpinionSynthesesTable {
  id: string;
  organisation: string;
  campaign_id: string;
  kind: string;
  title: string;
  period_from: string;
  period_to: string;
  number: string;
  symbol: string;
  issued_on: string | null;
  content: string | null;
  removed_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface OpinionSynthesisIssuesTable {
  synthesis_id: string;
  issue_id: string;
  position: number;
}

export interface OpinionSynthesisTextsTable {
  synthesis_id: string;
  section: string;
  revision: number;
  body: string | null;
  account_id: string;
  recorded_at: string;
}

export interface OpinionPeriodEntriesTable {
  id: string;
  organisation: string;
  campaign_id: string;
  kind: string;
  from_on: string;
  to_on: string;
  value: number | null;
  qualifier: string;
  said: string;
  note: string;
  removed_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface RosterTable {
  id: string;
  campaign_id: string;
  account_id: string | null;
  name: string;
  position: string;
  agency: string;
  sort_order: number;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface RosterAreasTable {
  roster_id: string;
  unit_id: string;
}

export interface UnitsTable {
  id: string;
  campaign_id: string;
  key: string;
  name: string;
  short_name: string;
  kind: string;
  bloc: string;
  admin_code: string | null;
  reports: Flag;
  sort_order: number;
  sort_key: string;
  valid_from: string;
  valid_to: string | null;
}

export interface UnitParentsTable {
  unit_id: string;
  parent_id: string;
  kind: "administrative" | "reporting";
  valid_from: string;
  valid_to: string | null;
}

export interface ChannelsTable {
  id: string;
  campaign_id: string;
  unit_id: string;
  name: string;
  kind: string;
  url: string | null;
  category_id: string | null;
  sort_order: number;
  valid_from: string;
  valid_to: string | null;
}

export interface CategoriesTable {
  id: string;
  campaign_id: string;
  key: string;
  name_vi: string;
  name_en: string;
  unit_vi: string;
  unit_en: string;
  group_key: string;
  measure_key: string;
  kind: "single" | "combined";
  sort_order: number;
  is_active: Flag;
}

export interface CategoryMembersTable {
  category_id: string;
  member_id: string;
}

export interface MessagesTable {
  id: string;
  campaign_id: string;
  key: string;
  name: string;
  sort_order: number;
  is_active: Flag;
}

export interface DocumentsTable {
  id: string;
  campaign_id: string;
  number_symbol: string | null;
  signed_on: string | null;
  kind: string;
  issuer: string;
  title: string;
  version: number;
  created_by: string | null;
  created_at: string;
  removed_at: Generated<string | null>;
}

export interface PhasesTable {
  id: string;
  campaign_id: string;
  key: string;
  name: string;
  kind: "phase" | "peak";
  start_on: string;
  end_on: string;
  sort_order: number;
  version: number;
}

export interface PlanMilestonesTable {
  id: string;
  campaign_id: string;
  key: string;
  name: string;
  origin: "plan" | "internal";
  kind: string;
  duty: "ours" | "publicise";
  due_on: string;
  due_at: string | null;
  inclusive: Flag;
  responsible: string;
  document_id: string | null;
  clause: string;
  version: number;
  created_by: string | null;
  created_at: string;
  rule_anchor: Generated<string | null>;
  rule_days: Generated<number | null>;
  template_key: Generated<string | null>;
  withdrawn_at: Generated<string | null>;
}

export interface MilestoneUnitsTable {
  campaign_id: string;
  milestone_key: string;
  unit_id: string;
}

export interface MilestoneDependenciesTable {
  campaign_id: string;
  milestone_key: string;
  depends_on_key: string;
}

export interface BaselinesTable {
  id: string;
  campaign_id: string;
  number: number;
  frozen_on: string;
  document_id: string | null;
  note: string;
  content: string;
  created_by: string;
  created_at: string;
  sections: string | null;
}

export interface ConsultationRoundsTable {
  id: string;
  campaign_id: string;
  number: number;
  body: "na" | "pc";
  level: "central" | "province" | "district" | "commune";
  unit_id: string | null;
  window_from: string | null;
  window_to: string | null;
  place: string;
  note: string;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface PublicityItemsTable {
  id: string;
  campaign_id: string;
  subject_kind: "milestone" | "round";
  subject_key: string;
  side: "before" | "after";
  name: string;
  category_id: string | null;
  unit_id: string | null;
  from_on: string | null;
  due_on: string | null;
  /** Days from the subject's own day, negative before it. */
  from_days: number | null;
  due_days: number | null;
  sort_order: number;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface PublicityItemOutputsTable {
  item_id: string;
  output_id: string;
  linked_by: string;
  linked_at: string;
}

export interface DocumentLinksTable {
  document_id: string;
  campaign_id: string;
  subject_kind: string;
  subject_key: string;
  created_by: string;
  created_at: string;
}

export interface DocumentClausesTable {
  id: string;
  campaign_id: string;
  document_id: string;
  label: string;
  label_key: string;
  content: string;
  sort_order: number;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface PlanTasksTable {
  id: string;
  campaign_id: string;
  title: string;
  note: string;
  document_id: string | null;
  clause_id: string | null;
  /** With a rule, the day it gave when it was saved. */
  due_on: string | null;
  inclusive: Flag;
  rule_anchor: string | null;
  rule_days: number | null;
  repeats: "weekly" | "monthly" | null;
  /** Weekday from 1 = Monday, or day of the month. */
  repeat_day: number | null;
  repeat_from: string | null;
  repeat_until: string | null;
  category_id: string | null;
  wanted: number | null;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface TaskUnitsTable {
  task_id: string;
  unit_id: string;
  role: "responsible" | "coordinating";
}

export interface TaskEventsTable {
  id: string;
  campaign_id: string;
  task_id: string;
  /** null: the sub-committee itself. */
  unit_id: string | null;
  /** "2021-W14", "2021-04"; "" for a task that does not come back. */
  occurrence: string;
  mark: "not-started" | "in-progress" | "done" | "not-done";
  done_on: string | null;
  reason: string;
  note: string;
  document_id: string | null;
  account_id: string;
  recorded_at: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}

export interface TaskOutputsTable {
  task_id: string;
  occurrence: string;
  output_id: string;
  linked_by: string;
  linked_at: string;
}

export interface BriefingTopicsTable {
  id: string;
  campaign_id: string;
  /** "2021-W10". */
  week: string;
  message_id: string;
  from_on: string;
  to_on: string;
  guidance: string;
  sort_order: number;
  /** Its message was written for it, not taken from the campaign's list. */
  brings_message: Flag;
  removed_at: string | null;
  version: number;
  changed_by: string | null;
  changed_at: string;
}

export interface BriefingTopicUnitsTable {
  topic_id: string;
  unit_id: string;
}

export interface BriefingTopicDocumentsTable {
  topic_id: string;
  document_id: string;
}

export interface HolidaysTable {
  day: string;
  kind: "tet" | "public" | "in-lieu" | "swapped-off" | "swapped-working";
  name_vi: string;
  name_en: string;
  source: string;
  must_be_checked: Flag;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface CalendarFeedsTable {
  id: string;
  account_id: string;
  campaign_id: string;
  token_hash: string;
  kinds: string;
  created_at: string;
  revoked_at: string | null;
  last_read_on: string | null;
}

export interface ReminderSettingsTable {
  account_id: string;
  campaign_id: string;
  kind: string;
  days: string;
  by_mail: Flag;
  version: number;
  updated_at: string;
}

export interface ReminderMailsTable {
  id: string;
  account_id: string;
  /** The installation's civil day. */
  day: string;
  state: "waiting" | "sending" | "sent" | "failed" | "unknown";
  attempts: number;
  created_at: string;
  sent_at: string | null;
}

export interface ReminderDigestsTable {
  id: string;
  account_id: string;
  campaign_id: string;
  /** The campaign's day. */
  day: string;
  lines: number;
  content: string;
  created_at: string;
  read_at: string | null;
  mail_id: string | null;
}

export interface NoticeReadsTable {
  account_id: string;
  campaign_id: string;
  /** The key of what was read; see `usecases/notices-gathering`. */
  notice: string;
  read_at: string;
}

export interface StateEventsTable {
  id: string;
  campaign_id: string;
  subject_kind: string;
  subject_key: string;
  unit_id: string | null;
  event: string;
  effective_on: string | null;
  effective_at: string | null;
  detail: string | null;
  reason: string;
  document_id: string | null;
  account_id: string;
  recorded_at: string;
}

export interface OutputsTable {
  id: string;
  campaign_id: string;
  number: number;
  story_id: string | null;
  category_id: string;
  channel_id: string | null;
  basis: "item" | "period" | "cumulative" | "rate" | "coverage";
  value: number | null;
  qualifier: "exact" | "over" | "nearly" | "about" | "uncounted";
  coverage_of: number | null;
  rate_per: "day" | "week" | "month" | null;
  period_from: string | null;
  published_on: string;
  message_id: string | null;
  title: string;
  link: string | null;
  link_key: string | null;
  note: string;
  status: "active" | "withdrawn";
  covered_by: string | null;
  counted: number;
  counted_over: number;
  counted_nearly: number;
  counted_about: number;
  counted_uncounted: number;
  on_behalf: Flag;
  logged_by: string;
  logged_at: string;
  version: number;
}

export interface OutputUnitsTable {
  output_id: string;
  unit_id: string;
}

export interface OutputScopeTable {
  ancestor_id: string;
  published_on: string;
  output_id: string;
  category_id: string;
}

export interface OutputRevisionsTable {
  id: string;
  output_id: string;
  revision: number;
  kind: "logged" | "revised" | "withdrawn" | "restored";
  before: string | null;
  after: string;
  reason: string;
  account_id: string;
  recorded_at: string;
}

export interface PasteMappingsTable {
  campaign_id: string;
  unit_key: string;
  head: string;
  columns: string;
  day_style: "day-first" | "month-first" | null;
  account_id: string;
  updated_at: string;
}

export interface OwnFeedsTable {
  id: string;
  campaign_id: string;
  unit_id: string;
  channel_id: string | null;
  category_id: string | null;
  address: string;
  paused: 0 | 1;
  removed_at: string | null;
  etag: string;
  last_modified: string;
  readings: number;
  failures: number;
  problem: string | null;
  read_at: string | null;
  good_at: string | null;
  next_read_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface OwnFeedItemsTable {
  id: string;
  feed_id: string;
  item_key: string;
  title: string;
  has_gap: 0 | 1;
  link: string | null;
  published_on: string | null;
  found_at: string;
  state: "proposed" | "confirmed" | "dismissed";
  decision: string | null;
  decided_by: string | null;
  decided_at: string | null;
  output_id: string | null;
}

export interface OutputTwinsTable {
  output_id: string;
  other_id: string;
  reason: string;
  account_id: string;
  decided_at: string;
}

export interface OutputBulksTable {
  id: string;
  campaign_id: string;
  act: "unit" | "category" | "date" | "message" | "withdraw" | "restore" | "undo";
  value: string | null;
  reason: string;
  state: "draft" | "running" | "finished";
  undo_of: string | null;
  account_id: string;
  created_at: string;
  finished_at: string | null;
}

export interface OutputBulkRowsTable {
  bulk_id: string;
  number: number;
  version_at: number;
  state: "waiting" | "changed" | "left";
  code: string | null;
  version_after: number | null;
}

export interface OutputRerunsTable {
  id: string;
  output_id: string;
  aired_on: string;
  note: string;
  account_id: string;
  recorded_at: string;
  withdrawn_at: string | null;
}

interface Measures {
  records: number;
  amount: number;
  n_over: number;
  n_nearly: number;
  n_about: number;
  n_uncounted: number;
}

export interface RollupDaysTable extends Measures {
  unit_id: string;
  category_id: string;
  day: string;
}

export interface RollupWeeksTable extends Measures {
  unit_id: string;
  category_id: string;
  week_start: string;
}

export interface RollupUnitWeeksTable {
  unit_id: string;
  week_start: string;
  records: number;
}

export interface DeclarationsTable {
  id: string;
  campaign_id: string;
  unit_id: string;
  category_id: string | null;
  period_from: string;
  period_to: string;
  kind: "zero" | "not-applicable";
  note: string;
  account_id: string;
  recorded_at: string;
  withdrawn_at: string | null;
}

export interface ReportingWeeksTable {
  campaign_id: string;
  week_start: string;
  week_end: string;
  year: number;
  number: number;
}

export interface WeekClosuresTable {
  id: string;
  campaign_id: string;
  week_start: string;
  unit_id: string | null;
  closed_at: string;
  closed_by: string;
  reopened_at: string | null;
  reopened_by: string | null;
  reason: string;
  /** Closed by the clock, in the name of whoever set the rule. */
  is_automatic: Generated<Flag>;
}

export interface WeekSnapshotsTable {
  closure_id: string;
  /** JSON: what every unit had in each category when the week was closed. */
  figures: string;
  hash: string;
  taken_at: string;
}

export interface ReopenRequestsTable {
  id: string;
  campaign_id: string;
  closure_id: string;
  reason: string;
  requested_by: string;
  requested_at: string;
  decision: "consented" | "refused" | "withdrawn" | null;
  decided_by: string | null;
  decided_at: string | null;
}

export interface ReportSubmissionsTable {
  id: string;
  campaign_id: string;
  expected_id: string;
  number: number;
  is_nothing: Flag;
  /** JSON: words and figures as they were sent. */
  content: string;
  hash: string;
  submitted_by: string;
  submitted_at: string;
}

export interface ReportStepsTable {
  id: string;
  expected_id: string;
  kind: "begun" | "presented" | "submitted" | "returned" | "accepted";
  account_id: string;
  on_behalf: Flag;
  at: string;
  /** What a remark is on: a text's name, `figure:<category key>`, or "" for the whole. */
  about: string;
  remark: string;
}

export interface ReportSignedTable {
  expected_id: string;
  category_id: string;
  value: number;
  reason: string;
  account_id: string;
  signed_at: string;
}

export interface AdjustmentsTable {
  id: string;
  campaign_id: string;
  number: number;
  act: "log" | "revised" | "withdrawn" | "restored";
  state: "waiting" | "accepted" | "declined" | "withdrawn";
  /** JSON: each output before and after. */
  changes: string;
  digest: string;
  reason: string;
  asked_by: string;
  asked_at: string;
  decided_by: string | null;
  decided_at: string | null;
  answer: string;
}

export interface AdjustedWeeksTable {
  adjustment_id: string;
  unit_id: string;
  week_start: string;
  /** Its number for the unit and the week; null until it is accepted. */
  number: number | null;
}

export interface ReportRulesTable {
  id: string;
  campaign_id: string;
  kind: "weekly" | "upward";
  name: string;
  /** Kinds of units that it holds for, with spaces between; "": all that report. */
  unit_kinds: string;
  /** One unit alone, which then follows no other rule of its kind. */
  unit_id: string | null;
  /** Whom a report to a body above goes to; "": the unit that it reports to. */
  receiver: string;
  due_weekday: number;
  due_time: string;
  grace_minutes: number;
  closes_weekday: number | null;
  closes_time: string | null;
  /** Periods that begin from this day on, and before the other. */
  valid_from: string;
  valid_to: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface ExpectedReportsTable {
  id: string;
  campaign_id: string;
  rule_id: string;
  series: string;
  unit_id: string;
  receiver_unit_id: string | null;
  period_from: string;
  period_to: string;
  due_at: string;
  on_time_until: string;
  closes_at: string | null;
  created_at: string;
  cancelled_at: string | null;
  cancel_reason: string;
  /** The unit right above on the period's last day; null: none, or not known. */
  group_unit_id: Generated<string | null>;
}

export interface ReportNudgeMailsTable {
  id: string;
  campaign_id: string;
  account_id: string;
  /** The installation's day on which it may be sent. */
  day: string;
  state: "waiting" | "sending" | "sent" | "failed" | "unknown" | "dropped";
  attempts: Generated<number>;
  created_at: string;
  sent_at: string | null;
}

export interface ReportNudgesTable {
  id: string;
  campaign_id: string;
  expected_id: string;
  channel: "app" | "mail" | "message";
  /** null: the unit as a whole, by a message outside the product. */
  contact_id: string | null;
  mail_id: string | null;
  day: string;
  nudged_by: string;
  nudged_at: string;
}

export interface InterventionMarksTable {
  id: string;
  campaign_id: string;
  matter_key: string;
  mark: "told" | "asked";
  /** What it was about, as JSON; of an asking also what was asked for. */
  content: string;
  unit_id: string | null;
  /** Who was told; null: it is an asking. */
  contact_id: string | null;
  mail_id: string | null;
  day: string;
  recorded_by: string;
  recorded_at: string;
}

export interface WeeklyReportsTable {
  expected_id: string;
  state: "draft" | "presented" | "submitted" | "returned" | "accepted";
  is_nothing: Flag;
  results: string;
  difficulties: string;
  proposals: string;
  next_week: string;
  code: string | null;
  first_submitted_at: string | null;
  submitted_at: string | null;
  submitted_by: string | null;
  accepted_at: string | null;
  accepted_by: string | null;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface TargetsTable {
  id: string;
  campaign_id: string;
  unit_id: string;
  category_id: string;
  period_key: string;
  amount: number;
  document_id: string | null;
  clause: string;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface UnitSizesTable {
  campaign_id: string;
  unit_id: string;
  size_key: string;
  amount: number;
  source: string;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface TargetRulesTable {
  id: string;
  campaign_id: string;
  category_id: string;
  factor: number;
  size_key: string | null;
  times: "once" | "day" | "week";
  period_key: string;
  scope: "all" | "local" | "under";
  scope_unit_id: string | null;
  document_id: string | null;
  clause: string;
  removed_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface FilesTable {
  hash: string;
  size: number;
  mime: string;
  created_at: string;
}

export interface FileLinksTable {
  id: string;
  file_hash: string;
  owner_kind: string;
  owner_id: string;
  name: string;
  created_by: string;
  created_at: string;
  removed_at: Generated<string | null>;
  version: Generated<number>;
}

export interface DecorationDesignsTable {
  id: string;
  campaign_id: string;
  code: string;
  /** Folded, for one code once. */
  code_key: string;
  kind: "slogan" | "design";
  wording: string;
  document_id: string | null;
  valid_from: string | null;
  valid_until: string | null;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface DecorationSitesTable {
  id: string;
  campaign_id: string;
  /** Counted within the campaign, from 1. */
  number: number;
  unit_id: string;
  place: string;
  street: string;
  note: string;
  /** Millionths of a degree. */
  latitude: number | null;
  longitude: number | null;
  /** Where the last event that was not taken back has led. */
  state: SiteState;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface DecorationItemsTable {
  id: string;
  site_id: string;
  place: number;
  kind: ItemKind;
  quantity: number;
  width_cm: number | null;
  height_cm: number | null;
  faces: 1 | 2 | null;
  doer_unit_id: string | null;
  doer: string;
  /** null: the campaign's decoration date. */
  due_on: string | null;
  design_id: string | null;
  done: number;
  removed_at: string | null;
}

export interface DecorationEventsTable {
  id: string;
  campaign_id: string;
  site_id: string;
  kind: SiteEventKind;
  /** The state that it led to. */
  state: SiteState;
  happened_on: string;
  note: string;
  document_id: string | null;
  account_id: string;
  recorded_at: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
}

/** How much each item was to be, and was done, as of an event. */
export interface DecorationCountsTable {
  event_id: string;
  item_id: string;
  quantity: number;
  done: number;
}

export interface DecorationChecksTable extends Record<CheckPoint, CheckAnswer> {
  event_id: string;
  mend: string;
}

export interface DecorationPhotosTable {
  /** The id of its file link. */
  id: string;
  campaign_id: string;
  site_id: string;
  moment: "before" | "after";
  source_hash: string;
  width: number;
  height: number;
  taken_on: string | null;
  look: string | null;
  /** A photograph that looks the same, which the sender knew of. */
  alike: string | null;
}

export interface DecorationMarksTable {
  campaign_id: string;
  mark: string;
  photo_id: string;
}

export interface DecorationProposalsTable {
  id: string;
  campaign_id: string;
  /** Counted within the campaign, from 1. */
  number: number;
  unit_id: string;
  /** The site that it concerns; null: none is known there. */
  site_id: string | null;
  place: string;
  kind: ItemKind;
  there: number;
  usable: number;
  repairable: number;
  surveyed_on: string;
  wish: ProposalWish;
  quantity: number;
  reason: string;
  /** Whole đồng; null: not estimated yet. */
  estimate: number | null;
  decider: string;
  state: ProposalState;
  decided_on: string | null;
  approved_sum: number | null;
  decision_note: string;
  document_id: string | null;
  decided_by: string | null;
  decided_at: string | null;
  removed_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
}

export interface ReadinessRulesTable {
  campaign_id: string;
  version: number;
  /** `ReadinessRules` as JSON. */
  rules: string;
  reason: string;
  set_by: string;
  set_at: string;
}

export interface UnitPointsTable {
  unit_id: string;
  /** Millionths of a degree. */
  latitude: number;
  longitude: number;
}

/** What became of a unit's point; those of one batch were set together. Millionths of a degree, null: no point. */
export interface UnitPointChangesTable {
  id: string;
  campaign_id: string;
  batch: string;
  unit_id: string;
  before_latitude: number | null;
  before_longitude: number | null;
  latitude: number | null;
  longitude: number | null;
  account_id: string;
  recorded_at: string;
  undone_at: string | null;
}

/** What is known of a file link of the owner kind "output"; its id is the link's. */
export interface OutputEvidenceTable {
  id: string;
  campaign_id: string;
  output_id: string;
  kind: "photo" | "pdf";
  /** SHA-256 of what was sent. */
  source_hash: string;
  width: number | null;
  height: number | null;
  caption: string;
  place: number;
  taken_on: string | null;
  look: string | null;
  /** Evidence that looks the same, which the sender knew of. */
  alike: string | null;
  after_close: Flag;
}

export interface EvidenceMarksTable {
  campaign_id: string;
  mark: string;
  evidence_id: string;
}

export interface JobsTable {
  id: string;
  kind: string;
  unique_key: string;
  payload: string;
  run_at: string;
  lease_until: string | null;
  attempts: number;
  done_at: string | null;
  failed_at: string | null;
  error: string | null;
}

export interface IdempotencyKeysTable {
  account_id: string;
  key: string;
  payload_hash: string;
  result: string;
  created_at: string;
}

export interface FormDraftsTable {
  id: string;
  account_id: string;
  path: string;
  body: string;
  created_at: string;
}

export interface MeetingsTable {
  id: string;
  campaign_id: string;
  held_on: string;
  at_time: string;
  place: string;
  chair: string;
  attendance: string;
  version: number;
  created_by: string;
  created_at: string;
}

export interface MeetingTopicsTable {
  id: string;
  meeting_id: string;
  kind: string;
  title: string;
  body: string;
  position: number;
  removed_at: string | null;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface MeetingNotesTable {
  topic_id: string;
  revision: number;
  body: string;
  account_id: string;
  recorded_at: string;
}

export interface MeetingActionsTable {
  id: string;
  campaign_id: string;
  meeting_id: string;
  topic_id: string | null;
  number: number;
  content: string;
  due_on: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface MeetingActionUnitsTable {
  action_id: string;
  unit_id: string;
}

export interface MeetingActionEventsTable {
  id: string;
  action_id: string;
  unit_id: string | null;
  mark: "begun" | "done" | "reopened" | "dropped" | "resumed" | "edited";
  note: string;
  account_id: string;
  recorded_at: string;
}

export interface MeetingActionOutputsTable {
  action_id: string;
  output_id: string;
  linked_by: string;
  linked_at: string;
}

export interface MeetingPacksTable {
  id: string;
  meeting_id: string;
  as_of: string;
  content: string;
  hash: string;
  frozen_by: string;
  frozen_at: string;
}

export interface MeetingAddendaTable {
  id: string;
  pack_id: string;
  number: number;
  body: string;
  account_id: string;
  recorded_at: string;
}

export interface MeetingPapersTable {
  meeting_id: string;
  paper: "pack" | "notice";
  symbol: string;
  number: string;
  signed_on: string | null;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface ReviewsTable {
  id: string;
  campaign_id: string;
  kind: "phase" | "final";
  phase_id: string | null;
  title: string;
  from_on: string;
  closes_on: string;
  meets_on: string | null;
  removed_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface ReviewStepsTable {
  review_id: string;
  step: string;
  due_on: string | null;
  done_on: string | null;
  note: string;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface ReviewTextsTable {
  review_id: string;
  section: string;
  revision: number;
  /** null: the draft made of the figures. */
  body: string | null;
  account_id: string;
  recorded_at: string;
}

export interface ReviewClosingsTable {
  id: string;
  review_id: string;
  number: number;
  as_of: string;
  /** JSON: see domain/review-figures. */
  figures: string;
  /** JSON: pictures as SVG, as they were when the figures were closed. */
  pictures: string;
  closed_by: string;
  closed_at: string;
  reopened_by: string | null;
  reopened_at: string | null;
  reason: string;
}

export interface ReviewPapersTable {
  review_id: string;
  paper: "request" | "report" | "notice";
  symbol: string;
  number: string;
  signed_on: string | null;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface LetterheadsTable {
  campaign_id: string;
  layout: "state" | "party";
  superior: string;
  issuer: string;
  body_code: string;
  place: string;
  signer: string;
  signer_name: string;
  recipients: string;
  version: number;
  updated_by: string;
  updated_at: string;
}

export interface CampaignDraftsTable {
  id: string;
  account_id: string;
  body: string;
  version: number;
  created_at: string;
  updated_at: string;
  discarded_at: string | null;
}

export interface ImportsTable {
  id: string;
  campaign_id: string;
  account_id: string;
  file_name: string;
  /** SHA-256, hex. */
  file_hash: string;
  file_size: number;
  status: "reading" | "unread" | "checked" | "writing" | "done" | "undoing" | "undone" | "dropped";
  /** JSON, see domain/imports. */
  options: string;
  found: string;
  problem: string;
  rows_all: number;
  rows_new: number;
  rows_twin: number;
  rows_bad: number;
  /** Rows that the act at work has behind it. */
  written: number;
  outputs: number;
  version: number;
  created_at: string;
  done_at: string | null;
  undone_at: string | null;
}

export interface ImportPartsTable {
  import_id: string;
  part: number;
  /** Base64. */
  content: string;
}

export interface ImportRowsTable {
  import_id: string;
  /** Counted from 1 in the file. */
  line: number;
  /** The first line of the story that this one belongs to; its own line when it stands alone. */
  leader: number;
  state: "new" | "twin" | "bad" | "done" | "undone";
  /** Digest of what the row says; "" for a bad one. */
  row_key: string;
  /** JSON, likewise below. */
  cells: string;
  entries: string;
  detail: string;
}

export interface ImportOutputsTable {
  import_id: string;
  output_id: string;
  number: number;
  line: number;
}

export interface CountersTable {
  key: string;
  value: number;
}

export interface AuditChainsTable {
  chain: string;
  seq: number;
  hmac: string;
}

export interface AuditEntriesTable {
  id: string;
  chain: string;
  seq: number;
  at: string;
  account_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  campaign_id: string | null;
  request_id: string;
  payload_hash: string;
  hmac: string;
}

export interface AuditPayloadsTable {
  entry_id: string;
  payload: string;
}

export interface AuditAnchorsTable {
  id: string;
  at: string;
  /** JSON: {at, heads, previous, seal} (domain/audit-anchors). */
  content: string;
  seal: string;
}

export interface AuditVerificationsTable {
  id: string;
  begun_at: string;
  ended_at: string;
  /** 1: from the first entry on; 0: what came after an anchor that was verified. */
  is_whole: number;
  chains: number;
  entries: number;
  /** JSON: AuditFinding[]. */
  findings: string;
  anchor_id: string;
}

/** Only in SQLite (FTS5): one row per output, rowid = campaign no × 2³² + output number. */
export interface OutputSearchTable {
  rowid: number;
  exact: string;
  folded: string;
}

export interface SavedViewsTable {
  id: string;
  campaign_id: string;
  account_id: string;
  name: string;
  /** The table's address without its path: "hang=don-vi&cot=tuan". */
  query: string;
  is_shared: number;
  created_at: string;
  removed_at: string | null;
  version: number;
}

export interface RetentionTermsTable {
  campaign_id: string;
  version: number;
  /** JSON: months by kind. */
  months: string;
  reason: string;
  set_by: string;
  set_at: string;
}

export interface RetentionDeletionsTable {
  id: string;
  /** null: what belongs to the installation. */
  campaign_id: string | null;
  kind: string;
  job_id: string;
  /** The rule in force, as a code with its figure: "months:24". */
  rule: string;
  /** What was older than that instant. */
  before_at: string;
  oldest_at: string | null;
  newest_at: string | null;
  deleted: number;
  begun_at: string;
  ended_at: string;
}

export interface CorrectionRequestsTable {
  id: string;
  account_id: string;
  field: "name" | "title" | "email" | "other";
  /** What was kept when it was asked for. */
  stored: string;
  wanted: string;
  note: string;
  state: "waiting" | "done" | "declined" | "withdrawn";
  answer: string;
  asked_at: string;
  decided_by: string | null;
  decided_at: string | null;
}

export interface OfficialSourcesTable {
  campaign_id: string;
  entry: string;
  is_allowed: Flag;
  owner: string;
  changed_by: string;
  changed_at: string;
}

export interface PublicPagesTable {
  campaign_id: string;
  is_on: Flag;
  version: number;
  changed_by: string;
  changed_at: string;
}

export type RebuttalMedium =
  | "press"
  | "portal"
  | "social-network"
  | "messaging"
  | "video"
  | "leaflet"
  | "loudspeaker"
  | "word-of-mouth"
  | "other";

export interface RebuttalCasesTable {
  id: string;
  campaign_id: string;
  number: number;
  claim: string;
  topic_key: string;
  medium: RebuttalMedium;
  unit_id: string | null;
  seen_at: string;
  decision: "rebut" | "inform" | "leave" | null;
  decision_reason: string;
  decided_at: string | null;
  decided_by: string | null;
  correction: string;
  published_at: string | null;
  is_public: 0 | 1;
  public_since: string | null;
  merged_into: string | null;
  removed_at: string | null;
  version: number;
  created_by: string;
  created_at: string;
}

export interface RebuttalSourcesTable {
  id: string;
  case_id: string;
  kind: "law" | "decision" | "page";
  title: string;
  link: string | null;
  document_id: string | null;
  sort_order: number;
}

export interface RebuttalOutputsTable {
  case_id: string;
  output_id: string;
  linked_by: string;
  linked_at: string;
  unlinked_at: string | null;
}

export interface RebuttalRepeatsTable {
  id: string;
  case_id: string;
  seen_at: string;
  medium: RebuttalMedium;
  unit_id: string | null;
  note: string;
  merged_from: string | null;
  recorded_by: string;
  recorded_at: string;
  removed_at: string | null;
}

export interface RebuttalEventsTable {
  id: string;
  case_id: string;
  act: string;
  details: string;
  reason: string;
  account_id: string;
  recorded_at: string;
}

export interface RebuttalGoalsTable {
  campaign_id: string;
  decide_hours: number;
  publish_hours: number;
  version: number;
}

export interface RebuttalWordsTable {
  campaign_id: string;
  word: string;
  number: number;
}

export interface RebuttalWordCountsTable {
  campaign_id: string;
  word: string;
  cases: number;
}

export interface Schema {
  accounts: AccountsTable;
  sessions: SessionsTable;
  second_factors: SecondFactorsTable;
  recovery_codes: RecoveryCodesTable;
  installation_settings: InstallationSettingsTable;
  account_links: AccountLinksTable;
  account_identities: AccountIdentitiesTable;
  rate_limits: RateLimitsTable;
  memberships: MembershipsTable;
  campaigns: CampaignsTable;
  campaign_closings: CampaignClosingsTable;
  campaign_archives: CampaignArchivesTable;
  campaign_drafts: CampaignDraftsTable;
  meetings: MeetingsTable;
  meeting_topics: MeetingTopicsTable;
  meeting_notes: MeetingNotesTable;
  meeting_actions: MeetingActionsTable;
  meeting_action_units: MeetingActionUnitsTable;
  meeting_action_events: MeetingActionEventsTable;
  meeting_action_outputs: MeetingActionOutputsTable;
  meeting_packs: MeetingPacksTable;
  meeting_addenda: MeetingAddendaTable;
  meeting_papers: MeetingPapersTable;
  reviews: ReviewsTable;
  review_steps: ReviewStepsTable;
  review_texts: ReviewTextsTable;
  review_closings: ReviewClosingsTable;
  review_papers: ReviewPapersTable;
  letterheads: LetterheadsTable;
  units: UnitsTable;
  unit_parents: UnitParentsTable;
  channels: ChannelsTable;
  categories: CategoriesTable;
  category_members: CategoryMembersTable;
  messages: MessagesTable;
  opinion_expectations: OpinionExpectationsTable;
  opinion_items: OpinionItemsTable;
  opinion_report_events: OpinionReportEventsTable;
  opinion_reports: OpinionReportsTable;
  opinion_settings: OpinionSettingsTable;
  opinion_topics: OpinionTopicsTable;
  opinion_issues: OpinionIssuesTable;
  opinion_issue_items: OpinionIssueItemsTable;
  opinion_handovers: OpinionHandoversTable;
  opinion_syntheses: OpinionSynthesesTable;
  opinion_synthesis_issues: OpinionSynthesisIssuesTable;
  opinion_synthesis_texts: OpinionSynthesisTextsTable;
  opinion_period_entries: OpinionPeriodEntriesTable;
  organisations: OrganisationsTable;
  documents: DocumentsTable;
  phases: PhasesTable;
  plan_milestones: PlanMilestonesTable;
  state_events: StateEventsTable;
  roster: RosterTable;
  roster_areas: RosterAreasTable;
  milestone_units: MilestoneUnitsTable;
  milestone_dependencies: MilestoneDependenciesTable;
  baselines: BaselinesTable;
  consultation_rounds: ConsultationRoundsTable;
  publicity_items: PublicityItemsTable;
  publicity_item_outputs: PublicityItemOutputsTable;
  document_links: DocumentLinksTable;
  document_clauses: DocumentClausesTable;
  plan_tasks: PlanTasksTable;
  task_units: TaskUnitsTable;
  task_events: TaskEventsTable;
  task_outputs: TaskOutputsTable;
  briefing_topics: BriefingTopicsTable;
  briefing_topic_units: BriefingTopicUnitsTable;
  briefing_topic_documents: BriefingTopicDocumentsTable;
  holidays: HolidaysTable;
  calendar_feeds: CalendarFeedsTable;
  reminder_settings: ReminderSettingsTable;
  reminder_mails: ReminderMailsTable;
  reminder_digests: ReminderDigestsTable;
  notice_reads: NoticeReadsTable;
  outputs: OutputsTable;
  output_units: OutputUnitsTable;
  output_scope: OutputScopeTable;
  output_revisions: OutputRevisionsTable;
  output_search: OutputSearchTable;
  backup_runs: BackupRunsTable;
  paste_mappings: PasteMappingsTable;
  own_feeds: OwnFeedsTable;
  own_feed_items: OwnFeedItemsTable;
  output_twins: OutputTwinsTable;
  output_reruns: OutputRerunsTable;
  output_bulks: OutputBulksTable;
  output_bulk_rows: OutputBulkRowsTable;
  rollup_days: RollupDaysTable;
  rollup_weeks: RollupWeeksTable;
  rollup_unit_weeks: RollupUnitWeeksTable;
  saved_views: SavedViewsTable;
  declarations: DeclarationsTable;
  reporting_weeks: ReportingWeeksTable;
  week_closures: WeekClosuresTable;
  report_rules: ReportRulesTable;
  expected_reports: ExpectedReportsTable;
  weekly_reports: WeeklyReportsTable;
  week_snapshots: WeekSnapshotsTable;
  reopen_requests: ReopenRequestsTable;
  report_submissions: ReportSubmissionsTable;
  report_steps: ReportStepsTable;
  report_signed: ReportSignedTable;
  adjustments: AdjustmentsTable;
  adjusted_weeks: AdjustedWeeksTable;
  report_nudge_mails: ReportNudgeMailsTable;
  report_nudges: ReportNudgesTable;
  intervention_marks: InterventionMarksTable;
  targets: TargetsTable;
  unit_sizes: UnitSizesTable;
  target_rules: TargetRulesTable;
  imports: ImportsTable;
  import_parts: ImportPartsTable;
  import_rows: ImportRowsTable;
  import_outputs: ImportOutputsTable;
  field_report_events: FieldReportEventsTable;
  field_report_photos: FieldReportPhotosTable;
  field_reports: FieldReportsTable;
  files: FilesTable;
  file_links: FileLinksTable;
  output_evidence: OutputEvidenceTable;
  evidence_marks: EvidenceMarksTable;
  decoration_designs: DecorationDesignsTable;
  decoration_sites: DecorationSitesTable;
  decoration_items: DecorationItemsTable;
  decoration_events: DecorationEventsTable;
  decoration_counts: DecorationCountsTable;
  decoration_checks: DecorationChecksTable;
  decoration_photos: DecorationPhotosTable;
  decoration_marks: DecorationMarksTable;
  decoration_proposals: DecorationProposalsTable;
  unit_points: UnitPointsTable;
  rebuttal_cases: RebuttalCasesTable;
  rebuttal_sources: RebuttalSourcesTable;
  rebuttal_outputs: RebuttalOutputsTable;
  rebuttal_repeats: RebuttalRepeatsTable;
  rebuttal_events: RebuttalEventsTable;
  rebuttal_goals: RebuttalGoalsTable;
  rebuttal_words: RebuttalWordsTable;
  rebuttal_word_counts: RebuttalWordCountsTable;
  unit_point_changes: UnitPointChangesTable;
  readiness_rules: ReadinessRulesTable;
  jobs: JobsTable;
  idempotency_keys: IdempotencyKeysTable;
  form_drafts: FormDraftsTable;
  retention_terms: RetentionTermsTable;
  retention_deletions: RetentionDeletionsTable;
  correction_requests: CorrectionRequestsTable;
  official_sources: OfficialSourcesTable;
  public_pages: PublicPagesTable;
  counters: CountersTable;
  audit_chains: AuditChainsTable;
  audit_entries: AuditEntriesTable;
  audit_payloads: AuditPayloadsTable;
  audit_anchors: AuditAnchorsTable;
  audit_verifications: AuditVerificationsTable;
}
