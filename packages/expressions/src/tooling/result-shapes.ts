import { shape, UNKNOWN, type ShapeNode } from './shape-node.ts';

const LIST: ShapeNode = { type: 'list', items: UNKNOWN };
const OBJECT: ShapeNode = { type: 'object', isOpen: true };

function each(names: string, result: ShapeNode): Record<string, ShapeNode> {
  return Object.fromEntries(names.split(' ').map((name) => [name, result]));
}

/** What a filter gives, where that does not depend on its input. */
export const FILTER_RESULTS: Readonly<Record<string, ShapeNode>> = {
  ...each('int float length count round abs wordcount pow log root to_seconds', shape('number')),
  ...each(
    'string join lower upper capitalize title trim replace toJSON to_json tojson to_nice_json to_nice_yaml to_yaml b64encode b64decode ' +
      'basename dirname win_basename win_dirname urlencode urldecode regex_replace regex_escape format truncate json2html html2text ' +
      'htmltotext iriToLink type_debug escape e striptags indent center quote filesizeformat defang refang date_format',
    shape('text'),
  ),
  ...each(
    'list map sort unique union difference intersect symmetric_difference flatten split batch regex_findall groupby dictsort items shuffle extract_ips extract_urls extract_emails extract_domains extract_hashes from_csv',
    LIST,
  ),
  ...each('combine items2dict picklist fromIRI extract_artifacts from_xml', OBJECT),
  ...each('bool in_network', shape('boolean')),
  ...each('to_date', shape('date')),
};

/** What a method gives. */
export const METHOD_RESULTS: Readonly<Record<string, ShapeNode>> = {
  ...each(
    'upper lower strip lstrip rstrip replace capitalize title join format isoformat strftime swapcase zfill',
    shape('text'),
  ),
  ...each('split rsplit splitlines keys values items partition', LIST),
  ...each('find rfind index count total_seconds timestamp weekday', shape('number')),
  ...each('startswith endswith isdigit isalpha isalnum', shape('boolean')),
  ...each('append extend insert remove update clear __setitem__', shape('null')),
  ...each('shift to floor ceil', shape('date')),
};

/** What a property of a date or duration gives. */
export const PROPERTY_RESULTS: Readonly<Record<string, ShapeNode>> = each(
  'timestamp int_timestamp float_timestamp year month day hour minute second microsecond days seconds week quarter',
  shape('number'),
);
