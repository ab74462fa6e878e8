//! The lines of the pages as they were set, for judging where they end.
//!
//! Comes in as laid-out pages, before they become a PDF; goes out as text with its place.

use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;

/// A line of text on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Counted from 1.
    pub page: usize,
    /// Where its first letter begins, in points from the left edge of the page.
    pub left: f64,
    /// Where its last letter ends, in points from the left edge of the page.
    pub right: f64,
    /// Its baseline, in points from the top edge of the page.
    pub baseline: f64,
    /// Its words, without the space that ended it.
    pub text: String,
}

/// Every line in reading order, the running head and foot included.
pub(super) fn lines(pages: &PagedDocument) -> Vec<Line> {
    let mut lines = Vec::new();
    for (index, page) in pages.pages().iter().enumerate() {
        collect(&page.frame, Point::zero(), index + 1, &mut lines);
    }
    lines
}

fn collect(frame: &Frame, origin: Point, page: usize, lines: &mut Vec<Line>) {
    for (offset, item) in frame.items() {
        let at = origin + *offset;
        match item {
            FrameItem::Group(group) => {
                // The form turns and scales nothing, so a group is only moved.
                let moved = Point::new(group.transform.tx, group.transform.ty);
                collect(&group.frame, at + moved, page, lines);
            }
            FrameItem::Text(text) => {
                let (left, baseline) = (at.x.to_pt(), at.y.to_pt());
                let right = left + text.width().to_pt();
                let same = |line: &&mut Line| {
                    line.page == page
                        && (line.baseline - baseline).abs() < 0.01
                        && left > line.right - 1.0
                };
                match lines.last_mut().filter(same) {
                    Some(line) => {
                        // Marks and table cells stand apart without a space between them.
                        if left - line.right > 1.0 && !line.text.ends_with(' ') {
                            line.text.push(' ');
                        }
                        line.text.push_str(&text.text);
                        line.right = right;
                    }
                    None => lines.push(Line {
                        page,
                        left,
                        right,
                        baseline,
                        text: text.text.to_string(),
                    }),
                }
            }
            _ => {}
        }
    }
}
