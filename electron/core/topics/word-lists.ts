/** Words that do not make topics: those that end a phrase, those too general for one, those that need company. */
import { normalForm } from './normal-form.ts';

const list = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ').map(normalForm)));

/**
 * No phrase runs across these: function words, and the verbs and praises of abstracts ("we propose a novel …").
 * The lists are our own; a word is looked up in the order breakers, general, modifiers, nouns that look like adjectives, and those
 * that need company. All are kept as normal forms.
 */
export const breakers = list(
  'a able about above abstract accelerate accelerated accelerating access accessible accessing achieve achieved achieving acm across act acting actual',
  'actually adapt adapted adapting add added adding additional address addressed addressing admit admitting adopt adopted adopting advocate affect',
  'affected affecting after again against ago aim aimed aiming al all alleviate allow allowed allowing almost alone along already also alternative',
  'although always am among amongst amount an analyse analysed analyze analyzed analyzing and another any anybody anyone anything anywhere apart appear',
  'appearing appendix applied apply applying appropriate arbitrary are area arent argue argued argues arise arisen arising around article as aside ask',
  'asked asking aspect assess assessed assessing assign assigned associate associated assume assumed at attain attained attaining attempt attempted',
  'attempting attempts attractive attribute attributed author authors available avoid avoided avoiding away back based basic be became because become',
  'becoming been before begin behind being belong below beside besides best better between beyond bigger boost boosting both bounded bridge bridged',
  'bridging bring broad broader brought build building built but by call called came can cannot cant capable capture captured capturing careful case',
  'cause caused causing certain cf challenge challenging changed changing chapter characterize characterized characterizing choose choosing chosen clear',
  'closely collection com combine combined combining come comment common comparable compare compared comparing competitive complement complementing',
  'complete complicated comprehensive compress compute computed computing concern concerned concerning conclude concluded conclusion conduct conducted',
  'conference confirm confirmed confirming consider considered considering consist consistent consisting construct constructed constructing contain',
  'contained containing continue continued contrast contribute contributed contributing convenient conventional converge converged converges copyright',
  'correspond corresponding could countering couple create created creating crucial current day decide decided define defined defining degrade degraded',
  'demonstrate demonstrated demonstrating depend depending derive derived deriving describe described describing designed designing desirable desired',
  'despite detect detected detecting determine determined determining develop developed developing did differ difference different difficult difficulty',
  'direction discuss discussed discussing diverse do doe does doesnt doing done dont down drive driven driving due during each earlier easier easily easy',
  'editorial effective effectiveness efficient eg eight either elegant else elsevier elsewhere emerge emerged emerging emphasize empirical empirically',
  'employ employed employing enable enabled enabling encourage encouraged encouraging end ending enhance enhanced enhancing enormous enough ensure',
  'ensured ensuring entire erratum essential establish established establishing estimate estimated estimating et etc evaluate evaluated evaluating even',
  'ever every everyone everything everywhere exactly examine examined examining example exceed excellent except exhibit exhibited exhibiting exist',
  'existing explain explained explaining exploit exploited exploiting explore explored exploring extend extended extending extensive extent extra extract',
  'extracted extracting facilitate facilitated fact fail failed failing fairly false far fashion faster fastest favorable figure finally find finding',
  'finish firstly five focus focused focuses focusing follow followed following for found four from fully fundamental further furthermore future',
  'generalize generalizing generate generated generating get github give given gives giving gmbh go goal good got great greater greatest growing',
  'guarantee guaranteed guaranteeing guide ha had half handle handled handling happen harder has have having he held help helped helpful helping hence',
  'her here herein higher highest highlight highlighted highlighting highly him hinder his hold holding holds hope hour how however http https huge i',
  'idea identical identified identify identifying ie ieee if illustrate illustrated implement implemented implementing importance important impose',
  'imposed impossible impressive improve improved improving in inc include included including inconsistent incorporate incorporated incorporating',
  'increase increased increasing increasingly indeed indicate indicated indicating infer inferred inferring influenced inherent inherently inside inspire',
  'inspired instance instead integrate integrating interest interested interesting into intrinsic introduce introduced introducing introduction',
  'investigate investigated investigating involve involved involving is isnt issue it its itself just keep kept keywords kind know known lack lacking',
  'larger largest last lastly later latter lead leading learn learned learns learnt least led less lesson let letter leverage leveraged leveraging like',
  'likely likewise little llc longer look looking looks lot lower lowest ltd made main mainly maintain maintained maintaining major majority make manner',
  'many match matched maximize maximized maximizing may maybe me mean meanwhile memorize merely might mine minimize minimized minimizing minor minus',
  'minute mitigate mitigated mitigating modern month more moreover most mostly motivate motivated motivating move moved much must my myself named',
  'naturally near nearly necessary need needed neither never nevertheless new newly next nine no nobody none nonetheless nor not notable note noted',
  'nothing notice noticed notion novel now nowadays nowhere numerous observe observed observing obtain obtained obtaining occur occurring of off offer',
  'offered offering often old on once only onto onwards optimise optimize optimized optimizing or org original other otherwise ought our out outperform',
  'outperformed outperforming outstanding over overall overcome overcoming overview own pair paper papers part particular pass passed past per perform',
  'performed performing perhaps perspective piece play played playing plus poor popular portion pose posed posing possess possible potentially powerful',
  'practical predict predicted predicting preliminary present presented presenting preserve preserved prevent prevented preventing previous prior',
  'proceeding proceedings produce produced producing promising propose proposed proposing prove proved proven provide provided providing proving publicly',
  'publish published publisher purpose put quantity quick quite raise raised raising range rather re read realistic really reason reasonable recall',
  'receive received recent recipe reconstruct recover recovered recovering reduce reduced reducing refine refined refining regard regarded regarding',
  'registration registry relate related relating relevant release released relied rely relying remain remained remaining remark remarkable remove removed removing',
  'replace replaced replacing reply report reported reporting represent represented representing require required requiring reserved respective',
  'respectively rest retain retained retaining reveal revealed revealing review reviewed revisit revisited revisiting rich rights rigorous rise role run',
  'running s same satisfied satisfy satisfying say secondly section see seek seeking seem seen select selected selecting sense serve served serving seven',
  'several shall she shed shorter should show showed showing shown significant similar similarly simpler simplest simplified simplify simplifying simply',
  'simulate since six slower smaller smallest so solve solved solving some somehow someone something sometimes somewhat sort sota sought specific',
  'springer standard start started starting stateoftheart still stop strengthen striking stronger strongest studied study studying success successful',
  'such suffer suffered suffering sufficient suggest suggested suggesting suitable summarize superior superiority supplement supplementary supported',
  'supporting surpass surpassing surprising survey surveyed symposium t table tackle tackled tackling take taken taking ten tend term than that the their',
  'them themselves then theoretical there thereby therefore these thesis they think this thorough those though thought through throughout thu thus',
  'tighter to today together too topic total toward towards traditional train trained treat treated treating tremendous tried true try trying turn turned',
  'twice typical ubiquitous unable unclear uncover under underlying understand understanding understood unified unify unifying unknown unless unlikely',
  'unprecedented until unveil up update updated upon us use used useful using usual usually utilize utilized utilizing v validate validated validating',
  'varied variety various vary varying vast verified verify verlag versus very via view viewed viz vs wa want was way we weaker week well wellknown went',
  'were what whatever when whenever where whereas whereby wherein whether which while who whole whom whose why wide widely wider wiley will with within',
  'without wont work worked working works workshop worse worst would wrt www year yet yield yielded yielding you your',
);

