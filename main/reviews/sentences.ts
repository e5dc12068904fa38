/** Cuts a review into sentences, and where it turns ("…, but …") into its halves. Pure; places are characters of the text as it was written. */
import type { Span } from "../../preload/domain/review.ts";

const MOST = 24; // of one review: beyond that nothing new is said
const LEAST_WORDS = 3; // of each half, where a sentence turns
const LONGEST = 400; // characters; who writes no full stop is cut at a space

const ends = /[.!?…]+["')\]]*(?=\s|$)|\n+/g;
const shortened = /\b(?:e\.g|i\.e|etc|vs|approx|mr|mrs|ms|dr|no|st)\.$/i;
const turn = /[,;:–-]?\s+(?=(?:but|however|although|though|except|yet|otherwise)\b)/gi;

export function sentencesOf(text: string): Span[] {
  const sentences = cutAt(text, { from: 0, to: text.length }, endsIn(text));
  return sentences
    .flatMap((sentence) => halvesOf(text, sentence))
    .flatMap((span) => notTooLong(text, span))
    .slice(0, MOST);
}

function endsIn(text: string): number[] {
  return [...text.matchAll(ends)].map(({ index, 0: mark }) => index + mark.length).filter((end) => !shortened.test(text.slice(Math.max(0, end - 8), end)));
}

function halvesOf(text: string, { from, to }: Span): Span[] {
  const turns = [...text.slice(from, to).matchAll(turn)].map(({ index, 0: mark }) => from + index + mark.length);
  const halves = cutAt(text, { from, to }, turns);
  return halves.every((half) => wordsIn(text, half) >= LEAST_WORDS) ? halves : [{ from, to }];
}

function notTooLong(text: string, { from, to }: Span): Span[] {
  if (to - from <= LONGEST) return [{ from, to }];
  const space = text.lastIndexOf(" ", from + LONGEST);
  const cut = space > from ? space : from + LONGEST;
  return [...cutAt(text, { from, to: cut }, []), ...cutAt(text, { from: cut, to }, []).flatMap((rest) => notTooLong(text, rest))];
}

/** Without the spaces around them; what holds no letter is nothing. */
function cutAt(text: string, { from, to }: Span, places: readonly number[]): Span[] {
  const edges = [from, ...places, to];
  return edges.slice(1).flatMap((end, index) => {
    const piece = text.slice(edges[index], end);
    const start = (edges[index] ?? 0) + piece.length - piece.trimStart().length;
    return /\p{L}/u.test(piece) ? [{ from: start, to: start + piece.trim().length }] : [];
  });
}

function wordsIn(text: string, { from, to }: Span): number {
  return text.slice(from, to).trim().split(/\s+/).length;
}
