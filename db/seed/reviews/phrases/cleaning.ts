/** What people say about cleaning and laundry. The notation is explained in `phrasebook.ts`. */
export const cleaning = `
# vacuum cleaner
before: a fifteen-year-old vacuum / a heavy bag model / a broom / a cheap stick vacuum / my mother-in-law's old machine
life: for a flat with two cats / for three floors and stairs / for laminate and rugs / for the car / for a house with a big dog
fault: the brush stopped turning / the battery gave up / the hose split / the clip on the dust box broke / it began to smell burnt / the suction vanished
wry: Moves the dust to more interesting places. / It is afraid of cat hair. / I sweep first so that it has an easier day.
ask: Are the filters washable? / Does the brush come apart? / How do you empty it without a cloud?
fact: Comes with a crevice tool and a brush. / It stands upright on its own. / About [ten|twelve] minutes for my flat.
* suction
+ it pulls [cat hair|sand|cereal] out of the carpet in one go
+ the suction is so strong that the [rug comes along|head sticks to the floor]
- it leaves [crumbs|hair|half the dirt] behind, you go over it three times
- no suction on carpet [at all|whatsoever], only on tiles
- the suction is gone as soon as the box is [half full|a third full]
= fine on hard floors, weak on thick carpet
++ strong suction / gets cat hair
-- no suction / leaves crumbs / weak on carpet
* noise level
+ so quiet that the [dog stays put|baby sleeps on|telly can stay on]
- it [howls|screams], the cat moved out
= loud on full power, bearable on low
++ quiet for a vacuum
-- so loud
* weight
+ light enough to carry up [three flights|the stairs] with one hand
- so heavy that my [back|arm] aches after one room
= heavier than it looks, but it rolls
++ light / easy on stairs
-- far too heavy
* dust box
when: dust ~ ^(?!.*bag)
+ the box empties [with one click|without a cloud]
- you empty it and [half of it lands on your shoes|stand in a cloud]
- hair [wraps|clogs] round everything and you cut it out with scissors
= the box is small, I empty it each time
++ easy to empty
-- dust cloud / hair jams it
* brush
+ the brush goes flat under the [sofa|bed] and turns on the spot
- the brush [jams|stops] on every [rug|sock]
- the brush pushes crumbs [along|in front of it]
= the brush needs cleaning now and then
++ gets under sofa
-- brush jams
* running time
when: runs for ~ min
+ one charge does the [whole house|flat twice]
- it is empty after [eight|twelve] minutes, half a room
= enough for our flat, not for a house
++ battery does the house
-- battery dies mid-room

# robot vacuum
before: a broom every evening / an older robot that bumped into everything / the big vacuum / my teenagers
life: for a house with a shedding dog / for while I am at work / for one big floor / for crumbs under the high chair
fault: a wheel got stuck / it forgot the map / the side brush broke / it stopped finding its dock / the pump leaked / the bumper jammed
wry: It has a deep friendship with the leg of our table. / Finds the one sock every time. / It starts at three in the morning, like a burglar.
ask: Does it cope with dark carpets? / Can you set no-go areas? / Are spare brushes easy to get?
fact: About as high as a hand is wide. / The dock needs some space left and right. / It runs every [weekday|other day] here.
* cleaning
+ I come home to clean floors, [dog hair and all|even the corners]
+ the box is full every time, where was all that dirt before
- it drives round the dirt and leaves [the corners|crumbs in plain sight]
- the floor is [streaky|no cleaner] afterwards
= good on open floor, so-so along the edges
++ clean floors daily / picks up everything
-- misses corners / misses half the dirt
* navigation
+ it drives in neat lines and finds its dock [every time|even in the dark]
- it gets stuck under the [sofa|radiator|chair] every single day
- it goes round and round in [the hall|one room] and forgets the rest
= needs a room without cables
++ clever route / never stuck
-- always stuck / gets lost
* noise level
+ quiet enough to [watch TV|phone] next to it
- so loud that you have to [leave the house|shut every door]
= a steady hum
++ quiet
-- really loud
* app
+ the app is [clear|simple], rooms and times set in minutes
- the app [loses the map|crashes|wants an account]
= the app takes an evening to understand
++ good app
-- app loses map
* brush
+ the brush comes out without tools, hair pulled off in a minute
- long hair [winds|wraps] round the brush every [day|run]
= clean the brush once a week
++ brush easy to clean
-- hair in brush
* climbing
+ it climbs the [rugs|door sills] without a fuss
- it cannot get over a [rug|sill] of one finger
= manages thin rugs only
++ climbs rugs
-- hates rugs

# steam iron
before: my mother's iron / an iron that spat / the steam station / the cheapest iron in town
life: for work shirts / for linen / for sewing / for the family's weekly mountain / for travel
fault: it started leaking / the steam stopped / the cord got stiff and cracked / brown water came out / the thermostat stuck
wry: It spits better than it irons. / My shirts now have brown freckles. / Steam everywhere but on the shirt.
ask: Tap water or distilled? / How do you descale it? / Does it hold the heat for linen?
fact: The cord is about two metres. / A measuring cup is included. / It turns off when left face down.
* steam
+ the steam is so strong that [linen|creased cotton] is flat in one stroke
- hardly any steam comes out, [three|five] strokes for one sleeve
- it spits [rusty|brown] water onto [white shirts|clean laundry]
= enough steam for shirts, not for thick linen
++ loads of steam
-- spits water / no steam
* soleplate
+ it glides by [itself|a finger's push], no catching on buttons
- it [sticks|drags] and pulls the fabric along
- the soleplate [scratched|got black marks] after [two months|weeks]
= glides well when clean
++ glides beautifully
-- sticks / drags
* water-tightness
+ no drips, even when [it lies on its side|the heat is low]
- it leaks from [below|every hole] when it [heats up|cools down]
= drips if you overfill it
++ never drips
-- leaks everywhere
* weight
+ light enough for [an hour's|a whole basket of] ironing
- so heavy my [wrist|shoulder] hurts after three shirts
= on the heavy side, which helps with linen
++ light
-- too heavy
* cord
+ the cord is long and does not [tangle|get in the way]
- the cord is [short|stiff], I iron next to the plug
= the cord could be longer
++ long cord
-- short cord

# washing machine
before: a machine from the nineties / the launderette / a top loader / the landlord's old machine
life: for a family of six / for a small flat / for baby clothes / for muddy football kit
fault: it stopped draining / the drum bearing began to rumble / the door seal tore / an error code came up every time / the door would not open
wry: During the spin it visits the kitchen. / Two hours for a wet and still dirty shirt. / It sings at the end. Nobody asked.
ask: Can the tune at the end be turned off? / How loud is the spin in a flat? / Does it have a real quick wash?
fact: It needs a standard space. / Two people and a trolley to get it in. / Most washes take [two|two and a half] hours.
* spin
+ clothes come out almost [dry|cupboard dry]
+ it stays [rock steady|in its place] at full spin
- it [walks|jumps] across the [bathroom|floor] during the spin
- everything comes out [dripping|soaking], then I spin again
= a bit of shaking with one heavy towel
++ spins nearly dry / stands still
-- walks about / clothes dripping
* noise level
+ you hardly hear it [behind a door|at night], just water
- the spin sounds like [a helicopter|a goods train]
= quiet wash, loud spin
++ so quiet
-- sounds like a helicopter
* wash
+ [grass|red wine|tomato] stains gone at low heat
- stains come out exactly as they [went in|were]
- there is [powder|fluff] left in the [drawer|clothes]
= cleans normal washing, stains need help
++ stains gone
-- stains stay
* programmes (many)
+ the quick wash does a proper load in [half an hour|no time]
- the normal programme takes [over three hours|half the day]
= many programmes, I use two
++ good quick wash
-- takes all day
* door
+ the door opens wide, [a duvet|a full basket] goes in easily
- the door [will not open for ages|sticks], the seal traps [socks|water]
= the seal wants wiping after each wash
++ big door
-- door seal smells
* installation
+ connected and level in [half an hour|twenty minutes]
- the hose was [too short|missing] and the instructions are [pictures only|no use]
= get help for carrying
++ easy to connect
-- hose missing

# laundry basket
before: a heap on the floor / a wicker basket that caught tights / a plastic tub / a cardboard box
life: for the bathroom / for a shared flat / for the kids' room / for the walk to the launderette
fault: a handle tore off / the frame bent / the lid hinge cracked / a seam split / it began to smell musty
wry: Leans like a tired guest. / Holds exactly three socks. / The lid is mostly decoration.
ask: Is the bag washable? / Does it fold flat? / Does it fit through a narrow door?
fact: It takes about two loads. / It folds flat. / The lining has a cord.
* size
+ a week of washing for [two|three] goes in
- it is full after [two days|three towels]
- much smaller than [shown|described], it suits a [doll|toddler]
= about one and a half machine loads
++ holds loads
-- too small
* handles (many)
+ the handles are [soft|strong], I carry it full down [two floors|the stairs]
- the handle tore at the [first|second] full load
- the handles [cut into|hurt] the fingers
= the handles are a bit short
++ strong handles
-- handle tore
* stability
+ it stays upright, empty or full
- it [falls over|sags|collapses] as soon as it is half empty
= it leans a little until it is full
++ stays upright
-- keeps collapsing
* looks (many)
+ so pretty that it can stand [in the bedroom|anywhere]
- it looks [cheap|like a bin bag with a rim]
- it came [creased|squashed|with a stain] and stayed that way
= plain, does not bother anyone
++ looks lovely
-- looks cheap
* smell (clauses)
+ air gets in, so nothing [smells|goes musty]
- it smelled of [glue|plastic] for weeks and so did my shirts
= slight smell at first, gone after airing
++ no smell
-- smells of glue
`;
