import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const msFood = {
  restaurant: {
    taglines: [
      'Duduk dulu, makan sampai puas',
      'Masakan untuk {city} sejak {year}',
      'Rasa yang buat orang datang semula',
      'Di {city}, rezeki dikongsi di meja ini',
    ],
    leads: [
      'Kami memasak seperti memasak untuk keluarga sendiri: banyak, panas dan tidak berkira.',
      'Ajak seseorang yang anda sayang. Pesan satu hidangan lebih daripada yang dirancang. Tunggu sampai suapan terakhir.',
    ],
    about:
      'Hidangan yang sedap bermula lama sebelum tetamu pertama duduk: di pasar, di papan pemotong, di hadapan periuk yang tidak boleh dikejar. Bahagian itulah yang paling kami suka, dan anda boleh merasainya.',
    offerHeadings: ['Dari dapur kami', 'Apa yang kami masak', 'Di atas meja'],
    offers: [
      { title: 'Pembuka selera', text: 'Hidangan kecil untuk dikongsi, dan direbut suapan akhirnya.' },
      { title: 'Hidangan utama', text: 'Yang membuat orang datang lagi, dimasak selepas dipesan.' },
      { title: 'Lauk sampingan', text: 'Nasi, sayur, acar dan semua yang melengkapkan hidangan.' },
      { title: 'Yang manis', text: 'Kerana perut selalu ada ruang untuknya.' },
    ],
    action: 'Tempah meja',
  },
  'street-food': {
    taglines: [
      'Berbaloi beratur sejak {year}',
      'Ikut saja bau {product}',
      'Panas, jujur, habis cepat',
      'Rasa yang {city} sanggup tunggu',
    ],
    leads: [
      'Tiada alas meja putih, tiada menu panjang. Hanya yang terbaik dari periuk kami, disenduk panas di depan mata.',
      'Tarik bangku, tunjuk lauk pilihan, dan biar kuahnya banjir.',
    ],
    about:
      'Ada resipi yang ditulis. Resipi kami tinggal di tangan: berapa lama rempah ditumis, bila periuk dikacau dan bila ia dibiarkan. Rasanya sama hari ini kerana caranya sama setiap hari.',
    offerHeadings: ['Di atas dapur hari ini', 'Nak makan apa?', 'Yang sedap-sedap'],
    offers: [
      {
        title: 'Pinggan pilihan ramai',
        text: 'Nasi, kuah dan apa sahaja yang paling menggoda di sebalik cermin.',
      },
      { title: 'Campur semua', text: 'Untuk yang tidak dapat memilih. Tiada yang pulang lapar.' },
      { title: 'Yang rangup', text: 'Paling sedap dimakan panas-panas, terus dari kuali.' },
      { title: 'Minuman sejuk', text: 'Manis, berais dan cukup kuat untuk panas terik.' },
    ],
    action: 'Cari gerai kami',
  },
  cafe: {
    taglines: [
      'Pagi perlahan, kopi pekat',
      'Sudut tenang di {city}, dengan kopi',
      'Meja tepi tingkap itu milik anda',
      'Membancuh untuk {city} sejak {year}',
    ],
    leads: [
      'Datang untuk cawan pertama, tinggal untuk yang kedua. Tiada sesiapa yang mengira minit.',
      'Biji kopi yang baik, susu yang hangat dan tempat untuk duduk: kadang-kadang itu sahaja yang diperlukan.',
    ],
    about:
      'Bagi kami, kafe diukur pada pukul tiga petang: bunyi pengisar, cahaya di atas meja, dan wajah yang ingat bagaimana anda suka kopi anda.',
    offerHeadings: ['Di kaunter', 'Cawan dan pinggan', 'Apa yang ada'],
    offers: [
      { title: 'Kopi, hitam atau susu', text: 'Pekat, panjang atau dengan ais.' },
      { title: 'Teh, diseduh betul', text: 'Seteko penuh, dengan masa yang cukup.' },
      { title: 'Sarapan sampai lewat', text: 'Roti bakar, telur dan sesuatu yang hijau.' },
      { title: 'Kek hari ini', text: 'Lihat di bawah tudung kaca. Jarang sempat sampai petang.' },
    ],
    action: 'Singgah minum',
  },
  bakery: {
    taglines: [
      'Masih hangat bila anda sampai',
      'Membakar untuk {city} sejak {year}',
      'Tepung, air dan sabar',
      'Mulakan hari dari oven kami',
    ],
    leads: [
      'Lampu kami menyala ketika jalan masih lena, supaya ada roti di rak apabila anda bangun.',
      'Kulit rangup, isi lembut, dan bau yang buat orang menyeberang jalan.',
    ],
    about:
      'Roti yang baik tidak meminta banyak: tepung yang baik, masa untuk naik, oven yang panas dan seseorang yang memberi perhatian. Kami gembira menjadi orang itu.',
    offerHeadings: ['Dari oven', 'Di atas rak', 'Apa yang kami bakar'],
    offers: [
      { title: 'Roti', text: 'Diperam lama dan dibakar garing, untuk dihiris tebal.' },
      { title: 'Pastri pagi', text: 'Berlapis-lapis, paling sedap sebelum pukul sepuluh.' },
      { title: 'Kek untuk meraikan', text: 'Beritahu kami harinya dan berapa ramai tetamunya.' },
      { title: 'Manisan kecil', text: 'Untuk dibawa pulang. Selalunya habis di tengah jalan.' },
    ],
    action: 'Tempah untuk esok',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
