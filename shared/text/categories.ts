/** The names of arXiv categories, for readers who do not know the letters by heart. */

/** Computer science archives are printed without their prefix in some dumps, so the letters alone are looked up too. */
const computerScience: Readonly<Record<string, string>> = {
  AI: 'Artificial Intelligence', AR: 'Hardware Architecture', CC: 'Computational Complexity', CE: 'Computational Engineering',
  CG: 'Computational Geometry', CL: 'Computation and Language', CR: 'Cryptography and Security', CV: 'Computer Vision',
  CY: 'Computers and Society', DB: 'Databases', DC: 'Distributed Computing', DL: 'Digital Libraries', DM: 'Discrete Mathematics',
  DS: 'Data Structures and Algorithms', ET: 'Emerging Technologies', FL: 'Formal Languages', GL: 'General Literature',
  GR: 'Graphics', GT: 'Game Theory', HC: 'Human-Computer Interaction', IR: 'Information Retrieval', IT: 'Information Theory',
  LG: 'Machine Learning', LO: 'Logic in Computer Science', MA: 'Multiagent Systems', MM: 'Multimedia', MS: 'Mathematical Software',
  NA: 'Numerical Analysis', NE: 'Neural and Evolutionary Computing', NI: 'Networking', OH: 'Other Computer Science',
  OS: 'Operating Systems', PF: 'Performance', PL: 'Programming Languages', RO: 'Robotics', SC: 'Symbolic Computation',
  SD: 'Sound', SE: 'Software Engineering', SI: 'Social and Information Networks', SY: 'Systems and Control',
};

const elsewhere: Readonly<Record<string, string>> = {
  'stat.ML': 'Machine Learning', 'stat.ME': 'Methodology', 'stat.TH': 'Statistics Theory', 'stat.AP': 'Statistics Applications',
  'stat.CO': 'Statistics Computation', 'math.OC': 'Optimization and Control', 'math.ST': 'Statistics Theory', 'math.PR': 'Probability',
  'math.NA': 'Numerical Analysis', 'math.IT': 'Information Theory', 'math.CO': 'Combinatorics', 'eess.SP': 'Signal Processing',
  'eess.AS': 'Audio and Speech', 'eess.IV': 'Image and Video', 'eess.SY': 'Systems and Control', 'q-bio': 'Quantitative Biology',
  'quant-ph': 'Quantum Physics', ML: 'Machine Learning', ME: 'Methodology', ST: 'Statistics Theory', OC: 'Optimization and Control',
  PR: 'Probability', SP: 'Signal Processing', AS: 'Audio and Speech', IV: 'Image and Video',
  'soc-ph': 'Physics and Society', 'data-an': 'Data Analysis, Statistics and Probability', 'bio-ph': 'Biological Physics', 'chem-ph': 'Chemical Physics',
  'comp-ph': 'Computational Physics', 'flu-dyn': 'Fluid Dynamics', 'stat-mech': 'Statistical Mechanics', 'dis-nn': 'Disordered Systems and Neural Networks',
  'mtrl-sci': 'Materials Science', 'mes-hall': 'Mesoscale and Nanoscale Physics', 'str-el': 'Strongly Correlated Electrons', 'supr-con': 'Superconductivity',
  'quant-gas': 'Quantum Gases', 'astro-ph': 'Astrophysics', 'cond-mat': 'Condensed Matter', 'gr-qc': 'General Relativity and Quantum Cosmology',
  'hep-th': 'High Energy Physics, Theory', 'hep-ph': 'High Energy Physics, Phenomenology', 'hep-ex': 'High Energy Physics, Experiment',
  'nucl-th': 'Nuclear Theory', 'nucl-ex': 'Nuclear Experiment', 'math-ph': 'Mathematical Physics',
};

/**
 * The category as printed, followed by its name where it is known: `LG` gives `LG, Machine Learning`.
 * Names follow arXiv's category taxonomy; an unknown category comes back unchanged.
 */
export function categoryWords(category: string): string {
  const letters = category.startsWith('cs.') ? category.slice(3) : category;
  const name = Object.hasOwn(computerScience, letters) ? computerScience[letters]
    : Object.hasOwn(elsewhere, category) ? elsewhere[category] : undefined;
  return name === undefined ? category : `${category}, ${name}`;
}
