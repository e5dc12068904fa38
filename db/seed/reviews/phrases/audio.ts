/** What people say about things that sound. The notation is explained in `phrasebook.ts`. */
export const audio = `
# headphones
many: pair
before: my old wired ones / a pair of cheap headphones / the gaming headset / the ones that came with my phone / a studio pair
life: for the train / for working from home / for the gym / for late films next to a sleeping partner / for practising piano / for long flights
fault: the hinge cracked / the left side went silent / the ear pads began to peel / they stopped connecting to my laptop / the power button fell in / a crackle started on the right
wry: Noise cancelling so good it also cancels the music. / They fold. Once. / My ears have never been this warm in August.
ask: Can the ear pads be replaced? / Do they work with a cable when empty? / Does the microphone pick up wind for anyone else?
fact: They fold flat and come in a [soft bag|thin pouch]. / Used [two hours a day|on the bus] since [spring|January]. / They connect to two devices.
* sound
+ the sound is [full|clear|balanced], I hear things in [old albums|songs I know by heart] that I never noticed
+ the bass is [deep|tight] without [drowning the voices|booming]
+ voices and strings sound [natural|lovely], even turned right down
+ they sound far better than [their price|anything I had before]
- the sound is [flat|muffled|tinny], like music through a [wall|blanket]
- there is nothing but bass, voices [drown in it|are mud]
- the treble is so sharp that [cymbals hurt|my ears ring]
- they hiss and crackle [between songs|when it is quiet]
= the sound is decent for podcasts, less so for [classical music|jazz]
= the sound is average, neither [rich|warm] nor bad
++ great sound / clear sound / lovely bass / sound is superb
-- tinny sound / muffled / all bass / poor sound
* comfort
+ I forget I am wearing them, even after [four hours|a whole working day]
+ the pads are [soft|cushiony] and do not press on my glasses
+ light on the head, no [sore ears|pressure] at all
- after [half an hour|an hour] my ears [hurt|ache|burn]
- they squeeze my head like a [vice|clamp], worse with glasses
- they slip [off|down] when I [bend over|look at my feet]
= comfortable for an hour, then I need a break
= a bit tight at first, they loosen after a week
++ so comfy / soft pads / light on head
-- hurt my ears / too tight / they slip off
* battery
when: battery
+ the battery goes on for [days|a week of commuting|two weeks], I lose track
+ [ten minutes|a quick charge] on the plug and they last the [evening|day]
- the battery is [hopeless|a joke|dead by lunchtime], nowhere near what the box says
- they are flat after [three|four|five] hours and take just as long to charge
- the battery got [weaker|shorter] every [week|month]
= the battery gets me through a day, just
++ battery lasts forever / endless battery
-- battery hopeless / flat by noon / poor battery
* noise cancelling
when: noise cancelling
+ the noise cancelling swallows the [engine|train|office] completely
+ I put them on and the [open-plan office|toddler next door|hoover] is gone
- the noise cancelling does next to nothing, I hear [every word|the whole bus]
- with noise cancelling on there is a [pressure|hiss|whine] that makes me [dizzy|sick]
= the noise cancelling takes the edge off, not more
++ noise cancelling superb / blocks the train
-- cancelling does nothing / weird ear pressure
* hinges (many)
+ the hinges are metal and still [tight|silent] after [months in a bag|two falls]
+ they feel [sturdy|solid], not like a toy
- the hinge [cracked|snapped|broke] after [three|five|ten] weeks of normal use
- everything creaks when you [move your head|turn], the plastic is so cheap
= lots of plastic, though it seems to hold
++ solid build / sturdy
-- hinge snapped / creaky plastic / cheap feel
* microphone
when: microphones
+ on calls people say I sound [clear|as if I were next to them]
- nobody [understands|hears] me on calls, the microphone picks up [everything else|only wind]
- the microphone makes me sound [like a robot|under water]
= calls are fine indoors, not in the street
++ calls are clear / good mic
-- useless microphone / nobody hears me

# earbuds
many: pair
before: my wired earphones / a cheaper pair / big headphones / the pair I lost on a bus
life: for running / for the gym / for the commute / for audiobooks in bed / for calls on the go
fault: the left bud stopped charging / the case lid got loose / one side went quiet / they began to drop the connection / a tip tore / the case stopped charging
wry: The left one works on Mondays. / They fall out with impressive reliability. / Wireless, soundless, nearly useless.
ask: Which tips do you use for small ears? / Can you use one bud alone? / Is there a way to find a lost one?
fact: The case is the size of a matchbox. / Three sizes of tips in the box. / They connect when the lid opens.
* sound
+ the sound is [crisp|clear|rich] and the bass has [punch|weight]
+ podcasts and voices come through [perfectly|very clear]
+ for something this small they sound [huge|amazing]
- the sound is [thin|tinny|flat], like a phone in a [cup|bucket]
- one side is [louder|quieter] than the other
- even at full volume they are too quiet for [the street|a train]
= the sound is okay for the price, not for [music lovers|careful listening]
++ great sound / punchy bass / crisp and clear
-- tinny / one side quieter / no bass
* fit
+ they stay in when I [run|jump|do burpees], no adjusting
+ with the small tips they fit even my [tiny|odd] ears
+ so comfortable that I [sleep in them|forget them]
- they fall out when I [chew|laugh|walk fast]
- my ears are sore after [twenty minutes|half an hour]
- none of the tips fits, too [big|small] or too slippery
= the fit is good sitting, shaky when running
++ stay in / comfy / fit perfectly
-- fall out / sore ears / do not fit
* battery
when: battery
+ [six|seven] hours each go and the case refills them [all week|for days]
- after [two|three] hours they beep and die
- one bud is always empty when the other is full
= the battery does a working day if you put them away at lunch
++ battery lasts / great battery
-- battery dies fast / one always empty
* case
when: with case
+ the case shuts with a nice [click|snap] and slips into any pocket
- the case [does not close|scratches|opens in my bag], and out they roll
- you never know if they are [charging|charged] because of the [tiny light|odd light]
= the case is glossy, so it scratches
++ tiny case / handy case
-- case will not shut / flimsy case
* connection
when: connection ~ Bluetooth
+ they connect the moment I open the case, [every time|without fail]
- the connection [drops|stutters] as soon as my phone is in the [back pocket|bag]
- you have to pair them [again and again|every morning]
= the second device takes a bit of fiddling
++ pairs instantly / solid connection
-- keeps dropping / pairing nightmare
* touch controls (many)
+ a tap does what I want, even with [gloves|wet fingers]
- the touch controls react to [hair|my hood|a breeze] and pause everything
- to skip a song I poke myself in the ear [three|four] times
= I turned the touch controls off
++ taps work well
-- touch controls mad / pause by themselves

# speaker
before: my phone on a plate / an old hi-fi / the tinny one from the supermarket / a smaller speaker
life: for the garden / for the kitchen / for the bathroom / for parties / for the beach / for my teenager
fault: it began to crackle at medium volume / the charging port got loose / it stopped holding a charge / the bass started to rattle / it would not pair any more
wry: The neighbours heard it before I did: it rattles. / Waterproof, soundproof too by the feel of it. / Says hello in a voice louder than the music.
ask: Can you pair two for stereo? / Does it float? / How do you turn off the start-up sound?
fact: About the size of a tin of beans. / It has a loop to hang it up. / Charging takes around three hours.
* sound
+ it fills the [kitchen|whole garden|room] without [shouting|distorting]
+ the sound is [warm|clear|round], you would not believe the size
+ voices on the news are clear even at the other end of the house
- it distorts as soon as you go over [half|middle] volume
- the sound is [boxy|hollow|muffled], my phone is nearly better
- it is all [boom|thump] and no music
= good sound for outside, a bit boomy indoors
++ big sound / fills the room / warm sound
-- distorts / boomy / sounds like a tin
* bass
+ the bass makes the [table|floor] tremble, in a good way
- there is no bass [to speak of|at all]
- the bass rattles [the casing|itself], you hear plastic
= bass is modest, as you would expect
++ proper bass / strong bass
-- no bass / bass rattles
* battery
when: battery
+ it played [all weekend|a whole barbecue|twelve hours] on one charge
- it is empty after [two|three] hours at normal volume
- it loses half its charge [just standing there|overnight]
= the battery lasts an evening, not two
++ plays all day / good battery
-- flat in two hours
* connection
+ it finds my phone before I have [sat down|shut the door]
- it cuts out when I walk [into the next room|round the corner]
- it always grabs my [neighbour's|husband's] phone instead of mine
= pairing took two goes
++ pairs at once
-- cuts out / pairing trouble
* build
+ it has been [rained on|dropped in the pool|covered in sand] and plays on
- the cover on the socket [does not shut|came off], so much for waterproof
- the fabric [frays|catches dirt] and the rubber peels
= heavier than it looks
++ tough / built like a tank / looks smart
-- cheap build / rubber peels

# soundbar
before: the speakers in the TV / an old surround set / a pair of computer speakers / the thin sound of our TV
life: for films / for my hard-of-hearing dad / for a small living room / for the bedroom TV / for football evenings
fault: it lost the connection to the TV / it started switching itself off / the remote gave up / the woofer began to buzz
wry: Explosions in the kitchen, whispers nowhere. / Now I can not understand the dialogue much louder. / It wakes up slower than my son.
ask: Does it turn on with the TV? / Is the woofer needed? / Can you hang it on the wall with what is in the box?
fact: Just under a metre wide. / One cable to the TV. / The remote is as small as a chocolate bar.
* dialogue
+ we finally understand [every word|whispered scenes] without subtitles
+ voices are clear even with [music underneath|explosions]
- voices [sink|drown] in the music, worse than the TV alone
- you turn it up for the talking and then the [adverts|explosions] blow you off the sofa
= speech is a little clearer than before
++ voices crystal clear / dialogue much better
-- voices drown / mumbly dialogue
* sound
+ films sound like [the cinema|a big room], music too
+ a huge step up from the [TV speakers|built-in sound]
- it sounds [thin|hollow|like a drainpipe]
- the surround effect is [imaginary|a fairy tale]
= better than the TV, not a cinema
++ cinema sound / big step up
-- thin sound / no surround
* bass
+ the bass is [deep|felt in the sofa] without upsetting the neighbours
- the bass [buzzes|booms] and cannot be [turned down|tamed]
= bass is fine for a flat
++ deep bass
-- boomy bass / buzzes
* set-up
+ one cable and it [worked|was ready], the TV remote controls it
- it took [an afternoon|two evenings] to get any sound out of it
- it forgets the input [every evening|whenever the TV is off]
= setting up means one menu on the TV
++ easy set-up / one cable
-- set-up nightmare / forgets the input
* sync
+ lips and voices match, no [delay|lag] at all
- the sound comes [half a second|a moment] after the lips, unwatchable
= I had to shift the delay by hand once
++ no lag
-- out of sync / lags behind lips
* remote
+ the remote has [five|few] buttons and each is useful
- the remote only works if you [stand in front of it|aim like a sniper]
= the remote is tiny and already lost once
++ simple remote
-- fussy remote

# radio
before: my 1980s kitchen radio / a crackling portable / the phone app / the clock radio
life: for the kitchen / for my dad's workshop / for the bathroom / for the allotment / for gran
fault: the display went dark / the dial began to slip / the aerial snapped / it lost all stations / the buttons stuck
wry: All the stations, all of them hissing. / The alarm goes off when it feels rested. / The aerial points at the problem.
ask: Does it take batteries as well? / How do you save a station? / Is there a headphone socket?
fact: Runs on mains or [four|six] batteries. / The aerial folds into the back. / It has [ten|twenty] station memories.
* reception
+ reception is [clear|perfect] even in our [cellar kitchen|valley|concrete flat]
+ it found [all my|more] stations than the old one, no hiss
- reception is [terrible|patchy], it hisses the moment you [move|stand near it]
- it loses the station [every few minutes|when the microwave runs]
= reception is good by the window, poor in the hall
++ clear reception / no hiss
-- hisses constantly / loses stations
* sound
+ speech is [clear|pleasant] and music has some body
+ it sounds like a radio ought to, [warm|full]
- it sounds [shrill|tinny|like a telephone]
- the loudspeaker [buzzes|rattles] with every deep voice
= fine for talk, thin for music
++ warm sound / clear speech
-- tinny / rattles
* operation
+ real knobs, [my gran|a child] can work it
+ one press for my station, that is all I [ask|want]
- the menus are [endless|a maze], you need the manual to change the volume
- the buttons are [tiny|unlabelled] and do three things each
= the manual is needed once, then never again
++ real knobs / simple
-- maddening menus / tiny buttons
* alarm
when: alarm
+ the alarm starts softly and has never [failed|been late]
- the alarm [failed|forgot me] on the day of [an exam|my flight]
- the alarm is so [shrill|loud] that I fall out of bed
= the alarm is either loud or louder
++ gentle alarm
-- alarm failed me
* display
+ the display dims at night, thank goodness
- the display lights the [whole bedroom|room] at night and cannot be dimmed
- you can only read the display from [straight ahead|above]
= the display shows more than I need
++ clear display
-- display too bright

# turntable
before: my father's record player / a suitcase player / streaming / a deck from the attic
life: for my parents' old records / for Sunday mornings / for a teenager discovering vinyl / for jazz evenings / for a small flat
fault: the belt slipped off / the arm lift stuck / one channel went silent / the motor started to hum / the speed began to drift
wry: Every record in slow motion, how relaxing. / It skips the boring parts and the good ones. / Adds a charming hum to all my albums.
ask: Can the needle be changed for a better one? / Does it need a preamp? / Which slip mat do you use?
fact: Belt driven, two speeds. / Comes with a needle fitted. / The lid lifts off.
* sound
+ my old records sound [warmer|fuller] than I [remembered|dared hope]
+ so much detail that I [sat on the floor all evening|played everything twice]
- there is a [hum|buzz] under everything, [whatever I earth|with three different amplifiers]
- it sounds [dull|thin|scratchy], even with new records
= good sound once you swap the needle
++ warm sound / rich sound
-- constant hum / scratchy sound
* speed
+ the speed is steady, pianos do not [wobble|waver]
- the speed [wobbles|drifts], voices sound [drunk|seasick]
- it runs [too fast|too slow], measurably
= the speed needed a small adjustment
++ steady speed
-- runs too fast / speed wobbles
* arm
+ the arm lowers [softly|like a feather] and never skips
- the arm [skips|slides across the record] if someone [walks by|breathes]
- the arm lift [drops like a stone|sticks]
= balancing the arm takes a quiet half hour
++ gentle arm
-- skips all the time / arm drops
* set-up
+ belt on, mat on, playing in [ten|fifteen] minutes
- the instructions leave out [the important half|everything about the arm]
= set-up takes patience and a level
++ easy set-up
-- useless instructions
* build
+ it is [heavy|solid] and shrugs off footsteps
- light plastic that [picks up|amplifies] every footstep
- the lid [cracked|will not stay up|scratches]
= the wood is foil, looks all right
++ solid build / beautiful thing
-- flimsy plastic / lid cracked
`;
