import type { Letter } from "~/domain/letters";
import { dutyPath } from "~/domain/readiness-page";
import { matterSince, matterTitle } from "~/i18n/matter-words";
import { textsOf } from "~/i18n/texts-of";
import { listMarksOfMail } from "~db/queries/interventions.server";
import type { UseCaseContext } from "./context.server";
import { type MarkContent, readContent } from "./interventions-marks.server";
import { type LetterContent, plainText } from "./reminder-letter.server";
import { page } from "./reminder-letter-page.server";

/** The letter that tells a person of matters their units own; null: that mail tells of none. */
export async function matterLetter(
  ctx: UseCaseContext,
  mailId: string,
  account: { displayName: string; email: string; locale: "vi" | "en" },
  campaign: { slug: string; shortName: string; isDemo: boolean },
): Promise<Letter | null> {
  const marks = await listMarksOfMail(ctx.db.read, mailId);
  if (marks.length === 0) return null;
  const t = textsOf(account.locale);
  const words = t.interventions.letter;
  const urlOf = (path: string) => (ctx.publicUrl === null ? null : ctx.publicUrl + path);
  const content: LetterContent = {
    locale: account.locale,
    title: words.title(marks.length),
    parts: [
      {
        campaign: campaign.isDemo ? t.chase.letter.demo(campaign.shortName) : campaign.shortName,
        lines: marks.map(({ content: text, unit, unitKey }) => {
          const matter = readContent(text);
          const path = toldPath(campaign.slug, matter, unitKey ?? "");
          return {
            title: { label: matterTitle(matter, t), url: urlOf(path) },
            left: words.of(unit ?? ""),
            isLate: true,
            facts: matterSince(matter, t),
          };
        }),
      },
    ],
    open: [{ label: t.chase.letter.settings, url: urlOf("/tai-khoan/nhac-viec") }],
    footer: words.why,
    stop: { label: "", links: [] },
  };
  return {
    to: { name: account.displayName, address: account.email },
    subject: words.subject(marks.length),
    text: plainText(content),
    html: page(content),
    messageKey: `don-doc.${mailId}`,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
  };
}

/** Where the people of a unit do something about it. */
export function toldPath(slug: string, { kind, subject, ref }: MarkContent, unitKey: string): string {
  if (kind === "silent") return `/${slug}/ket-qua/moi`;
  return subject === "units" ? `/${slug}` : dutyPath(slug, subject, { unitKey, ref });
}
