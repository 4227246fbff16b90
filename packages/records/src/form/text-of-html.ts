/** What a text says without its tags. Imported questions and descriptions are HTML; others are text and stay as they are. */
export function textOfHtml(text: string): string {
  if (!tag.test(text)) return text;
  return text
    .replace(/<(br|\/p|\/div|\/li|\/h\d)\b[^<>]*>/gi, '\n')
    .replace(new RegExp(tag, 'gi'), '')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const tag = /<\/?[a-z][^<>]*>/i;

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
