/** Spanish reviews. */
import type { ForeignPage } from "../foreign.ts";

export const spanish: ForeignPage = {
  texts: {
    kettle: ["+ Hierve en [nada|un par de minutos] y casi no hace ruido, [estoy encantada|muy contento con ella].", "+ La tapa cierra bien y no gotea al servir. [La uso|En casa la usamos] [cinco|seis] veces al día.", "- La tapa [pierde agua|gotea] cada vez que sirvo, acabo con la encimera mojada.", "- Hace un ruido [tremendo|insoportable] y tarda una eternidad en hervir dos tazas.", "= Hierve rápido, pero el asa se calienta [demasiado|bastante]."],
    toaster: ["+ Tuesta [por igual|parejo] los dos lados y el pan grueso entra sin problema.", "- Quema un lado y deja el otro [blanco|crudo], da igual lo que ponga.", "= Tuesta bien, aunque la bandeja de las migas es [incómoda|difícil de sacar]."],
    "coffee maker": ["+ El café sale [caliente de verdad|con mucho cuerpo] y la limpieza es cosa de un minuto.", "+ Desde que la tengo [ya no bajo al bar|me levanto mejor], el café está buenísimo.", "- El café sale [tibio|aguado] y el depósito deja un charco cada mañana.", "= Buen café, pero [pide descalcificar cada dos por tres|el depósito se queda corto]."],
    "frying pan": ["+ No se pega nada, ni los huevos ni [el pescado|la tortilla].", "- A las [tres|cuatro] semanas ya se pegaba todo y el fondo se deformó.", "= Antiadherente sí, pero pesa [una barbaridad|más de lo que parece]."],
    headphones: ["+ Se oye [de maravilla|todo con una claridad enorme] y después de cuatro horas no molestan.", "+ La cancelación de ruido me salva en el [metro|tren], los recomiendo.", "- La bisagra se [partió|rompió] a los dos meses y nadie responde.", "- Aprietan tanto que me duelen las orejas a la [media hora|hora].", "= El sonido es bueno, la batería [ni fu ni fa|dura poco]."],
    earbuds: ["+ No se caen [corriendo|ni saltando] y el estuche cabe en cualquier bolsillo.", "- El izquierdo dejó de [cargar|sonar] a las seis semanas, una decepción.", "= Suenan bien para el precio, pero las llamadas se oyen [regular|lejos]."],
    speaker: ["+ Llena el [salón|patio] de música y aguantó toda la fiesta con una carga.", "- En cuanto subes el volumen [distorsiona|suena a lata]."],
    "desk lamp": ["+ Luz agradable, sin reflejos en la pantalla; el brazo se queda [donde lo pongo|quieto].", "- El brazo se va cayendo [solo|poco a poco] y la luz parpadea.", "= Da buena luz, pero la base [es más grande de lo que pensaba|baila un poco]."],
    suitcase: ["+ Las ruedas van [suaves|como la seda] incluso por adoquines y cabe muchísimo.", "- Una rueda se rompió en el [primer|segundo] viaje. Nunca más.", "= Ligera y bonita, aunque se raya [con mirarla|enseguida]."],
    backpack: ["+ Cómoda incluso cargada, y con la lluvia [no entró ni una gota|los libros salieron secos].", "- Se descosió una correa al [mes|segundo mes] de uso normal."],
    "water bottle": ["+ El agua sigue fría [por la tarde|al día siguiente] y no pierde ni una gota en el bolso.", "- Pierde por la tapa y me empapó [el bolso|los apuntes].", "= Mantiene el frío, pero cuesta limpiarla [por dentro|sin cepillo]."],
    laptop: ["+ La batería me dura [todo el día|las clases de la mañana y la tarde] y no hace nada de ruido.", "- El ventilador [ruge|no para] con dos pestañas abiertas y se cuelga en cada llamada.", "= Va rápido, pero la pantalla es [oscura|flojita]."],
    smartphone: ["+ Las fotos de noche son [increíbles|una pasada] y la batería aguanta dos días.", "- Se calienta al cargar y a las [cuatro|cinco] de la tarde está sin batería.", "= Buena cámara de día, de noche [deja que desear|se queda corta]."],
    "vacuum cleaner": ["+ Recoge los pelos del [gato|perro] a la primera y pesa poquísimo.", "- No aspira nada en la alfombra y al vaciarlo [te tragas el polvo|se cae la mitad].", "= Aspira bien, pero el depósito [se llena enseguida|es pequeño]."],
    fan: ["+ Tan silencioso que duermo con él [al lado|toda la noche].", "- Hace un clic en cada giro que [no deja dormir|me saca de quicio]."],
    towel: ["+ Suave, gruesa y después de [veinte|diez] lavados sigue igual.", "- Suelta pelusa por todas partes y [no seca|destiñe].", "= Gruesa sí, suave [no tanto|regular]."],
    any: [
      "+ Muy contento.", "+ [Calidad de sobra|Buena calidad] y bien de precio.", "+ Perfecto, justo lo que buscaba [para casa|para mi piso].", "+ Encantada con la compra", "+ Cumple", "+ Lo uso a diario y [cero problemas|ni una queja].",
      "+ Tenía mis dudas porque la marca no me sonaba, pero llevo [dos|tres] meses con él y no puedo estar más contento: está bien hecho, es fácil de usar y en la tienda me lo explicaron todo con paciencia. Si te lo estás pensando, adelante.",
      "+ Se lo regalé a mi [abuela|padre|hermana] y está feliz.", "= Normalito.", "= Está bien, sin más.", "= Esperaba [algo|un poco] más, la verdad.", "= Cosas buenas y cosas malas: [bonito|fácil de usar] sí, [duradero|barato] no sé.",
      "- Un desastre.", "- Se estropeó a las [dos|tres] semanas, menuda [estafa|tomadura de pelo].", "- Malo y caro", "- Llegó [roto|rayado] y sin instrucciones. Nadie contesta al teléfono.",
      "- Compré este porque las opiniones eran buenas, y no entiendo nada: al [primer|segundo] mes empezó a fallar, el servicio me tuvo media hora esperando y al final me dijeron que eso no lo cubre la garantía. No vuelvo a comprar esta marca.",
    ],
    pillow: ["+ Se me ha quitado el dolor de cuello en [una semana|pocos días].", "- En [dos|tres] semanas estaba plana como una tortita."],
  },
  endings: ["+ Lo recomiendo sin dudar.", "+ Volvería a comprarlo.", "+ Mi madre ya quiere uno igual.", "+ Por este precio no se encuentra nada mejor.", "+ Llegó [antes de lo previsto|muy bien embalado].", "+ Gracias.", "= Ni bien ni mal.", "= Por el precio, pasable.", "= Quizá pruebe otra marca la próxima vez.", "- No lo compréis.", "- Dinero tirado.", "- Lo he devuelto [hoy mismo|esta semana].", "- Echo de menos el viejo.", "- Qué decepción."],
  names: ["Lucía", "Carmen", "Javier", "Pablo", "Marta", "Diego", "Elena", "Andrés", "Rocío", "Álvaro", "Nuria", "Sergio", "Pilar", "Iván"],
};
