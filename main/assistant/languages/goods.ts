/** Things that shops sell and how they look, in English | Spanish | French | German | Arabic. Of no shop in particular. */
export const goods = `
kettle | hervidor, tetera electrica | bouilloire | wasserkocher | غلايه, غلايات
toaster | tostadora, tostador | grille pain, grilles pain, toasteur | toaster | محمصه خبز, محمصه, محامص
blender | batidora, licuadora | mixeur, blender | mixer, standmixer | خلاط, خلاطات
coffee maker | cafetera, maquina de cafe | cafetiere, machine a cafe | kaffeemaschine | صانعه قهوه, ماكينه قهوه, اله قهوه
air fryer | freidora de aire, freidora | friteuse a air, friteuse | heissluftfritteuse, fritteuse | قلايه هوائيه, قلايه
frying pan | sarten | poele | bratpfanne, pfanne | مقلاه, مقالي, مقلاة
saucepan | cazo, cacerola | casserole | kochtopf, stieltopf | قدر, طنجره
pot | olla | marmite | topf, toepfe | قدور
mug | taza | tasse, mug | tasse, becher | كوب, اكواب, فنجان, فناجين
glass | vaso | verre | trinkglas, glaeser | كاس, كؤوس
plate | plato | assiette | teller | صحن, صحون, طبق, اطباق
cutlery | cubiertos | couverts | besteck | ادوات المائده
kitchen knife | cuchillo de cocina, cuchillo | couteau de cuisine, couteau, couteaux | kuechenmesser, messer | سكين مطبخ, سكين, سكاكين
chopping board | tabla de cortar | planche a decouper | schneidebrett | لوح تقطيع
kitchen scale | bascula de cocina, balanza de cocina | balance de cuisine | kuechenwaage | ميزان مطبخ
bathroom scale | bascula de bano | pese personne | personenwaage, badezimmerwaage | ميزان حمام
desk lamp | lampara de escritorio, flexo | lampe de bureau | schreibtischlampe | مصباح مكتب
floor lamp | lampara de pie | lampadaire | stehlampe | مصباح ارضي
table lamp | lampara de mesa | lampe de table | tischlampe | مصباح طاوله
pendant light | lampara colgante | suspension | haengelampe, pendelleuchte | مصباح معلق
light bulb | bombilla | ampoule | gluehbirne, gluehlampe, leuchtmittel | لمبه, لمبات
string lights | guirnalda de luces | guirlande lumineuse | lichterkette | حبل اضواء
torch | linterna | lampe torche | taschenlampe | كشاف, كشافات
lamp | lampara | lampe | lampe, leuchte | مصباح, مصابيح
headphones | auriculares, cascos | casque audio, casque, casques | kopfhoerer | سماعات راس, سماعه راس, سماعات
earbuds | audifonos, auriculares inalambricos | ecouteurs | ohrhoerer | سماعات اذن
speaker | altavoz, altavoces, parlante | enceinte, haut parleur | lautsprecher | مكبر صوت, مكبرات صوت
soundbar | barra de sonido | barre de son | soundbar | مكبر تلفاز
radio | radio | radio | radio | راديو, مذياع
turntable | tocadiscos | platine vinyle, tourne disque | plattenspieler | مشغل اسطوانات
suitcase | maleta | valise | koffer | حقيبه سفر, حقائب سفر
backpack | mochila | sac a dos | rucksack, rucksaecke | حقيبه ظهر, حقائب ظهر
handbag | bolso | sac a main | handtasche | حقيبه يد, حقائب يد
bag | bolsa | sac | tasche | حقيبه, حقائب
travel pillow | almohada de viaje | coussin de voyage | reisekissen, nackenkissen | وساده سفر
travel adapter | adaptador de viaje | adaptateur de voyage | reiseadapter | محول سفر
water bottle | botella de agua, botella | gourde, bouteille d eau | trinkflasche, wasserflasche | قاروره ماء, زجاجه ماء
laptop | portatil, ordenador portatil, computadora portatil, laptop | ordinateur portable, ordinateurs portables, pc portable | laptop, notebook | حاسوب محمول, حواسيب محموله, لابتوب, لابتوبات
computer | ordenador, computadora | ordinateur | computer, rechner | حاسوب, كمبيوتر
monitor | monitor | moniteur, ecran d ordinateur | monitor, bildschirm | شاشه حاسوب, شاشه
keyboard | teclado | clavier | tastatur | لوحه مفاتيح
mouse | raton | souris | maus | فاره
printer | impresora | imprimante | drucker | طابعه, طابعات
router | enrutador, router | routeur | router | راوتر
webcam | camara web | webcam | webcam | كاميرا ويب
external drive | disco duro externo, disco externo | disque dur externe, disque externe | externe festplatte, festplatte | قرص خارجي
smartphone | movil, moviles, telefono, telefono movil, celular | smartphone, telephone, telephone portable | handy, smartphone, telefon | هاتف ذكي, هواتف ذكيه, هاتف, هواتف, جوال, موبايل
tablet | tableta | tablette | tablet | جهاز لوحي, تابلت
smartwatch | reloj inteligente | montre connectee | smartwatch | ساعه ذكيه, ساعات ذكيه
watch | reloj, relojes | montre | uhr, armbanduhr | ساعه يد, ساعات
power bank | bateria externa | batterie externe | powerbank | بنك طاقه, شاحن متنقل
phone case | funda de movil, funda, carcasa | coque, coque de telephone | handyhuelle, schutzhuelle | غطاء هاتف, حافظه هاتف
charger | cargador | chargeur | ladegeraet, ladegeraete | شاحن, شواحن
television | televisor, television, tele | televiseur, television, tele | fernseher | تلفاز, تلفزيون, تلفزيونات
streaming stick | reproductor multimedia | cle de streaming | streaming stick | جهاز بث
game controller | mando | manette | controller, gamepad | يد تحكم
projector | proyector | projecteur, videoprojecteur | beamer, projektor | جهاز عرض, بروجكتور
vacuum cleaner | aspiradora | aspirateur | staubsauger | مكنسه كهربائيه, مكنسه
robot vacuum | robot aspirador, robot aspiradora | aspirateur robot, robot aspirateur | saugroboter, staubsaugerroboter | مكنسه روبوت, روبوت تنظيف
steam iron | plancha de vapor, plancha | fer a vapeur, fer a repasser | dampfbuegeleisen, buegeleisen | مكواه بخار, مكواه
washing machine | lavadora | machine a laver, lave linge | waschmaschine | غساله, غسالات
dishwasher | lavavajillas | lave vaisselle | geschirrspueler, spuelmaschine | غساله صحون
fridge | nevera, frigorifico, refrigerador | refrigerateur, frigo | kuehlschrank, kuehlschraenke | ثلاجه, ثلاجات
oven | horno | four | backofen, ofen | فرن, افران
microwave | microondas | micro ondes | mikrowelle | ميكروويف
laundry basket | cesto de ropa | panier a linge | waeschekorb | سله غسيل
fan | ventilador | ventilateur | ventilator | مروحه, مراوح
heater | calefactor, estufa, calentador | radiateur, chauffage | heizung, heizgeraet, heizluefter | مدفاه, دفايه, سخان
air purifier | purificador de aire | purificateur d air | luftreiniger | منقي هواء, جهاز تنقيه هواء
humidifier | humidificador | humidificateur | luftbefeuchter | مرطب هواء, مرطب
thermostat | termostato | thermostat | thermostat | منظم حراره, ترموستات
towel | toalla | serviette, serviette de bain | handtuch, handtuecher | منشفه, مناشف
duvet | edredon | couette | bettdecke, daunendecke | لحاف
pillow | almohada | oreiller | kissen, kopfkissen | وساده, وسائد, مخده
mattress | colchon, colchones | matelas | matratze | مرتبه, فرشه
blanket | manta | couverture | wolldecke | بطانيه, بطانيات
hair dryer | secador de pelo, secador | seche cheveux | haartrockner, foehn | مجفف شعر
electric toothbrush | cepillo de dientes electrico | brosse a dents electrique | elektrische zahnbuerste | فرشاه اسنان كهربائيه
toothbrush | cepillo de dientes | brosse a dents | zahnbuerste | فرشاه اسنان
bed | cama | lit | bett | سرير, اسره
bed frame | estructura de cama | cadre de lit | bettgestell | هيكل سرير
sofa | sofa | canape | sofa, couch | اريكه, كنبه, كنب
sofa bed | sofa cama | canape lit | schlafsofa | كنبه سرير
armchair | sillon, sillones, butaca | fauteuil | sessel | كرسي بذراعين
chair | silla | chaise | stuhl, stuehle | كرسي, كراسي
office chair | silla de oficina | chaise de bureau | buerostuhl, buerostuehle | كرسي مكتب
bar stool | taburete de bar | tabouret de bar | barhocker | كرسي بار
stool | taburete | tabouret | hocker | كرسي بلا ظهر
bench | banco | banc | bank | مقعد
table | mesa | table | tisch | طاوله, طاولات
coffee table | mesa de centro | table basse | couchtisch | طاوله قهوه
bedside table | mesita de noche, mesilla | table de chevet | nachttisch | كومودينو
desk | escritorio | bureau, bureaux | schreibtisch | مكتب, مكاتب
wardrobe | armario, ropero | armoire | kleiderschrank, schrank | خزانه ملابس, خزانه
chest of drawers | comoda, cajonera | commode | kommode | خزانه ادراج, ادراج
bookcase | libreria, estanteria | bibliotheque | buecherregal, regal | مكتبه كتب, خزانه كتب
shelf | estante, balda, repisa | etagere | regalbrett | رف, رفوف
cabinet | vitrina, mueble | meuble | vitrine | دولاب
cot | cuna | lit bebe | babybett, kinderbett | سرير اطفال
mirror | espejo | miroir | spiegel | مراه
rug | alfombra | tapis | teppich | سجاده, سجاد
curtain | cortina | rideau, rideaux | vorhang, vorhaenge | ستاره, ستائر
furniture | muebles | meubles | moebel | اثاث
lipstick | pintalabios, labial | rouge a levres | lippenstift | احمر شفاه
mascara | rimel, mascara de pestanas | mascara | wimperntusche, mascara | ماسكارا
perfume | perfume | parfum | parfuem, parfum | عطر, عطور
nail polish | esmalte de unas, esmalte | vernis a ongles | nagellack | طلاء اظافر
soap | jabon, jabones | savon | seife | صابون
shampoo | champu | shampooing | shampoo | شامبو
face cream | crema facial, crema | creme visage, creme | gesichtscreme, creme | كريم وجه, كريم
body lotion | locion corporal | lait corporel | koerperlotion | لوشن
shirt | camisa | chemise | hemd, hemden | قميص, قمصان
t-shirt | camiseta | tee shirt | t shirt | تي شيرت
trousers | pantalon, pantalones | pantalon | hose | بنطال, بنطلون
dress | vestido | robe | kleid, kleider | فستان, فساتين
skirt | falda | jupe | rock | تنوره
jacket | chaqueta | veste | jacke | جاكيت, سترة
shoes | zapatos, zapato | chaussures, chaussure | schuhe, schuh | حذاء, احذيه
sunglasses | gafas de sol | lunettes de soleil | sonnenbrille | نظارات شمسيه, نظاره شمسيه
earrings | pendientes, aretes | boucles d oreilles | ohrringe | اقراط
motorcycle | motocicleta, moto | moto | motorrad, motorraeder | دراجه ناريه
car | coche, carro | voiture | auto | سياره, سيارات
bicycle | bicicleta | velo | fahrrad, fahrraeder | دراجه هوائيه, دراجه
ball | balon, pelota | ballon, balle | ball | كره
racket | raqueta | raquette | schlaeger | مضرب
tent | tienda de campana, carpa | tente | zelt | خيمه, خيام
drill | taladro | perceuse | bohrmaschine | مثقاب
hammer | martillo | marteau | hammer | مطرقه
saw | sierra | scie | saege | منشار
screwdriver | destornillador | tournevis | schraubendreher | مفك
lawn mower | cortacesped | tondeuse | rasenmaeher | جزازه عشب
toy | juguete | jouet | spielzeug | لعبه, العاب
book | libro | livre | buch, buecher | كتاب, كتب
fruit | fruta | fruits, fruit | obst | فواكه, فاكهه
vegetables | verdura, verduras | legumes, legume | gemuese | خضروات, خضار
meat | carne | viande | fleisch | لحم, لحوم
fish | pescado | poisson | fisch | سمك
bread | pan | pain | brot | خبز
milk | leche | lait | milch | حليب
cheese | queso | fromage | kaese | جبن
coffee | cafe | cafe | kaffee | قهوه
tea | te | the vert | tee | شاي
rice | arroz | riz | reis | ارز
oil | aceite | huile | oel | زيت
honey | miel | miel | honig | عسل
chocolate | chocolate | chocolat | schokolade | شوكولاته
dog food | comida para perros | nourriture pour chien, croquettes | hundefutter | طعام كلاب
cat food | comida para gatos | nourriture pour chat | katzenfutter | طعام قطط
red | rojo | rouge | rot | احمر, حمراء
teal | verde azulado | bleu canard | petrol | بترولي
black | negro | noir | schwarz | اسود, سوداء
white | blanco | blanc, blanche | weiss | ابيض, بيضاء
grey | gris, grises | gris | grau | رمادي
silver | plateado | argente | silbern | فضي
gold | dorado | dore | golden | ذهبي
blue | azul, azules | bleu | blau | ازرق, زرقاء
navy | azul marino | bleu marine | marineblau, dunkelblau | كحلي
green | verde | vert | gruen | اخضر, خضراء
yellow | amarillo | jaune | gelb | اصفر, صفراء
orange | naranja | orange | orange | برتقالي
pink | rosa, rosado | rose | rosa | وردي
brown | marron, marrones | marron | braun | بني
purple | morado | violet | lila, violett | بنفسجي
cream | color crema | couleur creme | cremefarben | كريمي
oak | roble | chene | eiche | بلوط
wood | madera | bois | holz | خشب
glass | cristal, vidrio | verre | glas | زجاج
steel | acero | acier | stahl | فولاذ
cotton | algodon | coton | baumwolle | قطن
leather | cuero, piel | cuir | leder | جلد
kitchen | cocina | cuisine | kueche | مطبخ
lighting | iluminacion | eclairage, luminaires | beleuchtung | اضاءه
bathroom | bano | salle de bain, salle de bains | badezimmer, bad | حمام
garden | jardin | jardin | garten | حديقه
children | ninos, nino | enfants, enfant | kinder, kind | اطفال
women | mujer, mujeres | femme, femmes | damen, frauen | نساء, نسائي
men | hombre, hombres | homme, hommes | herren, maenner | رجال, رجالي
`;
