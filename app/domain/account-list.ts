/** Many accounts out of a block that was copied from a worksheet: one person a line. */
import { accountDetailsSchema } from "./account-forms";
import type { AccountDetails } from "./accounts";
import { foldedName } from "./folded-names";
import { freeKey } from "./keys";
import { roleScopeOf } from "./memberships";
import { readPastedTable, tableText } from "./pasted-table";
import type { Role } from "./permissions";
import type { Problem } from "./problem";

export const MOST_ACCOUNTS_AT_ONCE = 300;

const columns = ["unit", "displayName", "title", "role", "loginName", "email"] as const;
type ListColumn = (typeof columns)[number];

/** Words of a head line, folded. */
const heads: Record<ListColumn, RegExp> = {
  unit: /^(ten )?(don vi|co quan|phuong xa|xa phuong|unit)( bao cao)?$/,
  displayName: /^(ho va ten|ho ten|ten|nguoi dung|name)$/,
  title: /^(chuc vu|chuc danh|position|title)$/,
  role: /^(vai tro|nhiem vu|role)$/,
  loginName: /^(ten dang nhap|tai khoan|login)$/,
  email: /^(thu dien tu|email|thu cong vu)$/,
};

/** What people write for a role, folded. Nobody becomes an administrator by a list. */
const roleWords: readonly [RegExp, Role][] = [
  [/thu ky|giup viec|secretary/, "secretary"],
  [/lanh dao|truong tieu ban|leader/, "leader"],
  [/thu truong|head/, "unit-head"],
  [/cong tac vien|collaborator/, "collaborator"],
  [/bao chi|press/, "press-unit"],
  [/dau moi|can bo|member/, "member"],
];

export interface ListedUnit {
  id: string;
  name: string;
}

/** Somebody of the list as the account will be; `unitId` null: the election as a whole. */
export interface ListedAccount {
  line: number;
  unit: string;
  unitId: string | null;
  role: Role | null;
  details: AccountDetails;
  problems: Problem[];
}

interface Known {
  units: readonly ListedUnit[];
  takenLogins: ReadonlySet<string>;
  takenEmails: ReadonlySet<string>;
}

/**
 * Understands the lines. One with a role alone is nobody yet and left out. A blank role is a member's, a blank user name is made from the unit's name or the person's.
 * Problems of a line, by column: those of an account's form, list-unit-unknown and list-role-unknown {text},
 * list-unit-wanted, list-unit-unwanted, login-name-taken, email-taken.
 */
export function readAccountList(text: string, known: Known): ListedAccount[] {
  const rows = readPastedTable(text);
  const head = (rows[0] ?? []).map(columnOf);
  const hasHead = head.filter((column) => column !== null).length > 1;
  const order: readonly (ListColumn | null)[] = hasHead ? head : columns;
  const logins = new Set(known.takenLogins);
  const emails = new Set(known.takenEmails);
  return rows.slice(hasHead ? 1 : 0).flatMap((cells, index) => {
    const cell = (column: ListColumn) => (cells[order.indexOf(column)] ?? "").replace(/\s+/g, " ").trim();
    if (columns.every((column) => column === "role" || cell(column) === "")) return [];
    const read = readLine(cell, known.units, logins);
    const { details, problems } = read;
    if (logins.has(details.loginName)) problems.push({ field: "loginName", code: "login-name-taken" });
    if (details.email !== null && emails.has(details.email)) {
      problems.push({ field: "email", code: "email-taken" });
    }
    logins.add(details.loginName);
    if (details.email !== null) emails.add(details.email);
    return [{ line: index + 1 + Number(hasHead), ...read }];
  });
}

function columnOf(cell: string): ListColumn | null {
  return columns.find((column) => heads[column].test(foldedName(cell))) ?? null;
}

function readLine(
  cell: (column: ListColumn) => string,
  units: readonly ListedUnit[],
  taken: ReadonlySet<string>,
): Omit<ListedAccount, "line"> {
  const role = cell("role") === "" ? "member" : roleOf(cell("role"));
  const unit = units.find(({ name }) => foldedName(name) === foldedName(cell("unit")));
  const displayName = cell("displayName");
  const loginName = cell("loginName") || proposedLogin(unit?.name ?? displayName, taken);
  const typed = { loginName, displayName, title: cell("title"), email: cell("email") };
  const parsed = accountDetailsSchema.safeParse(typed);
  const problems: Problem[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), code: message }));
  return {
    unit: unit?.name ?? cell("unit"),
    unitId: unit?.id ?? null,
    role,
    details: parsed.success ? parsed.data : { ...typed, email: typed.email || null },
    problems: [...placeProblems(cell, role, unit), ...problems],
  };
}

const roleOf = (text: string): Role | null =>
  roleWords.find(([word]) => word.test(foldedName(text)))?.[1] ?? null;

/** "Phường Hồng Gai" → hong-gai; the number of a second one keeps the names apart. */
const proposedLogin = (name: string, taken: ReadonlySet<string>): string =>
  freeKey(name.replace(/^(phường|xã|thị trấn|đặc khu)\s+/iu, ""), taken, "nguoi-dung").slice(0, 40);

function placeProblems(
  cell: (column: ListColumn) => string,
  role: Role | null,
  unit: ListedUnit | undefined,
): Problem[] {
  if (role === null) return [{ field: "role", code: "list-role-unknown", params: { text: cell("role") } }];
  const wanted = roleScopeOf(role);
  if (cell("unit") !== "" && !unit) {
    return [{ field: "unit", code: "list-unit-unknown", params: { text: cell("unit") } }];
  }
  if (wanted === "unit" && !unit) return [{ field: "unit", code: "list-unit-wanted" }];
  return wanted === "campaign" && unit ? [{ field: "unit", code: "list-unit-unwanted" }] : [];
}

/** Who is still missing, ready to be filled in: a head line, secretaries, then one line for each unit without anybody. */
export function proposedAccountList(
  head: Record<ListColumn, string>,
  missing: { secretaries: number; units: readonly ListedUnit[] },
  words: { secretary: string; member: string; nameOf: (unit: string) => string },
): string {
  const secretaries = Array.from({ length: missing.secretaries }, () => [
    "",
    "",
    "",
    words.secretary,
    "",
    "",
  ]);
  const members = missing.units.map(({ name }) => [name, words.nameOf(name), "", words.member, "", ""]);
  return tableText([columns.map((column) => head[column]), ...secretaries, ...members]);
}
