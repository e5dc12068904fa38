/** German reviews. */
import type { ForeignPage } from "../foreign.ts";

export const german: ForeignPage = {
  texts: {
    kettle: [
      "+ Kocht [rasend schnell|in zwei Minuten], und der Deckel sitzt fest.",
      "+ Angenehm leise und gießt [ohne zu kleckern|sauber aus].",
      "- Der Deckel tropft [bei jedem Eingießen|ständig], die Arbeitsplatte ist immer nass.",
      "- Laut wie ein [Düsenjet|Güterzug] und braucht ewig.",
      "= Kocht schnell, der Griff wird aber [recht warm|ziemlich heiß].",
    ],
    toaster: [
      "+ Bräunt gleichmäßig, auch [dicke Scheiben|Bagels] passen hinein.",
      "- Eine Seite schwarz, die andere [weiß|kalt]. So ein Murks.",
      "= Toastet ordentlich, [dauert nur etwas|die Krümelschublade klemmt ein wenig].",
    ],
    saucepan: ["+ Dicker Boden, da brennt [keine Milch|nichts] mehr an.", "- Der Griff wackelt nach [zwei|drei] Wochen, und Flecken gehen nicht mehr raus."],
    "frying pan": [
      "+ Spiegeleier rutschen [von allein|ganz ohne Fett] heraus, ein Traum.",
      "- Die Beschichtung [löst sich|blättert ab] nach sechs Wochen, das will ich nicht mitessen.",
      "= Gute Pfanne, aber [schwer|für Induktion nur bedingt geeignet].",
    ],
    "kitchen scale": [
      "+ Aufs Gramm genau, das Brot gelingt [endlich|jedes Mal].",
      "- Zeigt jedes Mal etwas anderes an und schaltet sich [mitten im Rezept|viel zu früh] ab.",
    ],
    mug: [
      "+ Liegt gut in der Hand, und die Farbe ist [noch schöner als auf dem Bild|wunderschön].",
      "- Henkel beim [zweiten|dritten] Spülen abgebrochen.",
      "= Schöne Tasse, nur [kleiner als gedacht|der Rand ist dick].",
    ],
    headphones: [
      "+ Klarer Klang, sitzen auch nach [vier|fünf] Stunden noch bequem.",
      "+ Im [Zug|Großraumbüro] herrscht endlich Ruhe.",
      "- Nach zwei Monaten ist das Scharnier [gebrochen|gerissen], reine Plastikware.",
      "= Klang gut, Akku [mäßig|hält knapp einen Tag].",
    ],
    soundbar: [
      "+ Endlich verstehen wir [jedes Wort|die Dialoge], Anschluss in fünf Minuten.",
      "- Ton und Bild laufen [auseinander|nicht synchron], unerträglich.",
      "= Besser als der Fernseher allein, Kino ist es [nicht|keines].",
    ],
    "floor lamp": ["+ Warmes Licht und [steht bombenfest|schnell aufgebaut].", "- Schief, wacklig, und [Schrauben fehlten|die Anleitung ist ein Witz]."],
    backpack: [
      "+ Sitzt super, und der Laptop blieb im [Dauerregen|Gewitter] trocken.",
      "- Der Reißverschluss [klemmt|platzt auf], wenn man mehr als ein Buch einpackt.",
      "= Viele Fächer, fast [zu viele|ein paar zu viel].",
    ],
    monitor: [
      "+ Gestochen scharf, meine Augen [danken es mir|brennen abends nicht mehr].",
      "- Ein toter Pixel [genau in der Mitte|gleich am ersten Tag] und ein wackliger Fuß.",
    ],
    router: [
      "+ Voller Empfang bis [in den Keller|unters Dach], seit Monaten kein Abbruch.",
      "- Muss ihn [täglich|jeden zweiten Tag] neu starten.",
      "= Schnell im Wohnzimmer, oben [eher zäh|schwach].",
    ],
    smartwatch: [
      "+ Akku hält [eine Woche|neun Tage], Schritte und Puls stimmen.",
      "- Puls beim Laufen [völlig daneben|reine Fantasie], und das Armband juckt.",
      "= Hübsch, aber die App ist [unübersichtlich|überladen].",
    ],
    "power bank": [
      "+ Lädt mein Handy [dreimal|viermal] voll und passt in die Jackentasche.",
      "- Schafft nicht einmal [eine|eine einzige] Ladung, versprochen waren vier.",
    ],
    "washing machine": [
      "+ Schleudert fast trocken und [steht dabei still|ist kaum zu hören].",
      "- Wandert beim Schleudern durchs [Bad|halbe Bad] und lässt Flecken drin.",
      "= Wäscht sauber, dauert aber [drei Stunden|ewig].",
    ],
    heater: ["+ Das Bad ist in [drei|fünf] Minuten warm, riecht nicht.", "- Stinkt nach [verbranntem Plastik|Staub] und heizt kaum."],
    pillow: [
      "+ Nackenschmerzen sind nach [einer Woche|ein paar Nächten] weg.",
      "- Nach [zwei|drei] Wochen platt wie ein Pfannkuchen.",
      "= Bequem auf dem Rücken, seitlich [zu hoch|nicht ideal].",
    ],
    "electric toothbrush": [
      "+ Zähne glatt wie [beim Zahnarzt|frisch poliert], Akku hält ewig.",
      "- Lädt nach zwei Monaten [nicht mehr|gar nicht mehr], Ersatzbürsten unverschämt teuer.",
    ],
    any: [
      "+ Sehr zufrieden.",
      "+ Top Qualität",
      "+ Macht, was es soll, und das [gut|zuverlässig].",
      "+ Jederzeit wieder!",
      "+ Habe es meiner [Oma|Mutter|Schwester] geschenkt, sie ist begeistert.",
      "+ War skeptisch, bin [überzeugt|jetzt Fan].",
      "+ Ich habe lange verglichen und mich dann hier am Automaten entschieden. Nach [zwei|drei] Monaten täglicher Benutzung kann ich sagen: alles richtig gemacht. Gut verarbeitet, leicht zu bedienen, und die Abholung an der Theke hat keine fünf Minuten gedauert. Klare Empfehlung.",
      "= Geht so.",
      "= Durchschnitt, mehr nicht.",
      "= Erfüllt seinen Zweck, [begeistert aber nicht|ohne zu glänzen].",
      "= Licht und Schatten, [drei Sterne|ich behalte es trotzdem].",
      "- Finger weg!",
      "- Leider Schrott.",
      "- Nach [drei|vier] Wochen kaputt, Service nicht erreichbar.",
      "- Kam [zerkratzt|mit Delle] an, zurückgeschickt.",
      "- Selten so geärgert. Erst kam das Paket eine Woche zu spät, dann fehlte [die Anleitung|ein Teil], und als endlich alles beisammen war, ging das Ding nach [zehn Tagen|zwei Wochen] einfach nicht mehr an. Der Kundendienst verweist auf den Händler, der Händler auf den Kundendienst.",
    ],
  },
  endings: [
    "+ Klare Kaufempfehlung.",
    "+ Preis und Leistung stimmen.",
    "+ Würde ich wieder kaufen.",
    "+ Danke an das nette Personal.",
    "+ Mein Mann will [auch eins|es nicht mehr hergeben].",
    "= Für den Preis in Ordnung.",
    "= Mal sehen, wie lange es hält.",
    "= Hatte mir mehr erhofft.",
    "- Nie wieder.",
    "- Geht zurück.",
    "- Rausgeworfenes Geld.",
    "- Das alte Gerät war besser.",
  ],
  names: ["Anke", "Bernd", "Claudia", "Dieter", "Friederike", "Gerd", "Heike", "Jens", "Katrin", "Lukas", "Monika", "Rainer", "Sabine", "Uwe"],
};
