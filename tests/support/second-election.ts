import { addDocument } from "~/usecases/documents.server";
import { logOutput } from "~/usecases/outputs.server";
import { documentDraft } from "./documents";
import { carriedOut } from "./output-acts";
import { outputFormOf } from "./output-forms";
import { beginSetUp, madeCampaign, quangNinh2026 } from "./set-up";
import { key } from "./tasks";
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

export const foreignUnit = "phuong-rieng-cua-ho";
/** What only the foreign election knows; sent are keys, ids and numbers. */
export const foreignSecrets = ["Phường Riêng Của Họ", "Kế hoạch riêng của họ", "Bài riêng của họ"];

/** An election with a unit, a document, a channel and outputs that Hạ Long's people never heard of. */
export async function foreignElection(world: World) {
  const made = await secondElection(world, "Phường Riêng Của Họ\nPhường Hồng Gai");
  const document = { ...documentDraft({ title: "Kế hoạch riêng của họ" }), _key: key() };
  const documentId = carriedOut(await addDocument(made.secretary, made.slug, document));
  const title = "Bài riêng của họ";
  for (const no of [1, 2, 3])
    carriedOut(
      await logOutput(
        made.secretary,
        made.slug,
        outputFormOf({ units: [foreignUnit], date: "02/03/2026", title, confirmReason: `bài ${no}` }),
      ),
    );
  const [message] = made.messages;
  if (!message) throw new Error("no message");
  return { ...made, documentId, messageId: message.id };
}
