/** Spanish words of asking: English first, then what is said for it. */
export const es = `
show me: muestrame, muestreme, ensename, ensename, enseneme, quiero ver, ver
do you have: tienen, tiene, tienes, teneis, hay, venden, vendeis, vende
i am looking for: busco, estoy buscando, buscamos
i want: quiero, quisiera, me gustaria, queremos
i need: necesito, necesitamos, me hace falta
what: que, cual, cuales
which: que
who: quien, quienes
where is: donde esta, donde estan, donde queda, donde encuentro, donde puedo encontrar
where: donde
when: cuando
how: como
how much: cuanto, cuanta
how much is: cuanto cuesta, cuanto cuestan, cuanto vale, que precio tiene, precio de
how many: cuantos, cuantas
what time: a que hora
until what time: hasta que hora
the: el, la, los, las, lo
a: un, una, unos, unas
of: de, del
to: a, al
in: en
for: para, por
with: con
without: sin
and: y, e
or: o, u
not: no, que no sea, que no sean, que no es, ni
not from: que no sea de, que no sean de, no de, excepto, menos de la marca
is: es, esta, son, estan, sea, sean
it: lo, ello, esto, eso, este, esta
one: uno
ones: unos, los de
less than: menos de, por menos de, por debajo de, hasta, maximo, como maximo, no mas de
more than: mas de, por encima de, minimo, como minimo, desde, a partir de
at least: al menos, por lo menos
between: entre
around: alrededor de, unos, cerca de
cheapest: mas barato, mas barata, mas baratos, mas baratas, mas economico, mas economica, de menor precio
cheaper: algo mas barato, otro mas barato
dearest: mas caro, mas cara, mas caros, mas caras
cheap: barato, economico
best reviewed: mejor valorado, mejor valorada, mejor calificado, mejores, mejor
newest: mas nuevo, mas nueva, mas reciente
quietest: mas silencioso, mas silenciosa
lightest: mas ligero, mas ligera, mas liviano
biggest: mas grande, mayor
smallest: mas pequeno, mas pequena
quiet: silencioso
how loud: que ruido hace, cuanto ruido hace, nivel de ruido, ruido
how heavy: cuanto pesa, peso
size: tamano, talla, medidas
battery: bateria
capacity: capacidad
power: potencia
colour: color, colores
stars: estrellas, estrella
in stock: en existencia, en stock, disponible, disponibles
on offer: en oferta, de oferta, rebajado, rebajada, rebajados, con descuento
what offers: que ofertas, que promociones, que descuentos
offers: ofertas, oferta, promociones, promocion, descuentos, rebajas
today: hoy
now: ahora
close: cierran, cierra, cerrais, cerrado, cierre
open: abren, abre, abierto, abierta, abris
opening hours: horario, horarios, horario de apertura
sunday: domingo, domingos
saturday: sabado, sabados
friday: viernes
monday: lunes
can i: puedo, se puede, podria, podemos
return: devolver, devolverlo, devolverla, devolucion, devoluciones, cambiar
refund: reembolso
warranty: garantia
delivery: entrega, envio, envios, reparto, a domicilio
repair: reparacion, reparar, reparan, arreglar
pay: pagar, pago
cash: efectivo, en efectivo
card: tarjeta
gift card: tarjeta regalo, tarjetas regalo
parking: aparcamiento, estacionamiento, parking
toilet: bano, aseo, servicios
where is my order: donde esta mi pedido, donde esta mi compra
my order: mi pedido, mi orden, mi compra
my orders: mis pedidos, mis compras
order: pedido, pedidos
my: mi, mis
ready: listo
tell me about: cuentame sobre, hablame de, cuenteme sobre, informacion sobre, hableme de, cuentame de
maker: fabricante, fabricantes, marca
brands: marcas
who makes: quien fabrica, quien hace
from: de parte de, desde
compare: compara, comparar, compare, comparame
difference: diferencia
similar to: parecido a, similar a, parecidos a, similares a
reviews: opiniones, resenas, valoraciones
what do buyers say about: que dicen los compradores de, que opinan los compradores de, que opinan los clientes de, que opinan de, que dicen los clientes de, que dicen de, que opina la gente de
hello: hola, buenos dias, buenas tardes, buenas noches, buenas
thanks: gracias, muchas gracias
bye: adios, hasta luego
yes: si, vale, claro
please: por favor
gift: regalo
something: algo
anything: alguno, alguna, algun
also: tambien
the first: el primero, la primera
the second: el segundo, la segunda
the third: el tercero, la tercera
the other one: el otro, la otra
two: dos
three: tres
four: cuatro
five: cinco
six: seis
dollars: dolares, dolar
euros: euros
add: anade, anadir, agrega, agregar, pon, mete
to the cart: al carrito, a la cesta, al carro
my cart: mi carrito, mi cesta, mi carro
call staff: llama al personal, llamar al personal, quiero hablar con alguien, hablar con una persona, llame a alguien
help: ayuda
`;
