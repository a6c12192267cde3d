import { describe, expect, it } from "vitest";
import { linkKeyOf, storedLinkKey } from "~/domain/link-key";

const keyOf = (link: string) => linkKeyOf(new URL(link));

describe("links to one page", () => {
  it.each([
    ["parameters in another order", "https://x.vn/a?b=2&a=1", "https://x.vn/a?a=1&b=2"],
    ["values of one parameter in another order", "https://x.vn/a?a=2&a=1&a=1", "https://x.vn/a?a=1&a=2&a=1"],
    [
      "a post in a group by its permalink",
      "https://www.facebook.com/groups/hl?view=permalink&id=1234567890",
      "https://m.facebook.com/groups/hl/permalink/1234567890/",
    ],
    [
      "a story under two hosts",
      "https://m.facebook.com/story.php?story_fbid=77&id=42",
      "https://www.facebook.com/permalink.php?id=42&story_fbid=77",
    ],
  ])("are known as one: %s", (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ["another value", "https://x.vn/a?id=1", "https://x.vn/a?id=2"],
    [
      "a short number of another page",
      "https://facebook.com/story.php?story_fbid=7&id=1",
      "https://facebook.com/story.php?story_fbid=7&id=2",
    ],
    [
      "a group and a post in it",
      "https://facebook.com/groups/hl?id=1234567890",
      "https://facebook.com/groups/hl/permalink/1234567890",
    ],
  ])("are kept apart: %s", (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it("have a key as they are stored, and what is no link has none", () => {
    expect(storedLinkKey("https://www.halong.gov.vn/tin-1/")).toBe(keyOf("http://halong.gov.vn/tin-1"));
    expect(storedLinkKey("đã gỡ")).toBeNull();
  });
});
