/** Passwords of ten characters or more, and stems of them, that people here and everywhere choose first. Lower case; looked up without digits and signs at the end. */
export const frequentPasswords: readonly string[] = `
1234567890 0123456789 12345678910 123456789a a123456789 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 1qaz2wsx3edc qazwsxedcrfv zaq12wsxcde3 123qweasdzxc qwe123qwe123 asdfghjkl asdfghjklm
qwerty qwertyuiop qwertyuiop123 qwerty123456 qwerty1234 azerty azertyuiop azertyuiop123 azerty123456 azerty1234 azertyqsdf qsdfghjklm wxcvbnazerty poiuytreza poiuytrewq
password passwords password123 password1234 passw0rd p@ssword p@ssw0rd mypassword passwordpassword motdepasse monmotdepasse lemotdepasse motdepasse123 motdepasse1234 nouveaumotdepasse
administrator administrateur administrateur1 admin admin123456 adminadmin root rootroot superuser utilisateur changeme changeme123 changezmoi letmein letmein123 welcome welcome123 welcome1234 bienvenue bienvenue123 bonjour bonjour123 bonjourbonjour
iloveyou iloveyou123 iloveyou1234 jetaime jetaime123 jetaimejetaime jetaimetoi monamour monamour123 loulou loulou1234 doudou doudou1234 chouchou chouchou12 nicolas1234 princesse princesse1 princesse123 soleil soleil1234 marseille marseille13 football football123 footballeur
sunshine sunshine123 princess princess123 superman superman123 batman batman1234 starwars starwars123 dragon dragon1234 monkey monkey1234 shadow shadow1234 master master1234 computer computer123 internet internet123 facebook facebook123 instagram instagram1 whatsapp whatsapp123 samsung samsung123 google google1234 android android123 iphone iphone1234
maroc maroc1234 maroc12345 maroc123456 morocco morocco123 lemaroc vivelemaroc casablanca casablanca1 casablanca123 marrakech marrakech123 rabat rabat12345 raja rajacasablanca raja1949 wydad wydad1937 wydadcasablanca hassania hassaniaagadir husa1946 tamazight imazighen amazigh amazigh123
bismillah bismillah1 bismillah123 bismilah alhamdulillah alhamdolillah hamdoullah allahakbar allahouakbar astaghfirullah machallah machallah123 mashallah inchallah inchallah1 inshallah inshallah1 inshaallah lailahaillallah mohammed123 mohammed1234 mohamed123 mohamed1234 muhammad123 muhammad1234 fatima1234 khadija1234 youssef1234 ayoub12345 salma12345 hamza12345 ilovemyfamily famille123 mafamille
بسمالله بسماللهالرحمنالرحيم الحمدلله اللهاكبر كلمةالسر كلمةالمرور محمد123456 المغرب المغرب123
`
  .trim()
  .split(/\s+/);
