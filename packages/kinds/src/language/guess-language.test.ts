import { describe, expect, it } from 'vitest';
import { guessLanguage } from './guess-language';
import type { Language } from './languages';

const briefs = {
  en: [
    'A bakery with a wood-fired oven',
    'Warung Siti, nasi kandar in Penang, open since 1987',
    'Dental clinic in Riyadh, book a visit online',
    'Kedai Kopi Ah Seng, coffee shop in Ipoh. Visitors should see the menu and find us.',
    'Portfolio for wedding photographer',
    'Small yoga studio',
    'Trattoria da Luigi: family Italian restaurant in Boston with fresh pasta every day',
    'Plumber in Leeds, 24 hours, no call-out charge',
    'Landing page for a SaaS that tracks invoices',
  ],
  ms: [
    'Kedai roti kami di Shah Alam, buka setiap hari dari pukul 7 pagi',
    'Klinik gigi di Johor Bahru untuk seisi keluarga. Sila buat temu janji melalui WhatsApp.',
    'Kedai runcit di kampung kami menjual barangan harian dan sayur segar',
    'Bengkel kereta di Petaling Jaya, servis dan tayar, percuma pemeriksaan',
    'Restoran nasi kandar',
    'Perniagaan kek hari jadi dari rumah, tempahan tiga hari awal',
    'Saya mahu laman web untuk syarikat pembersihan di Kuala Lumpur',
  ],
  id: [
    'Toko roti kami di Bandung, buka setiap hari mulai jam 7 pagi',
    'Klinik gigi di Surabaya untuk keluarga. Silakan membuat janji lewat WhatsApp.',
    'Bengkel mobil di Jakarta Selatan, servis dan ban, gratis pengecekan',
    'Usaha kue ulang tahun rumahan, pesan tiga hari sebelumnya',
    'Kami menjual kopi arabika langsung dari petani di Toraja',
    'Kursus bahasa Inggris untuk anak-anak dan karyawan kantor',
  ],
  es: [
    'Una panadería con horno de leña en Sevilla',
    'Clínica dental en Madrid, pida cita por WhatsApp',
    'Taller mecánico de confianza',
    'Restaurante familiar de mariscos cerca de la playa, abierto todos los días',
    'Estudio de yoga para principiantes y embarazadas',
  ],
  fr: [
    'Une boulangerie avec un four à bois',
    'Cabinet dentaire à Lyon, prise de rendez-vous en ligne',
    'Plombier chauffagiste à Nantes, dépannage 24h/24',
    'Salon de coiffure pour femmes',
    'Nous vendons des vins naturels et organisons des dégustations chaque samedi',
  ],
  de: [
    'Eine Bäckerei mit Holzofen',
    'Zahnarztpraxis in Hamburg, Termine online buchen',
    'Fahrradwerkstatt in Köln-Ehrenfeld, Reparatur am selben Tag',
    'Ferienwohnung am Bodensee für vier Personen, Hunde sind willkommen',
  ],
  it: [
    'Un forno a legna nel centro di Bologna',
    'Studio dentistico a Torino, prenota una visita',
    'Agriturismo in Toscana con camere, piscina e cucina tradizionale',
    'Negozio di fiori per matrimoni',
  ],
  pt: [
    'Uma padaria com forno a lenha em Lisboa',
    'Clínica dentária no Porto, marque a sua consulta',
    'Oficina mecânica de bairro em São Paulo, orçamento grátis',
    'Loja de roupas infantis',
  ],
  ar: [
    'عيادة أسنان في الرياض',
    'مطعم صغير في قلب المدينة القديمة يقدم المأكولات الشامية',
    'Clinic الرياض',
    'مخبز عائلي',
  ],
  hi: ['पुणे में एक छोटी बेकरी', 'दाँतों का क्लिनिक, जयपुर', 'हम हाथ से बने कपड़े बेचते हैं'],
  ta: ['சென்னையில் ஒரு பல் மருத்துவமனை', 'எங்கள் பேக்கரி தினமும் திறந்திருக்கும்', 'தமிழ் உணவகம்'],
  zh: ['上海的一家小面包店', '牙科診所，台北市大安區', '我们在吉隆坡卖手工咖啡', '咖啡店'],
  ja: ['京都の小さなパン屋です', '歯医者、東京都渋谷区', 'ラーメン店', '新宿のカフェ'],
} satisfies Record<Language, string[]>;

const cases = Object.entries(briefs).flatMap(([language, texts]) =>
  texts.map((text) => ({ language, text })),
);

describe('the language of a brief', () => {
  it.each(cases)('is $language for “$text”', async ({ language, text }) => {
    // Malay and Indonesian share most words, so the reader's own languages decide between them.
    const preferred = language === 'id' ? ['id-ID', 'en'] : [];
    expect(await guessLanguage(text, preferred)).toEqual({ language, isFromText: true });
  });

  it.each([
    [
      'English with Arabic words',
      'A dental clinic in Riyadh named الرياض, book a visit online with us today',
      'en',
    ],
    ['Malay for readers of Arabic', 'Kedai buku kami di Shah Alam, buka setiap hari', 'ms'],
  ])('is the language of most of the text: %s', async (_, text, language) => {
    expect((await guessLanguage(text, ['ar', 'de'])).language).toBe(language);
  });

  it.each([
    ['', ['fr-CA'], 'fr'],
    ['Nobu', ['nl', 'ms-MY', 'en'], 'ms'],
    ['coffee shop', ['en-GB'], 'en'],
    ['Hotel', [], 'en'],
    ['🍜🍜 123', ['nl', 'ru'], 'en'],
    ['ร้านอาหาร', ['th', 'ta'], 'ta'],
  ])(
    'is the reader’s first offered language, else English, when “%s” does not decide',
    async (text, preferred, language) => {
      expect(await guessLanguage(text, preferred)).toEqual({ language, isFromText: false });
    },
  );

  it('is the reader’s language when Chinese and Japanese share all characters', async () => {
    expect((await guessLanguage('珈琲店', ['ja'])).language).toBe('ja');
    expect((await guessLanguage('珈琲店', ['en', 'zh-TW'])).language).toBe('zh');
  });
});
