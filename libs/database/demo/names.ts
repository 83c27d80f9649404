/** A name in both scripts. */
export interface Written {
  readonly latin: string;
  readonly ar: string;
}
const names = (text: string): readonly Written[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split('|') as [string, string])
    .map(([latin, ar]) => ({ latin, ar }));

/** First names usual in Souss. */
export const womensNames = names(`
  Fadma|فاضمة
  Khadija|خديجة
  Zahra|زهرة
  Kelthoum|كلثوم
  Tlaitmas|تلايتماس
  Nora|نورة
  Hind|هند
  Ijja|إيجة
  Mina|مينة
  Yasmine|ياسمين
  Rkia|رقية
  Touda|تودة
  Siham|سهام
  Latifa|لطيفة
  Ghizlane|غزلان
  Meryem|مريم
  Hafida|حفيظة
  Asmaa|أسماء
  Loubna|لبنى
  Dounia|دنيا
  Tiziri|تيزيري
  Sanaa|سناء
  Hanane|حنان
  Imane|إيمان
  Oumaima|أميمة
  Wafae|وفاء
`);

export const mensNames = names(`
  Brahim|إبراهيم
  Lahcen|لحسن
  Youssef|يوسف
  Hamid|حميد
  Mbark|مبارك
  Anouar|أنوار
  Idir|إيدير
  Said|سعيد
  Rachid|رشيد
  Abdellah|عبد الله
  Omar|عمر
  Jamal|جمال
  Ayoub|أيوب
  Hassan|حسن
  Mustapha|مصطفى
  Ilyas|إلياس
  Zakaria|زكرياء
  Khalid|خالد
  Anas|أنس
  Badr|بدر
  Lhoussaine|الحسين
  Yahya|يحيى
  Massin|ماسين
  Mehdi|المهدي
  Redouane|رضوان
  Amine|أمين
`);

/** Family names that nobody bears: words of the country (moon, rain, honey, oak …) made into names, so that no one is met by chance. */
export const familyNames = names(`
  Aït Tiziri|آيت تيزيري
  Ou Tafoukt|أو تافوكت
  Aït Anzar|آيت أنزار
  Ou Tamment|أو تامنت
  Id Azalim|إد أزاليم
  Aït Tagant|آيت تاگانت
  Ou Itri|أو إيتري
  Aït Tasaft|آيت تاسافت
  Id Uzzal|إد أوزال
  Ou Tamazirt|أو تامازيرت
  Aït Waman|آيت وامان
  Ou Targant|أو تارگانت
  Id Tillas|إد تيلاس
  Aït Tifawt|آيت تيفاوت
  Ou Adfel|أو أدفل
  Aït Tayri|آيت تايري
  Id Asif|إد أسيف
  Ou Tawda|أو تاودا
  Aït Ighzer|آيت إغزر
  Ou Tizwit|أو تيزويت
  Id Aggur|إد أگور
  Aït Tawja|آيت تاوجا
  Ou Amlal|أو أملال
  Aït Turtit|آيت تورتيت
  Id Wazzu|إد وازو
  Ou Tazart|أو تازارت
  Aït Umud|آيت أومود
  Ou Tiddi|أو تيدي
  Id Tamlalt|إد تاملالت
  Aït Usnan|آيت أوسنان
`);
