/** Names of trades, A to L, each with words that say what it is. How lines are read: `trade-words.ts`. Written by us from our own knowledge of French. */
export const namesAToL = `
abatteur arbre animaux abattoir forêt ; acconier port navire manutention marchandises ; accordeur piano instrument musique ; accoucheur sage femme médecin maternité
accrocheur forage pétrole traitement surface ; acheteur achats fournisseurs ; acousticien son bruit audioprothèse bâtiment ; acrobate cirque spectacle
actuaire assurance statistique risque ; acupuncteur médecin médecine douce ; adoucisseur meulage polissage verre métal ; affineur fromage métal fonderie
affréteur transport fret transit ; affûteur outils coupe scie machine ; afficheur affiche publicité pose ; agenceur aménagement menuiserie magasin
agneleur brebis ovin élevage ; agriculteur exploitation agricole ferme cultures ; agronome agriculture ingénieur ; aiguilleur train circulation ferroviaire avion
aiguilletier aiguille textile machine ; ajusteur mécanique usinage montage ; aléseur alésage usinage machine outil ; aliéniste psychiatre médecin
allergologue médecin spécialiste ; ameublier meuble vente ; anatomiste médecin anatomie ; anesthésiste médecin infirmier bloc opératoire
animalier soins animaux zoo laboratoire ; annonceur publicité radio ; antenniste antenne télévision installation ; antiquaire commerce objets art meubles anciens
apiculteur abeilles miel élevage ; appareilleur pierre taille électricité gaz prothèse ; apprêteur textile peinture cuir apprêt ; aquaculteur poisson élevage
aquarelliste peinture artiste ; aquariophile poisson animalerie ; arbitre sport match ; arboriculteur arbres fruitiers verger ; archetier archet violon instrument
architecte bâtiment plans conception ; archiviste archives documents ; ardoisier ardoise couverture carrière ; argenteur argenture miroir métal bain
argentier finance métal ; armateur navires transport maritime ; armurier armes fusils ; arpenteur géomètre topographe terrain ; arrimeur cargaison navire chargement
artificier feux artifice explosifs pyrotechnie ; asphalteur asphalte étanchéité route ; assembleur montage mécanique ordinateur ; assureur assurance contrats
astrologue voyance horoscope ; astronome astrophysique recherche science ; athlète sport professionnel compétition ; atsem école maternelle agent enfants
audioprothésiste appareils auditifs surdité ; audiologue audition oreille ; auditeur audit comptes contrôle ; aumônier religieux prison hôpital ; auteur écrivain texte
autoclaviste autoclave stérilisation cuisson ; aviateur pilote avion ; avionneur construction avion ; avitailleur carburant avion navire ; avoué avocat tribunal
ayurvéda massage bien être ; bagagiste bagages hôtel aéroport ; bagueur oiseau cigare bague ; balayeur rue nettoyage voirie ; balnéothérapeute soins eau thermal spa
bandagiste orthopédiste appareillage ; banquier banque finance ; barbier coiffeur rasage ; barista café bar ; barmaid bar cocktail service
barragiste barrage éclusier voies navigables ; bassiste musicien guitare ; batelier péniche navigation fluviale ; bâtonnier avocat ; bâtisseur construction maçon
bedeau église religieux ; bergère moutons troupeau ; berceuse garde enfants ; bibliographe livres documentation ; bibliothécaire bibliothèque livres
bijoutier bijoux or joaillerie ; billettiste billets voyage agence journal ; biochimiste laboratoire chimie biologie ; biologiste laboratoire médical recherche
biseauteur verre miroir taille ; bitumier route étanchéité bitume ; blanchisseur linge lavage pressing ; bobineur bobinage moteur fil papier textile
boisseur bois tunnel mine coffrage ; boisselier objets bois tournage ; bonnetier bonneterie tricot maille ; bonimenteur vente spectacle marché ; bookmaker paris jeux
bordeur découpe textile piqûre pose route ; borneur géomètre ; bosco équipage navire pont ; botaniste plantes science ; bottier chaussures sur mesure
boucher viande boucherie ; bouchonnier liège bouchon ; boudineur extrusion caoutchouc fil câble ; bougiste bougie cire ; bouilleur alcool distillation
boulanger pain boulangerie ; boulonnier boulon métal mécanique ; bouquiniste livres anciens vente ; bourrelier cuir harnais sellerie ; boutiquier magasin commerce
boxeur sport combat ; braconnier chasse garde ; brancardier malades hôpital transport ; braseur soudage brasage ; brasseur bière fermentation
bricoleur petits travaux bâtiment entretien ; brigadier police équipe ; briqueteur brique maçon façade four ; brocanteur objets occasion commerce
brocheur livres reliure brochage ; brodeur broderie fil textile ; broker courtier bourse assurance ; bronzier bronze art métal ; brossier brosse pinceau fabrication
broyeur broyage poudre chimie minéraux ; bruiteur son cinéma ; brunisseur polissage métal ; bûcheron arbres forêt abattage ; buraliste tabac presse commerce
bureauticien bureautique ordinateur formation ; cableur câblage électronique électricité ; cabaretier café restaurant spectacle ; caddie golf sac
cadreur caméra image tournage ; cafetier café bar débit boissons ; caissier caisse encaissement ; calandreur calandre caoutchouc papier textile
calfat bateau coque étanchéité ; calibreur tri calibrage fruits ; calligraphe écriture art lettres ; calorifugeur isolation tuyauterie thermique
cambiste change devises bourse ; cambreur chaussure tige cuir ; caméraman caméra image télévision ; camionneur camion transport routier ; cancérologue médecin oncologue
canneur chaise cannage rotin ; cantinier restauration collective ; cantonnier routes voirie entretien ; caoutchoutier caoutchouc ; capacitaire droit transport
caporal militaire armée ; caréneur bateau coque entretien ; caricaturiste dessin presse ; cariste chariot élévateur magasinier entrepôt ; carillonneur cloches musique
carreleur carrelage sols murs ; carrier carrière pierre extraction ; carrossier carrosserie automobile tôlerie ; cartographe cartes géographie topographie
cartonnier carton emballage fabrication ; cartomancien voyance cartes ; cascadeur cascade cinéma spectacle ; caséificateur fromage caillé ; castreur animaux élevage
catalogueur documentation bibliothèque vente ; cavalier cheval armée ; caviste vins cave commerce ; céramiste poterie terre céramique ; cerclier cercle tonneau métal
chaineur bijou topographe montage ; chaisier chaise siège bois ; chambriste hôtel chambre ; chancelier ambassade administration ; chansonnier chanson cabaret
chanteur musique chant ; chapelier chapeaux feutre ; charbonnier charbon bois combustible livraison ; charcutier charcuterie porc salaison
charpentier charpente bois couverture ; charretier attelage cheval ; chasseur hôtel gibier ; chaudronnier tôle métal chaudronnerie
chauffagiste chauffage chaudière installation ; chauffeur conduite véhicule ; chaumier chaume toit couverture ; chausseur chaussures vente
chemisier chemise couture confection ; cheminot train sncf ferroviaire ; chevillard viande gros abattoir ; chiffonnier récupération tri vêtements
chiffreur devis prix étude ; chimiste chimie laboratoire ; chiropracteur soins manipulations dos ; chirurgien opération médecin hôpital ; chocolatier chocolat confiserie
chorégraphe danse ballet ; choriste chant choeur opéra ; chroniqueur journal radio presse ; chronométreur temps sport méthodes ; cinéaste film réalisation
cimentier ciment maçonnerie ; cireur chaussures parquet cire ; ciseleur métal gravure ciselure art ; clarinettiste musicien instrument ; claviste saisie texte composition
clavieriste musicien piano ; clerc notaire étude huissier ; climaticien climatisation froid installation ; clinicien médecin psychologue ; cloutier clou métal
clown cirque comique ; coach accompagnement sport développement personnel ; cocher calèche cheval attelage ; coffreur béton coffrage maçon
cogniticien ergonomie informatique ; coiffeur cheveux salon coiffure ; colleur colle affiches papier bois assemblage ; colonel armée officier
coloriste couleur textile coiffure peinture ; colporteur vente domicile ; comédien théâtre acteur ; commandeur armée ; commis cuisine aide employé
commissaire police enchères comptes exposition ; compagnon ouvrier bâtiment ; compositeur musique typographie ; comptable comptes comptabilité
concasseur pierre granulats carrière ; concepteur étude création projet ; concierge immeuble gardien hôtel ; concessionnaire automobile vente
conchyliculteur huîtres moules coquillages ; conditionneur emballage produits ; confectionneur vêtements couture ; confiseur bonbons sucre confiserie
confiturier fruits confiture conserve ; conférencier guide visites ; congréeur cordage ; consignataire navire maritime agent ; conservateur musée bibliothèque patrimoine
constructeur bâtiment maison bateau ; consul diplomatie étranger ambassade ; conteur contes spectacle ; contremaître atelier production équipe
contrôleur contrôle vérification ; convoyeur transport fonds véhicules ; coordinateur coordination projet ; copiste copie manuscrit imprimerie
coquetier oeufs vente volailles ; cordelier corde fabrication ; cordier cordage corde fabrication ; cordiste travaux hauteur corde ; cordonnier chaussures réparation cuir
corniste cor musicien ; coroyeur cuir tannage ; correcteur texte édition presse ; correspondant presse journal ; corroyeur cuir peau tannerie
corsetier corset lingerie couture ; cosméticien cosmétiques beauté ; costumier costumes spectacle couture ; cotonnier coton culture ; coucheur papier couche
couleur fonderie métal coulée ; coupeur coupe tissu cuir ; coursier livraison courses plis ; courtier assurance crédit marchandises ; coutelier couteau coutellerie lame
couturier couture vêtements mode ; couvreur toit couverture tuiles ; couvoiriste poussins oeufs couvoir ; crémier fromage lait commerce ; crémiste crème fromage
crépinier tripes abats ; crêpier crêpes restauration ; criblier criblage granulats ; crieur vente enchères marché ; criminologue crime police
critique art presse journal ; croupier casino jeux ; crossman cheval ; cryptologue sécurité informatique ; cuisinier cuisine restaurant
cuisiniste cuisine aménagement vente ; cultivateur champs cultures ferme ; curateur tutelle protection ; cureur égout fossé nettoyage ; cuveur cuve vin
cyberpolicier police informatique ; cycliste sport vélo ; cytologiste laboratoire cellules ; dactylo frappe secrétariat saisie ; dactylographe frappe secrétariat saisie
dalleur sol béton ; dameur neige pistes ski ; danseur danse spectacle ; data analyst données statistiques ; débardeur forêt bois tracteur ; débosseleur carrosserie
débroussailleur herbes espaces naturels ; décapeur décapage surface métal ; décateur textile ; déchiqueteur déchets ; décisionnaire bourse ; déclarant douane transit
décolleteur tour usinage pièces ; décorateur décoration intérieur ; découpeur découpe ; déchargeur manutention ; défourneur four coke cuisson ; dégauchisseur bois métal
dégraisseur nettoyage surface ; dégustateur vin goût qualité ; délaineur peau laine mouton ; déléguée médicale visiteur médicament ; démarcheur vente domicile
démineur mines explosifs ; démographe population statistiques ; démolisseur démolition bâtiment ; démonstrateur vente magasin produits ; dentellier dentelle fil
dentiste dents soins chirurgien ; déontologue conformité banque ; dépanneur réparation maintenance ; dépeceur animaux viande ; dératiseur rats nuisibles
dermatologue médecin peau ; désinsectiseur insectes nuisibles ; désosseur viande ; désamianteur amiante ; dessinateur dessin plans ; détacheur pressing taches linge
détaillant magasin commerce ; détective enquêtes privé recherche ; développeur logiciel programmation informatique photo ; devisseur prix devis
dévideur fil bobine textile ; diagnostiqueur immobilier contrôle ; dialoguiste dialogue film scénario ; diamantaire diamant taille pierre
diététicien régime nutrition alimentation ; dinandier cuivre métal art ; diplomate ambassade étranger ; discothécaire disques bibliothèque
disquaire disques vente musique ; distillateur alcool distillation parfum ; docker port manutention navire ; documentaliste documentation information
documentariste film reportage ; dompteur fauves cirque ; domoticien électricité maison automatisme ; doreur dorure or livre bois ; dosimétriste radiothérapie rayons
doublure cinéma comédien ; douanier douane frontière contrôle ; draveur bois flottage ; drapier drap textile vente ; dramaturge théâtre texte
dresseur animaux chiens cirque ; drapeur composite mode ; droguiste droguerie vente ; dragueur drague travaux maritimes ; ébarbeur ébarbage fonderie métal
ébéniste meubles bois ébénisterie ; éboueur ordures déchets collecte ; ébrancheur arbre élagage ; écailler huîtres poissonnerie fruits mer
échafaudeur échafaudage montage ; échantillonneur échantillons contrôle ; échotier journaliste presse rubrique ; éclairagiste lumière spectacle
éclusier écluse canal navigation ; écologue environnement nature ; économe intendance cuisine hôtel ; économiste études économiques construction ; écorceur bois écorce
écoutant téléphone aide social ; écrivain livres littérature auteur ; écuyer cheval cirque équitation ; éditeur livres édition ; éditorialiste journaliste presse
éducateur enfants sport handicap ; égoutier égouts assainissement ; élagueur arbres taille ; électricien électricité installation
électromécanicien maintenance moteurs électriques ; électronicien électronique ; électroplaste traitement surface bain ; éleveur animaux élevage
élingueur levage charges grue ; émailleur émail céramique bijou ; emballeur emballage conditionnement ; embaumeur thanatopracteur mort ; emboucheur bovins engraissement
emboutisseur presse tôle métal ; empailleur taxidermiste animaux siège ; empaqueteur emballage ; empoteur conserve horticulture ; encadreur cadres tableaux
encaisseur recouvrement argent ; encarteur papier brochage ; encolleur colle fil papier ; encreur imprimerie ; endocrinologue médecin hormones
enduiseur enduit bâtiment textile ; enfileur perles bijou ; enfourneur four ; enlumineur manuscrit décoration livres ; enquêteur enquête sondage
énarque administration fonction publique ; ensacheur sac conditionnement ; ensemblier décoration cinéma mobilier ; enseignant école élèves cours ; ensimeur textile huile
entomologiste insectes science ; entraîneur sport équipe cheval ; entrepreneur entreprise dirigeant bâtiment ; entreposeur entrepôt stock
éolienniste énergie maintenance ; épaviste voitures casse ; épicier épicerie alimentation magasin ; épidémiologiste santé publique médecin ; épileur esthétique
épinceteur tissu défauts ; épurateur eau station ; équarrisseur animaux morts bois ; équilibreur mécanique roue ; équipier restauration rapide hôtel
ergonome ergonomie poste travail ; ergothérapeute rééducation handicap ; escaliéteur escalier bois ; escrimeur sport ; essayeur essais moteurs vêtement
estampeur métal presse forge ; esthéticien beauté soins corps ; estimateur prix expertise ; étalagiste vitrine décoration magasin ; étaineur étain métal
étameur étain métal ; étancheur étanchéité toiture ; étireur fil verre métal cuir ; étiqueteur étiquette emballage ; étiopathe manipulations soins ; étuveur étuve séchage
évangéliste religieux ; éviscérateur viande volaille abattoir ; exploitant agricole transport forestier ; expert assurance estimation ; explorateur voyage
expéditeur expédition colis logistique ; extrudeur extrusion plastique ; exterminateur nuisibles ; façadier façade enduit ravalement ; façonneur bois papier métal
facteur courrier poste instruments ; facturier facture comptabilité ; faïencier faïence céramique ; fakir cirque ; faisandier gibier élevage ; faucardeur herbes rivière
fauconnier rapaces oiseaux ; fermier ferme agriculture ; ferrailleur ferraille béton armature récupération ; ferronnier fer métal grille art ; feuilleteur pâtisserie
feutrier feutre chapeau textile ; figurant cinéma théâtre ; filateur fil filature textile ; fileteur poisson filet ; fileur fil verre textile ; filmeur photo emballage
finisseur finition ; financier finance banque ; fiscaliste impôts droit fiscalité ; fleuriste fleurs bouquets vente ; flûtiste musicien instrument
floqueur textile isolation ; foreur forage puits sondage ; forestier forêt arbres ; forain fêtes marchés manège ; forfaitiste voyages produits touristiques
forgeron forge métal fer ; formaliste formalités juridique ; formateur formation adultes ; formier forme chapeau chaussure ; fondeur fonderie métal
fontainier fontaine eau réseau ; fossoyeur cimetière tombe ; foulonnier cuir tannage textile ; fourreur fourrure peaux vêtement ; fournier four boulangerie
fraiseur fraisage usinage ; fripier vêtements occasion ; frigoriste froid climatisation ; friturier friture cuisson ; fromager fromage ; fumiste cheminée four chauffage
fumeur poisson viande fumage ; funambule cirque ; fusilier marine armée ; gabarier bateau gabarit ; gabarieur tôle chaudronnerie
gainier gaine étui cuir isolation ventilation ; galeriste galerie art ; galvaniseur zinc traitement surface ; galvanoplaste bain métal ; gantier gants cuir
garagiste garage automobile réparation ; garçon café serveur ; gardian taureaux chevaux ; gardien surveillance immeuble ; gareur métier tisser réglage
garnisseur sièges garnissage ; gastroentérologue médecin ; gaufreur cuir papier textile ; gaufrier restauration ; gaveur canards oies foie gras
gazier gaz réseau installation ; gemmologue pierres précieuses ; généalogiste famille recherches actes ; généticien génétique biologie ; géochimiste géologie
géographe territoire aménagement cartes ; géologue sols roches ; géomaticien cartes données géographiques ; géomètre terrain mesures ; géophysicien sols recherche
géotechnicien sols études ; gériatre médecin personnes âgées ; gérant commerce gestion ; gestionnaire gestion administration ; glacier glaces desserts ; glaisier argile
goûteur dégustation contrôle ; gouvernante hôtel maison enfants ; grainetier graines semences vente ; graphiste graphisme création images
graphologue écriture recrutement ; grapheur art ; graveur gravure métal ; gréeur navire voile levage ; greffier tribunal justice ; greffeur plants vigne arbres
grimpeur arbre élagage montagne ; grossiste gros négoce ; gruiste grue ; grutier grue levage chantier ; guérisseur soins ; guetteur surveillance mer
guichetier guichet banque accueil ; guide visites tourisme montagne ; guillocheur gravure métal ; guitariste musicien ; gymnaste sport ; gynécologue médecin femmes
habilleur costumes spectacle poupée ; halieute pêche poissons ; harpiste musicien ; haveur mine abattage ; hématologue médecin sang ; hélicier hélice bateau
héliciculteur escargots élevage ; héliograveur gravure imprimerie ; herbager bovins prairies ; herboriste plantes vente ; herpétologue reptiles ; hippologue cheval
histologiste laboratoire ; historien histoire recherche ; homéopathe médecin ; horloger montres horloges ; horticulteur fleurs plantes serres ; hospitalier hôpital agent
hôte accueil réception caisse ; hôtelier hôtel ; hôtesse accueil cabine avion caisse ; hotliner assistance informatique téléphone ; houilleur charbon mine ; huilier huile
huissier justice actes accueil ; humoriste spectacle comique ; hydraulicien eau hydraulique circuits ; hydrogéologue eau sols ; hydrologue eau rivières
hygiéniste hygiène sécurité hôpital ; hypnotiseur spectacle ; iconographe images photos ; illusionniste magie spectacle ; illustrateur dessins livres
îlotier quartier police médiation ; imam religieux ; imitateur spectacle ; imprimeur imprimerie presse ; imprésario artistes agent ; incinérateur four déchets
indexeur documentation ; indigotier teinture ; industriel entreprise ; infirmier soins hôpital ; infographiste images graphisme ordinateur ; informaticien informatique
injecteur plastique presse ; inséminateur insémination animaux ; installateur pose ; instituteur école primaire élèves ; instrumentiste bloc opératoire musique mesures
intendant intendance domaine maison lycée ; intérimaire agence ; interprète langues traduction ; interviewer enquêtes ; inventoriste stock ; irrigant agriculture eau
isolateur isolation ; jardinier jardin plantes ; jaugeur mesure cuve ; jockey cheval courses ; joaillier bijoux pierres ; jointeur plaquiste bois placage
jongleur cirque ; journaliste presse rédaction ; judoka sport ; juge tribunal justice ; juriste droit ; kinésithérapeute rééducation masseur ; kiosquier presse vente
laborantin laboratoire ; lad cheval écurie soins ; laitier lait livraison laiterie ; lamaneur port navire amarrage ; lamineur laminage métal ; lampiste lampe éclairage
lapidaire pierres taille ; laqueur laque bois peinture ; laveur lavage nettoyage ; lecteur lecture édition ; légionnaire armée ; légumier légumes cuisine
lessiveur nettoyage papier ; lexicographe dictionnaire langue ; liasseur papier ; libraire livres librairie ; licier tapisserie tissage ; lieutenant armée pompier
ligneur pêche ; limonadier café bar boissons ; lingère linge couture hôtel ; linguiste langue ; linier lin culture ; linotypiste composition imprimerie
liquidateur retraite sociétés ; liquoriste liqueur alcool ; lisseur tissage métier ; lithographe imprimerie estampe pierre ; livreur livraison ; logisticien logistique
lotisseur immobilier terrain ; loueur location ; louvetier chasse ; ludothécaire jeux enfants ; lunetier lunettes ; luthier violons guitares instruments
`;
