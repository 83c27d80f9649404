/** Names of trades, M to Z, and abbreviations, each with words that say what it is. How lines are read: `trade-words.ts`. Written by us from our own knowledge of French. */
export const namesMToZ = `
machiniste machine décor spectacle bus ; maçon maçonnerie bâtiment mur ; magasinier stock entrepôt magasin ; magicien magie spectacle ; magistrat tribunal justice
magnaneur vers soie ; magnétiseur soins ; maïeuticien sage femme ; maieur maire ; maire commune élu ; majordome maison service ; malletier malle bagages
malteur malt orge brasserie ; manadier taureaux élevage ; mandataire immobilier justice ; manager équipe responsable ; manègier cheval forain ; mannequin mode défilé
manucure ongles mains beauté ; manutentionnaire manutention charges entrepôt ; maquettiste maquette presse édition ; maquilleur maquillage spectacle
maraîcher légumes culture ; marbreur papier décor ; marbrier marbre pierre funéraire ; marchand vente commerce ; marchandiseur magasin rayons présentation
maréchal ferrant cheval ; mareyeur poisson marée ; margeur imprimerie papier ; marin navire pêche mer ; marinier péniche fluvial ; marionnettiste marionnettes spectacle
maroquinier cuir sacs ; marqueteur marqueterie bois ; marqueur route signalisation ; masseur massage soins ; matelassier matelas literie ; matelot navire équipage
mathématicien recherche ; matriceur forge ; mécanicien mécanique réparation moteur ; mécanographe saisie bureau ; médecin médecine soins malades
médailleur médaille gravure ; médiateur conflit famille ; médiaplanneur publicité médias ; mégissier peaux cuir ; meneur revue attelage ; menuisier menuiserie bois
mercier couture magasin ; merchandiser magasin rayons vente ; métallier métal serrurerie construction ; métallurgiste métal ; météorologue météo climat temps
métreur métré devis bâtiment ; métrologue mesure contrôle ; metteur scène point oeuvre ; meulier pierre affûtage ; meunier farine moulin ; microbiologiste laboratoire
militaire armée soldat ; mime spectacle ; minéralogiste roches ; mineur mine extraction ; minotier farine moulin ; miroitier vitres verre ; mireur oeufs ampoules contrôle
missionnaire religieux ; mixeur son ; modeleur fonderie modèles sculpture ; modéliste patron vêtement mode ; modiste chapeaux mode couture ; moine religieux
moireur textile ; moissonneur céréales récolte ; moniteur auto école sport formation ; monnayeur monnaie métal ; monteur montage ; mosaïste mosaïque carreaux art
motoriste moteur ; mouleur moulage fonderie plastique ; moulineur fil textile soie ; moulurier bois ; muletier mule animaux ; muséographe musée exposition
musher chiens traîneau ; musicien musique instrument ; musicologue musique recherche ; musicothérapeute musique soins ; mytiliculteur moules ; nacellier nacelle levage
naisseur porcs élevage ; nanny garde enfants ; nattier natte ; naturaliste nature taxidermie animaux ; naturopathe soins ; navigateur avion navire
négociant négoce gros vin grains ; négociateur vente immobilier ; néphrologue médecin reins ; nettoyeur nettoyage ; neurologue médecin cerveau
neuropsychologue psychologue ; nez parfum ; nickeleur nickel traitement surface ; nivoculteur neige canon ; notaire actes étude immobilier
nourrice garde enfants assistant maternel ; nounou garde enfants ; noyauteur fonderie noyaux sable ; numérologue voyance ; numismate monnaies
nurse garde enfants infirmier ; nutritionniste alimentation médecin ; océanographe mer recherche ; oculariste oeil prothèse ; odontologiste dents ; oenologue vin
officier armée marine police ; oiselier oiseaux vente ; oléiculteur olives ; oncologue médecin cancer ; ondulateur carton ; onglier ongles ; opérateur machine
ophtalmologiste médecin yeux ; opticien lunettes optique ; optométriste vue ; ordonnanceur planning production ; ordonnateur funérailles
orfèvre or argent métaux précieux ; organier orgue ; organiste orgue musicien ; organisateur événements méthodes ; ornemaniste décor plâtre ; ornithologue oiseaux
orthodontiste dents ; orthopédiste appareillage ; orthophoniste rééducation langage parole ; orthoptiste yeux rééducation ; orpailleur or mine ; osiériculteur osier
ostéopathe manipulations soins ; ostréiculteur huîtres ; otorhino médecin ; ourdisseur fil tissage ; outilleur outils outillage mécanique ; ouvreuse cinéma théâtre
oxycoupeur découpe métal ; palefrenier chevaux écurie ; palettiseur palettes ; palissonneur cuir ; paludier sel marais ; panetier pain ; panseur bloc opératoire infirmier
paparazzi photos presse ; papetier papier vente ; parachutiste armée saut ; parapsychologue voyance ; parasitologue laboratoire ; paramétreur logiciel
parcheminier peau parchemin ; pareur viande cuir pieds bovin ; parfumeur parfum vente ; parolier chansons textes ; parqueteur parquet sol
passementier passementerie galon ; passeur bac bateau ; pastelliste peinture ; pasteur religieux protestant ; pasteurisateur lait ; pâtissier gâteaux pâtisserie
patineur meubles glace sport ; pâtre moutons ; patronnier patron vêtement ; paveur pavés rues ; paysagiste jardins espaces verts ; pêcheur pêche poisson
pédagogue enseignement ; pédiatre médecin enfants ; pédicure pieds soins ; pédologue sols ; peigneur laine textile ; peintre peinture bâtiment ; peleur fruits légumes
pelleteur engins terrassement ; pelletier peaux fourrure ; pépiniériste plants arbres ; percepteur impôts ; perchiste perchman son remontées mécaniques
perceur perçage usinage ; perliculteur huîtres perles ; perruquier perruques postiches coiffure ; peseur pesage ; pétrisseur pâte pain ; pétrolier pétrole
pharmacien médicaments officine ; philatéliste timbres vente ; philologue langues ; philosophe enseignement ; phlébologue médecin ; phonéticien langue
photographe photos ; photograveur gravure impression ; phraseur annonces ; physicien physique recherche ; physionomiste casino entrée ; phytothérapeute plantes
pianiste piano musicien ; pigiste journaliste ; pilote avion conduite ; pilier sport rugby ; pion surveillant internat ; pipier pipe bois ; piqueur couture cuir machine
pisciculteur poissons élevage ; piscinier piscine construction entretien ; pisteur ski secours pistes ; pizzaiolo pizzas ; placeur salle spectacle
placier marchés placement vente ; plagiste plage ; planeur tôle publicité ; planificateur planning ; planneur publicité stratégie ; planteur tabac plantation
plaquiste plâtre cloisons ; plâtrier plâtre ; plasticien art plastique ; plasturgiste plastique ; plieur papier métal linge ; plombier plomberie sanitaire
plongeur vaisselle sous marin ; plumassier plumes décoration ; plumeur volaille ; pneumologue médecin ; podologue pieds ; poêlier poêle cheminée fumiste
poète littérature ; poinçonneur métal presse billets ; pointeur heures son dock marchandises ; poissonnier poisson ; policier police ; polisseur polissage métal
politologue politique ; pompier incendie secours ; pompiste station service carburant ; pontier pont roulant ; pontonnier ponton ; porcelainier porcelaine ; porcher porcs
portier hôtel accueil ; porteur bagages funérailles journaux ; portraitiste peinture photo ; poseur pose ; posticheur perruque ; postier poste courrier
potier terre poterie ; poudrier explosifs ; poudreur peinture ; poulailler volailles ; poupetier poupée ; précepteur enseignement domicile ; préfet état administration
préleveur échantillons prélèvement ; préparateur préparation ; préposé service courrier ; présentateur télévision radio ; pressier presse métal plastique
presseur repassage vêtement ; prêtre religieux ; prévisionniste météo économie ; préventeur sécurité risques ; preneur son ; primeuriste fruits légumes
probateur justice ; proctologue médecin ; procureur tribunal justice ; producteur cinéma spectacle agricole ; professeur enseignement élèves ; profileur métal police
programmateur spectacles radio ; programmeur informatique logiciel ; projectionniste cinéma projection ; projeteur dessin études ; promoteur immobilier ventes
prompteur télévision ; prospecteur vente clients ; prothésiste prothèses dentaires ongles ; protecteur garde ; proviseur lycée ; psychanalyste psychologie
psychiatre médecin ; psychologue psychologie ; psychomotricien rééducation ; psychosociologue études ; psychothérapeute soins ; publicitaire publicité
puériculteur bébés infirmier ; puisatier puits forage ; pupitreur informatique lumière ; pyrotechnicien explosifs feux ; qualiticien qualité contrôle
quincaillier quincaillerie vente outils ; rabbin religieux ; raboteur bois métal ; radiesthésiste voyance ; radioélectricien radio ; radiologue médecin imagerie
radiophysicien rayons ; radiotélégraphiste radio navire ; raffineur pétrole sucre ; ramasseur récolte ; ramoneur cheminée ; raniculteur grenouilles ; ravaleur façade
ravaudeur couture filet ; rebouteux soins ; receveur bus poste impôts ; recenseur population ; réceptionniste réception hôtel ; recruteur recrutement
rectifieur rectification usinage ; recouvreur créances ; rédacteur texte presse administration ; référenceur achats web ; réflexologue soins ; régaleur enrobés route
régisseur spectacle régie domaine ; régleur réglage machine ; relieur livres reliure ; religieux église ; rembourreur sièges ; remailleur maille couture
remmailleur maille couture ; remorqueur bateau ; rémouleur couteaux affûtage ; rempailleur chaises paille ; remueur champagne ; rentrayeur tapis ; réparateur réparation
repasseur linge repassage ; répétiteur cours musique ; reporter journaliste ; repousseur métal ; représentant vente ; reprographe copies ; réseleur filet
restaurateur restaurant oeuvre art ; retordeur fil ; retoucheur couture photos ; retraiteur déchets ; rewriter texte ; rhabilleur montres horlogerie
rhumatologue médecin ; rhumier rhum ; riziculteur riz ; rippeur son décor déchets ; ripeur déchets collecte ; rippeur déménagement ; riveteur rivets métal
roboticien robots ; rogneur papier ; romancier livres ; rondier ronde surveillance centrale ; rosiériste roses ; rôtisseur viande cuisine ; roughman dessin publicité
routeur courrier presse ; routier camion ; rubanier ruban textile ; sableur sable surface ; sabotier sabots bois ; sacristain église ; saigneur abattoir
salaisonnier salaison viande ; saleur salaison ; salinier sel ; sandwichier sandwich restauration ; sapeur pompier ; santonnier santons ; saucier cuisine ; saunier sel
sauveteur secours ; savetier chaussures ; savonnier savon ; saxophoniste musicien ; scannériste image prépresse ; scaphandrier plongée ; scénariste film écriture
scénographe décor théâtre ; scieur scie bois ; script tournage ; sculpteur sculpture ; secouriste secours ; secrétaire bureau ; sélectionneur sport semences
sellier cuir selle siège ; sérigraphe sérigraphie impression ; sériciculteur soie ; serriste serres ; serrurier serrures ; sertisseur pierres bijoux boîtes
serveur restaurant ; sexeur poussins ; sexologue médecin ; shampouineur cheveux coiffure ; shipchandler navire ; sidérurgiste acier ; signaleur circulation
sismologue séismes ; skieur sport ; skipper voilier ; sociologue recherche ; soigneur animaux sport ; solier sols ; sommelier vins restaurant ; sondeur forage enquête
sonneur cloches ; sonorisateur son ; sophrologue relaxation ; souffleur verre théâtre ; soudeur soudage ; souscripteur assurance ; soutireur vin ; speaker annonces radio
spéléologue grottes ; staffeur staff plâtre ; standardiste téléphone ; statisticien statistiques ; statuaire sculpture ; sténodactylo secrétariat
sténotypiste transcription ; steward cabine avion ; stockiste stock ; stomatologue médecin ; stoppeur vêtement ; storiste stores ; stratifieur composite résine
stucateur stuc ; styliste mode ; substitut procureur ; sucrier sucre ; superviseur équipe téléphone ; surfaceur surface ; surveillant surveillance
suspensionniste montage ; syndic copropriété ; synthétiseur musique ; systémier informatique ; tabletier bois corne objets ; tailleur vêtements pierre
taillandier outils forge ; tambourineur musicien ; tanneur cuir peaux ; tapissier tapisserie siège ; taupier taupes ; taxateur transport tribunal ; taxi conduite
taxidermiste animaux naturalisés ; tatoueur tatouage ; teilleur lin ; teinturier teinture pressing ; téléacteur téléphone vente ; téléphoniste téléphone
télévendeur téléphone vente ; tenancier établissement ; teneur livres ; tennisman sport ; ténor chant opéra ; terminologue langue ; terrassier terrassement
thanatopracteur défunts soins ; théologien religieux ; thérapeute soins ; thermicien chauffage énergie ; tisserand tissage ; tisseur tissage ; titreur titres
toiletteur chiens ; toilier toile ; tôlier tôle carrosserie ; tondeur moutons gazon textile ; tonnelier tonneaux ; topographe terrain ; torero taureaux
torréfacteur café ; tourier pâte ; tourneur tournage ; toxicologue laboratoire ; tractoriste tracteur ; trader bourse ; traducteur langues ; trafiqueur transport
tragédien théâtre ; traiteur réception ; traminot tramway ; trancheur viande bois ; transitaire douane ; trapéziste cirque ; travesti cabaret ; trayeur traite
tréfileur fil ; treillageur treillage jardin ; trempeur trempe métal ; trésorier trésorerie ; tricoteur tricot ; trieur tri ; tripier abats ; trompettiste musicien
truffier truffes ; truquiste trucage image ; tuilier tuile ; tuteur tutelle ; tulliste tulle ; tunnelier tunnel ; tuyauteur tuyaux ; typographe typographie
urbaniste ville aménagement ; urgentiste médecin ; urologue médecin ; usineur usinage ; vacher vaches ; vaguemestre courrier ; valet hôtel chambre ; vannier osier
veilleur nuit surveillance ; vendangeur raisin vigne ; vendeur vente ; vénériculteur coquillages ; ventriloque spectacle ; verbalisateur stationnement police
vérificateur contrôle ; vernisseur vernis ; verrier verre ; vétérinaire animaux ; vidangeur fosse vidange ; vidéaste vidéo ; vigile sécurité ; vigneron vigne vin
vinaigrier vinaigre ; vinificateur vin ; violoniste violon musicien ; virologue laboratoire ; visagiste visage coiffure ; viseur impôt contrôle
visiteur médical hôpital qualité ; vitrailliste vitraux ; vitrier vitres ; viticulteur vigne ; vitrificateur parquet ; voilier voiles bateau ; voiturier voitures hôtel
volailler volailles ; volcanologue volcans ; voltigeur cirque ; voyageur représentant ; voyagiste voyages ; vulcanisateur caoutchouc ; vulgarisateur agriculture
webmaster site internet ; yachtman bateau ; zingueur zinc toit ; zoologiste animaux ; zootechnicien animaux élevage ; vrp vente représentant commercial
ide infirmier soins ; iade infirmier anesthésiste ; ibode infirmier bloc opératoire ; ash hôpital service nettoyage ; avs auxiliaire vie domicile
amp aide médico psychologique ; aes accompagnant éducatif social ; tisf intervention sociale familiale domicile ; cesf économie sociale familiale conseiller
eje éducateur jeunes enfants ; cpe éducation conseiller lycée ; tgi tribunal ; btp bâtiment travaux publics ; vrd voirie réseaux divers
cvc chauffage ventilation climatisation ; hse hygiène sécurité environnement ; qhse qualité hygiène sécurité environnement ; qse qualité sécurité environnement
drh ressources humaines directeur ; rh ressources humaines ; daf administratif financier directeur ; raf administratif financier responsable
dsi systèmes information directeur ; rssi sécurité systèmes information ; moa maîtrise ouvrage informatique ; moe maîtrise oeuvre informatique
cao dessin conception ordinateur ; dao dessin ordinateur ; pao publication mise page ordinateur ; sig géographique information cartes ; bim maquette bâtiment dessin
opc ordonnancement pilotage chantier ; sps sécurité chantier coordonnateur ; ssiap incendie sécurité ; crs police ; asvp voie publique surveillance police
pnc cabine avion ; pl poids lourd camion ; spl poids lourd camion ; vl véhicule léger ; vtc voiture chauffeur taxi ; tp travaux publics ; adv administration ventes
sav après vente service réparation ; plv publicité lieu vente ; gms grande distribution ; gpao production ordonnancement ; gmao maintenance
cnc commande numérique usinage ; cn commande numérique usinage ; mocn commande numérique usinage ; tig soudage ; mig soudage ; irm imagerie radiologie
orl médecin oreille ; pmi enfants protection maternelle ; esat handicap travail ; cat handicap travail ; clsh loisirs enfants ; mjc jeunes animation
fle français langue étrangère ; eps sport éducation physique ; svt sciences vie terre ; nac animaux ; dj musique disques ; vj images vidéo ; cgp patrimoine conseiller
opcvm fonds gestion ; iard assurance dommages ; pdg direction entreprise ; dg direction ; dgs direction services collectivité ; hlm logement ; wms logistique
tms transport ; erp logiciel gestion ; seo référencement web ; ux ergonomie web ; community manager réseaux sociaux web ; product owner produit logiciel
key account manager grands comptes commercial ; store manager magasin ; office manager bureau secrétariat ; supply chain logistique flux ; controller gestion contrôle
sales commercial vente ; risk manager risques ; yield manager tarifs hôtel ; steward avion cabine ; night auditor hôtel nuit ; room service hôtel ; spa praticien soins
personal trainer sport ; lifeguard sauvetage ; stripteaseur cabaret
`;
