import { type ListedAccount, MOST_ACCOUNTS_AT_ONCE, readAccountList } from "~/domain/account-list";
import { formatCivil } from "~/domain/calendar/civil-date";
import { LONGEST_ACCOUNT_LIST } from "~/domain/text-lengths";
import type { Connection, WriteTransaction } from "~db/client.server";
import { listAccounts } from "~db/queries/accounts.server";
import { issueLink, type OneTimeLink } from "./account-links.server";
import { accountEvent, addAccount, findNameProblems } from "./accounts.server";
import { requireAdministrator } from "./administration.server";
import { appendAudit, systemChain } from "./audit.server";
import { type CampaignContext, listMyCampaigns, openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { missingPeople } from "./first-steps.server";
import { once } from "./idempotency.server";
import { addMembership, readMembership } from "./memberships.server";
import { requireStepUp } from "./step-up.server";

export interface AccountListPage {
  formKey: string;
  /** The election that the people are for; "" while none is chosen. */
  slug: string;
  campaigns: { slug: string; name: string }[];
  /** Who is still missing there. */
  missing: { secretaries: number; units: { id: string; name: string }[] };
}

/** The page on which many people get their accounts at once. Without a choice it is the newest election. */
export async function loadAccountListForm(ctx: UseCaseContext, wanted: string): Promise<AccountListPage> {
  requireAdministrator(ctx, "account.manage");
  const campaigns = (await listMyCampaigns(ctx)).filter(({ closedAt }) => closedAt === null);
  const slug = campaigns.find((one) => one.slug === wanted)?.slug ?? campaigns[0]?.slug ?? "";
  return {
    formKey: ctx.newId(),
    slug,
    campaigns: campaigns.map((one) => ({ slug: one.slug, name: one.shortName })),
    missing: slug
      ? await missingPeople(await openCampaign(ctx, slug, "campaign.view"))
      : { secretaries: 0, units: [] },
  };
}

export interface AccountListForm {
  slug: string;
  lines: string;
}

/** The lines as they are understood; nothing is written. Problems at lines: paste-nothing, paste-too-many {max}. */
export async function previewAccountList(
  ctx: UseCaseContext,
  form: AccountListForm,
): Promise<Outcome<ListedAccount[]>> {
  requireAdministrator(ctx, "account.manage");
  const open = await openCampaign(ctx, form.slug, "account.manage");
  return understood(open, ctx.db.read, form.lines);
}

export interface MadeAccount {
  unit: string;
  displayName: string;
  loginName: string;
  /** null when the form had been sent before: the links were shown then and are not kept anywhere. */
  link: OneTimeLink | null;
}

/**
 * Makes an account with a role and an invitation for every line, or for none: a line that needs mending stops all.
 * Problems at lines: those of the preview and paste-bad-lines {n}.
 */
export async function createAccountList(
  ctx: UseCaseContext,
  { key, ...form }: AccountListForm & { key: string },
): Promise<Outcome<MadeAccount[]>> {
  requireAdministrator(ctx, "account.manage");
  requireStepUp(ctx);
  const open = await openCampaign(ctx, form.slug, "account.manage");
  const links: OneTimeLink[] = [];
  const outcome = await ctx.db.write(systemChain, (tx) =>
    once(tx, ctx, { key, payload: form }, async () => {
      const read = await understood(open, tx, form.lines);
      if (!read.ok) return read;
      const bad = read.value.filter(({ problems }) => problems.length > 0).length;
      if (bad > 0) return refused({ field: "lines", code: "paste-bad-lines", params: { n: bad } });
      for (const one of read.value) {
        const made = await makeOne(tx, open, one);
        if (!made.ok) return made;
        links.push(made.value);
      }
      return done(
        read.value.map(({ unit, details: { displayName, loginName } }) => ({ unit, displayName, loginName })),
      );
    }),
  );
  if (!outcome.ok) return outcome;
  return done(outcome.value.map((one, index) => ({ ...one, link: links[index] ?? null })));
}

async function understood(
  { structure, today }: CampaignContext,
  db: Connection,
  lines: string,
): Promise<Outcome<ListedAccount[]>> {
  if (lines.length > LONGEST_ACCOUNT_LIST) return refused(tooMany);
  const accounts = await listAccounts(db);
  const people = readAccountList(lines, {
    units: structure.tree.units.filter(({ validTo }) => validTo === null || today < validTo),
    takenLogins: new Set(accounts.map(({ loginName }) => loginName)),
    takenEmails: new Set(accounts.flatMap(({ email }) => email ?? [])),
  });
  if (people.length === 0) return refused({ field: "lines", code: "paste-nothing" });
  return people.length > MOST_ACCOUNTS_AT_ONCE ? refused(tooMany) : done(people);
}

const tooMany = { field: "lines", code: "paste-too-many", params: { max: MOST_ACCOUNTS_AT_ONCE } };

async function makeOne(
  tx: WriteTransaction,
  open: CampaignContext,
  { unitId, role, details }: ListedAccount,
): Promise<Outcome<OneTimeLink>> {
  const wrong = await findNameProblems(tx, details, null);
  const scope = unitId === null ? `campaign:${open.campaign.id}` : `unit:${unitId}`;
  if (wrong.length > 0 || role === null) return refused(...wrong);
  const read = await readMembership(tx, { role, scope, from: formatCivil(open.today), lastDay: "" });
  if (!read.ok) return read;
  const accountId = await addAccount(tx, open, details, null);
  await addMembership(tx, open, accountId, read.value.membership);
  const link = await issueLink(tx, open, accountId, "invite");
  const payload = { after: { ...details, ...read.value.told } };
  const { campaignId } = read.value;
  await appendAudit(tx, open, { ...accountEvent("account.created", accountId, payload), campaignId });
  return done(link);
}
