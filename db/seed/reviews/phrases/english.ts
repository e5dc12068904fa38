/** What fits any product: openings, verdicts, comparisons, closings. Slots in braces are filled by `fill-in.ts`. */
export type Tone = "positive" | "neutral" | "negative";
type ByTone = Readonly<Record<Tone, readonly string[]>>;

export const openings: readonly string[] = [
  "Bought {this} {life}.",
  "I [bought|got|picked up|chose] {this} {kind} {life}.",
  "Got {obj} {life} [last month|in the spring|a few weeks ago|before the holidays|at the end of summer|in January].",
  "We [needed|wanted|were after] something {life}, so [we took|I took|home came] {this}.",
  "I have had {obj} for [two weeks|three weeks|a month|two months|ten days|half a year] now, {life}.",
  "[Replaces|Took the place of|Came in for] {old}.",
  "{It} replaced {old}.",
  "Before {this} I had {old}.",
  "I was looking for {a} {life} and [took|ended up with|settled on] {this}.",
  "[Third|Fourth|Second] {unitKind} [in this house|in five years|for us] and the first from {brand}.",
  "First thing I have [ever |]bought from {brand}.",
  "[Read|Went through] [a dozen|twenty|far too many] reviews before I [bought|chose] {this} {kind}.",
  "I do not [usually|normally|often] write reviews, but {this} {kind} [deserve{s}|need{s}] one.",
  "[Saw|Tried|Picked up] {this} {kind} [in the shop|at the kiosk|on the shelf] and took {obj} home [the same day|on a whim|after some thinking].",
  "Needed {a} {life}, [nothing fancy|quickly|and my patience was short].",
  "My old {kind} had [given up|died|seen better days], so I bought {thisOne}.",
  "Wanted to [get rid of|stop using] {old}.",
  "[A month|Six weeks|Three months|Two weeks|Half a year] with {this} {kind}.",
  "[Short|Quick|Honest] report after [a week|a month|two months|ten days] with {this} {kind}.",
  "The {kind} {is} in use [every day|daily|all week] here, {life}.",
  "[Moved house|Changed jobs|Had a birthday|Lost a bet] and needed {a}.",
  "A friend [recommended|swears by] {brand}, so I [tried|bought] {this}.",
  "I got {this} {kind} in {colour}, {life}.",
  "Chose {colour}, [bought|meant] {life}.",
  "[Long|Lengthy] search, [then|in the end] I went for {this} {kind}.", "My [sister|colleague|neighbour] has the same {kind}, so I [knew|thought I knew] what I was getting.", "Moving into my own place I needed {a} [fast|at last|for the first time].", "[Ordered|Collected] {this} {kind} [on Monday|on Friday|at the weekend], used {obj} every day since.",
  "I am [no expert|a bit of an expert|the fussy sort], so here is what I noticed about {this} {kind}.", "Bought on offer, [|more or less ]{life}.", "{brand} was new to me, so I was curious about {this} {kind}.", "Thought about {this} {kind} for [weeks|a long time] before I [paid|decided].",
];

/** Read before a second-hand report; the person is named here. */
export const openingsForOthers: readonly string[] = [
  "Bought for {person}.",
  "[Got|Bought] {this} {kind} for {person} [for Christmas|as a birthday present|as a surprise|because nobody else would].",
  "A present for {person}, [long overdue|well meant|on the third request].",
  "{person} wanted {a}, and I had a birthday to [think of|cover].",
  "{person} [chose|picked] {this} {kind} and uses {obj} [every day|more than I do|all the time].",
  "I am writing this for {person}, who [does not do computers|never writes reviews|has strong opinions].",
  "{This} {kind} [belong{s} to|live{s} with] {person}, I only [paid|hear about {obj}].",
  "We gave {obj} to {person} [last Christmas|in May|for the new flat].",
];

/** Wraps a clause into what somebody else said. */
export const hearsay: readonly string[] = [
  "{he} says {clause}.", "{he} tells me {clause}.", "According to {him}, {clause}.", "{he} reports that {clause}.", "[From what I hear|From what {he} says], {clause}.",
];

