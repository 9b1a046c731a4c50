import type { BusinessTypeId } from '../../business-types';

type Scenes = readonly [whole: string, work: string, detail: string, another: string];

export const msScenes: Readonly<Record<BusinessTypeId, Scenes>> = {
  restaurant: [
    'Sepinggan salad dan herba dari atas',
    'Ruang restoran dengan meja dan lampu',
    'Kek penutup hidangan',
    'Balang di rak dapur',
  ],
  'street-food': [
    'Nasi dan kari di atas daun pisang',
    'Semangkuk mi berkuah',
    'Gerai beratap kain, dilihat dari jalan',
    'Balang rempah di atas rak',
  ],
  cafe: [
    'Secawan kopi yang baru dituang',
    'Ruang kafe dengan meja dan lampu',
    'Kek di atas pinggan',
    'Balang kopi di atas rak',
  ],
  bakery: [
    'Roti di atas papan kayu',
    'Rak yang penuh dengan roti',
    'Kek di atas pinggan',
    'Kedai beratap kain, dilihat dari jalan',
  ],
  'hair-salon': [
    'Salon dengan kerusi dan cermin bulat',
    'Gunting, sikat dan berus yang tersusun',
    'Botol di rak salon',
    'Potret dengan rambut baharu',
  ],
  barber: [
    'Kerusi gunting di depan cermin bulat',
    'Gunting, pisau cukur dan sikat yang tersusun',
    'Botol di rak kedai gunting',
    'Kedai beratap kain, dilihat dari jalan',
  ],
  beauty: [
    'Pewarna kuku dan losen dalam botol kecil',
    'Bilik rawatan dengan kerusi dan cermin',
    'Berus dan contoh warna yang tersusun',
    'Botol losen di atas rak',
  ],
  tailor: [
    'Gunting, kain dan nota di meja potong',
    'Gelendong benang di atas rak',
    'Potret dengan baju baharu',
    'Kedai beratap kain, dilihat dari jalan',
  ],
  florist: [
    'Bunga dan daun yang mekar',
    'Pasu dengan setangkai dahan',
    'Daun dan kelopak dari dekat',
    'Kedai beratap kain, dilihat dari jalan',
  ],
  gym: [
    'Dewan latihan dengan bangkunya',
    'Kettlebell dan botol yang tersusun',
    'Potret selepas latihan',
    'Studio dengan tingkapnya',
  ],
  yoga: [
    'Studio yoga dalam cahaya lembut',
    'Lembah di antara bukit yang tenang',
    'Daun pokok dari dekat',
    'Secawan teh selepas kelas',
  ],
  clinic: [
    'Ruang menunggu klinik',
    'Buku nota dan pen di atas meja',
    'Bilik rundingan dengan mejanya',
    'Balang di rak yang kemas',
  ],
  dentist: [
    'Bilik gigi dengan kerusi dan cermin',
    'Botol di rak yang kemas',
    'Ruang menunggu dengan pokok',
    'Buku nota dan pen di atas meja',
  ],
  law: [
    'Buku undang-undang di atas rak',
    'Bilik mesyuarat dengan mejanya',
    'Dokumen dan pen, sedia ditandatangani',
    'Bangunan pejabat, dilihat dari jalan',
  ],
  accounting: [
    'Komputer riba, pensel dan buku nota di meja',
    'Fail tersusun di atas rak',
    'Bilik pejabat dengan mejanya',
    'Secawan kopi di sisi kerja',
  ],
  photographer: [
    'Gambar digantung dalam bilik gelap',
    'Lensa dan nota yang tersusun',
    'Potret dalam cahaya lembut',
    'Bukit di bawah langit petang',
  ],
  hotel: [
    'Bilik dengan katil di tepi tingkap',
    'Rumah ini, dilihat dari jalan',
    'Laut yang tidak jauh dari sini',
    'Secawan teh pada waktu pagi',
  ],
  workshop: [
    'Sepana dan pemutar skru yang tersusun',
    'Bangunan bengkel, dilihat dari jalan',
    'Balang dan botol di atas rak',
    'Sepana dan tukul di atas tikar',
  ],
  repairs: [
    'Isi kotak alat: sepana, tukul, pemutar skru',
    'Sebuah rumah, dilihat dari jalan',
    'Bilik yang kembali kemas',
    'Sepana dan paip di atas tikar',
  ],
  cleaning: [
    'Ruang tamu dengan sofa yang segar',
    'Botol dan balang di rak yang kemas',
    'Bilik tidur dengan katil yang kemas',
    'Pasu dengan setangkai dahan',
  ],
  pets: [
    'Kucing di bingkai tingkap',
    'Anjing di bingkai tingkap',
    'Taman dengan daun untuk bersembunyi',
    'Kedai beratap kain, dilihat dari jalan',
  ],
  school: [
    'Buku nota dan pensel, sedia untuk bermula',
    'Bilik darjah dengan mejanya',
    'Buku di atas rak',
    'Potret seorang murid',
  ],
  software: [
    'Komputer riba di meja yang kemas',
    'Bilik pejabat dengan mejanya',
    'Secawan kopi di sisi kerja',
    'Corak abstrak daripada kertas',
  ],
  shop: [
    'Kedai beratap kain, dilihat dari jalan',
    'Tembikar dan pokok di atas rak',
    'Pasu dengan setangkai dahan',
    'Bungkusan dan gunting di atas meja',
  ],
  general: [
    'Bilik kerja dengan meja panjang',
    'Alatan yang tersusun',
    'Pasu dengan setangkai dahan',
    'Balang dan buku di atas rak',
  ],
};
