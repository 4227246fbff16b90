/** Where a node stands in the template. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Expression = Span &
  (
    | { readonly kind: 'constant'; readonly value: null | boolean | string }
    | { readonly kind: 'number'; readonly value: number | bigint; readonly isFloat: boolean }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'list' | 'tuple'; readonly items: readonly Expression[] }
    | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
    | { readonly kind: 'attribute'; readonly object: Expression; readonly name: string; readonly nameStart: number }
    | { readonly kind: 'item'; readonly object: Expression; readonly key: Expression }
    | {
        readonly kind: 'slice';
        readonly object: Expression;
        readonly from: Expression | undefined;
        readonly to: Expression | undefined;
        readonly step: Expression | undefined;
      }
    | { readonly kind: 'call'; readonly callee: Expression; readonly args: Arguments }
    | {
        readonly kind: 'filter';
        readonly input: Expression;
        readonly name: string;
        readonly nameStart: number;
        readonly args: Arguments;
      }
    | {
        readonly kind: 'test';
        readonly input: Expression;
        readonly name: string;
        readonly nameStart: number;
        readonly negated: boolean;
        readonly args: Arguments;
      }
    | { readonly kind: 'unary'; readonly operator: 'not' | '-' | '+'; readonly operand: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: ArithmeticOperator;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'logic'; readonly operator: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'compare'; readonly first: Expression; readonly rest: readonly Comparison[] }
    | { readonly kind: 'concat'; readonly parts: readonly Expression[] }
    | {
        readonly kind: 'conditional';
        readonly condition: Expression;
        readonly then: Expression;
        readonly otherwise: Expression | undefined;
      }
  );

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**';
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

export interface Comparison {
  readonly operator: ComparisonOperator;
  readonly operand: Expression;
}

export interface Arguments {
  readonly positional: readonly Expression[];
  readonly named: readonly (readonly [string, Expression])[];
}

export type Target = Span &
  ({ readonly kind: 'name'; readonly name: string } | { readonly kind: 'tuple'; readonly names: readonly string[] });

export interface Parameter {
  readonly name: string;
  readonly fallback: Expression | undefined;
}

export interface Branch {
  readonly condition: Expression;
  readonly body: readonly TemplateNode[];
}

export interface FilterCall extends Span {
  readonly name: string;
  readonly args: Arguments;
}

export type TemplateNode = Span &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'output'; readonly expression: Expression }
    | { readonly kind: 'macro-text'; readonly name: string }
    | { readonly kind: 'jsonata'; readonly source: string }
    | {
        readonly kind: 'if';
        readonly branches: readonly Branch[];
        readonly otherwise: readonly TemplateNode[] | undefined;
      }
    | {
        readonly kind: 'for';
        readonly target: Target;
        readonly source: Expression;
        readonly condition: Expression | undefined;
        readonly body: readonly TemplateNode[];
        readonly otherwise: readonly TemplateNode[] | undefined;
      }
    | { readonly kind: 'set'; readonly target: Target; readonly value: Expression }
    | { readonly kind: 'set-attribute'; readonly object: string; readonly name: string; readonly value: Expression }
    | {
        readonly kind: 'set-block';
        readonly name: string;
        readonly filters: readonly FilterCall[];
        readonly body: readonly TemplateNode[];
      }
    | { readonly kind: 'do'; readonly expression: Expression }
    | {
        readonly kind: 'with';
        readonly assignments: readonly (readonly [string, Expression])[];
        readonly body: readonly TemplateNode[];
      }
    | { readonly kind: 'filter-block'; readonly filters: readonly FilterCall[]; readonly body: readonly TemplateNode[] }
    | {
        readonly kind: 'macro';
        readonly name: string;
        readonly parameters: readonly Parameter[];
        readonly body: readonly TemplateNode[];
      }
    | {
        readonly kind: 'call-block';
        readonly call: Expression;
        readonly parameters: readonly Parameter[];
        readonly body: readonly TemplateNode[];
      }
    | { readonly kind: 'break' | 'continue' }
  );

export interface Template {
  readonly source: string;
  readonly nodes: readonly TemplateNode[];
  /** The node of a template that is exactly one `{{ }}` (white space and comments apart): its value stays native. */
  readonly whole: TemplateNode | undefined;
}
