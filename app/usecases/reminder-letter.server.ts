import { type AgendaKind, agendaKinds } from "~/domain/agenda";
import { type CivilDate, localTimeOf } from "~/domain/calendar/civil-date";
import type { Letter } from "~/domain/letters";
import { daysLeft, type ReminderLine } from "~/domain/reminders";
import { capitalise, formatDay, formatLongDay } from "~/i18n/format";
import type { Texts } from "~/i18n/texts";
import { textsOf } from "~/i18n/texts-of";
import type { MailedDigest } from "~db/queries/reminder-mails.server";
import type { UseCaseContext } from "./context.server";
import { page } from "./reminder-letter-page.server";
import { unsubscribePath } from "./reminder-unsubscribe.server";

export interface Addressee {
  mailId: string;
  day: CivilDate;
  account: { id: string; displayName: string; email: string; locale: "vi" | "en" };
}

/** A link, or only its words where the installation's own address is not known. */
export interface LetterLink {
  label: string;
  url: string | null;
}

export interface LetterLine {
  title: LetterLink;
  /** "còn 3 ngày" */
  left: string;
  isLate: boolean;
  /** "Hạn thứ Sáu 07/05/2021 · Điều 33, Luật số 85/2015/QH13" */
  facts: string;
}

/** What a letter says, in the reader's words; written out as text and as HTML. */
export interface LetterContent {
  locale: "vi" | "en";
  title: string;
  parts: { campaign: string; lines: LetterLine[] }[];
  open: LetterLink[];
  footer: string;
  stop: { label: string; links: LetterLink[] };
}

/** One person's mail of a day over all campaigns, with the ways to stop it. */
export function letterOf(ctx: UseCaseContext, to: Addressee, digests: readonly MailedDigest[]): Letter {
  const { account, day } = to;
  const t = textsOf(account.locale);
  const words = t.reminders.letter;
  const urlOf = (path: string) => (ctx.publicUrl === null ? null : ctx.publicUrl + path);
  const count = digests.reduce((sum, { lines }) => sum + lines.length, 0);
  const content: LetterContent = {
    locale: account.locale,
    title: words.title({ count, day: formatLongDay(day, account.locale) }),
    parts: digests.map((digest) => ({
      campaign: digest.isDemo
        ? words.demo({ campaign: digest.campaignName, day: formatDay(digest.day) })
        : digest.campaignName,
      lines: digest.lines.map((line) => lineOf(line, digest.day, t, account.locale, urlOf)),
    })),
    open: [{ label: words.settings, url: urlOf("/tai-khoan/nhac-viec") }],
    footer: words.why,
    stop: { label: words.stop, links: stopLinks(ctx, account.id, digests, t, urlOf) },
  };
  const stopAll = urlOf(unsubscribePath(ctx, { accountId: account.id, campaignId: null, kind: null }));
  return {
    to: { name: account.displayName, address: account.email },
    subject: words.subject({ count, day: formatLongDay(day, account.locale) }),
    text: plainText(content),
    html: page(content),
    messageKey: `nhac-viec.${to.mailId}`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(stopAll ? stopHeaders(stopAll) : {}),
    },
  };
}

/** RFC 8058 allows the one-click form only over https. */
function stopHeaders(url: string): Record<string, string> {
  const byLink = { "List-Unsubscribe": `<${url}>` };
  return url.startsWith("https:")
    ? { ...byLink, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
    : byLink;
}

function lineOf(
  line: ReminderLine,
  today: CivilDate,
  t: Texts,
  locale: "vi" | "en",
  urlOf: (path: string) => string | null,
): LetterLine {
  const left = daysLeft(line, today);
  const day = formatLongDay(line.on, locale);
  const when = t.reminders.dates[line.what]({ day, time: line.at ? localTimeOf(line.at) : "" });
  return {
    title: { label: line.title, url: urlOf(line.path) },
    left: capitalise(t.reminders.left(left)),
    isLate: left < 0,
    facts: [capitalise(when), line.source].filter(Boolean).join(" · "),
  };
}

/** One link for each kind that this letter speaks of, so that the others go on. */
function stopLinks(
  ctx: UseCaseContext,
  accountId: string,
  digests: readonly MailedDigest[],
  t: Texts,
  urlOf: (path: string) => string | null,
): LetterLink[] {
  return digests.flatMap(({ campaignId, campaignName, lines }) => {
    const kinds = agendaKinds.filter((kind) => lines.some((line) => line.kind === kind));
    return kinds.map((kind: AgendaKind) => ({
      label: digests.length > 1 ? `${t.reminders.kinds[kind]} (${campaignName})` : t.reminders.kinds[kind],
      url: urlOf(unsubscribePath(ctx, { accountId, campaignId, kind })),
    }));
  });
}

/** A letter for programs that show no HTML. */
export function plainText({ title, parts, open, footer, stop }: LetterContent): string {
  const withUrl = ({ label, url }: LetterLink) => (url ? `${label}: ${url}` : label);
  const body = parts.map(({ campaign, lines }) =>
    [
      campaign.toLocaleUpperCase("vi"),
      ...lines.map(({ title: { label, url }, left, facts }) =>
        [`- ${label}`, `  ${left}. ${facts}`, ...(url ? [`  ${url}`] : [])].join("\n"),
      ),
    ].join("\n\n"),
  );
  const links = stop.links.filter(({ url }) => url !== null);
  const foot = [
    footer,
    ...open.map(withUrl),
    ...(links.length > 0 ? [stop.label, ...links.map((link) => `- ${withUrl(link)}`)] : []),
  ];
  return `${[title, ...body, `-- \n${foot.join("\n")}`].join("\n\n")}\n`;
}
