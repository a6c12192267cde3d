/** The forms of a publicity checklist, as they are posted; days are judged where the campaign is known. */
import { z } from "zod";
import { freeText } from "./guarded-text";
import { publicitySides } from "./publicity";
import { LONGEST_ITEM } from "./publicity-page";
import { templateKeys } from "./publicity-templates";

const key = z.string().min(1).max(60);
const typed = z.string().max(20);

const item = {
  side: z.enum(publicitySides, "required"),
  name: freeText().min(1, "required").max(LONGEST_ITEM.name),
  categoryId: z.string().max(60),
  unitId: z.string().max(60),
  /** A day ("15/04/2021"), days from the subject's day ("-3", "+2"), or nothing. */
  from: typed,
  due: typed,
};

export const addItemForm = z.object({ _key: key, ...item });
export const editItemForm = z.object({
  _key: key,
  itemId: key,
  version: z.coerce.number("not-valid").int("not-valid").positive("not-valid"),
  ...item,
});
export const removeItemForm = z.object({ _key: key, itemId: key });
export const templatesForm = z.object({
  _key: key,
  templates: z.array(z.enum(templateKeys, "not-valid")).min(1, "required").max(templateKeys.length),
});
export const linkForm = z.object({
  _key: key,
  itemId: key,
  outputs: z.array(z.string().max(60)).min(1, "required").max(200),
});
export const unlinkForm = z.object({ _key: key, itemId: key, outputId: key });

export type AddItemForm = z.infer<typeof addItemForm>;
export type EditItemForm = z.infer<typeof editItemForm>;
export type RemoveItemForm = z.infer<typeof removeItemForm>;
export type TemplatesForm = z.infer<typeof templatesForm>;
export type LinkForm = z.infer<typeof linkForm>;
export type UnlinkForm = z.infer<typeof unlinkForm>;
