import { z } from "zod";
import { type AccountState, accountStateOf, accountStates, type LinkPurpose } from "~/domain/accounts";
import { addDays, type CivilDate, civilDateOfInstant } from "~/domain/calendar/civil-date";
import { inOrder, type ListOrder } from "~/domain/list-order";
import { membershipsOn, type Role, roles } from "~/domain/permissions";
import { foldVietnamese } from "~/domain/vietnamese";
import { findWaitingLink } from "~db/queries/account-links.server";
import { type Account, findAccount, listAccounts } from "~db/queries/accounts.server";
import {
  listMembershipPlaces,
  listMemberships,
  type MembershipPlace,
  type NamedMembership,
} from "~db/queries/memberships.server";
import { findFactor, listFactorHolders } from "~db/queries/second-factors.server";
import { requireAdministrator } from "./administration.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { dayIn } from "./memberships.server";

/** A role as screens show it. */
export interface RoleLine {
  id: string;
  role: Role;
  /** Where: the unit, else the campaign; null: the whole installation. */
  unit: string | null;
  campaign: string | null;
  from: CivilDate;
  /** The last day on which it holds; null: open. */
  lastDay: CivilDate | null;
  validTo: CivilDate | null;
  when: "now" | "future" | "past";
}

export interface AccountLine {
  id: string;
  loginName: string;
  displayName: string;
  title: string;
  email: string | null;
  state: AccountState;
  hasFactor: boolean;
  roles: RoleLine[];
}

/** "" means any. */
export const accountSearchSchema = z.object({
  text: z.string().max(120).catch(""),
  role: z.enum(["", ...roles]).catch(""),
  state: z.enum(["", ...accountStates]).catch(""),
  /** Id of the account with which the page before this one ended. */
  after: z.string().max(60).catch(""),
});
export type AccountSearch = z.infer<typeof accountSearchSchema>;

export interface AccountListPage {
  accounts: AccountLine[];
  /** How many accounts fit the search. */
  total: number;
  older: string | null;
  search: AccountSearch;
}

const accountPageSize = 50;

/** Accounts by name in Vietnamese order, or in the order asked for. */
export async function loadAccountList(
  ctx: UseCaseContext,
  search: AccountSearch,
  order: ListOrder | null = null,
): Promise<AccountListPage> {
  const fitting = await fittingAccounts(ctx, search, order);
  const start = fitting.findIndex(({ id }) => id === search.after) + 1;
  const accounts = fitting.slice(start, start + accountPageSize);
  const last = accounts.at(-1);
  const older = last && start + accountPageSize < fitting.length ? last.id : null;
  return { accounts, total: fitting.length, older, search };
}

/** All accounts that fit; the text is looked for with and without marks in names, title and address. */
export async function fittingAccounts(
  ctx: UseCaseContext,
  search: AccountSearch,
  order: ListOrder | null,
): Promise<AccountLine[]> {
  requireAdministrator(ctx, "account.manage");
  const wanted = foldVietnamese(search.text);
  const lines = await listAccountLines(ctx);
  const fitting = lines.filter(
    (line) =>
      (search.role === "" || line.roles.some(({ role }) => role === search.role)) &&
      (search.state === "" || line.state === search.state) &&
      foldVietnamese(`${line.displayName} ${line.loginName} ${line.title} ${line.email ?? ""}`).includes(
        wanted,
      ),
  );
  return inOrder(fitting, order, standsBy);
}

/** What accounts can be ordered by: their words in the address. */
const standsBy: Record<string, (line: AccountLine) => string | number> = {
  ten: ({ displayName }) => displayName,
  "dang-nhap": ({ loginName }) => loginName,
  "vai-tro": ({ roles: held }) => held[0]?.role ?? "",
  "hai-buoc": ({ hasFactor }) => Number(hasFactor),
  "trang-thai": ({ state }) => accountStates.indexOf(state),
};

