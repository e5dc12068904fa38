/** What people say about kitchen things. The notation is explained in `phrasebook.ts`. */
export const kitchen = `
# kettle
before: my old hob kettle / the whistling one we had for years / the plastic kettle I inherited / the kettle that died in a puff of smoke / the supermarket one it replaced
life: for the office kitchen / for my first flat / for a house full of tea drinkers / for the caravan / for my night shifts / for two of us who live on tea / for the staff room
fault: the switch stopped clicking off / the base stopped making contact / rust spots turned up around the element / the lid hinge snapped / the handle worked loose / it began tripping the fuse / a hairline crack appeared by the water gauge
wry: Perfect if you like your worktop washed every time you pour. / Boils so slowly you could grow the tea first. / Sounds like a small plane taking off, minus the holiday. / A kettle that cannot hold water, bold choice.
ask: Does anyone know if the filter comes out for cleaning? / Is it normal that it keeps bubbling for so long before it clicks off? / Can you buy a spare lid anywhere? / Has anyone used it with a water softener?
fact: Filled to the line it makes [four|five|six] mugs. / The cord stores under the base. / The gauge is on the [left|right] side, handle towards you. / Used [every morning|six times a day] since [March|June|the autumn].
* lid
+ the lid [clicks shut|closes with a proper click|snaps down] and stays shut
+ the lid opens with one [thumb|finger] and never [splashes|drips]
+ you can open the lid without [burning your fingers|steam in your face]
+ the wide lid makes it easy to [fill|clean|see inside]
- the lid [leaks|drips|dribbles] [when you pour|as soon as you tip it|if it is more than half full]
- the lid [never quite shuts|pops open by itself|sticks and then flies open], so [hot water goes everywhere|the steam burns your hand]
- water [runs|creeps|comes] out from under the lid onto the [worktop|hob|tablecloth]
- I have to hold the lid down with [a tea towel|my other hand] while pouring
- the lid [sits crooked|is loose|never fitted properly] and steam [hisses|puffs] out at the side
- the lid came [off|loose] in [the second week|a month] and has [leaked|dripped] ever since
= the lid is a [bit|little] stiff, though you get used to it
= the lid is stiff [at first|for the first weeks] and then it is fine
= the lid has to be pulled right off to fill it, which is neither here nor there
++ lid stays shut / good tight lid / lid never drips
-- lid leaks / loose lid / lid drips everywhere
* boiling time
+ it boils [a full jug|enough for two mugs|a litre] [before I have found the tea bags|in no time|faster than I can cut the bread]
+ two cups are ready in [about a minute|under ninety seconds|the time it takes to get the milk out]
+ it is the [quickest|fastest] kettle I have [owned|used] [so far|in years]
+ mornings are quicker now because it boils so [fast|quickly]
+ a [full pot|litre and a half|whole jug] boils in [under three|three|barely three] minutes, I timed it
+ by the time I have [put the cups out|fed the cat|opened the biscuits] the water is [bubbling|ready]
+ you need not [wait around|plan ahead] for tea any more, it is that quick
+ even filled to the top it needs [hardly|barely] [three|four] minutes
+ the water is hot before the [toast pops up|radio advert ends|bread is sliced]
+ no other kettle in the [office|family] boils as [fast|quickly]
- it takes [ages|forever|an age] to boil [even one cup|a full jug|anything]
- you wait [five|six|seven] minutes for [two mugs|a pot of tea], which is silly
- it boils far slower than [the box promises|the one we threw out|a pan on the hob]
= it takes about as long to boil as any other
= boiling is not fast and not slow either
++ boils fast / quick to boil / super fast
-- slow to boil / takes forever / boils far too slowly
* noise level
+ it is [so quiet|quiet enough] that [the radio stays on the same volume|nobody wakes up|I forget it is on]
+ hardly a [sound|whisper] until the click at the end
+ it hums [softly|gently] instead of roaring like [the last one|most of them]
+ I can [take a call|hear the news|talk normally] while it boils
+ at six in the morning [nobody stirs|the children sleep on], that is how quiet it is
+ for such a fast kettle it is [remarkably|very|astonishingly] quiet
- it is [horribly|terribly|painfully] loud, you cannot [hear the radio|hold a conversation] over it
- it [roars|rattles|screams] so loudly that it wakes [the baby|the whole house|my flatmate]
- the noise [drives me mad|is unbearable in a small kitchen|makes the dog leave the room]
= it makes the usual kettle noise
= you hear it, but no more than [the fridge|any kettle]
= it starts quietly and gets [loud|louder] towards the boil
++ quiet / lovely and quiet / hardly any noise
-- so loud / noisy / loud as a jet
* handle
+ the handle stays cool and [fits my hand|sits well in the hand|has a good grip]
+ with my [bad wrist|arthritis|small hands] I can lift it full without trouble
+ the handle [feels solid|never gets hot|is the best thing about it]
- the handle gets [too hot to hold|really hot|hot enough to hurt]
- the handle [wobbles|creaks|feels flimsy], especially when it is full
- it is too heavy for [my mother|one hand|weak wrists] and the handle [slips|digs in]
= the handle is plain plastic, fine
++ cool handle / comfy grip / light to lift
-- handle gets hot / wobbly handle / heavy when full
* spout
+ it pours [cleanly|in a neat stream|without a single drip]
+ the spout is so precise that I use it for [filter coffee|the baby bottles|hot water bottles]
+ not one drop next to the cup, the spout is [very well made|spot on]
- the spout [dribbles|spits|splashes] and half of it lands [on the counter|on my sleeve|next to the mug]
- it [pours crooked|glugs|gushes], so I have been scalded [once|twice] already
- you cannot pour slowly because the spout [drips down the front|just dribbles]
= pouring is fine as long as you do not overfill it
++ pours well / no drips / clean pour
-- dribbles / spits hot water / spout drips
* limescale (clauses)
+ even with our hard water it [stays clean|wipes clean in seconds|has hardly any scale]
+ a bit of vinegar [once a month|now and then] and it looks like new inside
+ the filter keeps the [bits|flakes|scale] out of the tea
- it furs up within [days|a week|a fortnight] and white flakes end up in the tea
- the limescale filter [falls out|lets everything through|is useless]
- there is a plastic [taste|smell] in the water that no amount of [vinegar|boiling|rinsing] gets rid of
= it needs descaling as often as the old one
++ easy to descale / no plastic taste / stays clean
-- furs up fast / plastic taste / flakes in my tea

# toaster
before: the toaster my parents gave me / our old four slicer / the grill I used to use for toast / a toaster that only did one side
life: for a family of five / for the breakfast table / for my student room / for weekend crumpets / for gluten-free bread
fault: one side stopped heating / the lever would not stay down any more / the timer dial went dead / the crumb tray got stuck for good / it started to smell of burning plastic
wry: Two settings: warm bread and charcoal. / Ideal for people who like one side raw and one side black. / My smoke alarm has never been so fit.
ask: Do thick bagels fit in yours or did I get an odd one? / Does the defrost button actually change anything? / How do you get the crumb tray out?
fact: Takes two slices of standard bread. / Setting three gives [light|medium] brown. / The cord is about [80 cm|a metre] long.
* browning
+ it browns [evenly|both sides the same|right to the edges], [slice after slice|every single time]
+ setting [three|four] gives exactly the colour I [like|want]
+ the second round comes out the same as the first, which our old one never managed
- one side [burns|is black] while the other is still [white|pale|cold]
- it [burns|blackens] everything above setting [two|three]
- the toast comes out striped and [uneven|half raw], whatever I set
= browning is a bit [uneven|hit and miss] on the first go, then it settles
++ even browning / perfect toast / toasts evenly
-- burns one side / uneven toast / burns everything
* slots (many)
+ the slots take [doorstop slices|bagels|thick sourdough] without a squeeze
+ long slices fit in whole, finally
+ the slots hold thin bread upright so nothing [falls|slips] through
- the slots are too [short|narrow] for [ordinary bread|anything but thin sliced|a bagel]
- half the slice [sticks out|stays white] at the top
- bread gets [stuck|wedged] and I end up fishing with a [wooden spoon|fork]
= the slots fit sliced bread and not much more
++ wide slots / fits bagels / takes thick slices
-- slots too small / bread sticks out / bread jams
* lever
+ the lever lifts high enough to get [small pieces|a crumpet] out without burnt fingers
+ it pops up [gently|softly] instead of firing toast across the kitchen
+ the lever moves smoothly and feels [solid|well made]
- the lever [will not stay down|needs three tries|jams half way]
- it [fires|throws] the toast onto the [floor|worktop]
- you burn your fingers because it does not lift [high enough|small slices]
= the lever is a bit [stiff|springy]
++ solid lever / lifts high / pops up gently
-- lever sticks / lever will not stay / burnt my fingers
* crumb tray
+ the crumb tray slides out [easily|in one go], so it takes seconds to clean
+ crumbs stay in the tray and not [on the counter|all over the place]
- the crumb tray [jams|is fiddly|bends], so crumbs go everywhere
- crumbs [fall out underneath|collect where no tray reaches] and then smell burnt
= you do have to empty the tray every [week|few days]
++ easy to clean / handy crumb tray
-- crumbs everywhere / awful to clean
* speed
+ toast is done in [two minutes|the time the coffee takes|no time]
+ quick enough to feed [three kids|the whole family] before school
- it is [so slow|painfully slow] that the butter melts before the toast is ready
- two rounds take [nearly ten minutes|all morning]
= it takes about three minutes on the middle setting
++ quick / fast toast
-- slow / takes ages

# blender
before: my old stick blender / a cheap jug blender / the big food processor / a blender that lasted one summer
life: for morning smoothies / for soups in winter / for frozen fruit / for baby food / for protein shakes after the gym
fault: the motor burned out / the jug started leaking from the bottom / the blade seal came apart / the coupling stripped / it stopped turning with anything frozen in it
wry: Comes with a free hearing test. / It makes smoothies the way I make promises: with lumps. / If you like chewing your soup, buy it.
ask: Can the jug go in the dishwasher or does it go cloudy? / Does anyone crush ice in it without trouble? / Are spare seals sold separately?
fact: The jug holds enough for [three|four] glasses. / It has suction feet. / I use it [twice a week|most mornings] for [oat milk|soup|banana shakes].
* power
+ it [crushes|smashes|eats] ice and frozen [berries|mango|spinach] without stopping
+ smoothies come out [silky|smooth|with no bits at all] in [thirty seconds|under a minute]
+ even [dates|nuts|raw carrots] are no match for it
- it leaves [lumps|chunks|whole berries] however long you run it
- it [stalls|gives up|groans] as soon as [ice|anything frozen] goes in
- the motor gets [hot|smelly] after [one minute|a single smoothie]
= soft fruit is fine, ice needs patience
++ powerful / crushes ice / silky smooth
-- weak motor / leaves lumps / no good with ice
* noise level
+ for a blender it is [surprisingly|remarkably] quiet
+ I can use it [at six in the morning|while the baby naps] without a row
- it is [deafening|unbelievably loud], the [dog hides|neighbours knocked|kids cover their ears]
- the noise is so bad that I only use it when I am [alone|angry]
= it is loud, but show me a blender that is not
++ not too loud / quiet for a blender
-- deafening / so so loud
* cleaning
+ a drop of soap and warm water, ten seconds, [clean|done]
+ everything comes apart and goes in the dishwasher
+ the jug rinses clean before anything [dries on|sticks]
- cleaning under the blades is [a nightmare|nearly impossible|how I cut my finger]
- bits [collect|go mouldy|hide] under the seal and it starts to smell
- it takes longer to [wash|clean] than to blend
= you have to wash it straight away or it sticks
++ cleans in seconds / easy to wash
-- pain to clean / gunk under seal
* jug
+ the jug is [heavy, solid and|sturdy and] pours without dripping
+ the jug is big enough for [soup for four|the whole family]
- the jug [leaks|drips] from the base [every time|onto the counter]
- the jug [cracked|went cloudy|scratched] within [weeks|a month]
- the lid [blows off|does not seal], so I had soup on the ceiling
= the jug is smaller than it looks in the picture
++ solid jug / big jug / lid seals well
-- jug leaks / lid pops off / flimsy jug
* controls (many)
+ [one dial|one button], a pulse setting, nothing to learn
+ the pulse button gives [real control|exactly the texture I want]
- the buttons [stick|feel cheap|need a hard push] with wet hands
- there are [five|eight] settings and they all do the same thing
= there are more speeds than anyone needs
++ simple controls / handy pulse
-- buttons stick / pointless settings

# coffee maker
before: my old moka pot / a capsule machine that cost a fortune in pods / the French press / instant coffee / the drip machine from our wedding
life: for the first cup at six / for two heavy coffee drinkers / for the office / for lazy Sundays / for guests
fault: the pump gave up / it began to leak from the bottom / the hotplate stayed cold / the descaling light would not go off / it brewed half a cup and stopped
wry: The coffee is lukewarm, like my feelings about it. / It leaks so evenly you could call it a feature. / A lovely way to turn good beans into brown water.
ask: How often do you have to descale it? / Which filter size fits? / Can the drip stop be taken off? / Does the timer survive a power cut?
fact: The tank takes just over a litre. / A full pot needs about [eight|nine|ten] minutes. / It switches itself off after a while.
* taste
+ the coffee is [rich|strong|full] and never [bitter|burnt]
+ it tastes [as good as|better than] what I used to [pay for|buy on the way to work]
+ even cheap coffee comes out [decent|well]
- the coffee tastes [burnt|watery|of plastic], whatever coffee I use
- it makes [thin|weak|sour] coffee, even with extra scoops
- everything that comes out of it is bitter
= the coffee is drinkable, nothing special
++ great coffee / rich taste / proper strong coffee
-- watery coffee / burnt taste / tastes of plastic
* temperature
+ the coffee is properly hot and stays hot [for an hour|till the last cup]
+ the second cup is as hot as the first
- the coffee is [lukewarm|barely warm] by the time it reaches the cup
- after [ten|twenty] minutes it is stone cold
= hot enough for me, my wife wants it hotter
++ properly hot / stays hot
-- lukewarm / goes cold fast
* water tank
when: power
+ the tank lifts out, so filling it is [no bother|quick]
+ the level marks are easy to read even [half asleep|without glasses]
- filling the tank without [spilling|flooding the counter] is impossible
- the tank [leaks|drips] and leaves a [puddle|ring] on the worktop every morning
= the tank is on the small side, so I refill it daily
++ tank lifts out / easy to fill
-- tank leaks / puddle every morning
* cleaning
+ it rinses in a minute and the descaling is [one button|painless]
+ nothing fiddly to wash, the basket just [lifts out|tips into the bin]
- there are corners you cannot reach and they go [mouldy|sticky]
- it asks to be descaled every [week|few days], which gets old
= cleaning is the usual chore
++ easy to clean / descales itself nearly
-- mouldy corners / constant descaling
* timer
when: type ~ filter
+ waking up to [the smell of|fresh] coffee because of the timer is [the best thing|lovely]
+ the timer is set in [two presses|seconds]
- the clock [loses time|forgets everything|needs setting again] all the time
- the timer started [at three in the morning|whenever it liked]
= I never use the timer
++ timer works / coffee ready at six
-- useless timer / clock resets
* noise level
when: noise
+ it only [gurgles|bubbles] a little at the end
- it [hisses|grinds|bangs] like [a steam train|old pipes]
= it gurgles, as they all do
++ quiet / barely gurgles
-- noisy / hisses like mad

# air fryer
before: the deep fat fryer / our oven / a smaller air fryer / the frying pan for everything
life: for a family of four / for quick dinners after work / for chips without the guilt / for one person / for my teenage sons
fault: the basket coating began to flake / the fan started to screech / the touch panel went dead / the drawer handle came off / it switched itself off half way through
wry: It fries air beautifully, the chips less so. / Eats half the worktop to cook six chips. / The coating is included in every meal.
ask: Can you put foil in the basket? / Does the smell go away after a few uses? / What do you set for frozen fish?
fact: The basket takes about [600|800] g of chips. / The timer goes up to an hour. / It needs [three|four] minutes to heat up.
* crispness
+ chips come out [crisp|golden|crunchy] with [a teaspoon of|hardly any] oil
+ chicken skin gets [really crisp|properly crunchy] and the meat stays juicy
+ yesterday's pizza tastes fresh again
- everything comes out [dry|like cardboard|leathery]
- chips are [soggy|pale|limp] in the middle and burnt at the ends
- you have to shake it every [two|three] minutes or half stays raw
= chips are fine once you learn to shake the basket
++ crispy chips / great chicken / golden and crisp
-- dry food / soggy chips / half raw
* size
+ the basket is big enough for [a whole chicken|dinner for four]
+ it is small enough to [live on the counter|fit my tiny kitchen] and still feeds two
- the basket is [tiny|far too small], you cook in three rounds
- it takes up [half the counter|so much room] that it now lives in the garage
= it feeds two, three if nobody is hungry
++ big basket / right size
-- basket tiny / huge on the counter
* basket
+ the coating is [properly|really] non-stick and washes clean
+ the basket goes in the dishwasher and still looks [new|good]
- the coating is [peeling|flaking] after [six weeks|two months] and I worry what we eat
- grease [bakes on|gets behind the grid] and will not come off
= I wash the basket by hand to be safe
++ easy to wash / non-stick works
-- coating peels / greasy to clean
* speed
+ dinner takes [fifteen|twenty] minutes instead of an hour
+ no preheating, [straight in|food in and off you go]
- it is no quicker than the oven once you count the [second batch|batches]
- frozen things take twice the time [printed|given] on the bag
= a bit quicker than the oven
++ so quick / saves time
-- slower than the oven
* smell (clauses)
+ no frying smell in the [curtains|flat|kitchen] any more
- it [stinks|smells] of hot plastic [every time|even after ten uses]
- everything tastes of [plastic|chemicals] for the first weeks
= there was a smell at first, it went after [three|four] uses
++ no smell / no greasy smell
-- stinks of plastic / chemical smell
* controls (many)
+ one dial for time, one for heat, [even my dad|anyone] can use it
- the touch panel [ignores|does not notice] my fingers when they are [wet|greasy]
- the beeping is [endless|ear-splitting] and cannot be turned off
= the preset buttons are guesses
++ simple to use / easy dials
-- awful beeping / touch panel ignores me

# frying pan
before: a warped old pan / my grandmother's cast iron / the pan from the set we got years ago / three cheap pans in a row
life: for eggs every morning / for pancakes / for an induction hob / for steaks / for a shared kitchen
fault: the coating began to flake off / the base warped / the handle screws came loose / eggs started to stick again / the rim started to rust
wry: Non-stick, if you mean the handle. / My eggs have formed a lasting bond with it. / It rocks. Literally, the base is round now.
ask: Is it safe in the oven with that handle? / Does it really work on induction? / Can I use metal tools on it?
fact: The base measures a little less than the rim. / Hand wash only, says the leaflet. / Used on [gas|induction|a ceramic hob].
* coating
when: coating ~ non-stick|ceramic
+ eggs [slide|glide|slip] off [without a drop of oil|by themselves]
+ nothing sticks, not even [cheese|fish skin|pancakes]
+ after [half a year|a year] of daily eggs the coating is still perfect
- eggs [stick|weld themselves on] since the [second|third] week
- the coating [scratches|flakes|peels] even with wooden spoons
- black [bits|specks] came off in the [omelette|sauce]
= non-stick enough with a bit of butter
++ nothing sticks / eggs slide off / great coating
-- everything sticks / coating flakes / scratched already
* heat
+ it heats [evenly|quickly|right to the edge], no hot spot in the middle
+ it gives a proper [sear|crust|brown] on a steak
- the middle burns while the edge [stays raw|is barely warm]
- it takes [ages|forever] to get hot and then [burns everything|overheats]
= it heats well on gas, slower on [ceramic|electric]
++ heats evenly / browns beautifully
-- hot spot / heats unevenly
* handle
+ the handle stays cool and the pan [balances well|sits right in the hand]
+ the handle is riveted and does not [move|wobble]
- the handle gets [burning|too] hot, so you always need a cloth
- the handle [turns|wobbles|is coming loose] and that is dangerous with hot fat
= the handle is long, so it only just fits the drawer
++ cool handle / sturdy handle
-- hot handle / loose handle
* weight
+ it is light enough to [toss pancakes|lift with one hand]
+ it has the weight of a pan that will outlive me
- it is so heavy that [I need two hands|my wrist hurts]
- it is so light that it [slides about|tips over] on the hob
= it is heavier than it looks
++ nice and light / good weight
-- too heavy / too light, tips
* base
+ the base has stayed [dead flat|flat] and works on [induction|any hob]
- the base [warped|bowed] and now all the oil runs to the [edge|outside]
- my induction hob does not [recognise it|find it] half the time
= the base marks a bit, as they do
++ flat base / fine on induction
-- base warped / wobbles on hob

# saucepan
before: my dented student pans / the enamel pot from my aunt / a pan with a melted handle / the set we bought years ago
life: for porridge / for pasta for two / for custard and sauces / for an induction hob / for the holiday flat
fault: the handle came off in my hand / the glass lid cracked / the inside went dull and stained / the base came away at the edge / the rivets started to rust
wry: Great pan if your idea of milk is burnt. / The lid fits like somebody else's hat. / Pours everywhere except where you aim.
ask: Is the lid oven safe? / Do the measuring marks go up the inside? / Will salt spots come out?
fact: Holds enough for [two|three] portions of pasta. / Steel inside and out. / The lid has a small steam hole.
* base
+ the thick base means [nothing burns|milk no longer catches|rice does not stick]
+ it heats evenly and then holds the heat for [ages|a good while]
- milk and sauces [burn|catch] on the bottom [every time|within seconds]
- the base is so thin that everything [scorches|burns in the middle]
= the base is decent, not thick
++ nothing burns / thick base / even heat
-- thin base / burns milk / everything catches
* lid
when: lid
+ the lid [fits snugly|sits tight] and you can see what is going on
+ no boiling over since I have this lid
- the lid [rattles|dances|jumps] the moment it boils
- the lid does not [fit|seal], so it [boils over|spits] all the time
= the lid is glass, so it steams up
++ lid fits well / snug lid
-- lid rattles / boils over
* handle
+ the handle stays cool even on [gas|a long simmer]
+ easy to lift full, the handle is long and [solid|steady]
- the handle gets so hot that I [burnt my palm|always need a cloth]
- the handle is [loose|wobbly] after a few weeks and the screw will not [hold|tighten]
= the handle gets warm after half an hour
++ cool handle / solid handle
-- burning handle / wobbly handle
* pouring
+ the lip pours [cleanly|without a drip] from either side
- soup runs down the [outside|side] whenever I pour
- you cannot pour from it without [a mess|spilling half]
= pouring needs a steady hand
++ pours cleanly / handy lip
-- drips when pouring
* cleaning
+ even burnt rice comes off after [a soak|ten minutes in water]
+ it comes out of the dishwasher [shining|like new]
- it [stains|spots|goes rainbow coloured] the first time you cook [pasta|in it]
- you scrub [for ages|forever] to get it clean
= a bit of vinegar takes the stains off
++ easy to clean / dishwasher fine
-- stains easily / hard to clean

# mug
before: my chipped old mug / the mug the dog broke / a thin china cup / paper cups
life: for the office / for giant coffees / for my morning tea / for my brother's birthday / for hot chocolate
fault: the glaze went crazed / the handle broke clean off / the print washed away / a crack ran down the side / the rim chipped
wry: The print came off before the coffee stain did. / It keeps tea hot for nearly four seconds. / Handle made for a very small doll.
ask: Can it go in the microwave? / Is the colour darker in real life? / Do they sell it in a set of six?
fact: Holds about a third of a litre. / Fits under my coffee machine. / Slightly heavier than a normal mug.
* handle
+ the handle fits [three|four] fingers and [sits well|feels lovely]
+ even my husband with his big hands gets hold of the handle
- the handle is too [small|thin] for [a grown-up finger|my hand]
- the handle gets [burning hot|hotter than the tea] in the microwave
= the handle is a bit small for me
++ comfy handle / nice to hold
-- tiny handle / hot handle
* glaze
+ the colour is [deeper|lovelier|warmer] than in the picture
+ the glaze has not [faded|dulled] after [fifty|countless] dishwasher runs
- the colour [washed off|faded] after [a week|three washes]
- the glaze is [scratched|crazed|rough] where the spoon touches
= the colour is slightly different from the photo
++ beautiful colour / lovely glaze
-- colour fades / glaze crazed
* size
+ it holds [a proper amount|a real builder's tea|enough for a whole chapter]
+ exactly the right size for [my machine|a morning coffee]
- it is [much smaller|a lot smaller] than it looks [in the picture|online]
- so big that the tea is cold before [you finish|the end]
= a normal size, I had hoped for more
++ good size / nice and big
-- too small / smaller than pictured
* warmth
+ the thick wall keeps coffee warm [through a whole meeting|for ages]
- tea is [cold|lukewarm] in [five|ten] minutes
- the outside gets so hot you cannot [hold|touch] it
= it keeps warm as long as any mug
++ keeps tea hot
-- goes cold fast / too hot to hold
* rim
+ the thin rim makes drinking from it [a pleasure|a joy]
- the rim is [thick and clumsy|rough on the lip]
- it arrived with a [chip|crack] in the rim
= the rim is thick, you get used to it
++ nice thin rim / solid feel
-- chipped rim / clumsy rim

# kitchen knife
before: a blunt knife block / the knife I got in my first flat / my father's old knife / supermarket knives
life: for vegetables / for an eager beginner / for daily cooking / for carving / for my son who just moved out
fault: the tip snapped off / the blade started to rust / the edge rolled / the handle split / the rivets came loose
wry: Cuts butter, if the butter has been warned. / The only thing it cut was my finger, at the sink. / Sharp as a spoon.
ask: Do you sharpen it on a stone or a steel? / Is it fine in the dishwasher? / Does a sheath come with it?
fact: The blade is about as long as a hand and a half. / It weighs little. / Came in a plain cardboard sleeve.
* edge
+ it goes through [ripe tomatoes|onions|squash] like [nothing|butter]
+ so sharp out of the box that I [counted my fingers|had to slow down]
+ the edge is still keen after [three months|half a year] without sharpening
- it was [blunt|dull] within [a week|days] and [squashes|crushes] tomatoes
- it came out of the box [blunt|barely sharp], which is not what a knife is for
- the edge chips on [a chicken bone|anything hard]
= sharp enough, needs the steel now and then
++ razor sharp / stays sharp / cuts like butter
-- blunt / goes dull fast / squashes tomatoes
* grip
+ the handle sits in the hand [as if made for it|safely even when wet]
+ no blisters after a [whole crate of apples|big cook-up]
- the handle is [slippery|greasy] when wet, and that is scary with a knife
- the handle is too [thick|short] for [small hands|big hands]
= the handle is plain but all right
++ good grip / safe handle
-- slippery handle / awkward grip
* balance
+ the weight is [just right|perfectly balanced], it nearly chops by itself
- it is [handle-heavy|badly balanced] and tires the wrist
- it feels [flimsy|cheap|tinny], the blade even bends
= a bit light for my taste
++ well balanced / nice weight
-- badly balanced / flimsy blade
* steel
+ no rust, no stains, even when [I forget it in the sink|lemon dries on it]
- it got [rust spots|brown spots] after [one night in the sink|the second wash]
- the steel stains from [an onion|every lemon]
= you have to dry it straight away
++ no rust / good steel
-- rusts / stains at once
* sharpening
+ a few strokes on a steel and it is [sharp again|back to new]
- it will not take an edge, [however I sharpen it|stone or steel]
= sharpening is work, as always
++ sharpens easily
-- will not sharpen

# kitchen scale
before: my old mechanical scale / measuring cups / a scale that was always five grams off / a scale that guessed
life: for baking bread / for my diet / for coffee / for letters and parcels / for the kids' baking afternoons
fault: the display faded / it started jumping by ten grams / the battery lid broke / a bar in the digits went missing / it stopped reacting to small weights
wry: It has opinions about weight, different ones each time. / Switches off just as you pour. Every single time. / More of a random number generator.
ask: Which batteries does it take? / Can you turn the auto-off off? / Does it do fluid ounces?
fact: Weighs up to five kilos. / Runs on [two small batteries|a coin battery]. / Switches between grams and ounces with one button.
* accuracy
+ it is accurate to the gram, I checked with [coins|a bag of sugar|water]
+ my bread has come out [the same|right] every time since I have it
- it shows [five grams more|something different] every time you put the same thing on
- small amounts under [five|ten] grams are not [noticed|weighed] at all
- it drifts while you [pour|wait], so baking is guesswork again
= for cooking it is accurate enough, for coffee not quite
++ accurate / spot on / exact to the gram
-- wildly inaccurate / drifts / never the same twice
* display
+ the digits are [big|huge and bright], I read them without glasses
- a big bowl covers the display [completely|so you see nothing]
- the display is so [dim|pale] that I need a torch
= the display could be bigger
++ big digits / clear display
-- dim display / bowl hides digits
* auto-off
+ it stays on long enough to [knead|melt the butter and come back]
- it turns itself off [mid-recipe|after thirty seconds] and forgets everything
- the auto-off [drives me up the wall|ruins every cake]
= auto-off comes a little early
++ stays on
-- turns off too soon / auto-off madness
* cleaning
+ flat glass, no grooves, [one wipe|a damp cloth] and it is clean
- flour gets into the [buttons|gap] and stays there
- the surface scratches if you [look at it|wipe it]
= wipes clean, shows fingerprints
++ wipes clean
-- flour in the gaps
* batteries (many)
when: power supply ~ AA
+ still on the first batteries after [a year|eight months]
- it eats batteries, a new set every [month|few weeks]
- the battery lid [keeps falling off|needs a screwdriver]
= batteries were not in the box
++ batteries last / tiny and light
-- eats batteries
`;
