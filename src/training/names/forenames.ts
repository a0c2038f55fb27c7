const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

// Forenames of many countries, beside those of `wordLists.ts`, in lower case, by the gender of nearly all who bear them; written with and
// without accents. They tell whom *he* and *she* can mean, and nothing of where a name stands.

/** Of women as well as of men. */
export const NAMES_OF_BOTH =
	words(`alex ali allison amal andrea ariel beverly cameron carol chris claude connie dale dana daniele evelyn florence francis gabriele hilary jaime jan jo
joan jodie kelly lauren laurence lee leslie lindsay lynn marion meredith mika morgan noor ola randy robin ronnie sam shannon sharon shirley sidney
simone stacey toni tracy vivian wei whitney`);

export const NAMES_OF_WOMEN =
	words(`aaliyah aarti abeer abena abeni acen achieng adaeze adanna adaora adela adesua adhiambo aditi adjoa adong adunni adwoa afaf afia afua agnes agnese
agneta agnès ahlam aigul aikaterini aiko ailbhe ailsa aimee aine aino aishwarya aisling aissatou aisyah aitana akane akanksha akello akemi akiko
akinyi akosua akoth akua alana alejandra alessandra alessia aliyah alka alla allegra almaz almudena alyona ama amalia amandine amani amara amarachi
amaya amber amelie aminah aminata amparo amrita amélie anahit anais analyn ananya anastasiya anaïs anca andra angeliki angelique angharad ani anika
aniko anjali anjana anke ankita annabel annalisa annamaria annegret anneke annelies anneliese annemarie annemiek annick antje antonella antonia
antonietta antonina anuradha anushka anyango aoibheann aoibhinn aoife aparna apio apiyo araba araceli ariadna ariane arianna arlene arlette armelle
arpine aruna asako asantewaa asifa asli asmaa assunta astou asuka athina atieno atinuke atsuko audrey auma aurelia aurelie aurore aurélie autumn awa
awino awuor ayaan ayaka ayako ayanna ayelet aygul aylin aysel aysun ayu ayumi azadeh azalina azucena babalwa babirye barbel basma beatriz begona
begoña belen bella belén benedetta benedita berna bernadette bethan bethany bharati bhavana bhavna binta bintou birtukan bisi blanca blandine blessing
bogdana boglarka bolanle bose branwen brid brigid brigitte brittany bronagh bronwyn bruna bukola bunmi burcu busisiwe buthaina béatrice caitlin camila
canan candace candice caoimhe capucine caridad carlotta carly carmela carola carole carrie carys catalina catarina caterina catriona cayetana cecile
celeste celia celine ceren cerys chandrika chantal charlene chebet chelangat chepkoech chepngetich cherono chiamaka chiara chidinma chido chie chieko
chimamanda chinwe chinyere chioma chipo chitra chloé christa christelle chrysa ciara cigdem cinzia citra clarisse claudette claudine clemence cliona
clodagh clotilde clémence codruta colette colleen comfort conceicao conceição concepcion concepción concetta conchita constanza consuelo cora corazon
corina corinne costanza coumba cécile céline dalal danièle daphne darla darlene darya dearbhla deb debbie deepa deepika defne deirdre delia delphine
delyth dervla desislava despina despoina devika dewi dieuwertje dieynaba dikeledi dilek diletta dilma dilnoza dimitra dineo divya djamila doaa dolores
donatella dora doreen dorina dorothee dorothée dorte dragana durga duygu dzifa ebele ebere ebru eda edeltraud edwina eeva effie efrat efua eija eilidh
eimear einat eirini eirlys eithne ekta ekua elaina eleftheria eleni eleonora eleonore elettra elfriede eliane elif elisabeth elisabetta elissa elke
elodie eloise elpida elske elspeth eluned elyse eman emanuela emel emer emese emi emiko emilie emmanuelle emmi encarna endang eniko enriqueta eriko
ernestine erzsebet esi esmeralda esperanza esra esraa estefania estefanía estela estelle eszter ethel etsuko eugenia eulalia eunice evangelia eve
evgenia fabiana fabienne fabiola fadwa faith fanta farah farida fartun faten fatimah fatou fatoumata fauzia fawzia faye federica felisa femke fenella
fenna fereshteh feride fernanda ffion figen filiz filomena finola fionnuala fiorella fitri flavia flora florentina folake folasade foluke franca
francisca francoise franziska françoise frauke freda frederique freya fridah friederike frédérique fumiko funke funmi funmilayo fátima gaelle gaia
galit gamze garima gathoni gauri gayane gaëlle geertje geeta geetha gemma genevieve geneviève genoveva genzebe georgeta georgina geraldine gergana
gertrude ghada ghazala ghislaine giada gianna gilda ginevra giorgia giovana giovanna gisela gisele gisèle gita giuliana gladys gleisi glenda golnaz
graciela grainne graziella gretchen griselda guadalupe gudrun gugu gugulethu guillermina gulay gulnara gulnaz gulsen gunilla gwendolyn gwenllian hacer
hadiza hagit haifa hajra hala halina hanaa hanako hande hanin hanneke hannelore haruka haruko harumi hasina hasmik hattie hauwa havva hawa hazel heba
hedwig heidrun heike heledd heleen helene hellen helmi heloisa heloísa hemalatha hend hendrika henrietta herminia hester hiba hila hildegard hina hind
hiroko hirut hisako hitomi hodan hope hortense hortensia huda huguette hulya humaira hélène iara ibolya idil idit idoia ifeoma ifeyinwa ifrah iida
ijeoma ilana ilaria ildiko ileana ilhan ilka ilse imani imelda imke imogen inas inbal indah indira ineke ingabire inmaculada inna intan inés inês
ioana ioanna iona iqra irini irit irmgard iryna isadora isha ishita isobel israa itzel itziar iulia ivete ivona ivy iyabo izaskun jaana jacinta jacqui
jada jade jadwiga jandira janelle janine janneke javeria jayanti jeanne jeannette jebet jemima jemutai jepkosgei jeptoo jimena jitka joana jocelyn
joice joke jolanda jolene josefa josefina josette josiane josie juana judi julianna juliet julieta juliette jumana junko jussara justine jutta jyoti
jyotsna kaarina kadiatou kagendo kaitlyn kalliopi kalpana kamla kanika kaori kareena kartini karuna katalin katerina kateryna katharine kathy katri
katrina katya kavita kavitha kawthar kayleigh kazuko keeley keiko keisha kelsey kemi kendi kendra keren keri kerri ketevan kgomotso khadidja khady
khaleda khanyisile khawla kiara kimiko kirsi kirstie kirsty kiyoko konstantina krista kristalina kristrun krisztina kriti ksenia kseniya kumiko kusum
kyoko kyra kyriaki laetitia laia lakeisha lakisha lakshmi laleh lalita lalitha lamia larisa larysa lashonda lata latasha latifa latifah latonya latoya
laure lavinia layan layla lea leanne leela leena leire lenka leonie leonor lerato lesia leticia letícia lia liat libby licia lidiya lieke liesbeth
lieselotte ligaya liisa lila liliane liliya lilla limor lindiwe livia lizzie ljiljana ljubica llinos loida loredana lorella lorena loretta lourdes
lovisa lowri luana lubna luciana lucie lucienne lucille lucinda lucrezia lucía ludivine ludmila luisa luminita lupita lurdes lusine luzviminda lyubov
lyudmila léa léonie maaike maame maarit mabel macarena machiko machteld madalina maddalena madhuri madina maeve mafalda magali magdolna maggie maha
mahnaz mahnoor mahsa maija maike maire mairead mairi maisa maite makena malak malia malini mallika malu mamata mami mamta manal manana manar manisha
manju manjula manon manuela mara marcela marcella marcia marcy mareike margareta margarete margaux margherita margret margriet marguerite mariama
mariame mariangela marianna mariastella maribel maricel maricela maricris marieke mariela mariia marijana marijke mariko marilia marilou mariola
marisa marisol marissa marites mariya marja marjan marjolein marketa marla marlies marloes marsha marwa maryna maryse marzieh marília masako masha
maude maura mavis maxine mayada mayawati mayra maysoon mayumi mbali meabh mechthild medha meena meenakshi meera meg megawati megha megumi mehreen
mehwish meike meinir meirav melek melike meltem menna meral merav mererid merja merle merve mervi meryem meseret mhairi michela michiko mieke mieko
mihaela miho miki milagros milica minako minna mireille mirela mirella miri mirja mirjana mirta misaki mitra mitsuko miwa miyako miyuki mizuki modupe
mohini moira momina momoko monique montse montserrat moraa morag morenike morven motoko mouna mridula mrinalini muireann mukamana mumbi mumbua muriel
murielle mutesi muthoni mutinta mwanaidi mwende mwikali myfanwy myra myriam myrsini myrtle mélanie míriam mónica nada nadege nadezhda nadiya nadège
nafula nagore nagwa nahed nahla naila najat najwa nakato nalan naledi nalini namrata nan nanako nandi nandini nandipha nandita nanette nanjala naoko
narges nargis narmada nasimiyu nasreen nasrin natalija nataliya natalya natascha natsuki natsuko natália nawal nazanin nazia nazli ndeye nduku neasa
neelam neelie neelima neema neena neeta neha neide nekesa nellie nerea nermin nerys nesreen nesrin nessa netsai nevena nevin ngozi ngozika nhyira nia
niamh nicoleta nicoletta nienke nighat niharika niina niki nikki nilgun niloufar nilufer nirmala nisha nisreen nita njambi njeri njoki nkechi nkem
nkiru nkosazana nneka nnenna nneoma nobuhle nobuko noelia noemi noemie noha nokuthula nolwazi nomfundo nomonde nompumelelo nomsa nomthandazo nomvula
nomzamo nonhlanhla noraini noreen noriko nosipho noura nourhan nozipho noémie nthabiseng ntombi nuala nunzia nuray nurcan nurhayati nuria nurit nurul
nyaboke nyakio nyambura nyokabi núria oana obiageli oceane océane odette odile ofelia ofra olabisi olaya olesya olha olufunke olufunmilayo olwen
omolara omotola onyinye oonagh ophelia oriana orit orla orlaith orly orna ornella orsolya osnat otilia ottavia oumou outi oya ozge ozlem padma
paetongtarn paige paivi palesa pallavi paloma panagiota paola paraskevi parisa parvati parveen parvin pascale patience patrizia patti patty pavla
payal pelin penda perrine petrona philippa phoebe phumla phumzile piera pilar pinar pirjo pirkko piroska polina pooja poonam poppy portia prachi
pragya pratibha precious preeti prema priscila priya puan pumla puspa putri rabab rabia rachida radha radhika radmila rafaela raffaella raghad rahaf
raija rajni ralitsa raluca ramatoulaye rana rani rania raquel rasha rashida rashmi ratih ratna razan rebeca reem reena refilwe regine reham rehana
rehema reiko reka rekha remedios renske renuka reshma retno revathi revital rhian rhiannon rhonda richa rie rigoberta riikka riina rika rini risa ritu
ritva rivka rizwana rocio rohani roisin rokhaya rola ronit ronke rosalba rosalia rosalie rosalinda rosalía rosana rosane rosangela rosanna rosaria
roseanne rosella roselyne rosemarie rosie rossana rossella roswitha rosângela roula rowena roxana roxanne roya ruba rubina ruchi rudo rukhsana rukmini
rula rumana rumbidzai rumi rumiko rutendo ruvimbo ruxandra ruzica ryoko régine saara sabeen sachiko sadako sadhana sadhbh sadie safia safiya sahar
saima saira sajida sakshi sakura salome salwa samah samaneh sameera samia samina sanae sandhya sandrine sangeeta sania sanja saoirse sapna saraswati
sarita sarolta saskia satoko satu savannah savitri sawsan sayaka sayuri seema segolene seija seiko sekai selamawit selin semra sepideh serap seren
serwaa setsuko severine sevgi sevil sevim seynabou shabana shabnam shagufta shahida shaima shaimaa shaista shakira shalini shamima shanice shante
shanti sharada sharmeen sharmila shauna shazia sheela sheena shefali shehla shelley shikha shilpa shira shirin shizuka shizuko shobha shohreh shona
shraddha shreya shruti shweta sian sibel sibongile sieglinde sietske sigal sigridur siham silke silvana simin simisola sindisiwe sinead sinem sinikka
siobhan sioned sirpa sita sithokozile siti skye slavica smadar smaranda smita smriti sneha snezana sofiya sofía sokhna solange soledad solene solomiya
solène sonali songul soraya sorcha sorina stacy stavroula stefania stefanie steffi stéphanie suad subhadra sudarat sudha suha sujata sulochana sumaiya
sumiko sumitra sunita supriya surekha susana susannah sushila sushma sushmita susi susie suvi suzan svandis svenja svitlana swapna swati sybille
sylviane sylvie szilvia ségolène séverine sônia tabitha taghreed tahani tahira tahmina tais takako talia tamar tamika tammy tanisha tansu tanvi
taraneh tarja tasha taslima tatyana tawakkol taís tehmina teodora teresita teruko tess tessa tetiana tetyana thais thandeka thandi thandiwe thaís
thembi theodora therese thokozile thérèse tiara tigist tiina tijana timea tinatin tineke tiphaine titilayo tiwa tiziana tomasa tomoko tomomi toshiko
toyin tracey trisha trudy tsehay tsholofelo tsitsi tugba tuija tulay tulin tuti tuula tzipi tzipora ubah uju ulrike uma urmila ursel uschi usha uta
ute uwase uwimana uzma vaishali valeria valeriya valérie vanda vandana vanesa vania vanita varsha vasiliki vasundhara vered verena veronique verónica
vesna vicenta vicki vickie vicky victoire vidya viktoriya vimala vimbai vinita violaine viorica vira virginie virpi vittoria viviana vivienne vânia
véronique wafa wafaa wairimu waithera waithira waltraud wambui wanda wangari wanjiku wanjiru wavinya widad wiebke wilhelmina willemijn winnie wulan
xiaoling ximena xiomara xochitl xóchitl yaa yadira yael yana yanina yanti yara yashoda yasmeen yasmine yasuko yehudit yekaterina yelena yelizaveta
yemisi yesenia yesim yetunde yevgenia yewande yifat yingluck yoko yolande yoshiko yui yuka yukari yuki yukiko yuko yuliia yuliya yumi yumiko yuni
yuriko yusra zahida zaida zandile zanele zareen zaria zarina zawadi zaynab zehava zehra zeina zeinab zelia zerrin zeynep zhanna zilda zinaida zinhle
zita zlata zodwa zohreh zoleka zoraida zorica zoya zsofia zsuzsa zsuzsanna zubaida zuhal zuhura zulema zuraida zuzana zélia éliane élisabeth élise
éléonore émilie úrsula`);

