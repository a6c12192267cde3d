/** Where help stands; apart from its screens, which no page needs. */
export const helpPath = "/tro-giup";
