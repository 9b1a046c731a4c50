/** What a page says by itself, whoever wrote its brief. */
export interface PageWords {
  skip: string;
  navigation: string;
  phone: string;
  email: string;
  address: string;
  hours: string;
  top: string;
}

const english: PageWords = {
  skip: 'Skip to content',
  navigation: 'Main',
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
  hours: 'Opening hours',
  top: 'Back to top',
};

const pageWords: Readonly<Record<string, PageWords>> = {
  ms: {
    skip: 'Langkau ke kandungan',
    navigation: 'Utama',
    phone: 'Telefon',
    email: 'E-mel',
    address: 'Alamat',
    hours: 'Waktu buka',
    top: 'Kembali ke atas',
  },
  id: {
    skip: 'Langsung ke isi',
    navigation: 'Utama',
    phone: 'Telepon',
    email: 'Surel',
    address: 'Alamat',
    hours: 'Jam buka',
    top: 'Kembali ke atas',
  },
  es: {
    skip: 'Saltar al contenido',
    navigation: 'Principal',
    phone: 'Teléfono',
    email: 'Correo',
    address: 'Dirección',
    hours: 'Horario',
    top: 'Volver arriba',
  },
  fr: {
    skip: 'Aller au contenu',
    navigation: 'Principale',
    phone: 'Téléphone',
    email: 'E-mail',
    address: 'Adresse',
    hours: 'Horaires',
    top: 'Haut de page',
  },
  de: {
    skip: 'Zum Inhalt springen',
    navigation: 'Hauptmenü',
    phone: 'Telefon',
    email: 'E-Mail',
    address: 'Adresse',
    hours: 'Öffnungszeiten',
    top: 'Nach oben',
  },
  it: {
    skip: 'Vai al contenuto',
    navigation: 'Principale',
    phone: 'Telefono',
    email: 'E-mail',
    address: 'Indirizzo',
    hours: 'Orari',
    top: 'Torna su',
  },
  pt: {
    skip: 'Ir para o conteúdo',
    navigation: 'Principal',
    phone: 'Telefone',
    email: 'E-mail',
    address: 'Endereço',
    hours: 'Horário',
    top: 'Voltar ao topo',
  },
  ar: {
    skip: 'انتقل إلى المحتوى',
    navigation: 'القائمة الرئيسية',
    phone: 'الهاتف',
    email: 'البريد الإلكتروني',
    address: 'العنوان',
    hours: 'ساعات العمل',
    top: 'العودة إلى الأعلى',
  },
  hi: {
    skip: 'सामग्री पर जाएँ',
    navigation: 'मुख्य',
    phone: 'फ़ोन',
    email: 'ईमेल',
    address: 'पता',
    hours: 'खुलने का समय',
    top: 'ऊपर जाएँ',
  },
  ta: {
    skip: 'உள்ளடக்கத்திற்குச் செல்க',
    navigation: 'முதன்மை',
    phone: 'தொலைபேசி',
    email: 'மின்னஞ்சல்',
    address: 'முகவரி',
    hours: 'திறந்திருக்கும் நேரம்',
    top: 'மேலே செல்க',
  },
  zh: {
    skip: '跳到正文',
    navigation: '主导航',
    phone: '电话',
    email: '电子邮件',
    address: '地址',
    hours: '营业时间',
    top: '回到顶部',
  },
  ja: {
    skip: '本文へ移動',
    navigation: 'メイン',
    phone: '電話',
    email: 'メール',
    address: '住所',
    hours: '営業時間',
    top: 'ページの先頭へ',
  },
};

export function pageWordsOf(language: string): PageWords {
  return pageWords[language] ?? pageWords[language.split('-')[0] ?? ''] ?? english;
}