export const NAMES_OF_MEN =
	words(`aakash aarne abdel abdirizak abdoulaye abebe abelardo abhay abhijit abhinav abhishek abhisit abiy abubakar achille achilleas achim adalberto adama
adan adebayo adelino ademola adewale adeyemi aditya adolf adolfo adriaan adriano adrien adrián adán afolabi agostino agung agus agustin agustín
airlangga ajay akash akhilesh aki akihiko akihito akin akintunde akinwumi akio akira akos akshay alain alasdair alastair alban albrecht aldo alec aled
alejo alekos aleksei alessandro alessio alexandros alfonso alfredo alioune alistair aliyu alois alok alonso aloysio alphonse alun alvaro alwin amadou
amaechi amancio amar amarinder amaury amedeo americo aminu amiran amit amitabh amol américo anand anant anastasios anatoly andras andres andrii andriy
andrés angel angelo anibal anies anil anish ankit anselmo antal antero antoine antonello antonino antonis antti antónio antônio anup anupam anurag
anutin aníbal aodhan apollo apostolos aram archie arend arie aris aristide arjan arjen arjun arkady armand armando armen arnab arnaud arnel arpad
arsen arsene arsenio arseniy arsène artem arto arturo artyom arun arvind arvo arwel asad asger asghar ashfaq ashish ashok ashot ashraf ashutosh asif
asim atiku atsushi atte attila attilio atul auguste augusto aurelien aurelio aurélien aurélio avi avigdor avinash ayodele ayush azamat azhar aziz
azman azmin azubuike babagana babajide babajimi babatunde babul bakari balazs baldev balint baltasar balthasar bambang baptiste barasa baris barnabas
bart bartholomew bartolome bartolomeo bartolomé bashir bashiru basilio basuki bela bello bence benedict benedikt beniamino benigno benjamín benoit
benoît beppe berend bernabe bernabé bernardo bernd bert berthold bertrand bharat bhaskar bheki bhupendra bhupesh bhupinder biagio bidzina biju bilawal
binyamin biodun bjarni bjorn blaise boaz bohdan bohumil boleslaw bongani bongbong borislav borys boubacar boyd boyko bozidar branislav branko braulio
brendon bronislaw bryn budi bukar burak burkhard burt byaruhanga caetano caio calin callum calum camilo carlo carlton carmelo carmine carwyn catalin
cathal cayetano cecil cees celso cem cesar cesare cezary chad chaim chaminda chandan charalambos charanjit cheikh cheruiyot chetan chibuike chidi
chijioke chike chinedu chirag christoph christophe christos chuan chukwudi chukwuemeka chukwuma cian ciaran cicero cillian ciprian ciro claudio
claudiu clemens clement clemente cliff clovis cláudio clément cody coen colm conall conor conrado constantin constantine corentin cormac cornelis
corneliu corrado cory cosimo cosmin costas costin cristiano cristobal cristóbal csaba curt cyprien czeslaw cédric césar cícero daan dacian dafydd
daichi daiki daisuke daithi dalibor damiano damien damir damián damodar danilo danladi danylo dapo dario darragh darrell darryl darwin daryl darío
dauda davide davit declan deepak deiniol dejan dele demba demetrio denes denys denzel derrick desmond detlef detlev devendra dhananjay dharmendra
diarmuid didier diederik dieter dietmar dietrich dieudonne dieudonné digvijaya dilip dilshan dimitar dimitrios dimitris dinesh dino dionisio dirk
dmitri dmytro domenico domingo domingos donagh donal donato donnacha donovan dorin doug dougal dov dragan dragos drazen duarte duccio dumisani dumitru
dusan eamon earnest eberhard ebuka eckart eckhard edgardo edmond edoardo edouard edson eduard eero efosa efrain efraín efren egidio egon ehsan ehud
eifion eiji eino eitan ekene ekkehard eknath eko ekow eladio elias elie eliezer elio eliseo elliott elmar elmer elnur eloy elvis elías emanuele emeka
emile emiliano emlyn emmerson emrys emyr enda ennio enrico enzo eoghan eoin erich erkki ermanno erwan erwin esa esko esteban etienne ettore euan eugen
eugenio eugène eusebio evangelos evaristo evgeny ewald ewan ewen eyal ezequiel ezio ezra fabian fabien fabio fabián fabrice fabrizio facundo fahad
faisal faiz farhan farid farooq fausto fazal fazlur feargal fearghal federico fela felice femi ferdinando ferenc fergal fergus fermin fermín fernand
ferruccio filippo finbarr fintan fionn firmin flavio florent florian florin floris flávio folarin forrest fotis francesco franco francois franz
françois fraser freddie frederic freek friedrich frédéric fulgencio fulvio fumio fyodor félix gabor gael gaetan gaetano gamini ganesh ganjar garba
gaspar gaspare gaston gatot gaurav gautam gaël gbenga gbolahan gearoid gebhard geert gelu gennady gennaro geoff georges georgi georgios geraint
geraldo gerardo gerben gergely gergo germain german germán gernot gerrit gethin getulio getúlio geza gheorghe ghulam giacinto giacomo giampaolo
giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianni giannis gibran gideon gijs gilad gilberto gilles gino giora giordano giorgi giorgio
giorgos girish girolamo githinji gitonga giuliano giulio giuseppe gleb godwin goffredo goncalo gonzalo gonçalo gopal gopinath goro gotabaya gottfried
govind gregoire gregor gregorio grigoris grigory gruffydd grégoire grégory gudni guglielmo guido guillaume gunter gunther guram gurbanguly gurmeet gus
gustaf gustave guto guus gwilym gwyn gyorgy gyula gérald gérard günter günther habib habimana hadi hadrien hafiz haider haile hailemariam haim hajime
hakan hakeem hakon halbe hamish hamisi hannes hanno hannu harbhajan hardik hari haris harish haroon harri harsh hartmut hartwig haruki haruna haruto
hashim hefin heikki heiko hein heiner heino heinrich heinz heitor helio helmut hemant hendra hendrik henk henri henrique heribert heriberto hernan
hernán heru herve hervé hidde hideaki hideki hideo hideyuki hilario hiroaki hirokazu hiroki hiroshi hiroyuki hisham hishammuddin hitesh hitoshi
horacio horia horst hosein hossein hovhannes hrant hristo hubertus hugues humberto husain huub huw hywel hélio iain iancu ibrahima ichiro idris
idrissa ieuan ifan ifeanyi ifor ignacio ignazio ignácio ihor ike ikechukwu ikenna iker ilham ilias ilie ilija ilkka ilya imad ingemar ingo inocencio
ioan ioannis iolo ionut iqbal irakli irfan irving isaiah isamu ishaq isidro isko ismael issa issoufou istvan italo itamar itzhak iulian ivica ivor
iván iwan jaakko jaap jaber jabulani jacobo jacopo jagan jagdish jagmeet jairam jairo jakaya jakov janez janos jari jarkko jarmo jaroslav jarosław
jarrod jaswant jatin javed jawad jayant jayesh jejomar jelle jeremiah jeremie jeroen jeronimo jerónimo jesús jide jignesh jiri jiro jitendra joao
joaquim joaquin joaquín jochem jochen joep joerg joko jomo jonathon joost jordi jorg jorgen joris jos joseba joselito josep jost josue josué josé
jouni jozsef joão joël juha juhani juho jukka jules julien julián juma junaid junichi junichiro juraj jurgen jussi justino justus juvenal jyrki
jérémie jérôme jörg júlio jürgen kabiru kagiso kailash kakha kalevi kalle kalman kalonzo kamal kamau kamran kanat kanhaiya kapil karan karanja kareem
karel kariuki karoly karthik kashif kashim kaspar kassim kassym katsuhiko katsuya kayode kazuhiko kazuhiro kazuki kazunori kazuo kazuya kees keigo
keiichi keir keisuke keita kelvin kemal kenenisa kenichi kenji kenta kentaro keshav khairy khurram khurshid kibet kieran kieron kiichi kilonzo kimani
kimi kimmo kinyua kioko kipchoge kipchumba kipkemboi kipkoech kiplagat kiprono kiprop kiptum kipyegon kirill kirk kishore kiyoshi klaas knud koen
koffi koichi koichiro koji kojo kolawole konstantin kostas kostis kosuke kota kuldeep kumara kunal kunihiko kunle kwabena kwadwo kwaku kwame kwesi
kyriakos kyrylo lachlan lajos lakshman lalit lalu lamberto lamine lamont landon lanre lapo lasith laszlo lateef laureano laurens laurent laurentiu
lauri laxman lazaro leandro lech lefteris lekan leland lenin lenín leonel leonhard leonid leonidas leopold leopoldo leroy lester levan levon lisandro
livio liviu llew llyr llywelyn lodewijk loic lokesh lorcan lorenz lorenzo lothar louie loïc lubomir luc lucian luciano lucien lucio ludovic ludwig
luhut luiz lukman lungisa lutz luuk luís lázaro léo léon léopold maarten macario macharia madoc mahathir mahela mahendra mahesh mahinda mahmood mahmud
maina makoto maksim maksym malachy malik malte mamadou mamoru manabu mandla manfred manish manlio manmohan manny manohar manoj manolis manolo mansoor
marat marcello marcelo marcial marcos mariano marino markku marlon marnix martial martijn martino marton martti martín masaaki masahiko masahiro
masaki masanori masaru masashi masato masatoshi masaya masayuki massimiliano massimo mate mateus mathieu matias matti mattia matyas matías mauri
mauricio maurits maurizio mauro maurício mawuli maxence maxim maxime maximiliano mayank mbugua mduduzi meinhard melchor menno meurig michalis micheal
michele micheál michiel michio mieczyslaw mihai mihail mihaly mikheil mikko miklos mikolaj miles milind milorad milos miloslav milton mimmo minoru
miodrag mircea mirko mitsuo mitsuru mladen modou mogens mohan mohit mohsen moises moisés monty mordechai morris moshe moussa muammar mugisha mugo
mugur muhammadu muhoozi muhyiddin mujib mukesh mukul mulayam mulugeta munir murad murat murdo murilo murithi muriuki musa musoke mustapha musyoka
mutua mutuku mutula mwangi mwenda mykhailo mykola myles mzwandile mário nabil nadav nadeem naftali nagesh najib namal nandor naoki naoto narayan
narciso naresh naruhito naseer nasir nasser nate naveed naveen nawaz nebojsa ned nello nestor ngugi niall nicanor nico nicolae nicolo nicolás nicolò
nicu nicusor niek niilo nikhil niko nikolaos nikolaus nikos nilesh nimal nirav nishant nitesh nitin nitish niyi njoroge njuguna nkosana nkosinathi
nnamdi nobuaki nobuo nobuyuki nodar norberto norio norm norris noël nuhu nuno nunzio nursultan nuwan nyesom obafemi obinna ochieng octave octavian
octavio odhiambo odongo ofer ofir ognjen oisin okan okechukwu okello okey okezie okot okoth oladipo olajide olatunji oleg oleh oleksandr oleksii
oleksiy olle olli olu olukayode olumide olusegun olusola oluwaseun omondi omri ondrej onni onyango opio opiyo oran orazio oren oreste oriol orlando
osagie osamu osian osita ostap osvaldo oswaldo otar otavio otieno otis otmar ottavio otávio ousmane ovidiu owain owino oystein ozgur paavo padraic
padraig palle panagiotis panfilo pankaj pantelis paolo parvez pascal pascual pasi pasquale patrice patricio paulino paulo pavle pavlo pavlos pavol
pawan pekka pentti percy perry pertti petar pete petr petre petri petro petros petteri philipp philippe pierce pierluigi piero pierpaolo piers piet
pieter pietro pinarayi piyush placido plamen plinio plácido plínio porfirio prabhakar prabowo pradeep prafulla prahlad prakash pramod pranab pranav
prasanna prashant pratap prateek pratik praveen pravin prawit prayut prayuth predrag prithvi proinsias purushottam pádraig qamar qasim quentin quincy
rabiu radek radomir radoslav radovan radu raffaele rafiq rafizi raghav raghu raghuram rahim raila raimo raimondo raimundo raj raja rajat rajeev
rajendra rajesh rajiv rajkumar rakesh raman ramaz ramdas ramdev ramesh ramiro ramón ranbir randall ranil ranjan ranjit raoul raphael raphaël rares
rasheed rashid ratan ratko rauf ravi ravindra razak razvan raúl reggie regis reijo reinaldo reiner reinhard reinhold reinier remi remo remus remy
renan renato renaud rene renzo rené reynaldo rhodri rhydian rhys riccardo ridwan rigoberto riku rinat rishabh rishi risto ritchie ritesh riyad rizwan
robbie rocco rochas roddy roderick rodolfo rodolphe roel roelof rogelio rogerio rogério rohan rohit rolando romain roman romano romario romeo rommel
romulo román romário ronaldo ronan roque roscoe rosen rosendo rosli rostyslav rotimi ruairi ruaridh ruben rubén rudiger rudy rufino rufus ruggero rui
rumen ruslan rustam rusty rutger ruud ruwan ruy ryo ryohei ryoichi ryota ryuichi ryuji régis rémi rémy rüdiger sachin sadao sadio sadiq sadyr saeed
sagar sahil sajid sajith sajjad sakari saleem salim salisu salum salvador salvatore sameer sammy sanath sandeep sandip sandor sandro sani sanjay
sanjeev sanjiv santosh sanusi sarath sarfraz satish satoru satoshi saturnino satya satyajit satyendra saul sauli saurabh saurav saverio savvas saúl
sbusiso seamus sebastián segun seiichi seiji sekou semyon senan senthil sepp seppo serban serge sergio serhii serhiy serkan serzh seun severino seydou
seán shadrack shafiq shahbaz shahid shahzad shailendra shakeel shakib shankar sharad shashank shaul shehu sheldon shigeki shigeo shigeru shimon shingo
shinichi shinichiro shinji shinsuke shintaro shinya shinzo shivaji shivraj shlomo shmuel shoaib shogo shohei shoichi shoji shota shubham shuichi shuji
shunsuke shyam sibusiso sid siddaramaiah siddharth siddhartha siegfried siegmar sietse sigmar sigurdur silvano silvestre silvio silviu simba simeon
simiyu simón sinan sion sipho siyabonga sizwe sjaak sjoerd slamet slavko slobodan sohail solly somchai somnath sompong somsak sonke soren sorin
souleymane sourav spencer spiros spyros srettha srinivas staffan stanislav stanko stathis stavros steen stef stefano stefanos stelian stelios stepan
stephane stewart stijn stipe stjepan struan stéphane subhash sudheer sudhir suhail sukhbir sule sumeet sumit sundar sunil surachai suraj surendra
suresh surya sushil susilo susumu suthep svyatoslav sybrand sylvain sylvestre szabolcs szilard sérgio sönke taco tadao tadashi tadhg tajudeen takaaki
takahiro takao takashi takayuki takeo takeshi takis takuma takumi takuya tamas tamir tancredi tanguy tanmay tanveer tapani tapio taras tarek tariq
taro tarun tasos tatsuo tatsuya tawanda tedros teemu teguh tejas tejashwi temur teodoro teppo tero terrence tetsuo tetsuya tetteh teun thabo thaksin
thanasis thanathorn thanos themba theodoros thiago thibaud thibault thierry thijs thilo thorsten thulani tiago tibor tiernan tigran tihomir tijs
tilman tilo timo timothee timothée timur tinashe tissa tito titus tiziano tjeerd todor tokunbo tolga tomas tome tomislav tommaso tommi tomohiro tomás
tomé toon torbjorn toribio torquil torsten toru toshiaki toshihiko toshihiro toshio toshiro traian trefor trent tshepo tsutomu tsuyoshi tudor tullio
tumelo tunde tunji tuomas turlough tushar uday uddhav udo ugo ugochukwu uli ulises ulrich umar umberto umesh uri uriel urs uttam uwe vaclav vadim
vadym vahan vahe valdemar valentin valentino valentín valerii valerio valeriy valery valter vangelis vasant vasco vasil vasile vasilis vasily vassilis
vasyl vazgen veikko veit venancio venkat venkatesh vesa veselin viacheslav vicente vijay vijayan vikas vikash vikram vikrant ville vilmos vinay
vinayak vince vincenzo vineet vinicius vinod viorel vipin vipul virat virendra virgilio virginio vishal vishnu vishwanath vitalii vitaliy vitaly vito
vitor vittorio vivek vlad vladan vladislav vladyslav vojislav vojtech volker volkmar vsevolod vuk vusi vyacheslav václav víctor vítor wade wafula
wainaina waldir wale waleed walid wallace wally wambua wanjala wanyonyi waqar wasim wasiu wasswa wataru waweru wekesa wiebe wilbur wilco wilfredo
wilfried willem willi willie wim wimal winfried wiranto witold wladimir wladyslaw wole wolfgang wolfram wopke wouter xabier xavi xolani yaakov yahya
yair yakov yakubu yanis yann yannick yannis yariv yaroslav yash yashwant yasir yasuhiko yasuhiro yasuo yasushi yaw yegor yehuda yevgeny yevhen yiannis
yigal yiorgos yitzhak yoav yoel yogesh yoichi yorgos yosef yoshiaki yoshihide yoshihiko yoshihiro yoshinori yoshio yoshitaka yossi yosuke younus
youssef yrjo yudi yuichi yuichiro yuji yukio yurii yuriy yury yusuke yuta yutaka yuto yuya yvan yves yvon zacharia zack zafar zaheer zahid zakir zaza
zdenek zdravko zeeshan zeev zeljko zia zlatan zlatko zoltan zoran zsolt zubair zulfikar zulkifli zurab zvi zvonimir ángel édouard élie émile étienne
óscar`);