export const othersVerdict: ByTone = {
  positive: ["{he} loves {obj}.", "{he} will not give {obj} back.", "{he} could not be happier with {this} {kind}.", "{he} is [delighted|thrilled|very pleased] with {obj}.", "{he} raves about {this} {kind} [to everyone|on the phone|every week]."],
  neutral: ["{he} is neither thrilled nor cross about {this} {kind}.", "{he} uses {obj}, more I cannot say.", "{he} [shrugged|says {it} will do].", "{he} thinks {this} {kind} {is} all right, I expected more."],
  negative: ["{he} hates {obj}.", "{he} went back to {old}.", "{he} [has stopped using|no longer uses] {this} {kind}, and I understand why.", "{he} was [very |bitterly |]disappointed with {this} {kind}.", "I felt embarrassed for giving {him} {this} {kind}."],
};

export const verdicts: ByTone = {
  positive: [
    "Love {obj}.", "Very happy.", "Really pleased.", "So good.", "Brilliant {kind}.", "Great buy.", "Highly recommended.", "Does what it should.", "Delighted with {obj}.",
    "Really [happy|pleased] with {this} {kind}.", "[Best|Nicest] {kind} I have [owned|had|bought|used] [so far|in years|in a long time|].",
    "I would buy {this} {kind} again [tomorrow|without thinking|in a heartbeat|any day].", "[Absolutely|Completely|Totally] [delighted|thrilled] with {this} {kind}.",
    "[Simply|Just] {x}[really |very |]good {kind}.", "{brand} got this one right.", "{brand} knows how to make {a}.", "What {x}[great|lovely|fantastic] {kind}.",
    "Exactly the {kind} I was [looking|hoping] for.", "No regrets [about {this} {kind}|at all about buying {obj}].", "I cannot fault {this} {kind}.",
    "For once {a} that keep{s} {itsPoss} promises.", "Better than I [expected|hoped|dared hope] from {a} at this price.", "[Top|Full] marks from me, {brand}.",
    "I am [impressed|very impressed|over the moon] with what {brand} made here.", "[Everybody|The whole family|My flatmate] wants {a} like this now.",
    "{AUnit} to [fall in love with|be happy about], [seriously|honestly|no joke].", "The {kind} [make{s} me smile|still make{s} me happy] [every morning|every time|after all these weeks].",
    "[Solid|Sensible|Well-made] {kind}, [nothing to complain about|would recommend|very pleased].", "My [favourite|best] purchase [this year|of the year|this season], and {it} {is} only {a}.",
  ],
  neutral: [
    "It's okay.", "Average.", "Mixed feelings.", "Not bad, not great.", "So-so.", "Middling.", "Three stars.", "All right.",
    "I have mixed feelings about {this} {kind}.", "{Xn}average {kind}, [no more, no less|nothing else to say].", "{This} {kind} {is} okay, [I suppose|nothing more].",
    "Neither [happy|thrilled] nor [angry|upset] about {this} {kind}.", "Some things about {this} {kind} are good, some are not.", "Half of me [likes|wants to keep] {this} {kind}, the other half [does not|would return {obj}].",
    "[Fine|Acceptable|Passable] {kind}, [I expected a bit more|I have seen better and worse|it will do for now].", "The {kind} [do{es} the job|work{s}], without any [charm|sparkle].",
    "Hard to say if I would buy {this} {kind} again.", "{brand} has made better and worse.", "{X}so-so {kind} for [a so-so|an ordinary] price.",
    "Not sure yet what to think of {this} {kind}.", "[Middle of the road|Bog-standard] {kind}.", "Good ideas, [half-finished|uneven] {kind}.",
  ],
  negative: [
    "Very disappointed.", "Do not buy.", "Not impressed.", "What a waste.", "Never again.", "Avoid.", "Rubbish.", "Complete letdown.", "Sent back.",
    "[Really|Very|Deeply] disappointed with {this} {kind}.", "The worst {kind} I have [owned|had|bought|used] [so far|in years|].", "I regret buying {this} {kind}.",
    "[Waste|What a waste] of money, {this} {kind}.", "{This} {kind} went [straight |]back [to the shop|to the counter|after a week|after two days].", "I would not [wish {this} {kind} on my worst enemy|give {this} {kind} to anyone].",
    "I expected [more|far more|better] from {brand}.", "{brand} should be [ashamed of|embarrassed by] {this} {kind}.", "Save your money and [buy another|look for a different] {unitKind}.",
    "[Honestly|Frankly] {x}[bad|poor|terrible|useless] {kind}.", "Nothing but [trouble|annoyance] with {this} {kind}.", "I want my money back for {this} {kind}.",
    "[Badly made|Poorly designed|Cheap and nasty] {kind}.", "Never buying {brand} again [after this|because of {this} {kind}|].", "I have rarely been so [annoyed|let down] by {a}.",
    "{AUnit} that [fails at|cannot do] the one thing I bought {obj} for.", "How did {this} {kind} ever get [into the shop|past a test]?", "[Unusable|Hopeless|Useless] {kind}, [keep away|do not bother|stay clear].",
  ],
};

