/** Words that say what one does and in what place, whatever the trade. How lines are read: `trade-words.ts`. Written by us from our own knowledge of French. */
export const kindsOfWork = `
= fonctions
apprenti* aide* manoeuvr* commis* ouvri* compagnon* élève* stagiair* garçon* employé* journali* tâcheron* saisonni* équipier*
conduct* opérat* opérateu* pilot* pilote* machinist* agent*_de_conduite surveill* pupitr* chauffeu* mécanicien*_conducteur
technicien* technic* spécialist* technicien*_supérieur prototypist*
ingéni* ingénieur* expert* concepteu* architect* chargé*_d_études étude* conception*
chef* responsable* directeu* directr* manager* cadre* encadr* coordonnat* coordinat* superviseu* dirig* gérant* patron* agent*_de_maîtrise contremaîtr* maîtr* premier* surintend* adjoint* chef_d_équipe brigad* direction*
conseil* conseill* consult* consultant* chargé*_de_mission expert* audit* assist*
contrôl* inspect* inspecteu* vérificat* vérif* essay* essai* audit* examin* testeu* diagnosti* expertis* métrolog* surveill*
mainten* dépann* répar* réparat* entretien* rénov* restaur* restaurat* mécanici* reconditionn* rhabilleu* rémouleu*
mont* monteu* pose* poseu* install* installat* assembl* agenc* raccord* ajust*
fabric* fabriqu* confection* façonn* product* réalis* élabor* construct* artisan* modeleu* faiseu*
vend* vente* commercial* négoc* marchand* promot* représent* démarch* attaché*_commercial délégué* technico* distribut*
assist* secrétair* auxiliair* adjoint* aide* attaché* collaborat* bras_droit
enseign* profess* formateu* monit* instruct* maître* éducat* entraîneu* précept* initiat* animat*_pédagog*
gestion* gestionn* administ* administrat* administrateu* économ* intendan* gérant* régisseu*
prépar* préparateu* dos* doseu* mélang* mélangeu* 
trieu* tri* calibr* classeu* pes* peseu* échantill* échantillonn* jaug*
emball* conditionn* plieu* étiquet* empaquet* paquet*
lav* laveu* nettoy* décap* dégraiss* rinç* désinfect*
coup* coupeu* découp* tranch* scieu* taill* tailleu* cisaill* trancheu* fendeu*
moul* mouleu* coul* fond* press* presse* inject* démoul*
charg* chargeu* décharg* manutent* port* livr*
surveill* garde* gardien* vigil* rond* veill* veilleu*
accueil* recev* hôte* réception* renseign* orient* guide*
dessin* trac* traceu* projet* plan* maquett* croqu*
chauff* four* fourni* cuis* cuiseu* enfourn* sèch* séch* grill* cuisson
collect* ramass* cueill* récolt* prélev* quêt*
polic* finit* finiss* ponc* lustr* retouch* vernis* ébarb*
créat* inventeu* concept* design* styl* innov*
écriv* rédact* rédig* auteur* correct* relect* script*
soign* soin* guér* thérap* rééduc* médic*
élev* dress* soigneu* animal* animaux gard*
calcul* compt* chiffr* statist* estimat* évalu* métr* devis*
`;
