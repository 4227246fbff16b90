import type { CallSpan, Jsonata } from './jsonata-tree.ts';

export interface PrintedJsonata {
  readonly text: string;
  /** JSONata's position of a call (the offset after its `(`) -> where the call comes from in the template. */
  readonly spans: ReadonlyMap<number, CallSpan>;
}

const LINE = 100;

/** Writes the tree as JSONata text: on one line if it is short, else a line an argument. */
export function printJsonata(tree: Jsonata): PrintedJsonata {
  const printer = new Printer();
  printer.write(tree, 0);
  return { text: printer.text, spans: printer.spans };
}

class Printer {
  text = '';
  readonly spans = new Map<number, CallSpan>();
  private readonly widths = new WeakMap<Jsonata, number>();

  write(node: Jsonata, indent: number): void {
    switch (node.kind) {
      case 'literal':
        this.text += JSON.stringify(node.value);
        return;
      case 'name':
        this.text += node.name;
        return;
      case 'variable':
        this.text += `$${node.name}`;
        return;
      case 'source':
        this.text += `(${node.source})`;
        return;
      case 'call':
        this.text += `$${node.name}(`;
        this.spans.set(this.text.length, node.span);
        this.writeAll(node.args, ',', indent, this.width(node) > LINE);
        this.text += ')';
        return;
      case 'binary':
        this.writeBinary(node, indent);
        return;
      case 'condition':
        this.writeCondition(node, indent);
        return;
      case 'bind':
        this.text += `$${node.name} := `;
        this.write(node.value, indent);
        return;
      case 'lambda':
        this.text += `function(${node.parameters.map((name) => `$${name}`).join(', ')}) { `;
        this.write(node.body, indent);
        this.text += ' }';
        return;
      case 'block':
        this.text += '(';
        this.writeAll(node.items, ';', indent, this.width(node) > LINE);
        this.text += ')';
    }
  }

  private writeAll(nodes: readonly Jsonata[], separator: string, indent: number, isLong: boolean): void {
    const inner = isLong ? indent + 1 : indent;
    nodes.forEach((node, index) => {
      if (index > 0) this.text += separator;
      if (isLong) this.breakLine(inner);
      else if (index > 0) this.text += ' ';
      this.write(node, inner);
    });
    if (isLong) this.breakLine(indent);
  }

  private writeBinary(node: Jsonata & { kind: 'binary' }, indent: number): void {
    this.writeOperand(node.left, node.operator, indent);
    this.text += ` ${node.operator} `;
    this.writeOperand(node.right, node.operator, indent);
  }

  private writeOperand(node: Jsonata, operator: string, indent: number): void {
    const isLoose =
      node.kind === 'condition' || node.kind === 'bind' || (node.kind === 'binary' && node.operator !== operator);
    if (isLoose) this.text += '(';
    this.write(node, indent);
    if (isLoose) this.text += ')';
  }

  private writeCondition(node: Jsonata & { kind: 'condition' }, indent: number): void {
    const isLong = this.width(node) > LINE;
    this.writeOperand(node.condition, 'and', indent);
    this.text += ' ? ';
    this.write(node.then, indent);
    if (node.otherwise === undefined) return;
    if (isLong) this.breakLine(indent);
    this.text += isLong ? ': ' : ' : ';
    this.write(node.otherwise, indent);
  }

  private breakLine(indent: number): void {
    this.text += `\n${'  '.repeat(Math.min(indent, 40))}`;
  }

  /** Roughly how wide the node is on one line. */
  private width(node: Jsonata): number {
    const known = this.widths.get(node);
    if (known !== undefined) return known;
    const width = this.measure(node);
    this.widths.set(node, width);
    return width;
  }

  private measure(node: Jsonata): number {
    switch (node.kind) {
      case 'literal':
        return JSON.stringify(node.value).length;
      case 'name':
      case 'variable':
        return node.name.length + 1;
      case 'source':
        return node.source.length + 2;
      case 'call':
        return node.name.length + 3 + this.sum(node.args);
      case 'binary':
        return this.sum([node.left, node.right]) + 4;
      case 'condition':
        return this.sum([node.condition, node.then, ...(node.otherwise === undefined ? [] : [node.otherwise])]) + 6;
      case 'bind':
        return node.name.length + 5 + this.width(node.value);
      case 'lambda':
        return 15 + node.parameters.join('  ').length + this.width(node.body);
      case 'block':
        return 2 + this.sum(node.items);
    }
  }

  private sum(nodes: readonly Jsonata[]): number {
    return nodes.reduce((total, node) => total + this.width(node) + 2, 0);
  }
}
