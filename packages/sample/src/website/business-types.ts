export const families = [
  'food',
  'beauty',
  'craft',
  'fitness',
  'health',
  'office',
  'stay',
  'trade',
  'shop',
  'digital',
  'learning',
  'general',
] as const;
export type Family = (typeof families)[number];

interface BusinessType {
  family: Family;
  /** In English and lower case, as a person would say it. */
  name: string;
  words: RegExp;
}

const word = (latin: string, other = '') =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${latin})(?![\\p{L}\\p{M}])${other && `|${other}`}`, 'iu');

/** In the order in which they are tried: the narrow ones before the wide ones. */
export const businessTypes = {
  'street-food': {
    family: 'food',
    name: 'street food stall',
    words: word(
      'street food|hawker|food ?truck|food stall|warung|gerai|nasi (?:kandar|lemak|goreng|campur)|satay|sate|mamak|roti canai|taco stand|puesto|kaki lima|penjaja',
      'नाश्ता|小吃|大排档|屋台',
    ),
  },
  bakery: {
    family: 'food',
    name: 'bakery',
    words: word(
      'baker(?:y|ies)|patisserie|pastr(?:y|ies)|sourdough|breads?|cakes?|cupcakes?|kedai roti|kedai kek|roti|kek|toko kue|kue|panader[ií]a|pasteler[ií]a|boulangerie|bäckerei|konditorei|panificio|pasticceria|padaria|confeitaria',
      'مخبز|حلويات|बेकरी|பேக்கரி|面包|烘焙|蛋糕|パン屋|ベーカリー|ケーキ',
    ),
  },
  cafe: {
    family: 'food',
    name: 'cafe',
    words: word(
      'caf[eé]s?|coffee(?: shop| house)?|espresso|roaster(?:y|s)?|tea ?house|tea room|kafe|kopitiam|kedai kopi|warung kopi|kopi|cafeter[ií]a|salon de thé|kaffeehaus|caffetteria',
      'مقهى|قهوة|कैफ़े|कैफे|चाय|கஃபே|காபி|咖啡|茶馆|茶馆|カフェ|喫茶|珈琲',
    ),
  },
  restaurant: {
    family: 'food',
    name: 'restaurant',
    words: word(
      'restaurants?|restoran|bistro|diner|eatery|pizzeria|pizza|trattoria|osteria|sushi|ramen|noodles?|seafood|grill|steakhouse|catering|katering|kedai makan|rumah makan|restaurantes?|ristorante|gasthaus|wirtshaus|biryani|curry house|masakan|chef|nasi|mee|laksa|dim sum|tapas',
      'مطعم|रेस्तरां|रेस्टोरेंट|भोजनालय|உணவகம்|餐厅|餐馆|饭店|酒楼|レストラン|食堂|居酒屋|寿司|ラーメン',
    ),
  },
  barber: {
    family: 'beauty',
    name: 'barber shop',
    words: word(
      'barbers?(?: ?shop)?|kedai gunting(?: rambut)?|tukang gunting|barber[ií]a|barbier|pangkas rambut|barbearia|barbiere',
      'حلاق|नाई|理发店|床屋|理容',
    ),
  },
  'hair-salon': {
    family: 'beauty',
    name: 'hair salon',
    words: word(
      'hair ?(?:salon|dresser|dressers|dressing|stylist|studio|cuts?)|salon|salon rambut|dandanan rambut|hairdresser|peluquer[ií]a|coiffeu(?:r|se)|salon de coiffure|friseur(?:salon)?|parrucchier[ei]|cabeleireir[oa]',
      'صالون|सैलून|சலூன்|美发|发廊|美容室|ヘアサロン',
    ),
  },
  beauty: {
    family: 'beauty',
    name: 'beauty studio',
    words: word(
      'nails?|manicures?|pedicures?|nail (?:bar|salon|studio|art)|beauty|spa|facials?|lash(?:es)?|brows?|massage|make-?up|kuku|kecantikan|solekan|urut(?:an)?|manicura|estética|onglerie|kosmetik(?:studio)?|estetista|nagelstudio',
      'تجميل|أظافر|ब्यूटी|அழகு|美甲|美容院|美容|ネイル|エステ',
    ),
  },
  tailor: {
    family: 'craft',
    name: 'tailor',
    words: word(
      'tailors?|tailoring|seamstress|alterations?|bespoke suits?|dressmak\\w+|jahit(?:an)?|tukang jahit|kedai jahit|penjahit|sastrer[ií]a|sastre|couture|couturi[eè]re?|schneiderei|sartoria|alfaiat\\w+|baju kurung',
      'خياط|दर्ज़ी|दर्जी|தையல்|裁缝|洋服店|仕立て',
    ),
  },
  florist: {
    family: 'craft',
    name: 'florist',
    words: word(
      'florists?|flowers?(?: shop)?|bouquets?|kedai bunga|bunga|jambangan|florister[ií]a|flores|fleuriste|blumen(?:laden)?|fiorista|fiori|floricultura|toko bunga',
      'زهور|ورد|फूल|பூக்கடை|மலர்|花店|鲜花|花屋',
    ),
  },
  yoga: {
    family: 'fitness',
    name: 'yoga studio',
    words: word('yoga|pilates|meditation|meditasi|mindfulness', 'يوغا|योग|யோகா|瑜伽|ヨガ'),
  },
  gym: {
    family: 'fitness',
    name: 'gym',
    words: word(
      'gyms?|gimn?asi[ou]m|gimnasio|fitness|crossfit|boxing|muay thai|martial arts|silat|personal train\\w+|palestra|academia de gin[aá]stica|tinju',
      'نادي رياضي|जिम|ஜிம்|健身|ジム',
    ),
  },
  dentist: {
    family: 'health',
    name: 'dental clinic',
    words: word(
      'klinik (?:per)?gigian|klinik gigi|dentists?|dental|teeth|orthodont\\w+|pergigian|doktor gigi|dokter gigi|dentiste|zahn(?:arzt|ärztin|arztpraxis)|dentista',
      'أسنان|दंत|பல் மருத்துவ|牙科|牙医|歯科',
    ),
  },
  clinic: {
    family: 'health',
    name: 'clinic',
    words: word(
      'clinics?|klinik|doctors?|doktor|dokter|physio\\w*|medical|paediatric\\w*|pharmac(?:y|ist)|farmasi|acupuncture|chiropract\\w+|therap(?:y|ist)|cl[ií]nica|cabinet médical|arztpraxis|ambulatorio',
      'عيادة|طبيب|क्लिनिक|डॉक्टर|மருத்துவமனை|诊所|中医|クリニック|医院',
    ),
  },
  law: {
    family: 'office',
    name: 'law firm',
    words: word(
      'law(?: firm| office)?|lawyers?|attorneys?|solicitors?|advocates?|legal|notary|peguam|guaman|pengacara|notaris|abogad[oa]s?|avocats?|anwalt|anwältin|rechtsanw\\w+|kanzlei|avvocat[oi]|advogad[oa]s?',
      'محام|वकील|வழக்கறிஞர்|律师|弁護士',
    ),
  },
  accounting: {
    family: 'office',
    name: 'accounting firm',
    words: word(
      'accountants?|accounting|bookkeep\\w+|tax(?:es)?|audit\\w*|payroll|akauntan|perakaunan|cukai|akuntan|pajak|contador(?:es)?|contabilidad|comptab\\w+|steuerberat\\w+|commercialista|contabilidade|consult(?:ing|ant|ancy)|perunding',
      'محاسب|लेखाकार|கணக்காளர்|会计|税理士|会計',
    ),
  },
  photographer: {
    family: 'craft',
    name: 'photographer',
    words: word(
      'photograph(?:er|ers|y|ic)|(?:ph|f)oto ?studio|studio ?foto|jurugambar|fotografi|juru ?foto|fotógraf[oa]|fotograf\\w*|photographe',
      'مصور|फोटोग्राफ़र|फोटोग्राफर|புகைப்பட|摄影|写真',
    ),
  },
  hotel: {
    family: 'stay',
    name: 'guesthouse',
    words: word(
      'hotels?|homestays?|guest ?houses?|bed and breakfast|b&b|hostels?|resorts?|villas?|chalets?|inap desa|rumah tamu|penginapan|pensi[oó]n|posada|auberge|chambres d.hôtes|gîte|gasthof|ferienwohnung|agriturismo|albergo|pousada',
      'فندق|نزل|होटल|होमस्टे|விடுதி|酒店|民宿|旅馆|ホテル|旅館|民宿',
    ),
  },
  workshop: {
    family: 'trade',
    name: 'car workshop',
    words: word(
      'mechanics?|(?:car|auto|bike|bicycle|motorcycle) (?:workshop|repairs?|service|garage)|garage|workshop|tyres?|bengkel|mekanik|tayar|motosikal|taller(?: mecánico)?|garagiste|autowerkstatt|kfz|officina|autofficina|oficina mec[aâ]nica',
      'ورشة|ميكانيكي|मैकेनिक|गैराज|பட்டறை|汽修|修车|自動車整備',
    ),
  },
  cleaning: {
    family: 'trade',
    name: 'cleaning service',
    words: word(
      'clean(?:ers?|ing)|laundry|dobi|cuci(?:an)?|pembersihan|limpieza|nettoyage|reinigung|pulizie|limpeza|housekeeping|lavander[ií]a',
      'تنظيف|सफाई|துப்புரவு|清洁|保洁|清掃|クリーニング',
    ),
  },
  repairs: {
    family: 'trade',
    name: 'repair service',
    words: word(
      'plumb(?:er|ers|ing)|electricians?|handym[ae]n|roof(?:er|ing)|air ?con\\w*|renovations?|carpent(?:er|ry)|painters?|locksmith|contractors?|tukang paip|paip|juruelektrik|elektrik|pendawaian|ubah suai|kontraktor|tukang kayu|fontaner[oa]s?|electricista|plombier|klempner|elektriker|idraulico|encanador',
      'سباك|كهربائي|प्लंबर|இலக்ட்ரீஷியன்|பிளம்பர்|水电|装修|水道|工務店',
    ),
  },
  pets: {
    family: 'general',
    name: 'pet care',
    words: word(
      'pets?(?: shop| care| grooming)?|dogs?|cats?|groom(?:er|ing)|vet(?:erinar\\w+)?|puppy|kucing|anjing|haiwan(?: peliharaan)?|hewan|mascotas|animalerie|tierarzt|haustiere?|animali|pet ?shop',
      'حيوانات|पालतू|செல்லப்பிராணி|宠物|ペット',
    ),
  },
  school: {
    family: 'learning',
    name: 'school',
    words: word(
      'schools?|tutors?|tuition|tutoring|lessons?|classes|academy|kindergarten|nursery|language course|music school|dance school|tuisyen|tadika|sekolah|kelas|les privat|bimbel|guru|academia|clases|école|cours|schule|nachhilfe|scuola|lezioni|escola|aulas',
      'مدرسة|دروس|स्कूल|कोचिंग|ट्यूशन|பள்ளி|வகுப்பு|学校|补习|培训|塾|教室',
    ),
  },
  software: {
    family: 'digital',
    name: 'software company',
    words: word(
      'saas|apps?|software|platform|startup|dashboard|web ?(?:design|development)|developers?|aplikasi|perisian|perangkat lunak|aplicación|logiciel|agency|agensi',
      'تطبيق|برمجيات|ऐप|सॉफ्टवेयर|மென்பொருள்|செயலி|软件|应用|アプリ|ソフトウェア',
    ),
  },
  shop: {
    family: 'shop',
    name: 'shop',
    words: word(
      'shops?|stores?|boutiques?|butik|bookshops?|bookstore|books?|grocer(?:y|ies)|mini ?mart|market|kedai(?: runcit| buku| pakaian)?|toko|runcit|tienda|librer[ií]a|magasin|laden|negozio|loja|gifts?|jewell?e?ry|clothing|fashion|furniture|perabot|online shop|hardware',
      'متجر|محل|दुकान|கடை|商店|书店|店铺|ショップ|雑貨|書店',
    ),
  },
  general: { family: 'general', name: 'business', words: /(?!)/ },
} as const satisfies Record<string, BusinessType>;

export type BusinessTypeId = keyof typeof businessTypes;

/** The types in their order of trial. The cast is sound: the keys of a constant object are the ones it was written with. */
export const businessTypeIds = Object.keys(businessTypes) as BusinessTypeId[];

/** The type whose words stand earliest in the description; of two at one place the narrower one. */
export function findBusinessType(description: string): BusinessTypeId {
  let found: { id: BusinessTypeId; index: number } = { id: 'general', index: Number.POSITIVE_INFINITY };
  for (const id of businessTypeIds) {
    const index = description.search(businessTypes[id].words);
    if (index >= 0 && index < found.index) found = { id, index };
  }
  return found.id;
}
