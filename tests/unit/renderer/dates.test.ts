import { expect, test } from "vitest";
import { agoInWords, dayInWords, seenInWords } from "../../../renderer/ui/dates.ts";

const now = new Date("2026-11-22T12:00:00Z");

test.each([
  ["2026-11-24T12:00:00Z", "Tuesday"],
  ["2026-11-20T12:00:00Z", "Friday"],
  ["2026-12-12T12:00:00Z", "December 12"],
  ["2026-11-10T12:00:00Z", "November 10"],
  ["2025-11-20T12:00:00Z", "November 20, 2025"],
  ["2027-01-05T12:00:00Z", "January 5"],
])("%s, seen from Sunday 22 November 2026, is said as %s", (iso, said) => expect(dayInWords(iso, "en", now)).toBe(said));

test("what was seen on another day says which", () => {
  const at = (iso: string) => seenInWords(iso, "en", new Date("2026-11-22T12:00:00")).replaceAll("\u202f", " ");
  expect([at("2026-11-22T10:42:00"), at("2026-11-21T10:42:00"), at("2026-10-22T10:42:00")]).toEqual([
    "10:42 AM",
    "November 21 at 10:42 AM",
    "October 22 at 10:42 AM",
  ]);
});

test.each([
  [10, "this minute"],
  [200, "3 minutes ago"],
  [7_300, "2 hours ago"],
  [90_000, "yesterday"],
  [3 * 86_400, "3 days ago"],
  [-500, "this minute"],
])("%i seconds ago is said as %s", (seconds, said) => expect(agoInWords(new Date(now.getTime() - seconds * 1000).toISOString(), "en", now)).toBe(said));
