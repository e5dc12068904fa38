/** Words that speak to whoever sorts the reviews are no opinion of the goods: they are not read. Pure. */

const verdict = String.raw`["'*]?(?:positive|negative|neutral|praise)\b`;
const orders = [
  String.raw`\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|all|any|your|these|the)\b.{0,30}\b(?:instructions?|prompts?|rules?|text|reviews?|above|context|guidelines?)\b`,
  String.raw`\b(?:label|classify|mark|rate|score|tag|treat|count|categori[sz]e|rank)\b.{0,30}\b(?:this|it|the|my|following|above|review|text)\b.{0,20}(?:\b(?:as|to be|to)\s+)?${verdict}`,
  String.raw`\b(?:label|classify|mark|rate|score|tag|treat|count|rank)\b.{0,30}\b(?:this|it|review|text)\b.{0,20}\bas\s+(?:five|5|one|1) stars?\b`,
  String.raw`\b(?:sentiment|label|class|classification|output|answer|verdict|result|response|tone)\b.{0,30}(?:\bis|=|:|->|→|\bmust be|\bshould be)\s*${verdict}`,
  String.raw`\b(?:answer|respond|reply|output|say|print|return|write)\b\s*:?(?:\s+(?:only|just|with|the|word|exactly|a|one))*\s+${verdict}`,
  String.raw`\b(?:you are|you're|act as|pretend to be)\s+(?:now )?(?:an? )?(?:ai|language model|sentiment|assistant|classifier|analyst|helpful assistant)\b`,
  String.raw`(?:(?:^|[.!?]\s*)#*|#+)\s*(?:system|developer|admin(?:istrator)?|user|assistant)\s*(?:prompt|message|note|override)?\s*:`,
  String.raw`\b(?:new|updated|hidden|secret) (?:system )?(?:instructions?|prompt)\s*:`,
  String.raw`\bimportant\s*:\s*(?:say|tell|answer|reply|write|repeat|translate|show|add|do not mention|do not show)\b.{0,120}`,
  String.raw`\b(?:ignora|ignorez|ignoriere)\b.{0,40}\b(?:instrucciones|instructions|anweisungen)\b.{0,120}`,
  String.raw`\b(?:dear|attention|note to|hey|hello),? (?:the )?(?:ai|model|analyst|classifier|moderator|bot|llm)\b`,
].map((order) => new RegExp(order, "i"));

// What an order asks for may stand a little behind it.
const upToItsVerdict = new RegExp(String.raw`^.{0,100}?\b(?:${verdict}|(?:five|5|one|1) stars?\b)["'*.!]*`, "i");

/** `text` is prepared. Nearly always it comes back as it was; what is left may be nothing. */
export function withoutOrders(text: string): string {
  const found = earliest(text);
  if (found === null) return text;
  const { index, 0: order } = found;
  const asked = upToItsVerdict.exec(text.slice(index))?.[0] ?? "";
  const end = index + Math.max(order.length, asked.length);
  return withoutOrders(`${text.slice(0, index)} ${text.slice(end)}`.replace(/\s+/g, " ").trim());
}

function earliest(text: string): RegExpExecArray | null {
  const found = orders.map((order) => order.exec(text)).filter((match) => match !== null);
  return found.length === 0 ? null : found.reduce((first, match) => (match.index < first.index ? match : first));
}
