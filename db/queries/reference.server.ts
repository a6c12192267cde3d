import type { CategoryOutline, MessageOutline } from "~/domain/campaign-outline";
import type { UnitList } from "~/domain/unit-lists";
import { categorySeeds, messageSeeds } from "../seeds/catalogue";
import { unitLists } from "../seeds/unit-lists/index";

/** The forms of publicity that set-up offers. */
export const listCatalogue = (): readonly CategoryOutline[] => categorySeeds;

/** The messages that set-up offers. */
export const listUsualMessages = (): readonly MessageOutline[] => messageSeeds;

/** The ready-made lists of units. */
export const listUnitLists = (): readonly UnitList[] => unitLists;
