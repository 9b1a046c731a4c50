import type { Copy } from './copy';
import { voicesOf } from './voices-of';

const about =
  'Janji kami sederhana: mendengarkan, mengatakan apa yang akan kami kerjakan, lalu mengerjakannya dengan baik. Begitulah orang kembali lagi, dan mengajak temannya.';

export const id: Copy = {
  nouns: {
    restaurant: ['restoran', 'sebuah restoran'],
    'street-food': ['warung makan', 'sebuah warung makan'],
    cafe: ['kafe', 'sebuah kafe'],
    bakery: ['toko roti', 'sebuah toko roti'],
    'hair-salon': ['salon rambut', 'sebuah salon rambut'],
    barber: ['barbershop', 'sebuah barbershop'],
    beauty: ['studio kecantikan', 'sebuah studio kecantikan'],
    tailor: ['penjahit', 'sebuah rumah jahit'],
    florist: ['toko bunga', 'sebuah toko bunga'],
    gym: ['pusat kebugaran', 'sebuah pusat kebugaran'],
    yoga: ['studio yoga', 'sebuah studio yoga'],
    clinic: ['klinik', 'sebuah klinik'],
    dentist: ['klinik gigi', 'sebuah klinik gigi'],
    law: ['kantor hukum', 'sebuah kantor hukum'],
    accounting: ['kantor akuntan', 'sebuah kantor akuntan'],
    photographer: ['studio foto', 'sebuah studio foto'],
    hotel: ['penginapan', 'sebuah penginapan'],
    workshop: ['bengkel', 'sebuah bengkel'],
    repairs: ['jasa perbaikan', 'sebuah jasa perbaikan'],
    cleaning: ['jasa kebersihan', 'sebuah jasa kebersihan'],
    pets: ['perawatan hewan', 'sebuah rumah perawatan hewan'],
    school: ['tempat belajar', 'sebuah tempat belajar'],
    software: ['studio perangkat lunak', 'sebuah studio perangkat lunak'],
    shop: ['toko', 'sebuah toko'],
    general: ['studio', 'sebuah usaha kecil'],
  },
  voices: voicesOf(about, {
    food: {
      taglines: ['Datang lapar, pulang senang', 'Meja sudah siap di {city}', 'Memasak sejak {year}'],
      lead: 'Kami memasak seperti untuk keluarga sendiri: bahan yang baik, waktu yang cukup, porsi yang tidak pelit.',
      heading: 'Dari dapur kami',
      offers: [
        ['Pembuka', 'Sajian kecil untuk dinikmati bersama.'],
        ['Menu utama', 'Yang paling kami kuasai, dimasak saat dipesan.'],
        ['Yang manis', 'Karena selalu ada tempat untuknya.'],
      ],
      action: 'Pesan meja',
    },
    beauty: {
      taglines: [
        'Satu jam hanya untukmu',
        'Duduk. Tarik napas. Lihat cermin.',
        'Merawat {city} sejak {year}',
      ],
      lead: 'Kami mendengarkan dulu, baru mulai bekerja. Kamu pulang sebagai dirimu, dalam versi terbaik.',
      heading: 'Layanan kami',
      offers: [
        ['Potong dan tata', 'Sesuai dengan wajah dan pagimu.'],
        ['Warna dan detail', 'Dengan saran jujur tentang perawatannya.'],
        ['Perawatan', 'Waktu tenang yang terasa sesudahnya.'],
      ],
      action: 'Buat janji',
    },
    craft: {
      taglines: ['Buatan tangan, khusus untukmu', 'Dikerjakan dengan sabar', 'Buatan {city} sejak {year}'],
      lead: 'Bawa ide, gambar, atau sekadar keinginan. Kami menyediakan tangan dan waktunya.',
      heading: 'Karya kami',
      offers: [
        ['Pesanan khusus', 'Dari ide pertama sampai detail terakhir.'],
        ['Untuk perayaan', 'Pernikahan, pesta, dan hari yang layak dikenang.'],
        ['Pekerjaan kecil', 'Dengan ketelitian yang sama.'],
      ],
      action: 'Ajukan pesanan',
    },
    fitness: {
      taglines: ['Sedikit lebih kuat dari kemarin', 'Datang saja dulu', '{city} bergerak di sini'],
      lead: 'Ruang untuk bergerak, dan orang yang hafal namamu sebelum angkamu.',
      heading: 'Berlatih bersama kami',
      offers: [
        ['Sesuai ritmemu', 'Ruang ini milikmu kapan pun cocok.'],
        ['Kelompok kecil', 'Lelah terasa ringan kalau dibagi.'],
        ['Untuk pemula', 'Kami tunjukkan semuanya, pelan-pelan.'],
      ],
      action: 'Coba satu sesi',
    },
    health: {
      taglines: ['Perawatan yang tidak terburu-buru', 'Ada saat dibutuhkan', 'Menjaga {city} sejak {year}'],
      lead: 'Anda bercerita, kami mendengarkan sampai paham. Lalu kami jelaskan dengan kata yang mudah.',
      heading: 'Cara kami membantu',
      offers: [
        ['Konsultasi', 'Untuk yang sakit hari ini dan yang mengganggu pikiran.'],
        ['Pemeriksaan', 'Melihat dengan tenang, selagi dini.'],
        ['Tindak lanjut', 'Kami ingin tahu kabar Anda.'],
      ],
      action: 'Buat janji temu',
    },
    office: {
      taglines: [
        'Jawaban jelas saat penting',
        'Di pihak Anda, tanpa istilah rumit',
        'Di {city} sejak {year}',
      ],
      lead: 'Bawa surat yang tidak Anda mengerti. Kita baca bersama, dan kami katakan apa yang akan kami lakukan.',
      heading: 'Bidang kami',
      offers: [
        ['Nasihat', 'Sebelum tanda tangan, tanyakan dulu.'],
        ['Pengurusan', 'Semua rapi dan tepat waktu.'],
        ['Pendampingan', 'Setiap langkah dijelaskan lebih dulu.'],
      ],
      action: 'Minta pertemuan',
    },
    stay: {
      taglines: ['Rumah keduamu di {city}', 'Bangun di tempat yang tepat', 'Tinggal semalam lagi'],
      lead: 'Tempat tidur rapi, malam yang tenang, dan seseorang di pintu yang senang kamu datang.',
      heading: 'Menginap di sini',
      offers: [
        ['Berdua', 'Kasur yang nyaman dan jendela yang enak dibuka.'],
        ['Keluarga', 'Ruang untuk semua, juga penjelajah kecil.'],
        ['Di sekitar', 'Kami beri tahu tempat makan dan jalan-jalan.'],
      ],
      action: 'Tanya kamar',
    },
    trade: {
      taglines: ['Beres sejak pertama kali', 'Bocor, macet, berbunyi?', 'Melayani {city} sejak {year}'],
      lead: 'Ceritakan apa yang terjadi. Kami datang dengan alat yang tepat dan pergi setelah bersih.',
      heading: 'Yang kami perbaiki',
      offers: [
        ['Darurat', 'Telepon dulu, tenang kemudian.'],
        ['Perbaikan', 'Besar dan kecil, dengan suku cadang awet.'],
        ['Perawatan', 'Dicek tepat waktu, terhindar dari yang parah.'],
      ],
      action: 'Ceritakan masalahnya',
    },
    shop: {
      taglines: ['Dipilih dengan teliti', 'Toko kecil, barang bagus', 'Di balik meja sejak {year}'],
      lead: 'Datang untuk satu barang, pulang dengan barang yang ternyata kamu cari.',
      heading: 'Di rak kami',
      offers: [
        ['Baru datang', 'Yang baru saja dibuka dari kardus.'],
        ['Langganan', 'Yang selalu dicari lagi.'],
        ['Untuk hadiah', 'Bilang untuk siapa, kami bungkus.'],
      ],
      action: 'Mampir ke toko',
    },
    digital: {
      taglines: [
        'Kurangi yang remeh, kerjakan yang penting',
        'Alat yang tidak mengganggu',
        'Dibuat di {city}',
      ],
      lead: '{name} mengurus hal yang tidak disukai siapa pun, dan membuatnya cepat serta jelas.',
      heading: 'Yang bisa dilakukan',
      offers: [
        ['Semua di satu tempat', 'Tidak perlu mencari di obrolan dan lembar kerja.'],
        ['Jelas sekali lihat', 'Mana yang selesai, mana yang belum.'],
        ['Data milikmu', 'Ambil kapan saja.'],
      ],
      action: 'Minta peragaan',
    },
    learning: {
      taglines: [
        'Penasaran dulu, pintar kemudian',
        'Saat semuanya jadi jelas',
        'Mengajar di {city} sejak {year}',
      ],
      lead: 'Kami mengikuti langkah orang di depan kami. Begitulah muncul “oh, begitu!”',
      heading: 'Yang kami ajarkan',
      offers: [
        ['Dari nol', 'Tidak perlu tahu apa-apa, cukup penasaran.'],
        ['Mengejar', 'Kami cari bagian yang hilang.'],
        ['Privat', 'Pelajaran untuk satu orang.'],
      ],
      action: 'Tanya kelas pertama',
    },
    general: {
      taglines: ['Kerja baik, dengan teliti', 'Cukup kecil untuk hafal namamu', 'Di {city}, sejak {year}'],
      lead: 'Katakan apa yang kamu butuhkan. Kami akan jujur apakah kami orangnya.',
      heading: 'Yang kami kerjakan',
      offers: [
        ['Mendengarkan', 'Supaya selanjutnya pas.'],
        ['Mengerjakan', 'Dengan tangan, dengan hati, tepat waktu.'],
        ['Tetap ada', 'Karena tahun depan pun harus tetap baik.'],
      ],
      action: 'Hubungi kami',
    },
  }),
  introductions: [
    '{name}: {product} di {city}, sejak {year}.',
    '{name} adalah {noun} di {city}, sejak {year}.',
    '{name}: {product} di {city}.',
    '{name} adalah {noun} di {city}.',
    '{name} adalah {noun}, sejak {year}.',
    '{name} adalah {noun}.',
  ],
  offerNavigation: {
    food: 'Menu',
    beauty: 'Layanan',
    craft: 'Karya',
    fitness: 'Kelas',
    health: 'Layanan',
    office: 'Layanan',
    stay: 'Kamar',
    trade: 'Layanan',
    shop: 'Toko',
    digital: 'Produk',
    learning: 'Kelas',
    general: 'Layanan',
  },
  sections: {
    about: {
      navigation: 'Tentang',
      headings: ['Siapa kami', 'Salam kenal', 'Tentang kami'],
      texts: ['{name} adalah {noun}.'],
    },
    gallery: {
      navigation: 'Galeri',
      headings: ['Intip ke dalam', 'Dari dekat'],
      texts: ['Gambar bercerita lebih cepat daripada kami.'],
    },
    story: {
      navigation: 'Kisah',
      headings: ['Sejak {year}', 'Bermula di {city}', 'Perjalanan kami'],
      texts: [
        'Kami mulai tahun {year}. Banyak yang berubah di sekitar kami; yang kami anggap penting tetap sama.',
        'Di {city} kami belajar pekerjaan ini, dan di sini kami masih mengerjakannya. Kami kenal jalan dan orangnya, dan makin banyak orang kenal kami.',
        'Kami mulai dengan yang ada, mengerjakannya sebaik mungkin, dan menjaga yang membuat orang kembali.',
      ],
    },
    steps: {
      navigation: 'Caranya',
      headings: ['Mudah saja', 'Tiga langkah'],
      texts: ['Tidak rumit. Begini cara kami bekerja.'],
    },
    questions: {
      navigation: 'Tanya jawab',
      headings: ['Perlu diketahui', 'Mungkin kamu bertanya'],
      texts: ['Kalau pertanyaanmu belum ada, tanyakan saja.'],
    },
    visit: {
      navigation: 'Kunjungi',
      headings: ['Mampirlah', 'Sampai jumpa'],
      texts: ['Datanglah apa adanya.', 'Kami tunggu di {city}.'],
    },
    contact: {
      navigation: 'Kontak',
      headings: ['Mari bicara', 'Sapa kami'],
      texts: ['Ceritakan apa yang kamu inginkan, selanjutnya kami urus.'],
    },
  },
  offerText: [
    'Lihat dengan santai, dan tanya apa saja.',
    'Yang kami kerjakan setiap hari, dan senang mengerjakannya dengan baik.',
  ],
  browse: { menu: 'Lihat menu', offer: 'Lihat layanan kami' },
  steps: [
    [
      { title: 'Sapa kami', text: 'Beberapa kata saja: butuh apa dan kapan.' },
      { title: 'Rencanakan bersama', text: 'Kamu tahu apa yang mungkin sebelum mulai.' },
      { title: 'Kami kerjakan', text: 'Dengan teliti, dan kamu selalu tahu kabarnya.' },
    ],
  ],
  questions: [
    { title: 'Di mana tempatnya?', text: 'Di {city}. Mampir dan sapa kami.' },
    { title: 'Sudah berapa lama?', text: 'Sejak {year}, dengan semangat yang sama.' },
    {
      title: 'Boleh tanya sebelum memutuskan?',
      text: 'Tentu. Lebih baik sepuluh jawaban daripada satu keraguan.',
    },
    { title: 'Boleh mengajak teman?', text: 'Boleh sekali. Semua orang diterima dengan senang hati.' },
    { title: 'Kalau ada yang kurang pas?', text: 'Bilang saja. Kami ingin kamu puas, dan kami perbaiki.' },
  ],
  facts: { phone: 'Telepon', email: 'Surel', address: 'Alamat', hours: 'Jam buka' },
  audience: 'Warga sekitar dan siapa pun yang lewat',
  tone: 'Hangat dan jelas',
  scenes: [
    'Tempat kami di hari yang baik',
    'Tangan yang sedang bekerja',
    'Detail dari dekat',
    'Semua siap dimulai',
  ],
};
