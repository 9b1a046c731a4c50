import type { Copy } from './copy';
import { voicesOf } from './voices-of';

const about =
  'Unser Versprechen ist einfach: Wir hören zu, sagen, was wir tun, und tun es dann auch. So kommen Menschen wieder und bringen ihre Freunde mit.';

export const de: Copy = {
  nouns: {
    restaurant: ['Restaurant', 'ein Restaurant'],
    'street-food': ['Imbiss', 'ein Imbiss'],
    cafe: ['Café', 'ein Café'],
    bakery: ['Bäckerei', 'eine Bäckerei'],
    'hair-salon': ['Friseursalon', 'ein Friseursalon'],
    barber: ['Barbier', 'ein Barbiersalon'],
    beauty: ['Kosmetikstudio', 'ein Kosmetikstudio'],
    tailor: ['Schneiderei', 'eine Schneiderei'],
    florist: ['Blumenladen', 'ein Blumenladen'],
    gym: ['Fitnessstudio', 'ein Fitnessstudio'],
    yoga: ['Yogastudio', 'ein Yogastudio'],
    clinic: ['Praxis', 'eine Praxis'],
    dentist: ['Zahnarztpraxis', 'eine Zahnarztpraxis'],
    law: ['Kanzlei', 'eine Kanzlei'],
    accounting: ['Steuerbüro', 'ein Steuerbüro'],
    photographer: ['Fotostudio', 'ein Fotostudio'],
    hotel: ['Gästehaus', 'ein Gästehaus'],
    workshop: ['Werkstatt', 'eine Werkstatt'],
    repairs: ['Reparaturdienst', 'ein Reparaturdienst'],
    cleaning: ['Reinigung', 'ein Reinigungsdienst'],
    pets: ['Tierpflege', 'ein Haus für Tiere'],
    school: ['Schule', 'eine Schule'],
    software: ['Softwarehaus', 'ein Softwarehaus'],
    shop: ['Laden', 'ein Laden'],
    general: ['Atelier', 'ein kleiner Betrieb'],
  },
  voices: voicesOf(about, {
    food: {
      taglines: ['Komm hungrig, geh glücklich', 'Der Tisch ist gedeckt in {city}', 'Am Herd seit {year}'],
      lead: 'Wir kochen wie für die eigene Familie: mit guten Zutaten, mit Zeit und mit großer Kelle.',
      heading: 'Aus unserer Küche',
      offers: [
        ['Zum Anfang', 'Kleine Teller, gemacht zum Teilen.'],
        ['Das Hauptgericht', 'Was wir am besten können, frisch gekocht.'],
        ['Etwas Süßes', 'Denn ein wenig Platz ist immer.'],
      ],
      action: 'Tisch reservieren',
    },
    beauty: {
      taglines: [
        'Eine Stunde nur für dich',
        'Hinsetzen. Durchatmen. Aufblicken.',
        'Schön in {city} seit {year}',
      ],
      lead: 'Wir hören erst zu und fangen dann an. Du gehst als du selbst, nur ausgeruhter.',
      heading: 'Was wir tun',
      offers: [
        ['Schnitt und Form', 'Passend zu deinem Gesicht und deinem Morgen.'],
        ['Farbe und Feinheit', 'Mit ehrlichem Rat zur Pflege.'],
        ['Pflege', 'Eine ruhige Zeit, die man hinterher sieht.'],
      ],
      action: 'Termin vereinbaren',
    },
    craft: {
      taglines: [
        'Von Hand gemacht, für dich gemacht',
        'Handwerk mit Geduld',
        'Handarbeit aus {city} seit {year}',
      ],
      lead: 'Bring eine Idee mit, ein Bild oder nur einen Wunsch. Wir bringen die Hände und die Zeit.',
      heading: 'Unsere Arbeit',
      offers: [
        ['Nach Wunsch', 'Von der ersten Idee bis zur letzten Kleinigkeit.'],
        ['Für Feste', 'Hochzeiten, Feiern und Tage, die bleiben.'],
        ['Kleine Arbeiten', 'Mit derselben Sorgfalt wie die großen.'],
      ],
      action: 'Anfrage stellen',
    },
    fitness: {
      taglines: [
        'Ein bisschen stärker als gestern',
        'Komm vorbei. Der Rest ergibt sich.',
        '{city} bewegt sich hier',
      ],
      lead: 'Platz zum Bewegen, und Menschen, die deinen Namen kennen, bevor sie deine Zahlen kennen.',
      heading: 'Trainieren bei uns',
      offers: [
        ['In deinem Takt', 'Der Raum gehört dir, wann es dir passt.'],
        ['In kleiner Gruppe', 'Gemeinsam fällt es leichter.'],
        ['Zum Einstieg', 'Wir zeigen dir alles, Schritt für Schritt.'],
      ],
      action: 'Probestunde anfragen',
    },
    health: {
      taglines: ['Medizin, die sich Zeit nimmt', 'Da, wenn man uns braucht', 'Für {city} da seit {year}'],
      lead: 'Sie erzählen, wir hören zu, bis wir verstehen. Dann erklären wir in klaren Worten, was hilft.',
      heading: 'Wie wir helfen',
      offers: [
        ['Sprechstunde', 'Für das, was heute schmerzt, und das, was Sorgen macht.'],
        ['Vorsorge', 'Ein ruhiger Blick zur rechten Zeit.'],
        ['Nachsorge', 'Wir möchten wissen, wie es Ihnen geht.'],
      ],
      action: 'Termin vereinbaren',
    },
    office: {
      taglines: [
        'Klarer Rat, wenn es darauf ankommt',
        'An Ihrer Seite, ohne Fachdeutsch',
        'In {city} seit {year}',
      ],
      lead: 'Bringen Sie den Brief mit, den Sie nicht verstehen. Wir lesen ihn gemeinsam.',
      heading: 'Wobei wir helfen',
      offers: [
        ['Beratung', 'Vor der Unterschrift fragen, nicht danach.'],
        ['Abwicklung', 'Alles geordnet und fristgerecht.'],
        ['Begleitung', 'Jeder Schritt erklärt, bevor er getan wird.'],
      ],
      action: 'Gespräch vereinbaren',
    },
    stay: {
      taglines: ['Dein zweites Zuhause in {city}', 'Aufwachen am richtigen Ort', 'Bleib eine Nacht länger'],
      lead: 'Ein gemachtes Bett, eine stille Nacht und jemand an der Tür, der sich freut.',
      heading: 'Dein Aufenthalt',
      offers: [
        ['Zu zweit', 'Ein gutes Bett und ein Fenster, das man gern öffnet.'],
        ['Mit Familie', 'Platz für alle, auch für kleine Entdecker.'],
        ['Ringsum', 'Wir verraten, wo man isst und wo man spaziert.'],
      ],
      action: 'Zimmer anfragen',
    },
    trade: {
      taglines: [
        'Richtig gemacht, beim ersten Mal',
        'Wenn es tropft, klemmt oder klappert',
        'In {city} im Einsatz seit {year}',
      ],
      lead: 'Sag uns, was los ist. Wir kommen mit dem richtigen Werkzeug und hinterlassen es sauber.',
      heading: 'Was wir richten',
      offers: [
        ['Notfälle', 'Erst anrufen, dann aufatmen.'],
        ['Reparaturen', 'Groß und klein, mit Teilen, die halten.'],
        ['Wartung', 'Ein Blick zur rechten Zeit spart viel.'],
      ],
      action: 'Problem schildern',
    },
    shop: {
      taglines: ['Mit Sorgfalt ausgesucht', 'Kleiner Laden, gute Dinge', 'Hinter der Theke seit {year}'],
      lead: 'Du kommst wegen einer Sache und gehst mit der, von der du nicht wusstest, dass du sie suchst.',
      heading: 'Im Regal',
      offers: [
        ['Neu da', 'Was gerade ausgepackt wurde.'],
        ['Die Treuen', 'Wonach immer wieder gefragt wird.'],
        ['Zum Verschenken', 'Sag uns, für wen. Wir packen ein.'],
      ],
      action: 'In den Laden kommen',
    },
    digital: {
      taglines: ['Weniger Kleinkram, mehr Arbeit', 'Das Werkzeug, das nicht stört', 'Gebaut in {city}'],
      lead: '{name} übernimmt, was niemand gern tut, und macht es schnell und klar.',
      heading: 'Was es kann',
      offers: [
        ['Alles an einem Ort', 'Kein Suchen mehr in Chats und Tabellen.'],
        ['Klar auf einen Blick', 'Was fertig ist und was noch fehlt.'],
        ['Deine Daten gehören dir', 'Nimm sie mit, wann du willst.'],
      ],
      action: 'Vorführung anfragen',
    },
    learning: {
      taglines: [
        'Erst neugierig, dann klug',
        'Der Moment, in dem es klick macht',
        'Lernen in {city} seit {year}',
      ],
      lead: 'Wir gehen so schnell, wie der Mensch vor uns geht. So entsteht das „Ach so!“.',
      heading: 'Was wir unterrichten',
      offers: [
        ['Von Anfang an', 'Vorwissen braucht es nicht, nur Neugier.'],
        ['Aufholen', 'Wir finden das Stück, das fehlt.'],
        ['Zu zweit', 'Eine Stunde, gemacht für einen Menschen.'],
      ],
      action: 'Erste Stunde anfragen',
    },
    general: {
      taglines: [
        'Gute Arbeit, mit Sorgfalt gemacht',
        'Klein genug, um deinen Namen zu kennen',
        'In {city}, seit {year}',
      ],
      lead: 'Sag uns, was du brauchst. Wir sagen ehrlich, ob wir die Richtigen sind.',
      heading: 'Was wir tun',
      offers: [
        ['Zuhören', 'Damit alles Weitere passt.'],
        ['Machen', 'Mit Händen, mit Herz und rechtzeitig.'],
        ['Dableiben', 'Denn auch nächstes Jahr soll es noch stimmen.'],
      ],
      action: 'Schreib uns',
    },
  }),
  introductions: [
    '{name}: {product} in {city}, seit {year}.',
    '{name} ist {noun} in {city}, seit {year}.',
    '{name} ist {noun} in {city}.',
    '{name} ist {noun}, seit {year}.',
    '{name} ist {noun}.',
  ],
  offerNavigation: {
    food: 'Karte',
    beauty: 'Angebot',
    craft: 'Arbeiten',
    fitness: 'Kurse',
    health: 'Leistungen',
    office: 'Leistungen',
    stay: 'Zimmer',
    trade: 'Leistungen',
    shop: 'Sortiment',
    digital: 'Produkt',
    learning: 'Kurse',
    general: 'Angebot',
  },
  sections: {
    about: {
      navigation: 'Über uns',
      headings: ['Wer wir sind', 'Schön, dass du da bist', 'Über uns'],
      texts: ['{name} ist {noun}.'],
    },
    gallery: {
      navigation: 'Bilder',
      headings: ['Ein Blick hinein', 'Ganz nah'],
      texts: ['Bilder erzählen es schneller als wir.'],
    },
    story: {
      navigation: 'Geschichte',
      headings: ['Seit {year}', 'Wie es in {city} begann', 'Der Weg hierher'],
      texts: [
        'Wir haben {year} angefangen. Seitdem hat sich um uns viel verändert; was uns wichtig ist, nicht.',
        'In {city} haben wir unser Handwerk gelernt, und hier üben wir es aus. Wir kennen die Straßen und die Leute, und immer mehr Leute kennen uns.',
        'Wir haben mit dem begonnen, was da war, haben es so gut gemacht, wie wir konnten, und behalten, wofür man wiederkam.',
      ],
    },
    steps: {
      navigation: 'Ablauf',
      headings: ['So einfach geht es', 'In drei Schritten'],
      texts: ['Nichts Kompliziertes. So arbeiten wir.'],
    },
    questions: {
      navigation: 'Fragen',
      headings: ['Gut zu wissen', 'Vielleicht fragst du dich'],
      texts: ['Und wenn deine fehlt: frag uns.'],
    },
    visit: {
      navigation: 'Besuch',
      headings: ['Komm vorbei', 'Bis bald'],
      texts: ['Komm, wie du bist.', 'Wir freuen uns auf dich in {city}.'],
    },
    contact: {
      navigation: 'Kontakt',
      headings: ['Sag hallo', 'Reden wir'],
      texts: ['Sag uns, was du vorhast. Um den Rest kümmern wir uns.'],
    },
  },
  offerText: ['Schau dich in Ruhe um und frag, was du magst.', 'Was wir jeden Tag tun und gern gut machen.'],
  browse: { menu: 'Zur Karte', offer: 'Ansehen, was wir tun' },
  steps: [
    [
      { title: 'Hallo sagen', text: 'In wenigen Worten: was du brauchst und wann.' },
      { title: 'Gemeinsam planen', text: 'Du weißt, was möglich ist, bevor etwas beginnt.' },
      { title: 'Machen', text: 'Sorgfältig, und du bist immer im Bild.' },
    ],
  ],
  questions: [
    { title: 'Wo finde ich euch?', text: 'In {city}. Komm vorbei und sag hallo.' },
    { title: 'Wie lange gibt es euch schon?', text: 'Seit {year}, und mit derselben Freude.' },
    {
      title: 'Kann ich fragen, bevor ich mich entscheide?',
      text: 'Gern. Lieber zehn Antworten als ein offener Zweifel.',
    },
    { title: 'Darf ich jemanden mitbringen?', text: 'Natürlich. Gesellschaft ist immer willkommen.' },
    {
      title: 'Und wenn etwas nicht passt?',
      text: 'Dann sag es uns. Du sollst zufrieden sein, und wir bringen es in Ordnung.',
    },
  ],
  facts: { phone: 'Telefon', email: 'E-Mail', address: 'Adresse', hours: 'Öffnungszeiten' },
  audience: 'Nachbarn und alle, die vorbeikommen',
  tone: 'Warm und konkret',
  scenes: ['Der Ort an einem guten Tag', 'Hände bei der Arbeit', 'Ein Detail aus der Nähe', 'Alles bereit'],
};