export const comparisons: ByTone = {
  positive: [
    "Compared with {old}, [a huge step up|a different world|night and day|a real improvement].", "So much better than {old}.", "I do not miss {old} [one bit|at all|for a second].",
    "After {old}, {thisOne} feels like [luxury|a holiday|cheating].", "[Should have|I ought to have] got rid of {old} years ago.", "We went from {old} to {this}, and [nobody wants to go back|nobody complains].",
    "{old}? [Forgotten already|Gone to the tip, no tears].", "My last {kind} cost twice as much and {was} half as good.", "I have had {a} from a dearer maker, and {thisOne} beats {obj} [easily|in every way].", "After years with {old}, {this} {kind} {is} in another league.", "Why did I put up with {old} for so long?", "Coming from {old}, I [notice|see|feel] the difference [every day|at once|every single time].",
    "My partner paid more for {a} and [borrows mine|envies me].", "[Tried|Tested|Borrowed] three others before, none was as good as {thisOne}.", "Friends told me to keep {old}, and I am glad that I did not listen.", "If you still have {old}, [do yourself a favour|treat yourself].", "Beats {old} [hands down|by miles|without trying].", "{old} never made me [this happy|smile], {this} {kind} do{es}.",
  ],
  neutral: [
    "Not really better than {old}, not worse either.", "Next to {old} I notice [little|hardly any] difference.", "Some things were better with {old}, some are better now.", "My last {kind} {was} about the same, [only older|just in another colour].",
    "A small step up from {old}, [nothing dramatic|no revolution].", "I could have kept {old} just as well.",
  ],
  negative: [
    "I want {old} back.", "Even {old} did a better job [than this|].", "I should have stayed with {old}.", "Compared with {old}, [a step backwards|a joke|a big disappointment].", "We have gone back to {old}.",
    "My last {kind} cost half as much and {was} twice as good.", "And to think I threw out {old} for {this}.", "A colleague has {x}cheaper {kind} and [laughs at me|swears by {obj}].", "[Never thought|I did not think] I would miss {old}, but [here we are|now I do].", "Give me {old} any day.", "I used to grumble about {old}, [not any more|never again after this].", "My neighbour paid less for {aUnit} from the market and laughs at mine.", "Next to {thisOne} even {old} [looks|would look] [good|like luxury].",
  ],
};

export const money: ByTone = {
  positive: [
    "Worth every cent.", "Great value.", "[Very|Really] good value for {a} like this.", "For the price you will not find {x}better {kind}.", "Not [cheap|the cheapest], but {this} {kind} {is} worth it.", "I would have paid [more|double|a good bit more] for {this} {kind}.",
    "Cheaper than the {kind} my [sister|neighbour|brother] bought, and better.", "A bargain, [considering how good|when you see how well made] {it} {is}.", "Got {this} {kind} on offer, [a steal|a real bargain].",
    "Money well spent.", "{x}[good|decent|fair] price for {x}[very good|great|fine] {kind}.", "I compared prices for [an evening|a week], and {this} {kind} gave the most for the money.", "Looks and feels like {a} for twice the price.", "You could pay more for {a}, but why would you?", "Honest price, honest {kind}[|, honest maker].",
    "Not a cent wasted on {this} {kind}.", "[Fair|Sensible] price too.", "The price made me doubt {this} {kind}, [without reason|wrongly].", "Costs [half|a third] of what I thought {a} would cost me.", "At this price I bought [two|one for my mother as well|one for each of us].",
  ],
  neutral: [
    "The price is [fair|about right] for {a} of this sort.", "Fine for the money, I would not pay more for {this} {kind}.", "On offer it is a fair deal, at full price I would think twice about {this} {kind}.", "You get what you pay for with {this} {kind}.", "Neither cheap nor dear for {a}.",
  ],
  negative: [
    "Overpriced.", "Not worth it.", "Far too [expensive|dear] for such [poor|bad] quality.", "For that price I expect {a} that work{s}.", "I paid [good|real] money for {this} {kind} and got junk.", "Even at half the price {this} {kind} would be [a bad deal|too dear].", "You pay for the name {brand}, [not for the {kind}|and nothing else].",
  ],
};

