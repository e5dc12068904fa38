/** What people say about phones and what goes with them. The notation is explained in `phrasebook.ts`. */
export const mobile = `
# smartphone
before: my four-year-old phone / a cracked one / a phone half the price / my work phone / the previous model
life: for my dad / for photos of the kids / for work and travel / for my daughter's first phone / for banking and maps
fault: the charging port got loose / a green line appeared on the screen / the battery began to swell / the loudspeaker started to crackle / it kept restarting by itself / the fingerprint reader gave up
wry: Makes a very pretty hand warmer. / The camera sees in the dark; shame it cannot see in daylight. / Smart until the second update.
ask: Does it take two SIM cards? / Can you turn off the preinstalled apps? / How many years of updates does it get?
fact: No charger in the box, only a cable. / A clear case was included. / Setting up and copying everything took about an hour.
* battery
+ the battery lasts [two days|till the next evening|from early morning to midnight], with plenty of use
+ it charges to [half|eighty per cent] while I shower and dress
- the battery is at [ten|twenty] per cent by [four|lunchtime] and I hardly touch it
- it gets [hot|really hot] while charging and drains overnight
= the battery gets me to the evening, no further
++ battery lasts two days / charges fast / great battery
-- battery drains / battery hopeless / gets hot
* camera
+ photos are [sharp|beautiful], even of [moving kids|the cat at night]
+ the night pictures are [unbelievable|brighter than real life]
- photos are [blurry|grainy] as soon as the light goes
- the camera takes [two seconds|so long] that the moment is gone
- skin looks like [plastic|wax] in every picture
= the camera is good in sun, poor indoors
++ superb camera / lovely photos
-- blurry camera / poor night photos
* screen
+ the screen is bright enough for the [beach|ski slope] and so smooth
- the screen scratches [in the pocket|from nothing]
- the screen reacts [late|to nothing] when it is [cold|wet]
= the screen is good, reflects a bit
++ gorgeous screen
-- scratches easily / screen plays up
* speed
+ no lag [anywhere|at all], maps and camera open at once
- it [stutters|hangs|freezes] with just [three apps|the keyboard] open
- since the update everything takes [ages|twice as long]
= fast enough for messages and maps
++ super fast
-- laggy / freezes a lot
* reception
+ I have signal in [our cellar|the lift|the valley] where the old one had none
- calls drop [in the middle of town|all the time] and people say I sound far away
= reception is the same as before
++ good signal
-- calls drop
* size
+ it fits one hand and [the pocket of my jeans|my small bag]
- so [big|heavy|slippery] that I have dropped it [twice|three times]
= a bit large for me
++ fits my hand
-- too big / slippery
* software
+ it came without rubbish apps and the menus are [clear|easy], even for my [mother|aunt]
- full of [adverts|apps I never asked for], some cannot be removed
= the menus need a week
++ easy to use
-- full of junk apps

# tablet
before: an old tablet with a cracked screen / the laptop on the sofa / an e-reader / my phone
life: for drawing / for recipes and films / for the kids on long drives / for my grandmother's video calls / for reading scores
fault: the screen stopped reacting at the edge / the charging socket wobbled loose / it would not hold a charge / the speaker buzzed / it froze during updates
wry: An excellent chopping board with a clock. / Loads like it is 1998. / My toddler gave up on it, and he likes cardboard.
ask: Is a pen included? / Can you set it up for children? / Does it take a memory card?
fact: Comes with a cable, no plug. / The back is metal. / About as heavy as a hardback.
* screen
+ films and comics look [brilliant|crisp], the colours [glow|pop]
- the screen mirrors everything and is too [dark|dim] for the garden
- it shows every fingerprint and does not notice [mine|half my taps]
= the screen is good for indoors
++ lovely screen
-- dim screen / ignores taps
* speed
+ apps open at once and [drawing|flipping pages] feels instant
- so slow that [turning a page|opening the browser] takes [seconds|forever]
= fine for films, slow for games
++ really quick
-- so slow
* battery
+ it lasts [a whole flight|a week of evenings|three films]
- empty after [two films|three hours] and then charges all night
= the battery is fine if you turn down the light
++ endless battery
-- poor battery
* speakers (many)
+ the speakers are [loud|full] enough to [cook by|fill the kitchen]
- the speakers are [tinny|covered by your hand] and buzz
= the speakers will do, headphones are better
++ good speakers
-- tinny speakers
* pen
when: pen ~ included
+ the pen draws without [delay|lag], like on paper
- the pen [skips|loses contact] and the line arrives late
= the pen needs charging often
++ pen is superb
-- pen lags
* weight
+ light enough to [hold in bed|read for hours]
- too heavy to hold for [long|more than ten minutes]
= heavier with the cover
++ so light
-- heavy to hold
* set-up
+ my [gran|six-year-old] was using it in [five|ten] minutes
- set-up asked for [three accounts|everything short of my shoe size]
= set-up took an evening with updates
++ easy for gran
-- set-up nightmare

# smartwatch
before: a fitness band / a plain watch / an older smartwatch / my phone in an armband
life: for running / for sleep tracking / for messages at work / for swimming / for my heart rate
fault: the strap pin broke / the glass cracked / it stopped counting steps / moisture got behind the glass / the charger pins corroded
wry: It counted eleven thousand steps. I was asleep. / Tells me to stand up while I run. / A very modern way to be late.
ask: Can the strap be swapped? / Does it work without the phone? / Is the pulse accurate for you?
fact: Charges on a small magnetic dock. / Two strap lengths in the box. / It takes calls through the phone.
* battery
+ the battery lasts [a week|five days|nine days], with tracking on
- it needs charging every [evening|night], so sleep tracking is out
- the battery dies [in the middle of a run|by dinner]
= three days, as long as I turn off the always-on display
++ battery lasts a week
-- charge it daily
* tracking
+ steps, pulse and distance agree with [my chest strap|the gym machines]
+ the sleep chart matches how I feel, spooky but [useful|true]
- it counts steps while I [drive|wash up|sit]
- the pulse is [off by thirty|pure fantasy] as soon as I sweat
= distance is good, calories are a guess
++ accurate tracking
-- pulse all wrong / counts nonsense
* screen
+ the screen is readable in [full sun|the rain while running]
- you see [nothing|only yourself] in sunlight
- the glass scratched on a [door frame|sleeve button]
= the screen takes a second to wake
++ bright screen
-- scratched fast
* strap
+ the strap is so soft that I [forget it|sleep with it]
- the strap gave me a [rash|red wrist]
- the strap [opens by itself|tore] and the watch fell off
= the strap is stiff in the first week
++ comfy strap
-- strap gave rash
* GPS
when: GPS ~ yes|bands
+ the GPS has my route within [seconds|a minute] and follows every corner
- the GPS [draws me through houses|takes ten minutes to find me]
= the GPS is off by a few metres in the woods
++ GPS spot on
-- GPS wrong
* app
+ the app shows everything at a glance, no [fee|fuss]
- the app [loses data|stops syncing|wants a subscription]
= the app is cluttered
++ good app
-- app loses data
* messages (many)
+ a gentle buzz and I can read messages without the phone
- half of the messages [arrive late|never show up]
= you can read but not really answer
++ handy for messages
-- misses messages

# power bank
before: a tiny power bank / sockets in cafés / an old brick / a solar one that did nothing
life: for festivals / for hiking / for long train rides / for power cuts / for the kids' tablets
fault: it stopped charging half way / the button gave up / one port went loose / it swelled / the light blinked and nothing else happened
wry: A paperweight with lights. / It needs charging more than my phone. / Holds enough power to show you it is empty.
ask: May I take it on a plane? / Can it charge a laptop? / Does it charge while being charged?
fact: Four small lights show the level. / A short cable is in the box. / As heavy as two phones.
* capacity
+ it fills my phone [three|four] times [before it needs the wall|easily]
+ a whole [weekend|festival] without a socket, two people
- it manages [one|barely one] charge, not the [three|four] on the box
- it loses [half|everything] just lying in the drawer for a [week|month]
= two charges, as I reckoned
++ charges phone thrice / lasts the weekend
-- barely one charge / empty in drawer
* speed
+ it charges as fast as the [wall plug|original charger]
- it charges so slowly that the phone [loses more than it gains|is still red after an hour]
- refilling it takes [all night|eleven hours]
= fast with one thing plugged in, slow with two
++ charges fast
-- painfully slow
* size
+ flat enough for a [jacket|back] pocket
- a real brick, [heavy|too big] for any pocket
= heavier than I thought
++ slim / pocket size
-- heavy brick
* ports (many)
+ phone, watch and earphones at once, no problem
- one port is [loose|dead], the cable falls out
= one more port would have been good
++ enough ports
-- loose port
* display
+ the level display is honest, down to the [per cent|last dot]
- it shows full and then [dies|turns off]
= the lights are a rough guide
++ honest display
-- level display lies

# phone case
before: a case from the market / a bulky flip case / no case and a cracked screen / my old silicone one
life: for a clumsy teenager / for building sites / for my new phone / for my wife's phone
fault: the corner tore / it turned yellow / the magnet came loose / the button cover fell off / the rim began to lift
wry: Protects the box it came in. / Now yellow, like an old tooth. / My phone broke, the case is fine.
ask: Does it charge through the case? / Is there room for a screen protector? / Does it slide in the pocket?
fact: It covers the corners. / Thin rim around the camera. / Comes in a plain box.
* protection
+ my phone fell [down the stairs|face down on tiles|off the roof of the car], not a scratch
+ the raised rim keeps the screen off the table
- first drop, from [knee|table] height, and the glass was gone
- the corners are so thin they [protect nothing|split]
= not tested yet, touch wood
++ saved my phone / tough corners
-- protects nothing / split at corner
* fit
+ fits [like a glove|exactly], all holes where they should be
- the holes are [off|too small], no [cable|plug] goes in
- it is loose, the phone [slides out|rattles]
= fits, buttons are a bit stiff
++ perfect fit
-- does not fit / loose fit
* grip
+ nice and grippy, it does not slide [off the sofa|out of my hand]
- slippery as [soap|a fish]
= grippy, so it pulls the pocket inside out
++ good grip
-- slippery
* colour
+ the colour is [exactly as shown|even nicer] and does not fade
- it turned [yellow|grey] within [six|four] weeks
= a shade lighter than the photo
++ lovely colour
-- turned yellow
* buttons (many)
+ the buttons click as if there were no case
- you have to press the buttons [with force|with a thumbnail]
= the buttons loosen up after some days
++ buttons click well
-- stiff buttons
* magnet
when: magnetic ring
+ the magnet holds [firm in the car|on every charger]
- the magnet is so weak that the phone [falls off|slides] at the first bump
= the magnet is okay at home
++ strong magnet
-- weak magnet

# charger
before: the slow one from my old phone / a no-name plug / three separate plugs / the charger the cat chewed
life: for phone and laptop / for the bedside / for travel / for the kitchen counter
fault: it began to whistle / one port died / it got very hot and quit / the pins bent / the cable frayed at the plug
wry: It whistles while it does not work. / Fast charging, in geological terms. / Doubles as a heater.
ask: Does it charge a laptop at full speed? / Is a cable included? / Does it hum for anyone else?
fact: No cable in my box. / The pins fold away. / A small light shows it is live.
* speed
+ the phone goes from [empty|ten per cent] to [half|sixty] in [half an hour|the time of breakfast]
- it charges slower than the [five-year-old|old] one
- with two things plugged in, both [crawl|stop]
= quick with one thing, normal with two
++ super fast charging
-- charges slowly
* heat
+ it stays [cool|barely warm], even with a laptop
- it gets so hot that I [pull it out at night|do not trust it]
- there was a smell of [burning|hot plastic] after an hour
= it gets warm, not worrying
++ stays cool
-- scary hot
* noise level
+ no whistling, it can sit by the bed
- it [whistles|hums|buzzes] so that I cannot sleep
= a very faint buzz close up
++ silent
-- whistles all night
* size
+ half the size of the old one and [stronger|does two things]
- so wide it [blocks the next socket|does not fit behind the bed]
= about the usual size
++ tiny
-- blocks next socket
* fit
+ sits [tight|firm] in the socket
- it [droops|falls out] of the wall
- the cable sits so loosely that it [stops charging|slips out]
= sits well in the wall, loosely in the extension lead
++ sits firmly
-- falls out of wall
`;
