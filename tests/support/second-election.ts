import { carriedOut } from "./output-acts";
import { beginSetUp, madeCampaign, quangNinh2026 } from "./set-up";
import type { World } from "./world";

/**
 * A second election beside the world's, on a day on which both are worked in, with its secretary. `units` are names, a
 * line each.
 */
export async function secondElection(world: World, units = "Phường Bãi Cháy\nPhường Hồng Gai") {
  world.clock.set("2026-03-02T02:00:00.000Z");
  const setUp = await beginSetUp(world.as("quan-tri"));
  await setUp.send("basics", quangNinh2026);
  await setUp.send("units", { root: "Tỉnh Quảng Ninh", pasted: units });
  const { slug } = carriedOut(await setUp.create());
  const made = await madeCampaign(world, slug);
  const ctx = world.as("thu-ky-2");
  const [held] = ctx.actor?.memberships ?? [];
  if (!ctx.actor || !held) throw new Error("no secretary");
  const memberships = [{ ...held, campaignId: made.campaign.id, validFrom: made.campaign.startsOn }];
  return { slug, ...made, secretary: { ...ctx, actor: { ...ctx.actor, memberships } } };
}
