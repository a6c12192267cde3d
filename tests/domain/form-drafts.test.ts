import { expect, it } from "vitest";
import { keptFields } from "~/domain/form-drafts";

it("keeps what was typed, several values of a field too, but no password and no field of the sign-in page", () => {
  const body = new URLSearchParams([
    ["title", "Tin về bầu cử & lịch"],
    ["unit", "a"],
    ["unit", "b"],
    ["currentPassword", "bí mật"],
    ["new_password", "bí mật"],
    ["_resume_path", "/x"],
    ["_key", "k1"],
  ]);
  expect([...new URLSearchParams(keptFields(body.toString()))]).toEqual([
    ["title", "Tin về bầu cử & lịch"],
    ["unit", "a"],
    ["unit", "b"],
    ["_key", "k1"],
  ]);
});
