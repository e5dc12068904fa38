/** What people say about televisions and games. The notation is explained in `phrasebook.ts`. */
export const tvGaming = `
# television
before: our ten-year-old set / a small bedroom TV / a projector / the tube my parents kept
life: for the living room / for football / for films at night / for the console / for my parents / for the holiday home
fault: dark patches showed up / a vertical line appeared / it turned itself off / the sound cut out / the stand foot snapped / the menus got slower and slower
wry: The picture is so dark I follow films by ear. / Asks for my consent more often than my wife. / Boots like a space shuttle.
ask: Can you switch off the motion effect? / Does it need the internet? / How far apart are the feet?
fact: The feet are near the edges. / Two people to lift it out. / The remote runs on two small batteries.
* picture
+ the picture is [stunning|razor sharp|so clear you see the grass grow]
+ black is really black and [skin|snow] looks natural
- the picture is [dull|dark|washed out] whatever mode I pick
- there are [grey clouds|stripes] whenever the screen is dark
- from the side of the sofa you see only [grey|half of it]
= the picture is good after turning off half the settings
++ stunning picture / great colours
-- dull picture / grey patches
* sound
+ the sound is [surprisingly full|clear], no extra speaker needed
- the sound is [thin|tinny], as if from a [bucket|phone]
- voices are so [quiet|muddy] that we use subtitles
= sound okay for news, weak for films
++ good sound
-- thin sound / mumbled voices
* menus (many)
+ the menus are [quick|logical], even my [mother|dad] copes
- the menus [crawl|hang|are full of adverts]
- it takes [a minute|ages] before you can change channel
= the menus take some learning
++ quick menus
-- menus crawl / adverts everywhere
* remote
+ the remote is small, with [big|few] buttons
- the remote reacts [when it likes|to every second press]
= the remote has too many buttons
++ simple remote
-- awful remote
* motion
+ football is [smooth|sharp], the ball has no tail
- the ball [smears|stutters], unwatchable
= some judder in slow pans
++ smooth football
-- smears / judders
* stand
+ stands [firm|solid], feet on in [five|ten] minutes
- the feet are so wide apart that it [does not fit our board|overhangs]
- it wobbles whenever [someone walks by|a lorry passes]
= the feet are plain plastic
++ stable
-- wobbly feet

# streaming stick
before: the slow apps in the TV / an old box / a laptop on a long cable / a cheaper stick
life: for the bedroom TV / for my parents' old set / for hotels / for the kids' films
fault: it got stuck on the logo / the remote stopped pairing / it began to buffer every evening / it overheated / an update broke the sound
wry: I have watched the loading circle twice now, good series. / The remote needs its own remote. / More adverts than films.
ask: Does it need a plug of its own? / Can I use it abroad? / How do you hide the adverts on the start page?
fact: It plugs in behind the TV. / Batteries for the remote included. / It updated for [ten|fifteen] minutes at first.
* speed
+ apps open [at once|in a second], no stutter
- it stutters, buffers and [freezes|restarts] every evening
- opening an app takes [half a minute|longer than the adverts]
= fine once it is awake
++ fast / no buffering
-- buffers constantly / slow apps
* picture
+ the picture is [sharp|clear], much better than the TV's own apps
- the picture drops to [porridge|blocks] every few minutes
= picture depends on the evening
++ sharp picture
-- blocky picture
* remote
+ the remote also does [volume|the TV], so one is enough
- the remote [loses contact|eats batteries|misses presses]
= the remote is small and loves the sofa cracks
++ one remote
-- remote hopeless
* set-up
+ plugged in, typed the password, [watching|done] in [five|eight] minutes
- set-up wanted an account, a [card|phone number] and then [failed|started again]
= set-up is long-winded
++ easy set-up
-- endless set-up
* menu
+ the start page is [tidy|clear], my dad finds his channels
- the start page is [one big advert|a jungle]
= the menu pushes films I do not want
++ tidy menu
-- adverts everywhere
* Wi-Fi
+ it holds the Wi-Fi even [two rooms|two floors] away
- it loses the Wi-Fi although my phone next to it has [full signal|none of that]
= Wi-Fi good near the router
++ good Wi-Fi
-- loses Wi-Fi

# game controller
before: the one with stick drift / the original controller / keyboard and mouse / a cheap copy
life: for the second player / for football games / for racing games / for my nephew / for the PC
fault: the left stick began to drift / a trigger got stuck / the rubber peeled / it lost the connection in matches / the charging port broke
wry: My player walks left. Always left. A political statement. / The vibration is the only part that never fails. / Perfect for throwing.
ask: Does it work on the PC by cable? / Are the sticks replaceable? / Can you remap the back buttons?
fact: A cable is in the box, about [two|three] metres. / Weighs about as much as an apple and a half. / It pairs by holding a button.
* sticks (many)
+ the sticks are [precise|smooth], no drift after [months|a year] of daily play
- the sticks [drift|stick] after [four|six] weeks
- the dead zone is so big that [aiming|steering] is luck
= the sticks are a bit loose
++ no drift / precise sticks
-- stick drift / sticks drift badly
* buttons (many)
+ the buttons have a [short|crisp] click and never jam
- the A button [sticks|needs a punch]
- the triggers [squeak|wobble]
= the buttons are louder than on the original
++ crisp buttons
-- buttons stick
* grip
+ sits well in [small|my nine-year-old's|big] hands, no cramps
- too [small|bulky|slippery], my hands cramp after an hour
= the grip is smooth, sweaty hands beware
++ comfy grip
-- hurts my hands
* battery
when: battery
+ it lasts [a whole week of evenings|twenty hours]
- it dies [mid-match|after four hours] without a warning
= a day of play, then charge
++ long battery
-- dies mid-match
* connection
+ no lag, it connects [at once|before the console is up]
- it disconnects in the [middle of a match|worst moment]
- there is a lag you [feel|notice], no good for fast games
= pairing with the PC took a while
++ no lag
-- lags / disconnects
* vibration
when: vibration
+ the rumble is [strong|subtle], you feel the road
- the rumble [rattles|buzzes] like a wasp in a tin
= the rumble is weak
++ great rumble
-- rattly rumble

# projector
before: a bigger TV / an old classroom projector / a white sheet and hope / a cheap mini beamer
life: for film nights / for the garden in summer / for lectures / for the kids' room / for football with friends
fault: a dark spot grew in the middle / the fan started to scream / it got hot and shut down / the focus slipped / the remote went dead
wry: You can watch the film or hear it, the fan decides. / Bright as a glow-worm. / The picture is sharp in one corner, choose yours.
ask: How dark must the room be? / Does it connect without a cable? / Can it hang from the ceiling?
fact: About two and a half metres for a big picture. / The lens cap hangs on a string. / It needs a minute to start.
* brightness
+ bright enough with the [curtains half shut|lights on low]
- you need [total|complete] darkness, otherwise you see [shadows|nothing]
= fine at night, useless by day
++ really bright
-- far too dim
* picture
+ the picture is [huge|sharp to the corners], the kids went silent
- the picture is only sharp in the [middle|left half]
- the colours are [green|pale] and nothing helps
= good picture for films, text is soft
++ huge sharp picture
-- blurry corners
* fan
+ the fan is a [whisper|soft hum], gone once the film starts
- the fan is so loud that we [miss the words|turn up the sound to the maximum]
= you hear the fan in quiet scenes
++ quiet fan
-- fan is deafening
* set-up
+ the keystone sets itself, ready in [a minute|no time]
- getting a straight picture takes [half an hour|a stack of books]
= needs a small table of its own
++ easy set-up
-- impossible to align
* sound
+ the built-in speaker does for [a garden film|the kids' room]
- the built-in sound is [tinny|useless]
= better with a speaker
++ decent sound
-- tinny sound
* heat
+ stays [cool|only warm] for two films
- it gets so hot it [smells|turns itself off]
= warm air comes out at the side
++ stays cool
-- overheats
`;
