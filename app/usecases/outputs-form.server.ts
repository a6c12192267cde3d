import { type CivilDate, formatCivil } from "~/domain/calendar/civil-date";
import type { CampaignStructure } from "~/domain/campaign";
import type { OutputContent, OutputFields } from "~/domain/outputs";
import { findOutput } from "~db/queries/outputs.server";
import { type CampaignContext, openCampaign } from "./campaigns.server";
import { NotFound, type UseCaseContext } from "./context.server";
import { type FormOptions, formOptions } from "./outputs-options.server";
import type { Ask } from "./outputs-pages.server";

export interface OutputFormPage {
  slug: string;
  /** Idempotency key of this form. */
  formKey: string;
  /** The days on which an output may be dated. */
  startsOn: CivilDate;
  latest: CivilDate;
  initial: OutputFields;
  options: FormOptions;
}

/** What the address of the form may fill in. */
export const formParams = {
  unit: "don-vi",
  category: "loai",
  day: "ngay",
  message: "noi-dung",
  copyOf: "chep",
} as const;

/** An empty form, or one begun by the address: with a unit, a category, a day and a message, or as a copy of an output. */
export async function loadOutputForm(ctx: UseCaseContext, slug: string, ask: Ask): Promise<OutputFormPage> {
  const campaign = await openCampaign(ctx, slug, "output.log");
  const { campaign: election, today } = campaign;
  return {
    slug,
    formKey: ctx.newId(),
    startsOn: election.startsOn,
    latest: today < election.endsOn ? today : election.endsOn,
    initial: await initialFields(campaign, ask),
    options: formOptions(campaign),
  };
}

async function initialFields(campaign: CampaignContext, ask: Ask): Promise<OutputFields> {
  const copyOf = ask(formParams.copyOf);
  if (/^\d{1,9}$/.test(copyOf)) return copied(campaign, Number(copyOf));
  const { own } = formOptions(campaign);
  const unit = own.find(([key]) => key === ask(formParams.unit)) ?? (own.length === 1 ? own[0] : undefined);
  const category = campaign.structure.categories.find((one) => one.key === ask(formParams.category));
  return {
    ...blankFields,
    units: unit ? [unit[0]] : [],
    categories: category ? [category.key] : [],
    date: ask(formParams.day) || formatCivil(campaign.today),
    message: campaign.structure.messages.find((one) => one.key === ask(formParams.message))?.key ?? "",
  };
}

/** An empty form: one thing, counted once. */
export const blankFields: OutputFields = {
  units: [],
  categories: [],
  channels: [],
  basis: "item",
  from: "",
  date: "",
  quantity: "1",
  qualifier: "exact",
  whole: "",
  per: "",
  message: "",
  title: "",
  link: "",
  note: "",
  confirm: [],
  confirmReason: "",
};

/** The content of another output, dated today and without its link: the same again, published anew. */
async function copied(campaign: CampaignContext, number: number): Promise<OutputFields> {
  const within = campaign.unitsFor("output.view");
  const output = await findOutput(campaign.db.read, { campaignId: campaign.campaign.id, number, within });
  if (!output) throw new NotFound();
  const fields = fieldsOf(output, campaign.structure);
  return { ...fields, date: formatCivil(campaign.today), from: "", link: "" };
}

/** An output as the form shows it. */
export function fieldsOf(content: OutputContent, structure: CampaignStructure): OutputFields {
  const category = structure.categories.find((one) => one.id === content.categoryId);
  return {
    ...blankFields,
    units: content.unitIds.map(structure.tree.keyOf),
    categories: category ? (category.kind === "combined" ? category.memberKeys : [category.key]) : [],
    channels: content.channelId === null ? [] : [content.channelId],
    basis: content.basis,
    from: content.periodFrom === null ? "" : formatCivil(content.periodFrom),
    date: formatCivil(content.publishedOn),
    quantity: content.value === null ? "" : String(content.value),
    qualifier: content.qualifier,
    whole: content.coverageOf === null ? "" : String(content.coverageOf),
    per: content.ratePer ?? "",
    message: structure.messages.find((one) => one.id === content.messageId)?.key ?? "",
    title: content.title,
    link: content.link ?? "",
    note: content.note,
  };
}
