import type { BusinessTypeId } from '../../business-types';

type Scenes = readonly [whole: string, work: string, detail: string, another: string];

export const msScenes: Readonly<Record<BusinessTypeId, Scenes>> = {
  restaurant: [
    'Meja yang siap dihidang dalam cahaya petang',
    'Tukang masak menyiapkan hidangan',
    'Hidangan berasap dilihat dari atas',
    'Sayur dan herba segar di atas papan pemotong',
  ],
  'street-food': [
    'Periuk-periuk kari di gerai waktu petang',
    'Senduk menuang kuah ke atas nasi',
    'Sepinggan nasi penuh lauk dari atas',
    'Rempah dan cili kering di dalam mangkuk',
  ],
  cafe: [
    'Meja tepi tingkap dengan dua cawan kopi',
    'Susu dituang ke dalam kopi',
    'Sepotong kek di atas piring',
    'Biji kopi tumpah dari senduk',
  ],
  bakery: [
    'Roti menyejuk di rak tepi oven',
    'Tangan bertepung menguli doh',
    'Roti yang dibelah, lembut di dalam',
    'Pastri keemasan sebaris di atas dulang',
  ],
  'hair-salon': [
    'Salon yang cerah dengan kerusi di depan cermin bulat',
    'Gunting dan sikat pada rambut panjang',
    'Berus dan botol di atas rak',
    'Rambut beralun berkilat dari belakang',
  ],
  barber: [
    'Kerusi kulit di bawah lampu hangat',
    'Mesin gunting mengemaskan tengkuk',
    'Pisau cukur, berus dan buih di atas tuala',
    'Botol dan sikat di depan cermin',
  ],
  beauty: [
    'Bilik rawatan yang tenang dengan tuala berlipat',
    'Kuku diwarnakan dengan berus halus',
    'Botol warna disusun mengikut ton',
    'Semangkuk air suam dengan kelopak bunga',
  ],
  tailor: [
    'Meja potong dengan kain, kapur dan gunting',
    'Tangan membimbing kain di bawah jarum mesin',
    'Gelendong benang pelbagai warna',
    'Baju separuh siap di atas patung',
  ],
  florist: [
    'Baldi bunga segar di depan dinding hijau',
    'Tangan mengikat jambangan dengan tali',
    'Sekuntum bunga dari dekat',
    'Tangkai, daun dan gunting di atas meja kayu',
  ],
  gym: [
    'Dewan latihan yang cerah dengan alatan',
    'Tangan berkapur menggenggam palang',
    'Kettlebell sebaris di atas lantai gelap',
    'Tali dan kotak dalam cahaya pagi',
  ],
  yoga: [
    'Studio kosong dengan tikar dalam cahaya pagi',
    'Seseorang duduk bersila dari belakang',
    'Tikar bergulung dan selimut berlipat',
    'Pokok dan lilin di tepi tingkap',
  ],
  clinic: [
    'Ruang menunggu yang cerah dan tenang',
    'Tangan mencatat di sebelah stetoskop',
    'Stetoskop di atas meja kayu',
    'Cahaya matahari di bilik rundingan',
  ],
  dentist: [
    'Bilik rawatan cerah dengan kerusi rebah',
    'Alatan bersih di atas dulang',
    'Berus gigi di dalam gelas tepi tingkap',
    'Lampu lembut di atas kerusi',
  ],
  law: [
    'Pejabat tenang dengan rak buku',
    'Pen di atas dokumen',
    'Buku berkulit sebaris',
    'Dua kerusi di meja kayu tepi tingkap',
  ],
  accounting: [
    'Meja kemas dengan kertas dan pokok',
    'Tangan menulis angka di buku nota',
    'Fail tersusun sebaris',
    'Kalkulator dan cawan dalam cahaya pagi',
  ],
  photographer: [
    'Studio dengan bangku dan latar kertas',
    'Tangan memegang kamera',
    'Gambar digantung hingga kering',
    'Lensa dari dekat',
  ],
  hotel: [
    'Beranda dengan dua kerusi menghadap taman',
    'Katil kemas di tepi tingkap terbuka',
    'Dulang sarapan dengan buah dan kopi',
    'Kunci di atas meja kayu',
  ],
  workshop: [
    'Kereta di atas jek di bengkel yang kemas',
    'Tangan mengetatkan bolt',
    'Alatan tersusun di dinding',
    'Tayar dan lampu di atas lantai',
  ],
  repairs: [
    'Kotak alatan di lantai bersih tepi sinki',
    'Tangan menyambung dua paip',
    'Alatan di atas kain',
    'Paip baharu yang siap dipasang',
  ],
  cleaning: [
    'Ruang tamu cerah dengan kusyen segar',
    'Tangan bersarung mengelap tingkap',
    'Kain berlipat dan baldi',
    'Cahaya di atas lantai kayu yang bersih',
  ],
  pets: [
    'Anjing gembira di atas tuala lembut',
    'Tangan menyikat kucing berbulu panjang',
    'Mangkuk dan berus di atas rak',
    'Tapak kaki di atas lantai kayu',
  ],
  school: [
    'Bilik darjah cerah dengan meja bulat',
    'Tangan melukis di buku nota',
    'Pensel warna di dalam balang',
    'Buku bertindan di tepi tingkap',
  ],
  software: [
    'Komputer riba di meja tepi tingkap besar',
    'Tangan menaip di sebelah cawan kopi',
    'Lakaran skrin di atas kertas',
    'Nota berwarna di dinding kaca',
  ],
  shop: [
    'Rak barang pilihan dalam cahaya hangat',
    'Tangan membalut bungkusan',
    'Barang kecil tersusun di atas meja kayu',
    'Cermin kedai waktu senja',
  ],
  general: [
    'Bilik kerja cerah dengan meja panjang',
    'Tangan mengerjakan sesuatu yang halus',
    'Alatan dan bahan yang tersusun',
    'Pintu terbuka dengan cahaya di belakangnya',
  ],
};
