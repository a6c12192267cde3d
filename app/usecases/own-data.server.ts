import { type OwnData, ownCounts, ownDataPage } from "~/domain/own-data";
import { en } from "~/i18n/en";
import { formatDay } from "~/i18n/format";
import { vi } from "~/i18n/vi";
import { findAccount } from "~db/queries/accounts.server";
import { listCorrections } from "~db/queries/corrections.server";
import { listMemberships } from "~db/queries/memberships.server";
import { countOwnData } from "~db/queries/own-data.server";
import { NotFound, SignInNeeded, type UseCaseContext } from "./context.server";
import { correctionOf } from "./corrections.server";
import { momentOf } from "./instants.server";
import { listOwnSessions } from "./sessions.server";

export type OwnDataPage = OwnData & { formKey: string };

/** All that is kept about the person signed in. */
export async function loadOwnData(ctx: UseCaseContext): Promise<OwnDataPage> {
  const { actor } = ctx;
  if (!actor) throw new SignInNeeded();
  const { accountId } = actor;
  const [account, held, sessions, counts, corrections] = await Promise.all([
    findAccount(ctx.db.read, accountId),
    listMemberships(ctx.db.read, [accountId]),
    listOwnSessions(ctx),
    countOwnData(ctx.db.read, accountId),
    listCorrections(ctx.db.read, accountId),
  ]);
  if (!account) throw new NotFound();
  const { loginName, displayName, title, email, locale, theme, createdAt } = account;
  return {
    account: {
      ...{ loginName, displayName, title, email: email ?? "", locale, theme },
      createdAt: momentOf(createdAt),
    },
    roles: held.map((one) => ({
      ...{ role: one.role, campaign: one.campaignName ?? "", unit: one.unitName ?? "" },
      ...{ from: one.validFrom, to: one.validTo },
    })),
    sessions: sessions.map((one) => ({
      ...{ device: one.device, startedAt: momentOf(one.createdAt) },
      ...{ seenAt: momentOf(one.lastSeenAt), endsAt: momentOf(one.endsAt) },
    })),
    counts,
    corrections: corrections.map(correctionOf),
    formKey: ctx.newId(),
  };
}

/** The same as a file: for programs, or for reading. */
export async function exportOwnData(
  ctx: UseCaseContext,
  format: "json" | "page",
): Promise<{ name: string; mime: string; text: string }> {
  const { formKey: _, ...data } = await loadOwnData(ctx);
  const name = `du-lieu-cua-toi-${data.account.loginName}`;
  if (format === "json")
    return { name: `${name}.json`, mime: "application/json", text: `${JSON.stringify(data, null, 2)}\n` };
  return { name: `${name}.html`, mime: "text/html; charset=utf-8", text: readable(ctx, data) };
}

function readable(ctx: UseCaseContext, data: OwnData): string {
  const { locale } = data.account;
  const t = { vi, en }[locale];
  const words = t.ownData;
  const { account } = data;
  return ownDataPage(
    `${words.title} · ${account.displayName}`,
    words.exportedAt(momentOf(ctx.now())),
    [
      {
        title: words.account,
        heads: [words.columns.what, words.columns.value],
        rows: (["displayName", "loginName", "title", "email", "locale", "theme", "createdAt"] as const).map(
          (key) => [words.facts[key], account[key]],
        ),
      },
      {
        title: words.roles,
        heads: [words.columns.role, words.columns.campaign, words.columns.unit, words.columns.when],
        rows: data.roles.map(({ role, campaign, unit, from, to }) => [
          ...[t.frame.roles[role], campaign, unit],
          words.span({ from: formatDay(from), to: to === null ? "" : formatDay(to) }),
        ]),
      },
      {
        title: words.sessions,
        heads: [words.columns.device, words.columns.started, words.columns.seen, words.columns.ends],
        rows: data.sessions.map((one) => [one.device, one.startedAt, one.seenAt, one.endsAt]),
      },
      {
        title: words.counts,
        heads: [words.columns.what, words.columns.value],
        rows: ownCounts.map((key) => [words.counted[key], String(data.counts[key])]),
      },
      {
        title: words.corrections,
        heads: [words.columns.what, words.columns.wanted, words.columns.state, words.columns.asked],
        rows: data.corrections.map((one) => [
          ...[words.fields[one.field], one.wanted, words.states[one.state], one.askedAt],
        ]),
      },
    ],
    locale,
  );
}