export const handover: ByTone = {
  positive: [
    "Order was ready at the counter in [five|ten|eight] minutes, [friendly|lovely] staff.", "[Arrived|Came] [a day early|the next day|sooner than promised] and [well packed|in a sturdy box|without a scratch].", "The [lady|man|young man] at the counter [showed me how to set {obj} up|carried {obj} to my car], thank you.",
    "Packed in cardboard, no plastic at all, [well done|lovely] {brand}.", "One part was missing from my {kind}, and the shop [handed it over|sorted it] [at once|the same day].",
    "Click and collect worked [like clockwork|without a hitch], {this} {kind} waited with my name on {obj}.", "The box was ready when I [came|got there] and the [girl|chap|woman] at the counter was [a joy|very kind].",
    "[Quick|Fast|Speedy] delivery, [tidy|careful|neat] packaging.", "Delivered [on a Saturday|within two days|earlier than agreed], all parts there.", "I rang about {this} {kind} and got [a real person|a friendly answer] at once.",
    "Exchanged {this} {kind} for another colour at the counter, [no questions asked|no fuss], top service.", "{brand} even put a [handwritten note|small sticker|small thank-you card] in the box.",
  ],
  neutral: [
    "The box was [dented|a bit squashed], the {kind} inside {was} fine.", "Delivery took [a week|six days|longer than stated], otherwise nothing to report.", "Instructions in [nine|twelve] languages, mine is on the last page.", "Came with a mountain of cardboard, {a} like this [need{s}|could do with] less.",
  ],
  negative: [
    "The box arrived [crushed|torn open|soaked] and the {kind} inside {was} [scratched|dented|dirty].", "[Waited|Had to wait] [two weeks|eleven days|three weeks] for {this} {kind}, and then this.", "My {kind} had clearly been [used|opened] before, there were [fingerprints|crumbs|hairs] on {obj}.",
    "They sent the wrong colour [first|twice], then [nobody answered|a voucher].", "Delivery came [three days late|at ten at night] and the driver [threw|dropped] the parcel over the fence.", "Parts were missing from the box, so the {kind} {was} no use for a week.", "The service line [kept me waiting|passed me round] for [forty minutes|an hour] and then hung up.",
  ],
};

/** Faults with the passing of time; the fault itself is the kind's own. */
export const faultFrames: readonly string[] = [
  "After {time} {fault}.", "[Fine|Great|All good|No problems] at first, then {fault} after [only |just |]{time}.", "{time} in, {fault}.", "It took exactly {time} until {fault}.", "[Within|In less than] {time} {fault}.",
  "After [barely|not even|only] {time} of [normal|careful|light] use {fault}.", "Then, after {time}, {fault}.", "{time} later {fault}, [and that was that|of course just out of the return period|and nobody could help].", "First week perfect, and then {fault}.",
];
export const times: readonly string[] = ["two weeks", "three weeks", "a month", "six weeks", "two months", "ten weeks", "three months", "four months", "half a year", "ten days", "five weeks", "eight months"];

export const afterFault: readonly string[] = [
  "The replacement did the same after [a week|two weeks|a month].", "I got my money back, [after some arguing|at least that|eventually].", "A repair would cost [nearly as much as|more than] {x}new {kind}.", "The warranty [apparently |]does not cover that on {a}.", "I have asked {brand} twice for [help|a spare part], no answer.",
];

