const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

// Forenames of many countries, in lower case, by the gender of nearly all who bear them; written with and without accents. They tell whom
// *he* and *she* can mean, and nothing of where a name stands.

/** Of women as well as of men. */
export const NAMES_OF_BOTH =
	words(`alex ali allison amal andrea ariel beverly cameron carol chris claude connie dale dana daniele evelyn florence francis gabriele hilary jaime jan jo
joan jodie kelly lauren laurence lee leslie lindsay lynn marion meredith mika morgan noor ola randy robin ronnie sam shannon sharon shirley sidney
simone stacey toni tracy vivian wei whitney`);

export const NAMES_OF_WOMEN =
	words(`aaliyah aarti abeer abena abeni abigail acen achieng adaeze adanna adaora adela adesua adhiambo aditi adjoa adong adunni adwoa afaf afia afua agnes
agnese agneta agnès ahlam aigul aikaterini aiko ailbhe ailsa aimee aine aino aisha aishwarya aisling aissatou aisyah aitana akane akanksha akello
akemi akiko akinyi akosua akoth akua alana alejandra alessandra alessia alexandra alice alicia alison aliyah alka alla allegra almaz almudena alyona
ama amalia amanda amandine amani amara amarachi amaya amber amelia amelie amina aminah aminata amparo amrita amy amélie anahit anais analyn ananya
anastasiya anaïs anca andra angela angeliki angelina angelique angharad ani anika aniko anita anjali anjana anke ankita ann anna annabel annalisa
annamaria anne annegret anneke annelies anneliese annemarie annemiek annick annie antje antonella antonia antonietta antonina anuradha anushka anya
anyango aoibheann aoibhinn aoife aparna apio apiyo araba araceli ariadna ariane arianna arlene arlette armelle arpine aruna asako asantewaa asifa asli
asmaa assunta astou asuka athina atieno atinuke atsuko audrey auma aurelia aurelie aurore aurélie autumn awa awino awuor ayaan ayaka ayako ayanna
ayelet ayesha aygul aylin aysel aysun ayu ayumi azadeh azalina azucena babalwa babirye barbara barbel basma beatrice beatriz begona begoña belen bella
belén benazir benedetta benedita berna bernadette beth bethan bethany betty bharati bhavana bhavna binta bintou birtukan bisi blanca blandine blessing
bogdana boglarka bolanle bonnie bose branwen brenda brid bridget brigid brigitte brittany bronagh bronwyn brooke bruna bukola bunmi burcu busisiwe
buthaina béatrice caitlin camila camilla canan candace candice caoimhe capucine caridad carla carlotta carly carmela carola carole carolina caroline
carolyn carrie carys catalina catarina caterina catherine catriona cayetana cecile celeste celia celine ceren cerys chandrika chantal charlene
charlotte chebet chelangat chelsea chepkoech chepngetich cherono cheryl chiamaka chiara chidinma chido chie chieko chimamanda chinwe chinyere chioma
chipo chitra chloe chloé christa christelle christina christine chrysa ciara cigdem cindy cinzia citra claire clara clarisse claudette claudia
claudine clemence cliona clodagh clotilde clémence codruta colette colleen comfort conceicao conceição concepcion concepción concetta conchita
condoleezza constanza consuelo cora corazon corina corinne costanza coumba cristina cynthia cécile céline daisy dalal danielle danièle daphne darla
darlene darya dearbhla deb debbie deborah debra deepa deepika defne deirdre delia delphine delyth denise dervla desislava despina despoina devika dewi
diana diane dieuwertje dieynaba dikeledi dilek diletta dilma dilnoza dimitra dineo divya djamila doaa dolores donatella donna dora doreen dorina doris
dorothee dorothy dorothée dorte dragana durga duygu dzifa ebele ebere ebru eda edeltraud edwina eeva effie efrat efua eija eileen eilidh eimear einat
eirini eirlys eithne ekta ekua elaina elaine eleanor eleftheria elena eleni eleonora eleonore elettra elfriede eliane elif elisabeth elisabetta elise
elissa eliza elizabeth elke ella ellen elodie eloise elpida elske elspeth eluned elyse eman emanuela emel emer emese emi emiko emilie emily emma
emmanuelle emmi encarna endang eniko enriqueta erika eriko erin ernestine erzsebet esi esmeralda esperanza esra esraa estefania estefanía estela
estelle esther eszter ethel etsuko eugenia eulalia eunice eva evangelia eve evgenia fabiana fabienne fabiola fadwa faith fanta farah farida fartun
faten fatima fatimah fatou fatoumata fauzia fawzia faye federica felicity felisa femke fenella fenna fereshteh feride fernanda ffion figen filiz
filomena finola fiona fionnuala fiorella fitri flavia flora florentina folake folasade foluke franca frances francesca francisca francoise franziska
françoise frauke freda frederique freya fridah friederike frédérique fumiko funke funmi funmilayo fátima gabriella gaelle gaia gail galit gamze garima
gathoni gauri gayane gaëlle geertje geeta geetha gemma genevieve geneviève genoveva genzebe georgeta georgia georgina geraldine gergana gertrude ghada
ghazala ghislaine giada gianna gilda gillian gina ginevra giorgia giovana giovanna gisela gisele gisèle gita giulia giuliana gladys gleisi glenda
gloria golnaz grace graciela grainne graziella greta gretchen griselda guadalupe gudrun gugu gugulethu guillermina gulay gulnara gulnaz gulsen gunilla
gwen gwendolyn gwenllian hacer hadiza hagit haifa hajra hala halina hanaa hanako hande hanin hannah hanneke hannelore harriet haruka haruko harumi
hasina hasmik hatice hattie hauwa havva hawa hazel heather heba hedwig heidi heidrun heike heledd heleen helen helena helene hellen helmi heloisa
heloísa hemalatha hend hendrika henrietta herminia hester hiba hila hildegard hillary hina hind hiroko hirut hisako hitomi hodan holly hope hortense
hortensia huda huguette hulya humaira hélène iara ibolya idil idit idoia ifeoma ifeyinwa ifrah iida ijeoma ilana ilaria ildiko ileana ilhan ilka ilse
imani imelda imke imogen inas inbal indah indira ineke ines ingabire ingrid inmaculada inna intan inés inês ioana ioanna iona iqra irene irina irini
irit irmgard iryna isabel isabella isadora isha ishita isla isobel israa itzel itziar iulia ivanka ivete ivona ivy iyabo izaskun jaana jacinda jacinta
jacqueline jacqui jada jade jadwiga jandira jane janelle janet janice janine janneke jasmine javeria jayanti jean jeanne jeannette jebet jemima
jemutai jenna jennifer jepkosgei jeptoo jessica jill jimena jitka joana joanna joanne jocelyn joice joke jolanda jolene josefa josefina josephine
josette josiane josie joy joyce juana juanita judi judith judy julia juliana julianna julie juliet julieta juliette jumana june junko jussara justine
jutta jyoti jyotsna kaarina kadiatou kagendo kaitlyn kalliopi kalpana kamala kamla kanika kaori kareena karen karin kartini karuna katalin kate
katerina kateryna katharine katherine kathleen kathryn kathy katie katri katrina katya kavita kavitha kawthar kayla kayleigh kazuko keeley keiko
keisha kelsey kemi kendi kendra keren keri kerri ketevan kgomotso khadidja khady khaleda khanyisile khawla kiara kim kimberly kimiko kirsi kirsten
kirstie kirsty kiyoko konstantina krista kristalina kristen kristin kristrun krisztina kriti ksenia kseniya kumiko kusum kyoko kyra kyriaki laetitia
laia laila lakeisha lakisha lakshmi laleh lalita lalitha lamia lara larisa larissa larysa lashonda lata latasha latifa latifah latonya latoya laura
laure laurie lavinia layan layla lea leah leanne leela leena leila leire lenka leonie leonor lerato lesia leticia letícia lia liat libby licia lidiya
lieke liesbeth lieselotte ligaya liisa lila liliane liliya lilla lily limor linda lindiwe lisa livia liz liza lizzie ljiljana ljubica llinos loida
lois loredana lorella lorena loretta lorraine louise lourdes lovisa lowri luana lubna lucia luciana lucie lucienne lucille lucinda lucrezia lucy lucía
ludivine ludmila luisa luminita lupita lurdes lusine luzviminda lydia lyubov lyudmila léa léonie maaike maame maarit mabel macarena machiko machteld
madalina maddalena madeleine madeline madhuri madina maeve mafalda magali magdolna maggie maha mahnaz mahnoor mahsa maija maike maire mairead mairi
maisa maite makena malak malala malia malini mallika malu mamata mami mamta manal manana manar manisha manju manjula manon manuela mara marcela
marcella marcia marcy mareike margaret margareta margarete margaux margherita margret margriet marguerite maria mariah mariama mariame mariangela
marianna mariastella maribel maricel maricela maricris marie marieke mariela mariia marijana marijke mariko marilia marilou marilyn marina mariola
marisa marisol marissa marites mariya marja marjan marjolein marjorie marketa marla marlies marloes marsha marta martha marwa mary maryna maryse
marzieh marília masako masha maude maura maureen mavis maxine mayada mayawati mayra maysoon mayumi mbali meabh mechthild medha meena meenakshi meera
meg megan megawati megha meghan megumi mehreen mehwish meike meinir meirav melania melanie melek melike melissa meltem menna meral merav mercedes
mererid merja merle merve mervi meryem meseret mhairi michela michelle michiko mieke mieko mihaela miho miki mila milagros milica minako minna minnie
miranda mireille mirela mirella miri miriam mirja mirjana mirta misaki mitra mitsuko miwa miyako miyuki mizuki modupe mohini moira molly momina momoko
monica monique montse montserrat moraa morag morenike morven motoko mouna mridula mrinalini muireann mukamana mumbi mumbua muriel murielle mutesi
muthoni mutinta mwanaidi mwende mwikali myfanwy myra myriam myrsini myrtle mélanie míriam mónica nada nadege nadezhda nadia nadiya nadège nafula
nagore nagwa nahed nahla naila najat najwa nakato nalan naledi nalini namrata nan nanako nancy nandi nandini nandipha nandita nanette nanjala naoko
naomi narges nargis narmada nasimiyu nasreen nasrin natalia natalie natalija nataliya natalya natascha natasha natsuki natsuko natália nawal nazanin
nazia nazli ndeye nduku neasa neelam neelie neelima neema neena neeta neha neide nekesa nellie nerea nermin nerys nesreen nesrin nessa netsai nevena
nevin ngozi ngozika nhyira nia niamh nicole nicoleta nicoletta nienke nighat niharika niina niki nikki nilgun niloufar nilufer nina nirmala nisha
nisreen nita njambi njeri njoki nkechi nkem nkiru nkosazana nneka nnenna nneoma nobuhle nobuko noelia noemi noemie noha nokuthula nolwazi nomfundo
nomonde nompumelelo nomsa nomthandazo nomvula nomzamo nonhlanhla nora noraini noreen noriko norma nosipho noura nourhan nozipho noémie nthabiseng
ntombi nuala nunzia nuray nurcan nurhayati nuria nurit nurul nyaboke nyakio nyambura nyokabi núria oana obiageli oceane océane odette odile ofelia
ofra olabisi olaya olesya olga olha olivia olufunke olufunmilayo olwen omolara omotola onyinye oonagh ophelia oriana orit orla orlaith orly orna
ornella orsolya osnat otilia ottavia oumou outi oya ozge ozlem padma paetongtarn paige paivi palesa pallavi paloma pamela panagiota paola paraskevi
parisa parvati parveen parvin pascale patience patricia patrizia patti patty paula pauline pavla payal pelin penda penelope penny perrine petrona
philippa phoebe phumla phumzile phyllis piera pilar pinar pirjo pirkko piroska polina pooja poonam poppy portia prachi pragya pratibha precious preeti
prema priscila priscilla priti priya priyanka puan pumla puspa putri rabab rabia rachel rachida radha radhika radmila rafaela raffaella raghad rahaf
raija rajni ralitsa raluca ramatoulaye rana rani rania raquel rasha rashida rashmi ratih ratna razan rebeca rebecca reem reena refilwe regina regine
reham rehana rehema reiko reka rekha remedios renee renske renuka reshma retno revathi revital rhian rhiannon rhonda richa rie rigoberta riikka riina
rika rini risa rita ritu ritva rivka rizwana roberta rocio rohani roisin rokhaya rola ronit ronke rosa rosalba rosalia rosalie rosalind rosalinda
rosalía rosana rosane rosangela rosanna rosaria rose roseanne rosella roselyne rosemarie rosemary rosie rossana rossella roswitha rosângela roula
rowena roxana roxanne roya ruba rubina ruchi rudo rukhsana rukmini rula rumana rumbidzai rumi rumiko rutendo ruth ruvimbo ruxandra ruzica ryoko régine
saara sabeen sabrina sachiko sadako sadhana sadhbh sadie safia safiya sahar saima saira sajida sakshi sakura sally salome salwa samah samaneh samantha
sameera samia samina sanae sandhya sandra sandrine sangeeta sania sanja saoirse sapna sara sarah saraswati sarita sarolta saskia satoko satu savannah
savitri sawsan sayaka sayuri seema segolene seija seiko sekai selamawit selena selin semra sepideh serap seren serena serwaa setsuko severine sevgi
sevil sevim seynabou shabana shabnam shagufta shahida shaima shaimaa shaista shakira shalini shamima shanice shante shanti sharada sharmeen sharmila
shauna shazia sheela sheena shefali shehla sheila shelley shikha shilpa shira shirin shizuka shizuko shobha shohreh shona shraddha shreya shruti
shweta sian sibel sibongile sieglinde sietske sigal sigridur siham silke silvana silvia simin simisola sindisiwe sinead sinem sinikka siobhan sioned
sirpa sita sithokozile siti skye slavica smadar smaranda smita smriti sneha snezana sofia sofiya sofía sokhna solange soledad solene solomiya solène
sonali songul sonia sophia sophie soraya sorcha sorina stacy stavroula stefania stefanie steffi stella stephanie stéphanie suad subhadra sudarat sudha
sue suha sujata sulochana sumaiya sumiko sumitra sunita supriya surekha susan susana susanna susannah sushila sushma sushmita susi susie suvi suzan
suzanne svandis svenja svitlana swapna swati sybille sylvia sylviane sylvie szilvia ségolène séverine sônia tabitha taghreed tahani tahira tahmina
tais takako talia tamar tamara tamika tammy tania tanisha tansu tanvi tanya tara taraneh tarja tasha taslima tatiana tatyana tawakkol taís tehmina
teodora teresa teresita teruko tess tessa tetiana tetyana thais thandeka thandi thandiwe thaís thembi theodora theresa therese thokozile thérèse tiara
tiffany tigist tiina tijana timea tina tinatin tineke tiphaine titilayo tiwa tiziana tomasa tomoko tomomi toshiko toyin tracey trisha trudy tsehay
tsholofelo tsitsi tugba tuija tulay tulin tulsi tuti tuula tzipi tzipora ubah uju ulrike uma urmila ursel ursula uschi usha uta ute uwase uwimana uzma
vaishali valentina valeria valerie valeriya valérie vanda vandana vanesa vanessa vania vanita varsha vasiliki vasundhara vera vered verena veronica
veronique verónica vesna vicenta vicki vickie vicky victoire victoria vidya viktoriya vimala vimbai vinita violaine violet viorica vira virginia
virginie virpi vittoria viviana vivienne vânia véronique wafa wafaa wairimu waithera waithira waltraud wambui wanda wangari wanjiku wanjiru wavinya
wendy widad wiebke wilhelmina willemijn winifred winnie wulan xiaoling ximena xiomara xochitl xóchitl yaa yadira yael yana yanina yanti yara yashoda
yasmeen yasmin yasmine yasuko yehudit yekaterina yelena yelizaveta yemisi yesenia yesim yetunde yevgenia yewande yifat yingluck yoko yolanda yolande
yoshiko yui yuka yukari yuki yukiko yuko yulia yuliia yuliya yumi yumiko yuni yuriko yusra yvette yvonne zahida zaida zainab zandile zanele zareen
zaria zarina zawadi zaynab zehava zehra zeina zeinab zelia zerrin zeynep zhanna zilda zinaida zinhle zita zlata zodwa zoe zohreh zoleka zoraida zorica
zoya zsofia zsuzsa zsuzsanna zubaida zuhal zuhura zulema zuraida zuzana zélia éliane élisabeth élise éléonore émilie úrsula`);

