//! The plain text.

use gongbo::document::{History, Kind};
use gongbo::render::text::text;

use crate::sample;

#[test]
fn each_block_is_a_line_two_spaces_deeper_than_its_parent() {
    let mut document = sample::en();
    document.blocks = vec![sample::block(
        "one",
        Kind::Paragraph,
        "1.",
        vec![sample::text("One.")],
        vec![
            sample::block("n", Kind::Note, "*", vec![sample::text("Note")], vec![]),
            sample::block(
                "i",
                Kind::Item,
                "º",
                vec![sample::text("Item")],
                vec![
                    sample::block("s", Kind::SubItem, "-", vec![sample::text("Sub")], vec![]),
                    sample::block("m", Kind::Note, "*", vec![sample::text("Note")], vec![]),
                ],
            ),
            sample::block(
                "b",
                Kind::ReferenceBox,
                "※",
                vec![sample::text("Box")],
                vec![sample::block(
                    "t",
                    Kind::SubItem,
                    "-",
                    vec![sample::text("Sub")],
                    vec![],
                )],
            ),
            sample::block("u", Kind::Item, "", vec![sample::text("Unmarked")], vec![]),
        ],
    )];
    assert_eq!(
        text(&document, &History::none()),
        "\
Press Release

Outcome of 19th Korea-Russia Policy Consultation

Embargo: For immediate release
Date: August 24, 2021
Division: Eurasia Division

1. One.
  * Note

  º Item
    - Sub
    * Note

  ※ Box
    - Sub

  Unmarked
"
    );
}
