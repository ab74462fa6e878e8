//! The ends of the streams in a PDF, made unmistakable.
//!
//! PDF/A wants a stream's `Length` to be what lies between its keywords without the line ends. Where
//! compressed data happen to end in a carriage return, the line feed that the writer puts after them
//! makes the two look like one line end, and a validator counts one byte too few. There such a stream
//! gets a line end of its own; comes in and goes out as a whole file.

const MARK: &[u8] = b"\nendstream\nendobj";

/// The length of an entry of the cross-reference table: `0000000015 00000 n` and a line end.
const ENTRY: usize = 20;

/// The file with every stream's data set off from what follows.
pub(super) fn set_off(file: Vec<u8>) -> Vec<u8> {
    let table = table(&file);
    let starts: Vec<usize> = table.entries.iter().map(|entry| entry.offset).collect();
    let gaps = gaps(&file, &starts, table.start);
    if gaps.is_empty() {
        return file;
    }
    let moved = |offset: usize| offset + gaps.partition_point(|gap| *gap < offset);

    let mut out = Vec::with_capacity(file.len() + gaps.len());
    let mut rest = 0;
    for gap in &gaps {
        out.extend_from_slice(&file[rest..*gap]);
        out.push(b'\r');
        rest = *gap;
    }
    out.extend_from_slice(&file[rest..table.pointer]);
    for entry in &table.entries {
        let at = moved(entry.at);
        let offset = format!("{:010}", moved(entry.offset));
        out[at..at + offset.len()].copy_from_slice(offset.as_bytes());
    }
    out.extend_from_slice(format!("{}\n%%EOF", moved(table.start)).as_bytes());
    out
}

/// Where a line end is missing: between a carriage return and the mark.
fn gaps(file: &[u8], starts: &[usize], end: usize) -> Vec<usize> {
    let mut starts = starts.to_vec();
    starts.sort_unstable();
    let ends = starts[1..].iter().copied().chain([end]);
    ends.filter_map(|end| {
        let data = file[..end].trim_ascii_end();
        data.ends_with(MARK).then(|| data.len() - MARK.len())
    })
    .filter(|gap| file[gap - 1] == b'\r')
    .collect()
}

struct Table {
    /// Where `xref` stands.
    start: usize,
    /// Where the number after `startxref` stands.
    pointer: usize,
    /// The objects in use.
    entries: Vec<Entry>,
}

struct Entry {
    /// Where the entry itself stands.
    at: usize,
    offset: usize,
}

/// Reads the one table that the writer puts at the end.
fn table(file: &[u8]) -> Table {
    let pointer = find_last(file, b"startxref\n") + b"startxref\n".len();
    let start = number(&file[pointer..]);
    let trailer = find_last(file, b"trailer\n");
    let header = b"xref\n".len();
    let first = start
        + header
        + file[start + header..]
            .iter()
            .position(|byte| *byte == b'\n')
            .expect("the table says how many objects follow")
        + 1;
    let entries = (first..trailer)
        .step_by(ENTRY)
        .filter(|at| file[at + 17] == b'n')
        .map(|at| Entry {
            at,
            offset: number(&file[at..]),
        });
    Table {
        start,
        pointer,
        entries: entries.collect(),
    }
}

fn find_last(file: &[u8], word: &[u8]) -> usize {
    file.windows(word.len())
        .rposition(|window| window == word)
        .expect("the writer ends every file with a table and a trailer")
}

fn number(text: &[u8]) -> usize {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number, digit| number * 10 + usize::from(digit - b'0'))
}
