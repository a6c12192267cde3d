import type { AddTopicForm } from "~/domain/briefing-forms";
import type { Membership } from "~/domain/permissions";
import { loadBriefing } from "~/usecases/briefings.server";
import { addTopic, type ChangedTopic } from "~/usecases/briefings-edit.server";
import { emptyTopic } from "~/usecases/briefings-form.server";
import type { UseCaseContext } from "~/usecases/context.server";
import { carriedOut, slug } from "./output-acts";
import { stamp } from "./rounds";
import type { World } from "./world";

export const media = "trung-tam-truyen-thong";
export const propaganda = "ban-tuyen-giao";
/** The week of the demonstration's day, 3/5 to 9/5. */
export const thisWeek = "2021-W18";
export const key = () => stamp()._key;

export const topicForm = (differs: Partial<AddTopicForm> = {}): AddTopicForm => ({
  ...emptyTopic,
  _key: key(),
  week: thisWeek,
  message: "phong-dich",
  from: "03/05/2021",
  to: "09/05/2021",
  guidance: "Phòng dịch tại nơi bỏ phiếu.",
  units: [media, propaganda],
  ...differs,
});

/** A topic that is put on a week's list for it. */
export const topicOf = async (world: World, differs: Partial<AddTopicForm> = {}): Promise<ChangedTopic> =>
  carriedOut(await addTopic(world.as("thu-ky"), slug, topicForm(differs)));

export const briefing = (ctx: UseCaseContext, weekKey = thisWeek, isWhole = false) =>
  loadBriefing(ctx, slug, { weekKey, isWhole });

/** A press agency's person, who sees only what goes to it and what it published. */
export function pressUnit(world: World, unitKey: string): UseCaseContext {
  const ctx = world.as("can-bo");
  if (!ctx.actor) throw new Error("nobody");
  const membership: Membership = {
    role: "press-unit",
    campaignId: world.campaign.id,
    unitId: world.unit(unitKey).id,
    validFrom: "2021-01-01",
    validTo: null,
  };
  return { ...ctx, actor: { ...ctx.actor, memberships: [membership] } };
}
