import { maxCombined } from "~/domain/outputs-placement";
import { openCampaign } from "./campaigns.server";
import { done, type Outcome, refused, type UseCaseContext } from "./context.server";
import { categoryIdsOf } from "./outputs-categories.server";

/**
 * A column for categories that the plan gives one figure ("tin, bài, phóng sự"): the combined category that outputs
 * use too, made when there is none yet. The value is its key. Problems at `categories`: group-too-small,
 * too-many-categories {max}, category-unknown, group-measures-differ.
 */
export async function openTargetGroup(
  ctx: UseCaseContext,
  slug: string,
  keys: readonly string[],
): Promise<Outcome<{ key: string }>> {
  const open = await openCampaign(ctx, slug, "target.edit");
  const { categories } = open.structure;
  const wanted = [...new Set(keys.filter(Boolean))];
  const problem = (code: string, params = {}) => refused({ field: "categories", code, params });
  if (wanted.length < 2) return problem("group-too-small");
  if (wanted.length > maxCombined) return problem("too-many-categories", { max: maxCombined });
  const members = categories.filter((one) => one.kind === "single" && wanted.includes(one.key));
  if (members.length < wanted.length) return problem("category-unknown");
  if (members.some((one) => one.measure !== members[0]?.measure)) return problem("group-measures-differ");
  await ctx.db.write(open.campaign.id, (tx) => categoryIdsOf(tx, open, [{ channelId: null, members }]));
  return done({ key: members.map((one) => one.key).join("+") });
}
