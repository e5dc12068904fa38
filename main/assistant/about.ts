/** Decides by rules what a question is about. `null`: the rules cannot say, the model may. */
import type { About } from "../../preload/domain/chat.ts";
import { mentions, plain, stems, type Vocabulary } from "./vocabulary.ts";

const unsafe = [
  /\b(ignore|forget|disregard|override)\b.{0,40}\b(instruction|rule|prompt|previous|above|polic)/,
  /\b(system|hidden|secret|initial) (prompt|instruction|message)|your (prompt|instructions|rules)\b/,
  /\b(pretend|act|roleplay|behave) (to be|as|like|you are|that you)\b|\byou are now\b|\bjailbreak|\bdeveloper mode|\bdan mode/,
  /\b(bomb|explosive|weapon|poison someone|stab(bing)?|murder|(kill|hurt) (someone|somebody|people|him|her|myself)|suicid\w*|end (my life|it all)|want to die|harm myself|hack|malware|steal|shoplift|counterfeit)\b/,
  /\b(other|another|different|all|someone else).{0,20}\b(customer|shopper|user|person)s?\b.{0,40}\b(order|phone|address|pin|card|data|name|bought)/,
  /\b(select|drop|delete|insert|update)\b.{0,30}\b(from|table|into|set)\b|<script|\bsudo\b|\bpassword|\bapi key/,
  /\b(free|100 ?% off|for \$?[01]\b).{0,20}\b(code|coupon|override|approve|authori[sz]e)|\b(set|change|make) the price\b/,
];
const smalltalk =
  /^(hi|hello|hey|hiya|howdy|good (morning|afternoon|evening|day)|thanks?( you)?( very much| a lot)?|cheers|great|ok(ay)?|cool|bye|goodbye|see you|how are you|how is it going|what is up|who are you|what are you|are you (a robot|human|real)|what can you do|what is your name|nice to meet you|sorry|never ?mind|yes|no|please|test)( (there|you|then|for (the|your) help|so much|today|doing))*$/;
const elsewhere =
  /^(who (won|invented|discovered|wrote|was|sang)|when (was|did|will)|why (is|are|do|does|did)|what is the (capital|meaning|time|weather|date|population)|how (old|far|tall|many people)|what (year|day|time) |tell me a (joke|story)|write|translate|sing|solve|calculate) ?/;
const orders =
  /\b(my|our) (last |previous |recent |past )?(order|purchase|receipt|collection)s?\b|\border (status|number|code)\b|\bwhere is my\b|\bk\d+-\d{3,}\b|\bwhat (did|have) i (buy|bought|order)/;
const promotions =
  /\b(offer|deal|sale|discount|promotion|promo|bargain|special|voucher|coupon|reduced|reduction|ticket|clearance)s?\b|\bon offer\b|\bcheaper (this|today)|\bsave money\b|\bbuy (one|two|2|1|x) get\b|\btwo for one\b|\b2 for 1\b/;
const makers =
  /\b(brand|maker|manufacturer|producer|make)s?\b(?! (coffee|toast|tea|me|a\b|it|sure|you))|\bwho (makes|made|produces|builds)\b|\bmade by\b|\bwhere (is|are|do|does) .{2,40} (from|made|based|come from)\b|\bcompan(y|ies)\b/;
const store =
  /\b(return|refund|exchange|send(ing)? back|bring(ing)? back|take(n)? back|change my mind|warrant(y|ies)|guarantee|guaranteed|deliver(y|ed|ies)?|shipping|ship|opening|open|close|closing|closed|hours|loyalty|points?|member(ship)?|repair(s|ed)?|fix(ed)?|mend|gift cards?|gift wrap|quiet hour|my data|recycl(e|ing)|old (device|appliance|machine)|privacy|personal data|price (match|promise)|cheaper elsewhere|wheelchair|accessib(le|ility)|toilets?|parking|install(ation|ed)?|pay(ment|ing)?|cash|credit card|instal?ments|click and collect|collect|receipt|complain(t)?|manager|policy|policies|holiday|sunday|christmas)\b/;
const shopping =
  /\b(do|did|does|have|got|sell|stock|carry|keep) you|\byou (have|got|sell|stock|carry|do|keep)\b|\b(looking for|look for|need|want|buy|get me|find|show|recommend|suggest|search|gift|present|something|anything|cheap(est|er)?|dear(est|er)|expensive|best|top|rated|compare|which|price of|cost|how much|in stock|aisle|where (is|are|can i find)|under|below|less than|more than|over|between|up to|around)\b|[$€£]\s?\d/;

export const isShopping = (question: string): boolean => shopping.test(plain(question));

/** `productWords`: the question names a kind, a product, a department or a filter of the catalogue. */
export function aboutByRules(question: string, vocabulary: Vocabulary, productWords: boolean): About | null {
  const text = plain(question);
  const words = stems(question);
  if (unsafe.some((pattern) => pattern.test(question.toLowerCase()) || pattern.test(text))) return "unsafe";
  if (smalltalk.test(text)) return "smalltalk";
  if (elsewhere.test(text) && !store.test(text)) return "offtopic";
  if (orders.test(text) && !/\b(return|refund|exchange)\b/.test(text)) return "orders";
  const maker = vocabulary.manufacturers.some(({ name }) => mentions(words, name, false));
  if (makers.test(text) && !/\bwhich .{0,20}(is|are) (the )?(best|cheapest|quietest)/.test(text)) return "manufacturers";
  if (promotions.test(text)) return "promotions";
  if (store.test(text) && !(productWords && shopping.test(text) && !/\b(return|refund|warrant|guarantee|deliver|repair|recycl|pay)/.test(text))) return "store";
  if (maker && !productWords && /\b(tell me|about|who|what) /.test(`${text} `)) return "manufacturers";
  if (productWords || maker || shopping.test(text)) return "products";
  return null;
}
