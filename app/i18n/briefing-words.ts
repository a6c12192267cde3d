import { PRESS_UNITS, type TopicLine } from "~/domain/briefings-page";
import { LOCAL_UNITS } from "~/domain/milestone-units";
import type { Texts } from "./texts";

/** "Tất cả phường, xã (33)", or the first names and how many more there are. */
export function topicUnits(
  { scope, units, unitCount }: Pick<TopicLine, "scope" | "units" | "unitCount">,
  words: Pick<Texts["briefings"], "press" | "local" | "bloc" | "andMore">,
): string {
  if (scope.value === PRESS_UNITS) return words.press(unitCount);
  if (scope.value === LOCAL_UNITS) return words.local(unitCount);
  if (scope.name !== "") return words.bloc({ name: scope.name, count: unitCount });
  const names = units.join(", ");
  const more = unitCount - units.length;
  return more > 0 ? words.andMore({ names, n: more }) : names;
}
