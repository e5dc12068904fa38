/** Without a model: the forty commonest kinds of question have the same cards, are marked as quick answers, and come at once. */
import { beforeAll, expect, test } from "vitest";
import { createAbsentLlm } from "../../../main/llm/absent-llm.ts";
import { faultsOf } from "../../answers/expected.ts";
import { questions } from "../../answers/questions.ts";
import { openTalk } from "../../answers/shop.ts";
import { factsOf } from "../../answers/truth.ts";

const RULES_MS = 100;
const BUSY = process.env["LONG"] ? 1 : 4;

/** Which of the two hundred stands for each kind. */
const kinds: Readonly<Record<string, string>> = {
  "a kind of thing": "s001",
  "under a price": "s006",
  "between two prices": "s007",
  "a price that nobody sells": "s010",
  "in a colour": "s012",
  "in a colour that there is not": "s016",
  "of a maker": "s019",
  "not of a maker": "s020",
  "all of a maker": "s022",
  "a specification at most": "s024",
  "a specification at least": "s025",
  "the value of a specification": "s031",
  "in a size": "s034",
  "so many of a thing": "s039",
  "the cheapest of all": "s043",
  "the dearest of a kind": "s045",
  "the most of a specification": "s047",
  "the best reviewed": "s052",
  "two compared": "s054",
  "one like another": "s060",
  "what goes with it": "s063",
  "what buyers say": "s066",
  "what buyers dislike": "s068",
  "how many of a kind": "s073",
  "how many makers": "s074",
  "what it costs on average": "s076",
  "about a maker": "s080",
  "who makes a product": "s081",
  "makers of a country": "s082",
  "who makes a kind": "s083",
  "what is on offer": "s086",
  "a kind on offer": "s087",
  "when an offer ends": "s088",
  returns: "s095",
  "opening hours": "s097",
  delivery: "s099",
  "in stock": "s107",
  "where it stands": "s108",
  "my order": "s115",
  "not sold": "s120",
};

interface Row {
  readonly kind: string;
  readonly faults: readonly string[];
  readonly quick: boolean;
  readonly ms: number;
}
const rows: Row[] = [];
beforeAll(async () => {
  const talk = await openTalk({ llm: createAbsentLlm("rules alone") });
  const facts = factsOf(talk.truth);
  for (const [kind, id] of Object.entries(kinds)) {
    const expected = questions.find((question) => question.id === id)!; // the list above is ours
    await talk.begin();
    const { turn, ms } = await talk.ask(expected.turns[0]!); // one turn at least
    rows.push({ kind, faults: faultsOf(turn, expected, facts), quick: turn.quick, ms: ms.total });
  }
  await talk.close();
}, 60_000);

test("there are forty", () => expect(new Set(Object.values(kinds)).size).toBe(40));
test("each shows the right things", () =>
  expect(rows.filter(({ faults }) => faults.length > 0).map(({ kind, faults }) => `${kind}: ${faults.join("; ")}`)).toEqual([]));
test("each is marked as a quick answer", () => expect(rows.filter(({ quick }) => !quick).map(({ kind }) => kind)).toEqual([]));
test("each comes within a tenth of a second, the first one too", () => {
  expect(rows.filter(({ ms }) => ms > RULES_MS * BUSY).map(({ kind, ms }) => `${kind}: ${ms} ms`)).toEqual([]);
});