/** The commonest words of other languages in which titles are written. */
export const foreign = list(
  'der die das den dem des ein eine einer einen einem eines und oder mit von zu zum zur für auf im ist sind wird werden nicht durch über bei nach aus wie auch als am',
  'le la les un une et ou du au aux en dans par pour sur avec est sont ce cette ces que qui ne pas plus nous d l',
  'el los las una uno y o del al con por para se su sus es son lo como', 'il gli di della delle dei degli nel nella per tra che non sono da',
  'os um uma e do da dos das no na em com não ao', 'и в во на с со к по из за от для о об при не что как это а но или у до же',
  '的 了 在 是 和 与 及 对 对于 中 一种 一个 基于 研究 分析 方法 其 等 及其 用 为 以 上 下 从 由 被 将 于 有 这 该 本文 我们 の に は を が と で も から する した こと',
);

/**
 * Too general to say what a paper is about: a phrase needs at least one other word.
 * "language model" and "sample complexity" pass, "model", "new result" and "data set" do not.
 */
export const general = list(
  'accuracy advance advantage agnostic algorithm analysis application approach approximate approximation area art assessment assumption author aware base',
  'baseline basis behavior benchmark benefit best billion bound broad calculation capability capacity case change characteristic characterization choice',
  'class co code combination comparison component computation concept condition configuration consequence consideration constant constraint construction',
  'context contribution cost criterion data dataset default definition degree dependence dependency description detail development dimension discussion',
  'distribution domain downstream dozen effect efficiency efficient effort element endtoend environment equation error estimate estimation estimator',
  'evaluation everyday evidence experiment explanation expression extension factor failure family feature fixed form formalism formula formulation',
  'framework free function gain gap group guarantee guideline higherorder highperformance highquality human hundred identification impact implementation',
  'implication improvement information input insight instance interaction interest interpretation introduction item label largescale largest law layer',
  'length level limit limitation list literature location longterm loss lowcost machine measure measurement mechanism member method methodology metric',
  'million mode model modeling module nature nearoptimal node notion number object objective observation old onestep operation operator optimum option',
  'order oriented output overhead overview page parameter pattern people percent percentage performance person phase phenomenon pipeline place point',
  'position practice precision prediction presence principle probability problem procedure process processing product program progress proof property',
  'proposal quality rate ratio realworld reduction reference regime region relation relationship relevance representation requirement research researcher',
  'resource response result sample scale scenario scheme science scope score series set setting setup shape share shortterm side simulation site',
  'situation size smallscale solution solver source space specific stage state statement statistic step strategy strength structure student study subject',
  'subset suite survey system target task technique technology term test testing theorem theory thousand threshold time tool trade tradeoff training',
  'treatment trend twostage type unit upstream usage use user value variable variant variation version view volume web weight wellestablished wellstudied',
  'widerange word world worstcase',
);

