/** The words by which a question shows what it is about. */
export { isUnsafe } from "./unsafe.ts";

const courtesy =
  "hi|hello|hey|hiya|howdy|good (morning|afternoon|evening|day)|thanks?( you)?( very much| a lot| so much)?|cheers|great|ok(ay)?|cool|bye|goodbye|see you|how are you|how is it going|what is up|who are you|what are you|are you (a robot|human|real|a person|a machine|an? ai)|what can you do|what is your name|(do|can) you (speak|understand)( \\w+)?|nice to meet you|sorry|never ?mind|yes|no|please|test|perfect|awesome|brilliant|wonderful|lovely|that is all";
export const smalltalk = new RegExp(
  `^( ?(${courtesy}|there|you|then|for (the|your|all your) (help|time|advice)|so much|today|doing|very|much|again|everyone|assistant|robot))+$`,
);
/** Said of the place, not of its goods. */
export const praise =
  /\b(lovely|nice|great|beautiful|wonderful|amazing|cool|friendly|pretty) (little |big )?(place|shop|store|kiosk|screen|people|staff|team|robot|voice)\b|\b(helpful|kind|clever|smart|funny) (of you|robot|assistant)\b|^you (are|re) (so |very |really )?(helpful|kind|nice|great|good|funny|smart|clever)/;
/** It begins like a chat, and what follows names nothing of the shop. */
export const chat = new RegExp(
  `^(hi|hello|hey|hiya|howdy|good (morning|afternoon|evening)|thank(s| you)|cheers|bye|goodbye|see you|sorry|nice (one|to|job|work|place|shop|store|talking|chat)|(great|good|well) (job|done|work|service)|you (are|re|have been|were|seem|look) |i (love|like) (this|your|the) (shop|store|place)|(this|that|it) (was|is|s) (very |really |so |quite )?(helpful|great|nice|kind|all|lovely|good|perfect|wonderful|fun)|have a |how are you|how is your|what a (nice|lovely|great|beautiful)|lovely (place|shop|store)|are you (a|an|real|human|alive|happy|tired|bored)|do you (like|love|feel|sleep|dream)|can you (hear|talk|speak)|i am (bored|tired|happy|sad|back|just)|who (made|built|programmed|created) you|how old are you|where do you live)`,
);
export const elsewhere =
  /^(hey |hi |hello |please |so |ok |can you |could you )*(who (won|invented|discovered|wrote|was|sang|painted|directed|composed|founded|is the (president|king|queen|prime|mayor|best player))|when (was|did|will|is easter|is the next)|why (is|are|do|does|did)|what is the (capital|meaning|time|weather|date|population|square|distance|temperature|speed|biggest country|highest mountain)|how (old|far|tall is (the|mount)|many people)|what (year|day|time) (is|was|did)|(tell|give|write|sing|make) me a (joke|story|poem|song|recipe|limerick)|(write|compose) (a|an|my|some)|translate|sing|solve|calculate|what do you think (of|about) (the )?(president|government|election|god|war)|how (do|can|should|would) (i|you|we|one) (cook|bake|boil|roast|fry|learn|lose|train|become|get to|get rid|write|draw|spell|say|prove|grow)|what (happened|is happening) (in|to|with)|define |explain (the|how|why|quantum)|is it going to (rain|snow)|will it (rain|snow)|how (is|s) the weather)\b ?/;
export const orders =
  /\b(my|our) (last |previous |recent |past |latest |own )?(order|purchase|receipt|collection|parcel|package)s?\b|\border (status|number|code|history)\b|\bwhere is my\b|\bk\d+-\d{3,}\b|\bwhat (did|have) i (buy|bought|order)|\b(orders?|purchases?) (i|we) (placed|made|did|paid)/;
/** Beside the word "order": it is one that was placed. */
export const ordered =
  /\b(i|we) (have )?(placed|made|ordered|bought|did|paid)\b|\b(cancel|track|trace|locate|status|progress|ready|arrived?|picked|collected?|get to|got to|check on)\b|\border (no\.?|number )?#?[a-z]{0,3}-?\d{3,}/;
export const promotions =
  /\b(offer|deal|sale|discount|promotion|promo|bargain|special|voucher|coupon|reduced|reduction|ticket|clearance|markdown|saving)s?\b|\bon offer\b|\b(discounted|marked down|half price|price cuts?|price drops?|money off|knocked off)\b|\d ?% off\b|\bpercent off\b|\bcheaper (this|today|than usual|now)\b|\bsave money\b|\bbuy (one|two|2|1|x) get\b|\btwo for one\b|\b2 for 1\b/;
