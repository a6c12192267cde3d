import { accountParams, askedOf, auditParams } from "~/domain/admin-lists";
import type { AuditChange } from "~/domain/audit";
import { orderParam, readOrder } from "~/domain/list-order";
import type { Cell } from "~/domain/sheets";
import type { Texts } from "~/i18n/texts";
import { accountSearchSchema, fittingAccounts, type RoleLine } from "./account-pages.server";
import type { AdminListReader } from "./admin-list-files.server";
import { type AuditEntry, auditSearchSchema, eachAuditEntry } from "./audit-log.server";
import { loadBackups } from "./backups-page.server";
import { momentOf } from "./instants.server";
import { type JobLine, loadJobs } from "./jobs-page.server";
import { columnsOf } from "./list-files-kinds.server";

export const accountsFile: AdminListReader = async (ctx, ask, t) => {
  const search = accountSearchSchema.parse(askedOf(accountParams, ask));
  const lines = await fittingAccounts(ctx, search, readOrder(ask(orderParam)));
  const { columns, title, noRole } = t.admin.list;
  const { file } = t.lists;
  return {
    title,
    columns: columnsOf([
      [columns.name, 36],
      [file.position, 36],
      [columns.login, 20],
      [file.mail, 30],
      [columns.roles, 60],
      [t.secondFactor.account.column, 18],
      [columns.state, 20],
    ]),
    rows: [
      lines.map((one): Cell[] => [
        ...[one.displayName, one.title, one.loginName, one.email ?? ""],
        one.roles.map((role) => roleText(role, t)).join("; ") || noRole,
        t.secondFactor.account[one.hasFactor ? "has" : "hasNot"],
        t.admin.states[one.state],
      ]),
    ],
  };
};

function roleText({ role, unit, campaign }: RoleLine, t: Texts): string {
  const name = t.frame.roles[role];
  return campaign === null ? name : `${name}, ${[unit, campaign].filter(Boolean).join(" · ")}`;
}

/** As many entries as fit a sheet that people still open; the days narrow it. */
const mostEntries = 100_000;

export const auditFile: AdminListReader = async (ctx, ask, t) => {
  const search = auditSearchSchema.parse({ ...askedOf(auditParams, ask), after: "" });
  const { columns, title } = t.admin.audit;
  const { file } = t.lists;
  return {
    title,
    columns: columnsOf([
      [columns.at, 18],
      [columns.who, 30],
      [file.login, 18],
      [columns.action, 36],
      [columns.subject, 24],
      [file.subject, 50],
      [file.campaign, 24],
      [columns.changes, 90],
      [file.request, 38],
    ]),
    rows: auditRows(eachAuditEntry(ctx, search), t),
  };
};

async function* auditRows(entries: AsyncIterable<AuditEntry[]>, t: Texts): AsyncGenerator<Cell[][]> {
  let written = 0;
  for await (const batch of entries) {
    yield batch.map((entry) => auditRow(entry, t));
    written += batch.length;
    if (written >= mostEntries) return;
    // SQLite answers without ever leaving the event loop: other requests get their turn here.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function auditRow(
  { at, who, action, subjectKind, subject, campaign, changes, requestId }: AuditEntry,
  t: Texts,
) {
  const words = t.admin.audit;
  return [
    ...[momentOf(at), who?.name ?? words.nobody, who?.loginName ?? "", words.actions[action] ?? action],
    ...[words.kinds[subjectKind] ?? subjectKind, subject ?? "", campaign ?? ""],
    ...[changes.map((change) => changeText(change, t)).join("\n"), requestId],
  ];
}

/** "Chức danh: cũ → mới", in the words of the page. */
function changeText({ field, before, after }: AuditChange, t: Texts): string {
  const { fields, values, blank } = t.admin.audit;
  const roles: Record<string, string> = t.frame.roles;
  const inWords = (text: string) => values[text] ?? roles[text] ?? text;
  const name = fields[field.slice(field.lastIndexOf(".") + 1)] ?? field;
  const now = after === undefined ? blank : inWords(after);
  return before === undefined ? `${name}: ${now}` : `${name}: ${inWords(before)} → ${now}`;
}

export const jobsFile: AdminListReader = async (ctx, _ask, t) => {
  const { failed, waiting, done } = await loadJobs(ctx);
  const words = t.admin.jobs;
  const { columns } = words;
  const { file } = t.lists;
  const rowOf = ({ kind, day, who, at, attempts, state, error }: JobLine): Cell[] => [
    ...[words.kinds[kind] ?? kind, day === null ? "" : { day }, who ?? "", at, attempts],
    ...[words.states[state], error ? [words.errors[error.code] ?? error.code, error.detail].join(" ") : ""],
  ];
  return {
    title: words.title,
    columns: columnsOf([
      [columns.kind, 36],
      [file.forDay, 12],
      [file.person, 30],
      [columns.at, 18],
      [columns.attempts, 10],
      [columns.state, 16],
      [file.error, 60],
    ]),
    rows: [[...failed, ...waiting, ...done].map(rowOf)],
  };
};

export const copiesFile: AdminListReader = async (ctx, _ask, t) => {
  const { lines } = await loadBackups(ctx);
  const words = t.backups;
  const { columns } = words;
  const problems: Record<string, string> = words.problems;
  return {
    title: words.title,
    columns: columnsOf([
      [columns.what, 40],
      [t.lists.file.fileName, 44],
      [columns.at, 18],
      [t.lists.file.bytes, 16],
      [t.lists.file.seconds, 10],
      [columns.result, 60],
    ]),
    rows: [
      lines.map(({ act, kind, name, at, size, took, problem }): Cell[] => [
        ...[[words.acts[act], words.kinds[kind]].filter(Boolean).join(" "), name, at],
        ...(problem ? ["", ""] : [size, took]),
        problem ? [problems[problem.code] ?? problem.code, problem.detail].join(" ").trim() : words.ok,
      ]),
    ],
  };
};
