import type { PublicitySubject } from "~/domain/publicity";
import type { AddItemForm } from "~/domain/publicity-forms";
import { loadPublicityOf } from "~/usecases/publicity.server";
import { addPublicityItem } from "~/usecases/publicity-items.server";
import { linkOutputs } from "~/usecases/publicity-links.server";
import { logged, slug } from "./output-acts";
import { stamp } from "./rounds";
import type { World } from "./world";

export const milestone: PublicitySubject = { kind: "milestone", key: "candidate-lists-posted" };
export const key = () => stamp()._key;
export const list = (world: World, subject: PublicitySubject, who = "thu-ky") =>
  loadPublicityOf(world.as(who), slug, subject);
export const itemForm = (differs: Partial<AddItemForm> = {}): AddItemForm => ({
  _key: key(),
  side: "after",
  name: "Đưa tin niêm yết danh sách",
  categoryId: "",
  unitId: "",
  from: "0",
  due: "+3",
  ...differs,
});
export const addItem = (
  world: World,
  subject: PublicitySubject,
  differs: Partial<AddItemForm> = {},
  who = "thu-ky",
) => addPublicityItem(world.as(who), slug, subject, itemForm(differs));
export const link = (
  world: World,
  subject: PublicitySubject,
  itemId: string,
  outputs: string[],
  who = "thu-ky",
) => linkOutputs(world.as(who), slug, subject, { _key: key(), itemId, outputs });

/** The id and number of an output that is logged for it. */
export async function outputOf(world: World, differs: Parameters<typeof logged>[1] = {}) {
  const { numbers } = await logged(world.as("thu-ky"), differs);
  const number = numbers[0] ?? 0;
  const { id } = await world.db.read
    .selectFrom("outputs")
    .select("id")
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return { id, number };
}
