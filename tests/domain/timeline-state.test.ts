import { describe, expect, it } from "vitest";
import { anchorDay } from "~/domain/timeline-plan";
import { stateOf } from "~/domain/timeline-state";

describe("a date that is not one day", () => {
  it("a milestone without a date is done or cannot be dated; one with a window is counted from its end or its beginning", () => {
    const frame = { beginsWithWindow: false, duty: "ours", actualOn: null, asOf: "2021-05-04" } as const;
    expect(stateOf({ ...frame, date: null })).toEqual({ code: "not-datable" });
    expect(stateOf({ ...frame, date: null, actualOn: "2021-05-01" })).toEqual({ code: "done" });
    const latest = { form: "window", from: "2021-05-10", to: "2021-05-20" } as const;
    expect(anchorDay({ actualOn: null, latest, beginsWithWindow: false })).toBe("2021-05-20");
    expect(anchorDay({ actualOn: null, latest, beginsWithWindow: true })).toBe("2021-05-10");
    expect(anchorDay({ actualOn: "2021-05-12", latest, beginsWithWindow: false })).toBe("2021-05-12");
    expect(anchorDay({ actualOn: null, latest: null, beginsWithWindow: false })).toBeNull();
  });
});
