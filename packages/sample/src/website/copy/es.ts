import type { Copy } from './copy';
import { voicesOf } from './voices-of';

const about =
  'Lo que prometemos es sencillo: escuchar, decir lo que vamos a hacer y hacerlo bien. Así es como la gente vuelve, y trae a sus amigos.';

export const es: Copy = {
  nouns: {
    restaurant: ['restaurante', 'un restaurante'],
    'street-food': ['puesto de comida', 'un puesto de comida'],
    cafe: ['café', 'un café'],
    bakery: ['panadería', 'una panadería'],
    'hair-salon': ['peluquería', 'una peluquería'],
    barber: ['barbería', 'una barbería'],
    beauty: ['estudio de belleza', 'un estudio de belleza'],
    tailor: ['sastrería', 'una sastrería'],
    florist: ['floristería', 'una floristería'],
    gym: ['gimnasio', 'un gimnasio'],
    yoga: ['estudio de yoga', 'un estudio de yoga'],
    clinic: ['clínica', 'una clínica'],
    dentist: ['clínica dental', 'una clínica dental'],
    law: ['despacho de abogados', 'un despacho de abogados'],
    accounting: ['asesoría', 'una asesoría contable'],
    photographer: ['estudio de fotografía', 'un estudio de fotografía'],
    hotel: ['casa de huéspedes', 'una casa de huéspedes'],
    workshop: ['taller', 'un taller mecánico'],
    repairs: ['servicio de reparaciones', 'un servicio de reparaciones'],
    cleaning: ['servicio de limpieza', 'un servicio de limpieza'],
    pets: ['cuidado de mascotas', 'una casa para mascotas'],
    school: ['escuela', 'una escuela'],
    software: ['estudio de software', 'un estudio de software'],
    shop: ['tienda', 'una tienda'],
    general: ['estudio', 'un pequeño negocio'],
  },
  voices: voicesOf(about, {
    food: {
      taglines: ['Ven con hambre, vete contento', 'La mesa está puesta en {city}', 'Cocinando desde {year}'],
      lead: 'Cocinamos como para los nuestros: con calma, con buen producto y sin quedarnos cortos.',
      heading: 'De nuestra cocina',
      offers: [
        ['Para empezar', 'Platos pequeños, hechos para compartir.'],
        ['El plato fuerte', 'Lo que mejor sabemos hacer, recién hecho.'],
        ['Algo dulce', 'Porque siempre queda un hueco.'],
      ],
      action: 'Reservar mesa',
    },
    beauty: {
      taglines: ['Una hora solo para ti', 'Siéntate. Respira. Mírate.', 'Cuidando de {city} desde {year}'],
      lead: 'Primero escuchamos y después trabajamos. Sales siendo tú, en tu mejor día.',
      heading: 'Lo que hacemos',
      offers: [
        ['Corte y forma', 'Pensado para tu cara y para tus mañanas.'],
        ['Color y detalle', 'Con consejos sinceros sobre cómo mantenerlo.'],
        ['Cuidado', 'Un rato de calma que se nota después.'],
      ],
      action: 'Pedir cita',
    },
    craft: {
      taglines: [
        'Hecho a mano, hecho para ti',
        'Con oficio y con paciencia',
        'A mano en {city} desde {year}',
      ],
      lead: 'Trae una idea, una foto o solo una duda. Nosotros ponemos las manos y el tiempo.',
      heading: 'Nuestro trabajo',
      offers: [
        ['Por encargo', 'De la primera idea al último detalle.'],
        ['Para celebrar', 'Bodas, fiestas y días que merecen recordarse.'],
        ['Arreglos', 'Trabajos pequeños, hechos con el mismo cuidado.'],
      ],
      action: 'Hacer un encargo',
    },
    fitness: {
      taglines: ['Hoy, un poco más que ayer', 'Ven. Lo demás llega solo.', '{city} se mueve aquí'],
      lead: 'Espacio para moverse y gente que aprende tu nombre antes que tus marcas.',
      heading: 'Entrena con nosotros',
      offers: [
        ['A tu ritmo', 'El espacio es tuyo cuando te venga bien.'],
        ['En grupo', 'El esfuerzo pesa menos en compañía.'],
        ['Empezar', 'Te enseñamos todo, paso a paso.'],
      ],
      action: 'Probar una sesión',
    },
    health: {
      taglines: ['Atención sin prisas', 'Estamos cuando hace falta', 'Cuidando de {city} desde {year}'],
      lead: 'Nos cuentas qué te pasa y escuchamos hasta entenderlo. Después lo explicamos con palabras claras.',
      heading: 'Cómo ayudamos',
      offers: [
        ['Consulta', 'Para lo que duele hoy y lo que te preocupa.'],
        ['Revisión', 'Mirar a tiempo, con tranquilidad.'],
        ['Seguimiento', 'Queremos saber cómo te ha ido.'],
      ],
      action: 'Pedir cita',
    },
    office: {
      taglines: [
        'Respuestas claras cuando importan',
        'A tu lado, sin palabras raras',
        'Trabajando en {city} desde {year}',
      ],
      lead: 'Tráenos el papel que no entiendes. Lo leemos juntos y te decimos qué haríamos nosotros.',
      heading: 'En qué ayudamos',
      offers: [
        ['Consejo', 'Antes de firmar, mejor preguntar.'],
        ['Gestión', 'Todo en orden y en plazo.'],
        ['Acompañamiento', 'Te explicamos cada paso antes de darlo.'],
      ],
      action: 'Pedir una reunión',
    },
    stay: {
      taglines: ['Tu otra casa en {city}', 'Despertar en un buen sitio', 'Quédate una noche más'],
      lead: 'Una cama hecha, una noche tranquila y alguien en la puerta que se alegra de verte.',
      heading: 'Tu estancia',
      offers: [
        ['Para dos', 'Buena cama y una ventana que apetece abrir.'],
        ['En familia', 'Espacio para todos, también para los pequeños.'],
        ['Alrededor', 'Te contamos dónde comer y dónde pasear.'],
      ],
      action: 'Consultar habitación',
    },
    trade: {
      taglines: ['Bien arreglado, a la primera', 'Si falla, llámanos', 'En {city} desde {year}'],
      lead: 'Cuéntanos qué ha pasado. Venimos con lo necesario y lo dejamos limpio.',
      heading: 'Lo que resolvemos',
      offers: [
        ['Urgencias', 'Primero llama, después respira.'],
        ['Reparaciones', 'Grandes y pequeñas, con piezas que duran.'],
        ['Mantenimiento', 'Un vistazo a tiempo evita lo peor.'],
      ],
      action: 'Contar el problema',
    },
    shop: {
      taglines: ['Elegido con cariño', 'Tienda pequeña, cosas buenas', 'Tras el mostrador desde {year}'],
      lead: 'Vienes a por una cosa y te llevas la que no sabías que buscabas.',
      heading: 'En los estantes',
      offers: [
        ['Recién llegado', 'Lo último que hemos desempaquetado.'],
        ['Los de siempre', 'Lo que la gente vuelve a pedir.'],
        ['Para regalar', 'Cuéntanos para quién es y lo envolvemos.'],
      ],
      action: 'Visitar la tienda',
    },
    digital: {
      taglines: ['Menos tareas, más trabajo', 'La herramienta que no estorba', 'Hecho en {city}'],
      lead: '{name} se ocupa de lo que nadie quiere hacer y lo vuelve rápido y claro.',
      heading: 'Lo que hace',
      offers: [
        ['Todo en un sitio', 'Sin buscar en chats ni hojas sueltas.'],
        ['Claro de un vistazo', 'Qué está hecho y qué falta.'],
        ['Tus datos son tuyos', 'Llévatelos cuando quieras.'],
      ],
      action: 'Pedir una demostración',
    },
    learning: {
      taglines: [
        'Primero curiosidad, luego saber',
        'El momento en que se entiende',
        'Enseñando en {city} desde {year}',
      ],
      lead: 'Vamos al paso de quien tenemos delante. Así llega el «¡ah, era esto!».',
      heading: 'Lo que enseñamos',
      offers: [
        ['Desde cero', 'No hace falta saber nada, solo tener ganas.'],
        ['Ponerse al día', 'Buscamos la pieza que falta.'],
        ['A solas', 'Una clase pensada para una persona.'],
      ],
      action: 'Pedir una primera clase',
    },
    general: {
      taglines: [
        'Trabajo bien hecho, con cuidado',
        'Lo bastante pequeños para saber tu nombre',
        'En {city}, desde {year}',
      ],
      lead: 'Dinos qué necesitas. Te diremos con sinceridad si somos los indicados.',
      heading: 'Lo que hacemos',
      offers: [
        ['Escuchar', 'Para que lo que venga después encaje.'],
        ['Hacer', 'Con las manos, con ganas y a tiempo.'],
        ['Seguir ahí', 'Porque el año que viene también debe estar bien.'],
      ],
      action: 'Escríbenos',
    },
  }),
  introductions: [
    '{name}: {product} en {city}, desde {year}.',
    '{name} es {noun} en {city}, aquí desde {year}.',
    '{name} es {noun} en {city}.',
    '{name} es {noun}, desde {year}.',
    '{name} es {noun}.',
  ],
  offerNavigation: {
    food: 'Carta',
    beauty: 'Servicios',
    craft: 'Trabajo',
    fitness: 'Clases',
    health: 'Atención',
    office: 'Servicios',
    stay: 'Estancia',
    trade: 'Servicios',
    shop: 'Tienda',
    digital: 'Producto',
    learning: 'Clases',
    general: 'Servicios',
  },
  sections: {
    about: {
      navigation: 'Nosotros',
      headings: ['Quiénes somos', 'Encantados', 'Sobre nosotros'],
      texts: ['{name} es {noun}.'],
    },
    gallery: {
      navigation: 'Galería',
      headings: ['Una mirada', 'De cerca'],
      texts: ['Las imágenes lo cuentan antes que nosotros.'],
    },
    story: {
      navigation: 'Historia',
      headings: ['Desde {year}', 'Así empezó en {city}', 'El camino'],
      texts: [
        'Abrimos en {year}. Desde entonces ha cambiado mucho a nuestro alrededor; lo que nos importa, no.',
        'En {city} aprendimos el oficio y aquí seguimos. Conocemos las calles y a la gente, y cada vez más gente nos conoce.',
        'Empezamos con lo que había, lo hicimos lo mejor posible y guardamos lo que hacía volver a la gente.',
      ],
    },
    steps: {
      navigation: 'Cómo va',
      headings: ['Así de fácil', 'En tres pasos'],
      texts: ['Nada complicado. Así trabajamos.'],
    },
    questions: {
      navigation: 'Preguntas',
      headings: ['Bueno saberlo', 'Quizá te preguntes'],
      texts: ['Y si falta la tuya, pregúntanos.'],
    },
    visit: {
      navigation: 'Visítanos',
      headings: ['Ven a vernos', 'Te esperamos'],
      texts: ['Ven cuando quieras.', 'Nos encantará verte en {city}.'],
    },
    contact: {
      navigation: 'Contacto',
      headings: ['Hablemos', 'Escríbenos'],
      texts: ['Cuéntanos qué tienes en mente y nosotros seguimos desde ahí.'],
    },
  },
  offerText: [
    'Mira con calma y pregunta lo que quieras.',
    'Lo que hacemos cada día, y nos gusta hacer bien.',
  ],
  browse: { menu: 'Ver la carta', offer: 'Ver lo que hacemos' },
  steps: [
    [
      { title: 'Saluda', text: 'Cuéntanos en pocas palabras qué necesitas.' },
      { title: 'Lo planeamos', text: 'Sabrás qué es posible antes de empezar.' },
      { title: 'Lo hacemos', text: 'Con cuidado, y contigo al tanto.' },
    ],
  ],
  questions: [
    { title: '¿Dónde os encuentro?', text: 'En {city}. Pásate a saludar.' },
    { title: '¿Desde cuándo estáis?', text: 'Desde {year}, y con las mismas ganas.' },
    {
      title: '¿Puedo preguntar antes de decidir?',
      text: 'Claro. Preferimos responder diez preguntas a dejar una abierta.',
    },
    { title: '¿Puedo ir acompañado?', text: 'Por supuesto. La compañía siempre es bienvenida.' },
    { title: '¿Y si algo no queda bien?', text: 'Dínoslo. Queremos que estés contento, y lo arreglamos.' },
  ],
  facts: { phone: 'Teléfono', email: 'Correo', address: 'Dirección', hours: 'Horario' },
  audience: 'La gente del barrio y quien esté de paso',
  tone: 'Cercano y concreto',
  scenes: ['El lugar en un buen día', 'Manos trabajando', 'Un detalle de cerca', 'Todo listo para empezar'],
};
