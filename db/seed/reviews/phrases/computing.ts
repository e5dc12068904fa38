/** What people say about computers and what belongs to them. The notation is explained in `phrasebook.ts`. */
export const computing = `
# laptop
before: my seven-year-old laptop / a heavy work laptop / a tablet with a keyboard / the family PC / a second-hand one
life: for university / for working from home / for photos and a bit of video / for my daughter's homework / for writing on trains / for the shop's bookkeeping
fault: the screen started to flicker / the hinge cracked the casing / the battery swelled / it would not wake up from sleep / two keys stopped working / the fan began to rattle
wry: Heats the lap, computes a bit as well. / The fan has two settings: on and take-off. / Starts up while I make coffee, drink it and wash the cup.
ask: Can the memory be upgraded? / Does it charge through both ports? / Is there a way to keep the fan off?
fact: It came with the system installed and little else. / The power supply is about the size of a phone. / It is my second [machine|computer] for travelling.
* battery
when: battery
+ the battery lasts [a full day of lectures|from breakfast to dinner|nine hours of writing]
+ I leave the charger at home now, [for the first time ever|no worries]
- the battery is down to [twenty|ten] per cent [by lunch|after three hours], on low brightness
- it loses [a third|half] of its charge asleep in the bag
= the battery lasts [five|six] hours, which is average
++ battery lasts all day / great battery
-- battery gone by lunch / weak battery
* keyboard
+ the keys are [quiet|crisp] and I can type for hours
- the keyboard [bends|clatters|feels mushy] and the space bar only works in the middle
- letters [double|go missing] when you type fast
= the keyboard is good, the arrow keys are tiny
++ great keyboard / keys feel good
-- mushy keys / letters double
* screen
+ the screen is [sharp|bright enough for the garden], colours look [true|natural]
- the screen is so [dark|dull] that you cannot work by a window
- the screen mirrors [everything|my own face], terrible with a lamp behind you
- there is a [dead pixel|light patch] in the corner
= the screen is fine indoors
++ sharp screen / bright screen
-- dull screen / dead pixel
* fan
+ it stays [silent|cool] unless I cut video
- the fan [howls|whines] as soon as [two tabs are open|a video call starts]
- it gets so hot you cannot [keep it on your lap|touch the bottom]
= you hear the fan now and then
++ silent / stays cool
-- fan howls / runs hot
* speed
+ it starts in [seconds|the time I sit down] and nothing stutters
+ [forty tabs|big spreadsheets|photo editing] and it does not blink
- it is [slow|sluggish], even [opening a folder|the start menu] takes its time
- it freezes [twice a day|in every video call]
= quick enough for office work, not for games
++ super fast / no lag
-- slow / freezes constantly
* touchpad
+ the touchpad is [big and precise|so good I sold the mouse]
- the touchpad [jumps|clicks by itself|misses every second tap]
= the touchpad is okay, I use a mouse
++ good touchpad
-- touchpad jumps
* hinge
+ opens with one hand and [stays at any angle|feels solid]
- the hinge is so [stiff|loose] that the screen [wobbles|drops]
= the screen wobbles a little on the train
++ well built / solid hinge
-- wobbly screen / cheap casing

# monitor
before: two small screens / my old square monitor / the laptop screen / a curved one
life: for my home office / for gaming in the evening / for photo editing / for spreadsheets / for my son's desk
fault: a line of pixels went dead / the stand began to sink / it started to buzz / it would not wake up / the back light turned yellow at the edge
wry: The stand nods politely at every key press. / Beautiful blacks, mainly when it fails to turn on. / Menu buttons designed by an enemy.
ask: Can it go on an arm? / Does it charge a laptop? / How do you stop the auto brightness?
fact: The stand takes a fair part of the desk. / It came with one cable. / No speakers worth mentioning.
* picture
+ text is [razor sharp|crisp], my eyes no longer burn
+ the colours are [rich|true] straight from the box
- text is [blurry|fuzzy] whatever I set
- the colours are [washed out|yellowish] and differ from edge to edge
- grey [clouds|patches] all over when the picture is dark
= the picture is good after half an hour of tuning
++ razor sharp / great colours
-- blurry text / washed out
* stand
+ the stand goes up, down and round with [one hand|no effort]
- the stand [wobbles|shakes] with every keystroke
- it cannot be [raised|tilted], so it stands on [two books|a box]
= the stand is deep
++ sturdy stand
-- wobbly stand
* brightness
+ bright enough for a [sunny room|south window]
- even the lowest setting is too [bright|harsh] in the evening
- bright in the middle, [dark|shadowy] in the corners
= I run it at a third
++ nice and bright
-- dark corners
* motion
+ games run [smooth|fluid], no smearing
- moving things leave [ghosts|trails], terrible for games
= fine for office, so-so for fast games
++ smooth
-- ghosting
* menu
+ a little stick on the back does it all, [clever|quick]
- the buttons are [hidden|underneath], you always turn it off by mistake
= the menu is confusing but you need it once
++ easy menu
-- horrible menu
* ports (many)
+ one cable to the laptop for picture and power, desk tidy at last
- the ports are so badly placed that [cables stick out|you need a mirror]
= one port more would be nice
++ plenty of ports
-- too few ports

# keyboard
before: the keyboard that came with the PC / a clattering old one / the laptop keys / a gaming board
life: for writing all day / for my home office / for the tablet / for gaming / for learning to touch-type
fault: the E key stopped / it began to double letters / a foot broke off / the connection dropped / the lettering wore away
wry: Types "hello" as "helllo". Friendly, I suppose. / My colleagues now know how often I use the delete key. / Wireless, and often wordless.
ask: Can the keys be swapped? / Does it work with a tablet? / Is there a quiet version?
fact: It has a number pad. / The feet fold out in one step. / Two devices, one key to switch.
* keys (many)
+ the keys have a [lovely|clear] feel, I type faster [with fewer mistakes|and longer]
- the keys are [mushy|stiff] and you have to [hammer|press twice]
- letters [repeat|go missing], so I proofread everything
= the keys need a week of getting used to
++ lovely keys / great to type on
-- mushy keys / letters repeat
* noise level
+ it is so quiet that [I can type in meetings|my wife sleeps next to it]
- it clatters like [hail on a roof|an old typewriter], the office complained
= a soft clack, not silent
++ really quiet
-- clatters / too loud
* connection
when: connection ~ Bluetooth
+ it wakes up and connects [at once|before I type the first letter]
- it loses the connection [mid-sentence|every hour]
- there is a lag of [half a second|a moment] after every pause
= it sleeps quickly, the first key is swallowed
++ connects at once
-- drops out / lags
* layout
+ full-size arrows and everything where it [belongs|should be]
- the [delete|arrow] keys are squeezed into a corner
= the function keys are swapped, you can change that
++ sensible layout
-- odd layout
* height
+ my wrists [thank me|have stopped hurting]
- my wrists hurt after [an hour|a day], it is far too high
= a wrist rest would help
++ easy on wrists
-- wrists hurt
* build
+ it is [heavy|solid] and does not slide about
- it [bends in the middle|slides|creaks]
- the letters have [rubbed off|faded] in [two months|weeks]
= plastic, but decent
++ solid
-- letters rub off / flimsy

# mouse
before: a cheap office mouse / the touchpad / my old mouse with a cable / a big gaming mouse
life: for office work / for small hands / for gaming / for the laptop bag / for my sore wrist
fault: the left button began to double-click / the wheel got stuck / it stopped tracking / the coating went sticky / the receiver stopped answering
wry: One click, two clicks, who counts? / The pointer goes for walks. / Ergonomic for a hand I do not have.
ask: Does it work on glass? / Which battery is inside? / Is there a left-handed one?
fact: It has two side buttons. / The receiver sits under the battery lid. / Fits in a shirt pocket.
* grip
+ it sits in the hand [perfectly|like it grew there], no cramp any more
+ the right size for [small|large] hands
- too [small|flat|bulky], my hand cramps after an hour
- the rubber turned [sticky|slimy] after [two months|a summer]
= the shape takes a few days
++ fits my hand / so comfy
-- hand cramps / sticky rubber
* buttons (many)
+ the click is [soft|almost silent] and precise
- the left button double-clicks [by itself|all the time]
- the side buttons are where you [grip|rest your thumb], so pages jump back
= the side buttons are stiff
++ silent clicks
-- double-clicks / cheap click
* tracking
+ it follows every [twitch|move], even on [wood|the sofa]
- the pointer [stutters|jumps|freezes] on anything but a mat
= needs a mat on a shiny desk
++ tracks perfectly
-- pointer jumps
* wheel
+ the wheel is smooth and [quiet|flies through long pages]
- the wheel [scrolls back|squeaks|slips]
= the wheel is a bit loose
++ smooth wheel
-- wheel squeaks
* battery
when: battery
+ I have charged it [once|twice] since [spring|I got it]
- it is empty every [week|few days], mid-meeting of course
= the battery shows no level
++ battery lasts months
-- always empty

# printer
before: an inkjet that dried out / the copy shop / an old laser / a printer that took up half a desk
life: for school worksheets / for invoices / for holiday photos / for a small office / for return labels
fault: it stopped seeing the cartridge / it pulled in five sheets at once / stripes appeared on every page / the scanner lid broke / it fell off the network
wry: It prints, if the moon is right. / It knows when I am in a hurry. / Cheap printer, ink at the price of perfume.
ask: Do refilled cartridges work? / Can it print on card? / How do you get it back on the Wi-Fi?
fact: The tray holds about a hundred sheets. / It needs an hour the first time. / It also scans and copies.
* set-up
+ it was on the network in [ten minutes|no time], even the phone prints
- setting it up cost me [a whole evening|two evenings and my temper]
- you cannot print one page without [an account|an app and an account]
= set-up was long but it worked
++ easy set-up
-- set-up from hell
* ink
when: type ~ ink
+ the ink goes on and on, [hundreds of|so many] pages from the first set
- the ink is empty after [forty|fifty] pages and costs [nearly as much as the printer|a fortune]
- it refuses to print black because the [blue|yellow] is empty
= ink is dear, as with all of them
++ cheap to run
-- ink costs a fortune / drinks ink
* paper feed
+ no paper jam in [a year|months], thick paper included
- the paper jams [every third page|daily], always when it matters
- it pulls [two|three] sheets at once or none
= it dislikes envelopes
++ never jams
-- jams daily
* print
+ text is [sharp|deep black] and photos look [like from the lab|great]
- there are [stripes|smears] on every page
- the colours are [far too dark|nothing like the screen]
= text good, photos so-so
++ sharp print / great photos
-- streaky / smudges
* Wi-Fi
+ it wakes up and prints from any [phone|laptop] in the house
- it drops off the Wi-Fi [every day|as soon as it sleeps]
= you sometimes have to turn it off and on
++ prints from phone
-- loses Wi-Fi
* noise level
+ quiet enough for a [bedroom|shared room]
- it [rattles|grinds] for a full minute before every page
= it makes the usual noises
++ quiet
-- rattles

# router
before: the box from my provider / an old router with dead spots / two repeaters / a router in the cupboard
life: for a house with thick walls / for three gamers and a home office / for a small flat / for the garden studio
fault: it began to restart every night / the app stopped finding it / the speed halved / one port died / it got hot and hung
wry: Coverage from the router to the router. / It restarts more often than I do. / The lights are lovely, the internet was too.
ask: Can you turn the lights off? / Does it work behind the provider's box? / How many repeaters can it handle?
fact: Set up through an app. / It hangs on the wall or stands. / The power plug is a large one.
* range
+ full signal in the [cellar|attic|garden], where we never had any
+ one box covers [both floors|the whole house]
- one wall and the signal is [gone|a joke]
- the [bedroom|upper floor] is still dead, so nothing gained
= good range on one floor, weak above
++ signal everywhere
-- no range / dead spots
* stability
+ no drop-out in [three months|half a year], I forget it exists
- it drops the connection [every evening|several times a day]
- I have to pull the plug [daily|twice a week]
= it needed one restart so far
++ rock solid
-- drops daily / needs restarts
* speed
+ the line finally arrives in full, [films start at once|downloads fly]
- the speed [halves|collapses] as soon as two people stream
= fast near it, half of that upstairs
++ really fast
-- slow / crawls at night
* set-up
+ scan, name, password, done in [five|ten] minutes
- the app wants [an account|my location], then crashes
= set-up was fine after the second try
++ easy set-up
-- app crashes
* app
+ I can see who is on and send the kids to bed [offline|with one tap]
- half of the settings [are missing|cost extra]
= the app does the basics
++ handy app
-- useless app
* heat
+ stays [cool|silent] even in a closed cupboard
- it gets so [hot|warm] that I do not dare to cover it
= it runs warm
++ stays cool
-- runs hot

# webcam
before: the camera in my laptop / an old webcam / my phone on a tripod
life: for video calls / for online lessons / for streaming / for talking to the grandchildren
fault: the clip broke / the picture froze / the microphone died / it turned everything pink / the cover slid off
wry: I look like a witness in a documentary. / Focus on the bookshelf, which is lovely. / Makes everybody look unwell, how fair.
ask: Can you switch off the zoom? / Does it need software? / How long is the cable?
fact: Plug and go. / The cable is about a metre and a half. / It has a small tripod thread.
* picture
+ the picture is [sharp|clear] even in the evening, colleagues noticed
+ skin looks [natural|healthy], not orange
- the picture is [grainy|dark] the moment the sun is gone
- my face is [blue|orange|overexposed] in every call
= good picture by day, noise in the evening
++ sharp picture
-- grainy / makes me orange
* focus
+ the focus stays on my face, even when I [move|wave]
- the focus [hunts|pumps] all the time, it makes people seasick
= the focus takes a second
++ quick focus
-- focus hunts
* microphone
when: microphone
+ people hear me [well|clearly], no headset needed
- the microphone sounds like a [bathroom|tin] and picks up every key
= the microphone is a stopgap
++ decent mic
-- awful mic
* clip
+ the clip holds on [thin screens|my old monitor] and does not slip
- the clip slides off [thin|any] screens, the camera stares at my keys
= the clip is meant for thick screens
++ clip holds
-- clip slips
* cover
when: cover
+ the little cover slides shut, so I feel [safe|unwatched]
- the cover is so [loose|stiff] that it is half in the picture
= the cover is a bit fiddly
++ handy cover
-- loose cover

# external drive
before: a stack of old sticks / an old noisy drive / the cloud / a drive that died on me
life: for backing up photos / for video projects / for the TV / for my thesis / for moving games around
fault: it was no longer recognised / the socket got loose / it started clicking / it disconnected during copying / copying slowed to a crawl
wry: Ten years of photos, gone in one click. Its click. / Fast for the first minute. / The cable is so short they must hug.
ask: Does it work with a console? / Is it formatted for both systems? / Is the cable replaceable?
fact: The size of a pack of cards. / No power plug needed. / Came formatted.
* speed
+ it copies [my whole photo folder|sixty gigabytes] in [minutes|the time of a coffee]
- copying starts fast and then [crawls|drops to nothing]
- a backup takes [all night|nine hours]
= quick with big files, slow with many small ones
++ lightning fast
-- painfully slow
* reliability
+ [a year|two years] of weekly backups without one error
- it disconnects [by itself|in the middle of a copy] and the files are broken
- it was dead after [six weeks|three months], and all my photos with it
= no problems so far, I keep a second copy anyway
++ reliable
-- died / lost my data
* casing
+ it survived a fall [from the desk|down the stairs] without a scratch
- it gets [hot|very warm] enough to worry me
- the casing [creaks|scratches] like a cheap toy
= gets warm during long copies
++ tough / tiny
-- runs hot / cheap casing
* cable
+ both kinds of cable are in the box, [nice|thoughtful]
- the cable is [ridiculously short|loose in the socket]
= the cable is short
++ good cables
-- cable too short
* noise level
+ you hear [nothing|not a thing], it could be off
- it [clicks|hums|whirs] all the time
= a faint hum at night
++ silent
-- clicking noises
`;
