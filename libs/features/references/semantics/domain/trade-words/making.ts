/** Words of metal, machines, chemistry, textile, leather, paper, glass and other industry. How lines are read: `trade-words.ts`. Written by us from our own knowledge of French. */
export const making = `
= métal
soud* soudeu* soudag* brasag* braseu* chalum* chalumist* arc tig mig oxycoup* oxycoupeu* tuyaut* point* plasma soudobrasag* rechargeu* soudo* coupeu*
chaudronn* chaudronni* tôle* tôli* tuyaut* tuyauteu* traceu* form* formeu* cintr* cintreu* plieu* rouleu* cuv* citerne* réservoir* charpent* naval* chalumist* dinandi* dinandier* étameu* zing* repousseu* planeu* traceu* emboutisseu* cisailleu* planeu* roul*_tôle
usin* tourn* tourneu* frais* fraiseu* alés* aléseu* perceu* perç* rectif* rectifieu* copeau* décollet* décolleteu* machine*_outil* mécanici*_usinage commande_numérique taraud* taraudeu* centre_d_usinage brochag* mortaiseu* affût* affûteu* rodeu* raboteu* étaulimeu* électroéros* érodeu* tailleu*_engrenage* fileteu* tronçonneu* scieu*_métaux métaux
ajust* ajusteu* outilleu* outill* moulist* moul* mécanici* prototyp* matrice* gabarit* montag* traceu* calibr* calibri* poinçon* modeleu* modelist*_fonderie gabarieu* étampeu* filière* limeu* mécanicien*_monteur
découp* embout* presse* pressi* tôle* estamp* estampeu* poinçonn* poinçonneu* plieu* pliag* cisaill* cisailleu* grignoteu* refouleu* frapp* monnay* plieuse* guillotin* métallic* ressort* ressorti* tréfil* tréfileu* agrafeu* laser* tôlier* fabr*_aiguille* clouti* boulonn* chaînist* grillageu* coutel*
forg* forgeron* forgeu* pilon* martel* marteleu* estamp* estampag* enclum* lamin* lamineu* matriç* matriceu* coutel* taillandi* ferronn* coutelier* maréchal* feu rivet* riveteu* tailland*
fond* fondeu* fonderi* moul* mouleu* noyaut* noyauteu* coul* couleu* coulée* fonte* sidérurg* haut_fourneau* lingot* aci* acier* aciéri* cubilot* four* fusion* cokeri* lamin* lamineu* convert* ébarb* ébarbeu* métallurg* crassier dessabl* décocheu* cloch* aluminium* affineu* agglomérat* électrolys* démouleu* bronz* tréfil* filag* lingoti* enfourneu*
traitement* surface* galvan* galvanis* galvanoplast* chrom* chromeu* nickel* nickeleu* zingag* électrolys* anodis* décap* décapeu* grenaill* grenailleu* sabl* sableu* dégraiss* polisseu* poliss* argent* argenteu* doreu* cuivr* électroplast* étam* phosphat* bain* métallis* métalliseu* projection thermochim* bronzeu* oxyd* émail* rhodi*
thermiqu* tremp* trempeu* recuit* recuiseu* cément* four* nitrur* revenu traitement*_thermique* détrempeu*
peint*_industri* pistolet* laqueu* poudr* thermolaqu* cabine carross* pistol* pistoleteu* apprêteu* ponceu* émailleu* vernisseu* sérigraph* revêtement* électrophor* peint*_en_carrosserie
ponc* poliss* ébarb* meul* meuleu* polisseu* brunisseu* aviv* ébavur* ébavureu* finisseu* émeuleu* surfaç* lustreu* tribofin* brosseu* lapidair*
mont* monteu* assembl* assembleu* câbl* câbleu* mécanique* ajust* équip* aéro* ligne* chaîne* structur* riveteu* visseu* intégrat* cellule moteur* électroménager
bijou* bijouti* joaill* joailli* orfèvr* or argent sertiss* sertisseu* diamant* diamantair* gemm* gemmolog* lapidair* chaînist* polisseu* pierre*_précieuse* cisel* ciseleu* perle* perlier* enfileu* émailleu* guilloch* brunisseu* médaill* boîti* argenteu* pompon* fondeu*_bijou
horlog* montre* pendul* chronom* remonteu* rhabilleu* mouvement* cadran* cadrani* micromécan* régleu*_horlog* boîtier
ferronn* métalleri* art bronz* bronzi* fondeu*_d_art dinandi* dinanderi* étain* étaini* potier_d_étain cuivr* chaudronn*_d_art repousseu* armur* armurier* arme* coutel* fourbisseu* taillandi* lustr* lustrerie girouett* tourneu*_sur_étain
grav* graveu* cisel* ciseleu* guilloch* tampon* poinçon* burin* médaill* estamp* lithograph* héliograv* pantograph* plaque* timbre* trophée* sculpt*_métal
= mécanique et maintenance
auto* automobil* voitur* véhicul* mécanici* garag* garagist* moteur* motorist* carross* carrossi* tôli* pneu* pneumatic* vidang* embrayag* diesel* carburat* électricien*_auto pare_brise contrôl*_technique débosseleu* frein* réparat* accessoir* diagnosti* motoris* essence* préparat*_vo station_service cric* échappement* dépann*_auto bancs_d_essai
poids_lourd* autocar* camion* mécanici* autobus* bus diesel* chariot*
moto* motocyc* deux_roues cycl* vélo* bicyclett* scooter* mobylett* quad* motocult* tondeu* tronçonneu* jardinage cadreu* rayonneu* roulett*
agric* engin* machin* tracteur* machinism* chantier* btp travaux_publics levag* manutention* chariot* hydraul*
avion* aéro* aéronaut* aérien* hélico* hélicoptèr* réacteur* cellule* avionic* avionneu* aéronef* piste spatial* fusée* satellite* motorist* drone*
bateau* naval* navir* nautisme* nautique* voili* voile* marine* plaisance mécanici*_marine gréeu* gréement* chantier_naval calfat* coque* accastill* charpenti*_marine matelot* hélice* hors_bord
train* ferrovi* rail* locomot* wagon* matériel_roulant motric* métro tram*
froid* frigor* frigorist* climat* climatis* chambre_froide cuisine* grand*_cuisine* cuisinist* frigorifique* surgel* congél* vitrine*_réfrig*
chauff* chauffag* chaufferi* chaudièr* thermiq* brûleu* vapeur* chaud climatic* combust* exploit*_thermique génie_climatique chauffeu*_de_chaudière incinér*
électroména* ména* lave_linge télé* télévis* tv vidéo* hifi radio* audiovisu* dépann* sav antenn* magnétoscop* petits_appareils blanc brun
ordinateu* micro* informat* bureaut* imprimant* photocopi* copieu* hotlin* dépann* assistan* monétiq* distribut*_automatique* caisse* mainten*_informatique pc
électron* électroniq* circuit* carte* composant* câbl* puce* microélectr* semi_conducteur* wafer* salle_blanche sérigraph* hyperfréquenc* hybride* radar* capteur* instrument* brasage monteu*_câbleu* bobin* bobineu* transformateu* relais transistor photolith* métallis*
automat* automatism* robot* roboticien* régulat* instrument* programm* asserviss* cobot* mécatron* contrôle_commande vidéosurv* alarme* sûreté
élect* électrotechn* moteur* bobin* bobineu* rebobin* transformat* haute_tension basse_tension réseau* ligne* monteu*_de_lignes électromécan* caténair* poste* éclairag* armoire* câbl* alternat* pile* accumulat* batterie* lampe* lampist*
énergi* central* nucléair* réacteu* radioprotect* décontamin* atom* turbin* edf gaz* hydroélect* barrag* éolien* photovoltaïqu* solair* géotherm* chaudièr* combust* incinér* thermique* rondi* conduite* biomass* méthanis*
téléphon* télécom* fibre* réseau* commutat* câbl* câbleu* tirag* relais hertz* mobile* lignard* radio* transmiss* ligne* opérateu* gsm
mainten* entretien* dépann* réparat* mécanicien* préventi* gmao méthode* industriel* électromécan* outill* agent*_d_entretien polyvalent* régleu* régl* factotum homme_toutes_mains bricol* hommes_d_entretien bâtiment* immeuble* multitechn* facility
instrument*_de_musique luth* luthier* facteu* facteu*_de_pianos orgue* accord* accordeu* piano* archet* archetier guitare* violon* harpe* accordéon* clavecin* flûte* cuivr* percuss* tuyau* harmoni* anche* batteri* cloche* clarinett*
optique* lunett* lunett* lunetteri* verre* lentill* surfaç* photo* polisseu*_optique monteu*_vente opticien*
médica* biomédic* appareill* prothès* orthopéd* podo* orthès* stomat* dentaire* prothésist* audioproth* oculari* bandagist* céramist*_dentaire épithés* fauteuil*_roulant* corseti*
= chimie, plastique, verre
chim* chimist* réact* réacteu* molécul* laborat* synthès* distill* polymèr* pétrochim* engrais* colorant* peintur* encre* savon* savonneri* détergent* lessiv* mélange* mélangeu* broyeu* broyag* formulat* colle* solvant* cokeri* raffin* gaz_industriel* aérosol* caustiq* soude* électrolys* explosif* poudr* artific* pyrotechn* pâte
pharmac* médicament* compri* comprimé* gélul* galén* dragéif* ampoul* mireu* enrob* gélulag* granul* stéril* conditionn*_pharma* biotechnolog* vaccin* cosmét* parfum* parfumeu* fermenteu* pilul* officin* sirop* répartit* suppositoir*
plast* plasturg* inject* extrud* extrus* moulag* mouleu* thermoform* composit* résine* stratif* polyest* caoutchou* calendr* pneu* vulcanis* soufflag* rotomoul* polym* latex mousse* matière*_plast* drapag* drapeu* bobin*_film* gonfl* gélcoat chaudronn*_plastique fibre_de_verre polyuréthan* complexag* pultrus* malax*
verr* verrier* souffl* souffleu* cristal* cristalleri* tailleu* flacon* bouteill* gobeleteri* four* float* miroit* miroiti* vitrail* maître_verrier fondeu*_verre fibre_de_verre tremp* ampoul* optiq* biseaut* biseauteu* façonn*_verre étameu* argenteu* laborat* perl* émailleu* vitrailli* pâte_de_verre fusing cueill*_verre carreleu* néon*
céram* potier* poteri* faïenc* porcelain* argil* grès four* cuiss* enfourneu* émail* émailleu* tuil* tuileri* briqu* briquetteri* tourneu*_céramique modeleu* barbotin* couleu*_barbotine terre_cuite* réfractair* décorat*_céramique* santonn* santon* moul* mouleu* ébaucheu* garnisseu* engobeu* calibreu* biscuit sanitair* carreau* raku terre
ciment* chaux plâtr* béton* agglo* préfabri* minér* concass* broy* cribl* four* klinker calcin* amiante* fibrociment parpaing* tuile* granulat* prefabrication cuiseu* ensach* abras* charbon matériaux_de_construction central* enrobés malaxeu*
eau* épurat* station_d_épuration traitement*_des_eaux potable* fontaini* eaux_usées stp boue* assaini* pompage hydraul*
déchet* ordur* tri trieu* recycl* ripeu* éboueu* benne* décharg* déchett* déchèteri* ferraill* ferrailleu* récupér* broy* valoris* épavist* casse* chiffonn* papiers démolit*_auto démont* incinér* compost* dépollu* désamiant* nucléaire collecte*_sélective agent*_de_propreté_urbaine
= textile et cuir
text* filat* fil* fileu* filateur* card* cardeu* peigneu* peignag* bobin* bobineu* retord* retordeu* mouli* moulineu* ourdi* ourdisseu* encoll* encolleu* cotonn* coton* laine* lainag* soie soyeux lin jut* bambrocheu* étireu* dévid* dévideu* gaz* batteu* effilocheu* éfilocheu* texturat* rentreu* noueu* piqueu*_dessin* soieri* cordi* corderi* cordag* ficelle* trameu* nontiss* canneteu*
tiss* tisseu* tisserand* métier* trame* lisseu* licier* lissier* tapis tapisseri* soieri* jacquard rubann* ruban* passement* passementi* galon* canut* velours toile* toiliér* ensoupl* gareur tissag* veloutier* gobelin* savonneri* sangl*
tricot* bonnet* bonneti* maill* remmaill* remailleu* chauss* chausset* bas collant* pull* rebrousseu* tricotag* rectiligne circulaire jersey
broder* broderi* brod* dentell* dentelli* crochet* point* fil* fuseau* tapisseri* perl* canevas ouvrag*_d_art licier lissier tullist* tull* guip* passement* cordonn* macramé patchwork stoppeu* ravaudeu* remaillage repris* brodeuse
teint* teinturi* ennobliss* apprêt* apprêteu* blanchi* impress*_textile impress*_sur_étoffe* sérigraph* colorist* foulard* ram* calandr* merceris* foulonn* flamb* décatiss* étoffe* tissu* tondeu*_textile lustreu* gaufreu* dégraiss* délav*
coutur* couturi* coud* piqueu* mécanici*_en_confection confect* machine_à_coudre retouch* ourl* robe* vêtement* habit* habill* prêt_à_porter modèl* modélis* modelist* patron* patronn* tailleu* costum* costumi* giletièr* culotti* chemisi* chemise* lingeri* corset* corseti* mode* haute_couture petites_mains drap* essay* repass* surjet* surjeteu* mariée façonn* boutonn* boutonni* ravaud* retoucheu* pantalon* vest* layette* plisseu* toile* toiliste finition* cravat* blouse* jeans monteu*_textile
coupe* coupeu* tissu* matelasseu* placeu* placi* grad* gradeu* gradat* patron* patronag* traceu* découp*_textile étend* presse ciseaux* cuir*
chapell* chapelier* chapeau* modist* mode* feutr* feutreu* casquett* formi* formier* coiff* bibi* béret* képi* paille voilett* plum* plumassi* plumasseu* fleuriste*_artificielle couronn* garnisseu*_de_chapeaux
gant* ganti* ganteri* gantelet mitain* cuir* peau* palissonn* doleu* dollag* fendeu* dresseu*
cuir* peau* peaux tann* tanneu* tanneri* corroy* mégiss* mégissi* mégisseri* écharn* écharneu* dérayeu* pelleti* foulonn* chamois* rivière tannage* finisseu* palissonneu* délain* délaineu* épil* refendeu* basan* parcheminier* maroquin*
maroquin* maroquini* sac* sacoch* bagag* malleti* malle* ceintur* portefeuill* gain* gaini* gaineri* sell* selli* selleri* bourreli* bourreleri* harnach* étui* cuir* piqueu* pareu* rembordeu* bracelet* refend* articl*_cuir
chauss* chaussur* bott* bottier* bottin* cordonn* cordonni* semel* ressemel* talon* soulier* sabot* sandal* piqueu*_tiges monteu*_chaussur* tige* savati* savetier* crép* cambr* crépin* formi* galoch* pantoufl* espadrill* orthopéd*_chaussure verr*_forme clicker coupeu*_cuir
fourrur* pelleti* pelleteri* fourreu* peau* vison* fourreur cloueu* taxiderm* naturalis* empaill* empailleu* naturaliste animaux animal*
linge* blanchiss* blanchisseri* lav* laveri* press* pressing* nettoyag*_à_sec repass* repasseu* teintur* teinturier* buanderi* détach* détacheu* amidonn* calandr* lingèr* lingeri* plieu* lavandi* trieu*_de_linge tapis
mat* literi* cardeu* matelas* sommier* couett* édredon* duvet* plum* coussin* oreiller*
styl* styliste* design* mode* créat* tendance* collection* textil* modélis* accessoire* dessinat*_mode dessinat*_textile coloris* bureau_de_style
voile* voilier* voili* bâche* bâchi* tente* gréeu* parachut* parachutist* cordag* stor* ballon* aérost* banderol* pavois* drapeau* parapluie* parapluiti* ombrell*
= papier et imprimerie
papet* papier* carton* cartonn* cartonni* cartonnag* pâte* cellulose bobin* bobineu* coucheu* sécheu*_papier ondul* onduleu* massicot* pli* enveloppe* façonn* papetièr* papetièrs lessiv*_pâte raffineu* couchag* calandr* gommeu* gouverneu* apprêt* épurat* défibr* trieu*_papier emballag* sac* kraft conducteur*_de_machine_à_papier boîte* boîti* filtre* cahier*
imprim* imprimeri* offset* rotativ* rotativist* typograph* typo* sérigraph* héliograv* flexo* lithograph* tirag* encre* conduct*_de_presse* margeu* minerv* minervist* presse* taille_douc* phototyp* imprimeu* numérique reprograph* affich* copist* tireu*_de_plans photocop* lithostamp* tampograph*
prépresse* photograv* pao mise_en_page maquett* maquettist* clav* claviste* compos* composit* typo* correct* correcteu* montag*_offset copi* scan* scannerist* infograph* gravur* flash* flasheu* photocompos* linotyp* monotyp* monteu*_copiste chromist* incorporat* quark indesign
reli* relieu* reliur* broch* brocheu* brochur* massicot* pli* plieu* livre* encart* encarteu* dor* doreu* cartonnag* façonnag* assembleu*_de_feuilles couturiè*_reliure restaurat*_livre* gaufr* parchemin* finition* routag* routeu* pelliculag* piqueu*_à_cheval
= toute industrie
condition* emball* emballeu* ensach* embouteill* étiquet* étiqueteu* paquet* paqueteu* mise_sous_film palettis* flacon* remplisse* empaquet* trieu* dosag* conserv* conduct*_de_ligne caiss* colis* mise_sous_pli encaisseu* operculeu*
contrôl* qualit* qualiticien* iso métrolog* métrolog* mesur* vérif* essai* essayeu* autocontrôl* conform* contrôleu* laborat* audit* qhse qse inspect* radiolog*_industri* contrôle_non_destructif ressuag* tridim*
méthod* industrialis* gamme* temps process procéd* product* lean amélioration_continue chronomét* analyst*_temps agent*_de_méthodes ordonnanc* planif* planning* lancement* gpao lanceu* prépar*_du_travail ingéni*_méthodes
product* fabricat* atelier* chef_d_atelier contremaîtr* usin* responsable*_de_production chef_d_équipe agent*_de_maîtrise directeu*_d_usine directeu*_industriel maîtrise unité encadr* régleu*
hse hygièn* sécurité* environnement* prévent* préventeu* qhse risque* industriel* hsct radioprotect* sûreté* accident* ergonom* ergonomist* nuisance* incendi*
recherch* développement r_d innovat* scientif* chercheu* ingéni*_de_recherche ingéni*_d_études étude* r_et_d essai* calcul* modélis* simulat* bureau_d_études laborat* doctor* cnrs postdoc* brevet*
laborat* laborantin* laborant* analys* physico* chim* biochim* biolog* microbiol* bactériol* essai* paillass* échantill* prélèv* préleveu* toxicol*
dessinat* concepteu* mécanique* cao dao catia projeteu* dessin*_industriel bureau_d_études modélis* produit* étude* plan* tuyauter* implantat* électri*
opérat* conduct* machine* ligne* agent*_de_fabrication ouvrier* pilote*_d_installation surveill* production pupitr*
`;