/** Wraps a good clause. The first entry stands as it is and is the commonest. */
export const goodFrames: readonly string[] = ["{Clause}.", "I [like|love|really like] that {clause}.", "[Best of all|What is more|To my surprise|On the plus side], {clause}.", "The [best thing|nice thing|good news] is that {clause}.", "[Happy|Glad] to say {clause}.", "I was [pleasantly |really |]surprised that {clause}.", "{Clause}, [and that is what counts|which matters to me|just great|brilliant|lovely|I love that|perfect for us|which is rare].", "My favourite thing: {clause}.", "You [soon |quickly |]notice that {clause}.", "And {clause}[| too]."];
export const badFrames: readonly string[] = ["{Clause}.", "[Sadly|Unfortunately|Annoyingly|Worse], {clause}.", "The [problem|trouble|catch|worst part] is that {clause}.", "What [bothers|annoys] me is that {clause}.", "I [hate|cannot stand] that {clause}.", "Nobody tells you that {clause}.", "{Clause}, [which drives me mad|which is not on|unacceptable|ridiculous|no thanks|how annoying|a real nuisance|not good enough].", "And {clause}.", "Biggest problem: {clause}."];
export const neutralFrames: readonly string[] = ["{Clause}.", "[Mind you|In fairness|For what it is worth|All in all], {clause}.", "I would say {clause}."];
export const goodThenBad: readonly string[] = ["{Good}, but {bad}.", "{Good}. [Sadly|Unfortunately|On the other hand], {bad}.", "{Good}, only {bad}.", "{Good}. Pity {bad}.", "I like that {good}, I do not like that {bad}.", "{Good}. Shame {bad}."];
/** For a second clause that cannot follow "but". */
export const goodNextToBad: readonly string[] = ["{Good}. {Bad}.", "{Good}. Then again: {bad}.", "{Bad}. {Good}.", "Good: {good}. Bad: {bad}."];
export const badThenGood: readonly string[] = ["{Bad}, but {good}.", "{Bad}. [On the other hand|At least|Still], {good}.", "{Bad}, although {good}.", "While {bad}, {good}.", "{Bad}. To be fair, {good}."];
export const goodAndGood: readonly string[] = ["{Clause}, and {other}.", "{Clause} and {other}.", "{Clause}. {Other}, too."];
export const badAndBad: readonly string[] = ["{Clause}, and {other}.", "{Clause}, plus {other}.", "{Clause}. On top of that, {other}.", "{Clause}. And {other}."];

export const nounFrames: ByTone = {
  positive: [
    "The {noun} {nounIs} [the best part|what sold me|spot on|really good|better than on any other {kind} I know].", "I especially like the {noun}.", "[Full|Top] marks for the {noun}.", "Somebody put real thought into the {noun}.", "[Really|Very|So] [happy|pleased] with the {noun}.",
  ],
  neutral: ["The {noun} could be better, [could be worse|but I can live with that].", "The {noun} {nounIs} [average|okay|acceptable] for {a}.", "No strong feelings about the {noun}.", "With the {noun} I am [half happy|undecided]."],
  negative: [
    "The {noun} {nounIs} [the weak point|a disaster|really poor|the worst thing about {obj}|badly thought out].", "They should [fix|rethink|be ashamed of] the {noun}.", "Whoever is responsible for the {noun} has [clearly |]never used {a}.", "[Terrible|Dreadful|Poor] when it comes to the {noun}.", "[Let down|Ruined|Spoilt] by the {noun}.",
  ],
};

export const gripes: readonly string[] = ["{Bad}, that is my only gripe.", "{Bad}, but I can live with that.", "[Only|My only|The one] [complaint|gripe|niggle]: {bad}.", "One small thing, {bad}.", "If I had to find a fault: {bad}.", "[Half a star off|Not quite perfect] because {bad}.", "The only downside is that {bad}.", "A pity that {bad}."];
export const concessions: readonly string[] = ["{Good}, I give {obj} that.", "To be fair, {good}.", "At least {good}.", "The one good thing: {good}.", "I will say this for {obj}, {good}.", "Yes, {good}, but that does not save {obj}."];

