/**
 * Very common family names with a rough share of the world's authors who bear them.
 * Origin: written for Coterie from general knowledge; orders of magnitude, not statistics, and copied from no list.
 */
const tiers: readonly (readonly [share: number, names: string])[] = [
  [0.015, 'wang li zhang liu chen'],
  [0.006, 'yang huang zhao wu zhou xu lee kim sun'],
  [0.003, `zhu ma hu guo he lin gao luo zheng liang xie tang song deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren
    shen park choi jung lim chang cho chan nguyen tran kumar singh`],
  [0.0015, `smith johnson brown jones williams miller davis wilson taylor anderson thomas martin garcia lopez martinez rodriguez gonzalez hernandez perez
    sanchez ramirez silva santos oliveira ferreira pereira costa mueller muller schmidt schneider fischer weber meyer wagner rossi russo ferrari ivanov
    sharma gupta patel shah jain das roy ghosh khan ali ahmed hussain hassan mohamed sato suzuki tanaka takahashi watanabe ito yamamoto nakamura kobayashi
    kang yoon jang shin oh seo kwon hwang ahn le pham hoang wong cheung leung fan fang shi qian yao tan zou xiong jin wen kong bai cui meng qin`],
];

const shares = new Map(tiers.flatMap(([share, names]) => names.split(/\s+/).map((name) => [name, share] as const)));

/** Family names written with Chinese, Korean or Vietnamese one-syllable given names. */
const syllabic = new Set(`wang li zhang liu chen yang huang zhao wu zhou xu lee kim sun zhu ma hu guo he lin gao luo zheng liang xie tang song deng han feng cao
  peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen park choi jung lim chang cho chan nguyen tran kang yoon jang shin oh seo
  kwon hwang ahn le pham hoang wong cheung leung fan fang shi qian yao tan zou xiong jin wen kong bai cui meng qin`.split(/\s+/));

/** The share of the world's authors with this family name, folded; a low one for names that are not in the list. */
export function shareOfSurname(family: string): number {
  return shares.get(family) ?? 0.00005;
}

/** Whether given names beside this family name are usually one or two syllables, where `Yu` and `Yu Li` are two names. */
export function isSyllabic(family: string): boolean {
  return syllabic.has(family);
}

/** Chinese family names of two signs. */
export const doubleSurnames = new Set(['欧阳', '歐陽', '司马', '司馬', '上官', '诸葛', '諸葛', '夏侯', '东方', '東方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒']);
