import { expect, test } from "vitest";
import { slotFiller, slotGrammar, slotsIn } from "../../../main/llm/slot-grammar.ts";

test("every slot of the sentence is written exactly once, in any order", () => {
  expect(slotGrammar(["name", "price"], " ").split("\n")).toEqual([
    'root ::= " " left-name-price',
    'left-name-price ::= words ("{name}" left-price | "{price}" left-name)',
    'left-name ::= words ("{name}" left)',
    'left-price ::= words ("{price}" left)',
    "left ::= words end",
    String.raw`words ::= [^A-Z0-9{}<>|\\\r\n]*`,
    "end ::= [.!?]",
    "",
  ]);
});

test("more than five slots keep their order, so that the grammar stays small", () => {
  const slots = ["a", "b", "c", "d", "e", "f"];
  expect(slotGrammar(slots, "").split("\n")[1]).toBe(`left-a-b-c-d-e-f ::= ${slots.map((slot) => `words "{${slot}}"`).join(" ")} words end`);
});

test("slots are found whatever their capitals and counted once", () => {
  expect(slotsIn("The {name}: {tooClose} of {name}.")).toEqual(["name", "tooclose"]);
});

test("slots are filled while the text streams in, never half shown", () => {
  const filler = slotFiller({ name: "Halden Kettle", tooClose: "2" });
  const shown = [" the {na", "me} is h", "ere. {tooclose", "} more, i", " think. it is."].map(filler.take);
  expect({ shown, end: filler.end() }).toEqual({
    shown: ["The ", "Halden Kettle is h", "ere. ", "2 more, ", "I think. It is."],
    end: "The Halden Kettle is here. 2 more, I think. It is.",
  });
});

test("words are put together whatever their pieces, and a word is never taken for a slot", () => {
  const filler = slotFiller({ ehin: "wrong" });
  for (const piece of ["it stands", ".", " the", " mug is", " beh", "i", "nd it", ".", " i", " see"]) filler.take(piece);
  expect(filler.end()).toBe("It stands. The mug is behind it. I see");
});

test("a sentence that begins with a slot begins with a capital", () => {
  const filler = slotFiller({ things: "three kettles" });
  expect(filler.take(" {things} fit.")).toBe("Three kettles fit.");
});
