/** Words of the land, the sea, animals and food. How lines are read: `trade-words.ts`. Written by us from our own knowledge of French. */
export const landAndFood = `
= cultures
tracteur* engins_agricoles moissonneu* machinisme conduct*_tracteur* batteu* ensileu* ramasseu*_presse arracheu* enjambeur* débardeu* abatteu* forestier* pulvéris* épandage labour*
champ* céréal* blé maïs riz rizicult* colza betterav* tabac* plant* lin linicult* chanvr* semenc* semoir grandes_cultures cultivat* agricult* laboureu* moisson* fenais* paille foin fourrag* oléagin* protéagineux houblon* exploit*_agricol* ferm* fermier* agricol* polycultu* paysan* rural*
maraîch* légum* primeur* serre* serriste* potager* tomat* salad* asperg* carott* endiv* melon* fraise* fraisicult* champignon* champignonn* myciculteu* truff* trufficult* pomme_de_terre plein_champ cresson* cueill* récolt* semis repiqu* binage désherb* légumi*
horticult* fleur* floricult* pépini* rosiér* rosiéris* rosicult* bouturag* greff* bulbe* plante* végét* serre* jardin* jardinier* bouqueti* florist* orchid* cactus jardineri* graineti* grain* semenc* chrysanthem*
vign* vigner* vitic* vendang* cep* sarment* taille* ébourgeon* cave* vin* vinif* oenolog* oenotechn* cru* château domaine_viticol* sulfat* palissag* viti* cavist* champagn* maître_de_chai
arbo* arbre* fruit* verger* pomm* poir* pêcher* prun* ceris* abricot* agrum* orang* clémentin* olivier* olive* oléicul* noix noyer* nucicult* castan* châtaign* kiwi* banan* arboricult* figu* amand* taille palmier* dattier* datte* cueilleu*
forêt* forest* sylvicult* bois bûcheron* abatt* élag* élagueu* tronçonn* débroussaill* reboiseu* reboisement scieu*_de_long débard* grimpeu* arbre* résine* gemm* gemmeu* lièg* garde_forestier onf sapeu*_forestier* ébrancheu* futai* pépini*_forest* charbonni*
espac*_vert* jardin* jardinier* paysag* paysagist* gazon* pelous* tont* parc* tondeu* haie* taille arros* arrosag* fontaini* terrain*_de_sport* golf* greenkeeper intendant*_de_golf cimetière* tailleur*_de_haies jardinage
espac*_naturel* riviér* cantonn* garde_rivière cours_d_eau berge* littoral* sentier* débroussaill* environnement* patrimoine_naturel écogard* garde_moniteur parc_national réserv*_naturelle garde_chasse garde_pêche louveti* braconn* faune* flore naturalist* éco_interprète animat*_nature biodivers* zone_humide garde_littoral garde_champêtre
agronom* conseill*_agricol* phyto* phytosanit* ingéni*_agronom* agriculture sol* pédolog* semenc* expérimentat* contrôl*_lait* technicien*_agricol* agro* développement_rural amélior*_génét* sélectionn* variété* irrigat* hydraul*_agricole vulgaris* chambre_d_agriculture entomolog* engrais certificat*_bio agrobiolog*
= élevage
élev* éleveu* animal* animaux bétail cheptel étable* ferm* soigneu* troupeau* vach* naiss* aide_d_élevage
vach* vacher* bovin* trayeu* traite* lait* laitier* laitière* veau* boeuf* génisse* taureau* manad* gardian* bouvier* herbag* engraiss* emboucheu* salers
cheval* chevaux équin* équest* équitat* palefreni* lad* jockey* haras étalon* étalonn* driver* entraîneu*_de_chevaux écuri* jumen* poulain* âne* ânier* asin* mulet* muleti* maréchal* ferrant* sell* sellier* cavali* soigneu*_chevaux garçon_de_voyage groom* attelag* écuyer*
mouton* ovin* brebis agneau* agneleu* berger* pâtre caprin* chèvr* chevrier* tond*_moutons laine pasteur* transhum* bergerie* bélier* estiv*
porc* porcher* porcin* truie* naisseur* cochon* verrat* porchèr*
volaill* avicul* aviculteu* poulet* poul* poussin* couvoir* accouv* œuf* canard* gav* gaveu* oie* dind* pintad* foie_gras caill* autruch* sexeu* ramasseu*_œufs ramasseu*_de_volailles basse_cour lapin* cunicul* cuniculteu* faisan* gibier* palmiped* mire* mireu*
abeill* apicul* ruche* miel* apiculteu* gelée_royale essaim* pollen
escargot* hélicicul* grenouill* ranicul* ver* vermicul* lombricul* séricicul* vers_à_soie insect* chien* chenil* cyno* cynophil* éleveu*_canin canin* chat* félin* visons fourrur* oiseau* oisel* oiselier* faucon* fauconni* rapac* reptil* serpent* zoo* parc_animal* animalier* dresseu* dressag* maître*_chien* ménageri* dompteu* soigneu*_animalier musher*
toilett* tond*_chiens toilettag* chien* canin* esthét*_canin pension_canine animalerie
vétérin* auxiliaire_vétérinaire santé_animale clinique_vétérinaire insémin* inséminateu* zootechn* biolog*_animal* ostéopath*_animal* épizooti* taupi* piégeu* ramasseu* fourrière
maréchal*_ferrant* ferr* sabot* pareu* pédicure_bovin onglon* podolog*_animal* parag* corne pédicur*
= mer
pêch* pêcheu* marin* marins matelot* bateau* chalut* chaluti* thoni* bosco* ramendeu* patron_pêcheur mousse filet* équipage* ligneu* langoust* sardin* morut* pinassi* armement capitain*_de_pêche second_de_pêche novice ravaudeu* maître_d_équipage
aquac* aquicult* pisc* piscicult* truit* salmonicult* poisson* alevin* écloser* conchylic* huîtr* ostréic* moul* mytilicul* bouchot* coquillag* palourd* crevett* pénéicul* algu* algocult* vénéricult* saumon* anguill* bassin* boucholeu* détroqu* plongeu*_aqua
sel salic* salin* saunier* salorg* paludi* marais_salant* sauni* salicult* salant*
poisson* poissonn* marée mareyag* mareyeu* écaill* écailler* fruits_de_mer crustac* filet*_poisson fumais* saumon* halieut* fileteu* coquill* criée
marin* marine* navig* navire* bateau* capitain* officier*_de_marine pont quart passerell* matelot* timoni* second_capitaine lieutenant* équipage* hauturi* cabotag* armat* marchande pilote*_maritime pilotin remorqu* vedett* ferry* lamaneu* maître_d_équipage bosco skipper* yacht* plaisance voili* maritime* ENIM
pénich* fluvia* batelier* batell* marini* éclusi* canal* navigation_intérieure barrag* écluse* automoteur pousseu* passeur* bac rhin* voies_navigables bateau_mouche gondoli*
plong* scaphandr* subaquat* sous_marin hyperbare plongée travaux_sous_l_eau
phare* balise* baliseu* sémaphor* guetteu* cross sauvetage_en_mer port* maître_de_port capitain*_de_port capitainerie
= métiers de bouche
pain* boulang* boulanger* fournil* fourni* pétrin* pétriss* mitron* tourier* viennoiser* croissant* biscott* levain* baguett* panifi* farin* meuni* minot* enfourneu* façonn*_pain briocheu* terminal_de_cuisson
pâtiss* gâteau* tarte* entremet* tourier* sucr* desser* biscuit* confis* glac* glacier* pâte* macaron* traiteu* crêp* crêpi* laborant* pastill* viennoiser*
chocol* cacao* confis* bonbon* nougat* dragé* drageist* dragéifi* caramel* confiseu* sucr* enrobeu* praline* pastill* pâte*_fruit fourreu* turbin* cuiseu*_sucre marron*_glac* calisson* berlingot*
bouch* boucher* viand* désoss* pareu* abatt* carcass* volaill* étal* étalier* tripier* trip* charcut* jambon* saucis* salaiso* pâté* boyau* boyaud* chevalin* hippophag* gibier* découp* abat* bouveri* chevil* chevillard* abattoir* équarrisse* équarriss* dépeç* saign* éviscér* plum* échaudeu* tueu* assommeu* fendeu* préparat*_viande rayon_boucherie fileteu* tranch* salaison* saleu* andouill* boudin* fumeu*
fromag* affin* crèmerie* crém* lait* laiter* beurr* beurri* yaourt* caill* caillé* fromageri* cave* présur* camember* buron* fruiti* crémier* mouleu*_fromage saleu* retourneu* fromager* pasteuris* écrém* lacté* ultrafiltr* roquefort
vin* vinif* cave* cavist* caviste* chai* oenolog* maître_de_chai distill* alcool* eau_de_vie bouilleu* liquor* liquorist* spiritueux cidr* cidri* cidreri* brass* brasseu* bière* malt* malteu* maltag* ferment* touraill* touraillag* levur* rhum* cognac* armagnac* champagn* caveu* remueu* dégorgeu* tonneau* tonnel* vinaig* vinaigri* siphonn* embouteill* apéritif* encuveu* soutir* soutireu*
torréf* café* caféi* brûleu* thé* épice* aromat* arôme* torréfacteu* cacao herborist* infus* tabac* tisan* chicor* moutard* condiment* vanill*
sucr* sucreri* cuiseu* raffin* betterav* turbin* mélass* cristallis* diffuseu* râperie évapor*
conserv* conserveri* surgel* congél* appert* stéril* autoclav* blanch* lyophil* déshydrat* légum* ensach* plat*_cuisiné* agroaliment* aliment* ingrédient* cuiseu* friteu* semoul* pât*_aliment* biscott* mouleu* extrud* étuv* salage* fumaison* panif* dosag* mélangeu* mixag* cuisson* séchag* process_alimentaire agro_alimentaire pétrisseu* oviproduit* huil* huileri* margar* minot* meuneri* meuni* féculer* amidon*
contrôl*_agroalim* hygièn*_alimentaire dégustat* goûteu* sensoriel* qualitic* organolep* aromatic* nez nutritionnist*
= table et accueil
cuis* cuisin* cuisini* restaurat* chef*_de_cuisine commis_de_cuisine gastronom* fourneau* saucier* sauci* rôtisseu* garde_manger entremétier* grilladin* pâtissi* second_de_cuisine brigade toque menu* pizza* pizzaïolo* pizz* crêp* crêperie* sushi* wok* tandoor* couscous* friteri* snack* sandwich* fast_food restauration_rapide hamburger* traiteur* collectiv* cantin* mess légumi* aide_de_cuisine écaill* poissonni* kébab* tournant* entrem* chef_de_partie
plong* plongeur* vaissell* laveu*_vaisselle argent* verrier* employé*_de_restauration self* cantin* réfectoire* agent*_de_restauration collectivité* satellite* restauration_scolaire office* liaison_froide aide_cuisinier
serv* serveu* salle* restaurant* limonadi* rang* maître_d_hôtel chef_de_rang commis_de_salle garçon* banquet* room_service runner brasserie* carte* convive* hôt*_de_table gril* tranch*
bar* barman* barmaid* cocktail* comptoir* bistrot* cafeti* café* limonad* brasserie* pub* discothèqu* débit_de_boissons buvett* zinc tavern* nightclub
sommell* sommeli* vin* cavist* oenolog* dégust*
hôtel* hôteli* réception* réceptionnist* night_audit* concierge* chasseur* bagag* bagagist* voituri* portier* veilleur*_de_nuit front_office réserv* étage* palace* auberg* aubergist* camping* gîte* chambre*_d_hôte* hébergement* résidence* motel village_vacances liftier* groom* tourist* yield*
chambr* femme_de_chambre valet* gouvernant* étage* linger* linge* buanderi* ménag* hôtel* housekeep* équipi*
gérant*_d_hôtel directeu*_d_hôtel directeu*_de_restaurant gérant*_de_restaurant restaurateu* f_and_b tenanci* aubergist* patron*_de_café exploitant*_restauration
touris* tourist* voyag* guide* excursion* croisièr* tour_opérateur agence_de_voyages forfaitist* billet* billetteri* accompagn*_voyage office_de_tourisme patrimoine* conférenc* château* monument* visite* vacanc* séjour* destination* guide_interprète interprète_de_conférence loisir* réserv* accompagnat* randonn* circuit* station* village_vacances club* animation_touristique parc_de_loisirs remontées_mécaniques
anima* animat* loisir* club* séjour* colonie* centre_de_loisirs bafa bafd accueil_de_loisirs enfan* jeun* socio* sociocult* périscolair* ludothéc* ludothèque* jeu* vacances mono* monit* directeu*_de_centre gentil_organisateur gentil_membre ambianc* disc_jockey karaoké village
casino* croupi* jeu* jeux roulette black_jack chef_de_table caissi*_casino machine*_à_sous changeu* poker tapis boule inspecteu*_de_jeux hippodrome* pari* pmu bookmak* tripot
parc_de_loisirs attraction* manèg* forain* attractionnist* mini_golf patinoir* bowling piscin* remontée*_mécanique* téléphériqu* pist* pisteu* ski* perchm* télési* télésk* dameu* damag* perchist* nivoculteu* artificier*_avalanche funiculai* cabini* maître_pisteur nivolog*
`;
