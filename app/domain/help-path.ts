import type { HelpScreen } from "./help-screens";

/** Where help stands; apart from the list of its screens, which no page needs. */
export const helpPath = "/tro-giup";

export const helpScreenPath = (screen: HelpScreen): string => `${helpPath}/${screen}`;
