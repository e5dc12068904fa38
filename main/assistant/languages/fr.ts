/** French words of asking: English first, then what is said for it. */
export const fr = `
show me: montrez moi, montre moi, montrez, affichez, je veux voir, voir
do you have: avez vous, vous avez, est ce que vous avez, y a t il, il y a, vendez vous, vous vendez, as tu
i am looking for: je cherche, nous cherchons, je recherche
i want: je veux, je voudrais, j aimerais, nous voulons
i need: il me faut, j ai besoin de, j ai besoin d
what: que, quoi, quel, quelle, quels, quelles, qu est ce que, qu est ce qui, quelles sont les, quels sont les
who: qui
where is: ou est, ou se trouve, ou sont, ou se trouvent, ou trouver, ou puis je trouver
where: ou
when: quand
how: comment
how much is: combien coute, combien coutent, quel est le prix de, prix de, quel est le prix du
how much: combien
how many: combien de, combien d
what time: a quelle heure
until what time: jusqu a quelle heure
the: le, la, les, l
a: un, une, des
of: de, du, d
in: en, dans, au, aux
for: pour
with: avec
without: sans
and: et
or: ou bien
not: pas, ne, n, n est pas, qui n est pas, qui ne sont pas, pas de
not from: qui n est pas de, qui ne sont pas de, pas de chez, sauf, n est pas de
is: est, sont, soit
it: il, elle, ca, cela, ceci
you: vous
less than: moins de, a moins de, en dessous de, jusqu a, au maximum, maximum
more than: plus de, au dessus de, a partir de
at least: au moins, minimum
between: entre
around: environ, autour de, vers
cheapest: moins cher, moins chere, moins chers, moins cheres, meilleur marche
cheaper: quelque chose de moins cher
dearest: plus cher, plus chere, plus chers, plus cheres
cheap: pas cher, pas chere, bon marche
best reviewed: mieux note, mieux notee, mieux notes, meilleur, meilleure, meilleurs
newest: plus recent, plus recente, dernier, derniere
quietest: plus silencieux, plus silencieuse
lightest: plus leger, plus legere
biggest: plus grand, plus grande
smallest: plus petit, plus petite
quiet: silencieux, silencieuse
how loud: niveau sonore, quel bruit fait, bruit
how heavy: combien pese, poids
size: taille, dimensions
battery: batterie, autonomie
capacity: capacite, contenance
power: puissance
colour: couleur
stars: etoiles, etoile
in stock: en stock, disponible, disponibles
on offer: en promotion, en promo, en solde, en reduction, en offre
offers: offres, offre, promotions, promotion, promos, soldes, reductions
today: aujourd hui
now: maintenant
close: fermez, ferme, fermeture, fermez vous
open: ouvrez, ouvert, ouverte, ouvrez vous, ouvre
opening hours: horaires, horaires d ouverture, heures d ouverture
sunday: dimanche
saturday: samedi
friday: vendredi
monday: lundi
can i: puis je, je peux, peut on, est ce que je peux, pouvons nous
return: retourner, rendre, retour, retours, renvoyer, rapporter, echanger
refund: remboursement, rembourser
warranty: garantie
delivery: livraison, livrer, livrez, livrez vous
repair: reparation, reparer, reparez
pay: payer, paiement
cash: especes, en especes
card: carte
gift card: carte cadeau, cartes cadeaux
parking: parking, stationnement
toilet: toilettes
where is my order: ou est ma commande, ou en est ma commande
my order: ma commande
my orders: mes commandes
order: commande
my: mon, ma, mes
ready: prete
tell me about: parlez moi de, parlez moi du, parle moi de, dites m en plus sur, parlez moi
maker: fabricant, fabricants, marque
brands: marques
who makes: qui fabrique, qui fait
compare: comparez, comparer, compare
difference: difference
similar to: similaire a, semblable a, comme
reviews: avis, commentaires
what do buyers say about: que disent les clients de, que disent les acheteurs de, que disent les clients du, que pensent les clients de
hello: bonjour, bonsoir, salut
thanks: merci, merci beaucoup
bye: au revoir
yes: oui, d accord
no: non
please: s il vous plait, s il te plait
gift: cadeau
something: quelque chose
also: aussi
the first: le premier, la premiere
the second: le deuxieme, la deuxieme, le second, la seconde
the third: le troisieme, la troisieme
the other one: l autre
two: deux
three: trois
four: quatre
five: cinq
six: six
dollars: dollars, dollar
euros: euros
add: ajoute, ajoutez, ajouter, mets, mettez
to the cart: au panier, dans le panier, dans mon panier
my cart: mon panier
call staff: appelez un vendeur, appeler un vendeur, parler a quelqu un, je veux parler a quelqu un, appelez quelqu un
help: aide
`;
