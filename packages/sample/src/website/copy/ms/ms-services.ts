import type { BusinessTypeId } from '../../business-types';
import type { Voice } from '../copy';

export const msServices = {
  law: {
    taglines: [
      'Nasihat jelas apabila ia penting',
      'Di pihak anda, dalam bahasa mudah',
      'Membela {city} sejak {year}',
      'Sebelum tandatangan, tanya dahulu',
    ],
    leads: [
      'Undang-undang memang rumit. Bercakap dengan peguam tidak sepatutnya begitu. Kami beritahu kedudukan anda dan apa yang kami akan buat.',
      'Bawa surat yang anda tidak faham. Kita baca bersama.',
    ],
    about:
      'Orang datang kepada kami di persimpangan: rumah, rakan kongsi, kehilangan, pertikaian. Kami menjaga rahsia, ketenangan dan rentaknya.',
    offerHeadings: ['Di mana kami membantu', 'Bidang amalan', 'Apa yang kami buat'],
    offers: [
      { title: 'Hartanah dan kontrak', text: 'Dibaca teliti, digubal jelas, ditandatangani tanpa kejutan.' },
      { title: 'Hal keluarga', text: 'Tegas di mana perlu, lembut di mana boleh.' },
      { title: 'Perniagaan', text: 'Dari perjanjian pertama hingga perbincangan yang sukar.' },
      { title: 'Pertikaian', text: 'Kami cari jalan keluar dahulu, dan jalan terus jika tiada.' },
    ],
    action: 'Minta temu janji',
  },
  accounting: {
    taglines: [
      'Angka yang tersusun kemas',
      'Tidur lena sebelum tarikh akhir',
      'Akaun {city}, dijaga sejak {year}',
      'Anda berniaga. Kami mengira.',
    ],
    leads: [
      'Anda tidak berniaga untuk menyusun resit. Serahkan kotaknya, dan terima semula sehelai yang jelas.',
      'Tenang, tepat dan ikut masa. Kami menjaga akaun supaya anda menjaga waktu malam anda.',
    ],
    about:
      'Angka yang baik bercerita: apa yang untung, apa yang bocor, apa yang akan datang. Kami susun, kemudian duduk bersama anda untuk membacanya.',
    offerHeadings: ['Yang kami ambil dari meja anda', 'Perkhidmatan', 'Bagaimana kami membantu'],
    offers: [
      { title: 'Simpan kira', text: 'Setiap resit di tempatnya, setiap bulan ditutup.' },
      { title: 'Cukai', text: 'Disediakan teliti, dihantar ikut masa, diterangkan seringkasnya.' },
      { title: 'Gaji', text: 'Pekerja dibayar betul, dan pada harinya.' },
      { title: 'Pandangan kedua', text: 'Sebelum pinjaman, sebelum mengambil pekerja, sebelum melompat.' },
    ],
    action: 'Minta temu janji',
  },
  workshop: {
    taglines: [
      'Kembali ke jalan, dengan betul',
      'Yang rosak kami baiki. Itu sahaja.',
      'Di bawah bonet sejak {year}',
      '{city} bergerak dengan kerja kami',
    ],
    leads: [
      'Anda dengar bunyinya, kami cari puncanya. Sebelum satu bolt dibuka, anda sudah tahu apa masalahnya.',
      'Cakap terus terang, kerja bersih, dan alat lama ditunjukkan di atas meja.',
    ],
    about:
      'Kepercayaan ialah alat terpenting di bengkel. Kami tunjukkan apa yang haus, beritahu apa yang boleh tunggu, dan tidak menyentuh yang lain.',
    offerHeadings: ['Di bengkel', 'Apa yang kami baiki', 'Di atas jek'],
    offers: [
      { title: 'Servis', text: 'Minyak, penapis, cecair, dan semua yang bergerak.' },
      { title: 'Brek dan tayar', text: 'Yang paling penting ketika hujan.' },
      { title: 'Enjin dan elektrik', text: 'Lampu amaran diterangkan, puncanya dicari.' },
      {
        title: 'Sebelum balik kampung',
        text: 'Diperiksa teliti, supaya anda hanya fikir tentang perjalanan.',
      },
    ],
    action: 'Bawa ke bengkel',
  },
  repairs: {
    taglines: [
      'Dibaiki betul, kali pertama',
      'Bila ia menitis, berkelip atau tersekat',
      'Menjaga rumah {city} sejak {year}',
      'Nombor untuk ditampal di peti sejuk',
    ],
    leads: [
      'Ceritakan apa yang berlaku dan hantar gambar jika boleh. Kami datang dengan alat yang betul dan tinggalkan tempat yang bersih.',
      'Tiada drama, tiada istilah pelik. Kami cari puncanya, beritahu kerjanya, dan betulkan.',
    ],
    about:
      'Rumah bercakap: menitis, berkelip, pintu yang tidak mahu tutup. Kerja kami ialah mendengar rumah, dan kami faham kebanyakan kata-katanya.',
    offerHeadings: ['Yang kami betulkan', 'Kerja kami', 'Bagaimana kami membantu'],
    offers: [
      { title: 'Kecemasan', text: 'Air melimpah? Telefon dahulu, risau kemudian.' },
      { title: 'Pembaikan', text: 'Besar dan kecil, dengan alat ganti yang tahan.' },
      { title: 'Pemasangan baharu', text: 'Dirancang bersama, dipasang kemas, diuji sebelum pulang.' },
      { title: 'Penjagaan', text: 'Periksa sekali-sekala menjimatkan bil yang besar.' },
    ],
    action: 'Ceritakan masalahnya',
  },
  cleaning: {
    taglines: [
      'Pulang ke rumah yang bersih',
      'Anda akan perasan sudutnya',
      '{city} lebih bersih sejak {year}',
      'Hari Sabtu milik anda semula',
    ],
    leads: [
      'Kami bawa baldi, kain dan mata yang nampak tempat yang orang lain terlepas. Anda tidak perlu bawa apa-apa.',
      'Buka pintu kepada udara segar, kusyen yang tersusun, dan lantai untuk berkaki ayam.',
    ],
    about:
      'Membersih ialah kerja yang senyap. Jika dibuat dengan baik, tiada siapa nampak, mereka hanya merasainya: bilik yang senang untuk bernafas. Kami bangga dengannya.',
    offerHeadings: ['Apa yang kami bersihkan', 'Perkhidmatan', 'Bagaimana kami membantu'],
    offers: [
      { title: 'Rumah', text: 'Berkala atau sekali sahaja, pada hari yang sesuai.' },
      { title: 'Pejabat', text: 'Sebelum mesyuarat pertama atau selepas yang terakhir.' },
      { title: 'Cuci menyeluruh', text: 'Di belakang, di bawah, di dalam. Tempat yang menunggu setahun.' },
      { title: 'Pindah rumah', text: 'Tinggalkan rumah lama kosong, bersih dan tanpa risau.' },
    ],
    action: 'Minta lawatan',
  },
  software: {
    taglines: [
      'Kurang kerja remeh, lebih kerja sebenar',
      'Alat yang tidak mengganggu anda',
      'Dibina di {city}, digunakan di mana-mana',
      'Akhirnya, perisian yang memudahkan',
    ],
    leads: [
      '{name} mengambil bahagian hari yang tiada siapa suka, dan menjadikannya cepat, jelas dan sedikit menyenangkan.',
      'Tiada manual, tiada latihan seminggu. Buka, dan langkah seterusnya ada di tempat anda mencarinya.',
    ],
    about:
      'Kami membina perisian untuk orang yang ada kerja lebih baik untuk dibuat. Setiap skrin mesti berguna, setiap klik mesti menjimatkan satu klik lain.',
    offerHeadings: ['Apa yang ia buat', 'Di dalamnya', 'Dibina untuk kerja'],
    offers: [
      {
        title: 'Semua di satu tempat',
        text: 'Tidak perlu lagi mencari di sembang, helaian dan nota tampal.',
      },
      { title: 'Jelas sekali pandang', text: 'Apa yang siap, apa yang menunggu, dan siapa yang buat.' },
      { title: 'Data anda milik anda', text: 'Ambil bila-bila masa, dalam format yang boleh dibaca.' },
      { title: 'Manusia yang menjawab', text: 'Tanya, dan dengar jawapan daripada orang yang membinanya.' },
    ],
    action: 'Minta tunjuk cara',
  },
  school: {
    taglines: [
      'Ingin tahu dahulu, pandai kemudian',
      'Saat ia menjadi faham',
      'Mengajar {city} sejak {year}',
      'Langkah kecil, senyum lebar',
    ],
    leads: [
      'Kami ikut rentak orang di depan kami. Begitulah bahu yang dijongket bertukar menjadi “oh, begitu!”',
      'Mengajar dengan baik kebanyakannya mendengar: mencari di mana ia mula tidak masuk akal.',
    ],
    about:
      'Semua orang boleh belajar, dan tiada siapa belajar dengan dikejar. Kumpulan kami mesra, silap dibenarkan, dan soalan sentiasa dialu-alukan.',
    offerHeadings: ['Apa yang kami ajar', 'Kelas', 'Belajar bersama kami'],
    offers: [
      { title: 'Dari mula', text: 'Tidak perlu tahu apa-apa, cukup dengan rasa ingin tahu.' },
      { title: 'Mengejar semula', text: 'Kami cari bahagian yang hilang, dan isi semula.' },
      { title: 'Melangkah jauh', text: 'Untuk yang mula bertanya soalan lebih sukar.' },
      { title: 'Seorang dengan seorang', text: 'Pelajaran yang dibentuk untuk seorang murid.' },
    ],
    action: 'Tanya kelas pertama',
  },
  general: {
    taglines: [
      'Kerja baik, dibuat dengan teliti',
      'Cukup kecil untuk mengenali nama anda',
      'Sebahagian daripada {city}',
      'Buat dengan betul sejak {year}',
    ],
    leads: [
      'Kami buat satu perkara dan buat dengan teliti, untuk orang yang nampak bezanya.',
      'Beritahu kami apa yang anda perlukan. Kami akan jujur sama ada kamilah orangnya.',
    ],
    about:
      'Janji kami mudah: kami mendengar, kami beritahu apa yang akan dibuat, dan kami buat. Begitulah orang datang semula, dan membawa kawan.',
    offerHeadings: ['Apa yang kami buat', 'Bagaimana kami membantu', 'Kerja kami'],
    offers: [
      { title: 'Permulaan yang baik', text: 'Kami dengar dahulu, supaya yang berikutnya sesuai.' },
      { title: 'Kerjanya', text: 'Dibuat dengan tangan, dengan hati, ikut masa.' },
      { title: 'Perkara kecil', text: 'Perincian yang tidak diminta tetapi dirasai.' },
      { title: 'Selepas itu', text: 'Kami tetap berhubung, kerana tahun depan pun ia mesti betul.' },
    ],
    action: 'Hubungi kami',
  },
} as const satisfies Partial<Record<BusinessTypeId, Voice>>;
