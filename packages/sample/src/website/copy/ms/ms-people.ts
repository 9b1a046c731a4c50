import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const msPeople = {
  'hair-salon': {
    taglines: [
      'Rambut yang masih cantik hari Khamis',
      'Duduk. Tarik nafas. Tengok cermin.',
      'Mendandan {city} sejak {year}',
      'Rambut anda di tangan yang betul',
    ],
    leads: [
      'Kami dengar dahulu, potong kemudian. Anda pulang dengan rambut yang sesuai dengan wajah dan pagi anda.',
      'Sebuah kerusi, sebuah cermin, dan satu jam yang milik anda seorang.',
    ],
    about:
      'Potongan yang baik bermula dengan perbualan. Kami lihat bagaimana rambut anda jatuh, tanya berapa banyak masa anda pada waktu pagi, dan barulah gunting dicapai.',
    offerHeadings: ['Di kerusi kami', 'Apa yang kami buat', 'Untuk rambut anda'],
    offers: [
      { title: 'Potong dan kemas', text: 'Cuci, potong, kering, dan ditunjukkan dari setiap sudut.' },
      {
        title: 'Warna',
        text: 'Dari kilauan halus hingga wajah baharu, dengan nasihat jujur tentang penjagaannya.',
      },
      { title: 'Rawatan', text: 'Untuk rambut penat yang mahu hidup semula.' },
      { title: 'Untuk hari besar', text: 'Disanggul, disemat, dan tahan sampai lewat malam.' },
    ],
    action: 'Tempah kerusi',
  },
  barber: {
    taglines: [
      'Garis tajam, tuala hangat',
      'Masuk kusut, keluar kemas',
      'Mengemaskan {city} sejak {year}',
      'Potong kemas, tanpa banyak hal',
    ],
    leads: [
      'Mesin, gunting, tangan yang tenang, dan berbual sebanyak atau sesedikit yang anda suka.',
      'Potongan yang tidak perlu difikirkan lagi, kerana ia memang sudah jadi.',
    ],
    about:
      'Kedai gunting lebih daripada tempat memotong rambut. Ia dua puluh minit yang tenang, satu cerita yang baik, dan satu anggukan di cermin yang bermaksud: siap.',
    offerHeadings: ['Di papan', 'Di kerusi', 'Apa yang kami gunting'],
    offers: [
      { title: 'Gunting rambut', text: 'Gunting atau mesin, dengan tengkuk yang bersih.' },
      { title: 'Fade', text: 'Rendah, sederhana atau tinggi, tanpa garis yang kelihatan.' },
      { title: 'Janggut', text: 'Dibentuk, diminyakkan, dan kemas tepinya.' },
      { title: 'Cukur', text: 'Tuala hangat, buih, dan mata pisau baharu.' },
    ],
    action: 'Tempah kerusi',
  },
  beauty: {
    taglines: [
      'Satu jam yang milik anda',
      'Kemewahan kecil, dibuat dengan teliti',
      'Jam paling lembut di {city}',
      'Menjaga anda sejak {year}',
    ],
    leads: [
      'Air hangat, alatan bersih, tangan yang lembut. Kami tidak tergesa-gesa, supaya anda juga tidak.',
      'Simpan telefon di dalam beg. Yang lain biar kami uruskan.',
    ],
    about:
      'Kecantikan ada pada perincian, begitu juga penjagaan: meja yang bersih, warna yang dilihat dua kali di bawah cahaya, dan tangan yang tidak terburu-buru.',
    offerHeadings: ['Rawatan', 'Untuk anda', 'Apa yang kami buat'],
    offers: [
      { title: 'Tangan dan kuku', text: 'Dibentuk, diwarnakan, dan disiapkan supaya tahan lama.' },
      { title: 'Kaki', text: 'Rendaman yang panjang, pedikur yang teliti, langkah yang ringan.' },
      { title: 'Wajah', text: 'Dibersihkan, ditenangkan dan berseri.' },
      { title: 'Untuk majlis', text: 'Warna dan hiasan yang sepadan dengan baju dan suasana hati.' },
    ],
    action: 'Tempah masa anda',
  },
  gym: {
    taglines: [
      'Lebih kuat daripada semalam',
      'Datang dahulu. Yang lain menyusul.',
      '{city} berlatih di sini',
      'Menggerakkan orang sejak {year}',
    ],
    leads: [
      'Ruang untuk bergerak, pemberat yang disusun semula, dan orang yang ingat nama anda sebelum angka anda.',
      'Anda tidak perlu cergas untuk bermula. Mula sahaja, itulah ulangan yang paling berat.',
    ],
    about:
      'Kami lebih peduli tentang bulan kedua daripada hari pertama. Sebab itu kami bermula dari tahap anda, mengira yang penting, dan bersorak untuk setiap kemajuan kecil.',
    offerHeadings: ['Berlatih dengan kami', 'Di gelanggang', 'Cara bermula'],
    offers: [
      { title: 'Latihan bebas', text: 'Alatan, tali dan ruang, ikut masa anda.' },
      { title: 'Kumpulan kecil', text: 'Kerja berat terasa ringan apabila dikongsi.' },
      {
        title: 'Seorang dengan seorang',
        text: 'Pelan untuk anda, dan jurulatih yang memastikan anda mengikutinya.',
      },
      { title: 'Pertama kali', text: 'Kami tunjukkan tempatnya, dan setiap mesinnya.' },
    ],
    action: 'Cuba satu sesi',
  },
  yoga: {
    taglines: [
      'Datang seadanya, pulang lebih ringan',
      'Ruang untuk bernafas',
      'Sejam yang tenang di {city}',
      'Bernafas bersama sejak {year}',
    ],
    leads: [
      'Lantai hangat, tingkap terbuka dan guru yang memerhati. Bawa pakaian selesa, tiada apa yang perlu dibuktikan.',
      'Sejam tanpa skrin. Regang, imbang, goyah, ketawa, rehat.',
    ],
    about:
      'Tiada sesiapa mengira markah di sini. Ada yang datang untuk belakang, ada yang untuk kepala, dan ramai yang tinggal kerana rasa tenang selepasnya.',
    offerHeadings: ['Kelas', 'Di atas tikar', 'Cara berlatih'],
    offers: [
      { title: 'Lembut', text: 'Perlahan, disokong, dan baik untuk bahu yang kaku.' },
      { title: 'Mengalir', text: 'Nafas dan gerak, sampai sukar dibezakan.' },
      { title: 'Permulaan', text: 'Langkah pertama, diterangkan dengan mudah.' },
      { title: 'Rehat', text: 'Selimut, senyap, lama. Tertidur pun boleh.' },
    ],
    action: 'Sertai kelas',
  },
  clinic: {
    taglines: [
      'Rawatan yang tidak tergesa-gesa',
      'Ada apabila anda perlukan',
      'Menjaga {city} sejak {year}',
      'Rawatan baik, dekat dengan rumah',
    ],
    leads: [
      'Anda bercerita, kami mendengar sampai faham. Kemudian kami terangkan apa yang boleh dibuat, dengan bahasa yang mudah.',
      'Bilik yang tenang, jawapan yang jelas, dan orang yang mengenali anda kali berikutnya.',
    ],
    about:
      'Sakit sudah cukup susah. Mencari bantuan patut menjadi bahagian yang mudah: jalan yang pendek, kata-kata yang jelas, dan pasukan yang merawat anda seperti keluarga sendiri.',
    offerHeadings: ['Bagaimana kami membantu', 'Rawatan kami', 'Yang kami jaga'],
    offers: [
      { title: 'Perundingan', text: 'Untuk yang sakit hari ini dan yang lama difikirkan.' },
      { title: 'Pemeriksaan', text: 'Melihat keadaan anda dengan tenang, sebelum menjadi masalah.' },
      { title: 'Kanak-kanak', text: 'Sabar, gurau kecil, dan tangan yang lembut.' },
      { title: 'Susulan', text: 'Kami mahu tahu perkembangannya. Pulih juga sebahagian daripada rawatan.' },
    ],
    action: 'Buat janji temu',
  },
  dentist: {
    taglines: [
      'Tangan lembut, gigi sihat',
      'Doktor gigi yang tidak perlu ditangguh',
      'Senyuman {city} sejak {year}',
      'Tiada apa yang perlu ditakutkan',
    ],
    leads: [
      'Kami terangkan sebelum mula, berhenti apabila anda angkat tangan, dan tidak pernah membuat anda malu dengan gigi anda.',
      'Rawatan gigi yang baik itu senyap, teliti dan sedikit membosankan. Kami bangga dengannya.',
    ],
    about:
      'Kebanyakan orang tidak suka berjumpa doktor gigi. Kami mahu mengubahnya, satu janji temu yang tenang pada satu masa.',
    offerHeadings: ['Rawatan', 'Bagaimana kami membantu', 'Untuk gigi anda'],
    offers: [
      { title: 'Periksa dan cuci', text: 'Dilihat dengan teliti, dibersihkan, dan diterangkan.' },
      { title: 'Baiki', text: 'Tampalan dan korona yang anda lupa ia ada.' },
      { title: 'Lurus dan putih', text: 'Nasihat jujur tentang apa yang berbaloi dan apa yang tidak.' },
      { title: 'Lawatan pertama', text: 'Untuk si kecil: naik kerusi, dan masa untuk melihat-lihat.' },
    ],
    action: 'Buat janji temu',
  },
  pets: {
    taglines: [
      'Untuk semua yang berkaki empat',
      'Kami faham bahasa ekor',
      'Haiwan {city}, dijaga dengan baik',
      'Haiwan gembira sejak {year}',
    ],
    leads: [
      'Mereka tidak boleh memberitahu apa yang mereka perlukan. Jadi kami memerhati, perlahan-lahan, dengan biskut di setiap poket.',
      'Tinggalkan mereka dengan kami. Mereka akan pulang bersih, penat dan agak bangga.',
    ],
    about:
      'Kami tahu anda bukan meninggalkan haiwan di pintu, anda meninggalkan ahli keluarga. Setiap yang masuk dengan empat kaki kami jaga seperti milik sendiri.',
    offerHeadings: ['Untuk mereka', 'Bagaimana kami membantu', 'Penjagaan'],
    offers: [
      { title: 'Mandi', text: 'Air suam, sabun lembut, tidak tergesa-gesa.' },
      { title: 'Bulu dan kuku', text: 'Dipotong dengan sabar, ikut rentak mereka.' },
      { title: 'Makanan dan barangan', text: 'Yang baik untuk mereka, dan sedikit yang menyeronokkan.' },
      { title: 'Nasihat', text: 'Tanya apa sahaja. Mungkin kami sudah pernah melaluinya.' },
    ],
    action: 'Buat janji temu',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