/** Accounts number in the hundreds: all are read, so that marks and Vietnamese order need no column of their own. */
export async function listAccountLines(ctx: UseCaseContext): Promise<AccountLine[]> {
  const [accounts, memberships, holders] = await Promise.all([
    listAccounts(ctx.db.read),
    listMemberships(ctx.db.read),
    listFactorHolders(ctx.db.read),
  ]);
  const held = new Map(accounts.map(({ id }) => [id, [] as NamedMembership[]]));
  for (const one of memberships) held.get(one.accountId)?.push(one);
  const order = new Intl.Collator("vi");
  return accounts
    .map((account) => ({
      ...lineOf(account, held.get(account.id) ?? [], ctx.now()),
      hasFactor: holders.has(account.id),
    }))
    .sort((a, b) => order.compare(a.displayName, b.displayName) || order.compare(a.loginName, b.loginName));
}

function lineOf(account: Account, memberships: readonly NamedMembership[], now: string) {
  const { id, loginName, displayName, title, email } = account;
  const lines = memberships.map((held) => roleLineOf(held, now));
  return {
    id,
    loginName,
    displayName,
    title,
    email,
    state: accountStateOf(account),
    roles: lines.filter(({ when }) => when === "now"),
  };
}

function roleLineOf(held: NamedMembership, now: string): RoleLine {
  const { id, role, unitName, campaignName, validFrom, validTo } = held;
  const day = held.pinnedOn ?? civilDateOfInstant(now);
  return {
    id,
    role,
    unit: unitName,
    campaign: campaignName,
    from: validFrom,
    lastDay: validTo === null ? null : addDays(validTo, -1),
    validTo,
    when: membershipsOn([held], day).length > 0 ? "now" : day < validFrom ? "future" : "past",
  };
}

/** Where and as what a membership can be given. */
export interface MembershipChoices {
  roles: readonly Role[];
  places: { campaignId: string; name: string; units: { id: string; name: string }[] }[];
  /** The day on which it begins unless another is typed. */
  from: CivilDate;
}

export interface NewAccountPage {
  formKey: string;
  choices: MembershipChoices;
}

export async function loadNewAccount(ctx: UseCaseContext): Promise<NewAccountPage> {
  requireAdministrator(ctx, "account.manage");
  const places = await listMembershipPlaces(ctx.db.read);
  return { formKey: ctx.newId(), choices: choicesOf(places, ctx.now()) };
}

export interface AccountPage {
  formKey: string;
  id: string;
  loginName: string;
  displayName: string;
  title: string;
  email: string | null;
  state: AccountState;
  version: number;
  isSelf: boolean;
  factorSince: string | null;
  memberships: RoleLine[];
  /** A link that was given out and waits to be used. */
  waitingLink: { purpose: LinkPurpose; expiresAt: string } | null;
  choices: MembershipChoices;
}

export async function loadAccount(ctx: UseCaseContext, accountId: string): Promise<AccountPage> {
  const actor = requireAdministrator(ctx, "account.manage");
  const account = await findAccount(ctx.db.read, accountId);
  if (!account) throw new NotFound();
  const [memberships, places, waiting, factor] = await Promise.all([
    listMemberships(ctx.db.read, [accountId]),
    listMembershipPlaces(ctx.db.read),
    findWaitingLink(ctx.db.read, accountId, ctx.now()),
    findFactor(ctx.db.read, accountId),
  ]);
  const { id, loginName, displayName, title, email, version } = account;
  return {
    formKey: ctx.newId(),
    id,
    loginName,
    displayName,
    title,
    email,
    state: accountStateOf(account),
    version,
    isSelf: id === actor.accountId,
    factorSince: factor?.confirmed_at ?? null,
    memberships: memberships.map((held) => roleLineOf(held, ctx.now())),
    waitingLink: waiting ? { purpose: waiting.purpose, expiresAt: waiting.expires_at } : null,
    choices: choicesOf(places, ctx.now()),
  };
}

function choicesOf(places: readonly MembershipPlace[], now: string): MembershipChoices {
  return {
    roles,
    places: places.map(({ campaignId, name, units }) => ({
      campaignId,
      name,
      units: units.map((unit) => ({ id: unit.id, name: unit.name })),
    })),
    from: dayIn(null, places, now),
  };
}
