/** Words of building, public works and wood. How lines are read: `trade-words.ts`. Written by us from our own knowledge of French. */
export const building = `
= gros œuvre
maçon* maçonner* parpaing* brique* briquet* mortier* cimenti* ciment* moellon* limousin* rocailleu* bâtiment chaux pierre* mur* jointoy* fumist* cheminée* four* réfractair* enduit* murali* moulage*_pierre
béton* bétonn* coffr* coffreu* boiseu* banche* bancheu* ferraill* ferrailleu* armatur* armaturi* précontraint* cintreu* dall* ragré* vibreu* projeteu*_béton centrale_à_béton préfabri* mouleu*_béton bouteur* malaxeu* ouvrages_d_art
gros_oeuvre manoeuvr* aide_maçon terrassi* terrass* démoli* démoliss* ouvri*_du_bâtiment goujat* chantier* btp travaux_publics fouill* sableu* sablag* piqueu* marteau_piqueur scieu*_béton foreu* carott* burineu* désamiant* amiante ravaleu* façade
plât* plâtr* plâtri* plaqu* plaquist* placo* stuc* stuqu* stucateu* cloison* plafond* faux_plafond staff* staffeu* enduiseu* gypse plaque*_de_plâtre moulur* jointeu* isolation
peint* peintre* peinture* tapissi*_peintre revêtement* papier*_peint* enduit* ravalement façadi* façade* vernisseu* laqueu* décorat* sol*_souple* moquet* moquettist* lino* linoléum solier* vitrier lettres_peintr* faux_marbre
carrel* carreleu* mosaïqu* mosaïst* faïenc* carreau* dall* dalleu* dallage* chap* chapist* revêtement* marbri* terrazzo granit* sol* poseu*_sols_scellés
parquet* parquet* parqueteu* solier* ponceu* vitrificat* lame* plancher* moquet* sol* revêtement*_de_sol
couv* couvreu* couvreur toit* toitur* ardois* tuile* zing* zingu* charpent* gouttièr* chaum* lauz* bardeu* bardag* étanch* étancheu* asphalt* bitum* ramon* cheminée* terrass* velux fumist* antennist*
charpent* boiseri* bois ossature lamellé* traceu* tailleu* menuis* levag* escali* escaliét* colombag*
métall* charpent*_métallique bardag* monteu* leveu* ossatur* structur* pylôn* serru* construction*_métallique* échafaud* échafaudeu* hangar*
menuis* ébénist* fenêtr* porte* agenc* poseu* bois placard* cuisin* cuisinist* dressing huisser* persienn* volet* store* storist* ferm* fermet* aluminium alu pvc véranda* vérandal* escalier* stand* cloison* parquet*
serrur* serrurier* clef clé* métalli* ferronn* portail* portailli* grille* ferm* automatism* porte*_automatique* blind* coffr*_fort* rideau*_métallique
vitr* vitrier* vitrag* verr* miroiti* miroit* double_vitrage glace* glacier_verrier vitrail façade* menuis* pare_brise
plomb* plombi* chauff* chauffagist* sanitair* tuyaut* tuyau* gaz* gazier* chaudièr* radiateur* climat* climaticien* robinet* pompe*_à_chaleur thermic* génie_climatique canalis* salle_de_bain* ventil* aéraul* froid frigorist* thermique solair* fuel brûleu* cvc fluide*
électr* électrici* courant* fort* faible* câbl* câbleu* bobin* tableau* tirage* installat* domot* domotique éclair* luminai* alarm* interphon* antenn* réseau* basse_tension fibre* photovolt* solaire* équipement_électrique second_oeuvre tireu*_de_câbles
isol* isolation* calorifug* calorifugeu* thermique* acoustiqu* étanch* projeteu* flocag* floqueu* laine* bardag* combl*
piscin* pisciniste* spa* bassin* liner* baigneu*
pierre* taill* tailleu*_de_pierre appareilleu* sculpt* marbr* marbri* granit* funérair* carri* polisseu* graveu* tombal* scieu*_de_pierre mouluri* débiteu* ravaleu* ornemaniste mosaïst* lapidair* épanneleu*
ascens* ascensorist* escalator* monte_charge* élévateu* portes_automatiques liftier*
fosse* assain* assainissement* égout* égouti* vidang* vidangeu* curag* cureu* hydrocur* canalis* curist* puisati* puits sourci* sourcier* fontaini* forage* foreu* pompe*
= travaux publics
engin* pelle* pelleteu* bouteur* bull* bulldozer* nivel* niveleu* chargeu* tractopell* terrass* terrassement* scrap* décap* compact* compacteu* cylindr* finisseu* draguel* dragu* dumper* tombereau* conduct*_engins grutag* trax* minipelle* foreu* bétonnièr* pontonni* pieux* batt*_pieu* tarier* sonnett* alésag*
grue* gruti* levag* nacelle* pontier* ponti* pont_roulant* élingu* portiqu* mât* treuil* treuillist* conduct*_grue
route* routi* chaussée* voirie* goudron* enrobé* bitum* gravillon* pav* paveu* pavé* bordur* bordureu* trottoir* macadam* asphalt* répandeu* régaleu* régale* cantonni* signalisation* marqueu* marquag* glissièr* autorout* patrouilleu* vrd réseaux_divers déneig*
voie* ferré* ferrovi* rail* poseu*_de_voie* caténair* aiguill* traverse* ballast* sncf bourreu* soud*_aluminotherm*
canalis* tuyaut* pipeline* adduct* réseau* eau* gaz* conduite* tranchée* poseu* souterrain* fouille*
carri* mine* mineur* minier* tunnel* tunneli* galerie* foudroy* foreu* boutefeu* minag* explosif* dynamit* artifici* abatt* havag* haveu* extract* granulat* concass* cribl* souterrain* boiseu* sableu* sondeu* sond* puits gisement houill* charbon* ardois* phosphat* porion lampist*
pétrol* derrick* forag* foreu* sondeu* plate_forme offshor* gisement* accrocheu* puits boue* gaz* géophys* raffin* exploit*_pétrol* wireline
= études et direction
bâtiment* conduct*_de_travaux chef_de_chantier chantier* construct* gros_oeuvre maître_d_oeuvre travaux ingéni*_travaux btp second_oeuvre tce pilote_opc opc génie_civil coordonnateu*_sps maître_compagnon
archi* architect* urban* urbanist* permis_de_construire maquett* maquettist* paysagist* bâti* plan* esquiss* d_p_l_g maître_d_oeuvre conception* habitat* design* espace* intérieur* agenceu*
géomèt* géomètre* topograph* topo* cadastr* foncier* nivell* arpent* arpenteu* bornag* cartograph* géodés* photogramm* sig géomatic* relevé* hydrograph* télédétect* géographe* piqueteu*
métr* métreu* devis* vérificat* économist*_construction chiffreu* quantité* étude*_de_prix deviseu*
dessin* projeteu* dao cao plan* dessinat* bim autocad détaillant* béton_armé structure* vrd
géolog* géotechn* sol* hydrogéolog* sismolog* minéralog* géophysic* sondage* mesure*_sol paléontolog* volcanolog* terrain
diagnost* immobilier* amiante* plomb termite* dpe énerg* expert*_bâtiment contrôl*_technique_construction thermicien* énergéticien*
= bois et ameublement
scier* sciag* scieu* scie* bois* grume* délign* déligneu* débit* affûteu* affûtag* merrain* merrand* écorc* écorceu* déroul* dérouleu* tranch* trancheu* placag* plaque* ruban* rabot* raboteu* panneau* contreplaqu* agglomér* particule* fendeu* copeau* séch*_bois tronçonneu* bûche* bûchett* sciur* palett* palettis* caiss* caisserie cercueil* emballag*_bois
ébénist* meuble* menuisier* marquet* marqueteu* chaisi* chaise* sièg* rempailleu* canneu* cannag* rotin* ameubl* restaurat*_meuble* doreu* vernisseu* luthi* laqueu* tourneu*_bois sculpt*_bois mobilier*
toupil* toupilleu* tenonn* mortais* défonc* usinag*_bois machinist*_bois ponc* corroy* dégauch* perceu* moulureu* placag* menuiser*_industrielle commande_numérique_bois tourneu* tournag*_bois
tonnel* tonneau* barrique* foudre* foudrier* merrain* fût* cercl* boisselier boissel* sabot* sabotier galoch* brosse* brossi* balai* pipe* pipier* allumett* manche* jouet* tabletti* tourneu* bimbelot* crayon*
vanni* vanneri* osier* osiéricult* rotin* panier* jonc* raphia cannag* canneu* chaise* paill* rempaill* corbeill* liane* fibre*_végét* tress* treillag* treillageu* natt*
tapissi* tapiss* sièg* fauteuil* garniss* garnisseu* matelass* literie* rideau* voilag* canapé* capitonn* ameubl* décorat* rembourr* sellier coussin* passementi* store* abat_jour sommier*
vernis* vernisseu* laqu* laqueu* patin* cireu* teinteu* ponceu* finit* finisseu* gommeu* décapeu* aérogomm*
agenc* magasin* stand* exposit* monteu* installat* étalag* étalagist* vitrin* merchandis* décorat* cuisinist* aménag* espace* visual salon* foire*
déménag* garde_meuble* rippeu* piano* emball*_mobilier
`;