export const scenes: ByTone = {
  positive: [
    "Last [weekend|Sunday|week] we had [eight|six|ten] people over, and [two|three|four] of them asked about {this} {kind}.", "My [sister|neighbour|boss|mother-in-law] tried {obj} and ordered {a} for [herself|her flat] the same [day|evening].",
    "I was [sceptical|doubtful] when I opened the box, since I have been let down by {a} before, but [that lasted a day|not this time].", "I use {obj} [at least twice a day|every single day|more than I planned] and have not [sworn|complained|been annoyed] once.",
    "Even my [father|teenage son|grumpy uncle], who [finds fault with everything|likes nothing new], had to admit {this} {kind} {is} good.", "The instructions were clear and I had {obj} going in [five|ten|three] minutes.", "You can tell that somebody at {brand} thought about {this} {kind} [properly|for a long time].",
    "It sounds silly to be [excited|happy] about {a}, but [here I am|I am].",
    "[Two|Three] people have asked me where I [got|found] {this} {kind}.", "My [four-year-old|teenager|toddler] treats {obj} [roughly|like a toy] and {it} {has} not complained.", "I read the bad reviews first and nearly did not buy, [so glad I did|they must mean something else].",
    "It is the little things: {brand} thinks of [the user|people with clumsy hands|people in a hurry].", "I bought {obj} [half asleep|in a hurry|on my lunch break] and it turned out to be the luckiest buy [of the month|in ages].", "[Took|Taking] {obj} out of the box I could feel the quality [straight away|at once].",
    "There is nothing about {this} {kind} that I would change, and I am [picky|hard to please|an engineer].", "My [brother|cousin|boss] laughed at me for spending money on {a}, and now uses mine.", "Usually I tire of new things quickly, but {this} {kind} still please{s} me.", "Our flat is small and full, yet I would make room for {this} {kind} [any time|again].",
  ],
  neutral: [
    "I have tried {obj} for [a few weeks|a month|some time] and still go back and forth.", "My [wife|husband|sister] likes {this} {kind} more than I do.", "On good days I like {this} {kind}, on others I look at [other ones|new ones] in the shop.",
    "If you [only need|just want] {a} now and then, {this} will do, otherwise I would look [around|further].", "I read the other reviews and can understand both the fans and the critics of {this} {kind}.", "The instructions are [thin|tiny], but you work it out.", "I kept {obj} because returning {a} is a bother.",
    "My [brother|cousin|boss] has the same {kind} and is [happier|less happy] than I am.", "Maybe I [ask|want] too much of {a}.", "Some days {this} {kind} please{s} me, some days not.", "You can see where {brand} saved and where {brand} did not.", "I lent {obj} to [a friend|a colleague] who was not bothered either way.",
  ],
  negative: [
    "I have tried [everything|the instructions twice|three different ways], and nothing [helps|changes].", "I had [guests|my parents] over when {it} let me down for the first time, which was [embarrassing|not fun].", "My [husband|wife|flatmate] told me to return {this} {kind} on day [two|three], and I should have listened.",
    "I do not understand the good reviews of {this} {kind}, [did they get a different one|were they written before unpacking]?", "I gave {obj} [three|two|several] chances because {brand} used to be good.", "It is a shame, because I really wanted to like {this} {kind}.", "I am not a fussy person, but {this} {kind} made me [shout|swear] [twice|before breakfast|in front of the kids].",
    "The instructions are [useless|a riddle], and the {kind} [behave{s}|act{s}] accordingly.",
    "I wrote to {brand} and got a [standard|copy-and-paste|cheerful but useless] reply.", "My [brother|cousin|boss] warned me about {this} {kind}, and I did not listen.", "You can feel that corners were cut on {this} {kind} [everywhere|wherever you look].", "What looks [solid|so smart] in the picture turns out to be [flimsy|nasty] in the hand.",
    "By now I [dread using|avoid|curse] {this} {kind}, and that says it all.", "Maybe I got a bad {unitKind}, but I have no wish to try another.", "[Two|Three] of my friends have had the same trouble with {this} {kind}.", "My patience with {this} {kind} is at an end.", "There must have been {x}better {kind} on that shelf, and I picked this.",
  ],
};

