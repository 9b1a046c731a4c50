/** Places that are recognised without a word before them: where the product is at home first, then the world's. */
const cities = [
  'Johor Bahru|Kuala Lumpur|Kuala Terengganu|Kota Kinabalu|Kota Bharu|Alor Setar|George Town|Georgetown|Petaling Jaya',
  'Shah Alam|Subang Jaya|Seri Kembangan|Batu Pahat|Sungai Petani|Teluk Intan|Port Dickson|Port Klang|Cameron Highlands',
  'Penang|Pulau Pinang|Ipoh|Melaka|Malacca|Kuching|Kuantan|Seremban|Klang|Kajang|Putrajaya|Cyberjaya|Muar|Kluang|Miri',
  'Sibu|Sandakan|Tawau|Taiping|Langkawi|Kangar|Labuan|Bangsar|Ampang|Cheras|Puchong|Butterworth|Bukit Mertajam|Bentong',
  'Singapore|Singapura|Jakarta|Bandung|Surabaya|Yogyakarta|Medan|Denpasar|Bali|Ubud|Makassar|Semarang|Malang|Bangkok',
  'Chiang Mai|Manila|Cebu|Hanoi|Saigon|Hong Kong|Taipei|Tokyo|Osaka|Kyoto|Seoul|Beijing|Shanghai|Shenzhen|Guangzhou',
  'New Delhi|Delhi|Mumbai|Chennai|Bengaluru|Bangalore|Hyderabad|Kolkata|Pune|Jaipur|Madurai|Coimbatore|Colombo|Dhaka',
  'Karachi|Lahore|Dubai|Abu Dhabi|Doha|Riyadh|Jeddah|Cairo|Amman|Beirut|Casablanca|Marrakech|Tunis|Istanbul|Ankara',
  'London|Manchester|Bristol|Leeds|Glasgow|Edinburgh|Dublin|Paris|Lyon|Marseille|Bordeaux|Nantes|Berlin|Hamburg|München',
  'Munich|Köln|Cologne|Frankfurt|Leipzig|Wien|Vienna|Zürich|Zurich|Basel|Rome|Roma|Milano|Milan|Napoli|Torino|Bologna',
  'Firenze|Palermo|Madrid|Barcelona|Valencia|Sevilla|Bilbao|Málaga|Granada|Lisboa|Lisbon|Porto|Coimbra|Amsterdam|Brussels',
  'Copenhagen|Stockholm|Oslo|Helsinki|Warsaw|Prague|Budapest|Athens|New York|Los Angeles|San Francisco|Chicago|Boston',
  'Seattle|Austin|Portland|Toronto|Montréal|Montreal|Vancouver|Mexico City|Ciudad de México|Guadalajara|Oaxaca|Bogotá',
  'Lima|Quito|Santiago|Buenos Aires|Montevideo|São Paulo|Sao Paulo|Rio de Janeiro|Salvador|Recife|Curitiba|Sydney|Melbourne',
  'Brisbane|Perth|Auckland|Wellington|Lagos|Accra|Nairobi|Kampala|Cape Town|Johannesburg',
].join('|');

const citiesInOtherScripts = [
  '槟城|檳城|乔治市|吉隆坡|新山|怡保|马六甲|古晋|亚庇|新加坡|北京|上海|广州|深圳|成都|杭州|香港|台北|東京|东京|大阪|京都|福岡|札幌|横浜|名古屋|神戸',
  'دبي|أبوظبي|الرياض|جدة|الدوحة|القاهرة|الإسكندرية|عمّان|عمان|بيروت|بغداد|تونس|الدار البيضاء|مراكش|كوالالمبور|بينانغ',
  'दिल्ली|नई दिल्ली|मुंबई|जयपुर|लखनऊ|पुणे|वाराणसी|इंदौर|चेन्नई|कोलकाता|பினாங்கு|கோலாலம்பூர்|ஈப்போ|சென்னை|மதுரை|கோயம்புத்தூர்|சிங்கப்பூர்|திருச்சி',
].join('|');

const known = new RegExp(`(?<![\\p{L}])(${cities})(?![\\p{L}])|(${citiesInOtherScripts})`, 'u');
const afterPreposition =
  /(?<![\p{L}])(?:in|at|near|di|dekat|en|à|em|bei)\s+((?:\p{Lu}[\p{L}\p{M}'’-]+)(?:\s+\p{Lu}[\p{L}\p{M}'’-]+){0,2})/gu;
const notPlaces =
  /^(?:English|Malay|Bahasa|Arabic|Chinese|Tamil|Spanish|French|German|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Isnin|Selasa|Rabu|Khamis|Jumaat|Sabtu|Ahad|The|My|Our)\b/u;

/** The town or quarter that a description names, as it is written there. */
export function findCity(description: string): string | undefined {
  const match = known.exec(description);
  if (match) return match[1] ?? match[2];
  for (const [, place] of description.matchAll(afterPreposition)) {
    if (place && !notPlaces.test(place)) return place;
  }
  return undefined;
}
