import { v7 } from "uuid";

/** A new time-ordered id (UUID version 7), so that indexes grow at their end. */
export const newId = (): string => v7();
