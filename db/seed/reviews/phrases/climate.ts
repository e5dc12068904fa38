/** What people say about warm, cool and clean air. The notation is explained in `phrasebook.ts`. */
export const climate = `
# fan
before: a rattling desk fan / a tower fan that toppled / open windows / a fan from a flea market
life: for my attic bedroom / for the home office / for hot nights / for the dog's corner / for drying laundry
fault: the head stopped turning / it began to squeak / the grille came loose / the remote gave up / a blade cracked
wry: Moves hot air to other hot air. / Nods as if it agreed with everything. / A hairdryer would be quieter.
ask: Can you take the grille off to clean it? / Does it turn fully? / How low is the lowest speed?
fact: Three speeds and a timer. / The base comes in two halves. / It reaches across a [small|normal] bedroom.
* noise level
+ on low you hear [nothing|a whisper], I sleep next to it
- it [rattles|hums|clicks] all night, even on low
- at full speed it is like [a jet|a lorry], the telly has no chance
= quiet on one, loud on three
++ whisper quiet / sleep next to it
-- rattles all night / so noisy
* breeze
+ the breeze reaches the [other end of the room|whole bed]
+ strong enough for [thirty-five degrees under the roof|our worst nights]
- you feel [nothing|a sigh] from two metres away
- it blows my papers about but does not [cool|reach the bed]
= does for one person close by
++ strong breeze
-- hardly any breeze
* turning
when: turns ~ yes
+ it turns [smoothly|without a sound] from side to side
- it [clicks|sticks] at the end of every turn
= the turning angle is small
++ turns smoothly
-- clicks when turning
* stand
+ it stands [firm|steady], even with a toddler about
- it wobbles and [walks|tips] on full speed
- the foot is [cheap|crooked] plastic
= assembly took [ten|fifteen] minutes
++ steady
-- tips over
* cleaning
+ the front comes off with one screw, dusted in a minute
- you cannot open the grille, so the dust [stays|is blown at you]
= it collects dust like all of them
++ easy to clean
-- cannot be cleaned
* timer
when: timer
+ the timer turns it off when I am asleep, [perfect|just right]
- the timer beeps at [midnight|every press] and wakes me
= the timer goes in steps of two hours
++ handy timer
-- timer beeps

# heater
before: an oil radiator / an old fan heater / a gas stove / extra jumpers
life: for the bathroom in the morning / for my cold office / for the caravan / for the garage workshop / for the baby's room
fault: it turned off after five minutes / the thermostat stuck / a burnt smell came out / the switch got hot / the fan began to squeal
wry: It warms the wall behind it beautifully. / My electricity meter loves it. / I have had warmer handshakes.
ask: What does an hour cost you? / Is it safe in a bathroom? / Does it turn off if it falls?
fact: It takes [ten|fifteen] minutes for a small room. / The cable is about a metre and a half. / It has a tip-over switch.
* warmth
+ the bathroom is warm in [three|five] minutes
+ it keeps [my office|a draughty room] cosy all day on low
- after an hour the room is [two degrees|hardly] warmer
- it blows [lukewarm|cold] air after a few minutes
= warms a small room, not a big one
++ warm in minutes / cosy
-- no heat / useless in a room
* noise level
+ it makes [no sound|less noise than my laptop]
- it [roars|clicks|rattles] so that I cannot [sleep|phone]
= a steady whoosh
++ silent
-- roars
* smell (clauses)
+ no smell, not even the first time
- it stinks of [burnt dust|hot plastic] whenever it runs
= smelled for the first hour, then no more
++ no smell
-- burning smell
* thermostat
when: thermostat
+ it holds the temperature [to the degree|all night] by itself
- it switches off far too [early|late], so you freeze or [roast|sweat]
= the thermostat is rough
++ holds the temperature
-- thermostat useless
* running cost
+ my bill hardly [changed|went up], to my surprise
- the electricity bill was a [shock|scandal], never again
= it costs what a heater costs
++ cheap to run
-- eats electricity
* safety
+ it goes off if it tips and the outside stays [cool|safe to touch]
- the plug got so hot that it [melted|turned brown]
= the front gets hot, keep the cat away
++ feels safe
-- plug gets hot

# air purifier
before: open windows by a busy road / candles / a cheap ioniser / a purifier as loud as a lorry
life: for my hay fever / for a flat by the main road / for a house with cats / for the smell from downstairs / for the baby's room
fault: the filter light would not reset / the fan began to rattle / the sensor stuck on red / the panel went dark / it started to smell
wry: The light went from red to blue. I went on sneezing. / Filters my bank account. / The sensor panics when I toast bread.
ask: How long does a filter really last? / Can the light be turned off? / Where do you buy the filters?
fact: The filter sits behind the back cover. / About as tall as a stool. / It runs day and night here.
* air
+ I wake up without a [blocked nose|cough] since it runs
+ the [cat|cooking|smoke] smell is gone within [half an hour|minutes]
- I sneeze exactly as much as [before|ever]
- the smell [stays|comes back] however long it runs
= maybe a little less dust, hard to say
++ no more sneezing / air feels fresh
-- makes no difference / still sneezing
* noise level
+ at night it is [inaudible|quieter than the fridge]
- even the night setting [hums|whistles] so that I switch it off
= silent on low, loud on high
++ silent at night
-- too loud to sleep
* filter
+ the filter change takes [a minute|ten seconds]
- a new filter costs [half the machine|a small fortune] every [few months|half year]
= the filter light comes early
++ easy filter change
-- filters cost a fortune
* sensor
when: display ~ figures|light
+ the sensor reacts when I [fry onions|open the window], impressive
- the sensor shows [green|fine] while the toast burns
- the sensor goes mad from [a spray of perfume|steam]
= the sensor seems a bit random
++ clever sensor
-- sensor useless
* display
when: display
+ the display goes dark at night
- the light is so bright that I [taped it over|cannot sleep]
= the display tells me more than I need
++ display dims
-- display too bright

# humidifier
before: bowls on the radiator / a noisy humidifier / wet towels / a small ultrasonic thing
life: for dry winter air / for my plants / for the baby's cough / for my guitars / for the bedroom
fault: it began to leak / the mist stopped / a red light stayed on / it grew mould inside / it began to gurgle loudly
wry: It humidifies the floor above all. / Gurgles like a stomach before lunch. / White dust for free on every shelf.
ask: Distilled or tap water? / How often do you clean it? / Does it turn off when empty?
fact: The tank fills from the top. / One tank is about a night. / The mist can be turned.
* mist
+ the air goes from [thirty|dry] to comfortable in [an hour|two hours]
+ no more [cracked lips|dry throat] in the morning
- the mist just [wets the table|falls on the floor]
- after a night the air is as dry as [before|ever]
= helps in a small room
++ no dry throat / lots of mist
-- wets the floor / does nothing
* noise level
+ I hear [nothing|a drop now and then], ideal for the bedroom
- it [gurgles|hums|drips] so that I wake up
= a soft gurgle every few minutes
++ silent
-- gurgles all night
* tank
+ filling from above is [quick|easy], no dripping through the flat
- the tank [leaks|drips] and ruined my [floor|shelf]
- the tank is empty at [three|four] in the morning
= lasts one night, just
++ easy to fill
-- tank leaks
* cleaning
+ everything opens, wiped out in [two|three] minutes
- it gets [slimy|mouldy] within days, in corners you cannot reach
- it leaves [white dust|a film] on all the furniture
= needs a clean every week
++ easy to clean
-- slimy inside / white dust
* light
+ the night light is soft, my son loves it
- the light cannot be [switched off|dimmed]
= the blue light is a matter of taste
++ soft light
-- light stays on

# thermostat
before: the old turning knob / a dial from 1985 / the manual valves / a basic programmer
life: for a draughty old house / for heating the flat before I get home / for my parents / for the spare room
fault: it lost the Wi-Fi / the batteries ran out in weeks / the display faded / the motor began to grind / it forgot the schedule
wry: It heats when we leave and stops when we come back. / Learns my habits and does the opposite. / Smart, like a teenager at seven in the morning.
ask: Does it work without the internet? / Which valves does it fit? / Can the child lock be set?
fact: Takes two batteries. / Adapters for common valves in the box. / It took [twenty|thirty] minutes to fit.
* installation
when: for ~ radiators|boilers
+ fitted in [ten|twenty] minutes, no plumber
- none of the adapters [fits|matches] my [valves|boiler], and support just [shrugs|sends links]
= fitting is easy, pairing less so
++ easy to fit
-- fits nothing I own
* control
+ the room is at [exactly twenty|the right] degrees when I get up
- it overshoots by [two|three] degrees, then we freeze
- it heats at [night|noon] when nobody asked
= keeps within a degree or so
++ holds the temperature
-- freezing or boiling
* app
when: control ~ app
+ the app is [clear|quick], I turn the heat down from the train
- the app [crashes|logs me out|loses the house] every other day
= the app is fine once set
++ good app
-- app is awful
* savings (many)
+ the heating bill is down by [a fifth|nearly a quarter]
- no savings [at all|to be seen], the bill even went up
= too early to tell about the bill
++ saves money
-- saves nothing
* noise level
when: for ~ radiators
+ you never hear it move
- the motor [grinds|whirs] at five in the morning, next to my bed
= a short whir now and then
++ silent
-- grinds at night
* display
when: display
+ big figures, I read them [across the room|without glasses]
- the display is [pale|unreadable] and goes off at once
= the display only lights when touched
++ clear display
-- unreadable display
`;