/** Words that neither stand alone nor end a phrase: "deep", "neural" and "deep neural" are no topics, "deep neural network" is. */
export const modifiers = list(
  'absolute adaptive adversarial african algorithmic american analytic analytical anti average bayesian biased big biological british central chemical',
  'chinese classical clinical complex computational conditional contextual continuous convex critical cross deep dense different dimensional discrete',
  'distributed double dynamic dynamical early electronic english equivariant euclidean european exact experimental explicit fast federated few finite',
  'first french full gaussian general generalized generic german global hard heavy heisenberg hidden hierarchical high hubbard hyper implicit indian',
  'individual infinite inner integrated inter international intra invariant ising japanese joint key large late latent lightweight linear local long low',
  'lower lowrank magnetic markov maximal maximum medical meta minimal minimax minimum mobile modern moving multi multiple mutual national natural neural',
  'non nonconvex nonlinear numerical offline one online open optical optimal outer pairwise parallel partial physical poisson potential potts pre',
  'preserving private pseudo public qualitative quantitative quantum quasi random rare real recent recurrent relative robust second secure self semi',
  'sequential shallow shared short simple simulated single slow small smooth social soft sparse spatial static statistical stochastic strong structural',
  'sub super supervised support symmetric systematic technical temporal thermal third three top total two ultra unbiased uniform universal unseen',
  'unsupervised upper visual weak wireless zero',
);

