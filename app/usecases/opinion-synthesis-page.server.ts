import { linesOf, symbolFor } from "~/domain/letterhead";
import type { Synthesis, SynthesisSection } from "~/domain/opinion-syntheses";
import { synthesisSections } from "~/domain/opinion-syntheses";
import type { SynthesisPage, WordingPart } from "~/domain/opinion-syntheses-page";
import type { IssuedSynthesis, SynthesisContent } from "~/domain/opinion-synthesis-content";
import { opinionDraft } from "~/domain/reports/opinion-drafts";
import { figureLines } from "~/domain/reports/opinion-period";
import { synthesisPaper } from "~/domain/reports/opinion-synthesis";
import { issueStateText } from "~/domain/reports/opinion-words";
import { docxMime, type PaperLayout } from "~/domain/reports/written-document";
import { listIssues } from "~db/queries/opinion-issues.server";
import { listSynthesisTexts } from "~db/queries/opinion-syntheses.server";
import { listAllTopics } from "~db/queries/opinion-topics.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import type { UseCaseContext } from "./context.server";
import type { ExportedFile } from "./exported-file.server";
import { momentOf } from "./instants.server";
import { letterheadOf } from "./letterhead.server";
import { contentOf, openSynthesis } from "./opinion-syntheses.server";

/** One report: its texts as they hold, the issues it covers, the figures of its period. */
export async function loadSynthesis(ctx: UseCaseContext, slug: string, id: string): Promise<SynthesisPage> {
  const open = await openCampaign(ctx, slug, "report.view");
  const { synthesis, issued } = await openSynthesis(open, id);
  const canEdit = open.may("opinion.synthesise");
  const content = await contentOf(open, synthesis, issued);
  const { letterhead } = await letterheadOf(open);
  return {
    ...{ slug, synthesis, canEdit },
    texts: await wordingsOf(open, synthesis, content, issued),
    figures: figureLines(content.figures).map(({ name, text }) => ({ name, text })),
    covered: content.issues.map(({ number, title, state }) => ({
      ...{ number, title, state: issueStateText[state] },
    })),
    choices: canEdit && !issued ? await choicesOf(open) : [],
    proposedSymbol: symbolFor("report", letterhead),
    layout: letterhead.layout,
  };
}

async function choicesOf({ db, campaign, actor }: CampaignContext): Promise<SynthesisPage["choices"]> {
  const [issues, topics] = await Promise.all([
    listIssues(db.read, campaign.organisation),
    listAllTopics(db.read, campaign.organisation),
  ]);
  const names = new Map(topics.map(({ key, name }) => [key, name[actor.locale]]));
  return issues
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ number, title, topicKey }) => ({
      ...{ number, title },
      topic: names.get(topicKey) ?? topicKey,
    }));
}

/** Every text of a report as it holds, with its earlier wordings; of an issued one as it was issued. */
export async function wordingsOf(
  open: CampaignContext,
  { id, kind, from, to }: Synthesis,
  content: SynthesisContent,
  issued: IssuedSynthesis | null,
): Promise<WordingPart[]> {
  const [stored, { letterhead }] = await Promise.all([
    listSynthesisTexts(open.db.read, id),
    letterheadOf(open),
  ]);
  const issuer = linesOf(letterhead.issuer).join(" ");
  return synthesisSections.map((section) => {
    const own = stored.filter((one) => one.section === section);
    const last = own.at(-1);
    const written = issued ? issued.texts[section] : (last?.body ?? null);
    return {
      section,
      body: written ?? opinionDraft(section, { kind, period: { from, to }, content, issuer }),
      version: last?.revision ?? 0,
      isDraft: written === null,
      history: own
        .map(({ revision, by, recordedAt, body }) => ({
          ...{ version: revision, by, at: momentOf(recordedAt), body },
        }))
        .reverse(),
    };
  });
}

/** The text of one section as it holds. */
export const textOf = (texts: readonly WordingPart[], section: SynthesisSection): string =>
  texts
    .filter((one) => one.section === section)
    .map(({ body }) => body)
    .join("");

/** The report as a Word file in the layout of State or of Party bodies; the campaign's own where none is asked. */
export async function writeSynthesis(
  ctx: UseCaseContext,
  slug: string,
  id: string,
  { layout, gone }: { layout: PaperLayout | null; gone: AbortSignal },
): Promise<ExportedFile> {
  const open = await openCampaign(ctx, slug, "report.view");
  const { synthesis, issued } = await openSynthesis(open, id);
  const content = await contentOf(open, synthesis, issued);
  const texts = await wordingsOf(open, synthesis, content, issued);
  const { letterhead } = await letterheadOf(open);
  const paper = synthesisPaper({
    ...{ synthesis, content, today: open.today, isDemo: open.campaign.isDemo },
    letterhead: { ...letterhead, layout: layout ?? letterhead.layout },
    texts: {
      situation: textOf(texts, "situation"),
      issues: textOf(texts, "issues"),
      results: textOf(texts, "results"),
      proposals: textOf(texts, "proposals"),
    },
  });
  const kind = synthesis.kind === "thematic" ? "chuyen-de" : "tong-hop";
  return {
    name: `bao-cao-du-luan-${kind}-${synthesis.to}.docx`,
    mime: docxMime,
    content: ctx.writeDocument(paper, gone),
  };
}
