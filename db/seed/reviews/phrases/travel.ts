/** What people say about travel things. The notation is explained in `phrasebook.ts`. */
export const travel = `
# suitcase
before: my old fabric case / a borrowed suitcase / the giant hard case we had / a holdall
life: for business trips / for our honeymoon / for a family holiday / for weekends away / for my daughter's school trip
fault: a wheel broke off / the zip burst at the corner / the handle jammed half way / the shell cracked on the belt / the lock forgot its code
wry: It travels lighter than me: one wheel stayed in Lisbon. / The zip opens by itself, so airport staff know my pyjamas well. / Follows you like a stubborn goat.
ask: Does it count as hand luggage on the strict airlines? / Can you reset the lock yourself? / Are spare wheels sold?
fact: One big compartment and one with a net. / The handle locks at two heights. / It fits in the boot of a small car.
* wheels (many)
+ the wheels roll [silently|smoothly], even over [cobbles|old pavements|carpet]
+ you can push it with one finger [through the whole terminal|sideways too]
- one wheel [squeaks|sticks|wobbles] since the [first|second] trip
- the wheels [rattle|roar] so loudly that the whole street wakes up
- it tips over on its wheels whenever [the bus brakes|you let go]
= the wheels are fine on smooth floors
++ rolls smoothly / quiet wheels
-- wheel broke / noisy wheels / wheels wobble
* zip
+ the zips run [smoothly|round the corners] even when it is stuffed
- the zip [catches|sticks] on the lining and you fight it every time
- the zip [came apart|burst] on the way [out|home], and I taped the case shut
= the zip needs two hands at the corners
++ strong zip
-- zip burst / zip sticks
* shell
+ after [ten|six] flights there are [a few scuffs|hardly any scratches] and nothing worse
+ it is light and still [tough|does not dent]
- the shell [cracked|was dented] after the first [flight|trip]
- it scratches if you [look at it|slide it into the boot]
= the shell scratches, as shiny ones do
++ tough shell / so light
-- cracked first flight / scratches badly
* handle
+ the handle glides out and does not [wobble|rattle]
- the handle [sticks|wobbles|jams] and then shoots out
- the handle is too short for [tall people|my husband], the case hits his heels
= the handle has a little play
++ steady handle
-- handle jams / handle too short
* space
+ a week of clothes for [two|me and a toddler] goes in, with room for [shoes|presents]
+ the dividers keep everything [in place|flat]
- it holds [far less|much less] than it looks, the handle tubes eat the space
= enough for [four|five] days if you pack tight
++ swallows everything / clever pockets
-- less room than expected
* lock
when: lock ~ number
+ the lock is easy to set and [clicks in firmly|the numbers are readable]
- the lock [opened itself|jams|can be pulled open] without the code
= the lock is more for show
++ good lock
-- lock jams / lock useless

# backpack
before: my old school bag / a laptop bag that hurt my shoulder / a bigger hiking pack / a tote
life: for commuting by bike / for university / for day hikes / for hand luggage / for carrying a laptop and lunch
fault: a strap seam gave way / the zip pull came off / the lining ripped / the buckle snapped / it began to smell of rubber
wry: Waterproof in the sense that the water stays in. / Has nine pockets and loses everything. / The strap let go, and so did my laptop.
ask: Does a big laptop fit? / Is the hip belt removable? / Can you wash it?
fact: Two main pockets and a small one on top. / The back panel is padded. / Bottle pockets on both sides.
* straps (many)
+ the straps are [soft|wide] and my shoulders do not hurt [after a full day|even fully loaded]
+ they sit well on [a small woman|a broad back], easy to set
- the straps [cut into|dig into] my shoulders after [ten minutes|half an hour]
- the strap [tore|frayed] at the seam after [five weeks|two months]
- they slip [longer|loose] all day, so you keep pulling
= the straps are stiff at first
++ comfy straps / great on the back
-- straps dig in / strap tore
* pockets (many)
+ there is a pocket for [everything|pens, keys and a bottle], and I find it all again
+ the laptop sits [padded|safe] against the back
- so many tiny pockets and none big enough for [a lunch box|an umbrella]
- the bottle pocket is so [shallow|loose] that the bottle falls out
= one pocket more at the front would help
++ clever pockets / laptop fits
-- silly pockets / bottle falls out
* waterproofing
+ [an hour of|cycling in] heavy rain and the inside was bone dry
- it was soaked through after [ten minutes of drizzle|one shower], notebook included
- water comes in [along the zip|through the seams]
= fine in drizzle, I would not trust it in a storm
++ keeps dry / rainproof
-- soaked through / leaks at zip
* zips (many)
+ the zips run [easily|smoothly] with one hand
- the zip [jams|splits] if the bag is more than half full
= the zips are stiff when new
++ strong zips
-- zips jam / zip split
* material
+ the fabric feels [tough|expensive] and still looks new
- the fabric [frays|bobbles|fades] already
- it smells of [glue|rubber|chemicals], so strongly that I keep it on the balcony
= lighter fabric than I expected
++ tough fabric / looks smart
-- frays / smells of glue

# travel pillow
before: a rolled-up jumper / an inflatable thing / the window of the plane
life: for night trains / for long flights / for the car / for my mum's coach trips
fault: a seam opened / the foam went flat / the clip broke / it lost air slowly / the cover bobbled
wry: Supports everything except the head. / My neck now has its own opinion of it. / Nice pillow, if your neck is in your lap.
ask: Can the cover be washed? / How small does it pack? / Is it too warm in summer?
fact: It comes with a small bag. / Weighs next to nothing. / The cover has a zip.
* support
+ my head stayed [upright|put] and I woke up without a stiff neck
+ I slept [five|six] hours on a [plane|coach], unheard of
- my head [falls forward|rolls about] as if there were nothing there
- it pushes the head forward so that I woke with a [stiff neck|headache]
= it helps on the left side, less on the right
++ no stiff neck / slept well
-- no support / stiff neck
* fabric
+ the cover is [soft|cool|pleasant] against the cheek
- the cover is [scratchy|sweaty], like [plastic|a cheap toy]
= the cover gets warm after a while
++ so soft
-- scratchy / makes me sweat
* packing
+ it squashes down to the size of [a mug|an apple]
- it is so bulky that it [fills half my bag|counts as luggage]
- it never goes back into its bag
= it hangs off my bag, as it does not fit inside
++ packs small
-- bulky
* size
+ it fits [even my thick neck|my small neck] because of the clip
- it is far too [wide|small], my [chin|ears] disappeared
= a size smaller would suit me
++ good fit
-- far too big / too small
* filling
when: filling ~ foam
+ the foam springs back, even after [ten flights|a year]
- the filling went [lumpy|flat] after [three|two] trips
- it smells [chemical|of rubber] and you breathe that for hours
= the foam is firm
++ good foam
-- goes flat / smells odd

# travel adapter
before: a drawer of single adapters / an adapter from the airport / the hotel's adapter
life: for a trip round the world / for work trips / for my exchange year / for charging phones in hotels
fault: a slider jammed / the fuse blew / it got hot and stopped / a pin bent / one USB port went dead
wry: Fits every country, falls out in all of them. / The light on it is the only thing that works. / Warm as a hand warmer.
ask: Can you use it with a hair dryer? / Where does the spare fuse go? / Does it fit recessed sockets?
fact: Sliders push out the pins. / It has a small light. / A spare fuse is inside.
* fit
+ it sits [firmly|tight] in the wall, in [three|five] countries so far
- it [falls|slips] out of the socket under its own weight
- it does not fit [recessed sockets|half the sockets in my hotel]
= it is a loose fit in old sockets
++ fits firmly / works everywhere
-- falls out of socket
* charging
when: output ~ W
+ it charged [two phones and a watch|a phone and a laptop] at the same time without getting warm
- it charges so slowly that my phone was [half empty|at forty per cent] in the morning
- it gets [hot|alarmingly hot] with just one phone
= charging is slow with everything plugged in
++ charges three things
-- gets hot / charges slowly
* size
+ small enough for a [trouser|jacket] pocket
- so big that it [covers the next socket|blocks everything around it]
= the size of a bar of soap
++ nice and small
-- chunky / blocks next socket
* sliders (many)
when: sockets ~ USB
+ the sliders click in and stay [out|put] when you push it in
- the pins slide [back|in] when you plug it in
- the sliders are so stiff I needed [pliers|both thumbs]
= you need a minute to understand the sliders
++ clever design
-- pins slide back
* build
+ solid plastic, nothing [rattles|loose]
- it rattles, and that is not what you want with [mains|electricity]
- it [sparked|crackled] when I plugged it in, straight in the bin
= it feels okay for now
++ solid
-- rattles / sparked once

# water bottle
before: plastic bottles / a glass one that broke / a bottle that leaked in my bag / my kid's school bottle
life: for the gym / for school / for hiking / for my desk / for long bike rides
fault: the seal came off / the straw split / the paint peeled / the lid thread wore out / it began to smell
wry: Keeps my bag nicely watered. / The drink stays cold, mostly because it is all in my bag now. / To clean it you need a very small hand.
ask: Is there a spare seal? / Does it fit a bike cage? / Can you put fizzy drinks in it?
fact: Fits a car cup holder. / The opening takes ice cubes. / Heavier than a plastic one.
* lid
+ the lid is [tight|bombproof], it lies in my bag next to the laptop
+ opens with one hand [on the bike|at the wheel]
- the lid leaks [if it lies flat|a little all the time], my bag was soaked
- the lid is so [tight|stiff] that nobody at home can open it
- the straw [whistles|gurgles|comes off] with every sip
= the lid takes two turns more than I would like
++ never leaks / one-hand lid
-- leaks in bag / lid too stiff
* insulation
when: keeps cold
+ ice is still there [the next morning|after a day in the car]
+ tea stays hot from [breakfast|six in the morning] till [lunch|the afternoon break]
- the water is [warm|lukewarm] within [two hours|an hour]
= cold for half a day, not for a whole one
++ stays ice cold / keeps tea hot
-- gets warm fast
* taste
+ water tastes of [nothing|water], no metal
- everything tastes of [metal|plastic], even after [ten washes|soda and vinegar]
= a slight taste on the first days
++ no odd taste
-- tastes of metal / plastic taste
* cleaning
+ the wide neck lets a [brush|hand] in, clean in seconds
- there is [black stuff|mould] under the seal that you cannot reach
= needs a bottle brush
++ easy to clean
-- mould under seal
* finish
+ it has been dropped [down the stairs|on concrete] and has one small dent
- the paint [peels|chips] after [a few weeks|one drop]
= the bottom scratches
++ tough / lovely colour
-- paint peels / dented at once
`;