/** Nouns that make good phrases but say too little alone. */
export const needCompany = list(
  'ability action agent answer architecture article attention audio batch bias block blog bottleneck bridge business camera care carlo cell channel city',
  'class client cloud cluster comment community company complexity computer concept confidence content context control convergence country coupling cycle',
  'database datadriven decision decoding degree density depth design device diffusion dimension dimensionality disease distance diversity document drug',
  'dynamics edge education email emergence encoding energy environment epoch event evolution expert exploration field filter flow foundation frequency frontier',
  'game gene generalization generation government gradient graph growth hardware hash head health image indexing industry inference internet item',
  'iteration kernel knowledge label labeling labels language layer learner learning light link mail mapping margin market mass matching material matrix',
  'mean meaning mechanics media memory message modelbased modeling monte network news node noise oracle path patient planning player policy pool position',
  'post power pressure price product protein protocol query question rank reading reasoning recovery regularity response reward risk robot sampling',
  'scaling school search security selection sensor sentence sequence server service shift signal similarity simulation software spectrum speech stability',
  'state story strategy string structure student sum supervision surface tail teacher teaching temperature tensor testing text token tracking traffic',
  'transition treatment tree tuning unit variance vector vehicle vertex video vision wave web weight width writing',
);

/** Words among the breakers whose plural is a noun of its own: "current methods" says nothing, "tidal currents" does. */
export const nounsInPlural = list('common current future good novel well');

/** Modifiers whose plural is no noun but a verb or a count: "supports", "the dense ones". Of all others it is: "hard negatives", "cryptographic primitives". */
export const noNounsInPlural = list('arrive cross double embed live long one open second short single slow smooth strive support survive third thrive top total two three');

/** Nouns that end like adjectives or participles. */
export const nounsThatLookLikeAdjectives = list(
  'animal anomaly arctic arithmetic arrival assembly bagging boosting bootstrapping caching clustering crowdsourcing crystal differential economic',
  'embedding epidemic exponential family finetuning forecasting fractal genetic genomic hashing heuristic hospital imaging integral journal lensing logic',
  'material metal mineral monopoly music pandemic parsing percolation physic polynomial potential prompting proposal pruning ranking retrieval routing',
  'scheduling sensing signal statistic supply survival synthetic topic traffic trial watermarking',
);

/** Names of people and places that titles in capitals would hide; written with a capital everywhere. */
export const properNames = list(
  'adam africa african alzheimer america american android arabic asia asian australia australian banach bayes bayesian bellman bernoulli bitcoin',
  'boltzmann bose brazil brazilian brownian california canada canadian carlo cauchy china chinese czech danish dirac dirichlet dutch einstein english',
  'erdos erdős ethereum euclidean europe european fermi finnish fisher fourier france frank french frobenius galois gaussian german germany greek',
  'hadamard hamiltonian hamming hausdorff hebrew hermitian hessian higgs hilbert hindi hopf hubble hungarian india indian ising italian italy jacobian',
  'japan japanese java kalman kerr kolmogorov koopman korea korean kronecker krylov kullback lagrangian langevin laplace laplacian latin leibler linux',
  'lipschitz london lyapunov lévy markov markovian maxwell mexican mexico mills monte nash navier nesterov newton newtonian norwegian pareto parkinson',
  'persian planck poisson poland polish portuguese python rademacher reed riemannian romanian russia russian rényi schrödinger shannon sobolev solomon',
  'spain spanish stein steiner stokes swahili swedish toeplitz turing turkish twitter ukrainian urdu vandermonde vietnamese voronoi wasserstein weibull',
  'wikipedia wolfe yang york zipf',
);

/** Last words that add nothing to a phrase: "gradient descent algorithm" is gradient descent. */
export const tails = list(
  'algorithm application approach benchmark capability dataset experiment formulation framework method methodology objective paradigm performance problem procedure',
  'result scheme setting setup solution task technique',
);

/** First words that only say what is done: "training language models" is about language models. */
export const heads = list(
  'comparing extracting finetuning forecasting learning measuring mining modeling monitoring pretraining sampling scaling testing training tuning',
  'understanding visualising visualizing',
);

/** Adjectives that say something only of what has a name by itself: "large language models", not "large networks". */
export const vague = list(
  'big different early full general generic large late multiple real recent second simple single small third total',
);

/** Last words that are dropped after a word that stands alone: "Transformer models" are Transformers, "language models" stay. */
export const softTails = list(
  'analysis architecture function mechanism model network process system theory',
);

/** Words that do not make a tail telling: "learning algorithm" says nothing. */
export const hollow = list(
  'inference learning sampling search testing training',
);
