/**
 * The typesetter's program, which never changes: what a paper says reaches it as data (`sys.inputs`), so that no text of
 * a paper is ever read as markup or code. Sizes follow the printed page of the site.
 */
export const template = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let small(body) = text(size: 8pt, fill: luma(30%), body)
#set document(title: paper.title, description: paper.source, date: none)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 24mm, bottom: 27mm),
  header: align(right, small(paper.symbol)),
  footer: context small[
    #line(length: 100%, stroke: 0.5pt + luma(60%))
    #grid(columns: (1fr, auto), column-gutter: 6mm, row-gutter: 3pt,
      text(paper.source), [#counter(page).display() / #counter(page).final().first()],
      text(paper.address), [])
  ],
)
#set text(font: paper.fonts, lang: paper.language, region: paper.region, size: 10pt, hyphenate: false)
#set par(justify: false, leading: 0.62em, spacing: 0.95em)
#set heading(bookmarked: true)
#show heading: set block(above: 1.5em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 13pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 3): set text(size: 10pt)
#show title: set text(size: 18pt)
#show title: set block(below: 0.7em)

#if paper.heading != none { block(below: 1.2em, small(paper.heading)) }
#title()
#if paper.subtitle != none { block(below: 1.4em, text(size: 12pt, paper.subtitle)) }

#let said(one) = text(lang: one.language, region: one.region, one.text)
#let block-of = (
  heading: it => heading(level: it.level, said(it)),
  text: it => par(said(it)),
  note: it => block(inset: (left: 3mm), stroke: (left: 1pt + luma(60%)), small(it.text)),
  picture: it => block(above: 1.2em, below: 1.2em, breakable: false, {
    if it.jpeg.len() > 0 { image(bytes(it.jpeg), format: "jpg", width: 100%, height: 90mm, fit: "contain", alt: it.alt) }
    small(it.caption)
  }),
  items: it => enum(
    numbering: number => it.items.at(number - 1).number,
    number-align: start + top,
    body-indent: 0.8em,
    spacing: 0.85em,
    ..it.items.enumerate(start: 1).map(((number, item)) => enum.item(number, {
      said(item)
      for note in item.notes { parbreak(); small(note) }
    })),
  ),
  facts: it => grid(
    columns: (28%, 1fr), column-gutter: 4mm, row-gutter: 0.75em,
    ..it.facts.map(fact => (strong(text(fact.label)), text(fact.value))).flatten(),
  ),
  table: it => {
    if it.caption != none { block(sticky: true, above: 1.4em, below: 0.6em, strong(text(size: 9pt, it.caption))) }
    set text(size: 8.5pt)
    table(
      columns: it.columns.map(column => column.share * 1fr),
      inset: (x: 4pt, y: 4pt),
      stroke: (x: none, y: 0.5pt + luma(70%)),
      align: start + top,
      table.header(repeat: true, ..it.columns.map(column => strong(text(column.title)))),
      ..it.rows.flatten().map(cell => text(cell)),
    )
  },
)
#for it in paper.blocks { (block-of.at(it.kind))(it) }
`;
