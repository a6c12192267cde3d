import type { SetUpStep } from "~/domain/set-up";
import { unitTreeOf } from "~/domain/units";
import { formOf } from "~/server/forms.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { loadSetUp } from "~/usecases/set-up.server";
import { createCampaign } from "~/usecases/set-up-create.server";
import { saveSetUpStep, startSetUp } from "~/usecases/set-up-drafts.server";
import { findCampaign, loadStructure } from "~db/queries/campaigns.server";
import type { World } from "./world";

type Fields = Record<string, string | readonly string[]>;

export const posted = (fields: Fields) =>
  formOf(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, String(one)]),
    ),
  );

/** The first step as an office in Quảng Ninh types it for 2026. */
export const quangNinh2026 = {
  electionOn: "15/3/2026",
  name: "Bầu cử đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp nhiệm kỳ 2026–2031",
  shortName: "Bầu cử 2026 · Quảng Ninh",
  committee: "Tiểu ban Tuyên truyền, Ủy ban Bầu cử tỉnh Quảng Ninh",
  place: "Quảng Ninh",
  level: "province",
  lawEdition: "",
  startsOn: "",
  endsOn: "",
  slug: "",
};

export interface SetUp {
  id: string;
  /** Sends the form of a step as its page has it. */
  send(step: SetUpStep, fields: Fields): ReturnType<typeof saveSetUpStep>;
  page(step: SetUpStep): ReturnType<typeof loadSetUp>;
  /** "step field code" of everything that is wrong or worth a warning. */
  wrong(): Promise<string[]>;
  create(key?: string): ReturnType<typeof createCampaign>;
}

/** Begins a set-up as the person does. */
export async function beginSetUp(ctx: UseCaseContext, key = "begin"): Promise<SetUp> {
  const begun = await startSetUp(ctx, key);
  if (!begun.ok) throw new Error("the set-up did not begin");
  const id = begun.value.draftId;
  const page = (step: SetUpStep) => loadSetUp(ctx, id, step);
  return {
    id,
    page,
    send: async (step, fields) => {
      const { frame } = await page(step);
      return saveSetUpStep(ctx, id, step, { seen: frame.seen, form: posted(fields) });
    },
    wrong: async () => {
      const { frame } = await page("preview");
      return [...frame.problems, ...frame.warnings].map(
        ({ step, field, code }) => `${step} ${field} ${code}`,
      );
    },
    create: async (createKey = "create") => {
      const { part } = await page("preview");
      if (part.step !== "preview") throw new Error("no preview");
      return createCampaign(ctx, id, { key: createKey, version: part.version });
    },
  };
}

/** An election with its parts, read back as every page reads them. */
export async function madeCampaign(world: World, slug: string) {
  const campaign = await findCampaign(world.db.read, slug);
  if (!campaign) throw new Error(`no ${slug}`);
  const { units, edges, ...rest } = await loadStructure(world.db.read, campaign.id);
  return { campaign, tree: unitTreeOf(units, edges), units, ...rest };
}