export const makers =
  /\b(brand|maker|manufacturer|producer|make|label)s?\b(?! (coffee|toast|tea|me|a\b|it|sure|you|up\b))|\bwho (makes|made|produces?|produced|builds?|built|manufactures?|is behind|does)\b|\b(manufactures?|manufactured|manufacturing)\b|\bmade by\b|\bwhere (is|are|do|does) .{2,40} (from|made|based|come from)\b|\b(which|what) (company|companies|firm|firms)\b|\bcompan(y|ies)\b/;
/** Their goods are asked for, not the maker. */
export const ofTheirs = /\b(thing|product|item|stuff|model)s?\b|\b(cheap|dear|expensive|best|price|cost|sell|stock|have you|do you have)/;
/** A service of the store: about it whatever goods are named. */
export const service =
  /\b(returns?|returned|returning|returnable|refund(s|ed|able)?|exchange[sd]?|warrant(y|ies)|guarantee[sd]?|deliver(y|ed|ies|s|ing)?|shipping|ship(s|ped)?|repair(s|ed|ing)?|recycl(e|ing)|assembl(y|e|ed|ing)|install(ation|ed|ing)?|instal?ments?|click and collect|opening|privacy|price (match|promise)|car park|parking|wheelchair|gift wrap(ping)?|loyalty|wifi|wi fi)\b|\b(send|sending|bring|bringing|take|taking|taken|give|giving|brought|took|hand|carry)\b.{0,40}\bback\b|\bput(ting)? .{1,40} together\b|\bchange (of|my) mind\b|\b(my|old) (appliance|device|machine)\b.{0,20}\b(away|take)\b|\b(pay|paying) (by|with|in|using|cash|later|monthly)\b|\bpayments?\b|\b(accept|take) (cash|cards?|credit|cheques?|contactless)\b|\b(when|what time|what hour|at what|until|till|how late|how early|how long|which days?|are you|do you)\b.{0,25}\b(open|opens|close|closes|shut|shuts|closed|closing)\b|\b(opening|closing|shop|store|business|working) (hours|times?|days?)\b|\b(open|opened|closed|shut) (on|at|until|till|today|tomorrow|now|late|this|every|over|during)\b|\bcheaper elsewhere\b|\b(broke|broken|breaks?|faulty|defective|stopped working|stops working|does not work|doesn t work|damaged)\b|\b(do|can|could|will|would) (you|the shop|somebody|someone) (please )?(connect|hang|mount|fit|set up|build|wrap|match|keep|hold|store|fetch)\b|\b(old|used) (one|ones|device|machine|appliance)s?\b.{0,20}\baway\b|\btake (away )?(my|the) old\b|\bhow long (do|will|can|would) (you|members?|i|we) (keep|hold|have|get)\b|\bgift cards?\b|\bprice (match|promise)|\bmatch (the )?prices?\b/;
export const store =
  /\b(fix(ed)?|mend|open|close|closing|closed|shut|hours|points?|member(ship)?|gift cards?|quiet hour|my data|personal data|accessib(le|ility)|toilets?|restrooms?|restaurant|cash|credit card|card|cashier|pay|collect|pick ?up|receipt|complain(t|ts)?|manager|staff|job|policy|policies|holidays?|sunday|monday|christmas|easter|charge|address|phone number|contact (you|us|the|details|number|information|someone|somebody)|service desk|located)\b/;
/** What a thing is wanted with: "phones that come with a warranty". */
export const comesWith =
  /\b(that|which) (come|comes|has|have|include|includes)\b|\bwith (a|an|the|at least|lifetime|full|long|\d)\b.{0,25}\b(warranty|guarantee)\b/;
export const shopping =
  /\b(do|did|does|have|got|sell|stock|carry|keep) you|\byou (have|got|sell|stock|carry|do|keep)\b|\b(looking for|look for|need|want|wanna|buy|purchase|get me|find|show|recommend|suggest|search|gift|present|something|anything|cheap(est|er)?|dear(est|er)|expensive|best|top|rated|compare|which|price of|cost|costs|how much|in stock|aisle|where (is|are|can i find|do i find)|under|below|less than|more than|over|between|up to|around|(i am|am i|are|is|we are) (after|hunting)|in the market for|on the hunt|could do with|got any|any|list|browse|see your|what( is)? new)\b|[$€£]\s?\d/;