export const closings: ByTone = {
  positive: [
    "Would buy again.", "Recommended.", "Thank you.", "Happy customer.", "[Clear|Strong|Warm] recommendation for {this} {kind}.", "If you need {a}, [take|get|buy] {thisOne}.", "I [will buy|am buying|have ordered] a second {one} for [my mum|the office|the holiday flat|my sister].",
    "Hope {brand} [keeps making {obj}|never changes {obj}].", "[All in all|Overall|In short] {x}[very good|great|lovely] {kind}.", "I would [recommend|give] {this} {kind} to [anyone|friends and family|all my friends].", "Not giving {this} {kind} back [for anything|ever].", "So yes, buy {this} {kind}.",
    "[Good|Great] work, {brand}.",
    "Do not hesitate[, buy {obj}|].", "You will not regret {this} {kind}.", "My [flatmate|partner|mother] has [ordered|bought] the same {kind} since.", "Whoever needs {a} can stop looking.", "[Already|Have] told [half the office|the whole street|everyone] about {obj}.", "More of this, please.", "Keep it up, {brand}!", "I only wish I had bought {obj} [sooner|years ago].",
    "My next {kind} will be from {brand} too, if {this} ever wear{s} out.", "[Ten|Nine] out of ten.", "A small joy every day, {this} {kind}.", "Cannot imagine [our home|my day|the week] without {obj}.", "What more could you want from {a}?",
  ],
  neutral: [
    "Can take it or leave it.", "Fine, I guess.", "[All in all|Overall|In short] {xn}[average|ordinary] {kind}.", "I will keep {obj}, [without enthusiasm|for now|until something better turns up].", "Try {this} {kind} in the shop before you [decide|buy].", "Next time I would [probably |]try a different {unitKind}.", "Okay for [occasional use|beginners|the price], [not|no more] for {a} you use all day.",
    "Maybe the next {unitKind} from {brand} will be better.", "You might like {this} {kind} more than I do.",
  ],
  negative: [
    "Never again.", "Stay away.", "Do not recommend.", "Back it goes.", "Going back to the shop.", "[Look|Go] for another {unitKind}.", "[All in all|Overall|In short] {x}[bad|terrible|disappointing] {kind}.", "I cannot recommend {this} {kind} to [anyone|a soul].", "[Returned|Returning] {this} {kind} [tomorrow|today|this week] [and buying something else|for a refund|].",
    "Lesson learned, no more {brand} for me.", "{This} {kind} {is} going [in the bin|to the tip].", "Please, {brand}, [test things first|do better|take {obj} off the shelf].", "Save yourself the [trouble|nerves] and skip {this} {kind}.",
    "What a pity.", "I am [cross|angry] with myself for [buying {obj}|not reading more reviews].", "You can find {x}better {kind} for less.", "[Two|One] out of ten.", "One for the drawer, {this} {kind}.", "If you need {a}, look elsewhere.", "My next {kind} will come from somebody else.", "{brand} can have {obj} back.",
  ],
};

export const terse: ByTone = {
  positive: ["Does the job.", "Love {obj}!", "Great {kind}.", "Perfect", "Best {kind} ever", "Very happy with {obj}", "Lovely {kind}", "Good quality {kind}", "Would buy again", "Works perfectly", "Super {kind}!", "Excellent", "nice {kind}, recommended", "Top {kind}", "Brilliant little {kind}", "Good value {kind}", "very good {brand}", "{brand} never disappoints", "Worth the money", "Fab {kind}, thanks", "really good {kind}", "Wow, what {a}"],
  neutral: ["It's ok", "Average {kind}", "Okay for the price", "so so", "Not bad, not great", "Meh", "{kind}, nothing special", "ok {kind} i guess", "Could be better", "Expected a bit more", "middling {kind}", "Fine, nothing more", "three stars, average {kind}", "It's all right", "neither good nor bad", "acceptable {kind}"],
  negative: ["Rubbish", "Terrible {kind}", "Waste of money", "Don't buy {this} {kind}", "Very poor {kind}", "Worst {kind} ever", "Broke after {time}", "Useless {kind}", "Not worth it", "Returned.", "bad {kind}", "Never {brand} again", "Disappointing {kind}", "Junk", "Awful {kind}, avoid", "stopped working", "Cheap rubbish", "{kind} died after {time}", "Wanted to like it. Couldn't."],
};

/** Words that turn one or two brief remarks into a terse review. */
export const terseShapes: ByTone = {
  positive: ["{plus}", "{plus}, {plus2}", "{plus} and {plus2}", "Great {kind}, {plus}", "{plus}, love {obj}", "{plus}. Happy.", "{plus}, very pleased", "Good {kind}. {plus}.", "{plus}!", "{plus}, recommended"],
  neutral: ["{plus}, {minus}", "{plus} but {minus}", "{minus} but {plus}", "{plus}. {minus}.", "Okay {kind}, {minus}", "{plus}, sadly {minus}", "Average. {plus}, {minus}.", "{minus}, otherwise okay"],
  negative: ["{minus}", "{minus}, {minus2}", "{minus} and {minus2}", "Bad {kind}, {minus}", "{minus}. Disappointed.", "{minus}, returned", "{minus}!", "{minus}. Avoid.", "{minus}, not happy", "Poor {kind}. {minus}."],
};

