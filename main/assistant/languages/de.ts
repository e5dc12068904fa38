/** German words of asking, umlauts written out: English first, then what is said for it. */
export const de = `
show me: zeig mir, zeige mir, zeigen sie mir, zeigt mir, ich moechte sehen, zeig
do you have: haben sie, habt ihr, hast du, gibt es, verkaufen sie, fuehren sie, verkauft ihr
i am looking for: ich suche, wir suchen, suche
i want: ich will, ich moechte, ich haette gern, ich haette gerne, wir moechten
i need: ich brauche, wir brauchen
what: was, welche, welcher, welches, welchen
who: wer
where is: wo ist, wo sind, wo finde ich, wo steht, wo stehen, wo gibt es
where: wo
when: wann
how: wie
how much is: was kostet, was kosten, wie viel kostet, wieviel kostet, preis von, wie teuer ist
how much: wie viel, wieviel
how many: wie viele, wieviele
what time: um wie viel uhr, um wieviel uhr
until what time: bis wann, bis wie viel uhr
the: der, die, das, den, dem
a: ein, eine, einen, einem, einer, eines
of: des
in: in, im
for: fuer, zum, zur
with: mit
without: ohne
and: und
or: oder
from: von, vom, aus
not: nicht, kein, keine, keinen, ausser
is: ist, sind
it: es, ihn, sie
i: ich
you: ihr
me: mir, mich
but: aber
on: am, auf
less than: unter, weniger als, hoechstens, maximal, bis zu, bis
more than: ueber, mehr als, ab
at least: mindestens, wenigstens
between: zwischen
around: etwa, ungefaehr, rund, circa
cheapest: billigste, billigster, billigstes, guenstigste, guenstigster, guenstigstes, am billigsten, am guenstigsten
cheaper: billiger, guenstiger, etwas billigeres, etwas guenstigeres, billigere, guenstigere
dearest: teuerste, teuerster, teuerstes, am teuersten
cheap: billig, guenstig
best reviewed: bestbewertete, bestbewerteter, am besten bewertete, beste, bester, bestes
newest: neueste, neuester, neuestes
quietest: leiseste, leisester, leisestes, am leisesten
lightest: leichteste, leichtester, leichtestes
biggest: groesste, groesster, groesstes
smallest: kleinste, kleinster, kleinstes
quiet: leise
how loud: wie laut, lautstaerke
how heavy: wie schwer, gewicht
size: groesse, masse
battery: akku, akkulaufzeit, batterie
capacity: fassungsvermoegen
power: leistung
colour: farbe
stars: sterne, stern
in stock: auf lager, vorraetig, verfuegbar
on offer: im angebot, reduziert, reduzierte, im sonderangebot, herabgesetzt
what is on offer: was ist im angebot, was ist heute im angebot
offers: angebote, angebot, aktionen, rabatte, rabatt, sonderangebote
today: heute
now: jetzt
close: schliessen, schliesst, geschlossen
open: oeffnen, offen, geoeffnet, oeffnet
opening hours: oeffnungszeiten
sunday: sonntag, sonntags
saturday: samstag, samstags
friday: freitag
monday: montag
can i: kann ich, darf ich, koennen wir, kann man
return: zurueckgeben, umtauschen, rueckgabe, zurueckbringen, umtausch, zuruecksenden
refund: erstattung, geld zurueck
warranty: garantie, gewaehrleistung
delivery: lieferung, liefern, liefert
repair: reparatur, reparieren, repariert
pay: bezahlen, zahlen, zahlung
cash: bargeld
card: karte
gift card: geschenkkarte, geschenkkarten, gutschein
parking: parkplatz, parken, parkhaus
toilet: toilette, toiletten
where is my order: wo ist meine bestellung, wo bleibt meine bestellung
my order: meine bestellung
my orders: meine bestellungen
order: bestellung
my: mein, meine, meinen, meiner
ready: fertig
tell me about: erzaehl mir etwas ueber, erzaehle mir etwas ueber, erzaehl mir von, erzaehlen sie mir etwas ueber, was wissen sie ueber, erzaehl mir ueber
maker: hersteller
brands: marken
brand: marke
who makes: wer stellt, wer macht, wer produziert, wer hat
compare: vergleiche, vergleichen sie, vergleich, vergleichen
difference: unterschied
similar to: aehnlich wie, aehnliche wie, aehnlich
reviews: bewertungen, rezensionen, meinungen
what do buyers say about: was sagen kaeufer ueber, was sagen kunden ueber, was sagen die kunden ueber, was sagen die kaeufer ueber
hello: hallo, guten tag, guten morgen, guten abend, moin
thanks: danke, vielen dank, danke schoen
bye: tschuess, auf wiedersehen
yes: ja, gerne
no: nein
please: bitte
gift: geschenk
something: etwas
also: auch
the first: der erste, die erste, das erste, den ersten
the second: der zweite, die zweite, das zweite, den zweiten
the third: der dritte, die dritte, das dritte, den dritten
the other one: der andere, die andere, das andere, den anderen
two: zwei
three: drei
four: vier
five: fuenf
six: sechs
dollars: dollar
euros: euro
add: leg, lege, fuege hinzu, legen sie
to the cart: in den warenkorb, in den einkaufswagen
my cart: mein warenkorb, meinen warenkorb, meinem warenkorb
call staff: rufen sie jemanden, rufe jemanden, mit jemandem sprechen, ich moechte mit jemandem sprechen, mitarbeiter rufen
help: hilfe
`;
