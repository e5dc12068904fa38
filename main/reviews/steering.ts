/** Sentences that speak to whoever sorts the reviews are no opinion of the goods: they are not read. Pure. */
import { sentencesOf } from "./sentences.ts";

const orders = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|all|any|your|these|the)\b.{0,30}\b(?:instructions?|prompts?|rules?|text|reviews?|context|guidelines?)\b/i,
  /\b(?:label|classify|mark|rate|score|tag|treat|count|categori[sz]e|report|rank)\b.{0,30}\b(?:this|it|the|my|following|above|review|text)\b.{0,40}\b(?:as|a|to)?\s*["'*]?(?:positive|negative|neutral|five stars?|5 stars?|one star|1 star|praise)\b/i,
  /\b(?:sentiment|label|class|classification|output|answer|verdict|result|response|tone)\s*(?:is|=|:|->|→|must be|should be)\s*["'*]?(?:positive|negative|neutral)\b/i,
  /\b(?:answer|respond|reply|output|say|print|return|write)\b.{0,24}\b(?:only|just|with|the word|exactly)?\s*["'*]?(?:positive|negative|neutral)["'*]?\b/i,
  /\b(?:you are|you're|act as|pretend to be|as) (?:now )?(?:an? )?(?:ai|language model|sentiment|assistant|classifier|analyst|helpful assistant|model)\b/i,
  /\b(?:system|developer|admin(?:istrator)?|user|assistant|instructions?)\s*(?:prompt|message|note|override)?\s*[:>\]]/i,
  /\b(?:new|updated|important|hidden|secret) (?:system )?(?:instructions?|prompt|rules?|task)\b/i,
  /\b(?:dear|attention|note to|hey|hello),? (?:the )?(?:ai|model|analyst|classifier|moderator|bot|llm|sentiment)\b/i,
];

/** `text` is prepared. What is left may be nothing. */
export function withoutOrders(text: string): string {
  return sentencesOf(text)
    .map(({ from, to }) => text.slice(from, to))
    .filter((sentence) => !isOrder(sentence))
    .join(" ");
}

export function isOrder(sentence: string): boolean {
  return orders.some((order) => order.test(sentence));
}
