/**
 * Short and familiar forms of given names, one group a line; the first is the full form.
 * Origin: written for Coterie from general knowledge of English and other European usage; copied from no list.
 */
const groups = `
abraham abe
albert al bert
alexander alex sandy sasha aleksandr alexandr alessandro alexandre alejandro
alexandra alex sandra sasha
alfred fred alf
andrew andy drew andrei andrey andreas andre
anthony tony antonio antoine anton
antonio toni tony
arthur art
barbara barb
benjamin ben
bernard bernie
catherine cathy kate katherine kathryn katharine cat
charles charlie chuck carl karl carlos
christina tina chris christine kristina
christopher chris kit
christian chris
daniel dan danny
david dave davey
deborah deb debbie debra
dimitri dmitry dmitri dmitriy dima
donald don donnie
dorothy dot dottie
douglas doug
edward ed eddie ted ned eduard eduardo
elizabeth liz beth betsy eliza lisa betty elisabeth
eugene gene evgeny yevgeny evgenii
florian flo
francis frank fran francesco francisco
francisco paco pancho
frederick fred freddy friedrich frederic
gabriel gabe
geoffrey geoff jeffrey jeff
george georg giorgio jorge georgy
gerald gerry jerry
giuseppe beppe peppe
gregory greg grigory
gwendolyn gwen
harold harry hal
heinrich heinz henry
henry harry hank henri enrico
ignacio nacho
isaac ike
jacob jake jakob
jacqueline jackie
james jim jimmy jamie
janet jan
jennifer jen jenny
jessica jess
johann hans johannes
johannes hans jan
john jack johnny jon juan jean ivan
jonathan jon jonny john
joseph joe joey josef jose giuseppe
jose pepe
joshua josh
judith judy
julian jules
kenneth ken kenny
kimberly kim
konstantin kostya constantin
lawrence larry laurence lorenz lorenzo
leonard len leo
leonardo leo
louis lou luis luigi ludwig
manuel manolo manny
margaret maggie meg peggy margarita greta
marcus mark marc marco markus
maria marie mary
martin marty
matthew matt matthias matteo mathieu
maximilian max
maxwell max
michael mike mick mikhail michel miguel michele
mikhail misha
natalia natasha natalie
nathaniel nate nathan nat
nicholas nick nicolas nicola nikolai nico nikolaos
nikolai kolya
oliver ollie
pamela pam
patricia pat patty trish
patrick pat paddy
paul pavel paolo pablo
peter pete piotr pyotr pietro pedro
philip phil phillip philippe filippo
randall randy
raymond ray
rebecca becky
richard rick dick rich ricardo riccardo
robert bob rob bobby bert roberto
roderick rod
roger rodger
ronald ron ronnie
rudolf rudi
samuel sam sammy
sebastian seb basti
sergey serge sergei sergio
solomon sol
stanley stan
stephanie steph
stephen steve steven stefan stefano esteban
stuart stu
susan sue susie suzanne
sylvester sly
theodore ted theo teddy
theodora dora
thomas tom tommy tomas tommaso
timothy tim
valentin val
victor vic viktor
vincent vince vincenzo
virginia ginny
vladimir vlad volodya volodymyr
walter walt wally
wilhelm willi willy
william bill will billy liam guillermo guillaume wilhelm
yuri yury iouri
zachary zach zack
`;

/** Full forms that a given name may stand for; a full form stands for itself. */
const fullForms = new Map<string, Set<string>>();
for (const line of groups.trim().split('\n')) {
  const [full = '', ...short] = line.split(' ');
  for (const name of [full, ...short]) fullForms.set(name, (fullForms.get(name) ?? new Set()).add(full));
}

/** Whether two given names, folded, are forms of one name: Bob and Robert, Misha and Mikhail. */
export function areNicknames(a: string, b: string): boolean {
  const of = fullForms.get(a);
  const others = fullForms.get(b);
  return of !== undefined && others !== undefined && [...of].some((full) => others.has(full));
}

/** The first letters of the names that a given name may stand for, beside its own. */
export function otherInitials(given: string): string[] {
  return [...(fullForms.get(given) ?? [])].map((full) => full[0] ?? '').filter((initial) => initial !== given[0]);
}

/** Whether a given name is one of the widespread ones of this table. */
export function isWidespread(given: string): boolean {
  return fullForms.has(given);
}
