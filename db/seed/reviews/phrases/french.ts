/** French reviews. */
import type { ForeignPage } from "../foreign.ts";

export const french: ForeignPage = {
  texts: {
    kettle: [
      "+ L'eau bout en [deux minutes|un rien de temps] et le couvercle ferme parfaitement.",
      "+ Silencieuse et jolie, elle verse [sans une goutte à côté|très proprement].",
      "- Le couvercle fuit dès qu'on [verse|penche la bouilloire], c'est pénible.",
      "- Un bruit [d'enfer|d'avion] le matin, toute la maison est réveillée.",
      "= Elle chauffe vite, mais le calcaire [s'installe vite|revient chaque semaine].",
    ],
    toaster: [
      "+ Les tranches sont dorées [des deux côtés|de façon égale], même le pain de campagne passe.",
      "- Un côté brûlé, l'autre [tout blanc|à peine tiède]. À éviter.",
      "= Grille bien, mais il est [lent|encombrant].",
    ],
    blender: [
      "+ Il broie la glace sans [broncher|forcer], mes smoothies sont enfin lisses.",
      "- Le bol fuit par en dessous et le moteur [sent le brûlé|chauffe trop].",
      "= Puissant, certes, mais [assourdissant|pénible à nettoyer].",
    ],
    "coffee maker": [
      "+ Un café [bien chaud|corsé], et la machine se nettoie toute seule ou presque.",
      "- Café tiède et flaque d'eau [tous les matins|sous la machine], je regrette mon achat.",
      "= Le café est bon, le minuteur [n'en fait qu'à sa tête|est inutile].",
    ],
    "air fryer": [
      "+ Des frites croustillantes avec [une cuillère d'huile|presque rien], les enfants adorent.",
      "- Le revêtement [s'écaille|part en morceaux] au bout de deux mois.",
      "= Bon résultat, panier [trop petit pour quatre|un peu juste].",
    ],
    "kitchen knife": [
      "+ Il coupe les tomates [comme du beurre|sans les écraser], la prise en main est excellente.",
      "- Émoussé en [une semaine|dix jours], et des taches de rouille en prime.",
    ],
    headphones: [
      "+ Un son [ample|très clair], et je les oublie sur ma tête.",
      "+ La réduction de bruit est [bluffante|parfaite dans le train].",
      "- La charnière a [cassé|lâché] au bout de trois mois sans chute.",
      "= Bon son, confort [moyen|limité à une heure].",
    ],
    radio: [
      "+ Réception [nette|impeccable] même dans la cuisine au sous-sol, de vrais boutons, un bonheur.",
      "- Ça grésille dès qu'on [bouge|s'approche], inutilisable.",
      "= Correcte pour les infos, [un peu maigre|sans plus] pour la musique.",
    ],
    "table lamp": [
      "+ Lumière douce, abat-jour [bien fini|superbe], exactement ce que je voulais.",
      "- Reçue [fêlée|cabossée], et la lumière est froide comme à l'hôpital.",
    ],
    suitcase: [
      "+ Elle roule [toute seule|sans un bruit], même sur les pavés.",
      "- La fermeture a lâché à [l'aller|l'aéroport], vacances gâchées.",
      "= Légère, mais la coque [se raye vite|marque au premier vol].",
    ],
    "water bottle": [
      "+ De l'eau fraîche [jusqu'au soir|toute la randonnée], zéro fuite dans le sac.",
      "- Goût de [métal|plastique] qui ne part pas, même après dix lavages.",
    ],
    keyboard: ["+ Frappe [agréable|silencieuse], mes collègues me remercient.", "- Les lettres se [répètent|bloquent], je corrige plus que j'écris."],
    printer: [
      "+ Installée en [dix minutes|un clin d'œil], elle imprime même depuis le téléphone.",
      "- Bourrage [une page sur trois|chaque jour] et cartouches hors de prix.",
      "= Texte net, photos [décevantes|bof].",
    ],
    television: [
      "+ Image [superbe|d'une netteté folle] et son étonnamment bon.",
      "- Des zones [grises|sombres] sur l'écran au bout de six semaines.",
      "= Belle image, menus [lents|confus].",
    ],
    "steam iron": [
      "+ Une vapeur puissante, le lin devient lisse [en un passage|sans effort].",
      "- Il crache de l'eau [brune|rouillée] sur mes chemises blanches.",
    ],
    "robot vacuum": [
      "+ Sols propres chaque soir, il retrouve sa base [tout seul|même dans le noir].",
      "- Il se coince sous [le canapé|le radiateur] tous les jours.",
      "= Bien sur le carrelage, [perdu|inefficace] sur les tapis.",
    ],
    duvet: ["+ Chaude sans peser, on dort enfin [bien|toute la nuit].", "- Tout le garnissage glisse dans un coin, on a [froid|gelé]."],
    "hair dryer": [
      "+ Mes cheveux épais sont secs en [cinq|six] minutes.",
      "- Il chauffe trop et s'arrête [tout seul|au bout d'une minute].",
      "= Sèche bien, mais il est [lourd|bruyant].",
    ],
    any: [
      "+ Très satisfaite.",
      "+ Rien à redire",
      "+ Super achat, je recommande [vivement|à tous].",
      "+ Conforme à la description et [bien emballé|livré rapidement].",
      "+ J'en ai pris un deuxième pour [ma fille|le bureau|la maison de campagne].",
      "+ Top !",
      "+ J'hésitais depuis [des semaines|longtemps], et finalement je ne regrette pas du tout : la finition est soignée, l'utilisation toute simple, et le vendeur au comptoir a pris le temps de répondre à mes questions. Mon ancien appareil part [à la cave|au recyclage] sans regret.",
      "= Correct, sans plus.",
      "= Bof.",
      "= Des qualités, des défauts, je reste [partagé|mitigée].",
      "= Pas mal pour le prix, mais on sent [l'économie|le plastique].",
      "- Très déçu.",
      "- À fuir",
      "- En panne au bout de [deux|trois] semaines, quel gâchis.",
      "- Retourné au magasin [le lendemain|aussitôt].",
      "- J'ai voulu faire confiance à cette marque et je m'en mords les doigts : notice incompréhensible, pièces [mal ajustées|qui bougent], et au bout d'un mois plus rien ne marche. Le service client m'a fait patienter [une demi-heure|une heure] pour me dire d'acheter un autre modèle.",
    ],
  },
  endings: [
    "+ Je le rachèterais sans hésiter.",
    "+ Excellent rapport qualité-prix.",
    "+ Mon mari [en est ravi|l'adore].",
    "+ Merci !",
    "+ Une belle surprise.",
    "= À voir avec le temps.",
    "= Pour le prix, ça va.",
    "= Je m'attendais à mieux.",
    "- Je ne recommande pas.",
    "- Argent jeté par la fenêtre.",
    "- Plus jamais cette marque.",
    "- Mon ancien était bien meilleur.",
  ],
  names: ["Camille", "Juliette", "Antoine", "Mathieu", "Élodie", "Bastien", "Sylvie", "Gérard", "Manon", "Thibault", "Nathalie", "Yves", "Chloé", "Romain"],
};
