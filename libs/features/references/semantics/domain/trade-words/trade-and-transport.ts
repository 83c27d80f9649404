/** Words of trade, transport, banks, insurance and property. How lines are read: `trade-words.ts`. Written by us from our own knowledge of French. */
export const tradeAndTransport = `
= commerce de détail
vend* vendeur* vente magasin* boutiqu* détail* client* commerce* commerçant* rayon* conseiller*_de_vente employé*_de_commerce marchand* étal* dépositair* succursal* gérant*_de_magasin revend* franchis*
aliment* épic* épicier* épiceri* primeur* fruits_et_légumes fromag* crémi* poissonn* boulanger* charcut* boucher* caviste* vendeur*_alimentaire traiteur* volaill* marché* produits_frais supérette* bio diététiq* confiseri* glac* tripier* légum* viand* rayon*_frais
vêtement* prêt_à_porter textil* chaussur* chausseu* mode lingeri* bonnet* mercier* merceri* accessoir* maroquin* habill* tissus sport* bagag* layette chemisi* fourrur* bijou* horlog* parapluie* confection chapeli* équipement_de_la_personne
meubl* ameubl* électroména* décor* cuisin* literi* luminair* bazar* bricolag* quincaill* quincailli* drogu* droguist* droguer* maison jardinag* jardineri* animaleri* outill* tapis rideau* sanitair* équipement_de_la_maison arts_de_la_table vaissell* peinture* antiquit* puériculture matériaux revêtement* salle*_de_bain*
livre* librair* librairi* bouquinist* disquair* presse papet* papeteri* jouet* tabac* buralist* kiosqu* culture* loisir* jeux_vidéo disque* musique photo* audiovisuel multimédia philatél* numismat* timbre* souvenir* journaux crieu* sport* cycle*
antiquair* brocant* brocanteu* antiquit* galeri* galerist* oeuvre*_d_art priseu* commissaire*_priseu* enchère* crieu* fripi* fripier* chineu* collection* estampe* tableaux chiffonn* ferrailleu* dépôt_vente objet*_d_art
parfum* cosmét* beauté* conseiller*_beauté démonstrat* maquillag* parapharmac* esthét* dermo* herborist*
pharmac* préparat*_en_pharmacie officin* parapharmac* apothicair* herborist* médicament* délégué*_pharma visiteur*_médica
opticien* lunett* optomét* lunetier* optique* vision lentill* contactolog* monteu*_lunetier* binocl*
fleur* fleurist* bouquet* floral* compos*_florale bouqueti* art_floral
marché* forain* ambulant* camelot* démarch* éventair* brocanteu* tournée* marchand*_ambulant non_sédentaire foire* stand* colport*
caiss* caissi* hôte*_de_caisse encaiss* libre_service self_service grande_surface hypermarch* supermarch* station_service péag* péagist* receveu* pompist* guichet* billet* cinéma ouvreu*
rayon* libre_service mise_en_rayon employé*_de_rayon grande_distribution étalag* achaland* réassort* gondol* chef_de_rayon manager*_de_rayon hypermarch* supermarch* magasin_alimentaire approvisionn* réapprovisionn* vendeur*_ls drive
démonstrat* animat*_commercial* animat*_de_vente dégustat* promot* promot*_des_ventes hôte* échantillon* enquêt* merchandis* marchandis* étalagist* visuel décorat*_vitrine
téléven* télévend* téléprospect* téléconseill* téléact* télémarket* centre_d_appel* téléopérat* hotlin* vente_à_distance téléphon* téléenquêt* téléassist* plateau* superviseu* prospect* fidélis* correspondancier*_vente plateforme
location* loueu* loueur* agent*_de_location bateau* véhicul* matériel* cassett* vidéo* ski* rétrocess* véhicule*_de_location
directeu*_de_magasin gérant* gérant*_de_magasin chef*_de_magasin manager* franchis* exploitant* directeu*_d_hypermarché* directeu*_de_supermarché adjoint* commerçant* responsable*_de_magasin point*_de_vente boutiqu* chef_de_département chef_de_caisse
= force de vente et gros
commercial* attaché*_commercial* vrp représent* technico_commercial* agent*_commercial* voyageur* prospecteu* délégué* négoci* vendeur* démarch* démarcheu* démarchag* b_to_b ingéni*_d_affaires ingéni*_commercial* ingéni*_technico* chargé*_d_affaires technicocommercial* porte_à_porte vendeu*_à_domicile chef_de_secteur inspecteu*_des_ventes délégué*_commercial* chef*_des_ventes animat*_réseau compte*_clé* grands_comptes placi* courti*_de_marchandises
négoc* grossist* demi_gross* courti* trad* matières_premières import* export* commerce_international marchand*_de_bestiaux mandataire* négociat* affréteu* grain* bestiau* mareyeu* marchand*_de_biens commissionnair* import_export transit* acheteu*_négoc
achat* achet* acheteu* approvision* approvisionn* sourc* fournisseu* marché* référenceu* négociat* centrale_d_achat catégorie* merchandis* commandes*
administrat*_des_ventes adv assist*_commercial* export* commande* secrétair*_commercial* service_après_vente sav relation_clientèle litige* réclam* client*
directeu*_commercial* directeu*_des_ventes chef_de_ventes réseau* commercial* région* force_de_vente manager*_commercial* animateur*_de_réseau chef_des_ventes
marketing chef_de_produit* mercatique* chef_de_marque marqu* études_de_marché produit* brand trade_marketing promot* chef_de_marché product_manager category_manager chef_de_groupe panel*
= transport routier
conduct* chauff* chauffeu* chauffeur* routi* poids_lourd* camion* camionneu* semi_remorqu* marchandis* spl pl super_lourd* citernier* frigo* grumi* fret benne porte_char* toupie international longue_distance remorqu* transport*_de_marchandises transport*_routier ensembl*_articul* livreu*_spl plateau* fardier*
livr* livreu* coursi* cours* messag* messageri* chauffeu*_livreu* tournée* triporteu* plateau*_repas express colis vélo* cyclomot* deux_roues port* port*_de_journaux distribut* prospectus estafett* facteu* chauffeu*_livreur* factag* véhicule*_léger* vl camionnett*
bus autobus autocar* car tram* tramway* machinist* receveu* voyageur* transport*_en_commun métro* scolaire* conduct*_de_car grand_tourisme urban* interurbain*
taxi* chauffeu*_de_maître vtc limousin* ambulanci* particuli* voiture* cocher caléch* remis* conduct*_de_taxi convoy* convoyeu*_véhicule* accompagnat*_scolaire* transport*_de_personnes petit*_remise fiacre pousse_pousse
ambulanc* ambulanci* vsl secour* samu brancard* brancardi* smur transport*_sanitair*
déménag* déménageu* emballeu* garde_meuble* port*_de_charges
= rail et air
train* sncf conduct*_de_train* rail* ferroviair* mécanici*_de_train aiguilleu* aiguillag* chef_de_gare gare* contrôleu*_train régulat* circul* tgv locomot* chef*_de_train agent*_de_conduite métro* triage atteleu* manoeuvr*_ferro garde_barrière wagon* tract* motric* rame* chef_de_bord garde_ligne escale_ferrov*
avion* pilot* pilote* aérien* vol navigant* commandant*_de_bord copilot* hôtess* steward* cabine* hélicoptèr* pnc équipage* officier*_mécanicien instruct*_vol essai* montgolf* ulm aéronaut* drone*
aéroport* escal* pist* avitaill* contrôl*_aérien aiguilleu*_du_ciel tour_de_contrôle bagag* enregistr* avion* handling tractist* pistard* trafic agent*_d_escale compagnie_aérienne circulation_aérienne coordonnat*_vol placeu*_avion aérodrom* contrôleu*_de_la_navigation_aérienne opérat*_piste
contrôl*_voyageurs titres_de_transport contrôleu* billet* receveu* agent*_commercial_train vérificateu*_de_perception fraud* poinçonn* couchettist*
= logistique
magasin* magasini* cariste* chariot* manutention* manutentionn* entrepôt* stock* quai* préparat*_de_commandes prépar* gerbeu* logistiq* débard* réception* expédit* réceptionn* inventair* rangeu* pointeu* pick* picking ramasseu* lève_palette* dock* palette* outil* tri* colis* conducteur*_chariot élévateu* manipul* emballeu* arrim* arrimeu* chargeu* déchargeu* trieu* port* fort*_des_halles bagag*
dock* docker* port* portuair* grutier*_portuaire acconi* arrim* shipchandler* consignat* manutention_portuaire lamaneu* quai* courti*_maritime pointeu* conteneur* escale* capitainerie stevedor* shiplanner wharf* ship_planner aconier
transit* transitair* douan* déclar* déclarant* affrèt* affréteu* commissionnair* fret* freight* import* export* aérien* maritim* exploit*_transport agent*_de_fret groupag* organisat*_transport logistiq* messageri* exploitant* tractionnair* agréé*_en_douane
supply_chain logistiq* flux ordonnanc* appro* approvisionn* gestionnair*_de_stock* planif* prévision* plateforme* directeu*_logistique entrepôt* responsable*_logistique chef_de_quai chef_d_entrepôt distribut* ingéni*_logistique logisticien* gestion_des_stocks
exploitat*_transport affrét* chef_de_parc dispatch* planning_transport parc* tournée* responsable*_d_exploitation chef_de_mouvement régulat* lign* contrôleu*_d_exploitation agence_de_transport voyageurs
post* poste* facteu* préposé* tri* courrier* vaguemestr* receveu*_des_postes guichet* acheminement bureau_de_poste télégraph* distribut* messageri* routag* agent*_courrier affranchiss* la_poste
= banque
banqu* banqu* bancair* guichet* guicheti* conseiller*_clientèle agence* crédit* particuli* compte* épargne* patrimoin* chargé*_de_clientèle banquier* directeu*_d_agence téléconseiller*_bancaire gestionnair*_de_patrimoine professionnel* caissi*_banque agence_bancaire
crédit* risque* engag* recouvr* recouvreu* contentieux analyst*_crédit prêt* leas* hypothécair* financement* surendett* surveillance_des_risques précontentieux créances affacturag* scor*
bours* trad* trader* tradeu* front_office middle_office back_office opérateu*_de_marché gérant*_de_portefeuille* titre* titres* courti*_en_bourse salle_des_marchés cambist* arbitragist* analyst*_financier* portefeuill* obligat* actions asset sicav opcvm marchés_financiers vendeu*_financi* broker* fond* dérivé* fusions_acquisitions banque_d_affaires négociat*_marchés sales gestion_d_actifs gérant*_de_fonds
numérair* monétiq* chèqu* moyens_de_paiement opérat*_bancaires portefeuill* traitement*_bancaire swift compens* back_office* gestionnair*_bancair* crédit_documentaire devise* change* agent*_administratif_banque cartes titr*
= assurance
assur* assureu* courti*_assurances mutuel* agent*_général* prévoyance* iard souscript* actuair* actuari* rédact*_assurance sinistr* indemnis* gestionnair*_sinistres retrait* santé* liquidat*_prestation* prestations expert*_assurance régleu*_de_sinistres vie réassur* télégestionnair* contrat* producteu*_assurance inspecteu*_assurances courtage dommage*
= immobilier
immobil* agent*_immobilier* négociat*_immobilier* syndic* copropr* locat* gérance* bail* patrimoin* logement* hlm administrat*_de_biens transaction* promot*_immobilier* habitat* foncier* marchand*_de_biens notair* gestion_locative gestionnair*_de_copropriété lotisseu* lotissement* marchand*_de_fonds agent*_de_location résidence* cessions parc_locatif bailleu* expert*_foncier évaluat* programme*_immobilier* aménageu* monteu*_opérations asset_manager property_manager
`;