export const listShapes: ByTone = {
  positive: ["Pros: {plus}, {plus2}, {plus3}. Cons: [none so far|none|can't think of one|the price, maybe].", "+ {plus}\n+ {plus2}\n+ {plus3}\n- [nothing|nothing yet|none]", "+ {plus}, {plus2}, {plus3}\n- {minus}, no big deal", "Good: {plus}, {plus2}, {plus3}. Less good: nothing so far.", "{plus}. {plus2}. {plus3}. What more do you want?", "I like: {plus}, {plus2}, {plus3}. I don't like: having to share {obj}."],
  neutral: ["Pros: {plus}, {plus2}. Cons: {minus}, {minus2}.", "+ {plus}\n+ {plus2}\n- {minus}\n- {minus2}", "Good: {plus}, {plus2}. Bad: {minus}, {minus2}. Call it a draw.", "{plus}, {minus}, {plus2}, {minus2}. Average {kind}."],
  negative: ["Pros: {plus}. Cons: {minus}, {minus2}, {minus3}.", "- {minus}\n- {minus2}\n- {minus3}\n+ {plus}", "Bad: {minus}, {minus2}, {minus3}. Good: the box.", "{minus}. {minus2}. {minus3}. Need I go on?", "Three reasons against {obj}: {minus}, {minus2}, {minus3}."],
};

export const factFrames: readonly string[] = ["{Attribute} {value}, as stated.", "{Attribute}: {value}.", "{Attribute} is given as {value}, which [is about right|matches mine|I did not check].", "Mine says {value} on the label for {attribute}."];
export const questionLeads: readonly string[] = ["Question for other owners: {ask}", "{ask}", "One question: {ask}", "Can anyone help? {ask}", "Maybe somebody here knows: {ask}", "{ask} [Could not find it in the manual.|The manual is silent.|Nothing in the booklet.]"];

export const people: readonly (readonly [person: string, he: string, him: string])[] = [
  ["my husband", "he", "him"], ["my wife", "she", "her"], ["my mum", "she", "her"], ["my dad", "he", "him"], ["my flatmate", "she", "her"], ["my gran", "she", "her"], ["my daughter", "she", "her"], ["my son", "he", "him"], ["my neighbour", "he", "him"],
  ["my sister", "she", "her"], ["my brother-in-law", "he", "him"], ["my boyfriend", "he", "him"], ["my girlfriend", "she", "her"], ["my aunt", "she", "her"], ["my grandfather", "he", "him"], ["my colleague", "she", "her"], ["my uncle", "he", "him"], ["my mother-in-law", "she", "her"],
];

export const firstNames: readonly string[] = ["Ada", "Aisha", "Alan", "Alma", "Amir", "Ana", "Ben", "Bella", "Callum", "Carla", "Chidi", "Clare", "Dana", "Derek", "Edith", "Eli", "Emma", "Farah", "Fiona", "Frank", "Gita", "Grace", "Hana", "Harry", "Hugo", "Ines", "Isla", "Ivan", "Jack", "Jo", "June", "Kemi", "Kurt", "Lena", "Leo", "Lin", "Lou", "Maja", "Marcus", "Mei", "Mo", "Nadia", "Nell", "Noor", "Olga", "Omar", "Owen", "Pat", "Petra", "Priya", "Ravi", "Rosa", "Ruth", "Sam", "Sean", "Sofia", "Stan", "Tariq", "Tess", "Tom", "Uma", "Vera", "Viktor", "Wendy", "Will", "Yara", "Yusuf", "Zoe"];
export const emoji: Readonly<Record<Tone, readonly string[]>> = { positive: ["😊", "👍", "❤️", "😍", "⭐", "🙌"], neutral: ["🤷", "😐", "🤔"], negative: ["😡", "👎", "🙄", "😞", "😤"] };
