import { type CivilDate, formatCivil } from "~/domain/calendar/civil-date";
import { closeUnit } from "~/usecases/unit-changes.server";
import { loadUnit } from "~/usecases/unit-page.server";
import { formKey, slug } from "./election-day";
import { carriedOut, logged } from "./output-acts";
import type { World } from "./world";

/** Logs one panel of the unit on each of these days, as the secretary. */
export async function logItems(world: World, unitKey: string, days: readonly string[]): Promise<void> {
  for (const day of days) {
    await logged(world.as("thu-ky"), {
      units: [unitKey],
      categories: ["pano"],
      channels: [],
      date: formatCivil(day),
    });
  }
}

/** Ends a unit from a day on, as the secretary. */
export async function ended(world: World, unitKey: string, on: CivilDate): Promise<void> {
  const { seen } = await loadUnit(world.as("thu-ky"), slug, unitKey);
  const form = { _key: formKey(), _seen: seen, from: formatCivil(on), reason: "Nghị quyết" };
  carriedOut(await closeUnit(world.as("thu-ky"), slug, unitKey, form));
}
