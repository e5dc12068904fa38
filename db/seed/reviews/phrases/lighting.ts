/** What people say about lamps and torches. The notation is explained in `phrasebook.ts`. */
export const lighting = `
# desk lamp
before: an old clamp lamp / the ceiling light / my student lamp / a lamp that flickered
life: for my home office / for homework / for sewing in the evening / for my drawing table / for late reading
fault: the joint went limp / the touch switch stopped reacting / it began to flicker / the dimmer stuck on full / the transformer started humming
wry: It bows to you like a butler. Constantly. / Two brightness levels: interrogation and candle. / The arm has given up on life.
ask: Can the bulb be replaced or is it built in? / Does it remember the last brightness? / Is there a clamp for it?
fact: The cable is about a metre and a half. / Stands about [40|45] cm high. / It has a touch switch on the foot.
* arm
+ the arm stays [exactly where I put it|put, however far I pull it out]
+ it swings over the [whole desk|keyboard and the paper] with one finger
- the arm [sags|droops|sinks] slowly until it lies on the desk
- the joint is [loose|stiff|wobbly], so it never points where you want
= the arm is a bit short for a big desk
++ arm stays put / flexible arm
-- arm droops / wobbly joint
* light
+ the light is [soft|even|clear] and does not [glare on|reflect off] the screen
+ my eyes are [less tired|fine] after a whole evening of [reading|marking essays]
- the light is [harsh|cold|bluish] and gives me a headache
- it is far too [dim|weak] to read by
- it flickers, you [see it on video calls|notice it after an hour]
= the light is whiter than I expected
++ lovely light / no glare / bright enough
-- harsh light / flickers / too dim
* dimmer
when: dimmable
+ the dimmer goes from [moonlight|a faint glow] to [daylight|really bright] without steps
+ it remembers my last setting, small thing, big joy
- the dimmer [buzzes|jumps|only knows two steps]
- it comes on at full brightness at [night|two in the morning], every time
= three steps of brightness, I use one
++ smooth dimmer / remembers setting
-- dimmer buzzes / blinding at night
* base
+ the foot is heavy and does not [tip|slide]
+ the base takes hardly any [room|space] on the desk
- it [tips over|falls] as soon as the arm is [stretched|pulled] out
- the base is [hollow plastic|so light that it slides about]
= the base is wider than it looks
++ stable base / takes no room
-- tips over / cheap base
* switch
+ the switch is where your hand goes [in the dark|without looking]
- the touch switch turns itself on when [a cat walks by|the phone lies near it]
- you have to press the switch [three times|really hard]
= the switch sits on the cable
++ handy switch
-- switch plays up / fiddly switch

# floor lamp
before: the paper lantern / a halogen uplighter / a wobbly tripod lamp / the big ceiling light
life: for the reading corner / for behind the sofa / for a dark hallway / for a rented flat without ceiling lights / for my grandmother's armchair
fault: the pole came loose / the foot switch gave up / the shade slipped down / it started to buzz / the thread stripped
wry: Leans like a famous tower. / Comes with eleven screws and none of them fits. / Lights up its own foot very nicely.
ask: What is the strongest bulb it takes? / Can you use it with a smart bulb? / Is the shade washable?
fact: About as tall as my shoulder. / Took [ten|twenty] minutes to put together. / Takes a standard bulb.
* stand
+ it stands [firm|like a rock] even with [kids racing past|a big dog in the house]
+ the foot is [heavy enough|solid metal], no wobble at all
- it [wobbles|sways] when anyone [walks past|closes a door]
- the pole [leans|is crooked] and no tightening helps
= it leans a touch on thick carpet
++ stands firm / very stable
-- wobbly / leans to one side
* light
+ the light is [warm|cosy|soft] and fills the [whole corner|room]
+ enough light to [read|knit] by without the big lamp
- it gives so little light that I [trip|still need the ceiling lamp]
- the light shines straight into your [eyes|face] when you sit down
= good for mood, not for reading
++ warm light / cosy
-- too dark / glares in your eyes
* shade
+ the shade looks [far more expensive|lovely], lit or unlit
+ the fabric is thick and sits [straight|properly]
- the shade arrived [dented|creased|with a stain]
- the shade sits crooked and slides [down|sideways]
= the shade is more grey than white
++ beautiful shade / looks expensive
-- dented shade / crooked shade
* assembly
+ it was together in [five|ten] minutes without [tools|swearing]
- the instructions are [a joke|one tiny drawing] and the screws [do not fit|were missing]
- I built it [twice|three times] and it still is not straight
= assembly needs two people
++ easy to build / quick assembly
-- missing screws / hopeless instructions
* switch
+ the foot switch is big and [easy to find|clicks softly]
- the switch is [behind the sofa|so low down] that you crawl for it
- the foot switch [sticks|takes three stamps]
= the switch hangs on the cord
++ handy foot switch
-- silly switch position

# table lamp
before: my old bedside lamp / a lamp from the flea market / the clip-on light / a salt lamp
life: for the bedside / for the sideboard / for the nursery / for the window sill / for a cosy corner
fault: the socket worked loose / the switch stuck / the shade ring cracked / it began to flicker / the touch sensor went crazy
wry: Bright enough to find the lamp. / A lovely dust collector, now and then it glows. / Touch it, and it thinks about it.
ask: Is a bulb included? / How long is the cord? / Does the shade come off for cleaning?
fact: The foot is about as wide as a saucer. / Takes a small screw bulb. / The shade comes flat in the box.
* light
+ the light is [soft|gentle|golden] and makes the room [cosy|lovely]
+ just right for [reading in bed|night feeds] without waking [anyone|my wife]
- too weak to read by and too bright to [sleep by|fall asleep]
- the light is [cold|greenish] and makes the room look like a [waiting room|clinic]
= a mood light more than a reading light
++ soft light / cosy glow
-- cold light / too weak
* shade
+ the shade is [well sewn|real glass] and looks [dear|like a designer piece]
- the shade [was cracked|had a dent|is glued crooked]
- the shade is see-through, so you stare at the [bare bulb|bulb]
= the shade is a shade darker than shown
++ pretty shade / well made
-- cracked shade / shade crooked
* base
+ the base is [heavy ceramic|solid], it does not tip when the cat jumps up
- it falls over if you [breathe on it|pull the cord]
- the base is [chipped|scratched|rough underneath] and marked my table
= the base is smaller than I thought
++ heavy base / stable
-- tips easily / chipped base
* switch
+ I find the switch in the dark [straight away|every time]
- the switch on the cord is [too far away|stiff|behind the bed]
- the touch function goes on by itself [at night|when it thunders]
= the switch is on the cord, as on most
++ easy switch
-- stiff switch / turns on by itself
* style
+ it looks [even better|more elegant] than in the picture
+ everyone who visits asks where I [got|found] it
- it looks [cheap|plasticky] close up
= nice enough, not a beauty
++ gorgeous / so pretty / looks lovely
-- looks cheap / plasticky

# pendant light
before: a bare bulb / the old chandelier / a paper ball / the lamp the landlord left
life: for over the dining table / for the hall / for our new kitchen / for the stairwell / for my daughter's room
fault: the cable grip let go / it began to buzz / the canopy came loose / the paint flaked near the bulb
wry: Hangs there. Crooked. Like my mood. / The canopy hides nothing but my regret. / The ceiling is now very well lit, the table less so.
ask: Can the cable be shortened? / Does it fit a sloping ceiling? / How heavy is it with the glass?
fact: The cable is adjustable up to about a metre. / Needs a junction box of normal size. / Weighs about as much as a bag of flour.
* fitting
+ hanging it took [fifteen minutes|one ladder and one husband]
+ the canopy covers the old holes [neatly|completely]
- the canopy is too [small|shallow] for the [wires|box], so a gap stays open
- the screws [are too short|did not fit] and the drawing is no help
= you need someone to hold it while you connect it
++ easy to hang / neat canopy
-- awful to fit / gap at the ceiling
* light
+ it throws a [warm|beautiful] circle right on the table
+ it lights the food and not our [eyes|faces]
- it dazzles [everyone|anyone] who sits at the table
- most of the light goes to the ceiling, the table stays [dark|gloomy]
= the light is fine with a stronger bulb
++ warm light / lovely over table
-- dazzles / table stays dark
* cable
+ the fabric cable looks good and can be [shortened|set] without tools
- the cable is too [short|long] and cannot be changed
- the cable has a [kink|twist], so it hangs crooked
= the cable is black, I had hoped for white
++ long cable / nice cable
-- cable too short / hangs crooked
* finish
+ the metal is [spotless|really well painted], inside too
- there were [scratches|fingerprints|dents] all over it when it came
- the paint [chips|flakes] when you put the bulb in
= the finish is matt, dust shows
++ great finish / looks expensive
-- scratched / paint chips
* style
+ it makes the [whole room|dining room] look finished
+ even my [mother-in-law|architect sister] likes it
- it looks much [smaller|cheaper] up there than in the photo
= simple, which is what we wanted
++ stunning / really stylish
-- looks cheap / smaller than shown

# light bulb
before: the old halogens / bulbs from the discounter / the energy savers that took a minute to warm up / an incandescent
life: for the hall / for the bedside lamps / for the whole flat / for the garage / for the kitchen spots
fault: it died / it began to flicker / it started humming / the colour turned greenish / the glass came off the base
wry: Lasted almost as long as a candle. / Warm white, if you are a penguin. / It strobes, so we hold discos now.
ask: Does it work with an old dimmer? / Is it all right in a closed fitting? / How long do yours last?
fact: Same size as an ordinary bulb. / Screw fitting. / Reaches full brightness at once.
* colour
+ the light is properly [warm|cosy], like the old bulbs
+ the whites look [white|natural] and skin looks [healthy|normal]
- the light is [cold|blue|ghostly] although the box says warm
- two from one pack have different [colours|shades], which you see at once
= whiter than I like, fine for the cellar
++ warm and cosy / nice colour
-- too cold / nothing like warm white
* brightness
+ it is [far|much] brighter than the old one and uses a fraction
+ one bulb lights the [entire hall|bathroom]
- it is [dimmer|weaker] than the number on the box suggests
- so dim that I [bought another one|can hardly see the stairs]
= bright enough for a corridor
++ really bright / bright at once
-- too dim / weak
* lifespan
+ mine has burned [every evening|day and night] for [a year|ages] without a flicker
- it was dead after [three weeks|a month|two weeks]
- I am on the [third|second] one this year, so much for long life
= too early to say how long it lasts
++ still going / lasts for ages
-- died early / dead already
* flicker (clauses)
+ no flicker, even [on camera|on the dimmer at its lowest]
- it flickers [on the dimmer|when the fridge starts|constantly]
- the flicker gives me [headaches|sore eyes]
= a slight flicker when dimmed right down
++ no flicker / dims well
-- flickers / buzzes on dimmer
* fit
+ it fits all my [lamps|old fittings] without sticking out
- it is longer than a normal bulb and [sticks out|does not fit under the shade]
- the thread is [badly cut|crooked], it only goes in half way
= a little longer than the old kind
++ fits fine
-- sticks out of lamp

# string lights
many: set
before: the old tangled chain / candles / last year's cheap lights / tea lights in jars
life: for the balcony / for the garden table / for my bedroom wall / for Christmas / for a wedding
fault: half the bulbs went dark / the plug got wet inside / the timer stopped working / water got into the battery box / one socket rusted
wry: They come pre-tangled for your convenience. / Half full or half empty? Half dark, actually. / A romantic evening of hunting for the broken bulb.
ask: Can you join two sets together? / Are they all right in the rain? / Is there a remote?
fact: About ten metres from plug to end. / The timer is six hours on, eighteen off. / The first bulb sits two metres from the plug.
* light
+ they give a [warm|golden|soft] glow that makes [the balcony|everything] look magical
+ bright enough to [eat|play cards] by, soft enough to be cosy
- the light is [cold|bluish|weak], nothing like the picture
- every third bulb is [dark|a different colour]
= more of a glimmer than a light
++ magical glow / warm and pretty
-- cold light / half are dark
* cable
+ the cable is [thick|soft] and [easy to untangle|barely visible]
- they tangle [the second you look away|into one big knot]
- the cable is [stiff|green|too short], you see it from afar
= the lead to the plug could be longer
++ long cable / no tangles
-- tangled mess / cable too short
* weatherproofing
when: outdoors ~ yes
+ they have survived [rain, wind and a hailstorm|a whole winter outside]
- [one shower|the first rain] and they were finished
- water collects in the [caps|plug], and off they go
= I take them in when it pours, to be safe
++ survived the winter / rainproof
-- died in rain / not waterproof
* timer
when: timer ~ hours|dusk
+ the timer comes on at [dusk|the same time] every evening, no fuss
- the timer forgets the time after [a day|every power cut]
- the remote works from [ten centimetres|one spot only]
= the timer has only one setting
++ timer works
-- timer hopeless
* bulbs (many)
+ the bulbs are plastic, so nothing [shatters|breaks] when the wind blows
- bulbs [break|fall out] when you so much as [look at|hang] them
= spare bulbs would have been nice
++ sturdy bulbs / spare bulbs included
-- bulbs fall out / fragile

# torch
before: my phone light / a big old torch with fat batteries / a wind-up torch / a toy torch
life: for dog walks / for camping / for power cuts / for the car / for checking the sheep at night
fault: the switch went soft / the charging flap tore off / it stuck in flashing mode / water got behind the lens / it only worked when shaken
wry: Great for finding your own feet. / Works best in daylight. / You need a torch to find the button.
ask: Is it waterproof or only splashproof? / Can the battery be changed? / Does it remember the last mode?
fact: About as long as my hand. / Three modes and a flashing one. / Charges in roughly three hours.
* beam
+ the beam reaches [the end of the field|right across the lake|the tops of the trees]
+ wide enough up close and still bright at [fifty|eighty] metres
- the beam is so [weak|narrow] that you see a coin-sized spot
- there is a dark [ring|hole] in the middle of the beam
= the beam is good near, not far
++ super bright / long beam
-- weak beam / dark spot
* battery
+ the battery lasts [a week of dog walks|three nights of camping]
- it dims after [twenty minutes|half an hour] and is dead in an hour
- it was flat every time I [needed it|took it out of the drawer]
= the battery is all right on low
++ lasts for ages / good battery
-- flat in an hour / always empty
* body
+ it has been [dropped|in a puddle|run over] and does not care
+ it feels [solid|like a proper tool] and fits a coat pocket
- the body is [cheap plastic|slippery|rattly]
- one drop [on grass|from the table] and it was broken
= bigger than I expected
++ tough as nails / fits my pocket
-- broke first drop / flimsy
* switch
+ the button works with [thick gloves|cold fingers]
- you must click through [five modes|a flashing mode] to turn it off
- it switches itself on in the [bag|rucksack] and is empty when you need it
= the button is a bit stiff
++ easy button
-- silly modes / turns on in bag
* charging
when: power supply ~ USB
+ it charges from the same cable as my phone
- the charging flap [does not close|tore] and lets water in
- it refuses to charge from [half my plugs|anything but its own cable]
= charging takes an evening
++ charges fast
-- will not charge
`;
