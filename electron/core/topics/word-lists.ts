/** Words that do not make topics: those that end a phrase, those too general for one, those that need company. */

import { normalForm } from './normal-form.ts';

const list = (...lines: string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ').map(normalForm)));

/**
 * No phrase runs across these: function words, and the verbs and praises of abstracts ("we propose a novel …").
 * All lists are kept as normal forms.
 */
export const breakers = list(
  'assess assessed assessing prevent prevented preventing simulate simulated ltd inc gmbh llc publisher wiley verlag proceeding proceedings registration registry media business conference workshop symposium',
  'tighter memorize recipe countering',
  'its despite apart little interest efficient enough overall whatever inside onwards rise lesson revisit revisited revisiting beyond remain survey overview introduce lesson guide note comment reply erratum chapter editorial',
  'a about above across actually after again against all almost alone along already also although always am among amongst an and another any anybody anyone',
  'anything anywhere are around as aside at away back be became because become been before behind being below beside besides between beyond both but by came can',
  'cannot come could did do doe does doing done down due during each either else elsewhere enough et al etc even ever every everyone everything everywhere except',
  'far for from further furthermore get give given go got had ha has have having he hence her here herein him his how however i ie eg if in indeed instead into is it it',
  'itself just keep kept latter least less let like likewise made make many may maybe me mean meanwhile might mine more moreover most much must my myself near neither',
  'never nevertheless next no nobody none nonetheless nor not nothing now nowhere of off often on once only onto or other otherwise our out over overall own per perhaps',
  'put quite rather re really respectively s same say see seem seen several shall she should since so some somehow someone something sometimes somewhat still such',
  't than that the their them themselves then there thereby therefore these they this those though through throughout thu thus to together too toward towards under unless until up',
  'upon us use used using usual v very via vs wa was we well went were what whatever when whenever where whereas whereby wherein whether which while who whole whom whose why',
  'will with within without would yet you your four five six seven eight nine ten last dont doesnt cant wont isnt arent',
  // What abstracts do.
  'propose proposed proposing show shown showing showed demonstrate demonstrated demonstrating present presented presenting introduce introduced introducing describe described describing',
  'discuss discussed discussing investigate investigated investigating study studied studying examine examined examining explore explored exploring consider considered considering',
  'develop developed developing achieve achieved achieving obtain obtained obtaining provide provided providing establish established establishing prove proved proven proving',
  'report reported reporting conduct conducted perform performed performing evaluate evaluated evaluating find finding found suggest suggested suggesting argue argued argues assume assumed',
  'address addressed addressing tackle tackled tackling enable enabled enabling allow allowed allowing improve improved improving outperform outperformed outperforming reduce reduced reducing',
  'increase increased increasing lead leading led yield yielded yielding require required requiring need needed rely relying relied based apply applied applying employ employed employing',
  'leverage leveraged leveraging exploit exploited exploiting utilize utilized utilizing adopt adopted adopting compare compared comparing contrast extend extended extending offer offered',
  'offering remain remained remaining become becoming aim aimed aiming seek seeking sought try trying tried attempt attempted attempting attempts hope reveal revealed revealing observe observed observing identify',
  'identified identifying verify verified validate validated validating confirm confirmed confirming indicate indicated indicating illustrate illustrated characterize characterized characterizing',
  'analyze analyzed analyzing analyse analysed understand understanding understood explain explained explaining learn learned learnt learns solve solved solving compute computed computing',
  'estimate estimated estimating predict predicted predicting train trained optimize optimized optimizing optimise minimize minimized minimizing maximize maximized maximizing update updated',
  'generate generated generating produce produced producing create created creating build building built construct constructed constructing design designed designing implement implemented',
  'implementing derive derived deriving define defined defining determine determined determining detect detected detecting select selected selecting choose chosen choosing combine combined',
  'combining integrate integrated integrating incorporate incorporated incorporating capture captured capturing represent represented representing contain contained containing include included',
  'including involve involved involving follow followed following support supported supporting help helping helped motivate motivated motivating inspire inspired depend depending serve serving served act acting',
  'work working works worked take taking taken bring brought hold holding held tend turn turned want ask asked asking call called named known know suffer suffering suffered avoid avoided avoiding mitigate mitigated',
  'mitigating alleviate overcome overcoming handle handling handled facilitate facilitated accelerate accelerated accelerating encourage encouraging encouraged ensure ensuring ensured guarantee guaranteed',
  'guaranteeing affect affected affecting influenced hinder degrade degraded fail failed failing lack lacking match matched exceed surpass surpassing vary varying varied differ share sharing shared change changing',
  'changed replace replaced replacing remove removing removed add adding added obtainable emerge emerged emerging arise arising arisen appear appearing occur occurring exist existing happen play playing played receive',
  'received relate related relating associate associated consist consisting belong concern concerning regard regarding regarded treat treated treating view viewed assign assigned begin start starting started finish',
  'stop end ending continue continued look looking looks ought release released publish published highlight highlighted highlighting emphasize summarize review reviewed surveyed conclude concluded recall note noted notice',
  'noticed remark remarkable focus focused focusing focuses pose posed posing raise raised raising shed light yielding attain attained attaining retain retained retaining preserve preserved maintain maintained maintaining admit admitting',
  'enhance enhanced enhancing boost boosting strengthen simplify simplified simplifying unify unified unifying generalize generalized generalizing bridge bridging bridged exhibit exhibited exhibiting possess satisfy satisfied satisfying',
  'impose imposed yieldingly converge converges converged scale scales bound bounded hold holds read give gives given giving move moving moved pass passing passed run running think thought uncover unveil advocate',
  'contribute contributed contributing complement complementing extract extracted extracting infer inferred inferring recover recovered recovering reconstruct refine refined refining adapt adapted adapting compress access accessing accessible',
  'drive driven driving cause caused causing underlying correspond corresponding concerned interested arbitrary decide decided attribute attributed publicly available release https http www com org github code',
  // How abstracts praise and measure.
  'novel new newly recent old stateoftheart sota current previous prior existing modern traditional conventional classical standard common popular important importance significant key main major minor central crucial critical',
  'essential fundamental promising powerful effective effectiveness superior superiority better best good great greater greatest worse worst poor stronger strongest weaker higher highest lower lowest',
  'larger largest smaller smallest bigger wide wider broad broader extensive comprehensive thorough rigorous careful various varied diverse different difference similar similarly identical certain particular specific',
  'typical several numerous additional extra alternative original able unable capable possible impossible likely unlikely necessary sufficient useful helpful easy easier harder simpler simplest',
  'complicated difficult difficulty challenging challenge suitable appropriate desired desirable reasonable competitive comparable respective actual true false fully complete entire total half twice double significant',
  'surprising interesting notable striking longer shorter faster fastest slower quick earlier later recent today nowadays day ago past future always exactly thorough preliminary empirical empirically',
  'theoretical practical realistic rich ubiquitous unprecedented outstanding excellent impressive favorable attractive elegant convenient careful successful success consistent inconsistent clear unclear unknown wellknown growing',
  'potential potentially enormous vast huge tremendous increasingly inherent inherently intrinsic naturally extent order term sense manner fashion way kind sort type case example instance aspect fact reason purpose goal aim',
  'role idea notion topic field area direction perspective question answer issue variety range number amount quantity lot majority rest part portion piece series list pair couple collection',
  'paper papers article letter chapter section appendix work thesis author authors supplementary supplement copyright elsevier springer ieee acm rights reserved abstract introduction conclusion keywords figure table',
  'preserving year month week day hour minute cf resp wrt viz inter alia aka versus plus minus',
  'widely finally firstly secondly lastly usually mainly mostly nearly merely simply easily highly fairly closely',
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
  'accuracy advance advantage algorithm analysis application approach approximate approximation art assessment assumption author base baseline basic basis behavior benchmark benefit best',
  'bound broad calculation capability capacity case characteristic characterization choice class combination comparison component computation concept condition configuration consequence consideration constant construction constraint context',
  'contribution cost criterion data dataset default definition degree dependence dependency description detail development dimension discussion distribution domain effect efficiency efficient effort element',
  'environment equation error estimate estimation estimator evaluation evidence experiment explanation expression extension factor failure family feature fixed form formalism formula formulation framework free function',
  'gain gap group guarantee guideline identification impact implementation implication improvement information input insight instance interaction interest interpretation introduction item label law layer length level limit limitation',
  'literature location loss machine mechanism measure measurement member method methodology metric mode model modeling module nature node notion number object objective observation operation operator optimum option output overhead overview',
  'parameter pattern percent percentage performance phase phenomenon pipeline point position power practice precision presence prediction principle probability problem procedure process processing product program progress proof property proposal',
  'quality rate ratio reduction reference regime region relation relationship relevance representation requirement research researcher resource response result sample scale scenario scheme science score scope series set setting setup shape side',
  'simulation situation size solution solver source space stage state statement statistic step strategy strength structure student study subject subset suite survey system target task technique technology term test testing theorem theory threshold',
  'time tool trade tradeoff training treatment trend unit usage use user value variable variant variation version view volume weight word world',
  'people person human everyday endtoend realworld largescale smallscale highquality downstream upstream widerange longterm shortterm lowcost highperformance onestep twostage wellstudied wellestablished',
  'co nearoptimal art order higherorder worstcase largest old oriented aware specific agnostic',
  'site web page place area hundred thousand million billion dozen',
);

/** Words that neither stand alone nor end a phrase: "deep", "neural" and "deep neural" are no topics, "deep neural network" is. */
export const modifiers = list(
  'lightweight',
  'soft recurrent explicit implicit top ising potts hubbard heisenberg lowrank lower upper inner outer modern joint online',
  'absolute adaptive adversarial african algorithmic american analytic analytical anti average bayesian biased big biological british chemical chinese',
  'clinical complex computational conditional contextual continuous convex cross deep dense different dimensional discrete distributed dynamic dynamical',
  'early electronic english equivariant euclidean european exact experimental fast federated few finite first french full gaussian general generic german',
  'global hard heavy hidden hierarchical high hyper indian individual infinite inter international intra invariant japanese joint large late latent',
  'linear local long low magnetic markov maximal maximum medical meta minimal minimax minimum mobile multi multiple mutual national natural neural non',
  'nonconvex nonlinear numerical offline one online open optical optimal pairwise parallel partial physical poisson pre private pseudo public qualitative',
  'quantitative quantum quasi random rare real recent relative robust second secure self semi sequential shallow short simple simulated single slow small',
  'smooth social sparse spatial static statistical stochastic strong structural sub super supervised symmetric systematic technical temporal thermal',
  'third three total two ultra unbiased uniform universal unseen unsupervised visual weak wireless zero',
);

/** Nouns that make good phrases but say too little alone. */
export const needCompany = list(
  'mechanics bottleneck selection width policy',
  'diffusion foundation oracle recovery shift confidence supervision depth exploration response field bridge coupling',
  'learning network graph image text language video speech audio signal noise attention memory search sampling inference architecture design community matrix tensor vector kernel gradient tree',
  '',
  'monte carlo',
  'query document item token sentence sequence string class cluster batch epoch iteration decision agent action reward state mean variance dimension dimensionality surface field flow energy mass density temperature pressure frequency spectrum wave',
  'cell gene protein patient disease drug treatment material device sensor camera robot vehicle market price risk game player strategy student teacher teaching education school health care service product company industry government country city',
  'expert knowledge reasoning generation content context meaning concept event story news article comment blog post message mail email link edge vertex node path cycle degree weight layer unit channel head block filter pool hash key',
  'software hardware computer internet web database server client cloud protocol traffic security vision environment dynamics control planning stability convergence complexity generalization simulation regularity ability',
  'modeling mapping matching tracking labeling encoding decoding indexing reading writing scaling tuning testing planning learner modelbased datadriven',
  'position transition density growth evolution emergence diversity similarity distance structure rank tail sum product margin label labels bias',
);

/** Nouns that end like adjectives or participles. */
export const nounsThatLookLikeAdjectives = list(
  'retrieval signal potential topic traffic logic music arithmetic genetic economic genomic physic statistic proposal crystal metal mineral animal survival arrival trial hospital journal',
  'embedding clustering pruning ranking parsing caching sensing routing scheduling crowdsourcing boosting bagging finetuning forecasting hashing imaging lensing bootstrapping watermarking prompting',
  'percolation anomaly family assembly monopoly supply polynomial differential exponential material integral fractal epidemic pandemic heuristic arctic synthetic',
);

/** Names of people and places that titles in capitals would hide; written with a capital everywhere. */
export const properNames = list(
  'bayesian bayes gaussian markov markovian bernoulli poisson laplace laplacian fourier euclidean hilbert riemannian wasserstein monte carlo nash newton newtonian hessian lipschitz lagrangian hamiltonian boltzmann ising turing twitter wikipedia',
  'bitcoin ethereum python java linux android kalman langevin lévy brownian cauchy dirichlet hermitian hausdorff hopf jacobian kolmogorov kullback leibler lyapunov maxwell navier stokes pareto rademacher rényi shannon schrödinger stein voronoi',
  'weibull zipf fisher frank wolfe nesterov adam bellman koopman krylov einstein planck dirac higgs hubble fermi bose kerr yang mills african american asian european chinese english french german japanese indian spanish russian',
  'africa america asia europe china india japan germany france brazil california london alzheimer parkinson kronecker toeplitz vandermonde hadamard frobenius sobolev banach galois erdős steiner hamming reed solomon erdos',
);

/** Last words that add nothing to a phrase: "gradient descent algorithm" is gradient descent. */
export const tails = list('algorithm method methodology approach technique framework problem task procedure scheme setting paradigm application performance experiment formulation objective benchmark dataset setup solution result');

/** First words that only say what is done: "training language models" is about language models. */
export const heads = list('training testing modeling scaling finetuning pretraining tuning learning sampling measuring mining comparing extracting forecasting monitoring understanding visualizing visualising');

/** Adjectives that say something only of what has a name by itself: "large language models", not "large networks". */
export const vague = list('large small big real full simple single multiple general generic different total early late recent second third');

/** Last words that are dropped after a word that stands alone: "Transformer models" are Transformers, "language models" stay. */
export const softTails = list('model architecture mechanism function system theory analysis process network');

/** Words that do not make a tail telling: "learning algorithm" says nothing. */
export const hollow = list('learning training sampling testing search inference');
