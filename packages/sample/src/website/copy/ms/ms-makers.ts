import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const msMakers = {
  tailor: {
    taglines: [
      'Dipotong untuk anda, bukan untuk orang lain',
      'Diukur dua kali, dipakai bertahun-tahun',
      'Menjahit untuk {city} sejak {year}',
      'Baju mesti muat. Jadi kami buat ia muat.',
    ],
    leads: [
      'Bawa kain, gambar, atau hanya idea. Kami bawa kapur, kesabaran dan jarum.',
      'Baju ingat untuk siapa ia dijahit. Baju kami dijahit untuk cara anda berdiri, berjalan dan duduk.',
    ],
    about:
      'Jahitan yang baik kelihatan di sebelah dalam: pada kelim yang lurus, sambungan yang rata, dan lapik yang hanya anda akan nampak. Di situlah masa kami dihabiskan.',
    offerHeadings: ['Di meja potong', 'Apa yang kami jahit', 'Kerja kami'],
    offers: [
      { title: 'Tempahan khas', text: 'Dari ukuran pertama hingga cubaan terakhir.' },
      { title: 'Ubah suai', text: 'Dipendekkan, dilonggarkan, dirapatkan: baju kesayangan diselamatkan.' },
      { title: 'Untuk kenduri dan raya', text: 'Sekeluarga sedondon, siap pada waktunya.' },
      { title: 'Baiki', text: 'Zip, lapik, jahitan. Kerja kecil, dibuat teliti.' },
    ],
    action: 'Aturkan ukuran',
  },
  florist: {
    taglines: [
      'Katakan dengan yang berkembang',
      'Bunga untuk hari Selasa yang biasa',
      'Bunga segar untuk {city} sejak {year}',
      'Bunga musim ini, digubah tangan',
    ],
    leads: [
      'Beritahu kami untuk siapa. Kami carikan warnanya, harumnya dan jumlah tangkainya.',
      'Untuk meja, muka pintu, pelamin dan perpisahan: bunga berkata apabila kata-kata terlalu besar.',
    ],
    about:
      'Kami memilih yang nampak hidup pada pagi itu, dan membiarkan musim menentukan. Sebab itu tiada dua jambangan kami yang serupa.',
    offerHeadings: ['Dari meja gubahan', 'Apa yang kami gubah', 'Bunga untuk'],
    offers: [
      { title: 'Jambangan', text: 'Digubah tangan dalam warna hari itu.' },
      { title: 'Perkahwinan', text: 'Dari bunga dada hingga meja terakhir.' },
      { title: 'Takziah', text: 'Gubahan yang tenang, dibuat dengan hormat.' },
      { title: 'Pokok untuk dijaga', text: 'Dengan nota tentang cahaya, air dan cara memujuknya.' },
    ],
    action: 'Tempah bunga',
  },
  photographer: {
    taglines: [
      'Detik itu, disimpan',
      'Gambar yang mahu dipegang',
      'Memerhati cahaya {city} sejak {year}',
      'Berdiri di situ. Tak perlu bergaya.',
    ],
    leads: [
      'Kami mencari saat selepas senyuman: yang tidak diatur sesiapa. Itulah gambar yang anda masih sayang dua puluh tahun lagi.',
      'Cahaya yang baik, tidak tergesa-gesa, dan jurugambar yang perasan.',
    ],
    about:
      'Gambar ialah perhatian kecil. Kami mengambil masa untuk melihat apa yang ada, dan menekan butang apabila ia benar.',
    offerHeadings: ['Apa yang kami rakam', 'Karya', 'Di depan lensa'],
    offers: [
      { title: 'Orang', text: 'Potret yang nampak seperti anda pada hari yang baik.' },
      { title: 'Perkahwinan', text: 'Dari pagi yang gementar hingga salam terakhir.' },
      { title: 'Keluarga', text: 'Bising, comot dan semuanya. Itulah yang kekal.' },
      { title: 'Untuk perniagaan', text: 'Tempat, produk dan orang di sebaliknya.' },
    ],
    action: 'Tanya tarikh',
  },
  shop: {
    taglines: [
      'Dipilih dengan tangan, disimpan dengan teliti',
      'Kedai kecil, barang baik',
      'Kedai di simpang jalan {city}',
      'Di belakang kaunter sejak {year}',
    ],
    leads: [
      'Setiap barang di rak kami telah dipegang, dibelek dan dibincang. Yang tinggal memang berbaloi.',
      'Masuk untuk satu barang, keluar dengan barang yang anda tidak tahu anda cari.',
    ],
    about:
      'Kami lebih suka menyimpan satu barang yang baik daripada sepuluh yang biasa. Tanyalah kenapa ia ada di rak: selalu ada sebabnya, dan selalunya ada cerita.',
    offerHeadings: ['Di rak kami', 'Apa yang ada', 'Di dalam kedai'],
    offers: [
      { title: 'Baru sampai', text: 'Yang baru dibuka kotaknya, selagi ada.' },
      { title: 'Yang orang cari semula', text: 'Kegemaran ramai, sentiasa dekat di tangan.' },
      { title: 'Untuk hadiah', text: 'Cerita tentang orangnya dan bajet anda. Kami balutkan.' },
      { title: 'Tanya di kaunter', text: 'Kalau tiada di sini, mungkin kami tahu di mana.' },
    ],
    action: 'Singgah ke kedai',
  },
  hotel: {
    taglines: [
      'Rumah kedua anda di {city}',
      'Bangun di tempat yang baik',
      'Membuka pintu sejak {year}',
      'Tinggal semalam lagi',
    ],
    leads: [
      'Katil yang kemas, malam yang sunyi, dan seseorang di muka pintu yang gembira anda sampai.',
      'Letakkan beg. Air sedang dijerang, kipas berpusing, dan tiada tempat yang perlu dikejar.',
    ],
    about:
      'Orang ingat perasaan di sesuatu tempat: cahaya pagi, bau taman, soalan kecil waktu sarapan. Itulah yang kami jaga dahulu.',
    offerHeadings: ['Bilik', 'Tempat anda tidur', 'Penginapan anda'],
    offers: [
      {
        title: 'Untuk seorang atau berdua',
        text: 'Katil yang selesa, cadar bersih, dan tingkap yang elok dibuka.',
      },
      { title: 'Untuk keluarga', text: 'Ruang untuk bersantai, dan untuk penjelajah kecil.' },
      { title: 'Sudut bersama', text: 'Sebuah meja, kerusi di tempat teduh, buku yang ditinggalkan tetamu.' },
      { title: 'Sekitar sini', text: 'Tanya di mana kami makan, berjalan dan melihat matahari terbenam.' },
    ],
    action: 'Tanya bilik',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
