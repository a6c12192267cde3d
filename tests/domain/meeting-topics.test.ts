import { describe, expect, it } from "vitest";
import { movedTopic } from "~/domain/meeting-topics";

describe("the topics of a meeting", () => {
  it("a topic is moved within its list only", () => {
    expect(movedTopic(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(movedTopic(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect([
      movedTopic(["a"], "x", "up"),
      movedTopic(["a", "b"], "a", "up"),
      movedTopic(["a", "b"], "b", "down"),
    ]).toEqual([null, null, null]);
  });
});
