/** Mistakes to plant into the text of a machine. The comparison with the rules must notice each. */
export const plantedBugs: Readonly<Record<string, (machine: string) => string>> = {
  'forgets that a branch arrived': (machine) => machine.replace(/,"actions":\[\{"type":"arrive".*?\}\]/, ''),
  'runs a join that no branch arrived at': (machine) => machine.replace(/"guard":\{"type":"arrived".*?\}\},/g, ''),
  'opens a gate too early': (machine) => machine.replaceAll('"join":"all"', '"join":"any"'),
  'opens a gate for any branch too late': (machine) => machine.replaceAll('"join":"any"', '"join":"all"'),
  'waits for a dead branch': (machine) =>
    machine.replaceAll('"type":"rest","params":{', '"type":"open","params":{"join":"any","sources":[],'),
  'holds a join up for steps that cannot reach it any more': (machine) => {
    const [, join] = /"join":"all","at":\["(fork:[^"]+)"\]/.exec(machine) ?? [];
    const never =
      '{"guard":{"type":"option","params":{"is":""}},"target":"#failed","actions":[{"type":"arrive","params":';
    return machine.replaceAll(/("input":\{"step":"[^"]+"\},"onDone":\[)/g, `$1${never}{"at":["${join}"]}}]},`);
  },
  'keeps what arrived in the visit before': (machine) => machine.replaceAll('"type":"forget"', '"type":"keep"'),
  'drops a route': (machine) =>
    machine.replace(/("is":\["done","skipped"\]\}\},"target":)"s\d+"/, (_, before: string) => `${before}"#failed"`),
  'leaves out a branch': (machine) =>
    machine.replace(/"branch:(s\d+)":\{"initial":"\1"/, '"branch:$1":{"initial":"end"'),
  'does not enter a step anew': (machine) =>
    machine.replaceAll('"entry":[{"type":"visit"', '"entry":[{"type":"settle"'),
  'takes the error routes after a success': (machine) =>
    machine
      .replaceAll('"is":["error"', '"is":["done","error"')
      .replaceAll(/\{"guard":\{"type":"outcome","params":\{"is":\["done","skipped"\]\}\},"target":"[^"]+"\},/g, ''),
  'takes the error routes after a timeout that has its own': (machine) =>
    machine.replaceAll('"is":["error"]', '"is":["error","timeout"]'),
  'fails when a step is skipped': (machine) => machine.replaceAll('"is":["done","skipped"', '"is":["done"'),
  'goes on after an end step': (machine) =>
    machine.replaceAll('"is":["done","skipped"]', '"is":["done","skipped","end"]'),
  'goes on after a failure that nothing handles': (machine) =>
    machine.replace(/"target":"([\w:]+)"\},\{"target":"#failed"\}/g, '"target":"$1"},{"target":"$1"}'),
};