export const NAMES_OF_MEN =
	words(`aakash aarne aaron abdel abdirizak abdoulaye abdul abdullah abebe abelardo abhay abhijit abhinav abhishek abhisit abiy abraham abubakar achille
achilleas achim adalberto adam adama adan adebayo adelino ademola adewale adeyemi aditya adolf adolfo adriaan adrian adriano adrien adrián adán
afolabi agostino agung agus agustin agustín ahmad ahmed airlangga ajay akash akhilesh aki akihiko akihito akin akintunde akinwumi akio akira akos
akshay al alain alan alasdair alastair alban albert alberto albrecht aldo alec aled alejandro alejo alekos aleksandr aleksei alessandro alessio
alexander alexandre alexandros alexei alfonso alfred alfredo alioune alistair aliyu allan allen alois alok alonso aloysio alphonse alun alvaro alvin
alwin amadou amaechi amancio amar amarinder amaury amedeo americo aminu amir amiran amit amitabh amol américo anand anant anastasios anatoly anders
andras andre andreas andrei andres andrew andrii andriy andrés angel angelo angus anibal anies anil anish ankit anselmo antal antero anthony antoine
antonello antonino antonio antonis antti antónio antônio anup anupam anurag anutin anwar aníbal aodhan apollo apostolos aram archie arend arie aris
aristide arjan arjen arjun arkady armand armando armen arnab arnaud arnel arnold arpad arsen arsene arsenio arseniy arsène artem arthur arto arturo
artyom arun arvind arvo arwel asad asger asghar ashfaq ashish ashok ashot ashraf ashutosh asif asim atiku atsushi atte attila attilio atul auguste
augusto aurelien aurelio aurélien aurélio austin avi avigdor avinash ayodele ayush azamat azhar aziz azman azmin azubuike babagana babajide babajimi
babatunde babul bakari balazs baldev balint baltasar balthasar bambang baptiste barack barasa baris barnabas barry bart bartholomew bartolome
bartolomeo bartolomé bashar bashir bashiru basilio basuki bela bello ben bence benedict benedikt beniamino benigno benito benjamin benjamín benoit
benoît beppe berend bernabe bernabé bernard bernardo bernd bernie bert berthold bertrand bharat bhaskar bheki bhupendra bhupesh bhupinder biagio
bidzina biju bilawal bill billy binyamin biodun bjarni bjorn blaise boaz bob bohdan bohumil boleslaw bongani bongbong boris borislav borys boubacar
boyd boyko bozidar brad bradley brandon branislav branko braulio brendan brendon brett brian bronislaw bruce bryan bryn budi bukar burak burkhard burt
byaruhanga byron caetano caio calin callum calum calvin camilo carl carlo carlos carlton carmelo carmine carwyn catalin cathal cayetano cecil cedric
cees celso cem cesar cesare cezary chad chaim chaminda chandan charalambos charanjit charles cheikh cheruiyot chester chetan chibuike chidi chijioke
chike chinedu chirag christian christoph christophe christopher christos chuan chuck chukwudi chukwuemeka chukwuma cian ciaran cicero cillian ciprian
ciro clarence clark claudio claudiu clemens clement clemente cliff clifford clint clive clovis cláudio clément cody coen colin colm conall connor
conor conrado constantin constantine corentin cormac cornelis corneliu corrado cory cosimo cosmin costas costin craig cristiano cristobal cristóbal
csaba curt curtis cyprien cyril czeslaw cédric césar cícero daan dacian dafydd daichi daiki daisuke daithi dalibor damian damiano damien damir damián
damodar dan daniel danilo danladi danny danylo dapo dario darragh darrell darren darryl darwin daryl darío dauda dave david davide davit dean declan
deepak deiniol dejan dele demba demetrio denes dennis denys denzel derek derrick desmond detlef detlev devendra dhananjay dharmendra diarmuid dick
didier diederik diego dieter dietmar dietrich dieudonne dieudonné digvijaya dilip dilshan dimitar dimitri dimitrios dimitris dinesh dino dionisio dirk
dmitri dmitry dmytro domenico domingo domingos dominic don donagh donal donald donato donnacha donovan dorin doug dougal douglas dov dragan dragos
drazen duarte duccio dumisani dumitru duncan dusan dustin dwight eamon earl earnest eberhard ebuka eckart eckhard ed eddie edgar edgardo edmond edmund
edoardo edouard edson eduard eduardo edward edwin eero efosa efrain efraín efren egidio egon ehsan ehud eifion eiji eino eitan ekene ekkehard eknath
eko ekow eladio eli elias elie eliezer elijah elio eliseo elliot elliott elmar elmer elnur elon eloy elvis elías emanuele emeka emile emiliano emilio
emlyn emmanuel emmerson emrys emyr enda ennio enrico enrique enzo eoghan eoin eric erich erik erkki ermanno ernest ernesto erwan erwin esa esko
esteban ethan etienne ettore euan eugen eugene eugenio eugène eusebio evan evangelos evaristo evgeny ewald ewan ewen eyal ezequiel ezio ezra fabian
fabien fabio fabián fabrice fabrizio facundo fahad faisal faiz farhan farid farooq fausto fazal fazlur feargal fearghal federico fela felice felipe
felix femi ferdinando ferenc fergal fergus fermin fermín fernand fernando ferruccio fidel filippo finbarr fintan fionn firmin flavio florent florian
florin floris floyd flávio folarin forrest fotis francesco francisco franco francois frank franklin franz françois fraser fred freddie frederic
frederick freek friedrich frédéric fulgencio fulvio fumio fyodor félix gabor gabriel gael gaetan gaetano gamini ganesh ganjar garba gareth gary gaspar
gaspare gaston gatot gaurav gautam gavin gaël gbenga gbolahan gearoid gebhard geert gelu gennady gennaro geoff geoffrey george georges georgi georgios
geraint gerald geraldo gerard gerardo gerben gergely gergo germain german germán gernot gerrit gethin getulio getúlio geza gheorghe ghulam giacinto
giacomo giampaolo giampiero giancarlo gianfranco gianluca gianluigi gianmarco gianni giannis gibran gideon gijs gilad gilbert gilberto gilles gino
giora giordano giorgi giorgio giorgos giovanni girish girolamo githinji gitonga giuliano giulio giuseppe gleb glen glenn godwin goffredo goncalo
gonzalo gonçalo gopal gopinath gordon goro gotabaya gottfried govind graham grant greg gregoire gregor gregorio gregory grigoris grigory gruffydd
grégoire grégory gudni guglielmo guido guillaume guillermo gunter gunther guram gurbanguly gurmeet gus gustaf gustave gustavo guto guus guy gwilym
gwyn gyorgy gyula gérald gérard günter günther habib habimana hadi hadrien hafiz haider haile hailemariam haim hajime hakan hakeem hakon halbe hamid
hamish hamisi hannes hanno hannu hans harbhajan hardik hari haris harish harold haroon harri harry harsh hartmut hartwig haruki haruna haruto hashim
hassan hector hefin heikki heiko hein heiner heino heinrich heinz heitor helio helmut hemant hendra hendrik henk henri henrique henry herbert heribert
heriberto herman hernan hernán heru herve hervé hidde hideaki hideki hideo hideyuki hilario hiroaki hirokazu hiroki hiroshi hiroyuki hisham
hishammuddin hitesh hitoshi horacio horia horst hosein hosni hossein hovhannes howard hrant hristo hubert hubertus hugh hugo hugues humberto husain
hussein huub huw hywel hélio iain ian iancu ibrahim ibrahima ichiro idris idrissa ieuan ifan ifeanyi ifor ignacio ignazio ignácio igor ihor ike
ikechukwu ikenna iker ilham ilias ilie ilija ilkka ilya imad imran ingemar ingo inocencio ioan ioannis iolo ionut iqbal irakli irfan irving isaac
isaiah isamu ishaq isidro isko ismael issa issoufou istvan italo itamar itzhak iulian ivan ivica ivor iván iwan jaakko jaap jaber jabulani jack jacob
jacobo jacopo jacques jagan jagdish jagmeet jair jairam jairo jakaya jake jakov james janez janos jared jari jarkko jarmo jaroslav jarosław jarrod
jason jaswant jatin javed javier jawad jay jayant jayesh jeff jeffrey jejomar jelle jeremiah jeremie jeremy jeroen jerome jeronimo jerry jerónimo
jesse jesus jesús jide jignesh jim jimmy jiri jiro jitendra joao joaquim joaquin joaquín jochem jochen joe joel joep joerg john johnny joko jomo
jonathan jonathon joost jordi jorg jorge jorgen joris jos jose joseba josef joselito josep joseph joshua jost josue josué josé jouni jozsef joão joël
juan juha juhani juho jukka jules julian julien julio julius julián juma junaid junichi junichiro juraj jurgen jussi justin justino justus juvenal
jyrki jérémie jérôme jörg júlio jürgen kabiru kagiso kailash kakha kalevi kalle kalman kalonzo kamal kamau kamran kanat kanhaiya kapil karan karanja
kareem karel kariuki karl karoly karthik kashif kashim kaspar kassim kassym katsuhiko katsuya kayode kazuhiko kazuhiro kazuki kazunori kazuo kazuya
kees keigo keiichi keir keisuke keita keith kelvin kemal ken kenenisa kenichi kenji kenneth kenta kentaro keshav kevin khairy khalid khurram khurshid
kibet kieran kieron kiichi kilonzo kimani kimi kimmo kinyua kioko kipchoge kipchumba kipkemboi kipkoech kiplagat kiprono kiprop kiptum kipyegon kirill
kirk kishore kiyoshi klaas knud koen koffi kofi koichi koichiro koji kojo kolawole konstantin kostas kostis kosuke kota kuldeep kumara kunal kunihiko
kunle kurt kwabena kwadwo kwaku kwame kwesi kyle kyriakos kyrylo lachlan lajos lakshman lalit lalu lamberto lamine lamont lance landon lanre lapo
larry lars lasith laszlo lateef laureano laurens laurent laurentiu lauri lawrence laxman lazaro leandro lech lefteris lekan leland lenin lenín leo
leon leonard leonardo leonel leonhard leonid leonidas leopold leopoldo leroy lester levan levon lewis liam lionel lisandro livio liviu llew lloyd llyr
llywelyn lodewijk loic lokesh lorcan lorenz lorenzo lothar louie louis loïc lubomir luc lucas lucian luciano lucien lucio ludovic ludwig luhut luigi
luis luiz luke lukman lungisa lutz luuk luís lázaro léo léon léopold maarten macario macharia madoc mahathir mahela mahendra mahesh mahinda mahmood
mahmoud mahmud maina makoto maksim maksym malachy malcolm malik malte mamadou mamoru manabu mandla manfred manish manlio manmohan manny manohar manoj
manolis manolo mansoor manuel marat marc marcello marcelo marcial marco marcos marcus mariano marino mario mark markku marlon marnix marshall martial
martijn martin martino marton martti martín marvin masaaki masahiko masahiro masaki masanori masaru masashi masato masatoshi masaya masayuki
massimiliano massimo mate mateus mathew mathieu matias matt matthew matti mattia matyas matías mauri maurice mauricio maurits maurizio mauro maurício
mawuli max maxence maxim maxime maximiliano mayank mbugua mduduzi meinhard melchor menno meurig michael michalis micheal michel michele micheál
michiel michio mieczyslaw miguel mihai mihail mihaly mikhail mikheil mikko miklos mikolaj miles milind milorad milos miloslav milton mimmo minoru
miodrag mircea mirko mitch mitsuo mitsuru mladen modou mogens mohamed mohammad mohammed mohan mohit mohsen moises moisés monty mordechai morris moshe
moussa muammar mugisha mugo mugur muhammad muhammadu muhoozi muhyiddin mujib mukesh mukul mulayam mulugeta munir murad murat murdo murilo murithi
muriuki murray musa musoke mustafa mustapha musyoka mutua mutuku mutula mwangi mwenda mykhailo mykola myles mzwandile mário nabil nadav nadeem naftali
nagesh najib namal nandor naoki naoto narayan narciso narendra naresh naruhito naseer nasir nasser nate nathan nathaniel naveed naveen nawaz nebojsa
ned neil nello nelson nestor ngugi niall nicanor nicholas nick nico nicolae nicolas nicolo nicolás nicolò nicu nicusor niek nigel niilo nikhil niko
nikolaos nikolaus nikos nilesh nimal nirav nishant nitesh nitin nitish niyi njoroge njuguna nkosana nkosinathi nnamdi noah nobuaki nobuo nobuyuki
nodar noel norberto norio norm norman norris noël nuhu nuno nunzio nursultan nuwan nyesom obafemi obinna ochieng octave octavian octavio odhiambo
odongo ofer ofir ognjen oisin okan okechukwu okello okey okezie okot okoth oladipo olajide olatunji oleg oleh oleksandr oleksii oleksiy oliver olle
olli olu olukayode olumide olusegun olusola oluwaseun omar omondi omri ondrej onni onyango opio opiyo oran orazio oren oreste oriol orlando osagie
osama osamu oscar osian osita ostap osvaldo oswaldo otar otavio otieno otis otmar ottavio otto otávio ousmane ovidiu owain owen owino oystein ozgur
paavo pablo padraic padraig palle panagiotis panfilo pankaj pantelis paolo parvez pascal pascual pasi pasquale patrice patricio patrick paul paulino
paulo pavle pavlo pavlos pavol pawan pedro pekka pentti percy perry pertti petar pete peter petr petre petri petro petros petteri phil philip philipp
philippe phillip pierce pierluigi piero pierpaolo pierre piers piet pieter pietro pinarayi piyush placido plamen plinio plácido plínio porfirio
prabhakar prabowo pradeep prafulla prahlad prakash pramod pranab pranav prasanna prashant pratap prateek pratik praveen pravin prawit prayut prayuth
predrag prithvi proinsias purushottam pádraig qamar qasim quentin quincy rabiu radek radomir radoslav radovan radu rafael raffaele rafiq rafizi raghav
raghu raghuram rahim rahul raila raimo raimondo raimundo raj raja rajat rajeev rajendra rajesh rajiv rajkumar rakesh ralph raman ramaz ramdas ramdev
ramesh ramiro ramon ramón ranbir randall ranil ranjan ranjit raoul raphael raphaël rares rasheed rashid ratan ratko rauf raul ravi ravindra ray
raymond razak razvan raúl recep reggie reginald regis reijo reinaldo reiner reinhard reinhold reinier remi remo remus remy renan renato renaud rene
renzo rené rex reynaldo rhodri rhydian rhys ricardo riccardo richard rick ridwan rigoberto riku rinat rishabh rishi risto ritchie ritesh riyad rizwan
rob robbie robert roberto rocco rochas roddy roderick rodney rodolfo rodolphe rodrigo roel roelof rogelio roger rogerio rogério rohan rohit roland
rolando romain roman romano romario romeo rommel romulo román romário ron ronald ronaldo ronan roque rory roscoe rosen rosendo rosli ross rostyslav
rotimi roy ruairi ruaridh ruben rubén rudiger rudolf rudy rufino rufus ruggero rui rumen rupert ruslan russell rustam rusty rutger ruud ruwan ruy ryan
ryo ryohei ryoichi ryota ryuichi ryuji régis rémi rémy rüdiger sachin sadao saddam sadio sadiq sadyr saeed sagar sahil sajid sajith sajjad sakari
saleem salim salisu salman salum salvador salvatore sameer sammy samuel sanath sandeep sandip sandor sandro sani sanjay sanjeev sanjiv santiago
santosh sanusi sarath sarfraz satish satoru satoshi saturnino satya satyajit satyendra saul sauli saurabh saurav saverio savvas saúl sbusiso scott
seamus sean sebastian sebastián segun seiichi seiji sekou semyon senan senthil sepp seppo serban serge sergei sergey sergio serhii serhiy serkan serzh
seth seun severino seydou seán shadrack shafiq shahbaz shahid shahzad shailendra shakeel shakib shane shankar sharad shashank shaul shaun shehu
sheldon shigeki shigeo shigeru shimon shingo shinichi shinichiro shinji shinsuke shintaro shinya shinzo shivaji shivraj shlomo shmuel shoaib shogo
shohei shoichi shoji shota shubham shuichi shuji shunsuke shyam sibusiso sid siddaramaiah siddharth siddhartha siegfried siegmar sietse sigmar
sigurdur silvano silvestre silvio silviu simba simeon simiyu simon simón sinan sion sipho siyabonga sizwe sjaak sjoerd slamet slavko slobodan sohail
solly somchai somnath sompong somsak sonke soren sorin souleymane sourav spencer spiros spyros srettha srinivas staffan stanislav stanko stanley
stathis stavros steen stef stefan stefano stefanos stelian stelios stepan stephane stephen steve steven stewart stijn stipe stjepan struan stuart
stéphane subhash sudheer sudhir suhail sukhbir sule sumeet sumit sundar sunil surachai suraj surendra suresh surya sushil susilo susumu suthep
svyatoslav sybrand sylvain sylvestre szabolcs szilard sérgio sönke taco tadao tadashi tadhg tajudeen takaaki takahiro takao takashi takayuki takeo
takeshi takis takuma takumi takuya tamas tamir tancredi tanguy tanmay tanveer tapani tapio taras tarek tariq taro tarun tasos tatsuo tatsuya tawanda
ted tedros teemu teguh tejas tejashwi temur teodoro teppo terence tero terrence tetsuo tetsuya tetteh teun thabo thaksin thanasis thanathorn thanos
themba theodore theodoros thiago thibaud thibault thierry thijs thilo thomas thorsten thulani tiago tibor tiernan tigran tihomir tijs tilman tilo tim
timo timothee timothy timothée timur tinashe tissa tito titus tiziano tjeerd toby todd todor tokunbo tolga tom tomas tome tomislav tommaso tommi tommy
tomohiro tomás tomé tony toon torbjorn toribio torquil torsten toru toshiaki toshihiko toshihiro toshio toshiro traian travis trefor trent trevor
tshepo tsutomu tsuyoshi tudor tullio tumelo tunde tunji tuomas turlough tushar tyler uday uddhav udo ugo ugochukwu uli ulises ulrich umar umberto
umesh uri uriel urs uttam uwe vaclav vadim vadym vahan vahe valdemar valentin valentino valentín valerii valerio valeriy valery valter vangelis vasant
vasco vasil vasile vasilis vasily vassilis vasyl vazgen veikko veit venancio venkat venkatesh vernon vesa veselin viacheslav vicente victor vijay
vijayan vikas vikash vikram vikrant viktor ville vilmos vinay vinayak vince vincent vincenzo vineet vinicius vinod viorel vipin vipul virat virendra
virgilio virginio vishal vishnu vishwanath vitalii vitaliy vitaly vito vitor vittorio vivek vlad vladan vladimir vladislav vladyslav vojislav vojtech
volker volkmar volodymyr vsevolod vuk vusi vyacheslav václav víctor vítor wade wafula wainaina waldir wale waleed walid wallace wally walter wambua
wanjala wanyonyi waqar warren wasim wasiu wasswa wataru waweru wayne wekesa wesley wiebe wilbur wilco wilfred wilfredo wilfried willem willi william
willie wim wimal winfried winston wiranto witold wladimir wladyslaw wole wolfgang wolfram wopke wouter xabier xavi xavier xolani yaakov yahya yair
yakov yakubu yanis yann yannick yannis yariv yaroslav yash yashwant yasir yasser yasuhiko yasuhiro yasuo yasushi yaw yegor yehuda yevgeny yevhen
yiannis yigal yiorgos yitzhak yoav yoel yogesh yoichi yorgos yosef yoshiaki yoshihide yoshihiko yoshihiro yoshinori yoshio yoshitaka yossi yosuke
younus youssef yrjo yudi yuichi yuichiro yuji yukio yuri yurii yuriy yury yusuke yuta yutaka yuto yuya yvan yves yvon zacharia zachary zack zafar
zaheer zahid zaid zakir zaza zdenek zdravko zeeshan zeev zeljko zia zlatan zlatko zoltan zoran zsolt zubair zulfikar zulkifli zurab zvi zvonimir ángel
édouard élie émile étienne óscar`);
