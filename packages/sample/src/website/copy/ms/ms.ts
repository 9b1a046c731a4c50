import type { Copy } from '../copy';
import { msFood } from './ms-food';
import { msMakers } from './ms-makers';
import { msPeople } from './ms-people';
import { msScenes } from './ms-scenes';
import { msServices } from './ms-services';

export const ms: Copy = {
  nouns: {
    restaurant: ['restoran', 'sebuah restoran'],
    'street-food': ['gerai makan', 'sebuah gerai makan'],
    cafe: ['kafe', 'sebuah kafe'],
    bakery: ['kedai roti', 'sebuah kedai roti'],
    'hair-salon': ['salon rambut', 'sebuah salon rambut'],
    barber: ['kedai gunting', 'sebuah kedai gunting rambut'],
    beauty: ['studio kecantikan', 'sebuah studio kecantikan'],
    tailor: ['kedai jahit', 'sebuah kedai jahit'],
    florist: ['kedai bunga', 'sebuah kedai bunga'],
    gym: ['gimnasium', 'sebuah gimnasium'],
    yoga: ['studio yoga', 'sebuah studio yoga'],
    clinic: ['klinik', 'sebuah klinik'],
    dentist: ['klinik gigi', 'sebuah klinik gigi'],
    law: ['firma guaman', 'sebuah firma guaman'],
    accounting: ['pejabat akauntan', 'sebuah pejabat akauntan'],
    photographer: ['studio foto', 'sebuah studio foto'],
    hotel: ['rumah tamu', 'sebuah rumah tamu'],
    workshop: ['bengkel', 'sebuah bengkel'],
    repairs: ['khidmat pembaikan', 'sebuah khidmat pembaikan'],
    cleaning: ['khidmat pembersihan', 'sebuah khidmat pembersihan'],
    pets: ['kedai haiwan', 'sebuah kedai penjagaan haiwan'],
    school: ['pusat belajar', 'sebuah pusat belajar'],
    software: ['studio perisian', 'sebuah studio perisian'],
    shop: ['kedai', 'sebuah kedai'],
    general: ['studio', 'sebuah perniagaan kecil'],
  },
  voices: {
    food: msFood.restaurant,
    beauty: msPeople['hair-salon'],
    craft: msMakers.tailor,
    fitness: msPeople.gym,
    health: msPeople.clinic,
    office: msServices.accounting,
    stay: msMakers.hotel,
    trade: msServices.repairs,
    shop: msMakers.shop,
    digital: msServices.software,
    learning: msServices.school,
    general: msServices.general,
  },
  typeVoices: { ...msFood, ...msPeople, ...msMakers, ...msServices },
  introductions: [
    '{name}: {product} di {city}, sejak {year}.',
    '{name} ialah {noun} di {city}, di sini sejak {year}.',
    '{name}: {product} di {city}.',
    '{name} ialah {noun} di {city}.',
    '{name} ialah {noun}, sejak {year}.',
    '{name} ialah {noun}.',
  ],
  offerNavigation: {
    food: 'Menu',
    beauty: 'Rawatan',
    craft: 'Kerja kami',
    fitness: 'Kelas',
    health: 'Rawatan',
    office: 'Khidmat',
    stay: 'Bilik',
    trade: 'Khidmat',
    shop: 'Kedai',
    digital: 'Produk',
    learning: 'Kelas',
    general: 'Khidmat',
  },
  sections: {
    about: {
      navigation: 'Tentang',
      headings: ['Siapa kami', 'Kata kami sendiri', 'Salam kenal', 'Tentang kami'],
      texts: ['{name} ialah {noun}.'],
    },
    gallery: {
      navigation: 'Galeri',
      headings: ['Jenguk ke dalam', 'Lihat sendiri', 'Dari dekat'],
      texts: [
        'Gambar bercerita lebih cepat daripada kami.',
        'Sedikit gambaran, sebelum anda datang melihat sendiri.',
      ],
    },
    story: {
      navigation: 'Kisah',
      headings: ['Sejak {year}', 'Bermula di {city}', 'Jalan yang panjang'],
      texts: [
        'Kami bermula pada tahun {year}. Banyak yang berubah di sekeliling kami sejak itu, tetapi apa yang kami pentingkan tetap sama. Banyak yang kami tahu, kami belajar daripada pelanggan yang terus datang semula.',
        'Di {city} kami belajar kerja ini, dan di sini juga kami masih membuatnya. Kami kenal jalannya, cuacanya dan orangnya, dan semakin ramai yang kenal kami.',
        'Tiada siapa bermula dengan semuanya lengkap. Kami mula dengan apa yang ada, buat sebaik mungkin, dan kekalkan apa yang membuat orang datang semula.',
      ],
    },
    steps: {
      navigation: 'Caranya',
      headings: ['Begini caranya', 'Tiga langkah mudah', 'Dari salam sampai siap'],
      texts: ['Tidak rumit. Begini kami bekerja.', 'Anda sentiasa tahu apa yang seterusnya.'],
    },
    questions: {
      navigation: 'Soalan',
      headings: ['Elok diketahui', 'Mungkin anda tertanya', 'Tanya dan jawab'],
      texts: [
        'Jawapan ringkas. Untuk yang panjang, tanya sahaja.',
        'Kalau soalan anda tiada di sini, tanyalah kami.',
      ],
    },
    visit: {
      navigation: 'Kunjungi',
      headings: ['Jemput datang', 'Di mana kami', 'Singgah di {city}', 'Jumpa nanti'],
      texts: ['Datanglah seadanya. Kami gembira menyambut anda.', 'Kami menanti anda di {city}.'],
    },
    contact: {
      navigation: 'Hubungi',
      headings: ['Mari berbual', 'Hubungi kami', 'Sapa kami'],
      texts: [
        'Ceritakan apa yang anda fikirkan, dan kami uruskan selebihnya.',
        'Mesej pendek sudah memadai. Semua soalan kami jawab dengan senang hati.',
      ],
    },
  },
  offerText: [
    'Lihatlah perlahan-lahan, dan tanya kalau kurang pasti.',
    'Inilah yang kami buat setiap hari, dan suka membuatnya dengan baik.',
    'Mulakan di sini.',
  ],
  browse: { menu: 'Lihat menu', offer: 'Lihat apa yang ada' },
  steps: [
    [
      { title: 'Sapa kami', text: 'Beritahu dengan ringkas apa yang anda perlukan dan bila.' },
      { title: 'Rancang bersama', text: 'Anda tahu apa yang boleh dibuat sebelum apa-apa bermula.' },
      { title: 'Kami siapkan', text: 'Dengan teliti, dan anda sentiasa tahu perkembangannya.' },
    ],
    [
      { title: 'Tanya', text: 'Tiada soalan yang remeh, hanya perkara yang belum kami terangkan.' },
      { title: 'Pilih', text: 'Kami tunjukkan pilihan dan beritahu dengan jujur mana yang kami akan ambil.' },
      { title: 'Nikmati', text: 'Selepas itu, beritahu kami bagaimana. Begitulah kami bertambah baik.' },
    ],
  ],
  questions: [
    {
      title: 'Di mana saya boleh jumpa anda?',
      text: 'Di {city}. Singgahlah menyapa kami.',
    },
    { title: 'Sudah berapa lama?', text: 'Sejak {year}, dan kami masih menanti setiap hari dengan gembira.' },
    {
      title: 'Boleh tanya dahulu sebelum pilih?',
      text: 'Silakan. Lebih baik menjawab sepuluh soalan daripada membiarkan satu tergantung.',
    },
    {
      title: 'Boleh bawa kawan?',
      text: 'Tentu sekali. Ditemani lebih seronok, dan semua orang dialu-alukan.',
    },
    {
      title: 'Kalau kurang berkenan?',
      text: 'Beritahu kami. Kami mahu anda puas hati, dan kami akan betulkan.',
    },
  ],
  facts: { phone: 'Telefon', email: 'E-mel', address: 'Alamat', hours: 'Waktu buka' },
  audience: 'Orang sekitar dan sesiapa yang singgah',
  tone: 'Mesra dan jelas',
  scenes: [
    'Tempat kami pada hari yang baik',
    'Tangan yang sedang bekerja',
    'Perincian dari dekat',
    'Semuanya sedia untuk bermula',
  ],
  typeScenes: msScenes,
};
