import { formatCivil } from "~/domain/calendar/civil-date";
import { logged } from "./output-acts";
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
