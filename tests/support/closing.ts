import { askClosing, decideClosing } from "~/usecases/campaign-closing.server";
import { loadElectionClosing } from "~/usecases/campaign-closing-page.server";
import type { World } from "./world";

const reason = "Hoàn thành nhiệm vụ theo Quyết định kết thúc hoạt động của Tiểu ban.";

/** Closes the world's election, or opens it again, by the word of two people. */
export async function twoPeople(world: World, kind: "close" | "reopen"): Promise<void> {
  const { slug } = world.campaign;
  const [first, second] = [world.as("thu-ky"), world.as("quan-tri")];
  const asked = await askClosing(first, slug, { _key: first.newId(), kind, reason, confirm: "1" });
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  const { waiting } = await loadElectionClosing(second, slug);
  const decided = await decideClosing(second, slug, waiting?.id ?? "", "consented");
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
}
