/** What people say about bedrooms and bathrooms. The notation is explained in `phrasebook.ts`. */
export const bedBath = `
# towel
before: towels older than my marriage / thin supermarket towels / gym towels / scratchy hotel towels
life: for guests / for the gym / for the sauna / for our new bathroom / for the kids after swimming
fault: the edge came undone / loops pulled out / the colour went blotchy / a hole appeared / the loop tore off
wry: Moves the water about nicely. / My bathroom is now full of blue fluff, and so am I. / Soft as a doormat.
ask: Do they shrink in the dryer? / Is the colour fast at sixty degrees? / Do they get softer?
fact: Washed at sixty, it came out a little smaller. / It has a loop. / Dries overnight on the rail.
* softness
+ soft as [on the first day|a cloud], even after [twenty|countless] washes
- after the first wash it was [stiff|scratchy] like [cardboard|sandpaper]
= soft with the dryer, rougher on the line
++ so soft / fluffy
-- scratchy / stiff as card
* absorbency
+ one wipe and you are [dry|done]
- it pushes the water around instead of [soaking it up|drying]
= dries better after the third wash
++ dries well
-- soaks up nothing
* colour
+ the colour is [deep|just as shown] and has not faded
- it turned everything in the machine [pink|blue]
- faded to a sad [grey|pastel] after [five|four] washes
= wash it alone the first time
++ lovely colour
-- colour runs
* fluff (clauses)
+ no fluff, not even in the first wash
- there is fluff [everywhere|on my skin, in the drain, on the dog]
= some fluff for the first two washes
++ no fluff
-- fluff everywhere
* thickness
+ thick and heavy, like in a [good hotel|spa]
- so thin you can [read through it|see the light]
= thinner than expected, dries faster for it
++ thick and heavy
-- paper thin
* seams (many)
+ the seams are [straight|double], nothing frays
- the hem [came undone|frayed] in the second wash
= one loose thread, cut off
++ well sewn
-- hem frayed

# duvet
before: a lumpy old duvet / two thin blankets / a feather duvet that made me sneeze / our winter duvet
life: for summer nights / for a cold bedroom / for the guest bed / for my allergy / for my freezing wife
fault: the filling slid into one corner / a seam burst / it lost all its loft / it came out of the wash in lumps / feathers poked through
wry: Warm around the knees, ice age elsewhere. / A very expensive bag of lumps. / It rustles as if someone ate crisps in bed.
ask: Does it fit in a normal machine? / Is it warm enough for winter? / Does the smell go?
fact: Arrives rolled up tight. / Took a day to puff up. / Labelled washable.
* warmth
+ warm without [sweating|weight], we both sleep through
+ just right for [spring and autumn|a room with the window open]
- I [froze|shivered] and took the old one back out
- I wake up [drenched|soaked], it does not breathe
= good till autumn, then I need more
++ warm and light / cosy
-- too hot / not warm at all
* filling
+ the filling stays where it should, after [three|four] washes too
- the filling slides to the [corners|foot] and leaves cold patches
- it went [lumpy|flat] after the first wash
= shake it now and then and it is even again
++ stays even
-- lumpy
* fabric
+ the cotton is soft and makes no [noise|rustle]
- it [rustles|crackles] with every move
= the fabric is stiff until washed
++ soft cotton
-- rustles
* smell (clauses)
+ no smell when [unpacked|new], straight on the bed
- it smelled of [wet dog|chemicals] and airing did not help
= a slight smell, gone after a day at the window
++ no smell
-- it stinks
* size
+ the size is [true|generous], covers us both
- it is [smaller|shorter] than stated, feet out in the cold
= a bit narrow for two
++ good size
-- too short
* washing
+ came out of the machine like new
- it does not fit in [a normal|my] machine and the dry cleaner is dear
= takes two days to dry
++ washes well
-- shrank in wash

# pillow
before: a flat old pillow / a memory foam brick / two thin pillows / a hotel pillow I miss
life: for side sleeping / for my stiff neck / for guests / for my snoring husband / for reading in bed
fault: it went flat / the seam split / it turned lumpy / the foam broke into crumbs / it yellowed
wry: After a week, a pancake with a label. / I sleep next to it, it is more comfortable there. / Firm as a kerb.
ask: Can filling be taken out? / Is it good for sleeping on your front? / Does it keep its height?
fact: Arrives in a vacuum bag. / The cover has a zip. / Medium height.
* support
+ my neck pain is [gone|better] after [a week|three nights]
+ the right height for sleeping on my [side|back]
- I wake with a stiff neck [every morning|since I use it]
- my head sinks [right through|to the mattress]
= good on the back, too high on the side
++ neck pain gone / great support
-- stiff neck / no support
* shape
+ after [four|six] months it is as full as at the start
- it was flat as a [pancake|plate] in [two|three] weeks
- it has [lumps|a dent] that no shaking removes
= needs a good shake every evening
++ keeps its shape
-- flat already / lumpy
* feel
+ soft but not [sinking|mushy], lovely
- hard as a [board|sack of flour], my ear hurts
= firmer than I am used to
++ lovely and soft
-- hard as a board
* heat
+ stays cool, no turning it over at night
- it gets so warm that my hair is [damp|wet]
= warm in summer, nice in winter
++ stays cool
-- makes me sweat
* smell (clauses)
+ no odour at all, I put it straight on the bed
- it smells of [glue|chemicals] even after [a week|ten days] of airing
= smelled for two days
++ no smell
-- chemical smell
* cover
+ the cover comes off and washes well
- the cover [shrank|bobbled] in the first wash
= the cover is a little rough
++ washable cover
-- cover shrank

# bathroom scale
before: a mechanical scale / a scale that flattered me / the scale at the gym / a glass one that broke
life: for my diet / for the whole family / for weighing suitcases / for after the holidays
fault: the display died / it began to show random weights / a foot came off / the glass cracked at the edge / it no longer knew me
wry: According to it I lost nine kilos between two breaths. / Great diet: step on three times, take the lowest. / It thinks I am my daughter.
ask: Does it work on carpet? / How many people does it remember? / Is the body fat figure serious?
fact: Runs on [three|four] small batteries. / Flat, about the height of a thumb. / It switches on when you step on.
* accuracy
+ it shows the same weight [three times in a row|as at the doctor's]
- step on twice and you get [two|three] kilos of difference
- it is [two|four] kilos off compared to the [doctor's|gym]
= body fat is a guess, weight is right
++ accurate / same every time
-- wildly off / different every time
* display
when: power supply
+ the digits are big enough to read [from up here|without glasses]
- the display is gone before I can [bend down|find my glasses]
- the display is so [dim|small] that I need a torch
= the display could stay on longer
++ big digits
-- cannot read display
* app
when: measures ~ fat
+ the app draws a neat curve and [keeps us apart|knows who is who]
- the app wants [an account|my address], and then loses the data
= the app is fine, I look once a month
++ nice app
-- app loses data
* surface
+ stable and not slippery with wet feet
- it [wobbles|tips] when you step on the edge
- every footprint [shows|stays], you wipe it all the time
= cold glass in the morning
++ stable
-- wobbly
* batteries (many)
when: power supply ~ AA|lithium
+ the first batteries are still in it after [a year|two years]
- the batteries are empty every [month|few weeks]
= batteries were included
++ batteries last
-- eats batteries

# hair dryer
before: my ten-year-old dryer / the travel dryer / the hotel thing on the wall / a heavy salon dryer
life: for long thick hair / for curls / for travelling / for my daughters / for the gym bag
fault: it cut out after a minute / it began to smell burnt / the nozzle cracked / the cold button stuck / sparks came out of the back
wry: Dries hair by tomorrow. / I now smell like a toaster. / Weighs as much as a good excuse.
ask: Does the diffuser stay on? / Is it good for fine hair? / Does it work abroad?
fact: Two speeds, three heats. / The cord is nearly two metres. / A nozzle comes with it.
* drying
+ my thick hair is dry in [five|seven] minutes, [half the time|a record]
- after [twenty|fifteen] minutes my hair is still [damp|wet]
- it is all heat and no air, my hair [frizzes|burns]
= dries in a normal time
++ dries fast
-- takes forever
* weight
+ so light that my arm does not [ache|get tired]
- my arm aches after [two|three] minutes, it is that heavy
= not light, not heavy
++ light
-- heavy
* noise level
+ quiet enough to [talk|not wake the kids]
- it [screams|whistles], the dog hides
= as loud as any dryer
++ pretty quiet
-- screams
* heat
+ even on hot it does not burn the [scalp|ears]
- it gets so hot that it [switches off|smells burnt]
- the cold button is [never cold|a joke]
= hot is hot, medium is my setting
++ gentle heat
-- smells burnt / too hot
* result
+ hair is [smooth|shiny] without straightening
- hair looks [like straw|electrified] afterwards
= no difference to my old one
++ shiny hair
-- frizzy hair
* nozzle
when: attachments
+ the nozzle clicks on and stays
- the nozzle [falls off|melts|spins] all the time
= the nozzle is a bit wide
++ nozzle stays on
-- nozzle falls off

# electric toothbrush
before: a manual brush / an old electric one / a cheap battery brush / my husband's spare
life: for sensitive gums / for braces / for travelling / for my lazy son
fault: it stopped charging / the head shaft got loose / water got into the handle / the button wore out / it turned itself on at night
wry: It tickles the teeth, kindly. / Brush heads priced like jewellery. / It vibrates mostly in the hand.
ask: Are cheaper heads any good? / How long does a charge last? / Does the light show the pressure?
fact: One head in the box. / Two minutes with a buzz every thirty seconds. / The charger is small.
* cleaning
+ teeth feel [smooth|polished] like after the [dentist|hygienist]
+ my dentist [asked what I changed|was pleased] for the first time
- teeth feel no [cleaner|smoother] than by hand
- it is so weak that it stops when it [touches|meets] a tooth
= cleans well, tickles at first
++ super clean teeth
-- weak / no cleaner
* battery
+ it lasts [three|two] weeks, I left the charger at home
- it dies after [three days|four brushings]
= a week per charge
++ battery lasts weeks
-- always flat
* heads (many)
+ the heads are soft and last [three|four] months
- new heads cost [a fortune|nearly as much as the brush]
- the bristles [bend|fall out] after [two|three] weeks
= the heads are on the big side
++ soft heads
-- heads cost a fortune
* noise level
+ you can hardly hear it through the [door|wall]
- it sounds like a [drill|lawnmower] in the mouth
= a low hum
++ quiet
-- drills my ears
* feel on the gums
+ my gums have stopped [bleeding|hurting]
- my gums [bled|were sore] for [days|two weeks] and I gave up
= gums needed some days
++ gentle on gums
-- gums sore
* handle
+ the handle is slim and not slippery when wet
- black [slime|gunk] collects where the head goes on
- the button is so [hard|soft] that it [goes on in the bag|hurts]
= rinse the handle or it gets grubby
++ slim handle
-- gunk under head
`;
